"""One mismatch in a sentence: which value holds, by one key; another value may be written instead."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.desk.mismatches import GONE, Mismatch
from desktop_app.desk.words import FIELDS
from desktop_app.domain.base import METADATA
from desktop_app.i18n import translate
from desktop_app.ui.widgets import icons, theme
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog

_LONGEST = 40
_TYPED = ("text", "note", "day", "number", "dong", "flag")


class MismatchDialog(QDialog):
    """Asks which value holds. The keys 1, 2 … choose, Enter takes what is used meanwhile.

    `answers` are (key, value) pairs, empty where nobody chose;
    `others` are what each computer (by its name) wrote in all mismatches of this record.
    """

    def __init__(
        self,
        parent: QWidget | None,
        found: Mismatch,
        today: str,
        others: dict[str, list[tuple[str, Any]]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._found, self._today, self._others = found, today, others or {}
        self.answers: list[tuple[str, Any]] = []
        self.buttons: list[QPushButton] = []
        self.setWindowTitle(translate("mismatches", "Which value holds?"))
        self._lay_out()

    def choose(self, value: Any) -> None:
        """This value holds."""
        self.answers = [(self._found.key, value)]
        self.accept()

    def choose_all(self, computer: str) -> None:
        """What this computer wrote holds, in all mismatches of the record."""
        self.answers = list(self._others[computer])
        self.accept()

    def write_another(self) -> None:
        """Ask for another value."""
        table, _, field = self._found.key.split("/")
        info = METADATA.tables[table].c[field].info
        asked = Field("value", FIELDS[field], info["kind"], True, info.get("codes"), wide=True)
        question = Question(self._found.whose, (asked,), self._today)
        values = RecordDialog.ask(self, question, {"value": None})
        if values is not None:
            self.choose(values["value"])

    def _lay_out(self) -> None:
        picture, sentence = QLabel(), QLabel(self._found.sentence)
        picture.setPixmap(icons.pixmap("info", "info", theme.BLOCK))
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.keep_width(sentence, theme.TWO_COLUMNS - theme.STEPS_WIDTH)
        head = QHBoxLayout()
        theme.spread(head, theme.PANE)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(sentence, 1)
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN, (theme.DIALOG,) * 4)
        column.addLayout(head)
        for number, (value, words) in enumerate(self._found.choices, start=1):
            text = translate("mismatches", "{number}   Take “{value}”", number=number, value=_cut(words))
            self._add(column, text, partial(self._on_chosen, value), str(number))
        for computer in self._others:
            text = translate("mismatches", "Take all of computer “{device}” for this record", device=computer)
            self._add(column, text, partial(self._on_all_chosen, computer))
        if self._may_type():
            self._add(column, translate("mismatches", "Write another value…"), self.write_another)
        self._add(column, translate("mismatches", "Later"), self.reject)
        choices = [words for _, words in self._found.choices]
        primary = self.buttons[choices.index(self._found.shown) if self._found.shown in choices else 0]
        theme.say_as(primary, "primary")
        primary.setDefault(True)
        primary.setFocus()

    def _add(self, column: QVBoxLayout, text: str, call: Any, key: str = "") -> None:
        button = QPushButton(text)
        button.clicked.connect(call)
        self.buttons.append(button)
        column.addWidget(button)
        if key:
            QShortcut(QKeySequence(key), self).activated.connect(button.click)

    def _may_type(self) -> bool:
        table, _, field = self._found.key.split("/")
        info = METADATA.tables[table].c[field].info
        return field != GONE and (info["kind"] in _TYPED or bool(info.get("codes")))

    def _on_chosen(self, value: Any, _is_checked: bool = False) -> None:
        self.choose(value)

    def _on_all_chosen(self, computer: str, _is_checked: bool = False) -> None:
        self.choose_all(computer)


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
