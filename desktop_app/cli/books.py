"""The commands for whole stores: made, backed up, restored, checked."""

import os
import sys

from desktop_app.cli.command import FILE, FOLDER, Argument, Arguments, Command, Reply, path
from desktop_app.cli.opening import given_passphrase, new_passphrase, opened, secret_of
from desktop_app.paths import state_folder


def at_least_one(text: str) -> int:
    """A whole number from 1; ValueError, wrong use, for another."""
    if (number := int(text)) < 1:
        raise ValueError
    return number


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
    """Write a verified backup, with a copy on another disk or stick if one is named."""
    from desktop_app.store.keeping import keep

    with opened(args) as store:
        kept = keep(store, second=args.to)
    if kept.refusal:
        raise kept.refusal
    file = kept.copy or kept.file
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
    """Do everything once, the drawing of the window included, in a folder that is thrown away."""
    from desktop_app.app import take_pictures
    from desktop_app.practice.self_test import test_program

    found = test_program(take_pictures)
    return Reply({"findings": found}, "\n".join(found) or "well", refused=bool(found))


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
            FOLDER,
            Argument("--communes", {"type": at_least_one, "default": 7}),
            Argument("--people", {"type": at_least_one, "default": 3000}),
            Argument("--seed", {"type": int, "default": 1}),
        ),
    ),
    Command("tour", "do the whole main job without a screen", run_tour, (FOLDER,)),
    Command("digest", "say state digests", run_digest, (Argument("--area"),)),
    Command("backup", "write a verified backup", run_backup, (path("--to", help="another disk or stick"),)),
    Command("restore", "put a backup in the store's place", run_restore, (FILE,)),
    Command("check", "check file, log and records", run_check),
    Command("self-test", "check the program itself", run_self_test),
)
