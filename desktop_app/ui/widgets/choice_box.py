"""A box to choose one of a few things from."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from desktop_app.ui.widgets import icons, theme


class ChoiceBox(QComboBox):
    """A box to choose from, with the arrow of the look."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and its arrow."""
        super().paintEvent(event)
        side, edge = theme.px(theme.CELL_ICON), theme.px(theme.INSIDE)
        place = QRectF(self.width() - side - edge, (self.height() - side) / 2, side, side)
        icons.paint(QPainter(self), place, "chevron-down", "muted")
