"""20,000 new people in one change, beside `executemany` of the same rows, both without search."""

import tempfile
from pathlib import Path
from unittest.mock import patch

from desktop_app.store import search
from desktop_app.store.store import Store
from tests.benchmarks.bench import Row, side_by_side
from tests.benchmarks.scenes import insert, on_copy, person, stored
from tests.store.stores import new_store

PEOPLE = 20_000


def rows() -> list[Row]:
    """One row, in seconds."""
    people = list(map(person, range(PEOPLE)))

    def put(store: Store) -> None:
        with patch.object(search, "refresh"), store.write("put people") as change:
            change.put(people)

    with tempfile.TemporaryDirectory() as folder:
        new_store(Path(folder) / "a").close()
        with tempfile.TemporaryDirectory() as place:
            store = new_store(Path(place) / "a")
            put(store)
            rows_made = stored(store, "person")
            store.close()

        def put_bare(store: Store) -> None:
            with store.writing() as connection:
                insert(connection, "person", rows_made)

        value, floor = side_by_side(on_copy(Path(folder), put), on_copy(Path(folder), put_bare))
    return [Row("20,000 new people in one change", value, "s", floor, goal=2.5)]
