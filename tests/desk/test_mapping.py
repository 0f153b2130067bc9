"""Own entries under the office's code: proposed, asked once, nothing lost, whatever arrives first."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.desk import catalogue, classes, loans, mapping, people, reference, surveys
from desktop_app.desk.figures import period_figures
from desktop_app.desk.lists import page
from desktop_app.desk.reference import LOAN_PROGRAMMES, TRADES
from desktop_app.domain.refusal import Refusal
from desktop_app.store.store import Store
from desktop_app.sync import outbox
from desktop_app.sync.inbox import import_files
from tests.store.stores import AREA
from tests.sync.offices import laptop, new_office, pair, send

YEAR = ("2026-01-01", "2026-12-31")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Store]:
    made = new_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def commune(tmp_path: Path, office: Store) -> Iterator[Store]:
    made = laptop(tmp_path / "commune", 1)
    pair(office, made, tmp_path / "pairing")
    yield made
    made.close()


@pytest.fixture
def second(tmp_path: Path, office: Store) -> Iterator[Store]:
    made = laptop(tmp_path / "second", 2)
    pair(office, made, tmp_path / "pairing2")
    yield made
    made.close()


def write_rows(store: Store, code: str) -> None:
    """Somebody who wants to learn the trade, or else this one, and a class of it."""
    person = people.add_person(store, name="Lò Thị Hà")
    surveys.record_need(store, person, "2026-02-01", trade=code)
    surveys.record_need(store, person, "2026-03-01", trade="cooking", second_trade=code)
    classes.open_class(store, [], code="K1", trade=code, opened_on="2026-03-02", closed_on="2026-04-02")


def codes_of(store: Store) -> list[str]:
    with store.read() as reader:
        found = [
            value
            for table, field in (
                ("training_need", "trade"),
                ("training_need", "second_trade"),
                ("school_class", "trade"),
            )
            for value in reader.exec_driver_sql(
                f"select {field} from {table} where {field} is not null"
            ).scalars()
        ]
    return sorted(found)


def names_of(store: Store) -> list[tuple[str, str]]:
    with store.read() as reader:
        rows = page(reader, reference.list_of(TRADES))
    return [(row["name"], row["state"]) for row in rows if "quán" in row["name"].lower()]


def asked(store: Store) -> list[mapping.Proposal]:
    with store.read() as reader:
        return mapping.proposals(reader, store.own_area)


def give_catalogue(office: Store, name: str = "Nấu ăn quán", code: str = "T17", **said: Any) -> None:
    reference.add_entry(TRADES, office, {"name": name, "code": code, "farm": False, **said})


def relay(office: Store, target: Store, folder: Path) -> None:
    """What the office holds of a commune, to another of its laptops."""
    import_files(
        target, [Path(one.file) for one in outbox.export(office, folder, receiver=AREA, kind="full")]
    )


@pytest.mark.parametrize("office_first", [True, False])
def test_rows_of_an_own_trade_come_under_the_offices(
    office: Store, commune: Store, tmp_path: Path, office_first: bool
) -> None:
    code = catalogue.add_trade(commune, "Nấu ăn quán", farm=True)
    write_rows(commune, code)
    if not office_first:
        send(commune, office, tmp_path / "a")
        assert codes_of(office) == ["cooking", code, code, code]
    assert asked(commune) == []
    give_catalogue(office)
    send(office, commune, tmp_path / "b")
    (found,) = asked(commune)
    assert (found.name, found.many, found.code, found.is_same) == ("Nấu ăn quán", 3, "T17", True)

    assert mapping.map_entries(commune, {found.entry: "T17"}) == 3
    assert asked(commune) == []
    send(commune, office, tmp_path / "c")
    for store in (commune, office):
        assert codes_of(store) == ["T17", "T17", "T17", "cooking"]
        assert names_of(store) == [("Nấu ăn quán", "confirmed")]
        with store.read() as reader:
            assert period_figures(reader, *YEAR).classes == 1
            assert catalogue.trades(reader, "2026-06-01")["T17"].farm is False
    assert commune.digest(AREA) == office.digest(AREA)


def test_undo_gives_the_own_trade_back_and_asks_again(office: Store, commune: Store, tmp_path: Path) -> None:
    code = catalogue.add_trade(commune, "Nấu ăn quán", farm=True)
    write_rows(commune, code)
    give_catalogue(office)
    send(office, commune, tmp_path / "b")
    before = commune.digest(AREA)
    mapping.map_entries(commune, {asked(commune)[0].entry: "T17"})
    after = commune.digest(AREA)
    commune.undo()
    assert commune.digest(AREA) == before
    assert [one.many for one in asked(commune)] == [3]
    assert mapping.follow_mapped(commune) == 0
    commune.undo(redo=True)
    assert commune.digest(AREA) == after


@pytest.mark.parametrize("mapped_first", [True, False])
def test_what_another_laptop_wrote_meanwhile_follows(
    office: Store, commune: Store, second: Store, tmp_path: Path, mapped_first: bool
) -> None:
    code = catalogue.add_trade(commune, "Nấu ăn quán", farm=True)
    send(commune, office, tmp_path / "a")
    relay(office, second, tmp_path / "b")
    write_rows(second, code)
    give_catalogue(office)
    send(office, commune, tmp_path / "c")
    if mapped_first:
        mapping.map_entries(commune, {asked(commune)[0].entry: "T17"})
    send(second, office, tmp_path / "d")
    relay(office, commune, tmp_path / "e")
    if not mapped_first:
        mapping.map_entries(commune, {asked(commune)[0].entry: "T17"})
    assert mapping.follow_mapped(commune) == (3 if mapped_first else 0)
    assert mapping.follow_mapped(commune) == 0
    assert codes_of(commune) == ["T17", "T17", "T17", "cooking"]
    send(commune, office, tmp_path / "f")
    relay(office, second, tmp_path / "g")
    assert asked(second) == []
    assert codes_of(second) == codes_of(office) == codes_of(commune)
    assert second.digest(AREA) == office.digest(AREA) == commune.digest(AREA)


def test_a_former_code_that_the_office_has_is_left_alone(
    office: Store, commune: Store, tmp_path: Path
) -> None:
    catalogue.add_trade(commune, "Nấu ăn quán", farm=True)
    give_catalogue(office)
    give_catalogue(office, "Nấu ăn", "T18")
    send(office, commune, tmp_path / "b")
    entry = asked(commune)[0].entry
    mapping.map_entries(commune, {entry: "T18"})
    write_rows(commune, "T18")
    commune.undo()
    mapping.map_entries(commune, {entry: "T17"})
    assert mapping.follow_mapped(commune) == 0
    assert "T18" in codes_of(commune)


def test_an_entry_kept_apart_is_not_asked_again(office: Store, commune: Store, tmp_path: Path) -> None:
    code = catalogue.add_trade(commune, "Nấu ăn quán", farm=True)
    write_rows(commune, code)
    give_catalogue(office)
    send(office, commune, tmp_path / "b")
    (found,) = asked(commune)
    assert mapping.map_entries(commune, {found.entry: mapping.APART}) == 0
    assert asked(commune) == []
    assert codes_of(commune) == ["cooking", code, code, code]


def test_loan_programmes_are_mapped_too(office: Store, commune: Store, tmp_path: Path) -> None:
    reference.add_entry(LOAN_PROGRAMMES, commune, {"name": "Vay quỹ hội", "borrower": "person"})
    person = people.add_person(commune, name="Lò Thị Hà")
    loans.add_loan(commune, "vay_quy_hoi", "2026-05-01", 10_000_000, person_id=person)
    reference.add_entry(LOAN_PROGRAMMES, office, {"name": "Vay Quỹ Hội", "code": "P9", "borrower": "person"})
    send(office, commune, tmp_path / "b")
    (found,) = asked(commune)
    assert mapping.map_entries(commune, {found.entry: found.code}) == 1


def test_only_what_is_there_is_mapped(office: Store, commune: Store, tmp_path: Path) -> None:
    catalogue.add_trade(commune, "Nấu ăn quán", farm=True)
    give_catalogue(office)
    send(office, commune, tmp_path / "b")
    (found,) = asked(commune)
    for answers, code in (({found.entry: "T99"}, "not_in_catalogue"), ({"0" * 32: "T17"}, "row_missing")):
        with pytest.raises(Refusal) as refused:
            mapping.map_entries(commune, answers)
        assert refused.value.code == code
    assert len(asked(commune)) == 1


@pytest.mark.parametrize(
    ("own", "theirs", "is_near"),
    [
        ("Đan chiếu", "ĐAN CHIẾU", True),
        ("Đan chiếu", "Kỹ thuật đan chiếu cói", True),
        ("Làm gốm tráng men", "Làm gốm chráng men", True),
        ("Kỹ thuật đan chiếu", "Kỹ thuật đan lưới", False),
        ("Nuôi nhím", "Nuôi nai", False),
        ("Gốm", "Gốm sứ", False),
    ],
)
def test_names_are_near_by_their_words(
    office: Store, commune: Store, tmp_path: Path, own: str, theirs: str, is_near: bool
) -> None:
    catalogue.add_trade(commune, own, farm=True)
    give_catalogue(office, theirs)
    send(office, commune, tmp_path / "b")
    assert len(asked(commune)) == is_near
