"""The catalogue of screen texts: what the source asks for, and the `.ts` file brought in step with it.

Source texts are found by reading the code, not by running it: `translate("context", "text", ...)`,
`mark("context", "text")` and `codes("context", code="text", ...)`, all literal.
Needs Python's own library only.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import NamedTuple
from xml.etree import ElementTree

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
CODE_LIST = "codes"
CALLS = ("translate", "mark", CODE_LIST)
DEFINING_MODULE = "i18n.py"

Key = tuple[str, str]  # context, English source


class Entry(NamedTuple):
    """One translation: its text, empty where nobody has written it, and whether it may go on screen."""

    text: str = ""
    is_finished: bool = False


class Asked(NamedTuple):
    """One call that asks for texts: where it stands, their keys (none unless literal), its fault or `""`."""

    place: str
    keys: tuple[Key, ...]
    fault: str


def find_calls(folder: Path) -> Iterator[Asked]:
    """Every call below `folder` that asks for texts, in the order of files."""
    for path in sorted(folder.rglob("*.py")):
        if path.name != DEFINING_MODULE:
            yield from calls_in(path.read_text(encoding="utf-8"), path.relative_to(folder).as_posix())


def calls_in(source: str, name: str) -> Iterator[Asked]:
    """Every call in one module's source that asks for texts."""
    for call in walk_calls(ast.parse(source)):
        if called_name(call.func) in CALLS:
            keys = literal_keys(call)
            yield Asked(f"{name}:{call.lineno}", keys, fault_of(call, keys))


def walk_calls(node: ast.AST) -> Iterator[ast.Call]:
    """All calls below a node, but none inside the functions of CALLS themselves, which pass on texts."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child
        if not (isinstance(child, ast.FunctionDef) and child.name in CALLS):
            yield from walk_calls(child)


def called_name(function: ast.expr) -> str:
    """The name a call uses, `i18n.` left out; `""` for a method of anything else (`str.translate`)."""
    match function:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="i18n"), attr=name):
            return name
    return ""


def literal_keys(call: ast.Call) -> tuple[Key, ...]:
    """Context and source of each text a call asks for; none unless all of them are plain literals."""
    given = [*call.args, *named_texts(call)]
    values = [node.value for node in given if isinstance(node, ast.Constant)]
    literals = [value for value in values if isinstance(value, str)]
    if len(literals) < max(2, len(given)):
        return ()
    context, *sources = literals
    return tuple((context, source) for source in sources)


def named_texts(call: ast.Call) -> list[ast.expr]:
    """The arguments given by name where these are texts, as in a list of codes, and not values."""
    return [keyword.value for keyword in call.keywords] if called_name(call.func) == CODE_LIST else []


def fault_of(call: ast.Call, keys: tuple[Key, ...]) -> str:
    """What is wrong with a call, or `""`: texts must be literal, values those of the placeholders."""
    if not keys:
        return "context and texts must be plain literals"
    given, wanted = {keyword.arg for keyword in call.keywords}, placeholders(keys[0][1])
    if called_name(call.func) == "translate" and None not in given and given != wanted:
        return f"placeholders {sorted(wanted)} but values {sorted(map(str, given))}"
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
    after = merge(before, (key for asked in find_calls(folder) for key in asked.keys))
    write(path, "vi", after)
    new, gone = len(after.keys() - before.keys()), len(before.keys() - after.keys())
    unfinished = sum(not entry.is_finished for entry in after.values())
    return f"{path.name}: {len(after)} texts, {new} new, {gone} gone, {unfinished} unfinished"
