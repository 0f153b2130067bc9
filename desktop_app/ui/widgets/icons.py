"""The icons of the window: Lucide drawings, tinted by a colour of the look whenever they are painted."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.paths import RESOURCES
from desktop_app.ui.widgets import theme

FOLDER = RESOURCES / "icons"
_STROKE = ('stroke-width="2"', 'stroke-width="1.75"')


class _Engine(QIconEngine):
    """Draws one icon as vectors at any size, in the colour in force at that moment."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name, self._token = name, token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        tint = theme.faded() if mode == QIcon.Mode.Disabled else theme.colour(self._token)
        drawing(self._name, tint.name()).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(theme.CLEAR)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._token)


def icon(name: str, token: str = "text") -> QIcon:
    """The icon of this name (its file in resources/icons) in a colour of the look."""
    return QIcon(_Engine(name, token))


def pixmap(name: str, token: str, size: int) -> QPixmap:
    """The icon as a picture `size` pixels wide at 100 %, at the user's scale and sharp on the screen."""
    side = theme.px(size)
    return icon(name, token).pixmap(QSize(side, side))


def paint(painter: QPainter, rect: QRectF, name: str, token: str) -> None:
    """Draw the icon into a rectangle."""
    drawing(name, theme.colour(token).name()).render(painter, rect)


@cache
def drawing(name: str, tint: str) -> QSvgRenderer:
    """The drawing of an icon in one colour (`#rrggbb`); FileNotFoundError for a name without a file."""
    source = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(source.replace(*_STROKE).replace("currentColor", tint).encode()))
