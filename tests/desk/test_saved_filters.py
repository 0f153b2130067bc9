"""Filters kept under a name come back as they were, also where columns went since."""

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from desktop_app.desk.lists import Asked, Sorted
from desktop_app.desk.saved_filters import from_text, only_filter, put_on, save_filter, to_text
from desktop_app.domain.base import METADATA

KEYS = ("name", "birth", "sex", "amount")
VALUES = st.one_of(st.none(), st.text(), st.integers(), st.booleans())
FILTERS = st.dictionaries(
    st.text(),
    st.builds(
        lambda typed, ticked, sorting: Asked(typed.strip(), ticked=ticked).sorted_by(sorting),
        st.text(),
        st.dictionaries(st.sampled_from(KEYS), st.frozensets(VALUES, min_size=1)),
        st.lists(
            st.builds(Sorted, st.sampled_from(KEYS), st.booleans()), unique_by=lambda one: one.key, max_size=4
        ),
    ),
)
AMONG = select(METADATA.tables["person"].c.id)


@given(FILTERS)
def test_filters_come_back_as_they_were_kept(filters: dict[str, Asked]) -> None:
    assert from_text(to_text(filters), KEYS) == filters


@given(FILTERS)
def test_columns_that_went_are_left_out(filters: dict[str, Asked]) -> None:
    for asked in from_text(to_text(filters), KEYS[:2]).values():
        assert {*asked.ticked, *(one.key for one in asked.sorting())} <= set(KEYS[:2])


@given(FILTERS, st.text())
def test_no_filter_takes_the_place_of_another(filters: dict[str, Asked], name: str) -> None:
    given_name, kept = save_filter(filters, name, Asked("lo"))
    assert kept == {**filters, given_name: Asked("lo")}
    assert len(kept) == len(filters) + 1


def test_a_filter_is_of_no_year_and_put_on_in_every() -> None:
    asked = Asked(" lo ", "name", year="2025", among=AMONG)
    kept = only_filter(asked)
    assert kept == Asked("lo", "name")
    assert put_on(Asked("dao", year="2026"), kept) == Asked("lo", "name", year="2026")


def test_nothing_remembered_is_no_filter() -> None:
    assert from_text("", KEYS) == {}
