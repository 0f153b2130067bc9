"""Texts for screen and sentences: English source in, the chosen language out, without Qt.

The catalogues are Qt's own `.ts` files, read directly, so that window, command line and sheets
share one translation and nothing has to be compiled.
"""

from functools import cache
from typing import NamedTuple
from xml.etree import ElementTree

from desktop_app.paths import TRANSLATIONS

SOURCE_LANGUAGE = "en"
_chosen = {"language": "vi"}


class Text(NamedTuple):
    """A text of a table: its context and English source; `str()` gives it in the chosen language."""

    context: str
    source: str

    def __str__(self) -> str:
        return translate(self.context, self.source)


def mark(context: str, source: str) -> Text:
    """The text for a table of values, translated only when it is shown."""
    return Text(context, source)


def translate(context: str, source: str, /, **values: object) -> str:
    """The text in the chosen language, its placeholders filled; the source where none is known."""
    text = lookup(context, source) or source
    return text.format_map(values) if values else text


def lookup(context: str, source: str) -> str | None:
    """The translation of a source text in the chosen language, or None where the catalogue has none."""
    return catalogue(_chosen["language"]).get((context, source))


def use_language(language: str) -> None:
    """Choose the language of all later texts: `vi`, or `en` for the source texts."""
    _chosen["language"] = language


@cache
def catalogue(language: str) -> dict[tuple[str, str], str]:
    """The finished translations of a language, from every `<part>_<language>.ts`, by (context, source)."""
    found: dict[tuple[str, str], str] = {}
    for path in sorted(TRANSLATIONS.glob(f"*_{language}.ts")):
        for context in ElementTree.parse(path).getroot().iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                translation = message.findtext("translation")
                if translation:
                    found[name, message.findtext("source", "")] = translation
    return found
