"""The commands for lists and paper."""

from desktop_app.cli.command import FILE, OUT, Argument, Arguments, Command, Reply, path
from desktop_app.cli.opening import opened


def run_import_people(args: Arguments) -> Reply:
    """Take a list of people in, after a backup."""
    from desktop_app.sheets.import_people import import_people
    from desktop_app.store.keeping import BEFORE_LIST, keep

    with opened(args) as store:
        if not args.dry_run:
            keep(store, BEFORE_LIST)
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


COMMANDS = (
    Command(
        "import-people",
        "take a list of people in",
        run_import_people,
        (
            FILE,
            path("--map"),
            Argument("--dry-run", {"action": "store_true"}),
            path("--rejected"),
        ),
    ),
    Command("list", "print a list, one object a line", run_list, (Argument("kind"), Argument("--filter"))),
    Command(
        "report",
        "print a report of a period",
        run_report,
        (Argument("name"), Argument("--period", {"required": True}), OUT),
    ),
    Command("form", "print a form", run_form, (Argument("code"), Argument("--id", {"required": True}), OUT)),
)
