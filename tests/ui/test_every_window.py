"""Every window of the program at three sizes, in both schemes, in Vietnamese and in a longer language."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app import i18n, ui
from desktop_app.app import Program
from desktop_app.ui.dialogs.passphrase import PassphraseDialog
from desktop_app.ui.dialogs.printed_list import PrintedList
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.message import Message
from tests.ui import measures
from tests.ui.walk import Books, LookAt, Walk, make_books


class Sight(NamedTuple):
    """How the window is looked at: size of text, scheme, language, pixels of the screen."""

    times: float
    scheme: str
    language: str
    screen: QSize


NAMES = {"Kỹ thuật nấu ăn", "phường Đoàn Kết"}
"""What stands on buttons and heads and comes from the book."""

STANDING = {Message, PassphraseDialog, PrintedList}
"""Dialogs that are shown themselves though others are made of them."""

SMALL, LARGE = QSize(1366, 768), QSize(1920, 1080)
SIGHTS = [
    Sight(1.0, "light", "vi", SMALL),
    Sight(1.0, "dark", "stretched", SMALL),
    Sight(1.25, "dark", "vi", SMALL),
    Sight(1.25, "light", "stretched", SMALL),
    Sight(1.5, "light", "vi", LARGE),
    Sight(1.5, "dark", "stretched", LARGE),
]


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Books]:
    made = make_books(tmp_path_factory.mktemp("books"))
    yield made
    made.commune.close()
    made.office.close()


def stretch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every text of the catalogue stand a third longer on the screen."""
    longer = {key: measures.stretched(text) for key, text in i18n.catalogue("vi").items()}
    monkeypatch.setattr(i18n, "catalogue", lambda _language: longer)


class Faults:
    """What was wrong with each window that was looked at."""

    def __init__(self, sight: Sight) -> None:
        self.sight, self.found = sight, list[str]()

    def look_at(self, name: str, window: QWidget) -> None:
        """Note what is wrong with a window."""
        is_ours = measures.is_ours(window)
        is_real = self.sight.language == "vi"
        faults = measures.cut_words(window, self.sight.screen) if is_ours or is_real else []
        if is_real:
            faults += [f"source: {text}" for text in measures.source_texts_on(window)]
        elif is_ours:
            unmarked = set(measures.unmarked_texts_on(window)) - NAMES
            faults += [f"not translated: {text}" for text in unmarked]
        if is_ours:
            faults += [f"no name: {kind}" for kind in measures.nameless(window)]
        self.found += [f"{name}: {fault}" for fault in dict.fromkeys(faults)]


class Unseen:
    """Where the keys go without being seen."""

    def __init__(self) -> None:
        self.found = list[str]()

    def look_at(self, name: str, window: QWidget) -> None:
        """Note what looks the same with and without the keys."""
        if measures.is_ours(window):
            self.found += [f"{name}: {kind}" for kind in measures.unseen_focus(window)]


def walk_through(
    books: Books, remembered: dict[str, str], look_at: LookAt, monkeypatch: pytest.MonkeyPatch
) -> set[type]:
    """Walk through the programs of the commune and the office; gives the kinds of windows seen."""
    done, kinds = set[tuple[str, str]](), set[type]()
    app = QApplication.instance()
    for store in (books.commune, books.office):
        program = Program(app, store.folder, books.folder / "state", dict(remembered))
        program.show_store(store)
        program.window.resize(theme.room_of(program.window))
        program.window.show()
        walk = Walk(program, look_at, monkeypatch, done)
        walk.everywhere()
        walk.beside()
        kinds |= walk.kinds
        walk.end()
    return kinds


@pytest.mark.parametrize("sight", SIGHTS, ids=lambda one: f"{one.times}-{one.scheme}-{one.language}")
def test_nothing_is_cut_nameless_or_english(
    books: Books, sight: Sight, monkeypatch: pytest.MonkeyPatch, changed_look: theme.Theme
) -> None:
    monkeypatch.setattr(theme, "room_of", lambda _window: sight.screen)
    if sight.language != "vi":
        stretch(monkeypatch)
    faults = Faults(sight)
    remembered = {"scheme": sight.scheme, "points": str(theme.POINTS * sight.times)}
    kinds = walk_through(books, remembered, faults.look_at, monkeypatch)
    assert not faults.found, "\n".join(faults.found)
    assert {kind.__name__ for kind in dialogs_of_the_program()} - {kind.__name__ for kind in kinds} == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_keys_are_seen_wherever_they_go(
    books: Books, scheme: str, monkeypatch: pytest.MonkeyPatch, changed_look: theme.Theme
) -> None:
    monkeypatch.setattr(theme, "room_of", lambda _window: SMALL)
    unseen = Unseen()
    walk_through(books, {"scheme": scheme}, unseen.look_at, monkeypatch)
    assert not unseen.found, "\n".join(unseen.found)


def test_schemes_differ_in_colours_only(look: theme.Theme) -> None:
    light, dark = (
        re.sub("#[0-9a-fA-F]{6}", "#", theme.stylesheet(tokens)) for tokens in (theme.LIGHT, theme.DARK)
    )
    assert light == dark


def dialogs_of_the_program() -> set[type[QDialog]]:
    """Every kind of dialog that is not only there for others to be made of."""
    for module in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        importlib.import_module(module.name)
    known, found = [QDialog], set[type[QDialog]]()
    while known:
        more = known.pop().__subclasses__()
        known += more
        found |= {kind for kind in more if kind.__module__.startswith("desktop_app")}
    return found - {base for kind in found for base in kind.__bases__} | STANDING
