"""The catalogue of screen texts: what the source asks for, and the `.ts` file brought in step with it.

Source texts are found by reading the code, not by running it: `translate("context", "text", ...)` and
`mark("context", "text")`, both literal. Needs Python's own library only.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import NamedTuple
from xml.etree import ElementTree

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
CALLS = ("translate", "mark")
DEFINING_MODULE = "i18n.py"

Key = tuple[str, str]  # context, English source


class Entry(NamedTuple):
    """One translation: its text, empty where nobody has written it, and whether it may go on screen."""

    text: str = ""
    is_finished: bool = False


class Asked(NamedTuple):
    """One call that asks for a text: where it stands, its key (None where not literal), its fault or `""`."""

    place: str
    key: Key | None
    fault: str


def find_calls(folder: Path) -> Iterator[Asked]:
    """Every call below `folder` that asks for a text, in the order of files and lines."""
    for path in sorted(folder.rglob("*.py")):
        if path.name != DEFINING_MODULE:
            yield from calls_in(path.read_text(encoding="utf-8"), path.relative_to(folder).as_posix())


def calls_in(source: str, name: str) -> Iterator[Asked]:
    """Every call in one module's source that asks for a text."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and called_name(node.func) in CALLS:
            key = literal_key(node)
            yield Asked(f"{name}:{node.lineno}", key, fault_of(node, key))


def called_name(function: ast.expr) -> str:
    """The name a call uses, `i18n.` left out; `""` for a method of anything else (`str.translate`)."""
    match function:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="i18n"), attr=name):
            return name
    return ""


def literal_key(call: ast.Call) -> Key | None:
    """Context and source of a call, or None unless both are plain literals."""
    match call.args:
        case [ast.Constant(value=str(context)), ast.Constant(value=str(source))]:
            return context, source
    return None


def fault_of(call: ast.Call, key: Key | None) -> str:
    """What is wrong with a call, or `""`: texts must be literal, values those of the placeholders."""
    if key is None:
        return "context and source must be two plain literals"
    given = {keyword.arg for keyword in call.keywords}
    if called_name(call.func) == "translate" and None not in given and given != placeholders(key[1]):
        return f"placeholders {sorted(placeholders(key[1]))} but values {sorted(map(str, given))}"
    return ""


def placeholders(text: str) -> set[str]:
    """The names in braces of a text. Raises ValueError where a brace is not closed."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def read(path: Path) -> dict[Key, Entry]:
    """All entries of a `.ts` file; none where there is no file."""
    if not path.exists():
        return {}
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None:
                key = context.findtext("name", ""), message.findtext("source", "")
                found[key] = Entry(translation.text or "", "type" not in translation.attrib)
    return found


def merge(entries: Mapping[Key, Entry], asked: Iterable[Key]) -> dict[Key, Entry]:
    """What is asked for, sorted, each with the entry it had or an unfinished one; the rest is left out."""
    return {key: entries.get(key, Entry()) for key in sorted(set(asked))}


def write(path: Path, language: str, entries: Mapping[Key, Entry]) -> None:
    """The entries as a `.ts` file, in their order and without line numbers: changes show texts only."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for (name, source), entry in entries.items():
        if name not in contexts:
            contexts[name] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[name], "name").text = name
        message = ElementTree.SubElement(contexts[name], "message")
        ElementTree.SubElement(message, "source").text = source
        state = {} if entry.is_finished else {"type": "unfinished"}
        ElementTree.SubElement(message, "translation", state).text = entry.text or None
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f"{HEAD}{text}\n", encoding="utf-8", newline="\n")


def update(folder: Path, path: Path) -> str:
    """Bring the Vietnamese `.ts` file in step with the source; one line says what came, went and is open."""
    before = read(path)
    after = merge(before, (asked.key for asked in find_calls(folder) if asked.key))
    write(path, "vi", after)
    new, gone = len(after.keys() - before.keys()), len(before.keys() - after.keys())
    unfinished = sum(not entry.is_finished for entry in after.values())
    return f"{path.name}: {len(after)} texts, {new} new, {gone} gone, {unfinished} unfinished"
