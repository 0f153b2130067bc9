"""The commands by which an office and its laptops come to trust one another."""

import sys

from desktop_app.cli.command import FILE, OUT, TO, Argument, Arguments, Command, Reply, path
from desktop_app.cli.opening import ask, opened, warn
from desktop_app.cli.packets import packet_reply
from desktop_app.i18n import translate


def stream_end(text: str) -> tuple[str, int]:
    """A stream's name and a sequence, written `STREAM=SEQ`; ValueError, wrong use, for anything else."""
    stream, number = text.rsplit("=", 1)
    if stream.count(".") != 2:
        raise ValueError
    return stream, int(number)


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


COMMANDS = (
    Command("trust card", "write the office's card", run_trust_card, (OUT,)),
    Command(
        "trust request",
        "pin an office and ask to be let in",
        run_trust_request,
        (path("--card", required=True), TO, Argument("--fingerprint")),
    ),
    Command("trust approve", "let a laptop in and take its first packet", run_trust_approve, (FILE, TO)),
    Command("trust fingerprint", "say the office's fingerprint", run_trust_fingerprint),
    Command("trust list", "list the certified devices", run_trust_list),
    Command("trust rotate", "replace the office's keys, vouched for by the old", run_trust_rotate, (TO,)),
    Command(
        "trust revoke",
        "withdraw a laptop",
        run_trust_revoke,
        (
            Argument("device"),
            Argument("--after", {"nargs": "*", "metavar": "STREAM=SEQ", "type": stream_end}),
        ),
    ),
    Command("trust tools", "write keys for checking by hand", run_trust_tools, (OUT,)),
)
