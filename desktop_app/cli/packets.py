"""The commands for hand-off packets."""

from collections.abc import Sequence
from typing import Any

from desktop_app.cli.command import FILE, TO, Argument, Arguments, Command, Reply, path
from desktop_app.cli.opening import opened


def run_export(args: Arguments) -> Reply:
    """Write packets to a folder or stick."""
    from desktop_app.sync.outbox import export

    with opened(args) as store:
        written = [one._asdict() for one in export(store, args.to, receiver=args.receiver, kind=args.kind)]
    return Reply({"packets": written}, "\n".join(str(one["file"]) for one in written))


def run_import(args: Arguments) -> Reply:
    """Take packets in, after a backup; a folder is tried in any order until nothing more moves."""
    from desktop_app.domain.refusal import Refusal
    from desktop_app.store.keeping import BEFORE_PACKETS, keep
    from desktop_app.sync.inbox import import_files

    with opened(args) as store:
        keep(store, BEFORE_PACKETS)
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


COMMANDS = (
    Command(
        "export",
        "write packets",
        run_export,
        (
            TO,
            Argument("--for", {"dest": "receiver"}),
            Argument("--kind", {"choices": ["delta", "full"], "default": "delta"}),
        ),
    ),
    Command("import", "take packets in", run_import, (path("files", nargs="+"),)),
    Command("verify", "check a packet without taking it in", run_verify, (FILE,)),
)
