"""The header of a grid: quiet titles, one arrow for the sort, and the columns to choose from."""

from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.widgets import icons, theme

_ARROWS = {Qt.SortOrder.AscendingOrder: "arrow-up", Qt.SortOrder.DescendingOrder: "arrow-down"}


class GridHeader(QHeaderView):
    """Titles of columns. `frozen_to` asks to freeze those before a place, `defaults_asked` for the start."""

    frozen_to = Signal(int)
    defaults_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.owner = self
        self._lit = -1
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setMinimumSectionSize(theme.px(theme.HEADER))

    def light(self, section: int) -> None:
        """Light up the title of one column; -1 for none."""
        self._lit = section
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as the look says."""
        return QSize(super().sizeHint().width(), theme.px(theme.HEADER))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one title, with an arrow where the rows are sorted by it."""
        painter.save()
        is_lit = section == self._lit
        painter.fillRect(rect, theme.colour("accent_soft" if is_lit else "surface"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        is_sorted = self.isSortIndicatorShown() and section == self.sortIndicatorSection()
        room = rect.adjusted(theme.px(theme.BETWEEN), 0, -theme.px(theme.BETWEEN), 0)
        if is_sorted:
            side = theme.px(theme.CELL_ICON)
            place = QRectF(room.right() - side, room.center().y() - side / 2, side, side)
            icons.paint(painter, place, _ARROWS[self.sortIndicatorOrder()], "accent")
            room.setRight(round(place.left()) - theme.px(theme.INSIDE))
        self._write_title(painter, room, section, "text" if is_sorted or is_lit else "muted")
        painter.restore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the columns to choose from."""
        menu = self.owner.make_menu(self.logicalIndexAt(event.pos()))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def make_menu(self, section: int) -> QMenu:
        """What can be done with the columns, opened on one of them."""
        menu = QMenu(self)
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

    def _on_defaults(self) -> None:
        self.defaults_asked.emit()

    def _title(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")

    def _write_title(self, painter: QPainter, room: QRect, section: int, token: str) -> None:
        place = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        painter.setPen(theme.colour(token))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(self._title(section), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, place or Qt.AlignmentFlag.AlignVCenter, shown)
