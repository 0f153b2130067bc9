"""What the merge says of single operations of another store: each is refused alone, the rest goes on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.store import check, merge
from desktop_app.store.canonical import encode
from desktop_app.store.merge import Incoming
from desktop_app.store.store import Store
from tests.store.stores import AREA, new_store, take

AUTHOR = "ab" * 8 + ".0a1b2c3d"
PERSON, OTHER, CLASS, ENROLMENT, LOAN, EVENT = (f"{n:032x}" for n in range(1, 7))
ROWS = [
    ("enrolment", ENROLMENT, {"class_id": CLASS, "person_id": PERSON, "state": "registered"}),
    ("loan", LOAN, {"person_id": PERSON}),
    ("loan_event", EVENT, {"loan_id": LOAN, "amount": 5_000_000}),
    ("person", PERSON, {"name": "Lò Thị Hà", "birth": "1990"}),
    ("person", OTHER, {"name": "Giàng A Páo"}),
    ("school_class", CLASS, {"code": "K1"}),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "store")
    assert take(made, [incoming(1, *(operation(*row) for row in ROWS))]).refused == []
    yield made
    with made.read() as reader:
        assert check.findings(reader) == []
    made.close()


def operation(table: str, row: str, fields: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"t": table, "r": row, "f": fields} | more


def incoming(n: int, *operations: dict[str, Any], area: str = AREA) -> Incoming:
    stream = f"{AUTHOR}.{area}"
    head = {
        "at": 1_800_000_000_000 + n,
        "n": n,
        "salt": f"{n:032x}",
        "schema": 1,
        "stream": stream,
        "what": "x",
    }
    lines = [(one, encode(one)) for one in operations]
    return Incoming(stream, n, head, encode({"change": head}), lines)


def state_of(store: Store) -> str:
    return store.digest(AREA)


NEW = "f" * 32
BASED = {"class_id": [f"{AUTHOR}.1"]}
REFUSED = [
    ("bad_field", operation("person", PERSON, {"birth": "1990-02-30"})),
    ("bad_field", operation("person", PERSON, {"birth": "١٩٩٠"})),
    ("bad_field", operation("person", PERSON, {"name": 5})),
    ("bad_field", operation("person", PERSON, {"name": "Hà\x00"})),
    ("bad_text", operation("person", PERSON, {"name": "Ha\u0300"})),
    ("unknown_table", operation("dragon", NEW, {"name": "Rồng"})),
    ("row_missing", operation("person", NEW, {"name": "Mẩy"}, b={"name": [f"{AUTHOR}.1"]})),
    ("row_missing", operation("enrolment", NEW, {"class_id": CLASS})),
    ("bad_field", operation("enrolment", NEW, {"class_id": CLASS, "person_id": None})),
    ("bad_field", operation("enrolment", ENROLMENT, {"person_id": None})),
    ("unchangeable", operation("enrolment", ENROLMENT, {"person_id": OTHER})),
    ("unchangeable", operation("enrolment", ENROLMENT, {"class_id": CLASS}, b=BASED)),
    ("unchangeable", operation("loan_event", EVENT, {"amount": 1}, b={"amount": [f"{AUTHOR}.1"]})),
    ("unchangeable", operation("loan_event", EVENT, {"gone": True}, seen=[f"{AUTHOR}.1"])),
]


@pytest.mark.parametrize(("code", "bad"), REFUSED)
def test_a_bad_operation_is_refused_alone(store: Store, code: str, bad: dict[str, Any]) -> None:
    before = state_of(store)
    result = take(store, [incoming(2, bad)])
    assert [(one.table, one.row, one.code) for one in result.refused] == [(bad["t"], bad["r"], code)]
    assert state_of(store) == before
    result = take(store, [incoming(3, operation("person", OTHER, {"phone": "0912345678"}))])
    assert (result.applied, result.refused) == (1, [])


def test_a_row_is_written_in_its_own_area_alone(store: Store) -> None:
    result = take(store, [incoming(1, operation("person", PERSON, {"name": "Mẩy"}), area="0340820250701")])
    assert [one.code for one in result.refused] == ["wrong_area"]


def test_two_stores_may_make_the_same_row(store: Store) -> None:
    """A derived id has the same parents on every store; what else was said is merged."""
    again = operation("enrolment", ENROLMENT, {"class_id": CLASS, "person_id": PERSON, "roll_number": 3})
    result = take(store, [incoming(2, again)])
    assert (result.applied, result.refused) == (1, [])


def test_what_waits_is_read_when_its_turn_comes(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A gap of a year must not bring a year of changes into memory at each packet."""
    read: list[int] = []
    true = merge._read

    def watched(line: bytes, operations: bytes) -> Incoming:
        change = true(line, operations)
        read.append(change.n)
        return change

    monkeypatch.setattr(merge, "_read", watched)
    monkeypatch.setattr(merge, "BATCH", 3)
    numbers = [f"09{n:08}" for n in range(3, 20)]
    late = [incoming(n, operation("person", OTHER, {"phone": phone})) for n, phone in enumerate(numbers, 3)]
    waiting = take(store, late)
    assert (waiting.applied, waiting.waiting, read) == (0, 17, [])
    closed = take(store, [incoming(2, operation("person", OTHER, {"phone": "0912345678"}))])
    assert (closed.applied, closed.waiting) == (18, 0)
    assert read == list(range(3, 20))
