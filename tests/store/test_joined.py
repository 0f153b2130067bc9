from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain import Person, PersonLink
from desktop_app.domain.base import METADATA
from desktop_app.store import check, joined, search
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


def listed(store: Store) -> list[str]:
    with store.read() as reader:
        found = search.ids(reader, "people", "", offset=0, limit=10)
        assert check.findings(reader) == []
    return list(found)


def test_a_person_whose_shown_record_is_removed_is_shown_by_another(tmp_path: Path) -> None:
    store = new_store(tmp_path / "a")
    first, second, third, *_ = five_people(store)
    apart = set(listed(store)) - {first, second, third}
    with store.write("join") as change:
        change.put(PersonLink(id="f" * 32, area=AREA, person_id=first, other_id=second, same=True))
        change.put(PersonLink(id="e" * 32, area=AREA, person_id=second, other_id=third, same=True))
    assert set(listed(store)) == {first, *apart}
    for gone, left in ((first, {second}), (second, {third}), (third, set())):
        with store.write("remove") as change:
            row = change.get(Person, gone)
            assert row
            change.remove(row)
        assert set(listed(store)) == left | apart
    for back in ({third}, {second}, {first}):
        assert store.undo() == ("remove", [])
        assert set(listed(store)) == back | apart
    store.close()
