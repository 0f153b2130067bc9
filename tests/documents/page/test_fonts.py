"""Tests of the faces and of fitting text into its place."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFont

from desktop_app.documents.page.fonts import (
    BOLD,
    FILES,
    LEADING,
    SERIF,
    break_lines,
    dots_after,
    fit,
    measure,
    register_fonts,
)
from desktop_app.paths import RESOURCES

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
LETTERS = {unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES} | {"đ"}
SIGNS = "₫–—“”…•×≤≥"
ON_DISK = sorted(path.name for path in (RESOURCES / "fonts").glob("*.ttf"))
words = st.lists(st.text(st.sampled_from("aăđệnươ"), min_size=1, max_size=12), min_size=1, max_size=12)
texts = words.map(" ".join)


@pytest.mark.parametrize("file", ON_DISK)
def test_every_face_has_all_vietnamese_letters(file: str) -> None:
    face = TTFont(file, str(RESOURCES / "fonts" / file)).face
    needed = LETTERS | {letter.upper() for letter in LETTERS} | set(SIGNS)
    assert [letter for letter in sorted(needed) if ord(letter) not in face.charToGlyph] == []


def test_every_face_of_paper_is_on_disk() -> None:
    assert set(FILES.values()) <= set(ON_DISK)


def test_there_is_a_sans_face_for_screens() -> None:
    assert {"LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"} <= set(ON_DISK)


def test_the_licence_stands_beside_the_faces() -> None:
    licence = (RESOURCES / "fonts" / "LICENSE.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
    assert "Reserved Font Name Liberation" in licence


def test_fonts_may_be_registered_again() -> None:
    register_fonts()
    register_fonts()
    assert measure("a", SERIF, 10) > 0


def test_bold_is_wider_than_regular() -> None:
    assert measure("Nguyễn", BOLD, 12) > measure("Nguyễn", SERIF, 12)


def test_serif_has_the_widths_of_times() -> None:
    assert measure("0123456789", SERIF, 10) == pytest.approx(50)


def test_short_text_stays_on_one_line() -> None:
    assert break_lines("Lò Thị Hà", SERIF, 12, 200) == ["Lò Thị Hà"]


def test_own_line_breaks_are_kept() -> None:
    assert break_lines("Ủy ban\nphường", SERIF, 12, 500) == ["Ủy ban", "phường"]


def test_lines_are_about_equally_long() -> None:
    text = "một hai ba bốn năm sáu bảy tám chín mười"
    lines = break_lines(text, SERIF, 12, measure(text, SERIF, 12) - 5)
    assert len(lines) == 2
    assert min(map(len, lines)) > 0.6 * max(map(len, lines))


@given(texts, st.floats(60, 400))
def test_breaking_loses_no_word(text: str, width: float) -> None:
    assert " ".join(break_lines(text, SERIF, 12, width)) == text


@given(texts, st.floats(60, 400))
def test_only_a_single_word_may_be_wider_than_the_line(text: str, width: float) -> None:
    wide = [line for line in break_lines(text, SERIF, 12, width) if measure(line, SERIF, 12) > width]
    assert all(" " not in line for line in wide)


def test_text_that_fits_keeps_its_size() -> None:
    assert fit("Lò Thị Hà", SERIF, 11, 200, 17) == (11, ["Lò Thị Hà"])


def test_long_text_is_made_smaller_before_it_is_broken() -> None:
    width = measure("Nguyễn Hoàng Thị Phương Thảo", SERIF, 11) - 4
    size, lines = fit("Nguyễn Hoàng Thị Phương Thảo", SERIF, 11, width, 17)
    assert size < 11
    assert len(lines) == 1


def test_very_long_text_takes_two_lines() -> None:
    _, lines = fit("Nguyễn Hoàng Thị Phương Thảo Nguyên Bình", SERIF, 11, 125, 17.6)
    assert lines == ["Nguyễn Hoàng Thị Phương Thảo", "Nguyên Bình"]


def test_one_endless_word_is_made_smaller() -> None:
    size, lines = fit("đ" * 200, SERIF, 11, 100, 17)
    assert lines == ["đ" * 200]
    assert measure(lines[0], SERIF, size) <= 100.001


@given(texts, st.floats(40, 200), st.floats(12, 40))
def test_fitted_text_is_whole_and_inside(text: str, width: float, height: float) -> None:
    size, lines = fit(text, SERIF, 11, width, height)
    assert " ".join(lines) == text
    assert max(measure(line, SERIF, size) for line in lines) <= width + 0.001
    assert len(lines) == 1 or len(lines) * size * LEADING <= height + 0.001


@given(texts, st.floats(40, 200), st.floats(12, 40))
def test_fitted_text_is_never_larger_than_asked(text: str, width: float, height: float) -> None:
    assert fit(text, SERIF, 11, width, height)[0] <= 11


@given(st.sampled_from(["", "Địa điểm:", "Người đại diện:"]), st.floats(150, 460))
def test_dots_reach_the_end_of_the_line(label: str, width: float) -> None:
    used = measure(f"{label} ", BOLD, 13) + measure(dots_after(label, width), SERIF, 13)
    assert width - measure(".", SERIF, 13) <= used <= width
