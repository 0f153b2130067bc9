import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop_app.ui.widgets import theme

UI = Path(theme.__file__).parent.parent
SCHEMES = pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 reckons it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor | str, other: QColor | str) -> float:
    """The contrast of two colours, 1 to 21."""
    lights = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@SCHEMES
@pytest.mark.parametrize("ground", ["window", "surface", "accent_soft"])
def test_text_is_easy_to_read(tokens: theme.Tokens, ground: str) -> None:
    assert contrast(tokens.text, getattr(tokens, ground)) >= 12 or ground == "accent_soft"
    assert contrast(tokens.text, getattr(tokens, ground)) >= 9


@SCHEMES
@pytest.mark.parametrize("ground", ["window", "surface"])
def test_quiet_text_can_be_read(tokens: theme.Tokens, ground: str) -> None:
    assert contrast(tokens.muted, getattr(tokens, ground)) >= 4.5


@SCHEMES
@pytest.mark.parametrize("tone", theme.TONES)
def test_word_of_a_chip_can_be_read(tokens: theme.Tokens, tone: str) -> None:
    assert contrast(getattr(tokens, tone), theme.soft(tone, tokens)) >= 4.5


@SCHEMES
def test_word_on_the_primary_button_can_be_read(tokens: theme.Tokens) -> None:
    assert contrast(tokens.surface, tokens.accent) >= 4.5


@SCHEMES
def test_stylesheet_has_every_name_filled(tokens: theme.Tokens) -> None:
    assert "$" not in theme.stylesheet(tokens)


@SCHEMES
def test_stylesheet_names_no_colour_but_those_of_the_scheme(tokens: theme.Tokens) -> None:
    template = (theme.RESOURCES / "theme" / "window.qss").read_text(encoding="utf-8")
    assert re.findall(r"#[0-9A-Fa-f]{3,}", template) == []
    assert tokens.accent in theme.stylesheet(tokens)


def test_no_other_module_names_a_colour() -> None:
    others = [path for path in UI.rglob("*.py") if path.name != "theme.py"]
    named = [path.name for path in others if re.search(r"#[0-9A-Fa-f]{6}|QColor\(", path.read_text("utf-8"))]
    assert named == []


def test_sizes_are_those_named_at_100_per_cent() -> None:
    assert [theme.px(size) for size in (theme.ROW, theme.HEADER, theme.CARD_WIDTH)] == [28, 32, 320]


def test_body_text_has_13_pixels() -> None:
    assert QFontInfo(QApplication.font()).pixelSize() == 13


def test_font_without_a_screen_is_our_own(qapp: QApplication) -> None:
    assert theme.body_family(qapp) == "Liberation Sans"


def test_title_and_figures_are_larger() -> None:
    body = QApplication.font().pointSizeF()
    assert theme.font(theme.TITLE).pointSizeF() == pytest.approx(body * 1.25)
    assert theme.font(theme.FIGURE, bold=True).weight() == theme.BOLD


def test_digits_have_equal_widths() -> None:
    metrics = QLabel().fontMetrics()
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_dark_scheme_changes_the_colours_in_force(changed_look: theme.Theme) -> None:
    changed_look.choose("dark")
    assert theme.tokens() == theme.DARK
    assert theme.colour("window").name().upper() == theme.DARK.window


def test_light_scheme_puts_light_colours_on_the_palette(changed_look: theme.Theme) -> None:
    changed_look.choose("dark")
    changed_look.choose("light")
    assert QApplication.palette().color(QPalette.ColorRole.Window).name().upper() == theme.LIGHT.window


def test_system_scheme_follows_the_system(changed_look: theme.Theme) -> None:
    changed_look.choose("system")
    hints = QApplication.styleHints()
    hints.colorSchemeChanged.emit(hints.colorScheme())
    is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
    assert theme.tokens() == (theme.DARK if is_dark else theme.LIGHT)


def test_size_of_text_moves_every_size(changed_look: theme.Theme) -> None:
    changed_look.resize(19.5)
    assert theme.px(theme.ROW) == 56
    assert "min-height: 56px" in theme.stylesheet(theme.LIGHT)


@pytest.mark.parametrize(("asked", "got"), [(3, 9), (9, 9), (12, 12), (20, 20), (48, 20)])
def test_size_of_text_stays_between_9_and_20_points(
    changed_look: theme.Theme, asked: float, got: float
) -> None:
    changed_look.resize(asked)
    assert changed_look.points == got


def test_enlarging_and_reducing_move_by_a_point(changed_look: theme.Theme) -> None:
    changed_look.enlarge()
    assert changed_look.points == theme.POINTS + 1
    changed_look.reduce()
    assert changed_look.points == theme.POINTS


def test_reset_goes_back_to_the_first_size(changed_look: theme.Theme) -> None:
    changed_look.resize(15)
    changed_look.reset_size()
    assert changed_look.points == theme.POINTS


def test_choice_is_told_to_be_remembered(changed_look: theme.Theme) -> None:
    told: list[tuple[str, float]] = []
    changed_look.changed.connect(lambda *chosen: told.append(chosen))
    changed_look.choose("dark")
    assert told == [("dark", theme.POINTS)]


def test_gaps_of_a_layout_follow_the_size_of_text(changed_look: theme.Theme) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    theme.spread(column, theme.BETWEEN, (4, 8, 12, 16))
    changed_look.resize(19.5)
    margins = column.contentsMargins()
    assert column.spacing() == 16
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (8, 16, 24, 32)


def test_gaps_of_an_inner_layout_follow_too(changed_look: theme.Theme) -> None:
    page, inner = QWidget(), QVBoxLayout()
    theme.spread(inner, theme.PANE)
    QVBoxLayout(page).addLayout(inner)
    changed_look.resize(19.5)
    assert inner.spacing() == 24


def test_kept_widths_and_icons_follow_the_size_of_text(changed_look: theme.Theme) -> None:
    pane, button = QWidget(), QToolButton()
    theme.keep_width(pane, 100)
    theme.keep_icon(button, theme.TOOL_ICON)
    changed_look.resize(19.5)
    assert (pane.width(), button.iconSize().width()) == (200, 36)


def test_manner_is_drawn() -> None:
    plain, primary = QPushButton("Cất"), QPushButton("Cất")
    theme.say_as(primary, "primary")
    primary.resize(plain.sizeHint())
    middle = primary.grab().toImage().pixelColor(4, primary.height() // 2)
    assert middle.name().upper() == theme.LIGHT.accent


def test_disabled_text_is_faint_but_there() -> None:
    assert 1.5 < contrast(theme.faded(theme.LIGHT), theme.LIGHT.surface) < 4.5
