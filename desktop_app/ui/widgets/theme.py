"""The look: every colour and every size of the window; no other module names one.

Widgets keep no copy. They ask `colour()` for the colours in force and `px()` for a size at the user's
scale; layouts and widths given through `spread` and `keep_width` follow when the scale changes.
"""

from functools import cache
from string import Template
from typing import NamedTuple, cast

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QTabBar, QWidget

from desktop_app.paths import RESOURCES


class Tokens(NamedTuple):
    """The colours of one scheme, by what they mean."""

    window: str
    surface: str
    line: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    good: str
    warn: str
    bad: str
    info: str


LIGHT = Tokens(
    window="#F6F7F9",
    surface="#FFFFFF",
    line="#E1E5EA",
    text="#1C2530",
    muted="#5B6775",
    accent="#0B6E6E",
    accent_soft="#E3F1F0",
    good="#1E7F4F",
    warn="#A65B00",
    bad="#B3261E",
    info="#2458A6",
)
DARK = Tokens(
    window="#1B1E23",
    surface="#23272E",
    line="#343A43",
    text="#E7EBF0",
    muted="#9AA6B4",
    accent="#3FB8B0",
    accent_soft="#1F3A3A",
    good="#5CC48D",
    warn="#E9A852",
    bad="#F0827A",
    info="#86AEEA",
)
SCHEMES = ("system", "light", "dark")
TONES = ("good", "warn", "bad", "info", "muted")

STEP = 4
INSIDE, BETWEEN, PANE, DIALOG, BLOCK = STEP, 2 * STEP, 3 * STEP, 4 * STEP, 6 * STEP
RADIUS, CARD_RADIUS, CHIP_RADIUS = 6, 8, 10
ROW, HEADER, CHIP, NOTE = 28, 32, 20, 76
TOOL_ICON, CELL_ICON, LARGE_ICON = 18, 16, 40
CARD_WIDTH, FILTERS_WIDTH, SEARCH_WIDTH, STEPS_WIDTH, DAY_WIDTH = 320, 208, 260, 200, 76
FACT_WIDTH, LABEL_WIDTH, ACT_WIDTH, LEAST_SEARCH = 92, 120, 132, 120
TWO_COLUMNS, DIALOG_WIDTH, MESSAGE_WIDTH, STRIP_WIDTH = 720, 480, 440, 160
LEAST_FORM = 240
WIDE_WIZARD, HELP = QSize(1160, 660), QSize(1280, 700)
WINDOW, LEAST_WINDOW = QSize(1366, 768), QSize(960, 560)
LINE, FROZEN_LINE, BAR, FOCUS, DOT = 1, 2, 3, 2, 3

POINTS, LEAST_POINTS, MOST_POINTS = 9.75, 9.0, 20.0
HEAT_STEPS = 4
TITLE, FIGURE = 1.25, 1.75
CLEAR = QColor(0, 0, 0, 0)
BOLD = QFont.Weight.DemiBold
_PIXELS = 13  # the body text at 100 %, to which all sizes above belong
_SOFTNESS = 0.08  # how much of its colour the soft background of a chip has
_HEAT = 0.45  # how much of its colour the hottest figure has; dark words stay readable on it
_OF_SCREEN = 0.92  # the rest is the title of the window and the bar of the desktop
_OWN_FACES = ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf")
_UNKNOWN_SCREENS = ("offscreen", "minimal")


class Theme(QObject):
    """The scheme (`system`, `light`, `dark`) and the size of text, kept in force on the whole application.

    `changed` tells the scheme and the points that the user chose.
    """

    changed = Signal(str, float)

    def __init__(self, app: QApplication, scheme: str = "system", points: float = POINTS) -> None:
        super().__init__(app)
        self._app = app
        self._family = body_family(app)
        self.scheme, self.points = scheme, points
        app.setStyle("Fusion")
        self._is_system_dark = _is_dark(app.palette())
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._apply()

    def choose(self, scheme: str) -> None:
        """Follow the system, or stay light or dark."""
        self.scheme = scheme
        self._announce()

    def resize(self, points: float) -> None:
        """Text of this size, kept between 9 and 20 points; everything else moves with it."""
        self.points = min(max(points, LEAST_POINTS), MOST_POINTS)
        self._announce()

    def enlarge(self) -> None:
        """One point larger."""
        self.resize(self.points + 1)

    def reduce(self) -> None:
        """One point smaller."""
        self.resize(self.points - 1)

    def reset_size(self) -> None:
        """The size of the first start."""
        self.resize(POINTS)

    def _announce(self) -> None:
        self._apply()
        self.changed.emit(self.scheme, self.points)

    def _apply(self) -> None:
        chosen = DARK if self._is_dark() else LIGHT
        self._app.setFont(body_font(self._family, self.points))
        self._app.setPalette(palette_of(chosen))
        colour.cache_clear()
        px.cache_clear()
        self._app.setStyleSheet(stylesheet(chosen))
        for widget in self._app.allWidgets():
            _resize_kept(widget)

    def _is_dark(self) -> bool:
        return self._is_system_dark if self.scheme == "system" else self.scheme == "dark"

    def _on_system_changed(self) -> None:
        self._is_system_dark = self._app.styleHints().colorScheme().name == "Dark"
        self._apply()


def tokens() -> Tokens:
    """The colours in force."""
    return DARK if _is_dark(QGuiApplication.palette()) else LIGHT


@cache
def colour(name: str) -> QColor:
    """One colour in force, by its token."""
    return QColor(getattr(tokens(), name))


def soft(name: str, chosen: Tokens | None = None) -> QColor:
    """The soft background that belongs to a colour."""
    used = chosen or tokens()
    return _mixed(QColor(getattr(used, name)), QColor(used.surface), _SOFTNESS)


def heat(step: int) -> QColor:
    """The background of a figure in a heat table, from 1 for few to HEAT_STEPS for most."""
    return _mixed(colour("accent"), colour("surface"), _HEAT * step / HEAT_STEPS)


@cache
def px(size: float) -> int:
    """A size given for 100 %, in pixels at the user's scale."""
    return round(size * scale())


def scale() -> float:
    """How much larger than the sizes above everything is drawn."""
    dots = QGuiApplication.primaryScreen().logicalDotsPerInch()
    return QGuiApplication.font().pointSizeF() * dots / 72 / _PIXELS


def font(times: float = 1.0, *, bold: bool = False) -> QFont:
    """The body font, or a multiple of its size; bold for titles and totals."""
    chosen = QFont(QGuiApplication.font())
    chosen.setPointSizeF(chosen.pointSizeF() * times)
    if bold:
        chosen.setWeight(BOLD)
    return chosen


def spread(layout: QLayout, gap: int = BETWEEN, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
    """Keep this space between the parts of a layout and around them: left, top, right, bottom."""
    layout.setProperty("kept", [gap, *margins])
    _resize_layout(layout)


def keep_width(widget: QWidget, width: int) -> None:
    """Keep a widget this wide."""
    widget.setProperty("kept_width", width)
    _resize_kept(widget)


def fit_words(dialog: QWidget) -> None:
    """Let a dialog be as high as its words need, after they changed."""
    layout = dialog.layout()
    if layout:
        layout.activate()
        dialog.resize(dialog.width(), layout.totalHeightForWidth(dialog.width()))


def open_at(window: QWidget, width: int, height: int) -> None:
    """Let a window open at this size, but no larger than the screen."""
    room = room_of(window)
    window.resize(min(px(width), room.width()), min(px(height), room.height()))


def room_of(window: QWidget) -> QSize:
    """The room of the screen for a window, without its frame and title."""
    room = window.screen().availableSize()
    return QSize(room.width(), round(room.height() * _OF_SCREEN))


def keep_icon(button: QAbstractButton | QTabBar, size: int) -> None:
    """Keep the icon of a button this large."""
    button.setProperty("kept_icon", size)
    _resize_kept(button)


def say_as(widget: QWidget, manner: str) -> None:
    """Draw a widget as the stylesheet knows it by this word (`title`, `muted`, `primary`, `bad` ...)."""
    widget.setProperty("manner", manner)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it comes with the first showing
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)


def body_family(app: QApplication) -> str:
    """The system's font, or our own where the screen has none with Vietnamese letters."""
    family = app.font().family()
    if app.platformName() not in _UNKNOWN_SCREENS and _has_vietnamese(family):
        return family
    loaded = [QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / face)) for face in _OWN_FACES]
    return QFontDatabase.applicationFontFamilies(loaded[0])[0]


def _has_vietnamese(family: str) -> bool:
    return QFontDatabase.WritingSystem.Vietnamese in QFontDatabase.writingSystems(family)


def body_font(family: str, points: float) -> QFont:
    """The font of the body, with digits of equal width."""
    chosen = QFont(family)
    chosen.setPointSizeF(points)
    chosen.setFeature(QFont.Tag("tnum"), 1)
    return chosen


def palette_of(chosen: Tokens) -> QPalette:
    """The colours as Fusion and Qt's own dialogs take them."""
    role = QPalette.ColorRole
    names = {
        role.Window: "window",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "window",
        role.Text: "text",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "bad",
        role.ToolTipBase: "surface",
        role.ToolTipText: "text",
        role.PlaceholderText: "muted",
        role.Highlight: "accent",
        role.HighlightedText: "surface",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Mid: "line",
        role.Midlight: "line",
    }
    palette = QPalette(QColor(chosen.surface), QColor(chosen.window))
    for key, name in names.items():
        palette.setColor(key, QColor(getattr(chosen, name)))
    for key in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, faded(chosen))
    return palette


def faded(chosen: Tokens | None = None) -> QColor:
    """The colour of what cannot be used now."""
    used = chosen or tokens()
    return _mixed(QColor(used.muted), QColor(used.surface), 0.6)


def stylesheet(chosen: Tokens) -> str:
    """The one stylesheet, made from the tokens at the scale in force."""
    sizes = {f"px{size}": f"{px(size)}px" for size in range(65)}
    sizes |= {"title": f"{font(TITLE).pointSizeF()}pt", "figure": f"{font(FIGURE).pointSizeF()}pt"}
    mixed = {f"{tone}_soft": soft(tone, chosen).name() for tone in TONES}
    mixed |= {
        "faded": faded(chosen).name(),
        "pressed": _mixed(QColor(chosen.accent), QColor(chosen.text), 0.8).name(),
        "edge": _mixed(QColor(chosen.muted), QColor(chosen.surface), 0.45).name(),
    }
    template = (RESOURCES / "theme" / "window.qss").read_text(encoding="utf-8")
    return Template(template).substitute(chosen._asdict() | sizes | mixed)


def _is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def _mixed(over: QColor, under: QColor, share: float) -> QColor:
    parts = zip(_parts(over), _parts(under), strict=True)
    return QColor(*(round(one * share + other * (1 - share)) for one, other in parts))


def _parts(mixed: QColor) -> tuple[int, int, int]:
    return mixed.red(), mixed.green(), mixed.blue()


def _resize_kept(widget: QWidget) -> None:
    if width := widget.property("kept_width"):
        widget.setFixedWidth(px(width))
    if icon_size := widget.property("kept_icon"):
        cast(QAbstractButton, widget).setIconSize(QSize(px(icon_size), px(icon_size)))
    if layout := widget.layout():
        for part in (layout, *layout.findChildren(QLayout)):
            _resize_layout(part)


def _resize_layout(layout: QLayout) -> None:
    if kept := layout.property("kept"):
        gap, *margins = map(px, cast("list[int]", kept))
        layout.setSpacing(gap)
        layout.setContentsMargins(*margins)
