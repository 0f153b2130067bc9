"""First start: the hamlets, pasted; then the people, from Excel; and what comes later."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.desk.first_start import hamlet_names
from desktop_app.i18n import mark, translate
from desktop_app.ui.dialogs.first_start_unit import lay_out
from desktop_app.ui.widgets import theme
from desktop_app.vietnam.numbers import show_number
from desktop_app.vietnam.text import fold

LATER = (
    mark("first_start", "Poor and near-poor households by the yearly decision: comes in a later version"),
    mark("first_start", "Classes held before: comes in a later version"),
    mark("first_start", "Register this computer with the office: when the office's card is here"),
)


class HamletsPage(QWidget):
    """Names go in at the left; at the right stands what will be in the list."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, str] = {}
        self.paste, self.preview, self.count = QPlainTextEdit(), QListWidget(), QLabel()
        self.paste.setTabChangesFocus(True)
        grid = QGridLayout()
        theme.spread(grid, theme.BETWEEN)
        words = translate("first_start", "Names of hamlets"), translate("first_start", "Hamlets in the book")
        sides: tuple[QWidget, ...] = (self.paste, self.preview)
        for place, (word, side) in enumerate(zip(words, sides, strict=True)):
            head = QLabel(word)
            theme.say_as(head, "strong")
            head.setBuddy(side)
            side.setAccessibleName(word)
            grid.addWidget(head, 0, place)
            grid.addWidget(side, 1, place)
        self.paste.setPlaceholderText(translate("first_start", "Group 1\nGroup 2\nMàng village"))
        self.paste.textChanged.connect(self._show)
        theme.say_as(self.count, "muted")
        hint = QLabel(
            translate(
                "first_start",
                "Paste or type the names, one a line, or copied from Excel. Ctrl+Enter goes on. "
                "The list can be filled in later too.",
            )
        )
        hint.setWordWrap(True)
        theme.say_as(hint, "muted")
        column = QVBoxLayout(self)
        theme.spread(column, theme.PANE)
        column.addWidget(hint)
        column.addLayout(grid, 1)
        column.addWidget(self.count)
        self._show()

    def show_known(self, names: list[str]) -> None:
        """Take the hamlets that are in the book already."""
        self._known = {fold(name): name for name in names}
        self._show()

    def names(self) -> list[str]:
        """The names that are new."""
        return [name for name in hamlet_names(self.paste.toPlainText()) if fold(name) not in self._known]

    def _show(self) -> None:
        new = self.names()
        self.preview.clear()
        self.preview.addItems([*self._known.values(), *new])
        self.count.setText(
            translate(
                "first_start",
                "{new} new, {known} in the book already",
                new=show_number(len(new)),
                known=show_number(len(self._known)),
            )
        )


class PeoplePage(QWidget):
    """The way to the list of people, and the steps that come later, greyed."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.take_list = QPushButton(translate("first_start", "Import people from Excel…"))
        self.take_list.clicked.connect(self.asked)
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.never = QCheckBox(translate("first_start", "Do not offer “Get started” in the menu any more"))
        later = QWidget()
        column = QVBoxLayout(later)
        theme.spread(column, theme.INSIDE)
        title = QLabel(translate("first_start", "Later"))
        theme.say_as(title, "strong")
        column.addWidget(title)
        for word in LATER:
            label = QLabel(str(word))
            label.setWordWrap(True)
            theme.say_as(label, "muted")
            column.addWidget(label)
        said = translate(
            "first_start",
            "A list of any layout will do: the program looks for its columns, shows what it understood, "
            "and leaves rows with faults out. Nobody is entered twice.",
        )
        whole = lay_out(self, said, self.take_list, self.state, later, self.never)
        whole.setAlignment(self.take_list, Qt.AlignmentFlag.AlignLeft)

    def show_many(self, many: int) -> None:
        """Say how many people are in the book."""
        self.state.setText(
            translate("first_start", "{n} people are in the book.", n=show_number(many)) if many else ""
        )
        self.state.setVisible(bool(many))
