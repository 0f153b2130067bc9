import base64
import hashlib
import json
import os
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from pyrage import decrypt, encrypt, x25519

from desktop_app.domain.refusal import Refusal
from desktop_app.store import keys
from desktop_app.store.keys import Argon2Cost, OpenedKeys

FAST = Argon2Cost(memory_kib=8, passes=1)
PASSPHRASE = "Hà Nội mùa thu"
HA, MAI = "a" * 32, "b" * 32


@pytest.fixture
def made(tmp_path: Path) -> tuple[OpenedKeys, str]:
    return keys.create(tmp_path, PASSPHRASE, HA, cost=FAST)


@pytest.fixture
def opened(made: tuple[OpenedKeys, str]) -> OpenedKeys:
    return made[0]


@pytest.fixture
def recovery(made: tuple[OpenedKeys, str]) -> str:
    return made[1]


def secrets(opened: OpenedKeys) -> tuple[bytes | str | None, ...]:
    """Everything an opened store holds, to be compared."""
    root = opened.root.private_bytes_raw() if opened.root else None
    return (opened.device, opened.file_key, opened.sign.private_bytes_raw(), str(opened.identity), root)


def code_of(act: Callable[..., object], *given_: object) -> str:
    """The code with which something is refused."""
    with pytest.raises(Refusal) as refused:
        act(*given_)
    assert refused.value.sentence
    assert refused.value.step
    return refused.value.code


def rewrite(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change the key file as somebody who knows its form would."""
    content = json.loads((folder / keys.KEYS).read_bytes())["keys"]
    change(content)
    inner = json.dumps(content).encode()
    digest = hashlib.sha256(inner).hexdigest()
    (folder / keys.KEYS).write_bytes(b'{"keys":' + inner + b',"sha256":"' + digest.encode() + b'"}')


# ---------------------------------------------------------------------------------- making and opening


def test_passphrase_opens_what_was_made(tmp_path: Path, opened: OpenedKeys) -> None:
    again = keys.open_with_passphrase(tmp_path, PASSPHRASE)
    assert secrets(again) == secrets(opened)
    assert again.officer_id == HA


def test_recovery_key_opens_what_was_made_and_names_nobody(
    tmp_path: Path, opened: OpenedKeys, recovery: str
) -> None:
    again = keys.open_with_recovery(tmp_path, recovery)
    assert secrets(again) == secrets(opened)
    assert again.officer_id == ""


def test_file_key_opens_what_was_made(tmp_path: Path, opened: OpenedKeys) -> None:
    again = keys.open_with_file_key(tmp_path, opened.file_key, HA)
    assert secrets(again) == secrets(opened)
    assert again.officer_id == HA


def test_device_is_16_hex_digits_and_the_file_key_256_bits(opened: OpenedKeys) -> None:
    assert len(bytes.fromhex(opened.device)) == 8
    assert len(opened.file_key) == 32


def test_two_stores_share_nothing(tmp_path: Path, opened: OpenedKeys) -> None:
    other, _ = keys.create(tmp_path / "other", PASSPHRASE, HA, cost=FAST)
    assert not set(secrets(opened)[:4]) & set(secrets(other)[:4])


def test_keys_that_are_there_are_never_replaced(tmp_path: Path, opened: OpenedKeys) -> None:
    with pytest.raises(FileExistsError):
        keys.create(tmp_path, "another", MAI, cost=FAST)
    assert secrets(keys.open_with_passphrase(tmp_path, PASSPHRASE)) == secrets(opened)


def test_only_an_office_has_a_root_key(tmp_path: Path, opened: OpenedKeys) -> None:
    office, _ = keys.create(tmp_path / "office", PASSPHRASE, HA, cost=FAST, root=True)
    assert opened.root is None
    assert isinstance(office.root, Ed25519PrivateKey)
    assert secrets(keys.open_with_passphrase(tmp_path / "office", PASSPHRASE)) == secrets(office)


def test_keys_of_the_device_sign_and_open(opened: OpenedKeys) -> None:
    opened.sign.public_key().verify(opened.sign.sign(b"label"), b"label")
    assert decrypt(encrypt(b"body", [opened.identity.to_public()]), [opened.identity]) == b"body"


def test_guess_costs_64_mib_3_passes_1_lane_unless_told_otherwise() -> None:
    assert keys.COST == (64 * 1024, 3, 1)


def test_costs_are_kept_in_the_file(tmp_path: Path) -> None:
    keys.create(tmp_path, PASSPHRASE, HA, cost=Argon2Cost(memory_kib=16, passes=2))
    content = json.loads((tmp_path / keys.KEYS).read_bytes())["keys"]
    assert content["officers"][0]["cost"] == [16, 2, 1]


def test_real_costs_open_too(tmp_path: Path) -> None:
    opened, _ = keys.create(tmp_path, PASSPHRASE, HA)
    assert secrets(keys.open_with_passphrase(tmp_path, PASSPHRASE)) == secrets(opened)


def test_public_half_of_the_recovery_key_is_kept(tmp_path: Path, recovery: str) -> None:
    recipient = keys.read_recovery_recipient(tmp_path)
    assert recipient == str(x25519.Identity.from_str(recovery).to_public())


def test_no_secret_lies_in_the_file(tmp_path: Path, opened: OpenedKeys, recovery: str) -> None:
    content = (tmp_path / keys.KEYS).read_bytes()
    for secret in (opened.file_key, opened.sign.private_bytes_raw()):
        for form in (secret, secret.hex().encode(), base64.b64encode(secret).rstrip(b"=")):
            assert form not in content
    for words in (recovery, str(opened.identity), PASSPHRASE):
        assert words.encode() not in content


def test_opened_keys_do_not_print_their_secrets(opened: OpenedKeys) -> None:
    assert repr(opened) == f"OpenedKeys(device='{opened.device}', officer_id='{HA}')"


# ---------------------------------------------------------------------------------- wrong and differing input


@pytest.mark.parametrize(
    "wrong", ["", "Hà Nội mùa thu ", "hà nội mùa thu", "Ha Noi mua thu", "Haf Nooij muaf thu"]
)
@pytest.mark.usefixtures("made")
def test_wrong_passphrase_is_refused(tmp_path: Path, wrong: str) -> None:
    assert code_of(keys.open_with_passphrase, tmp_path, wrong) == "wrong_passphrase"


@pytest.mark.usefixtures("made")
def test_wrong_passphrase_is_told_in_the_words_of_s01(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"Mật khẩu chưa đúng\. .* \(Mã S01\)"):
        keys.open_with_passphrase(tmp_path, "wrong")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.usefixtures("made")
def test_typing_tools_may_compose_letters_as_they_like(tmp_path: Path, form: Any) -> None:
    assert keys.open_with_passphrase(tmp_path, unicodedata.normalize(form, PASSPHRASE)).officer_id == HA


@given(passphrase=st.text(st.characters(), max_size=20))
def test_any_text_is_a_passphrase(tmp_path_factory: pytest.TempPathFactory, passphrase: str) -> None:
    folder = tmp_path_factory.mktemp("keys")
    opened, _ = keys.create(folder, passphrase, HA, cost=FAST)
    assert keys.open_with_passphrase(folder, passphrase).file_key == opened.file_key


def test_recovery_key_may_be_typed_in_groups_and_small_letters(tmp_path: Path, recovery: str) -> None:
    typed = " ".join(recovery[start : start + 6] for start in range(0, len(recovery), 6)).lower() + "\n"
    assert keys.open_with_recovery(tmp_path, typed).device


@pytest.mark.parametrize("wrong", ["", "AGE-SECRET-KEY-1", "không phải khóa", "\ud800"])
@pytest.mark.usefixtures("made")
def test_text_that_is_no_recovery_key_is_refused(tmp_path: Path, wrong: str) -> None:
    assert code_of(keys.open_with_recovery, tmp_path, wrong) == "wrong_recovery_key"


def test_recovery_key_with_one_wrong_letter_is_refused(tmp_path: Path, recovery: str) -> None:
    for place in range(len("AGE-SECRET-KEY-1"), len(recovery)):
        letter = "Q" if recovery[place] != "Q" else "P"
        typed = recovery[:place] + letter + recovery[place + 1 :]
        assert code_of(keys.open_with_recovery, tmp_path, typed) == "wrong_recovery_key"


@pytest.mark.usefixtures("made")
def test_recovery_key_of_another_store_is_refused(tmp_path: Path) -> None:
    _, other = keys.create(tmp_path / "other", PASSPHRASE, HA, cost=FAST)
    assert code_of(keys.open_with_recovery, tmp_path, other) == "wrong_recovery_key"


@pytest.mark.usefixtures("made")
def test_another_file_key_opens_nothing(tmp_path: Path) -> None:
    assert code_of(keys.open_with_file_key, tmp_path, bytes(32), HA) == "keys_damaged"


# ---------------------------------------------------------------------------------- damage


def test_missing_file_is_refused_as_damaged(tmp_path: Path) -> None:
    assert code_of(keys.open_with_passphrase, tmp_path, PASSPHRASE) == "keys_damaged"


@given(choice=st.integers(0), bit=st.integers(0, 7))
def test_any_flipped_bit_is_damage_and_not_a_wrong_passphrase(
    tmp_path_factory: pytest.TempPathFactory, choice: int, bit: int
) -> None:
    folder = tmp_path_factory.getbasetemp() / "flipped"
    if not folder.exists():
        keys.create(folder, PASSPHRASE, HA, cost=FAST)
        (folder / keys.KEYS).rename(folder / "good")
    content = bytearray((folder / "good").read_bytes())
    content[choice % len(content)] ^= 1 << bit
    (folder / keys.KEYS).write_bytes(content)
    assert code_of(keys.open_with_passphrase, folder, PASSPHRASE) == "keys_damaged"


@pytest.mark.usefixtures("made")
def test_any_shortened_file_is_damage(tmp_path: Path) -> None:
    content = (tmp_path / keys.KEYS).read_bytes().rstrip()
    for length in range(0, len(content), 7):
        (tmp_path / keys.KEYS).write_bytes(content[:length])
        assert code_of(keys.open_with_passphrase, tmp_path, PASSPHRASE) == "keys_damaged"


@pytest.mark.parametrize(
    "cost",
    [
        [512 * 1024 + 1, 1, 1],
        [2**40, 1, 1],
        [8, 101, 1],
        [8, 1, 17],
        [8, 0, 1],
        [7, 1, 1],
        [8, 1, 16],
        [8, "1", 1],
    ],
)
@pytest.mark.usefixtures("made")
def test_costs_nobody_would_choose_are_refused_before_they_are_paid(tmp_path: Path, cost: list[Any]) -> None:
    rewrite(tmp_path, lambda content: content["officers"][0].update(cost=cost))
    assert code_of(keys.open_with_passphrase, tmp_path, PASSPHRASE) == "keys_damaged"


@pytest.mark.usefixtures("made")
def test_file_of_another_format_is_refused(tmp_path: Path) -> None:
    rewrite(tmp_path, lambda content: content.update(format=2))
    assert code_of(keys.open_with_passphrase, tmp_path, PASSPHRASE) == "keys_damaged"


def test_wrap_cannot_be_given_to_another_officer(tmp_path: Path, opened: OpenedKeys) -> None:
    assert opened.officer_id == HA
    rewrite(tmp_path, lambda content: content["officers"][0].update(officer=MAI))
    assert code_of(keys.open_with_passphrase, tmp_path, PASSPHRASE) == "wrong_passphrase"


@pytest.mark.usefixtures("made")
def test_keys_of_the_device_cannot_change_places(tmp_path: Path) -> None:
    rewrite(tmp_path, lambda content: content.update(sign=content["identity"], identity=content["sign"]))
    assert code_of(keys.open_with_passphrase, tmp_path, PASSPHRASE) == "keys_damaged"


def test_recovery_wrap_of_another_key_is_damage(tmp_path: Path, recovery: str) -> None:
    other = encrypt(bytes(32), [x25519.Identity.generate().to_public()])
    rewrite(tmp_path, lambda content: content["recovery"].update(box=base64.b64encode(other).decode()))
    assert code_of(keys.open_with_recovery, tmp_path, recovery) == "keys_damaged"


def test_stop_while_writing_leaves_the_earlier_keys(
    tmp_path: Path, opened: OpenedKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as stopped, pytest.raises(KeyboardInterrupt):
        stopped.setattr(os, "fsync", stop)
        keys.set_passphrase(tmp_path, opened, HA, "new", cost=FAST)
    assert keys.open_with_passphrase(tmp_path, PASSPHRASE).officer_id == HA


# ---------------------------------------------------------------------------------- officers


def test_each_officer_has_an_own_passphrase(tmp_path: Path, opened: OpenedKeys) -> None:
    keys.set_passphrase(tmp_path, opened, MAI, "của Mai", cost=FAST)
    assert keys.open_with_passphrase(tmp_path, PASSPHRASE).officer_id == HA
    assert keys.open_with_passphrase(tmp_path, "của Mai").officer_id == MAI


def test_new_passphrase_takes_the_place_of_the_old(tmp_path: Path, opened: OpenedKeys) -> None:
    keys.set_passphrase(tmp_path, opened, HA, "new", cost=FAST)
    assert secrets(keys.open_with_passphrase(tmp_path, "new")) == secrets(opened)
    assert code_of(keys.open_with_passphrase, tmp_path, PASSPHRASE) == "wrong_passphrase"


def test_forgotten_passphrase_is_replaced_after_recovery(
    tmp_path: Path, opened: OpenedKeys, recovery: str
) -> None:
    keys.set_passphrase(tmp_path, keys.open_with_recovery(tmp_path, recovery), HA, "new", cost=FAST)
    assert secrets(keys.open_with_passphrase(tmp_path, "new")) == secrets(opened)
    assert keys.open_with_recovery(tmp_path, recovery).file_key == opened.file_key


def test_same_passphrase_again_is_no_others(tmp_path: Path, opened: OpenedKeys) -> None:
    keys.set_passphrase(tmp_path, opened, HA, PASSPHRASE, cost=FAST)
    assert keys.open_with_passphrase(tmp_path, PASSPHRASE).officer_id == HA


def test_passphrase_of_a_colleague_is_refused(tmp_path: Path, opened: OpenedKeys) -> None:
    with pytest.raises(Refusal) as refused:
        keys.set_passphrase(tmp_path, opened, MAI, PASSPHRASE, cost=FAST)
    assert refused.value.code == "passphrase_taken"
    assert keys.open_with_passphrase(tmp_path, PASSPHRASE).officer_id == HA


def test_removed_officer_opens_nothing_more(tmp_path: Path, opened: OpenedKeys) -> None:
    keys.set_passphrase(tmp_path, opened, MAI, "của Mai", cost=FAST)
    keys.remove_officer(tmp_path, HA)
    assert code_of(keys.open_with_passphrase, tmp_path, PASSPHRASE) == "wrong_passphrase"
    assert keys.open_with_passphrase(tmp_path, "của Mai").officer_id == MAI


def test_last_officer_stays(tmp_path: Path, opened: OpenedKeys) -> None:
    assert code_of(keys.remove_officer, tmp_path, opened.officer_id) == "last_passphrase"
    assert keys.open_with_passphrase(tmp_path, PASSPHRASE).officer_id == HA


def test_officer_without_a_passphrase_may_be_removed(tmp_path: Path, opened: OpenedKeys) -> None:
    keys.remove_officer(tmp_path, MAI)
    assert secrets(keys.open_with_passphrase(tmp_path, PASSPHRASE)) == secrets(opened)


def test_office_opens_with_its_own_recovery_key_after_pairing(
    tmp_path: Path, opened: OpenedKeys, recovery: str
) -> None:
    office = x25519.Identity.generate()
    assert code_of(keys.open_with_recovery, tmp_path, str(office)) == "wrong_recovery_key"
    keys.set_office_recovery(tmp_path, opened, str(office.to_public()))
    for key in (str(office), recovery):
        assert secrets(keys.open_with_recovery(tmp_path, key)) == secrets(opened)


def test_office_recipient_must_be_one(tmp_path: Path, opened: OpenedKeys) -> None:
    with pytest.raises(ValueError, match="age recipient"):
        keys.set_office_recovery(tmp_path, opened, "age1nonsense")


# ---------------------------------------------------------------------------------- the system's key store


class Memory(KeyringBackend):
    """A key store of this test alone."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError(username)


@pytest.fixture
def memory() -> Iterator[Memory]:
    before = keyring.get_keyring()
    memory = Memory()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


@pytest.fixture
def no_key_store() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)


def test_remembered_key_opens_the_store_for_the_last_officer(
    tmp_path: Path, opened: OpenedKeys, memory: Memory
) -> None:
    assert keys.remember(opened)
    remembered = keys.recall(tmp_path)
    assert remembered == (opened.file_key, HA)
    assert secrets(keys.open_with_file_key(tmp_path, *remembered)) == secrets(opened)
    assert len(memory.kept) == 1


@pytest.mark.usefixtures("memory")
def test_forgotten_key_is_not_recalled(tmp_path: Path, opened: OpenedKeys) -> None:
    keys.remember(opened)
    keys.forget(tmp_path)
    assert keys.recall(tmp_path) is None


@pytest.mark.usefixtures("memory", "made")
def test_forgetting_what_was_never_remembered_is_no_fault(tmp_path: Path) -> None:
    keys.forget(tmp_path)
    assert keys.recall(tmp_path) is None


@pytest.mark.usefixtures("memory", "made")
def test_keys_of_another_store_are_not_recalled(tmp_path: Path) -> None:
    other, _ = keys.create(tmp_path / "other", PASSPHRASE, HA, cost=FAST)
    keys.remember(other)
    assert keys.recall(tmp_path) is None


def test_nonsense_in_the_key_store_is_not_recalled(
    tmp_path: Path, opened: OpenedKeys, memory: Memory
) -> None:
    memory.kept[keys.SERVICE, opened.device] = "nonsense that is no key"
    assert keys.recall(tmp_path) is None


@pytest.mark.usefixtures("memory")
def test_nothing_is_recalled_for_a_folder_without_keys(tmp_path: Path) -> None:
    assert keys.recall(tmp_path) is None


@pytest.mark.usefixtures("no_key_store")
def test_without_a_key_store_nothing_is_remembered_and_nothing_fails(
    tmp_path: Path, opened: OpenedKeys
) -> None:
    assert not keys.remember(opened)
    assert keys.recall(tmp_path) is None
    keys.forget(tmp_path)
