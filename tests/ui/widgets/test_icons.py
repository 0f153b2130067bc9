import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from desktop_app.ui.widgets import icons, theme

UI = Path(icons.__file__).parent.parent
FILES = sorted(icons.FOLDER.glob("*.svg"))


def names_asked_for() -> set[str]:
    """The names given to `icon`, `pixmap` and `paint` as they stand in the source."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in UI.rglob("*.py"))
    return set(re.findall(r"icons\.(?:icon|pixmap)\(\s*\"([\w-]+)\"", source))


def test_every_icon_asked_for_is_there() -> None:
    assert names_asked_for() <= {path.stem for path in FILES}
    assert len(names_asked_for()) >= 5


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_icon_is_a_drawing_that_takes_our_colour_and_stroke(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    assert root.get("stroke") == "currentColor"
    assert root.get("stroke-width") == "2"
    assert icons.drawing(path.stem, "#123456").isValid()


def test_licence_lies_beside_the_icons() -> None:
    assert "ISC License" in (icons.FOLDER / "LICENSE.txt").read_text(encoding="utf-8")


def darkest(picture: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> str:
    """The colour of the most opaque point of an icon."""
    image = picture.pixmap(QSize(48, 48), 1.0, mode).toImage()
    points = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    return max(points, key=lambda point: point.alpha()).name().upper()


def test_icon_is_drawn_in_the_colour_asked_for() -> None:
    assert darkest(icons.icon("plus", "accent")) == theme.LIGHT.accent


def test_same_icon_follows_the_scheme(changed_look: theme.Theme) -> None:
    picture = icons.icon("plus", "accent")
    assert darkest(picture) == theme.LIGHT.accent
    changed_look.choose("dark")
    assert darkest(picture) == theme.DARK.accent


def test_icon_of_what_cannot_be_used_is_faint() -> None:
    assert darkest(icons.icon("plus"), QIcon.Mode.Disabled) == theme.faded().name().upper()


def test_icon_lets_the_ground_through() -> None:
    image = icons.icon("plus").pixmap(QSize(24, 24)).toImage()
    assert image.pixelColor(0, 0).alpha() == 0


def test_picture_of_an_icon_has_the_size_of_the_scale(changed_look: theme.Theme) -> None:
    changed_look.resize(19.5)
    assert icons.pixmap("info", "info", 20).width() == 40


def test_copy_of_an_icon_draws_the_same() -> None:
    assert darkest(QIcon(icons.icon("plus", "bad"))) == theme.LIGHT.bad


def test_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icons.drawing("no-such-icon", "#000000")


def test_drawing_is_kept() -> None:
    assert icons.drawing("plus", "#010203") is icons.drawing("plus", "#010203")
