"""What a command is: its words, its arguments, what it does and what it says."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

Arguments = argparse.Namespace


class Reply(NamedTuple):
    """What a command says: the value for `--json`, the text for people, whether something was refused.

    A `value` that is a list is printed one object a line.
    """

    value: Any
    text: str = ""
    refused: bool = False


class Argument(NamedTuple):
    """One argument of a command, as argparse takes it."""

    name: str
    options: dict[str, Any] = {}


class Command(NamedTuple):
    """A command: its words, what it does, its arguments, and the function that does it."""

    words: str
    does: str
    run: Callable[[Arguments], Reply]
    arguments: tuple[Argument, ...] = ()


def path(name: str, **options: Any) -> Argument:
    """An argument that is a file or a folder."""
    return Argument(name, {"type": Path, **options})


FILE = path("file")
FOLDER = path("folder")
TO = path("--to", required=True, help="folder or stick")
OUT = path("--out", required=True)
