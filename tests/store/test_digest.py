"""The state digest against the text of the contract, built here by other means than the product's."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain import Loan, LoanEvent, Person, PersonLink
from desktop_app.domain.base import ALL
from desktop_app.store.digest import held_areas, state_lines
from desktop_app.store.log import Log, lines_of
from desktop_app.store.store import Store
from tests.soak import times
from tests.store.stores import AREA, hand_over, new_store

State = dict[tuple[str, str], dict[str, dict[str, Any]]]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = new_store(tmp_path_factory.mktemp("digest") / "a")
    yield made
    made.close()


def live_values(store: Store, area: str) -> State:
    """By table and row the live values of each field by stamp, merged here from the log's lines alone."""
    state: State = {}
    with store.read() as reader:
        log = Log(reader)
        changes = [
            (json.loads(line)["change"], operations)
            for stream in log.streams.values()
            if stream.area == area
            for _, line, operations in lines_of(reader, stream.id, 0, stream.last)
        ]
    for head, operations in sorted(changes, key=lambda change: change[0]["at"]):
        stamp = f"{head['stream'].rpartition('.')[0]}.{head['n']}"
        for operation in map(json.loads, operations):
            row = state.setdefault((operation["t"], operation["r"]), {})
            for field, value in operation["f"].items():
                values = row.setdefault(field, {})
                for old in operation.get("b", {}).get(field, []):
                    values.pop(old, None)
                values[stamp] = value
    return state


def digest_by_the_contract(store: Store, area: str) -> str:
    """SHA-256 over a line a record that is not gone, ordered by table and id, each ended by LF."""
    lines = []
    for (table, row_id), fields in sorted(live_values(store, area).items()):
        if any(fields.get("gone", {}).values()):
            continue
        shown = {name: values[max(values)] for name, values in fields.items() if name != "gone"}
        disputed = {
            name: sorted(set(values.values()))
            for name, values in fields.items()
            if name != "gone" and len(set(values.values())) > 1
        }
        line: dict[str, Any] = {
            "t": table,
            "r": row_id,
            "f": {k: v for k, v in shown.items() if v is not None},
        }
        if disputed:
            line["x"] = disputed
        text = json.dumps(line, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        lines.append(text.encode() + b"\n")
    return sha256(b"".join(lines)).hexdigest()


names = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=8)
texts = st.none() | names.map(lambda text: normalize("NFC", text))
fields = st.fixed_dictionaries(
    {}, optional={"purpose": texts, "customer_code": texts, "months": st.integers(-(2**53), 2**53)}
)
edits = st.lists(st.tuples(st.integers(0, 3), fields, st.booleans()), min_size=1, max_size=5)


@settings(max_examples=times(25, 1000), deadline=None)
@given(written=edits)
def test_the_digest_is_that_of_the_contract(
    store: Store, written: list[tuple[int, dict[str, Any], bool]]
) -> None:
    for number, values, removed in written:
        with store.write("edit") as change:
            row = change.get(Loan, f"{number:032x}") or Loan(id=f"{number:032x}", area=AREA)
            for name, value in values.items():
                setattr(row, name, value)
            change.put(row)
            if removed:
                change.remove(row)
    assert store.digest(AREA) == digest_by_the_contract(store, AREA)


def test_an_open_conflict_shows_in_the_digest_of_both(tmp_path: Path) -> None:
    first, second = new_store(tmp_path / "a"), new_store(tmp_path / "b", seed=2)
    with first.write("add") as change:
        change.put(Person(id="1" * 32, area=AREA, name="A", phone="0"))
    hand_over(first, second)
    hand_over(second, first)
    agreed = first.digest(AREA)
    assert agreed == second.digest(AREA) == digest_by_the_contract(first, AREA)
    for store, name in ((first, "Bé"), (second, "Ý")):
        with store.write("edit") as change:
            change.edit(Person, "1" * 32, name=name)
    hand_over(first, second)
    hand_over(second, first)
    assert first.digest(AREA) == second.digest(AREA) != agreed
    (line,) = [text for text in lines(first) if '"t":"person"' in text]
    assert json.loads(line)["x"] == {"name": ["Bé", "Ý"]}
    first.close()
    second.close()


def lines(store: Store) -> list[str]:
    with store.read() as reader:
        return [line.decode() for line in state_lines(reader, AREA)]


def test_derived_and_local_things_are_out(tmp_path: Path) -> None:
    store = new_store(tmp_path / "a")
    with store.write("add") as change:
        for number in "12":
            change.put(Person(id=number * 32, area=AREA, name="A"))
        loan = Loan(id=change.new_id(), area=AREA)
        change.put([loan, LoanEvent(id=change.new_id(), area=AREA, loan_id=loan.id)])
        change.put(
            PersonLink(id=change.new_id(), area=AREA, person_id="1" * 32, other_id="2" * 32, same=True)
        )
    assert not any("shown_id" in line or "stamps" in line or '"area"' in line for line in lines(store))
    assert store.digest(AREA) == digest_by_the_contract(store, AREA)
    store.close()


def test_areas_are_apart(store: Store) -> None:
    before = store.digest(AREA)
    with store.write("add") as change:
        change.put(Person(id="e" * 32, area=ALL, name="A"))
    assert store.digest(AREA) == before
    assert store.digest("0340820250701") == sha256(b"").hexdigest()
    with store.read() as reader:
        assert held_areas(reader) == [AREA]
