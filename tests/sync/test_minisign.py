"""Signatures and keys: what minisign writes and reads, and nothing else."""

import base64
import shutil
import subprocess
from base64 import b64decode, b64encode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.refusal import Refusal
from desktop_app.sync.minisign import PublicKey, SigningKey, read_signature, sign, verify
from tests.sync.samples import KEY, OTHER_KEY

MESSAGE = b'{"format":1}'
NAME = "0340820250701-3f3f3f3f3f3f3f3f-0a1b2c3d-12"
FILE = sign(KEY, MESSAGE, NAME)
MINISIGN = shutil.which("minisign")
needs_minisign = pytest.mark.skipif(MINISIGN is None, reason="the tool minisign is not installed")


def run_minisign(*arguments: str, folder: Path) -> int:
    """The exit code of the tool."""
    assert MINISIGN
    return subprocess.run([MINISIGN, *arguments], cwd=folder, capture_output=True, check=False).returncode


def refused(message: bytes, file: bytes, key: PublicKey = KEY.public) -> bool:
    """Whether a signature is refused, always as altered."""
    try:
        verify(key, message, file)
    except Refusal as refusal:
        assert (refusal.code, refusal.values) == ("altered", {"part": "signature"})
        return True
    return False


def test_signature_is_taken_and_tells_its_parts() -> None:
    found = verify(KEY.public, MESSAGE, FILE)
    assert (found.key_id, found.trusted_comment) == ("0123456789abcdef", NAME)


def test_file_has_the_four_lines_of_minisign() -> None:
    first, signed, comment, proof, end = FILE.decode().split("\n")
    assert (first, comment, end) == ("untrusted comment: songhe", f"trusted comment: {NAME}", "")
    assert b64decode(signed)[:10] == b"ED" + bytes.fromhex("efcdab8967452301")
    assert (len(b64decode(signed)), len(b64decode(proof))) == (74, 64)


def test_same_message_gives_the_same_signature() -> None:
    assert sign(KEY, MESSAGE, NAME) == FILE


@given(
    st.binary(max_size=200),
    st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=99),
)
def test_what_is_signed_is_taken(message: bytes, comment: str) -> None:
    assert verify(KEY.public, message, sign(KEY, message, comment)).trusted_comment == comment


@pytest.mark.parametrize("comment", ["", "a\nb", "ă", "a\r", " a", "a ", "a" * 300, "\x00"])
def test_comment_that_is_no_line_of_ascii_is_not_signed(comment: str) -> None:
    with pytest.raises(ValueError, match="comment"):
        sign(KEY, MESSAGE, comment)


def test_every_bit_of_the_file_counts() -> None:
    for bit in range(len(FILE) * 8):
        flipped = bytearray(FILE)
        flipped[bit // 8] ^= 1 << bit % 8
        assert refused(MESSAGE, bytes(flipped)), bit


def test_every_bit_of_the_message_counts() -> None:
    for bit in range(len(MESSAGE) * 8):
        flipped = bytearray(MESSAGE)
        flipped[bit // 8] ^= 1 << bit % 8
        assert refused(bytes(flipped), FILE), bit


def test_every_shorter_file_is_refused() -> None:
    assert all(refused(MESSAGE, FILE[:length]) for length in range(len(FILE)))


def test_another_key_with_the_same_id_is_refused() -> None:
    assert refused(MESSAGE, FILE, OTHER_KEY.public)


def test_same_key_under_another_id_is_refused() -> None:
    assert refused(MESSAGE, FILE, PublicKey("f" * 16, KEY.public.point))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"songhe", b"someone"),
        (b"untrusted", b"Untrusted"),
        (b"trusted comment: 0", b"trusted comment:  0"),
        (b"-12\n", b"-13\n"),
        (b"-12\n", b"-12\r\n"),
        (b"-12\n", b"-12 \n"),
        (b"songhe\n", b"songhe\n\n"),
    ],
)
def test_other_text_in_the_file_is_refused(old: bytes, new: bytes) -> None:
    assert old in FILE
    assert refused(MESSAGE, FILE.replace(old, new, 1))


@pytest.mark.parametrize(
    "file", [b"", b"\n\n\n\n", FILE + b"\n", b"\n" + FILE, FILE + FILE, b"\xff" * 300, FILE * 99]
)
def test_other_files_are_refused(file: bytes) -> None:
    assert refused(MESSAGE, file)


def test_signature_of_the_unhashed_message_is_refused() -> None:
    lines = FILE.split(b"\n")
    lines[1] = b64encode(b"Ed" + b64decode(lines[1])[2:])
    assert refused(MESSAGE, b"\n".join(lines))


def test_base64_with_stray_bits_is_refused() -> None:
    lines = FILE.split(b"\n")
    assert lines[3].endswith(b"==")
    other = lines[3][:-3] + bytes([lines[3][-3] + 1]) + b"=="
    assert b64decode(other) == b64decode(lines[3])
    assert refused(MESSAGE, b"\n".join([*lines[:3], other, b""]))


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_and_not_an_error(file: bytes) -> None:
    with pytest.raises(Refusal):
        read_signature(file)


def test_public_key_comes_back_from_its_line() -> None:
    assert PublicKey.from_text(KEY.public.to_text()) == KEY.public


@pytest.mark.parametrize(
    "text", ["", "RW", KEY.public.to_text() + "\n", "Rw" + KEY.public.to_text()[2:], "ă" * 56, "R" * 55 + "="]
)
def test_other_texts_are_no_public_key(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PublicKey.from_text(text)


def test_generated_key_takes_its_randomness_from_the_caller() -> None:
    key = SigningKey.generate(lambda size: bytes(range(size)))
    assert (key.key_id, key.seed) == ("0706050403020100", bytes(range(32)))
    assert verify(key.public, MESSAGE, sign(key, MESSAGE, NAME))


def test_secret_is_not_shown() -> None:
    assert KEY.seed.hex() not in repr(KEY)
    assert repr(KEY.seed) not in repr(KEY)


@needs_minisign
def test_tool_takes_our_signature_and_key(tmp_path: Path) -> None:
    (tmp_path / "label").write_bytes(MESSAGE)
    (tmp_path / "label.minisig").write_bytes(FILE)
    (tmp_path / "key.pub").write_text(KEY.public.to_file(), encoding="ascii")
    assert run_minisign("-VHm", "label", "-p", "key.pub", folder=tmp_path) == 0
    assert run_minisign("-VHm", "label", "-P", KEY.public.to_text(), folder=tmp_path) == 0


@needs_minisign
def test_tool_refuses_our_signature_over_another_message(tmp_path: Path) -> None:
    (tmp_path / "label").write_bytes(MESSAGE + b" ")
    (tmp_path / "label.minisig").write_bytes(FILE)
    assert run_minisign("-Vm", "label", "-P", KEY.public.to_text(), folder=tmp_path) != 0


def test_a_key_file_names_its_key_without_leading_zeros_as_the_tool_does() -> None:
    raw = b"Ed" + bytes.fromhex("96f4864bbc67630b") + bytes(32)
    key = PublicKey.from_text(base64.b64encode(raw).decode())
    assert key.to_file().splitlines()[0] == "untrusted comment: minisign public key B6367BC4B86F496"


@needs_minisign
def test_signature_made_by_the_tool_is_taken(tmp_path: Path) -> None:
    (tmp_path / "label").write_bytes(MESSAGE)
    assert run_minisign("-GW", "-p", "key.pub", "-s", "key.sec", folder=tmp_path) == 0
    assert run_minisign("-Sm", "label", "-s", "key.sec", "-c", "songhe", "-t", NAME, folder=tmp_path) == 0
    key = PublicKey.from_text((tmp_path / "key.pub").read_text(encoding="ascii").splitlines()[1])
    assert key.to_file() == (tmp_path / "key.pub").read_text(encoding="ascii")
    assert verify(key, MESSAGE, (tmp_path / "label.minisig").read_bytes()).trusted_comment == NAME
