"""First start: whose book it is and who keeps it; what stands at the head of its papers."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.desk import first_start
from desktop_app.desk.letterheads import check_words
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark, translate
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.chooser import Choice, Chooser
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.form import Form

ROLES = {
    "commune": mark("first_start", "Keep records at a commune or ward"),
    "office": mark("first_start", "Receive and add up"),
}
_WRONG_FIELD = {"authority_unknown": "authority", "post_needed": "post"}


class UnitChoices:
    """The units in force on a day, found by name or code."""

    def __init__(self, day: str) -> None:
        self._day = day

    def find(self, typed: str) -> Sequence[Choice]:
        """The units that fit."""
        said = typed if "(" not in typed else typed.rpartition("(")[2].rstrip(")")
        return [Choice(one.id, self.word(one.id)) for one in first_start.find_units(said, self._day)]

    def word(self, value: str) -> str:
        """A unit with what it lies in and its code."""
        return first_start.tell_unit(value)


class UnitPage(QWidget):
    """The unit, the role, the first officer."""

    def __init__(self, today: str, known: dict[str, Any]) -> None:
        super().__init__()
        self._choices = UnitChoices(today)
        hint = mark("first_start", "Type a few letters of the name, or the code, then choose with ↓.")
        fields = (
            Field("area", mark("first_start", "Unit"), "link", True, None, hint, self._choices, wide=True),
            Field("role", mark("first_start", "This book is to"), "code", True, ROLES, wide=True),
            Field("name", mark("first_start", "Full name of the officer"), required=True),
            Field("post", mark("first_start", "Post")),
        )
        self.form = Form(fields, today)
        self.form.set_values({"role": "commune"} | known)
        lay_out(
            self,
            translate("first_start", "The unit and the kind of book stay; officers can be changed later."),
            self.form,
        )

    def read(self) -> dict[str, Any] | None:
        """What was answered; None where something is missing, which is then said beside it."""
        line = self.form.widget_of("area")
        if isinstance(line, Chooser):
            found = self._choices.find(line.text())
            if line.text().strip() and len(found) == 1:
                line.set_value(found[0].value)
        return self.form.values()


class LetterheadPage(QWidget):
    """The head of papers, and who signs them; what can be known of the unit is proposed."""

    def __init__(self, today: str, known: dict[str, Any]) -> None:
        super().__init__()
        authority = mark("first_start", "As TM. ỦY BAN NHÂN DÂN, or empty.")
        above = mark("first_start", "Only where the papers print one; a commune or ward prints none.")
        fields = (
            Field("organisation", mark("first_start", "Organisation at the head of papers"), wide=True),
            Field("parent_name", mark("first_start", "Line above it"), help=above, wide=True),
            Field("place", mark("first_start", "Place line")),
            Field("signer", mark("first_start", "Signer")),
            Field("post", mark("first_start", "Post of the signer")),
            Field("authority", mark("first_start", "Signing authority"), help=authority),
        )
        self.form = Form(fields, today)
        self.form.set_values(known)
        self._known = known
        lay_out(self, translate("first_start", "Everything here may stay empty now."), self.form)

    def propose(self, area: str) -> None:
        """Fill in what is proposed for a unit, unless something was answered for it before."""
        if self._known.get("area") != area:
            self._known = {"area": area} | first_start.propose_letterhead(area)
        self.form.set_values(self._known)

    def read(self) -> dict[str, Any] | None:
        """What was answered, as far as it can be printed."""
        values = self.form.values()
        if values is None:
            return None
        try:
            check_words(values)
        except Refusal as refusal:
            self.form.show_errors({_WRONG_FIELD[refusal.code]: refusal.sentence})
            return None
        self._known = {"area": self._known.get("area")} | values
        return values


def lay_out(page: QWidget, hint: str, *parts: QWidget) -> QVBoxLayout:
    """A sentence above, the parts below it; gives the column they stand in."""
    said = QLabel(hint)
    said.setWordWrap(True)
    theme.say_as(said, "muted")
    column = QVBoxLayout(page)
    theme.spread(column, theme.PANE)
    column.addWidget(said)
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    return column
