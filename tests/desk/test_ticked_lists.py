"""Ticked values, their counts, and several columns to sort by: the database against plain Python."""

from collections import Counter
from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.desk import lists, people, units
from desktop_app.desk.lists import Asked, Counted, Sorted
from desktop_app.desk.people import PEOPLE
from desktop_app.domain.person import JOB_STATUSES, SEXES
from desktop_app.store.store import Store
from desktop_app.vietnam.names import sort_key, text_key
from tests.store.stores import new_store

NAMES = ("Lò Thị Đào", "Vàng A Dũng", "Lò Văn Ánh", "Lò Thị Đào", "Giàng Thị Dua", "Ma Ơn")
HAMLETS = ("Đông Pao 10", "Đông Pao 9", "Ỏ", "Xả")
KEYS = ("name", "birth", "sex", "hamlet", "job_status")
ROWS = [
    {
        "name": NAMES[n % 6],
        "birth": (None, "1990", "1990-02-03", "1985-12-31")[n * 7 % 4],
        "sex": (None, "M", "F")[n % 3],
        "hamlet": (None, *HAMLETS)[n * 3 % 5],
        "job_status": (None, *JOB_STATUSES)[n * 5 % (1 + len(JOB_STATUSES))],
    }
    for n in range(40)
]
VALUES: dict[str, list[Any]] = {
    key: sorted({row[key] and str(row[key])[: 4 if key == "birth" else None] for row in ROWS}, key=str)
    for key in KEYS
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = new_store(tmp_path_factory.mktemp("ticked") / "a")
    hamlets = units.add_hamlets(made, HAMLETS)
    for row in ROWS:
        fields = {key: value for key, value in row.items() if key != "hamlet" and value is not None}
        hamlet = {"hamlet_id": hamlets[row["hamlet"]]} if row["hamlet"] else {}
        people.add_person(made, **fields, **hamlet)
    yield made
    made.close()


def told(value: Any, key: str) -> Any:
    """What a value is ticked by."""
    return value[:4] if value and key == "birth" else value


def place(row: dict[str, Any], key: str) -> tuple[bool, Any]:
    """Where a row stands by one column."""
    read = {
        "name": sort_key,
        "hamlet": text_key,
        "sex": list(SEXES).index,
        "job_status": list(JOB_STATUSES).index,
    }.get(key, str)
    return (True, read(row[key])) if row[key] is not None else (False, 0)


def left(rows: list[dict[str, Any]], ticked: dict[str, frozenset[Any]]) -> list[dict[str, Any]]:
    """The rows whose values are ticked."""
    return [row for row in rows if all(told(row[key], key) in some for key, some in ticked.items())]


def pages(store: Store, asked: Asked) -> list[dict[str, Any]]:
    """The whole list, fifteen rows at a time."""
    with store.read() as reader:
        many = lists.count(reader, PEOPLE, asked)
        found = [row for at in range(0, many + 1, 15) for row in lists.page(reader, PEOPLE, asked, at, 15)]
        assert [row["id"] for row in found] == lists.ordered_ids(reader, PEOPLE, asked)
    assert many == len(found) == len({row["id"] for row in found})
    return found


TICKED = st.fixed_dictionaries(
    {}, optional={key: st.frozensets(st.sampled_from(VALUES[key]), min_size=1) for key in KEYS}
)
SORTING = st.lists(
    st.builds(Sorted, st.sampled_from(KEYS), st.booleans()), unique_by=lambda one: one.key, max_size=4
)


@given(
    ticked=TICKED,
    sorting=SORTING,
    typed=st.sampled_from(["", "lo", "dao", "dong pao"]),
    near=st.sampled_from([1, 2, 30]),
)
def test_ticks_and_order_are_those_of_plain_python(
    store: Store, ticked: dict[str, frozenset[Any]], sorting: list[Sorted], typed: str, near: int
) -> None:
    with patch.object(lists, "_NEAR", near):
        found = pages(store, Asked(typed, ticked=ticked).sorted_by(sorting))
    wanted = left(pages(store, Asked(typed)), ticked)
    for one in reversed(sorting):
        wanted.sort(key=lambda row, key=one.key: place(row, key), reverse=one.descending)
    told_by = [one.key for one in sorting] or ["name"]
    assert [[row[key] for key in told_by] for row in found] == [
        [row[key] for key in told_by] for row in wanted
    ]
    assert {row["id"] for row in found} == {row["id"] for row in wanted}


@given(ticked=TICKED, key=st.sampled_from(KEYS), typed=st.sampled_from(["", "lo", "dong pao"]))
def test_values_are_counted_among_the_rows_all_other_filters_leave(
    store: Store, ticked: dict[str, frozenset[Any]], key: str, typed: str
) -> None:
    others = {one: some for one, some in ticked.items() if one != key}
    wanted = Counter(told(row[key], key) for row in left(pages(store, Asked(typed)), others))
    with store.read() as reader:
        assert dict(lists.values(reader, PEOPLE, Asked(typed, ticked=ticked), key)) == wanted


def test_nothing_written_comes_first_then_the_commonest(store: Store) -> None:
    with store.read() as reader:
        found = lists.values(reader, PEOPLE, Asked(), "birth")
    assert found[0] == Counted(None, 10)
    assert [one.many for one in found[1:]] == sorted((one.many for one in found[1:]), reverse=True)


def test_only_the_commonest_values_are_offered(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "MOST_VALUES", 2)
    with store.read() as reader:
        found = lists.values(reader, PEOPLE, Asked(), "name")
    assert [one.value for one in found] == ["Lò Thị Đào", "Lò Văn Ánh"]


def test_texts_stand_as_a_dictionary_has_them_and_numbers_by_value(store: Store) -> None:
    found = [row["hamlet"] for row in pages(store, Asked(order="hamlet"))]
    assert list(dict.fromkeys(found)) == [None, "Đông Pao 9", "Đông Pao 10", "Ỏ", "Xả"]
