"""The shape of the program, held by reading its source: arrows, sizes, names and lists."""

import ast
import dataclasses
import importlib
import io
import math
import pkgutil
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "desktop_app"
MODULES = sorted(PROGRAM.rglob("*.py")) + sorted((ROOT / "build").glob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

LARGEST_MODULE, LARGEST_FUNCTION, LARGEST_CLASS, MOST_METHODS = 400, 40, 200, 20
FORBIDDEN_WORDS = {
    "manager", "helper", "helpers", "util", "utils", "common", "misc", "controller", "data", "info",
    "handler",
}  # fmt: skip
QT_NAMES = {"data"}  # what Qt calls the methods that a model must override; the others are in camelCase
ENGINE_NAMES = {"create_engine", "sessionmaker", "Session"}
CORE = ("vietnam", "domain", "store", "desk", "sync", "documents", "sheets", "i18n", "paths")
PLACES = (".ci", "build", "desktop_app", "resources", "tests", "translations")
COMMANDS = {
    "init", "demo", "tour", "import-people", "export", "import", "verify", "list", "report", "form",
    "trust card", "trust request", "trust approve", "trust fingerprint", "trust list",
    "trust rotate", "trust revoke", "trust tools",
    "digest", "backup", "restore", "check", "self-test",
}  # fmt: skip

SILENT = {
    tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER,
}  # fmt: skip
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def parse(path: Path) -> ast.Module:
    """The syntax tree of a source file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def where(path: Path, node: ast.stmt, note: object = "") -> str:
    """One line of a failure: file, line and what is wrong."""
    return f"{path.relative_to(ROOT).as_posix()}:{node.lineno} {getattr(node, 'name', '')} {note}".rstrip()


def nodes(paths: Iterable[Path], *kinds: type) -> Iterator[tuple[Path, Any]]:
    """Every syntax node of these kinds in these files."""
    return ((path, node) for path in paths for node in ast.walk(parse(path)) if isinstance(node, kinds))


@cache
def code_lines(path: Path) -> frozenset[int]:
    """The numbers of the lines that hold code: no blank lines, comments or docstrings."""
    tokens = tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline)
    spans = (range(token.start[0], token.end[0] + 1) for token in tokens if token.type not in SILENT)
    return frozenset(line for span in spans for line in span) - docstring_lines(path)


def docstring_lines(path: Path) -> set[int]:
    """The numbers of the lines that a docstring of a module, class or function covers."""
    lines: set[int] = set()
    for _, node in nodes([path], ast.Module, ast.ClassDef, *Function.__args__):
        if ast.get_docstring(node) is not None:
            lines |= lines_of(node.body[0])
    return lines


def lines_of(node: ast.stmt) -> set[int]:
    """The numbers of the lines from the first to the last of a node."""
    return set(range(node.lineno, (node.end_lineno or node.lineno) + 1))


def size(path: Path, node: ast.stmt) -> int:
    """How many code lines a class or function has."""
    return len(lines_of(node) & code_lines(path))


def imported_names(node: ast.Import | ast.ImportFrom) -> list[str]:
    """The full names that an import statement asks for."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [f"{node.module}.{alias.name}" for alias in node.names]


def words_in(name: str) -> set[str]:
    """The words of a name in snake_case or CapWords, in small letters."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


# Arrows


def test_only_cli_and_app_import_ours_inside_functions() -> None:
    late_ones = {PROGRAM / "app.py", *(PROGRAM / "cli").glob("*.py")}
    elsewhere = sorted(set(PROGRAM.rglob("*.py")) - late_ones)
    late = [
        where(path, inner)
        for path, function in nodes(elsewhere, *Function.__args__)
        for inner in ast.walk(function)
        if isinstance(inner, ast.Import | ast.ImportFrom)
        and any(name.startswith("desktop_app") for name in imported_names(inner))
    ]
    assert late == []


def test_imports_are_absolute() -> None:
    assert [where(path, node) for path, node in nodes(MODULES, ast.ImportFrom) if node.level] == []


def test_only_the_store_makes_engines_and_sessions() -> None:
    outside = [path for path in MODULES if PROGRAM / "store" not in path.parents]
    found = [
        where(path, node)
        for path, node in nodes(outside, ast.ImportFrom)
        if (node.module or "").startswith(("sqlalchemy", "sqlmodel"))
        and any(alias.name in ENGINE_NAMES for alias in node.names)
    ]
    assert found == []


def loaded_by(statement: str, *names: str) -> list[str]:
    """Which of these modules, or modules inside them, a fresh Python has loaded after a statement."""
    script = f"{statement}\nimport sys\nprint(*sorted(sys.modules))"
    command = [sys.executable, "-c", script]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    prefixes = tuple(f"{name}." for name in names)
    return [module for module in run.stdout.split() if f"{module}.".startswith(prefixes)]


def test_core_loads_no_qt() -> None:
    modules = [name for package in CORE for name in module_names(package)]
    assert loaded_by(f"import {', '.join(modules)}", "PySide6", "shiboken6") == []


def module_names(package: str) -> list[str]:
    """The full names of a module of the program and of all inside it."""
    folder = PROGRAM / package
    inside = pkgutil.walk_packages([str(folder)], f"desktop_app.{package}.") if folder.is_dir() else ()
    return [f"desktop_app.{package}", *(module.name for module in inside)]


def test_shell_starts_before_store_and_tabs_are_loaded() -> None:
    late = ("domain", "store", "desk", "sync", "documents", "sheets", "ui.tabs", "ui.dialogs")
    wait_for(PROGRAM / "app.py")
    assert loaded_by("import desktop_app.app", *(f"desktop_app.{name}" for name in late)) == []


def test_command_line_starts_without_qt_and_tables() -> None:
    wait_for(PROGRAM / "cli" / "__init__.py")
    assert loaded_by("import desktop_app.cli", "PySide6", "sqlalchemy", "sqlmodel", "reportlab") == []


# Sizes


def test_modules_are_small() -> None:
    sizes = {path.relative_to(ROOT).as_posix(): len(code_lines(path)) for path in MODULES}
    assert {name: lines for name, lines in sizes.items() if lines > LARGEST_MODULE} == {}


def test_functions_are_small() -> None:
    functions = nodes(MODULES, *Function.__args__)
    assert [where(path, node) for path, node in functions if size(path, node) > LARGEST_FUNCTION] == []


def test_classes_are_small() -> None:
    classes = list(nodes(MODULES, ast.ClassDef))
    assert [where(path, node) for path, node in classes if size(path, node) > LARGEST_CLASS] == []
    methods = [(path, node, sum(isinstance(part, Function) for part in node.body)) for path, node in classes]
    assert [where(path, node, count) for path, node, count in methods if count > MOST_METHODS] == []


# Names and words


def test_no_name_hides_several_things() -> None:
    named = [
        where(path, node)
        for path, node in nodes(MODULES, ast.ClassDef, *Function.__args__)
        if words_in(node.name) & FORBIDDEN_WORDS and not is_named_by_qt(path, node)
    ]
    assert named == []
    assert [path.name for path in MODULES if words_in(path.stem) & FORBIDDEN_WORDS] == []


def is_named_by_qt(path: Path, node: ast.stmt) -> bool:
    """Whether a name is one that Qt gave to a method of its own."""
    name = getattr(node, "name", "")
    in_window = PROGRAM / "ui" in path.parents and isinstance(node, Function)
    return in_window and (name in QT_NAMES or re.search("[a-z][A-Z]", name) is not None)


def test_suppressions_are_rare() -> None:
    marks = re.compile(r"#\s*(?:noqa|type:\s*ignore)")
    count = sum(len(marks.findall(path.read_text(encoding="utf-8"))) for path in MODULES)
    assert count <= math.ceil(sum(len(code_lines(path)) for path in MODULES) / 1000)


def test_no_test_sleeps() -> None:
    calls = nodes(TESTS, ast.Attribute)
    assert [where(path, node) for path, node in calls if node.attr == "sleep"] == []


MACHINE_PATH = re.compile(r"(?<![\w.}])/(?:work|root|tmp|home/\w+)/")
INDEX_ADDRESS = re.compile(
    r"(?:index-url|find-links)[ =]+\w+://|(?:registry =|\"resolved\":) \"http"
    r"|https?://[^ \"]+/(?:simple|packages)/"
)


def texts() -> Iterator[tuple[str, str]]:
    """Every text file of the project: its name and what it says."""
    inside = (path for place in PLACES for path in (ROOT / place).rglob("*"))
    for path in (*ROOT.glob("*.*"), *inside):
        if path.is_file() and path.suffix != ".pyc":
            content = path.read_bytes()
            if b"\0" not in content:
                yield path.relative_to(ROOT).as_posix(), content.decode("utf-8", "replace")


def test_no_file_names_a_path_of_one_machine_or_an_index_address() -> None:
    found = [
        f"{name}: {hit.group()}"
        for name, text in texts()
        for rule in (MACHINE_PATH, INDEX_ADDRESS)
        for hit in rule.finditer(text)
    ]
    assert found == []


# Lists: whatever lies in the package stands on its list


def wait_for(path: Path) -> None:
    """Skip the test while the part it is about has not been written."""
    if not path.exists():
        pytest.skip(f"not yet there: {path.relative_to(ROOT).as_posix()}")


def parts_of(package: str, *furniture: str) -> set[str]:
    """The modules and packages directly inside a package, without those all others share."""
    folder = PROGRAM / package.replace(".", "/")
    names = {module.name for module in pkgutil.iter_modules([str(folder)])} - set(furniture)
    return {f"desktop_app.{package}.{name}" for name in names}


def homes(listed: Any) -> set[str]:
    """The modules that the things on a list come from: modules, classes, functions or records of these."""
    things = listed.values() if isinstance(listed, dict) else listed
    return {name for thing in things for part in (thing, *fields_of(thing)) for name in home_of(part)}


def fields_of(thing: object) -> Iterable[object]:
    """The fields of a record; nothing for anything else."""
    if dataclasses.is_dataclass(thing):
        return [getattr(thing, field.name, None) for field in dataclasses.fields(thing)]
    return thing if isinstance(thing, tuple) else ()


def home_of(thing: object) -> list[str]:
    """The full name of the module a module, class or function stands in; none for anything else."""
    if isinstance(thing, ModuleType):
        return [thing.__name__]
    return [thing.__module__] if callable(thing) and hasattr(thing, "__module__") else []


def is_listed(part: str, listed: set[str]) -> bool:
    """Whether a module, or something inside it, is among the homes of a list."""
    return any(f"{home}.".startswith(f"{part}.") for home in listed)


@pytest.mark.parametrize(
    ("package", "home", "name", "furniture"),
    [("documents", "documents", "FORMS", ("page", "printing")), ("ui.tabs", "app", "tabs", ())],
)
def test_nothing_is_left_off_its_list(package: str, home: str, name: str, furniture: tuple[str, ...]) -> None:
    parts = parts_of(package, *furniture)
    if not parts:
        pytest.skip(f"not yet there: anything in {package}")
    found = getattr(importlib.import_module(f"desktop_app.{home}"), name)
    listed = homes(tuple(found()) if callable(found) else found)
    assert sorted(part for part in parts if not is_listed(part, listed)) == []


def test_no_table_is_left_off_its_list() -> None:
    from desktop_app.domain import TABLES
    from desktop_app.domain.base import Synced

    for name in parts_of("domain"):
        importlib.import_module(name)
    assert {table.__name__ for table in tables_below(Synced)} == {table.__name__ for table in TABLES}
    assert len(TABLES) == len(set(TABLES))


def tables_below(base: type) -> Iterator[type]:
    """All classes of the program that stand for a table and inherit from a base."""
    for child in base.__subclasses__():
        if hasattr(child, "__table__") and child.__module__.startswith("desktop_app."):
            yield child
        yield from tables_below(child)


def test_no_command_is_left_off_its_list() -> None:
    wait_for(PROGRAM / "cli" / "__init__.py")
    cli = importlib.import_module("desktop_app.cli")
    assert {command.words for command in cli.COMMANDS} >= COMMANDS
    modules = (cli.books, cli.lists, cli.packets, cli.trust)
    written = {one for module in modules for name, one in vars(module).items() if name.startswith("run_")}
    assert written == {command.run for command in cli.COMMANDS}


# The checks themselves


@pytest.mark.parametrize(
    ("name", "words"),
    [("RowsModel", {"rows", "model"}), ("load_data", {"load", "data"}), ("SQLInfo", {"sql", "info"})],
)
def test_names_are_split_into_words(name: str, words: set[str]) -> None:
    assert words_in(name) == words


def test_code_lines_leave_out_docstrings_comments_and_blanks(tmp_path: Path) -> None:
    source = tmp_path / "part.py"
    head = '"""Doc\nstring."""\n\n# note\nx = [\n    1,  # one\n]\n\n'
    source.write_text(head + 'def f():\n    """Doc."""\n    return x\n', encoding="utf-8")
    assert code_lines(source) == {5, 6, 7, 9, 11}


@pytest.mark.parametrize("text", ["see " + "/work" + "/x", "'/tmp" + "/y'", "/home" + "/ann/z"])
def test_path_of_a_machine_is_found(text: str) -> None:
    assert MACHINE_PATH.search(text)


@pytest.mark.parametrize("text", ["~/.local/state", "docs/work/x", "{root}/tmp/"])
def test_other_paths_are_left_alone(text: str) -> None:
    assert not MACHINE_PATH.search(text)
