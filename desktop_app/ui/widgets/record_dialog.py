"""The dialog for one record: one question, answered by a dict of values or not at all."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.i18n import Text, mark
from desktop_app.ui.widgets import theme, tools
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.form import Form

Values = dict[str, Any]
CANCEL, SAVE, SAVE_AND_ADD = mark("form", "Cancel"), mark("form", "Save"), mark("form", "Save and add")
ADD_KEYS = "Ctrl+Return"
_FEW_FIELDS = 5
_MOST_OF_ROOM = 0.7


def find_nothing(_values: Values) -> Mapping[str, str]:
    """A check that finds nothing wrong."""
    return {}


class Question(NamedTuple):
    """What a record dialog asks: its title, its fields, today (ISO text), the verb on its button.

    `check` gives what is wrong with the values, in sentences by field (an empty key: with the whole).
    `faults` stand beside the fields at first, as of an answer that was refused.
    With `save` there is "Save and add": it takes the values and gives those the next record starts with.
    """

    title: str
    fields: Sequence[Field]
    today: str
    verb: Text = SAVE
    check: Callable[[Values], Mapping[str, str]] = find_nothing
    save: Callable[[Values], Values] | None = None
    faults: Mapping[str, str] = MappingProxyType({})


class RecordDialog(QDialog):
    """Asks a question. Enter does what the verb says, Ctrl+Enter saves and adds, Escape leaves."""

    def __init__(self, parent: QWidget | None, question: Question, values: Mapping[str, Any]) -> None:
        super().__init__(parent)
        self._question = question
        self.answer: Values | None = None
        self.form = Form(question.fields, question.today)
        self.form.set_values(values)
        self.fault = QLabel()
        self.setWindowTitle(question.title)
        self._lay_out()
        self.form.go_to_first()
        self._say(question.faults)

    @classmethod
    def ask(cls, parent: QWidget | None, question: Question, values: Mapping[str, Any]) -> Values | None:
        """The answers by key, None where the user left; `values` stand in the fields at first."""
        dialog = cls(parent, question, values)
        dialog.exec()
        dialog.deleteLater()
        return dialog.answer

    def finish(self) -> None:
        """Take the answer and close, if nothing is wrong with it."""
        self.answer = self._read()
        if self.answer is not None:
            self.accept()

    def save_and_add(self) -> None:
        """Hand the answer on and ask for the next one, if nothing is wrong with it."""
        values = self._read()
        if values is not None and self._question.save:
            self.form.set_values(self._question.save(values))
            self.form.go_to_first()

    def _read(self) -> Values | None:
        values = self.form.values()
        if values is None:
            return None
        faults = self._question.check(values)
        self._say(faults)
        return None if faults else values

    def _say(self, faults: Mapping[str, str]) -> None:
        self.form.show_errors(faults)
        self.fault.setText(faults.get("", ""))
        self.fault.setVisible(bool(self.fault.text()))

    def _lay_out(self) -> None:
        title = QLabel(self._question.title)
        theme.say_as(title, "title")
        theme.say_as(self.fault, "bad")
        self.fault.setWordWrap(True)
        self.fault.hide()
        column = QVBoxLayout(self)
        theme.spread(column, theme.DIALOG, (theme.DIALOG,) * 4)
        column.addWidget(title)
        column.addWidget(self._make_room(), 1)
        column.addWidget(self.fault)
        column.addLayout(self._make_buttons())
        self.resize(self.sizeHint())

    def _make_room(self) -> QScrollArea:
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setWidget(self.form)
        few = len(self.form.fields) <= _FEW_FIELDS
        wide = theme.px(theme.DIALOG_WIDTH if few else theme.TWO_COLUMNS)
        self.form.fit(wide)
        most = round(theme.room_of(self).height() * _MOST_OF_ROOM)
        room.setMinimumSize(wide, min(self.form.sizeHint().height(), most))
        return room

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        theme.spread(row)
        primary, cancel = QPushButton(str(self._question.verb)), QPushButton(str(CANCEL))
        theme.say_as(primary, "primary")
        primary.setDefault(True)
        primary.clicked.connect(self.finish)
        cancel.clicked.connect(self.reject)
        row.addStretch()
        row.addWidget(cancel)
        if self._question.save:
            add = QPushButton(str(SAVE_AND_ADD))
            add.setToolTip(tools.hint_of(str(SAVE_AND_ADD), "Ctrl+Enter"))
            add.clicked.connect(self.save_and_add)
            for keys in (ADD_KEYS, "Ctrl+Enter"):
                QShortcut(QKeySequence(keys), self).activated.connect(self.save_and_add)
            row.addWidget(add)
        row.addWidget(primary)
        return row
