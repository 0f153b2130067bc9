"""From a store to the papers of a survey: F01, F01b, F05, F05b, F06, F07, F29."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Connection

from desktop_app.desk import kept_figures, round_figures, surveys, units
from desktop_app.desk.applications import applied_for
from desktop_app.desk.catalogue import TradeEntry, trades
from desktop_app.desk.earlier_courses import supported_courses
from desktop_app.desk.fields import fields_of_row
from desktop_app.desk.kept_figures import Figure, Standing
from desktop_app.desk.people import groups_of, people_of_hamlet
from desktop_app.desk.round_figures import MEASURES, Answer
from desktop_app.documents import (
    job_loss,
    need_by_trade,
    need_list,
    need_sheet,
    need_summary,
    review_minutes,
    training_application,
)
from desktop_app.documents.page import Signature
from desktop_app.documents.printing.gathering import SIGN, Gathering, hamlet_name, receivers, signer
from desktop_app.vietnam import areas, ethnic
from desktop_app.vietnam.dates import show_day
from desktop_app.vietnam.numbers import show_money

Words = Iterable[tuple[object, str]]
MILLIONS = "triệu đồng"
FARM = {True: "farm", False: "nonfarm", None: ""}


def gather_need_sheet(at: Gathering, person_id: str) -> need_sheet.NeedSheet:
    """F01 of one person with what is known, and the newest answer of the open round."""
    person = fields_of_row(at.reader, "person", person_id)
    round_id = surveys.current_round(at.reader) or ""
    answer, known = surveys.newest_answer(at.reader, person_id, round_id), trades(at.reader, at.today)
    same = (
        "name", "birth", "sex", "id_number", "id_issued_on", "phone", "permanent_home", "present_home",
        "general_education", "technical_education", "job_status", "main_job",
    )  # fmt: skip
    asked = ("no_need_reason", "months", "time_of_day", "purpose", "market", "asked_on")
    return need_sheet.NeedSheet(
        letterhead=at.head(at.letter("F01")),
        person_id=person_id,
        year=at.today[:4],
        round_name=_round_name(at.reader, round_id),
        hamlet=hamlet_name(at.reader, person["hamlet_id"]),
        ethnic=_ethnic(person["ethnic"]),
        is_urban=areas.unit(person["area"]).kind == "ward",
        farming=person["farming"],
        land_recovered=_land_recovered(at.reader, person["household_id"]),
        groups=tuple(sorted(groups_of(at.reader, person_id, at.today))),
        monthly_income=person["monthly_income"],
        earlier_courses=_courses(at, person_id),
        wanted=answer.get("wanted"),
        trade=_trade(known, answer.get("trade")),
        second_trade=_trade(known, answer.get("second_trade")),
        wants_loan=answer.get("wants_loan"),
        loan_amount=answer.get("loan_amount"),
        consent=person["consent"],
        **{name: person[name] or "" for name in same},
        **{name: answer.get(name) or "" for name in asked},
    )


def gather_need_list(at: Gathering, hamlet_id: str) -> need_list.NeedList:
    """F01b of one hamlet: everybody known there, with the newest answers of the open round."""
    round_id = surveys.current_round(at.reader) or ""
    answers = surveys.newest_answers(at.reader, round_id)
    known = trades(at.reader, at.today)
    people = people_of_hamlet(at.reader, hamlet_id)
    return need_list.NeedList(
        letterhead=at.head(at.letter("F01b")),
        hamlet_id=hamlet_id,
        hamlet=hamlet_name(at.reader, hamlet_id),
        people=tuple(_asked(at, person, answers.get(person["id"], {}), known) for person in people),
        signatures=(
            Signature("Tổ trưởng, trưởng bản", note=SIGN),
            Signature("Người lập danh sách", at.officer, note=SIGN),
        ),
        round_name=_round_name(at.reader, round_id),
    )


def _asked(
    at: Gathering, person: dict[str, Any], answer: dict[str, Any], known: dict[str, TradeEntry]
) -> need_list.Asked:
    wishes = (_trade(known, answer.get(field)) for field in ("trade", "second_trade"))
    season = (answer.get("months"), _word(need_sheet.TIMES, answer.get("time_of_day")).lower())
    return need_list.Asked(
        name=person["name"] or "",
        birth=person["birth"] or "",
        sex=person["sex"] or "",
        ethnic=_ethnic(person["ethnic"]),
        id_number=person["id_number"] or "",
        phone=person["phone"] or "",
        group=_groups(at, person["id"]),
        trade="; ".join(filter(None, wishes)),
        season="; ".join(filter(None, season)),
        loan=_millions(answer),
        market=_word(need_sheet.MARKETS, answer.get("market")),
    )


def _groups(at: Gathering, person_id: str) -> str:
    held = sorted(groups_of(at.reader, person_id, at.today))
    return ", ".join(_word(need_sheet.GROUPS, group) for group in held)


def _millions(answer: dict[str, Any]) -> str:
    amount = answer.get("loan_amount")
    if not amount:
        return "có" if answer.get("wants_loan") else ""
    return show_money(amount, MILLIONS).removesuffix(f" {MILLIONS}")


def gather_need_summary(at: Gathering, round_id: str) -> need_summary.NeedSummary:
    """F05 of one round: every hamlet in use, also those where nobody was asked yet."""
    asked_round = surveys.round_of(at.reader, round_id)
    answers = round_figures.answers_of(at.reader, round_id)
    standing = kept_figures.standing(at.reader, round_id)
    letter = at.letter("F05", asked_round["closed_on"])
    known = round_figures.denominators(at.reader, (asked_round["opened_on"] or "")[:4])
    unknown = round_figures.Denominators(None, None)
    return need_summary.NeedSummary(
        letterhead=at.head(letter),
        round_id=round_id,
        round_name=asked_round["name"] or "",
        hamlets=tuple(
            need_summary.HamletNeed(name, *known.get(hamlet, unknown), **_figures(answers, standing, hamlet))
            for hamlet, name in _hamlets(at, _places(answers, standing))
        ),
        signatures=(Signature("Người lập biểu", at.officer, note=SIGN), signer(letter)),
        as_of=at.today,
        closed_on=asked_round["closed_on"] or "",
        is_kept=standing is not None,
    )


def _figures(answers: list[Answer], standing: Standing | None, hamlet: str) -> dict[str, Any]:
    """The figures of a hamlet: as kept at the closing, with what came afterwards apart, else as they are."""
    if standing is None:
        return {measure: len(round_figures.who(answers, measure, hamlet)) for measure in MEASURES}
    wanted = Figure(hamlet, "wanted")
    apart = {"late": standing.late[wanted], "adjusted": standing.adjusted(wanted)}
    return {measure: standing.kept[Figure(hamlet, measure)] for measure in MEASURES} | apart


def _places(answers: list[Answer], standing: Standing | None) -> set[str]:
    """The hamlets that figures are of."""
    kept = kept_figures.hamlets_in(standing.kept) if standing else set()
    return kept | {one.hamlet for one in answers}


def gather_need_by_trade(at: Gathering, round_id: str) -> need_by_trade.NeedByTrade:
    """F05b of one round, as it was closed: the trades wanted most, the most wanted first."""
    asked_round = surveys.round_of(at.reader, round_id)
    figures = kept_figures.figures(at.reader, round_id)
    letter, known = at.letter("F05b", asked_round["closed_on"]), trades(at.reader, at.today)
    then = trades(at.reader, asked_round["opened_on"] or "9999")
    wanted = {one for one in figures if one.measure == "wanted" and one.trade}
    hamlets = _hamlets(at, {one.hamlet for one in wanted})
    rows = [
        need_by_trade.TradeNeed(
            _trade(known, trade),
            FARM[then[trade].farm if trade in then else None],
            tuple(figures[Figure(hamlet, "wanted", trade)] for hamlet, _ in hamlets),
        )
        for trade in sorted({one.trade for one in wanted})
    ]
    is_kept = bool(kept_figures.kept(at.reader, round_id))
    return need_by_trade.NeedByTrade(
        letterhead=at.head(letter),
        round_id=round_id,
        round_name=asked_round["name"] or "",
        hamlets=tuple(name for _, name in hamlets),
        trades=tuple(sorted(rows, key=lambda row: (-sum(row.counts), row.trade))),
        signatures=(Signature("Người lập biểu", at.officer, note=SIGN), signer(letter)),
        as_of=asked_round["closed_on"] if is_kept else at.today,
    )


def _hamlets(at: Gathering, places: set[str]) -> list[tuple[str, str]]:
    """Ids and names of the hamlets in use and of those with figures, by name; people without one last."""
    names = units.hamlets(at.reader)
    names |= {place: hamlet_name(at.reader, place) for place in places if place not in names}
    return sorted(names.items(), key=lambda hamlet: (not hamlet[0], hamlet[1], hamlet[0]))


def gather_application(at: Gathering, row_id: str) -> training_application.TrainingApplication:
    """F06 of one application, or of one person with the newest wish written down."""
    applied = applied_for(at.reader, row_id)
    person_id = applied.get("person_id", row_id)
    person, letter = fields_of_row(at.reader, "person", person_id), at.letter("F06")
    answer = surveys.newest_answer(at.reader, person_id, "")
    courses = _courses(at, person_id)
    same = ("name", "birth", "sex", "id_number", "id_issued_on", "phone", "permanent_home")
    return training_application.TrainingApplication(
        letterhead=at.head(letter),
        person_id=person_id,
        receivers=(letter.organisation or "",),
        ethnic=_ethnic(person["ethnic"]),
        general_education=_word(need_sheet.GENERAL, person["general_education"]),
        technical_education=_word(need_sheet.TECHNICAL, person["technical_education"]),
        groups=_groups(at, person_id),
        trade=_trade(trades(at.reader, at.today), applied.get("trade") or answer.get("trade")),
        plan=_word(need_sheet.PURPOSES, answer.get("purpose")),
        supported=True if courses else None,
        earlier="; ".join(courses),
        confirmed_by=signer(letter),
        **{name: person[name] or "" for name in same},
    )


def gather_review(at: Gathering, hamlet_id: str) -> review_minutes.ReviewMinutes:
    """F07 of one hamlet: what its people asked for in the open round."""
    round_id = surveys.current_round(at.reader) or ""
    answers = round_figures.answers_of(at.reader, round_id) if round_id else []
    here = [one for one in answers if one.hamlet == hamlet_id and one.wanted and one.trade]
    known = trades(at.reader, at.today)
    wanted = {trade: round_figures.who_want(here, trade) for trade in {one.trade for one in here}}
    women = {one.person for one in here if one.sex == "F"}
    wishes = [
        review_minutes.Wish(_trade(known, trade), len(people), len(women.intersection(people)))
        for trade, people in wanted.items()
    ]
    return review_minutes.ReviewMinutes(
        letterhead=at.head(at.letter("F07")),
        hamlet_id=hamlet_id,
        hamlet=hamlet_name(at.reader, hamlet_id),
        round_name=_round_name(at.reader, round_id),
        secretary=at.officer,
        wishes=tuple(sorted(wishes, key=lambda wish: (-wish.people, wish.trade))),
    )


def gather_job_loss(at: Gathering, person_id: str) -> job_loss.JobLoss:
    """F29 of one person; the job lost, why and the proof are written by hand."""
    person, letter = fields_of_row(at.reader, "person", person_id), at.letter("F29")
    courses = supported_courses(at.reader, person_id)
    return job_loss.JobLoss(
        letterhead=at.head(letter),
        name=person["name"] or "",
        birth=person["birth"] or "",
        id_number=person["id_number"] or "",
        home=person["permanent_home"] or person["present_home"] or "",
        earlier_course="; ".join(_courses(at, person_id)),
        turn=len(courses) + 1 if courses else None,
        signatures=(signer(letter),),
        receivers=receivers(letter),
    )


def _courses(at: Gathering, person_id: str) -> tuple[str, ...]:
    known = trades(at.reader, at.today)
    return tuple(
        ", ".join(filter(None, (_trade(known, trade), show_day(ended) if ended else "")))
        for ended, trade in supported_courses(at.reader, person_id)
    )


def _trade(known: dict[str, TradeEntry], code: str | None) -> str:
    return known[code].name if code in known else code or ""


def _word(words: Words, code: str | None) -> str:
    return dict(words).get(code, code or "") if code else ""


def _ethnic(code: str | None) -> str:
    known = ethnic.groups().get(code or "")
    return known.name if known else code or ""


def _round_name(reader: Connection, round_id: str) -> str:
    return surveys.round_of(reader, round_id)["name"] or "" if round_id else ""


def _land_recovered(reader: Connection, household_id: str | None) -> bool | None:
    return fields_of_row(reader, "household", household_id)["land_recovered"] if household_id else None


DRAWN: dict[str, Callable[[Gathering, str], bytes]] = {
    "F01": lambda at, row_id: need_sheet.render(gather_need_sheet(at, row_id)),
    "F01b": lambda at, row_id: need_list.render(gather_need_list(at, row_id)),
    "F05": lambda at, row_id: need_summary.render(gather_need_summary(at, row_id)),
    "F05b": lambda at, row_id: need_by_trade.render(gather_need_by_trade(at, row_id)),
    "F06": lambda at, row_id: training_application.render(gather_application(at, row_id)),
    "F07": lambda at, row_id: review_minutes.render(gather_review(at, row_id)),
    "F29": lambda at, row_id: job_loss.render(gather_job_loss(at, row_id)),
}
"""Persons' papers by the person's id (F06 also by the application's), lists and minutes by the hamlet's,
summaries by the round's.
"""
