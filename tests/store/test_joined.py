from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain import Person, PersonLink
from desktop_app.domain.base import METADATA
from desktop_app.store import joined
from desktop_app.store.store import Store
from tests.soak import times
from tests.store.stores import AREA, new_store

PERSON = METADATA.tables["person"]
NUMBERS = count(1)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = new_store(tmp_path_factory.mktemp("joined") / "a")
    yield made
    made.close()


def five_people(store: Store) -> list[str]:
    """The ids of five new people, smallest first."""
    start = next(NUMBERS) * 100
    ids = [f"{start + number:032x}" for number in range(5)]
    with store.write("add") as change:
        change.put([Person(id=row_id, area=AREA, name="Lò Thị Hà") for row_id in ids])
    return ids


def shown(store: Store, ids: list[str]) -> list[int]:
    """For each person the place of the record shown for it."""
    with store.read() as reader:
        found = dict(
            reader.execute(
                PERSON.select().with_only_columns(PERSON.c.id, PERSON.c.shown_id).where(PERSON.c.id.in_(ids))
            ).all()
        )
    return [ids.index(found[row_id]) for row_id in ids]


def group(links: dict[tuple[int, int], bool], start: int) -> set[int]:
    """Who hangs together with somebody, walked here along the links."""
    met, edge = set(), [start]
    while edge:
        here = edge.pop()
        met.add(here)
        for pair, same in links.items():
            if same and here in pair:
                edge += [other for other in pair if other not in met]
    return met


links = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 4), st.sampled_from(("join", "apart", "remove", "undo"))),
    min_size=1,
    max_size=8,
)


@settings(max_examples=times(25, 1000), deadline=None)
@given(steps=links)
def test_the_smallest_record_of_a_group_is_shown_whatever_is_joined(
    store: Store, steps: list[tuple[int, int, str]]
) -> None:
    ids = five_people(store)
    known: dict[tuple[int, int], bool] = {}
    past: list[dict[tuple[int, int], bool]] = []
    for one, other, act in steps:
        pair = (min(one, other), max(one, other))
        if act == "undo":
            if past:
                store.undo()
                known = past.pop()
        else:
            before = dict(known)
            link = PersonLink(
                id=f"{int(ids[0], 16) * 100 + pair[0] * 10 + pair[1]:032x}",
                area=AREA,
                person_id=ids[pair[0]],
                other_id=ids[pair[1]],
                same=act == "join",
            )
            with store.write(act) as change:
                if act == "remove":
                    change.remove(link)
                    known.pop(pair, None)
                else:
                    change.put(link)
                    known[pair] = act == "join"
            if known != before:
                past.append(before)
        assert shown(store, ids) == [min(group(known, place)) for place in range(5)]
    with store.read() as reader:
        assert joined.group_of(reader, ids[0]) == {ids[place] for place in group(known, 0)}


def test_a_new_person_is_shown_by_its_own_record(store: Store, tmp_path: Path) -> None:
    assert shown(store, five_people(store)) == [0, 1, 2, 3, 4]
