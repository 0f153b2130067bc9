import re
import unicodedata

import pytest

from desktop_app.desk.help_pages import FIRST, FOLDER, LINK, PICTURE, Page, matching, pages
from desktop_app.ui.tab_titles import TITLES
from tests.test_translations import FORBIDDEN, NEW_PLACEMENT, has_word

PAGES = pages()
MOST_BYTES = 1_500_000
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def test_every_tab_has_its_page_named_as_the_tab_is() -> None:
    titles = {page.name: page.title for page in PAGES}
    assert {tab.name: titles.get(tab.name) for tab in TITLES} == {tab.name: str(tab.words) for tab in TITLES}


def test_first_page_leads_to_all_others() -> None:
    known = {page.name: page for page in PAGES}
    reached, waiting = set(), [FIRST]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += [link.removesuffix(".md") for link in LINK.findall(known[name].text)]
    assert reached == known.keys()
    assert PAGES[0].name == FIRST


@every_page
def test_every_link_works(page: Page) -> None:
    missing = [link for link in LINK.findall(page.text) if not (page.file.parent / link).is_file()]
    assert missing == []
    assert re.findall(r"\w+://", page.text) == []


@every_page
def test_page_has_content_and_is_short(page: Page) -> None:
    assert page.text.startswith("# ")
    assert 60 <= len(page.text.split()) <= 400


@every_page
def test_page_is_written_as_the_office_writes(page: Page) -> None:
    assert unicodedata.is_normalized("NFC", page.text)
    assert NEW_PLACEMENT.findall(page.text) == []
    assert [word for word in FORBIDDEN if has_word(page.text, word)] == []
    assert "!" not in PICTURE.sub("", page.text)


@every_page
def test_page_has_a_picture_said_in_words(page: Page) -> None:
    pictures = PICTURE.findall(page.text)
    assert pictures or page.name == FIRST
    assert [file for _, file in pictures if not (page.file.parent / file).is_file()] == []


def test_pictures_are_small_and_each_is_used() -> None:
    kept = list((FOLDER / "pictures").iterdir())
    used = {file for page in PAGES for _, file in PICTURE.findall(page.text)}
    assert {f"pictures/{file.name}" for file in kept} == used
    assert sum(file.stat().st_size for file in kept) < MOST_BYTES


def test_pages_are_found_without_marks_and_by_title_first() -> None:
    found = [page.name for page in matching(PAGES, "diem danh")]
    assert found[0] == "attendance"
    assert "classes" in found
    assert "loans" not in found


def test_nothing_typed_finds_every_page() -> None:
    assert matching(PAGES, "") == PAGES


def test_words_of_no_page_find_none() -> None:
    assert matching(PAGES, "thuyền buồm xanh") == []
