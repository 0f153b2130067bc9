"""Names of files that every system allows."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.paths import file_name

FORBIDDEN = set('<>:"/\\|?*') | {chr(point) for point in range(32)}
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("F13", "K01/2026"), "F13-K01-2026.pdf"),
        (("F09", "K02\\GDNN: hoa?*"), "F09-K02-GDNN- hoa.pdf"),
        (("F16", ""), "F16.pdf"),
        (("Danh sách học viên",), "Danh sách học viên.pdf"),
        (("../../etc",), "etc.pdf"),
        (("con",), "_con.pdf"),
        (("nul.txt",), "_nul.txt.pdf"),
        (("",), "SoNghe.pdf"),
        ((" .. ",), "SoNghe.pdf"),
    ],
)
def test_a_name_is_made_of_words(parts: tuple[str, ...], name: str) -> None:
    assert file_name(*parts, ending=".pdf") == name


@given(st.lists(st.text(), max_size=4))
def test_any_words_make_a_name_that_is_allowed(parts: list[str]) -> None:
    name = file_name(*parts, ending=".xlsx")
    assert not FORBIDDEN & set(name)
    assert not RESERVED.match(name)
    assert len(name) <= 126
    assert name.endswith(".xlsx")
    assert not name.startswith((" ", "."))
