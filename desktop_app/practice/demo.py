"""The practice office and its communes: three years of invented data, handed over by real packets."""

import secrets
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from desktop_app.domain import (
    GuidanceDocument,
    Hamlet,
    HamletFact,
    HamletYear,
    Letterhead,
    Loan,
    LoanEvent,
    OverseasPlacement,
    Partner,
    Person,
    Provider,
    SurveyRound,
    TrainingNeed,
    YearTarget,
)
from desktop_app.domain.base import Synced
from desktop_app.practice.courses import Place, hold_class
from desktop_app.practice.persons import NewId, full_name, invent, policy_groups, words
from desktop_app.practice.plan import FARM, LAST_DAY, NON_FARM, CommunePlan, Size, plan, totals
from desktop_app.store.change import Change
from desktop_app.store.ids import derived_id, new_id
from desktop_app.store.store import NewStore, Store, set_meta
from desktop_app.sync import outbox, pairing
from desktop_app.sync.founding import found
from desktop_app.sync.inbox import import_files
from desktop_app.vietnam import areas

OFFICE = "0010520131227"
ROUNDS = ("2022", "2023", "2024")
HAMLETS = 12
ASKED_SHARE = 3
SHORT_SHARE = 0.02
"""Loans of two years, of which some are past due."""

TARGETS = {"classes": 2, "learners": 60, "farm": 30, "nonfarm": 30, "women": 30, "abroad": 2}
"""What a commune is to reach in the last year."""


class Commune(NamedTuple):
    """One commune being filled: its random numbers, area, plan, ids."""

    random: Random
    area: str
    plan: CommunePlan
    new_id: NewId


class Setting(NamedTuple):
    """What a commune's classes stand in: hamlets, survey rounds, providers, who leads inspections."""

    hamlets: list[Hamlet]
    rounds: list[SurveyRound]
    providers: list[Provider]
    signer: str


def make_demo(folder: Path, state: Path, size: Size, passphrase: str | None = None) -> tuple[list[Path], str]:
    """Make `office/` and one `commune-<area id>/` a commune in a folder; returns them and the passphrase."""
    word = passphrase or secrets.token_urlsafe(9)
    random = Random(size.seed)
    units = [unit.id for unit in areas.units_under(OFFICE, LAST_DAY)][: size.communes]
    officer = full_name(random, words().peoples[0], "M")
    office, _ = found(folder / "office", state, NewStore("office", OFFICE, officer), word)
    fill_office(office, random, totals(size).documents)
    folders = [folder / "office"]
    with TemporaryDirectory() as stick:
        outbox.write_card(office, Path(stick) / "card.songhe")
        for area, part in zip(units, plan(size), strict=True):
            folders.append(folder / f"commune-{area}")
            _make_commune(office, folders[-1], state, (area, part, size.seed, word), Path(stick))
    office.close()
    return folders, word


def _make_commune(
    office: Store, folder: Path, state: Path, what: tuple[str, CommunePlan, int, str], stick: Path
) -> None:
    area, part, seed, word = what
    random = Random(f"{seed}/{area}")
    officer = full_name(random, words().peoples[0], "F")
    store, _ = found(folder, state, NewStore("commune", area, officer), word)
    now = store.clock.now()
    fill_commune(store, Commune(random, area, part, lambda: new_id(now, random.randbytes(10))))
    card, fingerprint = pairing.read_card(stick / "card.songhe")
    asked = pairing.request(store, card, fingerprint, stick / area)
    pairing.approve(office, Path(asked.file), stick / area / "answer")
    import_files(store, [stick / area / "answer"])
    store.close()


def fill_office(store: Store, random: Random, documents: int) -> None:
    """The office's own rows: documents it issued and received, letterhead."""
    set_meta(store, today=LAST_DAY, practice="yes")
    name = areas.name_with_kind(OFFICE)
    with store.write("practice data") as change:
        change.put(_letterhead(change, store.own_area, name, random))
        for number in range(documents + documents // 2):
            issued = number < documents
            day = date.fromordinal(
                date(2022, 8, 1).toordinal() + number * 1040 // (documents + documents // 2)
            )
            change.put(
                GuidanceDocument(
                    id=change.new_id(),
                    area=store.own_area,
                    number=f"{20 + number}/{'KH' if number % 2 else 'HD'}-UBND",
                    direction="issued" if issued else "incoming",
                    issuer=name if issued else "Ủy ban nhân dân tỉnh",
                    issued_on=day.isoformat(),
                    title=words().documents[number % len(words().documents)],
                )
            )


def _letterhead(change: Change, area: str, name: str, random: Random) -> Letterhead:
    return Letterhead(
        id=change.new_id(),
        area=area,
        from_on="2022-01-01",
        organisation=f"Ủy ban nhân dân {name}",
        place=name.split(" ", 1)[-1] if not name.startswith("thành phố") else name.removeprefix("thành phố "),
        authority="KT. CHỦ TỊCH",
        post="PHÓ CHỦ TỊCH",
        signer=full_name(random, words().peoples[4], "M"),
        receivers="Như trên\nLưu: VT, VHXH",
        office="Phòng Lao động – Thương binh và Xã hội",
    )


def fill_commune(store: Store, at: Commune) -> None:
    """Everything of one commune, in changes of one kind of rows each."""
    set_meta(store, today=LAST_DAY, practice="yes")
    with store.write("practice data") as change:
        letter = _letterhead(change, at.area, areas.name_with_kind(at.area), at.random)
        hamlets = _hamlets(at)
        rounds = _rounds(at)
        providers = [Provider(id=at.new_id(), area=at.area, name=name) for name in words().providers]
        partners = [Partner(id=at.new_id(), area=at.area, name=name, kind="union") for name in words().trusts]
        change.put([letter, *hamlets, *rounds, *providers, *partners])
        change.put(_facts(at, hamlets))
        change.put(_targets(at.area, LAST_DAY[:4]))
    households, people = invent(at.random, at.plan.people, at.area, [one.id for one in hamlets], at.new_id)
    _put(store, households)
    _put(store, people)
    _put(store, policy_groups(at.random, people))
    free = iter(at.random.sample(people, len(people)))
    for rows in chain(
        _courses(at, free, Setting(hamlets, rounds, providers, letter.signer or "")),
        _others(at, people, rounds),
    ):
        _put(store, rows)


def _put(store: Store, rows: Sequence[Synced]) -> None:
    if rows:
        with store.write("practice data") as change:
            change.put(rows)


def _hamlets(at: Commune) -> list[Hamlet]:
    ward = areas.name_with_kind(at.area).startswith("phường")
    villages = at.random.sample(words().villages, 4 if ward else HAMLETS)
    groups = [f"Tổ dân phố số {number}" for number in range(1, HAMLETS - len(villages) + 1)]
    return [
        Hamlet(
            id=at.new_id(),
            area=at.area,
            name=name,
            kind="village" if name in villages else "group",
            from_on="2015-01-01",
        )
        for name in [*groups, *villages]
    ]


def _facts(at: Commune, hamlets: list[Hamlet]) -> list[Synced]:
    share = at.plan.people // len(hamlets)
    facts: list[Synced] = [
        HamletFact(
            id=at.new_id(),
            area=at.area,
            hamlet_id=one.id,
            from_on="2021-06-04",
            rural=one.kind == "village",
            specially_difficult=one.kind == "village" and at.random.random() < 0.3,
            decision="861/QĐ-TTg",
        )
        for one in hamlets
    ]
    years: list[Synced] = [
        HamletYear(
            id=derived_id("hamlet_year", one.id, year),
            area=at.area,
            hamlet_id=one.id,
            year=year,
            households=share // 4,
            people=share * 3 // 2,
            labour_force=share,
            trained=share * (20 + year - 2022) // 100,
        )
        for one in hamlets
        for year in (2022, 2023, 2024)
    ]
    return facts + years


def _targets(area: str, year: str) -> list[YearTarget]:
    return [
        YearTarget(
            id=derived_id("year_target", area, year, kind), area=area, year=int(year), kind=kind, goal=goal
        )
        for kind, goal in TARGETS.items()
    ]


def _rounds(at: Commune) -> list[SurveyRound]:
    return [
        SurveyRound(
            id=at.new_id(),
            area=at.area,
            name=f"Rà soát nhu cầu học nghề năm {year}",
            opened_on=f"{year}-07-05",
            closed_on=f"{year}-08-20",
        )
        for year in ROUNDS
    ]


def _courses(at: Commune, free: Iterator[Person], setting: Setting) -> Iterator[Sequence[Synced]]:
    for one in at.plan.classes:
        asked_in = setting.rounds[min(int(one.opened_on[:4]) - 2022, 2)]
        place = Place(
            at.area,
            at.random.choice(setting.hamlets).id,
            at.random.choice(setting.providers).id,
            asked_in.id,
            setting.signer,
        )
        learners = list(islice(free, one.learners))
        yield from hold_class(at.random, one, learners, place, at.new_id)


def _others(at: Commune, people: list[Person], rounds: list[SurveyRound]) -> Iterator[Sequence[Synced]]:
    """Needs of those who were not taken, loans of people and households, work abroad."""
    yield [_answer(at, person, rounds) for person in at.random.sample(people, len(people) // ASKED_SHARE)]
    borrowers = at.random.sample(people, len(at.plan.loans))
    loans = [
        _loan(at, "job_creation", amount, person_id=person.id)
        for person, amount in zip(borrowers, at.plan.loans, strict=True)
    ]
    homes = at.random.sample(
        sorted({person.household_id or "" for person in people}), len(at.plan.household_loans)
    )
    loans += [
        _loan(at, "difficult_area", amount, household_id=home)
        for home, amount in zip(homes, at.plan.household_loans, strict=True)
    ]
    yield [loan for loan, _ in loans]
    yield [event for _, events in loans for event in events]
    abroad = at.random.sample(people, len(at.plan.markets))
    yield [_placement(at, person, market) for person, market in zip(abroad, at.plan.markets, strict=True)]


def _answer(at: Commune, person: Person, rounds: list[SurveyRound]) -> TrainingNeed:
    asked_in = at.random.choice(rounds)
    wants = at.random.random() < 0.45
    return TrainingNeed(
        id=at.new_id(),
        area=at.area,
        person_id=person.id,
        round_id=asked_in.id,
        asked_on=f"{(asked_in.opened_on or '')[:5]}07-{at.random.randint(6, 28):02}",
        wanted=wants,
        trade=at.random.choice(FARM + NON_FARM) if wants else None,
        no_need_reason=None if wants else at.random.choice(("no_time", "has_trade", "no_trust", "season")),
    )


def _loan(at: Commune, programme: str, amount: int, **borrower: Any) -> tuple[Loan, list[Synced]]:
    day = date.fromordinal(date(2022, 7, 4).toordinal() + at.random.randrange(1050)).isoformat()
    months = 24 if at.random.random() < SHORT_SHARE else at.random.choice((36, 48, 60))
    loan = Loan(
        id=at.new_id(),
        area=at.area,
        programme=programme,
        state="outstanding",
        months=months,
        rate_thousandths=7920 if programme == "job_creation" else 9000,
        purpose=at.random.choice(words().purposes),
        due_on=f"{int(day[:4]) + months // 12}{day[4:8]}{min(int(day[8:]), 28):02}",
        credit_group=f"Tổ số {at.random.randint(1, 9)}",
        trust_organisation=at.random.choice(words().trusts),
        customer_code=f"{at.random.randrange(10**8):08}",
        jobs_created=1,
        **borrower,
    )
    owed = amount * at.random.randint(40, 100) // 100 // 1000 * 1000
    events = [("disbursement", day, amount), ("statement", LAST_DAY, owed)]
    return loan, [
        LoanEvent(id=at.new_id(), area=at.area, loan_id=loan.id, kind=kind, happened_on=when, amount=much)
        for kind, when, much in events
    ]


def _placement(at: Commune, person: Person, market: str) -> OverseasPlacement:
    introduced = date.fromordinal(date(2022, 8, 1).toordinal() + at.random.randrange(900))
    gone = at.random.random() < 0.7
    return OverseasPlacement(
        id=at.new_id(),
        area=at.area,
        person_id=person.id,
        market=market,
        company=at.random.choice(words().companies),
        job="Công nhân",
        introduced_on=introduced.isoformat(),
        departed_on=date.fromordinal(introduced.toordinal() + 150).isoformat() if gone else None,
        months=36,
        state="departed" if gone else "orientation",
    )
