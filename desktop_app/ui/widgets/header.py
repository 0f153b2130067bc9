"""The header of a grid: quiet titles, one arrow for the sort, and the columns to choose from."""

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from desktop_app.desk.lists import Asked, Column
from desktop_app.i18n import translate
from desktop_app.ui.widgets import icons, theme
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tools import hint_of

FILTER_KEYS = "Alt+Down"
_ARROWS = {False: "arrow-up", True: "arrow-down"}


class GridHeader(QHeaderView):
    """Titles of columns. `frozen_to` asks to freeze those before a place, `defaults_asked` for the start.

    `sort_added` asks to sort by one more column, `filter_asked` for the values to tick in one.
    """

    frozen_to = Signal(int)
    defaults_asked = Signal()
    sort_added = Signal(int)
    filter_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.owner = self
        self.has_filters = False
        self._lit = self._hovered = -1
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setMinimumSectionSize(theme.px(theme.HEADER))
        self.viewport().setMouseTracking(True)

    def light(self, section: int) -> None:
        """Light up the title of one column; -1 for none."""
        self._lit = section
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as the look says."""
        return QSize(super().sizeHint().width(), theme.px(theme.HEADER))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one title, with an arrow where rows are sorted by it, a funnel where some are ticked."""
        painter.save()
        is_lit = section == self._lit
        painter.fillRect(rect, theme.colour("accent_soft" if is_lit else "surface"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = rect.adjusted(theme.px(theme.BETWEEN), 0, -theme.px(theme.BETWEEN), 0)
        marks = self._marks(section)
        for icon, token in marks:
            place = _at_right(room)
            icons.paint(painter, place, icon, token)
            room.setRight(round(place.left()) - theme.px(theme.INSIDE))
        is_marked = any(token == "accent" for _, token in marks)
        self._write_title(painter, room, section, "text" if is_marked or is_lit else "muted")
        painter.restore()

    def funnel_of(self, section: int) -> QRect:
        """Where the funnel of a column is clicked."""
        right = self.sectionViewportPosition(section) + self.sectionSize(section) - theme.px(theme.BETWEEN)
        side = theme.px(theme.CELL_ICON)
        return QRect(right - side, 0, side + theme.px(theme.BETWEEN) // 2, self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Sort by one more column with Shift; open the values to tick where the funnel is."""
        section, place = self.logicalIndexAt(event.position().toPoint()), event.position().toPoint()
        is_left = event.button() == Qt.MouseButton.LeftButton and section >= 0
        if is_left and self.has_filters and self.funnel_of(section).contains(place):
            self.filter_asked.emit(section)
        elif is_left and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.sort_added.emit(section)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the funnel of the column below the mouse."""
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the funnel again."""
        super().leaveEvent(event)
        self._hover(QPoint(-1, -1))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the columns to choose from."""
        menu = self.owner.make_menu(self.logicalIndexAt(event.pos()))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def make_menu(self, section: int) -> QMenu:
        """What can be done with the columns, opened on one of them."""
        menu = QMenu(self)
        if self.owner.has_filters:
            word = translate("grid", "Filter by this column…")
            ticks = menu.addAction(icons.icon("funnel"), hint_of(word, "Alt+↓"))
            ticks.triggered.connect(partial(self._on_filter, section))
        menu.addSection(translate("grid", "Columns"))
        for place in range(self.count()):
            menu.addAction(self._make_switch(self.logicalIndex(place), menu))
        menu.addSeparator()
        freeze = menu.addAction(icons.icon("pin"), translate("grid", "Freeze up to this column"))
        freeze.triggered.connect(partial(self._on_freeze, self.visualIndex(section) + 1))
        defaults = menu.addAction(icons.icon("undo-2"), translate("grid", "Back to the first look"))
        defaults.triggered.connect(self._on_defaults)
        return menu

    def _make_switch(self, section: int, menu: QMenu) -> QAction:
        switch = QAction(self._title(section), menu)
        switch.setCheckable(True)
        switch.setChecked(not self.isSectionHidden(section))
        switch.setEnabled(self.isSectionHidden(section) or self.count() - self.hiddenSectionCount() > 1)
        switch.toggled.connect(partial(self._on_switched, section))
        return switch

    def _on_switched(self, section: int, is_shown: bool) -> None:
        self.setSectionHidden(section, not is_shown)

    def _on_freeze(self, place: int, _is_checked: bool = False) -> None:
        self.frozen_to.emit(place)

    def _on_filter(self, section: int, _is_checked: bool = False) -> None:
        self.owner.filter_asked.emit(section)

    def _on_defaults(self) -> None:
        self.defaults_asked.emit()

    def _hover(self, place: QPoint) -> None:
        hovered = self.logicalIndexAt(place) if self.viewport().rect().contains(place) else -1
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def _marks(self, section: int) -> list[tuple[str, str]]:
        """Icons and their colours from the right: the funnel, the arrow."""
        model = cast(RowsModel, self.model())
        asked: Asked = model.asked
        key, ways = model.columns[section].key, {one.key: one.descending for one in asked.sorting()}
        funnel = [("funnel", "accent")] if key in asked.ticked else []
        if not funnel and self.has_filters and section == self._hovered:
            funnel = [("funnel", "muted")]
        return [*funnel, (_ARROWS[ways[key]], "accent")] if key in ways else funnel

    def _title(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")

    def _write_title(self, painter: QPainter, room: QRect, section: int, token: str) -> None:
        place = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        painter.setPen(theme.colour(token))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(self._title(section), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, place or Qt.AlignmentFlag.AlignVCenter, shown)


def shown_columns(header: QHeaderView, columns: Sequence[Column]) -> list[Column]:
    """Those of these columns that are on the screen, in the order of their titles."""
    places = map(header.logicalIndex, range(header.count()))
    return [columns[section] for section in places if not header.isSectionHidden(section)]


def _at_right(room: QRect) -> QRectF:
    """The square for an icon at the right of a title."""
    side = theme.px(theme.CELL_ICON)
    return QRectF(room.right() - side, room.center().y() - side / 2, side, side)
