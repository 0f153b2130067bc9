"""Every row of a list with its verdict, as it is shown before anything is written."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from desktop_app.desk.listed_people import ListedPerson, Outcome, take_list
from desktop_app.domain.person import SEXES
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import Text, mark, translate
from desktop_app.sheets.candidate import Candidate
from desktop_app.sheets.headers import ColumnMap
from desktop_app.sheets.import_people import to_rows, warnings_of
from desktop_app.sheets.opening import open_sheet
from desktop_app.sheets.outline import FIELD_WORDS
from desktop_app.sheets.people_list import PeopleList, Tick, walk_sheets
from desktop_app.sheets.reading import Sheet
from desktop_app.store.opening import today_of
from desktop_app.store.store import Store
from desktop_app.vietnam import ethnic
from desktop_app.vietnam.dates import show_day
from desktop_app.vietnam.text import fold

VERDICTS: dict[str, Text] = {
    "new": mark("import_people", "New"),
    "look": mark("import_people", "New, worth a look"),
    "known": mark("import_people", "Already there"),
    "differs": mark("import_people", "There, but differs"),
    "repeated": mark("import_people", "Counted once"),
    "rejected": mark("import_people", "Rejected"),
}
"""What may be said of a row, in the order of the filters."""

_MENDED = frozenset({"new_hamlet", "zero_restored"})
"""What is said of a row without asking anybody to look at it."""

_SHOWN = ("name", "birth", "sex", "id_number", "phone", "ethnic", "hamlet")

Row = dict[str, Any]


class Judged(NamedTuple):
    """A list with what would become of it: `outcomes` belong to its candidates, one each."""

    listed: PeopleList
    people: Sequence[ListedPerson]
    outcomes: Sequence[Outcome]

    def accepted(self) -> int:
        """How many people would be added."""
        return sum(outcome.verdict == "accepted" for outcome in self.outcomes)


def judge_sheets(store: Store, chosen: Sequence[tuple[Sheet, ColumnMap]], tick: Tick) -> Judged:
    """Read sheets by their column maps and judge everybody in them; nothing is written.

    `tick` may raise. Refusals `bad_map`, and `nobody_listed` where no row is anybody.
    """
    opened = [found for sheet, wanted in chosen if (found := open_sheet(sheet, wanted))]
    listed = walk_sheets(opened, date.fromisoformat(today_of(store)), tick)
    if not listed.candidates and not listed.rejected:
        raise Refusal("nobody_listed")
    findings = [finding for each in opened for finding in each.findings]
    people = to_rows(listed.candidates)
    return Judged(listed._replace(findings=findings), people, take_list(store, people, dry_run=True))


def judged_rows(judged: Judged) -> list[Row]:
    """A row for each row of the list that is somebody, in its order: its place, cells, verdict and reason."""
    listed = judged.listed
    rows = [
        _candidate_row(one, outcome) for one, outcome in zip(listed.candidates, judged.outcomes, strict=True)
    ]
    rows += [
        _row(finding.sheet, finding.row, "repeated", finding.sentence) | {"name": finding.values["name"]}
        for one in listed.candidates
        for finding in one.warnings
        if finding.code == "repeated_row"
    ]
    rows += [
        _row(each.sheet, each.row, "rejected", each.reason) | {"name": each.name} for each in listed.rejected
    ]
    order = {sheet: place for place, sheet in enumerate(dict.fromkeys(row["sheet"] for row in rows))}
    return sorted(rows, key=lambda row: (order[row["sheet"]], row["row"]))


def new_hamlets(judged: Judged) -> Mapping[str, int]:
    """The hamlets that would be added, as first written, with how many people of the list live there."""
    pairs = zip(judged.people, judged.outcomes, strict=True)
    named = [row.hamlet for row, outcome in pairs if row.hamlet and "new_hamlet" in outcome.warnings]
    first = {fold(name): name for name in reversed(named)}
    return {first[key]: n for key, n in Counter(map(fold, named)).items()}


def count_verdicts(rows: Sequence[Row]) -> Mapping[str, int]:
    """How many rows have each verdict."""
    return Counter(row["verdict"] for row in rows)


def _candidate_row(one: Candidate, outcome: Outcome) -> Row:
    found = [
        finding
        for finding in warnings_of(one, outcome)
        if (finding.sheet, finding.row) == (one.sheet, one.row)
    ]
    said = " ".join(finding.sentence for finding in found)
    if outcome.verdict == "known":
        verdict = "differs" if outcome.differs else "known"
        said = _differences(one, outcome)
    else:
        verdict = "look" if {each.code for each in found} - _MENDED else "new"
    return _row(one.sheet, one.row, verdict, said) | {field: getattr(one, field) for field in _SHOWN}


def _row(sheet: str, row: int, verdict: str, reason: str) -> Row:
    return {
        "id": f"{sheet}/{row}/{verdict}", "sheet": sheet, "row": row, "verdict": verdict, "reason": reason,
    }  # fmt: skip


def _differences(one: Candidate, outcome: Outcome) -> str:
    """What the list and the record of a known person say differently; nothing of the record is changed."""
    return " ".join(
        _difference(field, getattr(one, field), stored)
        for field, stored in zip(outcome.differs, outcome.stored, strict=True)
    )


def _difference(field: str, listed: str, stored: str | None) -> str:
    words = {"field": FIELD_WORDS[field], "listed": _shown(field, listed)}
    if stored is None:
        return translate("import_people", "{field}: the list says {listed}, the record nothing.", **words)
    words["stored"] = _shown(field, stored)
    return translate("import_people", "{field}: the list says {listed}, the record {stored}.", **words)


def _shown(field: str, value: str) -> str:
    if field == "sex":
        return str(SEXES[value])
    if field == "ethnic":
        group = ethnic.groups().get(value)
        return group.name if group else value
    return show_day(value) if field == "birth" else value
