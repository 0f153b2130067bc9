"""Unit and signers: what the lists of units say of the unit, who signs what since when, and how it prints."""

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QTimer
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout
from shiboken6 import isValid

from desktop_app.desk import letterheads, units
from desktop_app.desk.lists import ListKind
from desktop_app.documents import FORMS
from desktop_app.documents.printing import draw_letterhead
from desktop_app.domain.base import Codes
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark, translate
from desktop_app.store.store import Store
from desktop_app.ui.jobs import Tick
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.kinds import Words
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.side_pane import make_line
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.vietnam.dates import show_day

FIRST_FORM = "figures"
"""The form that is shown where a letterhead serves them all: it prints all that is asked here."""

_FIRST, _LAST = 40, 370
"""Where head and foot begin and end on the page, in points from its upper edge."""

_FORM_NAMES = {code: form.name for code, form in FORMS.items() if code != "recovery"}
_BESIDE = {
    "letterhead_day_taken": "from_on",
    "letterhead_follows": "to_on",
    "days_reversed": "to_on",
    "authority_unknown": "authority",
    "post_needed": "post",
}


def letterhead_fields(_place: Workplace) -> Sequence[Field]:
    """What is asked of a letterhead."""
    return (
        Field(
            "form", mark("letterhead", "Form"), "code", codes=_FORM_NAMES, wide=True,
            help=mark("letterhead", "Empty: for every form that has none of its own"),
        ),
        Field(
            "from_on", mark("letterhead", "First day"), "day",
            help=mark("letterhead", "Empty: for all earlier papers too"),
        ),
        Field(
            "to_on", mark("letterhead", "Last day"), "day",
            help=mark("letterhead", "Empty: till the next one takes over"),
        ),
        Field(
            "parent_name", mark("letterhead", "Organisation above"),
            help=mark("letterhead", "A People's Committee prints none; a department prints its committee"),
        ),
        Field("organisation", mark("letterhead", "Issuing organisation")),
        Field("place", mark("letterhead", "Place line")),
        Field("office", mark("letterhead", "Receiving office")),
        Field("post", mark("letterhead", "Signer's post")),
        Field("signer", mark("letterhead", "Signer's name")),
        Field(
            "authority", mark("letterhead", "Signing authority"), "note",
            help=mark("letterhead", "TM., KT., Q., TL. or TUQ., one a line; empty to sign by one's own post"),
        ),
        Field(
            "receivers", mark("letterhead", "Receivers"), "note",
            help=mark("letterhead", "One a line, without “-”"),
        ),
    )  # fmt: skip


def add_letterhead(store: Store, values: Values) -> str:
    """Add a letterhead."""
    return letterheads.add_letterhead(store, **values)


def edit_letterhead(store: Store, row_id: str, values: Values) -> None:
    """Write what was changed of a letterhead."""
    letterheads.edit_letterhead(store, row_id, **values)


def start_of(place: Workplace) -> Values:
    """A new letterhead starts from what holds today; the first of all with the unit's own name and place."""
    store = place.store
    with store.read() as reader:
        known = units.letter_for(reader, store.own_area, "", place.today())._asdict()
    if any(known.values()):
        return known | {"from_on": place.today()}
    if store.identity.role != "commune":
        return {}
    name = letterheads.unit_facts(store).name
    committee = translate("letterhead", "People's Committee of {unit}", unit=name)
    return {"organisation": committee, "place": name.partition(" ")[2]}


def kind_of(place: Workplace) -> ListKind:
    """The list with the names of forms."""
    kind = letterheads.letterheads(place.store.own_area)
    form, *others = kind.columns
    names: Words = {**(form.codes or {}), **_FORM_NAMES}
    return kind._replace(columns=(form._replace(codes=cast(Codes, names)), *others))


def tell_unit(facts: letterheads.UnitFacts) -> str:
    """The unit in one line: name, code, first day, what it was before."""
    since = show_day(facts.first_day)
    line = translate(
        "letterhead", "{unit}, code {code}, since {day}", unit=facts.name, code=facts.code, day=since
    )
    if not facts.former:
        return line
    former = translate("letterhead", "formerly part of {units}", units=", ".join(facts.former))
    return f"{line} · {former}"


class LetterheadPane(RecordList):
    """Letterheads by form and day, the unit above them, below them the one the keys are in as it prints."""

    def __init__(self, place: Workplace) -> None:
        records = Records(
            kind_of(place),
            mark("letterhead", "Nobody has said yet what stands at head and foot of the forms."),
            mark("letterhead", "Letterhead"),
            letterhead_fields,
            letterheads.letterhead_of,
            add_letterhead,
            edit_letterhead,
            start=start_of,
            remove=letterheads.remove_letterhead,
            beside=_BESIDE,
        )
        super().__init__(place, records)
        self.unit = QLabel(tell_unit(letterheads.unit_facts(place.store)))
        self.unit.setWordWrap(True)
        theme.say_as(self.unit, "muted")
        self.printed = Printed()
        above = QVBoxLayout()
        theme.spread(above, 0, (theme.DIALOG, 0, theme.DIALOG, 0))
        above.addWidget(self.unit)
        whole = cast(QVBoxLayout, self.layout())
        whole.insertLayout(0, above)
        whole.addWidget(make_line(upright=False))
        whole.addWidget(self.printed, 1)
        self._waiting = QTimer(self, singleShot=True, interval=0)
        self._waiting.timeout.connect(self.show_printed)
        self.gone_to.connect(self._print_soon)
        self.model.counted.connect(self._print_soon)

    def current_name(self) -> str:
        """The form of the row the keys are in."""
        code = super().current_name()
        return _FORM_NAMES.get(code, translate("letterhead", "every form") if code else "")

    def refresh(self) -> None:
        """Show rows and print again."""
        super().refresh()
        self._print_soon()

    def _print_soon(self) -> None:
        self._waiting.start()

    def show_printed(self) -> None:
        """Draw head and foot of the row the keys are in, or of today without one."""
        row = self.model.row(self.pane.grid.currentIndex().row()) if self.current_id() else {}
        code = row.get("form")
        form = code if code in _FORM_NAMES else FIRST_FORM
        day = (row.get("from_on") or "") if row else self.place.today()
        draw = partial(_draw, self.place.store, form, day)
        self.place.jobs.run(
            translate("paper", "Drawing the form"), draw, self.printed.show_pdf, self.printed.say_why
        )


def _draw(store: Store, form: str, day: str, _tick: Tick) -> bytes:
    return draw_letterhead(store, form, FORMS[form].title, day)


class Printed(QFrame):
    """Head and foot of a form as wide as there is room, or why there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.view, self.why = QPdfView(self), QLabel()
        self.view.setDocument(self.document)
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setAccessibleName(translate("letterhead", "As it will be printed"))
        grey = self.view.palette()
        grey.setColor(QPalette.ColorRole.Dark, theme.colour("line"))
        self.view.setPalette(grey)
        theme.say_as(self.why, "muted")
        self.why.setWordWrap(True)
        column = QVBoxLayout(self)
        theme.spread(column, theme.INSIDE, (0, theme.INSIDE, 0, 0))
        self.why.setContentsMargins(theme.px(theme.DIALOG), 0, theme.px(theme.DIALOG), 0)
        column.addWidget(self.why)
        column.addWidget(self.view, 1)
        self.setMinimumHeight(theme.px(theme.CARD_WIDTH))

    def show_pdf(self, pdf: bytes) -> None:
        """Show these bytes, if the dialog was not closed meanwhile."""
        if not isValid(self):
            return
        self.why.setText(translate("letterhead", "As it will be printed; number and date stay blank."))
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self.view.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep head and foot in sight."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Bring what lies between the margin above and the name of the signer into sight."""
        pixels = self.view.viewport().height() / (_LAST - _FIRST)
        self.view.setZoomFactor(pixels * 72 / self.screen().logicalDotsPerInch())
        self.view.verticalScrollBar().setValue(round(_FIRST * pixels))

    def say_why(self, refusal: Refusal) -> None:
        """Say why there is nothing to show."""
        if not isValid(self):
            return
        self.why.setText(f"{refusal.sentence} {refusal.step}")
        self.view.hide()
