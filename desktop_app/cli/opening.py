"""How a command opens the store: the secrets it finds, and what it asks at the terminal."""

import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from desktop_app.cli.command import Arguments
from desktop_app.i18n import translate
from desktop_app.paths import state_folder

if TYPE_CHECKING:
    from desktop_app.store.store import Store

YES = {"y", "yes", "c", "có"}


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
