"""A list of people from a file into the store: read, judged and taken as one change."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from desktop_app.desk.listed_people import ListedPerson, Outcome, take_list
from desktop_app.domain.refusal import Refusal
from desktop_app.sheets.candidate import NOTE, Candidate
from desktop_app.sheets.findings import Finding
from desktop_app.sheets.headers import ColumnMap, read_map
from desktop_app.sheets.outline import FIELD_WORDS
from desktop_app.sheets.people_list import PeopleList, read_people
from desktop_app.sheets.rejected import keep_rejected
from desktop_app.store.opening import today_of
from desktop_app.store.store import Store

_MORE = ("id_issued_on", "permanent_home", "general_education", "main_job")


def import_people(
    store: Store,
    file: Path,
    *,
    mapping: Path | None = None,
    dry_run: bool = False,
    rejected_to: Path | None = None,
) -> dict[str, Any]:
    """Take a list in and say what became of it: accepted, known, rejected with reasons, warnings, differs.

    Refusals of reading (`sheet_locked` ..., `header_missing`, `bad_map`); then nothing was written.
    """
    listed = read_people(file, date.fromisoformat(today_of(store)), _map(mapping))
    outcomes = take_list(store, to_rows(listed.candidates), dry_run=dry_run)
    if rejected_to is not None and listed.rejected:
        keep_rejected(store, rejected_to, listed.rejected)
    return tell(listed, outcomes)


def _map(file: Path | None) -> ColumnMap | None:
    try:
        return None if file is None else read_map(file.read_bytes())
    except OSError as error:
        raise Refusal("file_unreadable", file=file.name if file else "") from error


def to_rows(candidates: Sequence[Candidate]) -> list[ListedPerson]:
    """The candidates of a list as the desk takes them."""
    return [
        ListedPerson(
            name=one.name,
            birth=one.birth,
            sex=one.sex,
            ethnic=one.ethnic,
            id_number=one.id_number,
            phone=one.phone,
            hamlet=one.hamlet,
            home=one.present_home,
            groups=one.groups,
            more=(*((field, getattr(one, field)) for field in _MORE), ("remark", _remark(one))),
        )
        for one in candidates
    ]


def _remark(one: Candidate) -> str | None:
    """The note, and below it what a list says that has no field of its own."""
    further = {field: getattr(one, field) for field in ("trade", "earlier")}
    lines = [f"{FIELD_WORDS[field]}: {said}" for field, said in further.items() if said]
    return "\n".join([one.note, *lines] if one.note else lines)[:NOTE] or None


def warnings_of(person: Candidate, outcome: Outcome) -> list[Finding]:
    """What is worth a look in one row: what the list says, then what the store says of it."""
    own = (Finding(person.sheet, person.row, code, {"hamlet": person.hamlet}) for code in outcome.warnings)
    return [*person.warnings, *own]


def tell(listed: PeopleList, outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """What became of a list, as the command line prints it."""
    verdicts = [outcome.verdict for outcome in outcomes]
    pairs = list(zip(listed.candidates, outcomes, strict=True))
    return {
        "accepted": verdicts.count("accepted"),
        "known": verdicts.count("known"),
        "rejected": [
            {"sheet": row.sheet, "row": row.row, "code": row.code, "reason": row.reason}
            for row in listed.rejected
        ],
        "warnings": [
            *(
                {"sheet": one.sheet, "row": one.row, "code": one.code, "text": one.sentence}
                for one in listed.warnings()
            ),
            *(
                {"sheet": one.sheet, "row": one.row, "code": one.code, "text": one.sentence}
                for person, outcome in pairs
                for one in warnings_of(person, outcome)[len(person.warnings) :]
            ),
        ],
        "differs": [
            {
                "sheet": person.sheet,
                "row": person.row,
                "id": outcome.person_id,
                "fields": list(outcome.differs),
            }
            for person, outcome in pairs
            if outcome.differs
        ],
    }
