import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.widgets import clipboard

CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\t\n"'), max_size=8)
BLOCK = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=1)
)


@given(BLOCK)
def test_block_written_reads_back(block: list[list[str]]) -> None:
    if block == [[""]]:
        return
    assert clipboard.from_tsv(clipboard.to_tsv(block)) == block


def test_rows_end_as_excel_ends_them() -> None:
    assert clipboard.to_tsv([["a", "b"], ["c", "d"]]) == "a\tb\r\nc\td\r\n"


def test_cell_with_a_line_break_is_quoted() -> None:
    assert clipboard.to_tsv([['một\nhai "ba"']]) == '"một\nhai ""ba"""\r\n'


@pytest.mark.parametrize("ends", ["\r\n", "\n", "\r"])
def test_every_line_end_is_read(ends: str) -> None:
    assert clipboard.from_tsv(f"a\tb{ends}c\td{ends}") == [["a", "b"], ["c", "d"]]


def test_last_row_without_an_end_counts() -> None:
    assert clipboard.from_tsv("a\nb") == [["a"], ["b"]]


def test_nothing_is_no_row() -> None:
    assert clipboard.from_tsv("") == []


def test_zeros_are_kept_in_a_spreadsheet() -> None:
    html = clipboard.to_html([["012345678901", "5"]], [False, True])
    assert "mso-number-format:'\\@'" in html.split("012345678901")[0]
    assert "<td>5</td>" in html


def test_letters_of_html_are_safe() -> None:
    assert "<b>" not in clipboard.to_html([["<b>&"]], [False])
