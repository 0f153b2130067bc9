"""One cell of 20,000 people saved and committed, beside SELECT and UPDATE of it by Core."""

import statistics
from collections.abc import Callable, Iterator
from itertools import count

from sqlalchemy import select, update

from desktop_app.domain import Person
from desktop_app.domain.base import METADATA
from desktop_app.store.store import Store
from tests.benchmarks.bench import Measure, Row, seconds, side_by_side
from tests.benchmarks.scenes import filled_store, person_id

PEOPLE, SAVES = 20_000, 60
_PERSON = METADATA.tables["person"]


def rows() -> list[Row]:
    """One row: milliseconds of the median save."""
    with filled_store(PEOPLE) as store:
        numbers = count()
        value, floor = side_by_side(typical(save, store, numbers), typical(save_bare, store, numbers))
    return [Row("one cell saved and committed", value * 1000, "ms", floor * 1000, goal=2.5)]


def typical(work: Callable[[Store, int], None], store: Store, numbers: Iterator[int]) -> Measure:
    """A measure: the median of some saves, each of another person."""
    return lambda: statistics.median(seconds(lambda: work(store, next(numbers)))() for _ in range(SAVES))


def save(store: Store, number: int) -> None:
    """Save a cell as the window does."""
    with store.write("edit person") as change:
        change.edit(Person, person_id(number * 37 % PEOPLE), phone=f"03{number:08}")


def save_bare(store: Store, number: int) -> None:
    """Save a cell without log, stamps or search."""
    row = _PERSON.c.id == person_id(number * 37 % PEOPLE)
    with store.writing() as connection:
        connection.execute(select(_PERSON.c.phone).where(row)).one()
        connection.execute(update(_PERSON).where(row).values(phone=f"03{number:08}"))
