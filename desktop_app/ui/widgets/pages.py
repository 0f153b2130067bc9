"""Where the rows of a list come from, and the pages of them that are at hand."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import partial
from typing import Any, NamedTuple, Protocol

from desktop_app.desk import lists
from desktop_app.desk.lists import Asked, Column, Counted, ListKind
from desktop_app.desk.selected import Totals, total_of_list
from desktop_app.vietnam.text import fold

Row = dict[str, Any]
Reading = Callable[[], AbstractContextManager[Any]]
"""What opens a connection that sees one state of the store."""

PAGE = 100
_PAGES_KEPT = 40
FAR = 6
"""How many pages are looked through at most for a row."""


class RowSource(Protocol):
    """Where rows come from; each row is a dict with its `id` and a value for each column's key."""

    def count(self, asked: Asked) -> int:
        """How many rows there are."""

    def page(self, asked: Asked, offset: int, limit: int) -> Sequence[Row]:
        """Some of the rows in order."""


class ListRows:
    """The rows of a list kind, each question in a short reading of its own.

    Once a later page of a sorted list was asked for, the order is kept till the rows are counted anew.
    """

    def __init__(self, read: Reading, kind: ListKind) -> None:
        self.read, self.kind = read, kind
        self._order: tuple[Asked, Sequence[str]] | None = None

    def count(self, asked: Asked) -> int:
        """How many rows match."""
        self._order = None
        with self.read() as reader:
            return lists.count(reader, self.kind, asked)

    def page(self, asked: Asked, offset: int, limit: int) -> Sequence[Row]:
        """Some of the matching rows, by the column asked for or by name."""
        with self.read() as reader:
            if not (offset and (asked.order or asked.ticked)):
                return lists.page(reader, self.kind, asked, offset, limit)
            if self._order is None or self._order[0] != asked:
                self._order = asked, lists.ordered_ids(reader, self.kind, asked)
            return lists.by_ids(reader, self.kind, self._order[1][offset : offset + limit])

    def values(self, asked: Asked, key: str) -> list[Counted]:
        """What can be ticked in a column."""
        with self.read() as reader:
            return lists.values(reader, self.kind, asked, key)

    def total(self, asked: Asked, columns: Sequence[Column]) -> Totals:
        """What the matching rows come to together in these columns."""
        with self.read() as reader:
            return total_of_list(reader, self.kind, asked, columns)


class FixedRows(NamedTuple):
    """Rows that are all at hand, such as those of one class or of a file being read."""

    rows: Sequence[Row]

    def count(self, asked: Asked) -> int:
        """How many rows hold every word typed."""
        return len(self._chosen(asked))

    def page(self, asked: Asked, offset: int, limit: int) -> Sequence[Row]:
        """Some of the matching rows, as they stand or by a column; rows without a value come first."""
        return self._chosen(asked)[offset : offset + limit]

    def _chosen(self, asked: Asked) -> list[Row]:
        words = fold(asked.typed).split()
        found = [row for row in self.rows if _holds(row, words)]
        for one in reversed(asked.sorting()):
            found.sort(key=partial(_sortable, one.key), reverse=one.descending)
        return found


class Pages:
    """The rows of a source by number, a page at a time, the pages used last kept.

    `total` rows match what is asked, of `whole` without what was typed and ticked.
    """

    def __init__(self, source: RowSource) -> None:
        self.source = source
        self.asked = Asked()
        self.total = self.whole = 0
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()

    def ask(self, asked: Asked) -> None:
        """Count the rows that match anew and forget the pages read before."""
        self.asked = asked
        self._pages.clear()
        self.total = self.source.count(asked)
        if not self.is_filtered():
            self.whole = self.total

    def count_whole(self) -> None:
        """Count anew how many rows there are without what was typed and ticked."""
        self.whole = self.source.count(self.asked._replace(typed="", ticked={}))

    def is_filtered(self) -> bool:
        """Whether something is typed or ticked."""
        return bool(self.asked.typed.strip() or self.asked.ticked)

    def row(self, number: int) -> Row:
        """The row; empty where it went since it was counted."""
        page, place = divmod(number, PAGE)
        rows = self._page(page)
        return rows[place] if place < len(rows) else {}

    def known_id(self, number: int) -> str:
        """The id of a row that was read already, empty for others."""
        rows = self._pages.get(number // PAGE, ())
        place = number % PAGE
        return str(rows[place]["id"]) if place < len(rows) else ""

    def find(self, row_id: str, near: int, reach: int = FAR) -> int:
        """Where the row is, looked for in `reach` pages around a place and at the top; -1 if not there."""
        for page in self._nearest(near // PAGE, reach):
            for place, row in enumerate(self._page(page)):
                if row["id"] == row_id:
                    return page * PAGE + place
        return -1

    def _nearest(self, page: int, reach: int) -> list[int]:
        last = (self.total - 1) // PAGE
        around = dict.fromkeys((page, page - 1, page + 1, *range(reach)))
        return [number for number in around if 0 <= number <= last][:reach]

    def _page(self, number: int) -> Sequence[Row]:
        if number not in self._pages:
            self._pages[number] = self.source.page(self.asked, number * PAGE, PAGE)
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number]


def _holds(row: Row, words: Sequence[str]) -> bool:
    if not words:
        return True
    whole = fold(" ".join(str(value) for value in row.values() if value is not None))
    return all(word in whole for word in words)


def _sortable(key: str, row: Row) -> tuple[bool, Any]:
    value = row.get(key)
    return (value is not None, value)
