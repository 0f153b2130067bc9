"""Forms: a form is a tuple of fields; values go in and come out as a plain dict."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.i18n import mark, translate
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.fields import Answer, Field, make_answer
from desktop_app.ui.widgets.kinds import BadValue

NEEDED = mark("form", "Fill in “{label}”.")


class Form(QWidget):
    """The fields with their labels above them, in two columns where there is room; `today` is ISO text."""

    def __init__(self, fields: Sequence[Field], today: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = tuple(fields)
        self._places = {field.key: _Place(field, today, self) for field in fields}
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(theme.px(theme.DIALOG))
        self._grid.setVerticalSpacing(theme.px(theme.PANE))
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self._columns = 0
        self._arrange(1)

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show these stored values; a field without one is empty."""
        for key, place in self._places.items():
            place.answer.set_value(values.get(key))
            place.say_error("")

    def values(self) -> dict[str, Any] | None:
        """The answers by key; None where one is missing or cannot be read, which then stands beside it."""
        answers, errors = {}, {}
        for key, place in self._places.items():
            try:
                answers[key] = place.read()
            except BadValue as bad:
                errors[key] = str(bad)
        self.show_errors(errors)
        return None if errors else answers

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Say what is wrong beside the fields of these keys, nothing beside the others; go to the first."""
        for key, place in self._places.items():
            place.say_error(errors.get(key, ""))
        wrong = [place for key, place in self._places.items() if errors.get(key)]
        if wrong:
            wrong[0].answer.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def errors(self) -> dict[str, str]:
        """What stands beside the fields now."""
        return {key: place.error.text() for key, place in self._places.items() if place.error.text()}

    def widget_of(self, key: str) -> QWidget:
        """The widget in which a field is answered."""
        return self._places[key].answer.widget

    def go_to_first(self) -> None:
        """Let the keys go to the first field."""
        next(iter(self._places.values())).answer.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self, width: int) -> None:
        """Take one column or two, as there is room in this many pixels."""
        self._arrange(2 if width >= theme.px(theme.TWO_COLUMNS - 2 * theme.DIALOG) else 1)

    def minimumSizeHint(self) -> QSize:
        """As high as the fields are, and so narrow that one column is left where there is little room."""
        return QSize(theme.px(theme.LEAST_FORM), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one column or two, as there is room."""
        super().resizeEvent(event)
        self.fit(event.size().width())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        row = column = 0
        for field in self.fields:
            span = columns if field.wide else 1
            if column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(self._places[field.key], row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span
        for number in range(2):
            self._grid.setColumnStretch(number, int(number < columns))
        for number in range(len(self.fields) + 1):
            self._grid.setRowStretch(number, int(number > row))


class _Place(QWidget):
    """A field with its label above, and its help or its error below."""

    def __init__(self, field: Field, today: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self.answer: Answer = make_answer(field, today)
        self.error, self._help = QLabel(), QLabel(str(field.help or ""))
        column = QVBoxLayout(self)
        theme.spread(column, theme.INSIDE)
        column.addLayout(self._make_head())
        column.addWidget(self.answer.widget)
        for label, manner in ((self._help, "muted"), (self.error, "bad")):
            theme.say_as(label, manner)
            label.setWordWrap(True)
            column.addWidget(label)
        self.answer.widget.setAccessibleName(str(field.label))
        self.answer.widget.setAccessibleDescription(str(field.help or ""))
        self.say_error("")

    def read(self) -> Any:
        """The answer; raises BadValue, also where one is needed and there is none."""
        value = self.answer.value()
        if self._field.required and value in (None, ""):
            raise BadValue(str(NEEDED).format(label=self._field.label))
        return value

    def say_error(self, sentence: str) -> None:
        """Say what is wrong in place of the help; an empty text for nothing."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self._help.setVisible(bool(self._help.text()) and not sentence)
        theme.say_as(self.answer.widget, "bad" if sentence else "")

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        theme.spread(head, theme.INSIDE)
        word = str(self._field.label).replace("&", "&&")  # one & alone would underline the next letter
        label = QLabel(word if self._field.kind != "flag" else "")
        label.setBuddy(self.answer.widget)
        theme.say_as(label, "muted")
        head.addWidget(label)
        if self._field.required:
            needed = QLabel(f"({translate('form', 'required')})")
            theme.say_as(needed, "muted")
            head.addWidget(needed)
        head.addStretch()
        return head
