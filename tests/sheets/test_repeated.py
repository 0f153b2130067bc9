"""The same ID number in several rows is one person, or a mistake to correct."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.sheets.candidate import Candidate
from desktop_app.sheets.repeated import join_repeated
from desktop_app.sheets.verdicts import Heading, Source, Taken

NUMBER = "012090000001"


def rows(*people: dict[str, Any]) -> list[Taken]:
    """Rows of a list, the first in row 2."""
    taken = []
    for row, fields in enumerate(people, 2):
        person = Candidate(sheet="Trang", row=row, **({"name": "Lò Văn Thử", "id_number": NUMBER} | fields))
        taken.append(Taken(person, Source("Trang", row, [], Heading([], 0), None)))
    return taken


def test_later_row_fills_what_the_first_leaves_out() -> None:
    (person,), rejected = join_repeated(
        rows({"phone": "1"}, {"phone": "2", "hamlet": "Bản Màng", "groups": ("poor",)})
    )
    assert (person.row, person.phone, person.hamlet, person.groups) == (2, "1", "Bản Màng", ("poor",))
    assert rejected == []


def test_fuller_birth_is_kept() -> None:
    (person,), _ = join_repeated(rows({"birth": "1990"}, {"birth": "1990-05-03"}, {}))
    assert person.birth == "1990-05-03"


def test_joined_rows_are_named() -> None:
    (person,), _ = join_repeated(rows({}, {}, {}))
    assert [(each.row, each.code, each.values["row"]) for each in person.warnings] == [
        (3, "repeated_row", 2),
        (4, "repeated_row", 2),
    ]


def test_spelling_and_capitals_of_a_name_do_not_tell_people_apart() -> None:
    people, rejected = join_repeated(rows({"name": "Lò Thị Hòa"}, {"name": "LÒ THỊ HOÀ"}))
    assert (len(people), rejected) == (1, [])


def test_different_names_are_all_given_back() -> None:
    people, rejected = join_repeated(rows({}, {"name": "Vàng A Sử"}, {}))
    assert people == []
    assert [(each.row, each.code, each.findings[0].values["row"]) for each in rejected] == [
        (2, "repeated", 3),
        (3, "repeated", 2),
        (4, "repeated", 3),
    ]


def test_different_births_are_given_back() -> None:
    assert len(join_repeated(rows({"birth": "1990"}, {"birth": "1991"}))[1]) == 2


def test_births_that_only_agree_with_a_third_are_given_back() -> None:
    births = ("1990", "1990-01-02", "1990-03-04")
    assert len(join_repeated(rows(*({"birth": birth} for birth in births)))[1]) == 3


def test_different_numbers_are_different_people() -> None:
    assert len(join_repeated(rows({}, {"id_number": "012090000002"}))[0]) == 2


@given(st.integers(1, 20))
def test_equal_rows_without_number_stay_as_many(count: int) -> None:
    taken = rows(*({"id_number": None} for _ in range(count)))
    assert join_repeated(taken) == ([each.candidate for each in taken], [])


@given(st.lists(st.sampled_from([NUMBER, "012090000002", None])))
def test_order_of_the_list_stays(numbers: list[str | None]) -> None:
    people, _ = join_repeated(rows(*({"id_number": number} for number in numbers)))
    assert [person.row for person in people] == sorted(person.row for person in people)
    assert len(people) == numbers.count(None) + len(set(numbers) - {None})
