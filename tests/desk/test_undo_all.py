"""Undo over all that the desk writes: each act, many in a row, and beside the acts of another laptop."""

import ast
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from desktop_app.desk import (
    applications,
    attendance,
    catalogue,
    classes,
    first_start,
    graduates,
    inspections,
    letterheads,
    listed_people,
    loans,
    mapping,
    mismatches,
    officers,
    outreach,
    people,
    poverty,
    reference,
    round_progress,
    rule_versions,
    surveys,
    targets,
    units,
)
from desktop_app.desk.step_words import STEPS
from desktop_app.domain.base import ALL, METADATA
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.training import Trade
from desktop_app.store import check
from desktop_app.store.log import operations_of
from desktop_app.store.schema import shapes
from desktop_app.store.store import Store
from desktop_app.store.undo import NOT_UNDONE, Left, steps
from tests.soak import times
from tests.store.stores import AREA, hand_over, new_store

DESK = Path(__file__).resolve().parent.parent.parent / "desktop_app" / "desk"
FOLDERS = count()
DAY, LATER = "2026-01-05", "2026-03-05"
NOT_ON_THE_LIST = {"mismatches.settle_several"}
"""Writing functions whose step is not on the undo list, with a test of their own below."""


def writing_functions() -> set[str]:
    """Every public function of the desk with a `store.write` in it, read from the source."""
    return {
        f"{path.stem}.{one.name}"
        for path in DESK.glob("*.py")
        for one in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(one, ast.FunctionDef) and not one.name.startswith("_")
        if any(
            isinstance(call, ast.Call) and ast.unparse(call.func) == "store.write" for call in ast.walk(one)
        )
    }


class Book:
    """A store with something of every kind in it, and a draw that decides what an act is done to."""

    def __init__(self, store: Store, seed: int) -> None:
        self.store = store
        self.draw = Random(seed)
        self.numbers = count(1)
        catalogue.add_trade(store, "Nấu ăn quán", farm=False)
        with store.write("add trade") as change:
            change.put(Trade(id=change.new_id(), area=ALL, code="nau_an", name="Nấu ăn"))

    def any(self, table: str, **where: Any) -> str:
        """The id of some row that is there; Refusal `row_missing` where none is."""
        rows = METADATA.tables[table]
        chosen = rows.select().where(rows.c.gone.is_(None)).order_by(rows.c.id)
        for field, value in where.items():
            chosen = chosen.where(rows.c[field] == value)
        with self.store.read() as reader:
            ids = [row.id for row in reader.execute(chosen)]
        if not ids:
            raise Refusal("row_missing")
        return str(self.draw.choice(ids))

    def word(self) -> str:
        """A name that was not used yet."""
        return f"Bản Nậm {self.draw.choice('abcdefgh')}{next(self.numbers)}"


def _record_session(book: Book) -> None:
    session = book.any("session")
    class_id = _field(book, "session", session, "class_id")
    enrolment = book.any("enrolment", class_id=class_id)
    attendance.record_session(book.store, session, {enrolment: "K"}, "2026-12-31")


def _set_mark(book: Book) -> None:
    session = book.any("session")
    enrolment = book.any("enrolment", class_id=_field(book, "session", session, "class_id"))
    attendance.set_mark(book.store, session, enrolment, book.draw.choice(["P", "K", None]), "2026-12-31")


def _decided(book: Book) -> poverty.DecidedHousehold:
    """The household of somebody who is the head of one, as the yearly list names it."""
    head = _field(book, "household", book.any("household"), "head_name")
    return poverty.DecidedHousehold(head, book.draw.choice(["poor", "near_poor"]))


def _field(book: Book, table: str, row_id: str, field: str) -> str:
    rows = METADATA.tables[table]
    with book.store.read() as reader:
        return str(reader.execute(rows.select().where(rows.c.id == row_id)).mappings().one()[field])


ACTS: dict[str, Callable[[Book], Any]] = {
    "applications.edit_application": lambda book: applications.edit_application(
        book.store, book.any("application"), remark=book.word()
    ),
    "applications.receive": lambda book: applications.receive(
        book.store, book.any("person"), "nau_an_quan", DAY
    ),
    "applications.remove_application": lambda book: applications.remove_application(
        book.store, book.any("application")
    ),
    "attendance.cancel_session": lambda book: attendance.cancel_session(
        book.store, book.any("session"), "Mưa lũ"
    ),
    "attendance.make_up_session": lambda book: attendance.make_up_session(
        book.store, book.any("session", state="cancelled"), LATER
    ),
    "attendance.move_session": lambda book: attendance.move_session(
        book.store, book.any("session"), LATER, today="2026-12-31"
    ),
    "attendance.plan_sessions": lambda book: attendance.plan_sessions(
        book.store, book.any("school_class"), DAY, 3
    ),
    "attendance.record_session": _record_session,
    "attendance.remove_session": lambda book: attendance.remove_session(book.store, book.any("session")),
    "attendance.reopen_session": lambda book: attendance.reopen_session(
        book.store, book.any("session", state="recorded")
    ),
    "attendance.set_mark": _set_mark,
    "catalogue.add_trade": lambda book: catalogue.add_trade(book.store, book.word(), farm=True),
    "classes.add_provider": lambda book: classes.add_provider(book.store, book.word()),
    "classes.decide_class": lambda book: classes.decide_class(
        book.store, book.any("school_class"), "12/QĐ", DAY
    ),
    "classes.edit_class": lambda book: classes.edit_class(
        book.store, book.any("school_class"), code=book.word()
    ),
    "classes.edit_enrolment": lambda book: classes.edit_enrolment(
        book.store, book.any("enrolment"), reason=book.word()
    ),
    "classes.leave_class": lambda book: classes.leave_class(
        book.store, book.any("enrolment"), LATER, "dropped_out", "Đi làm xa"
    ),
    "classes.open_class": lambda book: classes.open_class(book.store, [book.any("person")], code=book.word()),
    "classes.place_learners": lambda book: classes.place_learners(
        book.store, book.any("school_class"), [book.any("person")]
    ),
    "classes.return_to_class": lambda book: classes.return_to_class(
        book.store, book.any("enrolment", state="dropped_out")
    ),
    "classes.set_result": lambda book: classes.set_result(
        book.store, book.any("enrolment"), book.draw.choice(["completed", "failed"])
    ),
    "classes.step_class": lambda book: classes.step_class(
        book.store,
        book.any("school_class"),
        book.draw.choice(["running", "closed", "cancelled", "planned"]),
    ),
    "first_start.begin": lambda book: first_start.begin(
        book.store, book.word(), {"signer": book.word(), "post": "Chủ tịch"}
    ),
    "graduates.add_placement": lambda book: graduates.add_placement(book.store, book.any("person"), DAY),
    "graduates.edit_outcome": lambda book: graduates.edit_outcome(
        book.store, book.any("outcome"), employer=book.word()
    ),
    "graduates.edit_placement": lambda book: graduates.edit_placement(
        book.store, book.any("overseas_placement"), introduced_on=LATER
    ),
    "graduates.record_outcome": lambda book: graduates.record_outcome(
        book.store, book.any("enrolment"), LATER, "self_employed"
    ),
    "graduates.remove_outcome": lambda book: graduates.remove_outcome(book.store, book.any("outcome")),
    "graduates.remove_placement": lambda book: graduates.remove_placement(
        book.store, book.any("overseas_placement")
    ),
    "graduates.step_placement": lambda book: graduates.step_placement(
        book.store, book.any("overseas_placement"), book.draw.choice(["selected", "given_up", "registered"])
    ),
    "inspections.edit_inspection": lambda book: inspections.edit_inspection(
        book.store, book.any("inspection"), held_on=LATER
    ),
    "inspections.record_inspection": lambda book: inspections.record_inspection(
        book.store, book.any("school_class"), DAY
    ),
    "inspections.remove_inspection": lambda book: inspections.remove_inspection(
        book.store, book.any("inspection")
    ),
    "letterheads.add_letterhead": lambda book: letterheads.add_letterhead(
        book.store, from_on=f"20{book.draw.randint(10, 24)}-01-01", signer=book.word(), post="Chủ tịch"
    ),
    "letterheads.edit_letterhead": lambda book: letterheads.edit_letterhead(
        book.store, book.any("letterhead"), signer=book.word(), post="Chủ tịch"
    ),
    "letterheads.remove_letterhead": lambda book: letterheads.remove_letterhead(
        book.store, book.any("letterhead")
    ),
    "listed_people.take_list": lambda book: listed_people.take_list(
        book.store, [listed_people.ListedPerson(book.word(), "1990", hamlet=book.word())]
    ),
    "loans.add_loan": lambda book: loans.add_loan(
        book.store, "job_creation", DAY, book.draw.randint(1, 9), person_id=book.any("person")
    ),
    "loans.edit_loan": lambda book: loans.edit_loan(book.store, book.any("loan"), purpose=book.word()),
    "loans.record_event": lambda book: loans.record_event(
        book.store,
        book.any("loan"),
        book.draw.choice(["repayment", "statement", "disbursement"]),
        book.draw.choice([DAY, LATER]),
        book.draw.randint(1, 9),
    ),
    "loans.remove_loan": lambda book: loans.remove_loan(book.store, book.any("loan")),
    "loans.reverse_event": lambda book: loans.reverse_event(
        book.store, book.any("loan_event"), LATER, "Gõ nhầm"
    ),
    "loans.step_loan": lambda book: loans.step_loan(
        book.store, book.any("loan"), book.draw.choice(["extended", "overdue", "repaid"])
    ),
    "mapping.follow_mapped": lambda book: mapping.follow_mapped(book.store),
    "mapping.map_entries": lambda book: mapping.map_entries(
        book.store, {book.any("trade", code="nau_an_quan"): "nau_an"}
    ),
    "officers.add_officer": lambda book: officers.add_officer(book.store, name=book.word()),
    "officers.edit_officer": lambda book: officers.edit_officer(
        book.store, book.any("officer"), post=book.word()
    ),
    "outreach.add_document": lambda book: outreach.add_document(book.store, "incoming", book.word()),
    "outreach.edit_document": lambda book: outreach.edit_document(
        book.store, book.any("guidance_document"), title=book.word()
    ),
    "outreach.remove_document": lambda book: outreach.remove_document(
        book.store, book.any("guidance_document")
    ),
    "people.add_household": lambda book: people.add_household(book.store, book.any("person")),
    "people.add_person": lambda book: people.add_person(
        book.store, people.Kept(book.word(), frozenset({"poor"})), name=book.word()
    ),
    "people.edit_person": lambda book: people.edit_person(
        book.store, book.any("person"), people.Kept(book.word(), frozenset()), name=book.word()
    ),
    "people.record_earlier_course": lambda book: people.record_earlier_course(
        book.store, book.any("person"), trade=book.word()
    ),
    "people.record_group": lambda book: people.record_group(
        book.store, book.any("person"), book.draw.choice(["poor", "near_poor"])
    ),
    "people.remove_person": lambda book: people.remove_person(book.store, book.any("person")),
    "people.say_same": lambda book: people.say_same(
        book.store, book.any("person"), book.any("person"), book.draw.random() < 0.5
    ),
    "reference.add_entry": lambda book: reference.add_entry(
        reference.PARTNERS, book.store, {"name": book.word()}
    ),
    "reference.edit_entry": lambda book: reference.edit_entry(
        reference.TRADES, book.store, book.any("trade"), {"name": book.word()}
    ),
    "reference.remove_entry": lambda book: reference.remove_entry(
        reference.TRADES, book.store, book.any("trade")
    ),
    "surveys.close_round": lambda book: surveys.close_round(
        book.store, book.any("survey_round"), book.draw.choice([DAY, None])
    ),
    "surveys.edit_need": lambda book: surveys.edit_need(book.store, book.any("training_need"), trade="may"),
    "surveys.edit_round": lambda book: surveys.edit_round(
        book.store, book.any("survey_round"), name=book.word()
    ),
    "surveys.open_round": lambda book: surveys.open_round(book.store, book.word(), DAY),
    "poverty.take_decision": lambda book: poverty.take_decision(
        book.store, poverty.Decision("12/QĐ", DAY, 2026), [_decided(book)]
    ),
    "round_progress.assign": lambda book: round_progress.assign(
        book.store, book.any("survey_round"), [book.any("hamlet")], assignee=book.word()
    ),
    "rule_versions.remove_rule": lambda book: rule_versions.remove_rule(book.store, book.any("rule")),
    "rule_versions.set_rule": lambda book: rule_versions.set_rule(
        book.store, "class_size", DAY, next(book.numbers), "QĐ của tỉnh"
    ),
    "surveys.record_need": lambda book: surveys.record_need(
        book.store, book.any("person"), DAY, trade="nau_an_quan"
    ),
    "surveys.remove_need": lambda book: surveys.remove_need(book.store, book.any("training_need")),
    "targets.remove_target": lambda book: targets.remove_target(book.store, book.any("year_target")),
    "targets.set_target": lambda book: targets.set_target(
        book.store, 2026, "nonfarm", book.draw.randint(1, 99)
    ),
    "units.add_hamlets": lambda book: units.add_hamlets(book.store, [book.word(), book.word()]),
    "units.edit_hamlet": lambda book: units.edit_hamlet(book.store, book.any("hamlet"), name=book.word()),
    "units.record_distance": lambda book: units.record_distance(
        book.store, book.any("hamlet"), "Nhà văn hóa", book.draw.randint(1, 9)
    ),
    "units.record_hamlet_fact": lambda book: units.record_hamlet_fact(
        book.store, book.any("hamlet"), DAY, specially_difficult=book.draw.random() < 0.5
    ),
    "units.record_hamlet_year": lambda book: units.record_hamlet_year(
        book.store, book.any("hamlet"), 2026, households=book.draw.randint(1, 9)
    ),
    "units.remove_hamlet": lambda book: units.remove_hamlet(book.store, book.any("hamlet")),
    "units.set_letterhead": lambda book: units.set_letterhead(
        book.store, None, "2025-01-01", signer=book.word(), post="Chủ tịch"
    ),
}
"""An example of every function of the desk that writes, done to rows that are drawn."""

GROUND = (
    "people.add_person",
    "people.add_person",
    "units.add_hamlets",
    "surveys.open_round",
    "surveys.record_need",
    "classes.open_class",
    "attendance.plan_sessions",
    "graduates.record_outcome",
    "graduates.add_placement",
    "inspections.record_inspection",
    "loans.add_loan",
    "loans.record_event",
    "outreach.add_document",
    "catalogue.add_trade",
    "targets.set_target",
    "letterheads.add_letterhead",
)
"""What lies in a book before it is tried: something of every kind that acts are done to."""
BEFORE = {
    "applications.edit_application": ("applications.receive",),
    "applications.remove_application": ("applications.receive",),
    "attendance.make_up_session": ("attendance.cancel_session",),
    "attendance.reopen_session": ("attendance.record_session",),
    "classes.return_to_class": ("classes.leave_class",),
    "poverty.take_decision": ("people.add_household",),
    "rule_versions.remove_rule": ("rule_versions.set_rule",),
    "targets.remove_target": ("targets.set_target",),
    "mapping.follow_mapped": ("mapping.map_entries", "surveys.record_need"),
}
"""What must have been done for an act to be possible."""


_EVENT = METADATA.tables["loan_event"]


def state_of(store: Store) -> tuple[Any, ...]:
    """What a store says: every row that is not of a ledger, and of every loan the balance and what stands."""
    kept = tuple(name for name, shape in shapes().items() if shape.kind != "ledger")
    with store.read() as reader:
        rows = [
            (name, dict(row))
            for name in kept
            for row in reader.execute(
                shapes()[name].table.select().where(shapes()[name].table.c.gone.is_(None))
            ).mappings()
        ]
        said = sorted(
            (name, row["id"], repr([(field, row[field]) for field in shapes()[name].fields]))
            for name, row in rows
        )
        owed = [(row["id"], loans.balance(reader, row["id"])) for name, row in rows if name == "loan"]
        standing = reader.execute(select(_EVENT.c.id).where(loans.stands())).scalars()
        return tuple(said), tuple(sorted(owed, key=repr)), tuple(sorted(standing))


def is_clean(store: Store) -> bool:
    with store.read() as reader:
        return check.findings(reader) == []


def do(book: Book, name: str) -> bool:
    """Do an act; False where the desk refuses it, which changes nothing."""
    before = state_of(book.store)
    try:
        ACTS[name](book)
    except Refusal:
        assert state_of(book.store) == before
        return False
    return state_of(book.store) != before


def turn(store: Store, *, redo: bool) -> list[Left] | None:
    """Undo or redo; what was left, None where there is nothing to take back."""
    taken = store.undo(redo=redo)
    return taken[1] if taken else None


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = Book(new_store(tmp_path / "a"), 1)
    for name in GROUND:
        ACTS[name](made)
    yield made
    made.store.close()


def test_what_is_not_on_the_undo_list_is_a_step_with_a_reason() -> None:
    assert set(STEPS) > NOT_UNDONE.keys()
    assert all(NOT_UNDONE.values())


def test_every_function_that_writes_is_tried_here() -> None:
    assert writing_functions() == ACTS.keys() | NOT_ON_THE_LIST


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_taken_back_and_done_again(book: Book, name: str) -> None:
    for earlier in BEFORE.get(name, ()):
        ACTS[earlier](book)
    tries = 0
    before = state_of(book.store)
    while not do(book, name):
        tries += 1
        assert tries < 40, "the example never changed anything"
    after = state_of(book.store)
    for _ in range(2):
        assert turn(book.store, redo=False) == []
        assert state_of(book.store) == before
        assert turn(book.store, redo=True) == []
        assert state_of(book.store) == after
    assert is_clean(book.store)


@settings(max_examples=times(4, 300), deadline=None)
@given(names=st.lists(st.sampled_from(sorted(ACTS)), min_size=3, max_size=10), seed=st.integers(0, 999))
def test_acts_in_a_row_are_walked_back_and_forth(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], seed: int
) -> None:
    run = tmp_path_factory.getbasetemp() / f"undo-all-{next(FOLDERS)}"
    book = Book(new_store(run / "a"), seed)
    for name in GROUND:
        ACTS[name](book)
    states = [state_of(book.store)]
    states.extend(state_of(book.store) for name in names if do(book, name))
    for before in states[-2::-1]:
        assert turn(book.store, redo=False) == []
        assert state_of(book.store) == before
    for after in states[1:]:
        assert turn(book.store, redo=True) == []
        assert state_of(book.store) == after
    assert is_clean(book.store)
    book.store.close()


@settings(max_examples=times(4, 300), deadline=None)
@given(
    own=st.lists(st.sampled_from(sorted(ACTS)), min_size=1, max_size=5),
    theirs=st.lists(st.sampled_from(sorted(ACTS)), min_size=1, max_size=5),
    seed=st.integers(0, 999),
)
def test_undo_after_the_acts_of_another_laptop_keeps_what_it_wrote(
    tmp_path_factory: pytest.TempPathFactory, own: list[str], theirs: list[str], seed: int
) -> None:
    run = tmp_path_factory.getbasetemp() / f"undo-all-{next(FOLDERS)}"
    book, other = Book(new_store(run / "a"), seed), Book(new_store(run / "b", seed=2), seed + 1)
    for name in GROUND:
        ACTS[name](book)
    for name in own:
        do(book, name)
    hand_over(book.store, other.store)
    with other.store.read() as reader:
        known = {step.batch for step in steps(reader)}
    for name in theirs:
        do(other, name)
    written = _values_of(other.store, known)
    hand_over(other.store, book.store)
    while turn(book.store, redo=False) is not None:
        assert _still_there(book.store, written) == []
    hand_over(book.store, other.store)
    assert book.store.digest(AREA) == other.store.digest(AREA)
    assert is_clean(book.store) and is_clean(other.store)
    book.store.close()
    other.store.close()


def _values_of(store: Store, known: set[int]) -> dict[tuple[str, str, str], Any]:
    """What the steps of a store that are not among the known wrote last: value by table, row and field."""
    found: dict[tuple[str, str, str], Any] = {}
    with store.read() as reader:
        for step in reversed(steps(reader)):
            for number in () if step.batch in known else step.changes.values():
                for operation in operations_of(reader, number):
                    for field, value in msgspec.json.decode(operation.line)["f"].items():
                        found[operation.table, operation.row, field] = value
    return found


def _still_there(store: Store, written: dict[tuple[str, str, str], Any]) -> list[tuple[str, str, str]]:
    """Of these values the ones a store no longer holds."""
    lost = []
    with store.read() as reader:
        for (table, row_id, field), value in written.items():
            rows = METADATA.tables[table]
            held = reader.execute(rows.select().where(rows.c.id == row_id)).mappings().one()[field]
            if held != value:
                lost.append((table, row_id, field))
    return lost


def test_a_settled_mismatch_stays_settled_whatever_is_taken_back(tmp_path: Path) -> None:
    book, other = Book(new_store(tmp_path / "a"), 1), Book(new_store(tmp_path / "b", seed=2), 2)
    person = people.add_person(book.store, name="Lò Thị Hà")
    hand_over(book.store, other.store)
    people.edit_person(book.store, person, phone="0912345678")
    people.edit_person(other.store, person, phone="0987654321")
    hand_over(other.store, book.store)
    mismatches.settle_several(book.store, [(f"person/{person}/phone", "0987654321")])
    with book.store.read() as reader:
        assert "settle mismatch" not in {step.what for step in steps(reader)}
    while turn(book.store, redo=False) is not None:
        assert _field(book, "person", person, "phone") == "0987654321"
        with book.store.read() as reader:
            assert mismatches.mismatches(reader) == []
    assert _field(book, "person", person, "name") == "Lò Thị Hà"
    book.store.close()
    other.store.close()
