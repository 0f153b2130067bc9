"""The command line: every command is a row of COMMANDS; without one the window opens.

Each command imports what it needs when it runs, so that the window's shell paints before the rest is loaded.
Codes in what is printed are English, lower case and permanent.
"""

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop_app import __version__, settings
from desktop_app.i18n import translate
from desktop_app.paths import settings_file, state_folder, store_folder

if TYPE_CHECKING:
    from desktop_app.store.store import Store

DONE, REFUSED, WRONG_USE = 0, 1, 2
YES = {"y", "yes", "c", "có"}
OPENED = (".songhe", ".songhe-backup")
"""The endings of files that stand in place of a command: the desktop opens them with the program."""

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


# ---------------------------------------------------------------------------------------- opening a store


def secret_of(args: Arguments) -> Any:
    """What opens the store: the named files, `SO_NGHE_PASSPHRASE`, the key store, or a prompt."""
    from desktop_app.store import keys
    from desktop_app.store.opening import Secret, first_line

    if args.recovery_file:
        return Secret(recovery=first_line(args.recovery_file))
    given = given_passphrase(args)
    if given is not None:
        return Secret(passphrase=given)
    remembered = keys.recall(args.data)
    if remembered:
        return Secret(remembered=remembered)
    typed = getpass.getpass(translate("prompts", "Password:") + " ") if sys.stdin.isatty() else None
    return Secret(passphrase=typed, typed=typed is not None)


def given_passphrase(args: Arguments) -> str | None:
    """The passphrase of the named file or of `SO_NGHE_PASSPHRASE`; with one the key store is left alone."""
    from desktop_app.store.opening import first_line

    return first_line(args.passphrase_file) if args.passphrase_file else os.environ.get("SO_NGHE_PASSPHRASE")


@contextmanager
def opened(args: Arguments) -> Iterator["Store"]:
    """The store of the data folder, closed afterwards.

    Opened by its recovery sheet it asks for a new passphrase; a typed passphrase may be remembered.
    """
    from desktop_app.store import keys
    from desktop_app.store.opening import unlock

    secret = secret_of(args)
    store = unlock(args.data, state_folder(), secret)
    try:
        if secret.recovery:
            renew_passphrase(store)
        if secret.typed and ask(translate("prompts", "Remember it on this computer? [y/N]")).lower() in YES:
            keys.remember(store.keys)
        yield store
    finally:
        store.close()


def renew_passphrase(store: "Store") -> None:
    """Give whoever has the recovery sheet a new passphrase; without a terminal, say what is to be done."""
    from desktop_app.store.opening import change_passphrase, officers

    if not sys.stdin.isatty():
        warn(translate("prompts", "Opened by the recovery sheet. Set a new password at a terminal."))
        return
    known = list(officers(store).items())
    chosen = 0
    if len(known) > 1:
        names = "".join(f"{n} {name}\n" for n, (_, name) in enumerate(known, 1))
        typed = ask(names + translate("prompts", "Who are you? Number:"))
        chosen = int(typed) - 1 if typed.isdecimal() and 0 < int(typed) <= len(known) else 0
    change_passphrase(store, new_passphrase(), known[chosen][0])


def new_passphrase() -> str:
    """A passphrase typed twice alike at the terminal; asked for again until it is."""
    while True:
        first = getpass.getpass(translate("prompts", "New password:") + " ")
        if first and first == getpass.getpass(translate("prompts", "Type it again:") + " "):
            return first
        warn(translate("prompts", "The two are not alike, or empty."))


def warn(text: str, end: str = "\n") -> None:
    """Say something beside what the command says, which has standard output to itself."""
    print(text, end=end, file=sys.stderr, flush=True)


def ask(question: str) -> str:
    """What somebody at the terminal answers."""
    warn(question, end=" ")
    return sys.stdin.readline().strip()


# ---------------------------------------------------------------------------------------- stores


def run_init(args: Arguments) -> Reply:
    """Make a data folder and say its recovery key once."""
    from datetime import date

    from desktop_app.store.store import NewStore
    from desktop_app.sync.founding import found
    from desktop_app.vietnam import areas

    new = NewStore(args.role, areas.find(args.area, date.today().isoformat()).id, args.name)
    given = given_passphrase(args)
    passphrase = new_passphrase() if given is None and sys.stdin.isatty() else given or ""
    store, recovery = found(args.data, state_folder(), new, passphrase)
    value = {"role": new.role, "area": new.area, "device": store.identity.device, "recovery_key": recovery}
    store.close()
    return Reply(value, f"{new.role} {new.area} {value['device']}\n{recovery}")


def run_demo(args: Arguments) -> Reply:
    """Make an office and its communes with invented data."""
    from desktop_app.practice.demo import make_demo
    from desktop_app.practice.plan import Size

    size = Size(args.communes, args.people, args.seed)
    folders, passphrase = make_demo(args.folder, state_folder(), size, os.environ.get("SO_NGHE_PASSPHRASE"))
    names = [str(folder) for folder in folders]
    return Reply(
        {"folders": names, "passphrase": passphrase}, "\n".join([*names, f"passphrase: {passphrase}"])
    )


def run_tour(args: Arguments) -> Reply:
    """Do the whole main job without a screen."""
    from desktop_app.app import take_pictures
    from desktop_app.practice.tour import take_tour

    results, table = take_tour(args.folder, state_folder(), take_pictures)
    return Reply({"files": [str(path) for path in results]}, "\n".join([table, *map(str, results)]))


def run_backup(args: Arguments) -> Reply:
    """Write a verified backup."""
    from desktop_app.store.backup import back_up

    with opened(args) as store:
        file = back_up(store, args.to)
    return Reply({"file": str(file)}, str(file))


def run_restore(args: Arguments) -> Reply:
    """Put a backup in the store's place; the present store is kept aside."""
    from desktop_app.domain.refusal import Refusal
    from desktop_app.store.backup import restore
    from desktop_app.store.opening import open_keys

    secret = secret_of(args)
    if not args.file.is_file():
        raise Refusal("file_unreadable", file=args.file.name)
    aside = restore(args.data, args.file, lambda folder: open_keys(folder, secret))
    if secret.recovery:
        with opened(args):
            pass
    return Reply({"kept": str(aside) if aside else None}, str(aside or ""))


def run_check(args: Arguments) -> Reply:
    """Check the file, the log and every record."""
    from desktop_app.store.check import findings

    with opened(args) as store, store.read() as reader:
        found = findings(reader)
    return Reply({"findings": found}, "\n".join(found) or "clean", refused=bool(found))


def run_digest(args: Arguments) -> Reply:
    """Say the state digest of one area, or of all areas held."""
    from desktop_app.store.digest import held_areas, state_digest
    from desktop_app.store.opening import today_of
    from desktop_app.vietnam import areas

    with opened(args) as store, store.read() as reader:
        chosen = [areas.find(args.area, today_of(store)).id] if args.area else held_areas(reader)
        digests = {area: state_digest(reader, area) for area in chosen}
    return Reply({"digests": digests}, "\n".join(f"{area} {digest}" for area, digest in digests.items()))


def run_self_test(args: Arguments) -> Reply:
    """Found a store, print, hand over a packet, draw the window, in a folder that is thrown away."""
    from desktop_app.practice.self_test import test_program

    found = test_program()
    return Reply({"findings": found}, "\n".join(found) or "well", refused=bool(found))


# ---------------------------------------------------------------------------------------- lists and paper


def run_import_people(args: Arguments) -> Reply:
    """Take a list of people in."""
    from desktop_app.sheets.import_people import import_people

    with opened(args) as store:
        result = import_people(
            store, args.file, mapping=args.map, dry_run=args.dry_run, rejected_to=args.rejected
        )
    text = f"{result['accepted']} accepted, {result['known']} known, {len(result['rejected'])} rejected"
    return Reply(result, text)


def run_list(args: Arguments) -> Reply:
    """Print a list, one object a line."""
    from desktop_app.desk.all_lists import rows_of

    with opened(args) as store, store.read() as reader:
        return Reply(list(rows_of(reader, args.kind, args.filter or "")))


def run_report(args: Arguments) -> Reply:
    """Print a report of a period."""
    from desktop_app.documents.printing import print_report

    with opened(args) as store:
        print_report(store, args.name, args.period, args.out)
    return Reply({"file": str(args.out)}, str(args.out))


def run_form(args: Arguments) -> Reply:
    """Print a form."""
    from desktop_app.documents.printing import print_form

    with opened(args) as store:
        print_form(store, args.code, args.id, args.out)
    return Reply({"file": str(args.out)}, str(args.out))


# ---------------------------------------------------------------------------------------- packets and trust


def run_export(args: Arguments) -> Reply:
    """Write packets to a folder or stick."""
    from desktop_app.sync.outbox import export

    with opened(args) as store:
        written = [one._asdict() for one in export(store, args.to, receiver=args.receiver, kind=args.kind)]
    return Reply({"packets": written}, "\n".join(str(one["file"]) for one in written))


def run_import(args: Arguments) -> Reply:
    """Take packets in; a folder is tried in any order until nothing more moves."""
    from desktop_app.domain.refusal import Refusal
    from desktop_app.sync.inbox import import_files

    with opened(args) as store:
        verdicts = import_files(store, args.files)
    if not verdicts:
        raise Refusal("no_packets", folder=args.files[0].name)
    return packet_reply(verdicts)


def run_verify(args: Arguments) -> Reply:
    """Check a packet without taking it in."""
    from desktop_app.sync.inbox import verify_file

    with opened(args) as store:
        return packet_reply([verify_file(store, args.file)])


def packet_reply(verdicts: Sequence[Any]) -> Reply:
    """What became of packets, for print."""
    rows = [verdict._asdict() for verdict in verdicts]
    text = "\n".join(
        " ".join(str(row[key]) for key in ("file", "verdict", "code", "sentence") if row[key]) for row in rows
    )
    rows = [{key: value for key, value in row.items() if value or key != "sentence"} for row in rows]
    return Reply({"packets": rows}, text, refused=any(row["verdict"] == "refused" for row in rows))


def run_trust_card(args: Arguments) -> Reply:
    """Write the office's card."""
    from desktop_app.sync.outbox import write_card

    with opened(args) as store:
        write_card(store, args.out)
    return Reply({"file": str(args.out)}, str(args.out))


def run_trust_request(args: Arguments) -> Reply:
    """Pin an office and ask to be let in."""
    from desktop_app.sync.pairing import read_card, request

    card, office_fingerprint = read_card(args.card)
    given = args.fingerprint or ask_fingerprint(office_fingerprint)
    with opened(args) as store:
        written = request(store, card, given, args.to)
    return Reply({"packets": [written._asdict()], "fingerprint": office_fingerprint}, str(written.file))


def ask_fingerprint(shown: str) -> str | None:
    """What somebody at the terminal reads off the office's screen; None where there is no terminal."""
    return ask(f"{shown}\n?") if sys.stdin.isatty() else None


def run_trust_approve(args: Arguments) -> Reply:
    """Let a laptop in and take its first packet."""
    from desktop_app.sync.pairing import approve

    with opened(args) as store:
        verdict, written = approve(store, args.file, args.to)
    reply = packet_reply([verdict])
    return reply._replace(value=reply.value | {"written": [one._asdict() for one in written]})


def run_trust_fingerprint(args: Arguments) -> Reply:
    """Say the office's fingerprint: its own, or that of the pinned one."""
    from desktop_app.sync.pairing import office_fingerprint

    with opened(args) as store:
        digits = office_fingerprint(store)
    return Reply({"fingerprint": digits}, digits)


def run_trust_list(args: Arguments) -> Reply:
    """List the certified devices."""
    from desktop_app.sync.trust import device_rows

    with opened(args) as store, store.read() as reader:
        rows = device_rows(reader)
    return Reply(
        {"devices": rows}, "\n".join(f"{row['device']} {row['areas']} {row['status']}" for row in rows)
    )


def run_trust_revoke(args: Arguments) -> Reply:
    """Withdraw a laptop."""
    from desktop_app.sync.trust import revoke_device

    with opened(args) as store:
        last = revoke_device(store, args.device, dict(args.after or ()))
    return Reply({"device": args.device, "last": last}, args.device)


def run_trust_rotate(args: Arguments) -> Reply:
    """Replace the office's keys."""
    from desktop_app.sync.pairing import office_fingerprint
    from desktop_app.sync.rotation import rotate

    with opened(args) as store:
        written = [one._asdict() for one in rotate(store, args.to)]
        digits = office_fingerprint(store)
    text = "\n".join([digits, *(str(one["file"]) for one in written)])
    return Reply({"packets": written, "fingerprint": digits}, text)


def run_trust_tools(args: Arguments) -> Reply:
    """Write the keys for checking packets with standard tools."""
    from desktop_app.sync.pairing import write_tools

    with opened(args) as store:
        files = write_tools(store, args.out)
    warn(translate("prompts", "identity.age opens every packet for this store. Delete it after checking."))
    return Reply({"files": [str(file) for file in files]}, "\n".join(map(str, files)))


# ---------------------------------------------------------------------------------------- the table


def at_least_one(text: str) -> int:
    """A whole number from 1; ValueError, wrong use, for another."""
    if (number := int(text)) < 1:
        raise ValueError
    return number


def stream_end(text: str) -> tuple[str, int]:
    """A stream's name and a sequence, written `STREAM=SEQ`; ValueError, wrong use, for anything else."""
    stream, number = text.rsplit("=", 1)
    if stream.count(".") != 2:
        raise ValueError
    return stream, int(number)


def _path(name: str, **options: Any) -> Argument:
    return Argument(name, {"type": Path, **options})


_FILE = _path("file")
_FOLDER = _path("folder")
_TO = _path("--to", required=True, help="folder or stick")
_OUT = _path("--out", required=True)

COMMANDS = (
    Command(
        "init",
        "make a data folder",
        run_init,
        (
            Argument("--role", {"required": True, "choices": ["commune", "office"]}),
            Argument("--area", {"required": True, "metavar": "CODE"}),
            Argument("--name", {"required": True, "help": "name of the first officer"}),
        ),
    ),
    Command(
        "demo",
        "make a city office and communes with invented data",
        run_demo,
        (
            _FOLDER,
            Argument("--communes", {"type": at_least_one, "default": 7}),
            Argument("--people", {"type": at_least_one, "default": 3000}),
            Argument("--seed", {"type": int, "default": 1}),
        ),
    ),
    Command("tour", "do the whole main job without a screen", run_tour, (_FOLDER,)),
    Command(
        "import-people",
        "take a list of people in",
        run_import_people,
        (
            _FILE,
            _path("--map"),
            Argument("--dry-run", {"action": "store_true"}),
            _path("--rejected"),
        ),
    ),
    Command(
        "export",
        "write packets",
        run_export,
        (
            _TO,
            Argument("--for", {"dest": "receiver"}),
            Argument("--kind", {"choices": ["delta", "full"], "default": "delta"}),
        ),
    ),
    Command("import", "take packets in", run_import, (_path("files", nargs="+"),)),
    Command("verify", "check a packet without taking it in", run_verify, (_FILE,)),
    Command("list", "print a list, one object a line", run_list, (Argument("kind"), Argument("--filter"))),
    Command("trust card", "write the office's card", run_trust_card, (_OUT,)),
    Command(
        "trust request",
        "pin an office and ask to be let in",
        run_trust_request,
        (_path("--card", required=True), _TO, Argument("--fingerprint")),
    ),
    Command("trust approve", "let a laptop in and take its first packet", run_trust_approve, (_FILE, _TO)),
    Command("trust fingerprint", "say the office's fingerprint", run_trust_fingerprint),
    Command("trust list", "list the certified devices", run_trust_list),
    Command("trust rotate", "replace the office's keys, vouched for by the old", run_trust_rotate, (_TO,)),
    Command(
        "trust revoke",
        "withdraw a laptop",
        run_trust_revoke,
        (
            Argument("device"),
            Argument("--after", {"nargs": "*", "metavar": "STREAM=SEQ", "type": stream_end}),
        ),
    ),
    Command("trust tools", "write keys for checking by hand", run_trust_tools, (_OUT,)),
    Command(
        "report",
        "print a report of a period",
        run_report,
        (Argument("name"), Argument("--period", {"required": True}), _OUT),
    ),
    Command("form", "print a form", run_form, (Argument("code"), Argument("--id", {"required": True}), _OUT)),
    Command("digest", "say state digests", run_digest, (Argument("--area"),)),
    Command("backup", "write a verified backup", run_backup, (_path("--to"),)),
    Command("restore", "put a backup in the store's place", run_restore, (_FILE,)),
    Command("check", "check file, log and records", run_check),
    Command("self-test", "check the program itself", run_self_test),
)


# ---------------------------------------------------------------------------------------- main


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or open the window; returns the exit code: 0 done, 1 refused, 2 wrong use."""
    words = list(sys.argv[1:] if argv is None else argv)
    file = Path(words.pop(0)) if words and words[0].endswith(OPENED) else None
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
    for line in lines(reply, as_json=args.json):
        print(line)
    return REFUSED if reply.refused else DONE


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
