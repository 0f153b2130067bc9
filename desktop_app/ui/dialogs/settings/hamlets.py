"""The hamlets of the unit: names pasted at once, dated marks, figures of years, distances."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.desk import units
from desktop_app.domain.unit import HAMLET_KINDS
from desktop_app.i18n import Text, mark, translate
from desktop_app.store.store import Store
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.card import Card, CardContents, Event, State
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog, find_nothing
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool, make_button
from desktop_app.vietnam.dates import is_day
from desktop_app.vietnam.numbers import parse_number, show_number


def hamlet_fields(_place: Workplace) -> Sequence[Field]:
    """What is asked of a hamlet."""
    return (
        Field("name", mark("hamlets", "Full name"), required=True, wide=True),
        Field("kind", mark("hamlets", "Kind"), "code", codes=HAMLET_KINDS, wide=True),
        Field("from_on", mark("hamlets", "In use from"), "day"),
        Field("to_on", mark("hamlets", "In use until"), "day"),
    )


def add_hamlet(store: Store, values: Values) -> str:
    """Add a hamlet, and what is known of it besides its name."""
    fields = {key: value for key, value in values.items() if key != "name" and value is not None}
    hamlet_id = units.add_hamlets(store, [values["name"]])[values["name"]]
    if fields:
        units.edit_hamlet(store, hamlet_id, **fields)
    return hamlet_id


def edit_hamlet(store: Store, hamlet_id: str, values: Values) -> None:
    """Write what was changed of a hamlet."""
    units.edit_hamlet(store, hamlet_id, **values)


HAMLETS = Records(
    units.HAMLETS,
    mark("hamlets", "The hamlets are not written down yet. Paste the list of their names."),
    mark("hamlets", "Hamlet"),
    hamlet_fields,
    units.hamlet_of,
    add_hamlet,
    edit_hamlet,
    remove=units.remove_hamlet,
)


class HamletsPane(RecordList):
    """The list, and at the right what is said of one; names can be pasted, one a line."""

    def __init__(self, place: Workplace) -> None:
        paste = Tool("paste", mark("hamlets", "Paste names"), "clipboard-list", "Ctrl+Shift+V", self.paste)
        super().__init__(place, HAMLETS, (paste,))
        self.card = Card()
        self.pane.put_right(self._make_side())
        self.gone_to.connect(self.show_card)

    def refresh(self) -> None:
        """Show the rows and the card again."""
        super().refresh()
        self.show_card(self.current_id())

    def show_card(self, hamlet_id: str) -> None:
        """Show what is recorded of a hamlet."""
        if not hamlet_id:
            self.card.show_nothing()
            return
        with self.place.store.read() as reader:
            known = units.hamlet_of(reader, hamlet_id)
            records = units.hamlet_records(reader, hamlet_id)
        facts, years, distances = records
        chips = [State(word, "warn" if key == DIFFICULT else "info") for key, word in _marks(facts[:1])]
        kind = str(HAMLET_KINDS.get(known["kind"], known["kind"] or ""))
        events = [Event(row["from_on"] or "", _tell_fact(row)) for row in facts]
        events += [Event(str(row["year"]), _tell_year(row)) for row in years]
        events += [Event("", _tell_distance(row)) for row in distances]
        self.card.show_contents(CardContents(known["name"] or "", kind, chips, events))

    def record(self, said: "Said") -> None:
        """Ask for a fact, figures or a distance of the hamlet the keys are in; the same again corrects it."""
        hamlet_id = self.current_id()
        if not hamlet_id:
            return
        title = f"{said.title} · {self.current_name()}"
        question = Question(title, said.fields, self.place.today(), check=said.check)
        with self.place.store.read() as reader:
            start = said.start(units.hamlet_records(reader, hamlet_id))
        values = RecordDialog.ask(self, question, start)
        if values is not None:
            self.save(partial(said.write, self.place.store, hamlet_id, values))

    def _make_side(self) -> QWidget:
        """The card, and below it what can be recorded."""
        side = QFrame()
        theme.say_as(side, "pane")
        column = QVBoxLayout(side)
        theme.spread(column, 0)
        column.addWidget(self.card, 1)
        foot = QVBoxLayout()
        theme.spread(foot, theme.INSIDE, (theme.BETWEEN,) * 4)
        for one in SAID:
            tool = Tool(one.name, one.title, one.icon, "", partial(self.record, one))
            foot.addWidget(make_button(tool, self))
        column.addLayout(foot)
        return side

    def paste(self) -> None:
        """Ask for names, one a line, and add those that are not there yet."""
        hint = mark("hamlets", "One name a line, as Bản Màng or Tổ dân phố số 5. Known names are left out.")
        field = Field("names", mark("hamlets", "Names"), "note", required=True, help=hint, wide=True)
        title = translate("hamlets", "Paste the names of hamlets")
        values = RecordDialog.ask(self, Question(title, (field,), self.place.today()), {})
        if values is not None:
            names = values["names"].splitlines()
            self.save(partial(units.add_hamlets, self.place.store, names))


def start_empty(_records: units.HamletRecords) -> Values:
    """Nothing stands in the fields at first."""
    return {}


def start_of_fact(records: units.HamletRecords) -> Values:
    """The marks that hold now, to be changed from a day on."""
    latest = records.facts[0] if records.facts else {}
    rural = {None: None, True: "rural", False: "urban"}[latest.get("rural")]
    return {DIFFICULT: bool(latest.get(DIFFICULT)), "rural": rural, "decision": latest.get("decision")}


class Said(NamedTuple):
    """Something recorded of a hamlet: its name, title, icon and fields; how it is written, checked, begun."""

    name: str
    title: Text
    icon: str
    fields: tuple[Field, ...]
    write: Callable[[Store, str, Values], object]
    check: Callable[[Values], Mapping[str, str]] = find_nothing
    start: Callable[[units.HamletRecords], Values] = start_empty


def record_fact(store: Store, hamlet_id: str, values: Values) -> None:
    """Write what is officially said from a day on."""
    rural = {"rural": True, "urban": False}.get(values["rural"])
    units.record_hamlet_fact(store, hamlet_id, **(values | {"rural": rural}))


def record_year(store: Store, hamlet_id: str, values: Values) -> None:
    """Write the figures of a year."""
    units.record_hamlet_year(store, hamlet_id, **(values | {"year": int(values["year"])}))


def record_distance(store: Store, hamlet_id: str, values: Values) -> None:
    """Write how far a place of class is."""
    units.record_distance(store, hamlet_id, values["place"], _to_metres(values["km"]))


def check_year(values: Values) -> Mapping[str, str]:
    """A year has four figures."""
    is_year = is_day(values["year"]) and values["year"].isdigit()
    return {} if is_year else {"year": translate("hamlets", "Type the year, such as 2025.")}


def check_km(values: Values) -> Mapping[str, str]:
    """A distance is a number of kilometres."""
    try:
        is_far = _to_metres(values["km"]) >= 0
    except ValueError:
        is_far = False
    return {} if is_far else {"km": translate("hamlets", "Type the kilometres, such as 3,5.")}


def _to_metres(km: str) -> int:
    return int(parse_number(km) * 1000)


def _marks(facts: Sequence[Values]) -> list[tuple[str, str]]:
    """The words of what a fact says, by its field."""
    return [
        (key, str(words[row[key]])) for row in facts for key, words in _MARKS.items() if row[key] in words
    ]


def _tell_fact(row: Values) -> str:
    said = [word for _, word in _marks([row])]
    return ", ".join([*said, row["decision"]] if row["decision"] else said) or translate("hamlets", "No mark")


def _tell_year(row: Values) -> str:
    known = [(words, row[key]) for key, words in _FIGURES.items() if row[key] is not None]
    return ", ".join(f"{show_number(many)} {str(words).lower()}" for words, many in known)


def _tell_distance(row: Values) -> str:
    km = show_number(Decimal(row["metres"] or 0) / 1000)
    return translate("hamlets", "{place}: {km} km", place=row["place"] or "", km=km)


DIFFICULT = "specially_difficult"
_MARKS: Mapping[str, Mapping[bool, Text]] = {
    DIFFICULT: {True: mark("hamlets", "Specially difficult")},
    "rural": {True: mark("hamlets", "Rural"), False: mark("hamlets", "Urban")},
}
_RURAL_CODES = {"rural": _MARKS["rural"][True], "urban": _MARKS["rural"][False]}
_FIGURES = {
    "households": mark("hamlets", "Households"),
    "people": mark("hamlets", "People"),
    "labour_force": mark("hamlets", "Of working age"),
    "trained": mark("hamlets", "Trained"),
}
SAID = (
    Said(
        "fact",
        mark("hamlets", "Official marks"),
        "info",
        (
            Field("from_on", mark("hamlets", "From"), "day", required=True),
            Field("decision", mark("hamlets", "Decision")),
            Field(DIFFICULT, mark("hamlets", "Specially difficult"), "flag"),
            Field("rural", mark("hamlets", "Rural or urban"), "code", codes=_RURAL_CODES),
        ),
        record_fact,
        start=start_of_fact,
    ),
    Said(
        "year",
        mark("hamlets", "Figures of a year"),
        "users",
        (
            Field("year", mark("hamlets", "Year"), "digits", required=True),
            *(Field(key, words, "number") for key, words in _FIGURES.items()),
        ),
        record_year,
        check_year,
    ),
    Said(
        "distance",
        mark("hamlets", "Distance"),
        "move-horizontal",
        (
            Field("place", mark("hamlets", "Place of class"), required=True),
            Field("km", mark("hamlets", "Distance (km)"), required=True),
        ),
        record_distance,
        check_km,
    ),
)
"""What can be recorded of a hamlet."""
