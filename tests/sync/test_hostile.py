"""A certified laptop that was stolen: what it may not do although its packets are in order."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

from desktop_app.desk import people
from desktop_app.domain.base import ALL
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.trust import DeviceCertificate, Revocation
from desktop_app.store import check
from desktop_app.store.canonical import encode
from desktop_app.store.store import Store
from desktop_app.sync import handing, pairing, trust
from desktop_app.sync import label as labels
from desktop_app.sync.label import Request, Sender
from desktop_app.sync.minisign import SigningKey
from desktop_app.sync.packet import write_packet
from desktop_app.sync.trust import Statement, Withdrawn
from tests.store.stores import AREA
from tests.sync.offices import laptop, new_office, pair, send
from tests.sync.samples import GENERATION, RECIPIENT, SALT, make_label


class Town(NamedTuple):
    """An office and two laptops of different communes; the first one is in the wrong hands."""

    office: Store
    stolen: Store
    other: Store
    folder: Path


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(
        new_office(tmp_path / "office"),
        laptop(tmp_path / "stolen", 1),
        laptop(tmp_path / "other", 2, "0340820250701"),
        tmp_path,
    )
    for n, store in enumerate(made[1:3]):
        pair(made.office, store, tmp_path / f"pairing{n}")
    yield made
    for store in made[:3]:
        with store.read() as reader:
            assert check.findings(reader) == []
        store.close()


def certificate(statement: Any, signature: str | None) -> DeviceCertificate:
    line = statement if statement is None else encode(msgspec.to_builtins(statement)).decode()
    return DeviceCertificate(id="c" * 32, area=AREA, device="", statement=line, signature=signature)


def known_at(store: Store) -> set[tuple[str, tuple[str, ...]]]:
    with store.read() as reader:
        return {(one.device, one.areas) for one in trust.certified(reader)}


@pytest.mark.parametrize("is_itself", [True, False])
def test_a_laptop_certifies_nobody_at_the_office(town: Town, is_itself: bool) -> None:
    before = known_at(town.office)
    keys = town.stolen.keys
    device = keys.device if is_itself else "ab" * 8
    sign = trust.signing_key(keys).public.to_text()
    raised = Statement(device, "", (ALL,), sign, trust.own_recipient(town.stolen), "2027-01-01")
    with town.stolen.write("certify device") as change:
        change.put(certificate(raised, keys.sign.sign(encode(msgspec.to_builtins(raised))).hex()))
    assert [one.verdict for one in send(town.stolen, town.office, town.folder / "stick")] == ["imported"]
    assert known_at(town.office) == before


def test_a_laptop_withdraws_nobody_at_the_office(town: Town) -> None:
    line = encode(msgspec.to_builtins(Withdrawn(town.other.keys.device, {}))).decode()
    with town.stolen.write("withdraw device") as change:
        change.put(Revocation(id="d" * 32, area=AREA, device="", statement=line, signature="00"))
    assert [one.verdict for one in send(town.stolen, town.office, town.folder / "stick")] == ["imported"]
    with town.office.read() as reader:
        assert trust.revoked(reader) == {}
    people.add_person(town.other, name="Vàng Thị Mẩy", birth="1991")
    assert [one.verdict for one in send(town.other, town.office, town.folder / "next")] == ["imported"]


def test_a_certificate_that_says_nothing_stops_nobody(town: Town) -> None:
    with town.stolen.write("certify device") as change:
        change.put(certificate(None, None))
        change.put(Revocation(id="d" * 32, area=AREA))
    for receiver in (town.stolen, town.office):
        with receiver.read() as reader:
            assert trust.revoked(reader) == {}
        assert len(known_at(receiver)) >= 2
        send(town.stolen, town.office, town.folder / "stick")


def request_for(area: str, folder: Path) -> Path:
    """A request, rightly signed by the key it asks with, of a laptop that wants to write this area."""
    key = SigningKey("f" * 16, os.urandom(32))
    asked = Request("ab" * 8, GENERATION, key.public.to_text(), RECIPIENT, area)
    sender = Sender(asked.device, asked.generation, key.key_id)
    label = make_label({}, kind="request", area=area, sender=sender, request=asked, have={})
    return write_packet(folder, label, [], SALT, key).path


@pytest.mark.parametrize(("area", "code"), [(ALL, "not_a_packet"), ("9999920250101", "unknown_area")])
def test_nobody_is_let_in_everywhere_or_nowhere(
    town: Town, monkeypatch: pytest.MonkeyPatch, area: str, code: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(labels, "find_disagreements", lambda _label: [])
        file = request_for(area, town.folder)
    before = known_at(town.office)
    for look in (
        lambda: pairing.approve(town.office, file, town.folder / "answer"),
        lambda: handing.read_request(file),
    ):
        with pytest.raises(Refusal) as refused:
            look()
        assert refused.value.code == code
    assert known_at(town.office) == before
    (checked,) = handing.check(town.office, [file])
    assert checked.verdict.verdict in ("waiting", "refused")
