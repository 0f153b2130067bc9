import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets import chip, theme
from desktop_app.ui.widgets.chip import SHAPES, Chip


def test_every_tone_has_its_own_shape() -> None:
    assert set(SHAPES) == set(theme.TONES)
    assert len(set(SHAPES.values())) == len(SHAPES)


@pytest.mark.parametrize("tone", theme.TONES)
def test_chip_is_drawn_on_its_soft_ground(tone: str) -> None:
    made = Chip("Đủ điều kiện", tone)
    made.resize(made.sizeHint())
    image = made.grab().toImage()
    assert image.pixelColor(12, 2).name() == theme.soft(tone).name()


def test_chip_is_as_wide_as_its_word_asks_for() -> None:
    metrics = QFontMetrics(QApplication.font())
    assert (
        chip.width(metrics, "Chưa đủ căn cứ") > chip.width(metrics, "Đạt") > metrics.horizontalAdvance("Đạt")
    )


def test_chip_is_never_cut() -> None:
    made = Chip("Chưa đủ căn cứ", "warn")
    assert made.minimumSizeHint() == made.sizeHint()


def test_chip_says_its_word_to_readers_of_the_screen(qtbot: QtBot) -> None:
    made = Chip("Đạt", "good")
    qtbot.addWidget(made)
    made.say("Chưa đạt", "bad")
    assert (made.accessibleName(), made.word, made.tone) == ("Chưa đạt", "Chưa đạt", "bad")


def test_chip_grows_with_the_text(changed_look: theme.Theme) -> None:
    made = Chip("Đạt", "good")
    changed_look.resize(19.5)
    assert made.sizeHint().height() == 40
