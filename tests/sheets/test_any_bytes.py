"""Whatever bytes a file holds, it is read or refused; nothing else happens, and nobody's program ends."""

import io
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.refusal import Refusal
from desktop_app.sheets.people_list import PeopleList
from tests.sheets.lists import HEADER, LISTS, person, read_file, write_ods
from tests.soak import times

REFUSALS = {"list_unreadable", "list_locked", "list_too_large", "header_missing"}
STARTS = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"\xef\xbb\xbf", b"<html"]
HOLDS = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def read_or_refuse(folder: Path, content: bytes) -> PeopleList | str:
    """The people in these bytes, or the code of the refusal."""
    path = folder / "list.any"
    path.write_bytes(content)
    try:
        return read_file(path)
    except Refusal as refusal:
        assert refusal.code in REFUSALS
        assert path.name in refusal.sentence or refusal.code == "header_missing"
        return refusal.code


def spoil(draw: random.Random, content: bytes) -> bytes:
    """The bytes with a few of them changed, and sometimes cut off."""
    spoiled = bytearray(content)
    for _ in range(draw.randint(1, 12)):
        spoiled[draw.randrange(len(spoiled))] = draw.choice([draw.randrange(256), 0, 127, 255])
    return bytes(spoiled[: draw.randrange(len(spoiled))] if draw.random() < 0.2 else spoiled)


def spoil_member(draw: random.Random, content: bytes) -> bytes:
    """A zipped workbook in which one part is spoiled and the container is sound."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    name = draw.choice(sorted(name for name, part in parts.items() if part))
    text = parts[name]
    for _ in range(draw.randint(1, 6)):
        at = draw.randrange(len(text))
        inserted = draw.choice([b"", b"9", b"99999999", b"<", b'"', b"XFD", bytes([draw.randrange(256)])])
        text = text[:at] + inserted + text[at + draw.randint(0, 8) :] or b" "
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for each, part in (parts | {name: text}).items():
            file.writestr(each, part)
    return out.getvalue()


@HOLDS
@given(content=st.binary(max_size=3000))
def test_any_bytes(tmp_path: Path, content: bytes) -> None:
    assert read_or_refuse(tmp_path, content) in REFUSALS


@HOLDS
@given(start=st.sampled_from(STARTS), content=st.binary(max_size=2000))
def test_any_bytes_after_the_start_of_a_known_kind(tmp_path: Path, start: bytes, content: bytes) -> None:
    assert read_or_refuse(tmp_path, start + content) in REFUSALS


@HOLDS
@given(text=st.text(max_size=500))
def test_any_text_under_a_header(tmp_path: Path, text: str) -> None:
    people = read_or_refuse(tmp_path, ("Họ và tên;Năm sinh;CCCD\n" + text).encode("utf-8", "replace"))
    assert people in REFUSALS if isinstance(people, str) else people.findings is not None


@HOLDS
@given(cells=st.lists(st.text(max_size=30), min_size=8, max_size=8))
def test_any_cells_in_a_row_get_a_verdict(tmp_path: Path, cells: list[str]) -> None:
    shown = [cell.replace('"', "").replace(";", "").replace("\r", "").replace("\n", "") for cell in cells]
    content = "\n".join(";".join(row) for row in (HEADER, shown, list(map(str, person()))))
    people = read_or_refuse(tmp_path, content.encode("utf-8", "replace"))
    assert isinstance(people, str) or len(people.candidates) + len(people.rejected) >= 1


@pytest.mark.parametrize("name", ["ban-mang.xls", "danh-sach-zalo.xlsx", "danh-sach.csv", "co-mat-khau.xlsx"])
def test_spoiled_files(tmp_path: Path, name: str) -> None:
    draw = random.Random(name)
    content = (LISTS / name).read_bytes()
    outcomes = {type(read_or_refuse(tmp_path, spoil(draw, content))) for _ in range(times(150, 6_000))}
    assert str in outcomes


@pytest.mark.parametrize("name", ["danh-sach-hoc-vien.xlsx", "list.ods"])
def test_spoiled_parts_of_a_sound_container(tmp_path: Path, name: str) -> None:
    write_ods(tmp_path / "list.ods", {"Trang 1": [HEADER, person()]})
    draw = random.Random(name)
    content = (LISTS / name if name.endswith("x") else tmp_path / name).read_bytes()
    outcomes = {type(read_or_refuse(tmp_path, spoil_member(draw, content))) for _ in range(times(150, 6_000))}
    assert outcomes == {str, PeopleList}


@pytest.mark.parametrize("name", ["ban-mang.xls", "danh-sach-zalo.xlsx"])
def test_every_cut_is_read_or_refused(tmp_path: Path, name: str) -> None:
    content = (LISTS / name).read_bytes()
    for length in range(0, len(content), times(97, 3)):
        read_or_refuse(tmp_path, content[:length])
