"""Every tab on a real store: rows are shown, what a dialog answers is written, refusals are said."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app import i18n
from desktop_app.app import tabs
from desktop_app.desk import (
    attendance,
    classes,
    graduates,
    inspections,
    loans,
    outreach,
    people,
    surveys,
    units,
)
from desktop_app.desk.person_card import person_card
from desktop_app.store.store import Store, set_meta
from desktop_app.ui.dialogs.attendance import AttendanceDialog, rows_of
from desktop_app.ui.dialogs.paper import PaperDialog
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.rooms_tab import RoomsTab
from desktop_app.ui.tab_titles import TITLES
from desktop_app.ui.tabs.classes import ClassesPane, InspectionsPane
from desktop_app.ui.tabs.graduates import OutcomesPane, PlacementsPane
from desktop_app.ui.tabs.loans import LoansPane
from desktop_app.ui.tabs.planning import DOCUMENTS
from desktop_app.ui.tabs.surveys import PeoplePane
from desktop_app.ui.widgets import message, record_list
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.record_list import RecordList
from desktop_app.ui.widgets.tab_page import TabPage, Workplace
from tests.store.stores import new_store

TODAY = "2026-06-30"
Answer = Callable[[Mapping[str, Any]], None]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    set_meta(made, today=TODAY)
    units.set_letterhead(made, None, "2025-07-01", organisation="Ủy ban nhân dân phường", place="Lai Châu")
    yield made
    made.close()


@pytest.fixture
def place(store: Store, qtbot: QtBot) -> Iterator[Workplace]:
    jobs = Jobs()
    yield Workplace(store, jobs, lambda: TODAY, {}, lambda table, row: None)
    jobs.close()


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """What every record dialog answers from now on, as if somebody had typed it."""

    def give(values: Mapping[str, Any]) -> None:
        def ask(_parent: object, _question: Question, _known: Mapping[str, Any]) -> dict[str, Any]:
            return dict(values)

        monkeypatch.setattr(RecordDialog, "ask", staticmethod(ask))

    return give


def saved(qtbot: QtBot, place: Workplace) -> None:
    """Wait until what was asked to be saved is saved and told."""
    with qtbot.waitSignal(place.jobs.saving, check_params_cb=lambda left: left == 0, timeout=5000):
        pass


def choose(pane: Any, row: int = 0) -> None:
    """Put the keys into a row."""
    pane.refresh()
    pane.pane.grid.setCurrentIndex(pane.model.index(row, 0))


def class_of(store: Store) -> str:
    """A class that began, with two learners."""
    learners = [people.add_person(store, name=name, birth="1990") for name in ("Lò Thị Ánh", "Vàng Thị An")]
    made = classes.open_class(store, learners, code="K01", trade="cooking", opened_on="2026-03-02")
    classes.decide_class(store, made, "12/QĐ", "2026-02-20")
    classes.step_class(store, made, "running")
    return made


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("tab", tuple(tabs()))
def test_every_tab_opens_every_list(
    place: Workplace, qtbot: QtBot, tab: type[TabPage], language: str
) -> None:
    i18n.use_language(language)
    try:
        page = tab(place)
        qtbot.addWidget(page)
        if isinstance(page, RoomsTab):
            for one in page.PLACES:
                page.switch.enter(one.name)
                page.refresh()
                assert isinstance(page.status(), str)
    finally:
        i18n.use_language("vi")


def test_every_tab_has_its_title() -> None:
    assert {tab.NAME for tab in tabs()} <= {title.name for title in TITLES}


def test_a_person_is_added_changed_and_removed(
    place: Workplace, qtbot: QtBot, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = PeoplePane(place)
    qtbot.addWidget(pane)
    answer({"name": "Lò Thị Hà", "birth": "1990"})
    pane.add()
    saved(qtbot, place)
    choose(pane)
    answer({"name": "Lò Thị Hai", "birth": "1990"})
    pane.edit()
    saved(qtbot, place)
    with place.store.read() as reader:
        assert [one.name for one in people.known_people(reader)] == ["Lò Thị Hai"]
    monkeypatch.setattr(message, "ask", lambda *_: "remove")
    pane.remove()
    saved(qtbot, place)
    with place.store.read() as reader:
        assert people.count_people(reader) == 0
    place.store.undo()
    with place.store.read() as reader:
        assert people.count_people(reader) == 1


def test_a_refusal_is_said(place: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    people.add_person(place.store, name="Lò Thị Hà", id_number="012190001234")
    said: list[str] = []
    monkeypatch.setattr(record_list.message, "refuse", lambda _parent, refusal: said.append(refusal.code))
    pane = PeoplePane(place)
    qtbot.addWidget(pane)
    typed = [{"name": "Khác", "id_number": "012190001234"}, None]
    shown: list[Mapping[str, Any]] = []
    monkeypatch.setattr(
        RecordDialog, "ask", lambda _parent, _question, known: shown.append(known) or typed[len(shown) - 1]
    )
    pane.add()
    saved(qtbot, place)
    qtbot.waitUntil(lambda: len(shown) == 2, timeout=5000)
    assert said == ["id_number_taken"]
    assert shown[1] == typed[0]


def test_needs_and_groups_show_on_the_card(place: Workplace, qtbot: QtBot, answer: Answer) -> None:
    person = people.add_person(place.store, name="Lò Thị Hà", birth="1990")
    pane = PeoplePane(place)
    qtbot.addWidget(pane)
    choose(pane)
    answer({"asked_on": "2026-02-01", "trade": "cooking"})
    pane.record_need()
    saved(qtbot, place)
    answer({"name": "Lò Thị Hà", "birth": "1990", "groups": frozenset({"poor"})})
    pane.edit(person)
    saved(qtbot, place)
    with place.store.read() as reader:
        assert surveys.people_wanting(reader, "cooking") == [person]
        assert people.groups_of(reader, person) == {"poor"}
    pane.refresh()


def attendance_of(store: Store, class_id: str) -> attendance.Sheet:
    with store.read() as reader:
        return attendance.read_sheet(reader, class_id)


def test_one_key_marks_a_learner_and_goes_down(place: Workplace, qtbot: QtBot, answer: Answer) -> None:
    made = class_of(place.store)
    attendance.plan_sessions(place.store, made, "2026-03-02", 2)
    dialog = AttendanceDialog(None, place, made, "K01")
    qtbot.addWidget(dialog)
    assert {row[dialog.sheet.sessions[0].id] for row in rows_of(dialog.sheet)} == {"·"}
    dialog.grid.setCurrentIndex(dialog.model.index(0, 2))
    dialog.give("K")
    saved(qtbot, place)
    shown = rows_of(dialog.sheet)
    assert [row[dialog.sheet.sessions[0].id] for row in shown] == ["K", "✓"]
    assert [(row["present"], row["unexcused"]) for row in shown] == [(0, 1), (1, 0)]
    assert dialog.grid.currentIndex().row() == 1

    dialog.grid.setCurrentIndex(dialog.model.index(0, 3))
    dialog.record_all()
    saved(qtbot, place)
    assert [row["present"] for row in rows_of(dialog.sheet)] == [1, 2]
    answer({"reason": "Mưa lũ"})
    dialog.cancel_session()
    saved(qtbot, place)
    assert dialog.sheet.sessions[1].state == "cancelled"


def test_keys_beside_the_sessions_do_nothing(place: Workplace, qtbot: QtBot) -> None:
    dialog = AttendanceDialog(None, place, class_of(place.store), "K01")
    qtbot.addWidget(dialog)
    dialog.grid.setCurrentIndex(dialog.model.index(0, 0))
    dialog.give("K")
    dialog.record_all()
    assert dialog.current() is None


def test_papers_of_a_class_are_shown(
    place: Workplace, qtbot: QtBot, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    class_of(place.store)
    shown: list[bytes] = []
    monkeypatch.setattr(PaperDialog, "open", lambda dialog: shown.append(b"shown"))
    pane = ClassesPane(place)
    qtbot.addWidget(pane)
    choose(pane)
    answer({"form": "F09"})
    pane.print()
    qtbot.waitUntil(lambda: bool(shown), timeout=10000)


def test_a_turn_is_recorded_with_its_minutes(place: Workplace, qtbot: QtBot, answer: Answer) -> None:
    made = class_of(place.store)
    pane = InspectionsPane(place)
    qtbot.addWidget(pane)
    answer({"class_id": made, "held_on": "2026-03-10", "counted": 2})
    pane.add()
    saved(qtbot, place)
    choose(pane)
    answer({"papers": "met", "rules": "not_met", "remark.rules": "Hai người nói chuyện"})
    pane.write_minutes()
    saved(qtbot, place)
    with place.store.read() as reader:
        known = inspections.answers_of(reader, pane.current_id())
    assert known == {"papers": ("met", None), "rules": ("not_met", "Hai người nói chuyện")}
    answer({"papers": None, "rules": "met", "remark.rules": None})
    pane.write_minutes()
    saved(qtbot, place)
    with place.store.read() as reader:
        assert inspections.answers_of(reader, pane.current_id()) == {"rules": ("met", None)}


def test_outcomes_by_digit_and_placements_by_step(place: Workplace, qtbot: QtBot, answer: Answer) -> None:
    made = class_of(place.store)
    with place.store.read() as reader:
        learner = classes.class_learners(reader, made)[0]
    pane = OutcomesPane(place)
    qtbot.addWidget(pane)
    answer({"enrolment_id": learner["id"], "asked_on": "2026-06-01", "outcome": "no_work"})
    pane.add()
    saved(qtbot, place)
    choose(pane)
    pane.set_outcome("employer")
    saved(qtbot, place)
    abroad = PlacementsPane(place)
    qtbot.addWidget(abroad)
    answer({"person_id": learner["person"], "introduced_on": "2026-06-01", "market": "japan"})
    abroad.add()
    saved(qtbot, place)
    choose(abroad)
    answer({"state": "selected", "departed_on": None})
    abroad.step()
    saved(qtbot, place)
    with place.store.read() as reader:
        assert graduates.fields_of(reader, "outcome", pane.current_id())["outcome"] == "employer"
        assert graduates.fields_of(reader, "overseas_placement", abroad.current_id())["state"] == "selected"


def test_a_loan_with_its_entries(place: Workplace, qtbot: QtBot, answer: Answer) -> None:
    person = people.add_person(place.store, name="Lò Thị Hà")
    pane = LoansPane(place)
    qtbot.addWidget(pane)
    answer(
        {
            "person_id": person,
            "programme": "job_creation",
            "disbursed_on": "2026-01-05",
            "amount": 300_000_000,
        }
    )
    pane.add()
    saved(qtbot, place)
    choose(pane)
    answer({"happened_on": "2026-02-01", "amount": 1_000_000})
    pane.record("repayment")
    saved(qtbot, place)
    with place.store.read() as reader:
        entry = loans.events_of(reader, pane.current_id())[-1]["id"]
    answer({"entry": entry, "reason": "Gõ nhầm"})
    pane.reverse()
    saved(qtbot, place)
    pane.refresh()
    with place.store.read() as reader:
        assert loans.balance(reader, pane.current_id()) == (300_000_000, None)


def test_a_list_goes_to_excel(place: Workplace, qtbot: QtBot, tmp_path: Path) -> None:
    people.add_person(place.store, name="Lò Thị Hà")
    pane = PeoplePane(place)
    qtbot.addWidget(pane)
    pane.export_to(tmp_path / "x.xlsx")
    qtbot.waitUntil((tmp_path / "x.xlsx").exists, timeout=10000)


def test_paper_and_course_go_with_the_person(place: Workplace, qtbot: QtBot, answer: Answer) -> None:
    people.add_person(place.store, name="Lò Thị Hà", birth="1990", sex="F")
    pane = PeoplePane(place)
    qtbot.addWidget(pane)
    choose(pane)
    answer({"policy_group": "poor", "paper": "12/QĐ-UBND", "valid_to": "2026-12-31"})
    pane.record_paper()
    saved(qtbot, place)
    answer({"trade": "May", "finished_on": "2025", "source": "statement", "state_paid": True})
    pane.record_course()
    saved(qtbot, place)
    with place.store.read() as reader:
        card = person_card(reader, pane.current_id(), TODAY, str)
    assert card.groups == ("poor",)
    assert (card.eligible.answer, card.events[0].table) == ("not_eligible", "person")
    pane.refresh()
    assert "Chưa đủ điều kiện" in [chip.word for chip in pane.card.findChildren(Chip)]


def test_rules_behind_the_answer_are_told(
    place: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(message, "tell", lambda _parent, *words: told.extend(words))
    people.add_person(place.store, name="Lò Thị Hà", birth="1950", sex="F")
    pane = PeoplePane(place)
    qtbot.addWidget(pane)
    choose(pane)
    pane.card.asked.emit("rule")
    assert told[0] == "Lò Thị Hà: Chưa đủ điều kiện"
    assert "76 tuổi" in told[1]
    assert "NĐ 338/2025/NĐ-CP" in told[1]
    assert "Chưa đối chiếu văn bản" in told[1]


def test_person_becomes_the_head_of_a_household_that_can_borrow(
    place: Workplace, qtbot: QtBot, answer: Answer
) -> None:
    pane = PeoplePane(place)
    qtbot.addWidget(pane)
    answer({"name": "Lò Thị Hà", "birth": "1990", "household_id": "new:", "hamlet_id": "new:Bản Màng"})
    pane.add()
    saved(qtbot, place)
    with place.store.read() as reader:
        ((household, words),) = people.households(reader).items()
    assert words == "Lò Thị Hà, Bản Màng"
    borrowing = LoansPane(place)
    qtbot.addWidget(borrowing)
    answer(
        {"household_id": household, "programme": "difficult_area", "disbursed_on": "2026-05-01", "amount": 9}
    )
    borrowing.add()
    saved(qtbot, place)
    choose(borrowing)
    assert borrowing.current_name() == "Lò Thị Hà"
    with place.store.read() as reader:
        card = person_card(reader, people.known_people(reader)[0].id, TODAY, str)
    assert [(event.table, event.row) for event in card.events] == [("loan", borrowing.current_id())]


@pytest.mark.parametrize(
    "pane_of", [OutcomesPane, PlacementsPane, LoansPane, partial(RecordList, records=DOCUMENTS)]
)
def test_record_is_removed_and_undo_brings_it_back(
    place: Workplace,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    pane_of: Callable[[Workplace], RecordList],
) -> None:
    store = place.store
    school_class = class_of(store)
    with store.read() as reader:
        learner = classes.class_learners(reader, school_class)[0]
    graduates.record_outcome(store, learner["id"], "2026-06-20", "employer")
    graduates.add_placement(store, learner["person"], "2026-05-20", market="japan")
    loans.add_loan(store, "job_creation", "2026-05-15", 60_000_000, person_id=learner["person"])
    outreach.add_document(store, "issued", "Kế hoạch")
    pane = pane_of(place)
    qtbot.addWidget(pane)
    choose(pane)
    monkeypatch.setattr(message, "ask", lambda *_: "leave")
    pane.remove()
    monkeypatch.setattr(message, "ask", lambda *_: "take")
    pane.remove()
    saved(qtbot, place)
    pane.refresh()
    assert pane.model.rowCount() == 0
    store.undo()
    pane.refresh()
    assert pane.model.rowCount() == 1
    store.undo(redo=True)
    pane.refresh()
    assert pane.model.rowCount() == 0
