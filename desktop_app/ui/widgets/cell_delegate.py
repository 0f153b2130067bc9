"""How the grid draws a cell, and the line that opens in it for typing."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.cells import BAD, CLOSED, DOUBTFUL, REFUSED, SAVING, Cell, heat_state
from desktop_app.ui.widgets.chip import paint_chip
from desktop_app.ui.widgets.chooser import Chooser, CodeChoices
from desktop_app.ui.widgets.rows import WORDS_ROLE, Index, RowsModel

KEYS_OUT = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}
_STATE_TOKENS = {SAVING: "muted", REFUSED: "bad", CLOSED: "muted", DOUBTFUL: "warn", BAD: "bad"}
HEAT = {heat_state(step): step for step in range(1, theme.HEAT_STEPS + 1)}
_CHOSEN = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus


class CellDelegate(QStyledItemDelegate):
    """Draws cells as the look says. `left` tells how many rows and columns to go on after typing.

    `pane_of` gives the view in which an index is seen: the grid itself, or its frozen columns. Where cells
    are chosen one by one, a view that `heads_rows` lights up the row the keys are in.
    """

    left = Signal(int, int)

    def __init__(
        self,
        view: QTableView,
        pane_of: Callable[[Index], QTableView] | None = None,
        *,
        heads_rows: bool = False,
    ) -> None:
        super().__init__(view)
        self._heads_rows = heads_rows
        self._view = view
        self.editor: QLineEdit | None = None
        self._pane_of = pane_of or (lambda _index: view)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        rect, state = option.rect, option.state
        cell = cast(RowsModel, index.model()).cell(index.row(), index.column())
        is_here = index.row() == self._view.currentIndex().row()
        is_led, is_head = self._has_rows() and is_here, self._heads_rows and not self._has_rows() and is_here
        painter.save()
        if state & _CHOSEN or is_head or (is_led and self._view.hasFocus()):
            painter.fillRect(rect, theme.colour("accent_soft"))
        elif cell.state == CLOSED:
            painter.fillRect(rect, theme.colour("window"))
        elif cell.state in HEAT:
            painter.fillRect(rect, theme.heat(HEAT[cell.state]))
        elif cell.state == REFUSED:
            painter.fillRect(rect, theme.soft("bad"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), theme.LINE, theme.colour("line"))
        _write(painter, rect, cell)
        if is_led and self._view.horizontalHeader().visualIndex(index.column()) == 0:
            token = "accent" if self._view.hasFocus() else "muted"
            painter.fillRect(rect.left(), rect.top(), theme.px(theme.BAR), rect.height(), theme.colour(token))
        if state & _FOCUSED and not self._has_rows():
            _draw_focus(painter, rect)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The line to type in, or to choose in for codes."""
        room = self._pane_of(index).viewport()
        words = index.data(WORDS_ROLE)
        self.editor = Chooser(CodeChoices(words), room) if words else QLineEdit(room)
        self.editor.setProperty("manner", "cell")
        return self.editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the cell holds."""
        cast(QLineEdit, editor).setText(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed."""
        model.setData(index, cast(QLineEdit, editor).text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Lie over the cell where it is seen."""
        editor.setGeometry(self._pane_of(index).visualRect(index))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Go on to the next cell as Excel does."""
        if isinstance(event, QKeyEvent) and _leads_out(event):
            return self._leave(editor, event)
        return super().eventFilter(editor, event)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Say why a value was not taken, or the whole of a text that is cut."""
        shown = index.data(Qt.ItemDataRole.DisplayRole) or ""
        hidden = shown if view.fontMetrics().horizontalAdvance(shown) > _room(option.rect).width() else ""
        QToolTip.showText(event.globalPos(), index.data(Qt.ItemDataRole.ToolTipRole) or hidden, view)
        return True

    def _has_rows(self) -> bool:
        return self._view.selectionBehavior() == QTableView.SelectionBehavior.SelectRows

    def _leave(self, editor: QObject, event: QKeyEvent) -> bool:
        down, right = KEYS_OUT[Qt.Key(event.key())]
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not right:
            down = -down
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.left.emit(down, right)
        return True


def _write(painter: QPainter, rect: QRect, cell: Cell) -> None:
    if not cell.text:
        return
    room = _room(rect)
    if cell.tone:
        paint_chip(painter, QRectF(room), cell.text, cell.tone)
        return
    painter.setPen(theme.colour(_STATE_TOKENS.get(cell.state, "text")))
    shown = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, cell.place, shown)


def _leads_out(event: QKeyEvent) -> bool:
    is_plain = not event.modifiers() & Qt.KeyboardModifier.AltModifier
    return event.type() == QEvent.Type.KeyPress and event.key() in KEYS_OUT and is_plain


def _room(rect: QRect) -> QRect:
    side = theme.px(theme.BETWEEN)
    return rect.adjusted(side, 0, -side, 0)


def _draw_focus(painter: QPainter, rect: QRect) -> None:
    pen = painter.pen()
    pen.setColor(theme.colour("accent"))
    pen.setWidth(theme.FOCUS)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawRect(rect.adjusted(1, 1, -1, -1))
