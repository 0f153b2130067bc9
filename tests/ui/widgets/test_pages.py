from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, create_engine, insert, select
from sqlalchemy.pool import StaticPool

from desktop_app.desk import lists
from desktop_app.desk.lists import Asked, ListKind
from desktop_app.ui.widgets.pages import FAR, PAGE, FixedRows, ListRows, Pages, Row
from tests.ui.samples import plain, row, rows

TABLE = Table(
    "thing",
    MetaData(),
    Column("id", String, primary_key=True),
    Column("name", String),
    Column("size", Integer),
)
KIND = ListKind(
    "things", plain("Đồ"), plain("món"),
    (lists.Column("name", plain("Tên")), lists.Column("size", plain("Cỡ"), "number")),
    lambda: select(TABLE), "",
)  # fmt: skip


class Watched(FixedRows):
    """Fixed rows that remember which pages were asked of them."""

    asked_pages: list[int] = []

    def page(self, asked: Asked, offset: int, limit: int) -> Sequence[Row]:
        self.asked_pages.append(offset // limit)
        return super().page(asked, offset, limit)


@pytest.fixture
def things() -> ListRows:
    """Five hundred things in a database, as a list shows them."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    TABLE.metadata.create_all(engine)
    with engine.begin() as writer:
        writer.execute(
            insert(TABLE), [{"id": f"{n:04}", "name": f"món {n}", "size": n % 7} for n in range(500)]
        )

    @contextmanager
    def read() -> Iterator[Connection]:
        with engine.connect() as connection:
            yield connection

    return ListRows(read, KIND)


def asked_pages(count: int) -> tuple[Pages, list[int]]:
    """Pages over so many rows, and the list of the pages they ask for."""
    source = Watched(rows(count))
    source.asked_pages.clear()
    pages = Pages(source)
    pages.ask(Asked())
    return pages, source.asked_pages


def test_list_is_counted_by_the_database(things: ListRows) -> None:
    assert things.count(Asked()) == 500


def test_list_is_paged_and_sorted_by_the_database(things: ListRows) -> None:
    page = things.page(Asked(order="size", descending=True), 0, 3)
    assert [row["size"] for row in page] == [6, 6, 6]


def test_later_page_follows_the_first(things: ListRows) -> None:
    asked = Asked(order="size")
    together = things.page(asked, 0, 20)
    assert [*things.page(asked, 0, 10), *things.page(asked, 10, 10)] == list(together)


def test_order_of_a_sorted_list_is_found_once_till_it_is_counted_anew(
    things: ListRows, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[Asked] = []
    real = lists.ordered_ids
    monkeypatch.setattr(lists, "ordered_ids", lambda *said: (found.append(said[-1]), real(*said))[1])
    up, down = Asked(order="size"), Asked(order="size", descending=True)
    for asked in (up, up, down):
        for offset in (0, 100, 400):
            things.page(asked, offset, 100)
    assert found == [up, down]
    things.count(down)
    assert [row["size"] for row in things.page(down, 499, 100)] == [0]
    assert found == [up, down, down]


def test_row_is_found_by_its_number() -> None:
    pages, _ = asked_pages(450)
    assert pages.row(449)["id"] == rows(450)[449]["id"]


def test_row_that_went_is_empty() -> None:
    pages, _ = asked_pages(450)
    assert pages.row(450) == {}


def test_page_is_read_once() -> None:
    pages, asked = asked_pages(450)
    for number in range(PAGE):
        pages.row(number)
    assert asked == [0]


def test_pages_used_last_are_kept() -> None:
    pages, asked = asked_pages(60 * PAGE)
    for number in (*range(45), 44, 0):
        pages.row(number * PAGE)
    assert asked == [*range(45), 0]


def test_asking_anew_forgets_what_was_read() -> None:
    pages, asked = asked_pages(10)
    pages.row(0)
    pages.ask(Asked())
    pages.row(0)
    assert asked == [0, 0]


def test_id_is_known_only_of_rows_read() -> None:
    pages, _ = asked_pages(450)
    assert pages.known_id(3) == ""
    pages.row(0)
    assert pages.known_id(3) == rows(4)[3]["id"]
    assert pages.known_id(300) == ""


@given(st.integers(0, (FAR - 3) * PAGE - 1), st.integers(0, 2000))
def test_row_near_the_top_is_found_from_any_place(number: int, near: int) -> None:
    pages, _ = asked_pages(2000)
    assert pages.find(row(number)["id"], near) == number


@given(st.integers(0, 1999), st.integers(-PAGE, PAGE))
def test_row_that_moved_a_little_is_found(number: int, moved: int) -> None:
    pages, _ = asked_pages(2000)
    assert pages.find(row(number)["id"], min(max(number + moved, 0), 1999)) == number


def test_row_nobody_has_is_not_found() -> None:
    pages, _ = asked_pages(900)
    assert pages.find("nobody", 0) == -1


def test_search_for_a_row_ends_after_some_pages() -> None:
    pages, asked = asked_pages(100 * PAGE)
    assert pages.find("nobody", 50 * PAGE) == -1
    assert len(asked) == FAR
    assert asked[:3] == [50, 49, 51]


def test_nothing_is_found_in_an_empty_list() -> None:
    pages, asked = asked_pages(0)
    assert (pages.find("x", 0), asked) == (-1, [])


def test_whole_is_kept_while_filtering() -> None:
    pages, _ = asked_pages(70)
    pages.ask(Asked("dung"))
    assert (pages.total, pages.whole) == (10, 70)


def test_whole_can_be_counted_while_filtering() -> None:
    source: list[Row] = rows(3)
    pages = Pages(FixedRows(source))
    pages.ask(Asked("zzz"))
    source.append(rows(4)[3])
    pages.count_whole()
    assert (pages.total, pages.whole) == (0, 4)


def test_fixed_rows_are_found_by_words_in_any_order_without_marks() -> None:
    found = FixedRows(rows(70)).page(Asked("huong lo"), 0, 10)
    assert {row["name"] for row in found} == {"Lò Thị Hương"}


def test_fixed_rows_without_a_value_come_first() -> None:
    amounts = [row["amount"] for row in FixedRows(rows(9)).page(Asked(order="amount"), 0, 9)]
    assert amounts == [None] * 6 + [0, 3_000_000, 6_000_000]


def test_fixed_rows_go_down_too() -> None:
    amounts = [row["amount"] for row in FixedRows(rows(9)).page(Asked(order="amount", descending=True), 0, 2)]
    assert amounts == [6_000_000, 3_000_000]
