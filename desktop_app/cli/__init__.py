"""The command line: every command is a row of the COMMANDS of its module; without one the window opens.

Each command imports what it needs when it runs, so that the window's shell paints before the rest is loaded.
Codes in what is printed are English, lower case and permanent.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop_app import __version__, settings
from desktop_app.cli import books, lists, packets, trust
from desktop_app.cli.command import Arguments, Reply
from desktop_app.cli.opening import warn
from desktop_app.paths import settings_file, state_folder, store_folder

DONE, REFUSED, WRONG_USE = 0, 1, 2
OPENED = (".songhe", ".songhe-backup")
"""The endings of files that stand in place of a command: the desktop opens them with the program."""

COMMANDS = (*books.COMMANDS, *lists.COMMANDS, *packets.COMMANDS, *trust.COMMANDS)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or open the window; returns the exit code: 0 done, 1 refused, 2 wrong use."""
    words = list(sys.argv[1:] if argv is None else argv)
    file = Path(words.pop(0)) if words and words[0].lower().endswith(OPENED) else None
    args = parser().parse_args(words)
    if not hasattr(args, "run"):
        return open_window(args, file)
    return say(args)


def say(args: Arguments) -> int:
    """Run the command and print what it says."""
    from desktop_app.domain.refusal import Refusal
    from desktop_app.vietnam.areas import UnknownArea

    try:
        reply: Reply = args.run(args)
    except (Refusal, UnknownArea) as error:
        refusal = error if isinstance(error, Refusal) else Refusal("unknown_area", text=error.text)
        if args.json:
            said = {"code": refusal.code, "sentence": refusal.sentence, "next": refusal.step}
            print(json.dumps({"refused": said}, ensure_ascii=False))
        else:
            warn(f"{refusal.sentence}\n{refusal.step}")
        return REFUSED
    print_lines(lines(reply, as_json=args.json))
    return REFUSED if reply.refused else DONE


def print_lines(said: Iterable[str]) -> None:
    """Print lines till all are printed, or whoever reads them (`| head`) has had enough."""
    try:
        for line in said:
            print(line)
        print(end="", flush=True)  # not sys.stdout.flush(): a window's program on Windows has no output
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes once more at its end


def lines(reply: Reply, *, as_json: bool) -> Iterable[str]:
    """What is printed of a reply: a list one row a line."""
    rows = reply.value if isinstance(reply.value, list) else [reply.value]
    if as_json:
        return (json.dumps(row, ensure_ascii=False, default=str) for row in rows)
    if isinstance(reply.value, list):
        return (" · ".join(str(value) for value in row.values() if value is not None) for row in rows)
    return [reply.text] if reply.text else []


def open_window(args: Arguments, file: Path | None = None) -> int:
    """Open the window on the data folder, with a packet that was double clicked."""
    from desktop_app import app

    return app.run(args.data, state_folder(), passphrase_file=args.passphrase_file, file=file)


def usual_folder() -> Path:
    """The data folder where none is named: the one chosen at the first start, or this user's."""
    return Path(settings.load(settings_file()).get("folder") or store_folder())


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    root = argparse.ArgumentParser(prog="so-nghe", parents=[_shared_flags()])
    root.add_argument("--version", action="version", version=f"so-nghe {__version__}")
    root.set_defaults(data=usual_folder(), passphrase_file=None, recovery_file=None, json=False)
    groups = {"": root.add_subparsers(metavar="COMMAND")}
    for command in COMMANDS:
        group, _, word = command.words.rpartition(" ")
        if group not in groups:
            groups[group] = groups[""].add_parser(group).add_subparsers(metavar="COMMAND", required=True)
        one = groups[group].add_parser(
            word, parents=[_shared_flags()], help=command.does, description=command.does
        )
        for argument in command.arguments:
            one.add_argument(argument.name, **argument.options)
        one.set_defaults(run=command.run)
    return root


def _shared_flags() -> argparse.ArgumentParser:
    """What stands before or after every command; each parser needs its own: argparse shares defaults."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    for name in ("--data", "--passphrase-file", "--recovery-file"):
        common.add_argument(name, type=Path)
    common.add_argument("--json", action="store_true")
    return common
