"""Tests that hold for every printed form."""

import ast
import hashlib
import os
import pkgutil
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

import msgspec
import pytest

from desktop_app import documents
from desktop_app.documents import FORMS, Form
from desktop_app.documents.page.marks import PRACTICE
from desktop_app.documents.page.text import COMMITTEE
from desktop_app.domain.unit import Letterhead as LetterheadRow
from desktop_app.paths import ROOT
from tests.documents import reading
from tests.documents.snapshots import path_of, snapshot

NUMBERED = {"F16", "F29", "figures"}
DIGESTS = """
import hashlib
from desktop_app.documents import FORMS
for code, form in FORMS.items():
    print(code, hashlib.sha256(form.render(form.sample())).hexdigest())
"""
each_form = pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))


def rewrite(values: Any, change: Callable[[str], str]) -> Any:
    """The same values with every text in words changed; codes, days and ids stay."""
    if isinstance(values, str):
        return change(values) if " " in values or not values.isascii() else values
    if isinstance(values, tuple):
        return tuple(rewrite(value, change) for value in values)
    if is_dataclass(values):
        parts = {field.name: getattr(values, field.name) for field in fields(values)}
        return replace(values, **{name: rewrite(part, change) for name, part in parts.items()})
    return values


def real(values: Any) -> Any:
    """The same values as no practice."""
    if hasattr(values, "letterhead"):
        return replace(values, letterhead=replace(values.letterhead, practice=False))
    return replace(values, practice=False)


def test_no_form_is_left_off_the_list() -> None:
    parts = {module.name for module in pkgutil.iter_modules(documents.__path__)} - {"page", "printing"}
    assert {form.render.__module__.rpartition(".")[2] for form in FORMS.values()} == parts


def test_codes_of_forms_are_unique_and_their_own() -> None:
    assert all(form.code == code for code, form in FORMS.items())
    assert len({form.name for form in FORMS.values()}) == len(FORMS)


def test_codes_fit_the_letterheads_column() -> None:
    length = LetterheadRow.__table__.c.form.info["length"]
    assert max(map(len, FORMS)) <= length


@each_form
def test_a_sample_has_the_form_s_values(form: Form) -> None:
    assert isinstance(form.sample(), form.values)


@each_form
def test_pages_are_a4(form: Form) -> None:
    assert set(reading.page_sizes(form.render(form.sample()))) <= {(210, 297), (297, 210)}


@each_form
def test_the_same_values_give_the_same_bytes(form: Form) -> None:
    assert form.render(form.sample()) == form.render(form.sample())


@each_form
def test_values_kept_as_json_print_the_same(form: Form) -> None:
    kept = msgspec.json.encode(form.sample())
    again = msgspec.json.decode(kept, type=form.values)
    assert again == form.sample()
    assert form.render(again) == form.render(form.sample())


@pytest.mark.parametrize("seed", ["1", "4711"])
def test_another_process_gives_the_same_bytes(seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", DIGESTS]
    told = subprocess.run(command, capture_output=True, check=True, env=environment, text=True, cwd=ROOT)
    ours = {code: hashlib.sha256(form.render(form.sample())).hexdigest() for code, form in FORMS.items()}
    assert dict(line.split() for line in told.stdout.splitlines()) == ours


@each_form
def test_a_sample_s_text_is_as_it_was_kept(form: Form) -> None:
    assert snapshot(form) == path_of(form).read_text(encoding="utf-8")


@each_form
def test_practice_is_written_across_every_page(form: Form) -> None:
    assert all(PRACTICE in text for text in reading.page_texts(form.render(form.sample())))


@each_form
def test_real_papers_have_no_practice_mark(form: Form) -> None:
    assert PRACTICE not in reading.whole_text(form.render(real(form.sample())))


@each_form
def test_no_face_is_left_to_the_reader(form: Form) -> None:
    assert b"Helvetica" not in form.render(form.sample())


@each_form
def test_a_document_says_what_it_is(form: Form) -> None:
    said = reading.properties(form.render(form.sample()))
    assert said["Title"] == form.title
    assert said["Subject"] == form.code
    assert said["Author"].startswith(("Ủy ban", "Trung tâm"))


@each_form
def test_later_pages_are_numbered(form: Form) -> None:
    pdf = form.render(form.sample())
    for page in range(1, reading.page_count(pdf)):
        number = min(reading.find_words(pdf, str(page + 1), page), key=lambda word: word.top)
        assert number.top < 20


@each_form
def test_the_first_page_has_no_number(form: Form) -> None:
    pdf = form.render(real(form.sample()))
    assert not [word for word in reading.find_words(pdf, "1") if word.bottom < 17 and 100 < word.middle < 160]


@each_form
def test_codes_hold_type_and_id_only(form: Form) -> None:
    found = [code for page in reading.codes(form.render(form.sample())) for code in page]
    secret = form.code == "recovery"
    assert all(secret or re.fullmatch(r"SN1:[a-z_]+:[0-9a-f]{32}:[1-9][0-9]*", code) for code in found)


@each_form
def test_numbered_documents_carry_no_code(form: Form) -> None:
    has_code = [bool(found) for found in reading.codes(form.render(form.sample()))]
    assert set(has_code) == {form.code not in NUMBERED}


@each_form
def test_only_numbered_documents_leave_room_for_a_number(form: Form) -> None:
    text = reading.whole_text(form.render(form.sample()))
    assert ("Số: /" in text) == (form.code in NUMBERED)


@each_form
def test_decomposed_text_prints_the_same(form: Form) -> None:
    decomposed = rewrite(form.sample(), lambda text: unicodedata.normalize("NFD", text))
    assert decomposed != form.sample()
    assert form.render(decomposed) == form.render(form.sample())


@each_form
def test_signs_of_markup_are_drawn(form: Form) -> None:
    pdf = form.render(rewrite(form.sample(), lambda text: f"{text} &<b>"))
    assert "&<b>" in reading.whole_text(pdf).replace(" ", "")


@each_form
def test_invisible_marks_do_not_stop_the_print(form: Form) -> None:
    hostile = rewrite(form.sample(), lambda text: f"\x00{text}\u202e\u200b\x1f\ufeff")
    assert reading.whole_text(form.render(hostile)) == reading.whole_text(form.render(form.sample()))


@each_form
@pytest.mark.parametrize("word", ["Đ" * 90, "Nguyễn Hoàng Thị Phương " * 4], ids=["word", "name"])
def test_long_words_and_names_stay_on_the_page(form: Form, word: str) -> None:
    pdf = form.render(real(rewrite(form.sample(), lambda text: word + text)))
    width, height = reading.page_sizes(pdf)[0]
    for page in range(reading.page_count(pdf)):
        bounds = reading.text_bounds(pdf, page)
        assert bounds.left >= 10
        assert bounds.right <= width - 10
        assert bounds.bottom <= height - 5


@each_form
def test_long_names_are_printed_whole(form: Form) -> None:
    name = "Nguyễn Hoàng Thị Phương Thảo Nguyên Bình An"
    people = {"Lò Thị Hà", "Giàng A Páo", "Nguyễn Hoàng Thị Phương Thảo", "Máy ASUS – Lò Thị Hà"}
    pdf = form.render(real(rewrite(form.sample(), lambda text: name if text in people else text)))
    assert name.replace(" ", "") in reading.whole_text(pdf).replace(" ", "")


FIXED = re.compile(
    r"\b(TM|KT|TL|TUQ)\.|"
    r"\b(UBND|Ủy ban|phường|thị trấn|thành phố|tỉnh|Chủ tịch|Lai Châu)\b|(?<!hợp tác )\bxã\b(?! hội)",
    re.IGNORECASE,
)


def fixed_words(source: str) -> list[str]:
    """Texts outside of docstrings and samples that name an authority, a kind of unit, a post or a place.

    COMMITTEE is only looked for in what is printed, so that its name is not broken.
    """
    tree = ast.parse(source)
    samples = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and "sample" in node.name]
    left_out = {id(part) for sample in samples for part in ast.walk(sample)}
    left_out |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out
    ]
    return [text for text in texts if FIXED.search(text) and text != COMMITTEE]


def test_no_authority_place_or_kind_of_unit_is_fixed_in_a_form() -> None:
    modules = (ROOT / "desktop_app" / "documents").rglob("*.py")
    found = {path.name: fixed_words(path.read_text(encoding="utf-8")) for path in modules}
    assert {name: words for name, words in found.items() if words} == {}


@pytest.mark.parametrize("text", ["TM. ai đó", "UBND", "tại xã", "Phường", "Lai Châu", "CHỦ TỊCH"])
def test_fixed_words_are_found(text: str) -> None:
    assert fixed_words(f"def draw():\n    return {text!r}\n") == [text]
    assert fixed_words(f"def sample():\n    return {text!r}\n") == []
    assert fixed_words("A = 'bảo trợ xã hội, hợp tác xã'") == []
