"""The pages of the help: read from files, found by words typed without marks."""

import re
from pathlib import Path
from typing import NamedTuple

from desktop_app.paths import RESOURCES
from desktop_app.vietnam.text import fold

FOLDER = RESOURCES / "help"
FIRST = "index"
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]+)\)")
PICTURE = re.compile(r"!\[([^\]]+)\]\(([^)]+)\)")
"""A picture of a page: what it shows, in words, and its file."""


class Page(NamedTuple):
    """A page: its name, its title, its file and all it says (Markdown)."""

    name: str
    title: str
    file: Path
    text: str


def pages() -> list[Page]:
    """All pages, in the order the first one leads to them."""
    found = {path.stem: _page(path) for path in FOLDER.glob("*.md")}
    order = [found.pop(FIRST)]
    for page in order:
        led_to = dict.fromkeys(Path(link).stem for link in LINK.findall(page.text))
        order += [found.pop(name) for name in led_to if name in found]
    return [*order, *sorted(found.values())]


def matching(known: list[Page], typed: str) -> list[Page]:
    """The pages that say all the words typed, marks and case left aside; those named so first."""
    words = fold(typed).split()
    some = [page for page in known if all(word in fold(page.text) for word in words)]
    return sorted(some, key=lambda page: not all(word in fold(page.title) for word in words))


def _page(path: Path) -> Page:
    text = path.read_text(encoding="utf-8")
    return Page(path.stem, text.splitlines()[0].removeprefix("# "), path, text)
