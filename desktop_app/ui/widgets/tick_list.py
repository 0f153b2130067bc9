"""The values of a column with how many rows have each: those that are ticked are shown in the list."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, cast

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.desk.lists import MOST_VALUES, Column, Counted
from desktop_app.i18n import mark, translate
from desktop_app.ui.widgets import icons, theme
from desktop_app.ui.widgets.choice_box import ChoiceBox
from desktop_app.ui.widgets.rows import Index
from desktop_app.vietnam.names import text_key
from desktop_app.vietnam.numbers import show_number
from desktop_app.vietnam.text import fold

NOTHING = mark("tick_list", "(nothing written)")
_WIDTH, _HEIGHT = 340, 460
_VALUE = Qt.ItemDataRole.UserRole
_WORD = int(Qt.ItemDataRole.UserRole) + 1
_ON, _OFF, _SOME = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked
_BOX = QStyle.SubElement.SE_ItemViewItemCheckIndicator
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

Ticked = frozenset[Any] | None


class Ticking(NamedTuple):
    """What values are ticked from: the columns, what reads a column's values, their words, what is ticked."""

    columns: Sequence[Column]
    read: Callable[[str], Sequence[Counted]]
    word: Callable[[Column, Any], str]
    ticked: Mapping[str, frozenset[Any]]


class TickedLines(QStyledItemDelegate):
    """Lines with a box of the look, and a tick in it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line, then its tick."""
        super().paint(painter, option, index)
        if Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == _ON:
            self.initStyleOption(option, index)
            list_here = cast(QWidget, self.parent())
            box = list_here.style().subElementRect(_BOX, option, list_here)
            icons.paint(painter, QRectF(box), "check", "surface")


class TickList(QDialog):
    """Choose a column, then its values. `ticked` tells the key and the values to show, None for all.

    Letters find values; with some found, only those are ticked. A double click shows one value alone.
    """

    ticked = Signal(str, object)

    def __init__(self, parent: QWidget | None, ticking: Ticking, key: str) -> None:
        super().__init__(parent)
        self._ticking = ticking
        self.columns, self.search, self.values = ChoiceBox(), QLineEdit(), QListWidget()
        self.apply, self.all = QPushButton(translate("tick_list", "Filter")), QPushButton()
        self._note = QLabel()
        self._whole = QListWidgetItem()
        self.setWindowTitle(translate("tick_list", "Filter by a column"))
        for column in ticking.columns:
            self.columns.addItem(str(column.title), column.key)
        self.columns.setCurrentIndex(self.columns.findData(key))
        self._lay_out()
        self._connect()
        self._fill()
        self.search.setFocus()

    def chosen(self) -> Ticked:
        """The values ticked among those found, None where that is every value there is."""
        shown = self._shown()
        some = frozenset(item.data(_VALUE) for item in shown if item.checkState() == _ON)
        is_whole = len(some) == self.values.count() - 1 < MOST_VALUES
        return None if is_whole else some

    def finish(self) -> None:
        """Show the rows with the values ticked; nothing happens while none is."""
        if self.apply.isEnabled():
            self.ticked.emit(self._column().key, self.chosen())
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↓ goes on from the search to the values, Enter shows their rows."""
        if event.key() in _ENTER:
            self.finish()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.values.setFocus()
            self.values.setCurrentItem(next(iter(self._shown()), self._whole))
        else:
            super().keyPressEvent(event)

    def _column(self) -> Column:
        return self._ticking.columns[self.columns.currentIndex()]

    def _items(self) -> list[QListWidgetItem]:
        return [self.values.item(place) for place in range(1, self.values.count())]

    def _shown(self) -> list[QListWidgetItem]:
        return [item for item in self._items() if not item.isHidden()]

    def _fill(self) -> None:
        """The values of the column, as they are ticked now."""
        column = self._column()
        counted = self._ticking.read(column.key)
        ticked = self._ticking.ticked.get(column.key)
        self.values.blockSignals(True)
        self.values.clear()
        self._whole = self._add(translate("tick_list", "(all)"), None, is_on=True)
        for one in sorted(
            counted, key=lambda one: _place(column, one.value, self._ticking.word(column, one.value))
        ):
            word = self._ticking.word(column, one.value)
            item = self._add(
                f"{word} · {show_number(one.many)}", one.value, ticked is None or one.value in ticked
            )
            item.setData(_WORD, fold(word))
        self.values.blockSignals(False)
        self._note.setVisible(len(counted) == MOST_VALUES)
        self._find(self.search.text())

    def _add(self, text: str, value: Any, is_on: bool) -> QListWidgetItem:
        item = QListWidgetItem(text, self.values)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(_ON if is_on else _OFF)
        item.setData(_VALUE, value)
        return item

    def _find(self, typed: str) -> None:
        words = fold(typed).split()
        for item in self._items():
            item.setHidden(not all(word in item.data(_WORD) for word in words))
        self._show_whole()

    def _show_whole(self) -> None:
        """Show at the first line whether all, some or none are ticked."""
        states = {item.checkState() for item in self._shown()}
        self.values.blockSignals(True)
        self._whole.setCheckState(states.pop() if len(states) == 1 else _SOME if states else _OFF)
        self.values.blockSignals(False)
        self.apply.setEnabled(self._whole.checkState() != _OFF)

    def _on_changed(self, item: QListWidgetItem) -> None:
        if item is self._whole:
            self.values.blockSignals(True)
            for one in self._shown():
                one.setCheckState(item.checkState())
            self.values.blockSignals(False)
        self._show_whole()

    def _on_double_clicked(self, item: QListWidgetItem) -> None:
        alone = None if item is self._whole else frozenset({item.data(_VALUE)})
        self.ticked.emit(self._column().key, alone)
        self.accept()

    def _on_all(self) -> None:
        self.ticked.emit(self._column().key, None)
        self.accept()

    def _on_column(self) -> None:
        self.search.clear()
        self._fill()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.columns.currentIndexChanged.connect(self._on_column)
        self.values.itemChanged.connect(self._on_changed)
        self.values.itemDoubleClicked.connect(self._on_double_clicked)
        self.apply.clicked.connect(self.finish)
        self.all.clicked.connect(self._on_all)

    def _lay_out(self) -> None:
        self.columns.setAccessibleName(translate("tick_list", "Column"))
        self.search.setPlaceholderText(translate("tick_list", "Find a value"))
        self.search.setAccessibleName(translate("tick_list", "Find a value"))
        self.search.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.values.setAccessibleName(translate("tick_list", "Values"))
        self.values.setToolTip(translate("tick_list", "A double click shows this value alone"))
        self.values.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.values.setItemDelegate(TickedLines(self.values))
        many = show_number(MOST_VALUES)
        self._note.setText(translate("tick_list", "Only the {many} commonest values are shown.", many=many))
        self._note.setWordWrap(True)
        theme.say_as(self._note, "muted")
        self.all.setText(translate("tick_list", "Show all"))
        theme.say_as(self.apply, "primary")
        self.apply.setDefault(True)
        self.all.setAutoDefault(False)
        buttons = QHBoxLayout()
        theme.spread(buttons)
        buttons.addWidget(self.all)
        buttons.addStretch()
        buttons.addWidget(self.apply)
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN, (theme.PANE,) * 4)
        for part in (self.columns, self.search, self.values, self._note):
            column.addWidget(part)
        column.addLayout(buttons)
        theme.open_at(self, _WIDTH, _HEIGHT)


def _place(column: Column, value: Any, word: str) -> tuple[bool, Any]:
    """Where a value stands: nothing written first, codes as listed, words as a dictionary has them."""
    if value is None:
        return (False, "")
    if column.codes:
        return (True, list(column.codes).index(value) if value in column.codes else len(column.codes))
    return (True, text_key(word) if isinstance(value, str) else value)
