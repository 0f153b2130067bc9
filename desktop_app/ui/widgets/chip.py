"""A state as a chip: soft background, shape and word, drawn alike in a cell and as a widget."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.widgets import icons, theme

SHAPES = {
    "good": "circle-check",
    "warn": "triangle-alert",
    "bad": "circle-x",
    "info": "info",
    "muted": "circle-dashed",
}


class Chip(QWidget):
    """A word with its tone: good, warn, bad, info or muted."""

    def __init__(self, word: str = "", tone: str = "muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.say(word, tone)

    def say(self, word: str, tone: str) -> None:
        """Show another word and tone."""
        self.word, self.tone = word, tone
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the word asks for."""
        return QSize(width(self.fontMetrics(), self.word), theme.px(theme.CHIP))

    def minimumSizeHint(self) -> QSize:
        """The same: a chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        paint_chip(QPainter(self), QRectF(self.rect()), self.word, self.tone)


def width(metrics: QFontMetrics, word: str) -> int:
    """How wide a chip with this word is, in pixels."""
    parts = theme.CELL_ICON + theme.INSIDE + 2 * theme.BETWEEN
    return metrics.horizontalAdvance(word) + theme.px(parts)


def paint_chip(painter: QPainter, room: QRectF, word: str, tone: str) -> None:
    """Draw a chip at the left of the room, in the middle of its height, no wider than the room."""
    metrics = painter.fontMetrics()
    wide = min(width(metrics, word), room.width())
    high = min(theme.px(theme.CHIP), room.height())
    box = QRectF(room.x(), room.center().y() - high / 2, wide, high)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.soft(tone))
    painter.drawRoundedRect(box, theme.px(theme.CHIP_RADIUS), theme.px(theme.CHIP_RADIUS))
    side, gap = theme.px(theme.CELL_ICON), theme.px(theme.INSIDE)
    place = QPointF(box.x() + theme.px(theme.BETWEEN), box.center().y() - side / 2)
    icons.paint(painter, QRectF(place.x(), place.y(), side, side), SHAPES[tone], tone)
    rest = box.adjusted(place.x() - box.x() + side + gap, 0, -theme.px(theme.INSIDE), 0)
    painter.setPen(theme.colour(tone))
    shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, round(rest.width()))
    painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()
