"""Who works in this store: officers with post and days, and the password each opens it with.

A password is wrapped in the key file, not in the register: it is not undone, and never handed over.
"""

from typing import Any

from sqlalchemy import Connection, Select, case, literal, select

from desktop_app.desk.lists import Column, ListKind
from desktop_app.domain.base import METADATA, codes
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.unit import Officer
from desktop_app.i18n import mark
from desktop_app.store import keys
from desktop_app.store.store import Store
from desktop_app.vietnam.text import to_clean

LEAST_LETTERS = 8
"""A password has at least so many letters."""

ACCESS = codes(
    "officer_access",
    working="Working now",
    can_open="Has a password",
    ended_can_open="Ended, still has a password",
    cannot_open="No password",
)
_OFFICER = METADATA.tables["officer"]


def officers(store: Store, today: str) -> ListKind:
    """The list of this store's officers on a day, with who can open it and who works now."""
    return ListKind(
        "officers",
        mark("lists", "Users"),
        mark("lists", "users"),
        (
            Column("name", mark("lists", "Full name"), width=220),
            Column("post", mark("lists", "Post"), width=200),
            Column("access", mark("lists", "Access"), "code", 210, ACCESS),
            Column("from_on", mark("lists", "From"), "day"),
            Column("to_on", mark("lists", "To"), "day"),
        ),
        lambda: _rows(store, today),
        "",
    )


def _rows(store: Store, today: str) -> Select[Any]:
    can_open = _OFFICER.c.id.in_(sorted(keys.officer_ids(store.folder)))
    access = case(
        (_OFFICER.c.id == store.keys.officer_id, literal("working")),
        (can_open & (_OFFICER.c.to_on < today), literal("ended_can_open")),
        (can_open, literal("can_open")),
        else_=literal("cannot_open"),
    )
    return select(
        _OFFICER.c.id,
        _OFFICER.c.name,
        _OFFICER.c.post,
        access.label("access"),
        _OFFICER.c.from_on,
        _OFFICER.c.to_on,
    ).where(_OFFICER.c.gone.is_(None), _OFFICER.c.area == store.own_area)


def officer_of(reader: Connection, officer_id: str) -> dict[str, Any]:
    """Name, post and days of an officer; Refusal `row_missing`."""
    chosen = select(_OFFICER).where(_OFFICER.c.id == officer_id, _OFFICER.c.gone.is_(None))
    row = reader.execute(chosen).mappings().first()
    if row is None:
        raise Refusal("row_missing")
    return {key: row[key] for key in ("name", "post", "from_on", "to_on")}


def add_officer(store: Store, **said: Any) -> str:
    """Add somebody who works in this store (fields of Officer), without a password; returns the id.

    Refusal `days_reversed`.
    """
    _check_days(said)
    with store.write("add officer") as change:
        named = said | {"name": to_clean(said["name"])}
        row = Officer(id=change.new_id(), area=store.own_area, **named)
        change.put(row)
        return row.id


def edit_officer(store: Store, officer_id: str, **said: Any) -> None:
    """Correct name, post or days; Refusals `row_missing`, `days_reversed`."""
    with store.write("edit officer") as change:
        _check_days(officer_of(change.connection, officer_id) | said)
        change.edit(Officer, officer_id, **said)


def give_password(store: Store, officer_id: str, password: str) -> None:
    """Let an officer open the store with a password, in place of an earlier one.

    Refusals `row_missing`, `password_short`, `passphrase_taken`.
    """
    with store.read() as reader:
        officer_of(reader, officer_id)
    if len(password) < LEAST_LETTERS:
        raise Refusal("password_short", least=LEAST_LETTERS)
    keys.set_passphrase(store.folder, store.keys, officer_id, password)


def change_own_password(store: Store, present: str, password: str) -> None:
    """Change the password of the officer who works now, who must know the present one.

    Refusals `wrong_passphrase`, and those of `give_password`. After the recovery sheet opened the store
    nobody works in it by name: Refusal `nobody_works`.
    """
    mine = store.keys.officer_id
    if not mine:
        raise Refusal("nobody_works")
    if keys.open_with_passphrase(store.folder, present).officer_id != mine:
        raise Refusal("wrong_passphrase")
    give_password(store, mine, password)


def take_password(store: Store, officer_id: str) -> None:
    """Let an officer no longer open the store, by what this machine remembers neither.

    Refusals `own_password`, `last_passphrase`.
    """
    if officer_id == store.keys.officer_id:
        raise Refusal("own_password")
    if officer_id in keys.officer_ids(store.folder):
        keys.remove_officer(store.folder, officer_id)
    remembered = keys.recall(store.folder)
    if remembered and remembered[1] == officer_id:
        keys.forget(store.folder)


def _check_days(said: dict[str, Any]) -> None:
    if said.get("from_on") and said.get("to_on") and said["to_on"] < said["from_on"]:
        raise Refusal("days_reversed")
