"""The fields of a form: what each asks for, and the line, note, box or list in which it is answered."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.i18n import Text, translate
from desktop_app.ui.widgets import icons, kinds, theme
from desktop_app.ui.widgets.chooser import Choices, Chooser, CodeChoices
from desktop_app.ui.widgets.kinds import BadValue, Words
from desktop_app.ui.widgets.several import Several


class Field(NamedTuple):
    """One question of a form: the key of its answer, its label and kind, whether an answer is needed.

    Kinds are text, note, day, birth, number, dong, percent, rate, digits, id_number, phone, ethnic, flag and
    secret; code, trade and programme (words in `codes`); several (a set of `codes`); and link (rows of
    another list, in `choices`). A `wide` field takes the whole width of the form.
    """

    key: str
    label: Text
    kind: str = "text"
    required: bool = False
    codes: Words | None = None
    help: Text | None = None
    choices: Choices | None = None
    wide: bool = False


class Answer(NamedTuple):
    """Where a field is answered: its widget, the stored value (raises BadValue), and how to show one."""

    widget: QWidget
    value: Callable[[], Any]
    set_value: Callable[[Any], None]


def make_answer(field: Field, today: str) -> Answer:
    """The widget for a field, with how to read it and fill it."""
    return _MAKERS.get(field.kind, _make_line)(field, today)


def _make_line(field: Field, today: str) -> Answer:
    line = QLineEdit()
    read = partial(_read_line, line, field, today)
    line.editingFinished.connect(partial(_write_tidily, line, field, read))
    return Answer(line, read, partial(_write_line, line, field))


def _make_note(field: Field, today: str) -> Answer:
    note = QPlainTextEdit()
    note.setTabChangesFocus(True)
    note.setFixedHeight(theme.px(theme.NOTE))
    return Answer(note, partial(_read_note, note, field, today), partial(_write_note, note))


def _make_chooser(field: Field, _today: str) -> Answer:
    words = field.codes or (kinds.ethnic_words() if field.kind == "ethnic" else {})
    chooser = Chooser(field.choices or CodeChoices(words))
    return Answer(chooser, chooser.value, chooser.set_value)


def _make_several(field: Field, _today: str) -> Answer:
    several = Several(field.codes or {})
    return Answer(several, several.value, several.set_value)


def _make_box(field: Field, _today: str) -> Answer:
    box = AnswerBox(str(field.label))
    return Answer(box, box.value, box.set_value)


def _make_secret(_field: Field, _today: str) -> Answer:
    line = SecretLine()
    return Answer(line, line.text, line.setText)


class AnswerBox(QCheckBox):
    """Yes or no; left alone it keeps "not said"."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self._is_said = False
        self.clicked.connect(self._say)

    def value(self) -> bool | None:
        """The answer, None while nobody gave one."""
        return self.isChecked() if self._is_said else None

    def set_value(self, value: bool | None) -> None:
        """Show a stored answer."""
        self._is_said = value is not None
        self.setChecked(bool(value))

    def _say(self) -> None:
        self._is_said = True


class SecretLine(QLineEdit):
    """A line for a passphrase: hidden until its eye is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._eye = self.addAction(icons.icon("eye", "muted"), QLineEdit.ActionPosition.TrailingPosition)
        self._eye.triggered.connect(self._turn)
        self.conceal(is_hidden=True)

    def conceal(self, *, is_hidden: bool) -> None:
        """Hide what is typed, or show it."""
        self.setEchoMode(QLineEdit.EchoMode.Password if is_hidden else QLineEdit.EchoMode.Normal)
        self._eye.setIcon(icons.icon("eye" if is_hidden else "eye-off", "muted"))
        show, hide = translate("fields", "Show what is typed"), translate("fields", "Hide what is typed")
        self._eye.setToolTip(show if is_hidden else hide)

    def _turn(self) -> None:
        self.conceal(is_hidden=self.echoMode() == QLineEdit.EchoMode.Normal)


def _read_line(line: QLineEdit, field: Field, today: str) -> Any:
    return kinds.read(field.kind, line.text(), field.codes, today)


def _write_line(line: QLineEdit, field: Field, value: Any) -> None:
    line.setText(kinds.show(field.kind, value, field.codes))
    line.setCursorPosition(0)


def _write_tidily(line: QLineEdit, field: Field, read: Callable[[], Any]) -> None:
    """Show what was understood, `050390` as 05/3/1990; what cannot be read stays as it was typed."""
    try:
        _write_line(line, field, read())
    except BadValue:
        return


def _read_note(note: QPlainTextEdit, field: Field, today: str) -> Any:
    return kinds.read(field.kind, note.toPlainText(), None, today)


def _write_note(note: QPlainTextEdit, value: Any) -> None:
    note.setPlainText(value or "")


_MAKERS: dict[str, Callable[[Field, str], Answer]] = {
    "note": _make_note,
    "flag": _make_box,
    "secret": _make_secret,
    "several": _make_several,
    **dict.fromkeys(("code", "trade", "programme", "ethnic", "link"), _make_chooser),
}
