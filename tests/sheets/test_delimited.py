"""Delimited text is read whatever its separator and encoding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.sheets.delimited import NotDelimited, find_separator, read_rows
from desktop_app.sheets.extent import TooLarge

words = st.text(st.sampled_from("abcăâđ áà"), min_size=1, max_size=8)


@pytest.mark.parametrize("separator", list(";,\t|"))
def test_separator_is_the_one_that_gives_equal_rows(separator: str) -> None:
    lines = [separator.join(["a, b" if separator != "," else "a; b", "c", "d"])] * 3
    assert find_separator("\n".join(lines)) == separator


def test_rows_are_as_long_as_the_longest() -> None:
    assert read_rows(b"a;b;c\nd\n") == [["a", "b", "c"], ["d", "", ""]]


def test_empty_lines_are_rows() -> None:
    assert len(read_rows(b"a;b\n\n\nc;d\n")) == 4


def test_line_break_in_quotes_does_not_end_a_row() -> None:
    assert read_rows(b'a;"b\nc"\n') == [["a", "b\nc"]]


def test_line_that_names_the_separator_is_none_of_the_list() -> None:
    assert read_rows(b"sep=|\r\na;b|c\r\n") == [["a;b", "c"]]


def test_empty_file_has_no_rows() -> None:
    assert read_rows(b"") == []


def test_one_stray_control_character_does_no_harm() -> None:
    assert read_rows(b"a;b\n" * 30 + b"\x1a")[0] == ["a", "b"]


def test_binary_is_no_list() -> None:
    with pytest.raises(NotDelimited):
        read_rows(bytes(range(32)) * 4)


def test_one_endless_row_over_many_is_too_large() -> None:
    with pytest.raises(TooLarge):
        read_rows(b"a\n" * 5000 + b";" * 5000)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@given(cells=st.lists(words, min_size=2, max_size=4))
def test_unicode_in_every_form(encoding: str, cells: list[str]) -> None:
    content = ("Họ tên;" + ";".join(cells)).encode(encoding)
    assert read_rows(content) == [["Họ tên", *cells]]


def test_tcvn3_letters_stay_for_the_column() -> None:
    assert read_rows("NguyÔn V¨n B×nh;TrÇn\n".encode("latin-1")) == [["NguyÔn V¨n B×nh", "TrÇn"]]
