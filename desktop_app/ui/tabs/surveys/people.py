"""Everybody the unit keeps a record of, and the card of the one the keys are in."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from desktop_app.desk import people
from desktop_app.desk.eligibility import ANSWERS, eligibility, tell_all, tell_paid
from desktop_app.desk.people import Hanging, Known
from desktop_app.desk.person_card import person_card
from desktop_app.domain.person import POLICY_GROUPS
from desktop_app.i18n import mark, translate
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.import_people import ImportWizard
from desktop_app.ui.dialogs.import_people_file import dropped_list
from desktop_app.ui.tabs.surveys import needs, papers, person, proofs
from desktop_app.ui.tabs.surveys.person import APART, SAME
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.card import Card, CardContents, Event, State
from desktop_app.ui.widgets.excel import words_of
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.message import Way
from desktop_app.ui.widgets.record_choices import RowChoices, tell_person
from desktop_app.ui.widgets.record_dialog import CANCEL, Question, RecordDialog
from desktop_app.ui.widgets.record_list import AGAIN, LEAVE, TAKE, RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool, standard

Write = Callable[[Store, str, Values], object]
REMOVE, JOIN = "remove", "join"
ANSWER_TONES = {"eligible": "good", "not_eligible": "bad", "not_known": "warn"}
PEOPLE = Records(
    people.PEOPLE,
    mark("surveys", "Nobody is written down yet. Add somebody, or import a list from Excel."),
    mark("surveys", "Person"),
    person.person_fields,
    person.read_person,
    person.add_person,
    person.edit_person,
    carried=("hamlet_id", "ethnic"),
    remove=people.remove_person,
)


class PeoplePane(RecordList):
    """Everybody; the card at the right follows the keys."""

    def __init__(self, place: Workplace) -> None:
        need = Tool(
            "need", mark("surveys", "Record a need"), "clipboard-list", "Ctrl+Return", self.record_need
        )
        paper = Tool("paper", mark("surveys", "Group paper"), "file-text", "", self.record_paper)
        course = Tool("course", mark("surveys", "Earlier course"), "graduation-cap", "", self.record_course)
        lists = (standard("import", self.import_people),) if takes_lists(place) else ()
        super().__init__(place, PEOPLE, (need, paper, course, standard("print", self.print), *lists))
        self.setAcceptDrops(bool(lists))
        self.card = Card()
        self.card.followed.connect(place.go_to)
        self.card.asked.connect(self.show_rules)
        self.pane.put_right(self.card)
        self.gone_to.connect(self.show_card)

    def refresh(self) -> None:
        """Show the rows and the card again."""
        super().refresh()
        self.show_card(self.current_id())

    def show_card(self, person_id: str) -> None:
        """Show somebody at the right."""
        if person_id:
            self.card.show_contents(_contents(self.place, person_id))
        else:
            self.card.show_nothing()

    def show_rules(self) -> None:
        """Say which rules the answer for the chosen person rests on."""
        with self.place.store.read() as reader:
            found = eligibility(reader, self.current_id(), self.place.today())
        message.tell(self, f"{self.current_name()}: {ANSWERS[found.answer]}", tell_all(found))

    def record_need(self) -> None:
        """Ask the chosen person what they want to learn."""
        fields, start = needs.answer_fields(self.place), needs.start_answer(self.place)
        self._record(translate("surveys", "Record a need"), fields, start, needs.add_answer)

    def record_paper(self) -> None:
        """Ask for the paper of a policy group of the chosen person."""
        with self.place.store.read() as reader:
            held = people.groups_of(reader, self.current_id())
        start = {"policy_group": next(iter(held))} if len(held) == 1 else {}
        self._record(
            translate("surveys", "Group paper"), proofs.paper_fields(held), start, proofs.record_paper
        )

    def record_course(self) -> None:
        """Ask for a course that the chosen person took before."""
        start = {"source": "statement", "state_paid": True}
        title = translate("surveys", "Earlier course")
        self._record(title, proofs.course_fields(), start, proofs.record_course)

    def print(self) -> None:
        """Choose a paper of the chosen person and show it."""
        if person_id := self.current_id():
            papers.print_of_person(self, self.place, person_id, self.current_name())

    def _record(self, title: str, fields: Sequence[Field], start: Values, write: Write) -> None:
        """Ask for something of the chosen person and write it."""
        person_id = self.current_id()
        if not person_id:
            return
        question = Question(f"{title} · {self.current_name()}", fields, self.place.today())
        values = RecordDialog.ask(self, question, start)
        if values is not None:
            self.save(partial(write, self.place.store, person_id, values))

    def import_people(self, file: Path | None = None) -> None:
        """Take a list from Excel in, and go to the first person it brought."""
        wizard = ImportWizard(self, self.place, file)
        wizard.exec()
        if new := wizard.first_new():
            self.pane.search.clear()
            self.refresh()
            self.place.go_to("person", new)
            self.select(new)
        wizard.deleteLater()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a list that is dragged here."""
        if dropped_list(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the list in that was dropped, once the program it came from is let go."""
        if file := dropped_list(event.mimeData()):
            event.acceptProposedAction()
            QTimer.singleShot(0, self, partial(self.import_people, file))

    def approve(self, row_id: str, values: Values) -> str:
        """Ask about a number that says otherwise (P02), and about people who may be the same (P04)."""
        known = self._known(row_id)
        doubted = _differ(known, values, ("id_number", "sex", "birth"))
        if doubted and person.ask_about_number(self, values) != TAKE:
            return AGAIN
        if _differ(known, values, ("name", "birth", "hamlet_id")):
            return self._approve_likeness(row_id, values)
        return TAKE

    def _known(self, row_id: str) -> Values:
        if not row_id:
            return {}
        with self.place.store.read() as reader:
            return people.fields_of(reader, row_id)

    def _approve_likeness(self, row_id: str, values: Values) -> str:
        name, birth, hamlet = values["name"], values.get("birth"), person.hamlet_of(values)
        with self.place.store.read() as reader:
            alike = people.possible_duplicates(reader, name, birth, hamlet, row_id)
        apart: list[str] = []
        for other in alike:
            answer = person.ask_about_duplicate(self, other, is_new=not row_id)
            if answer == SAME:
                return self._use_known(row_id, other)
            if answer != APART:
                return AGAIN
            apart.append(other.id)
        values["apart_from"] = tuple(apart)
        return TAKE

    def _use_known(self, row_id: str, other: Known) -> str:
        if row_id:
            self.save(partial(people.say_same, self.place.store, row_id, other.id, True))
            return TAKE
        self.select(other.id)
        return LEAVE

    def _agrees(self, row_id: str) -> bool:
        with self.place.store.read() as reader:
            hanging = people.count_hanging(reader, row_id)
        ways = (
            Way(JOIN, mark("surveys", "Join with another record")),
            Way(REMOVE, mark("surveys", "Delete")),
            Way(LEAVE, CANCEL),
        )
        step = translate("surveys", "If the person was written down twice, join the records instead.")
        answer = message.ask(self, _deletion(self.current_name(), hanging), ways, step)
        if answer == JOIN:
            self._join(row_id)
        return answer == REMOVE

    def _join(self, row_id: str) -> None:
        choices = RowChoices(self.place, people.PEOPLE, tell_person)
        label = mark("surveys", "The other record")
        field = Field("other", label, "link", required=True, choices=choices, wide=True)
        question = Question(translate("surveys", "Join two records"), (field,), self.place.today())
        values = RecordDialog.ask(self, question, {})
        if values is not None and values["other"] != row_id:
            self.save(partial(people.say_same, self.place.store, row_id, values["other"], True))


def takes_lists(place: Workplace) -> bool:
    """Whether lists of people are taken in here: a commune keeps people, the office gathers them."""
    return place.store.identity.role == "commune"


def _contents(place: Workplace, person_id: str) -> CardContents:
    names = words_of(place)["trade"]
    with place.store.read() as reader:
        found = person_card(
            reader, person_id, place.today(), lambda code: str(names.get(code or "", code or ""))
        )
    answer, rule = found.eligible, translate("surveys", "See the rule")
    why = "\n".join((*(one.sentence for one in answer.reasons), *tell_paid(answer)))
    first = State(str(ANSWERS[answer.answer]), ANSWER_TONES[answer.answer], why, rule)
    states = [first, *(State(str(POLICY_GROUPS.get(code, code)), "info") for code in found.groups)]
    events = [Event(one.day, one.text, (one.table, one.row)) for one in found.events]
    return CardContents(found.title, found.muted, states, events)


def _differ(known: Values, values: Values, fields: tuple[str, ...]) -> bool:
    return any(values.get(field) != known.get(field) for field in fields)


def _deletion(name: str, hanging: Hanging) -> str:
    return translate(
        "surveys",
        "Delete the record of {name}? It has {needs} needs, {classes} classes and {loans} loans;"
        " lists that were printed do not change.",
        name=name,
        needs=hanging.needs,
        classes=hanging.classes,
        loans=hanging.loans,
    )
