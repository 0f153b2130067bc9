"""One row of a list as a person: all its fields read under the columns of its table."""

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any, NamedTuple

import msgspec

from desktop_app.domain.person import SEXES
from desktop_app.sheets import fields
from desktop_app.sheets.cell import Cell, to_text, without_forbidden
from desktop_app.sheets.fields import LINE, Row, Unfit, is_mark, is_marked, is_nothing, read_birth, read_sex
from desktop_app.sheets.findings import Finding
from desktop_app.sheets.header_words import groups_in
from desktop_app.sheets.headers import Option, Table
from desktop_app.sheets.places import hamlet_of_address, hamlet_of_cell
from desktop_app.vietnam.dates import age_on, show_day
from desktop_app.vietnam.id_card import birth_year_of, disagreements, sex_of
from desktop_app.vietnam.text import to_nfc

NOTE = 4000
_LIKELY_AGES = range(12, 100)
_HOME = ("hamlet", "present_home", "permanent_home")
_SEX_COLUMNS = {"male": "M", "female": "F"}

Reader = Callable[[Cell, Row, str], Any]
Found = dict[str, Any]


class Candidate(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A checked row: plain values for a person's record, in the codes of the store; None is not said.

    `birth` is `YYYY-MM-DD` or `YYYY`, `sex` `M` or `F`; `hamlet` and `trade` are texts as written.
    """

    sheet: str
    row: int
    name: str
    birth: str | None = None
    sex: str | None = None
    id_number: str | None = None
    id_issued_on: str | None = None
    phone: str | None = None
    ethnic: str | None = None
    hamlet: str | None = None
    permanent_home: str | None = None
    present_home: str | None = None
    groups: tuple[str, ...] = ()
    general_education: str | None = None
    main_job: str | None = None
    trade: str | None = None
    earlier: str | None = None
    note: str | None = None
    warnings: tuple[Finding, ...] = ()


class Values(NamedTuple):
    """What one row says: its fields, what was noted, and why it cannot be taken (nothing if it can)."""

    found: Found
    noted: Row
    problems: list[Unfit]


class Plan(NamedTuple):
    """How the rows below one header are read: cell by cell, then by columns that go together.

    `unmarked` is the sex of those without a mark, where only the other sex has a column.
    """

    table: Table
    headers: dict[str, str]
    readers: tuple[tuple[str, int, Reader, str], ...]
    joint: tuple[Callable[["Plan", Sequence[Cell], Row, Found], None], ...]
    home: tuple[int | None, ...]
    unmarked: str | None


def plan_reading(table: Table, rows: Sequence[Sequence[Cell]]) -> Plan:
    """The plan for the rows below a header."""
    headers = {field: _header(rows, table, column) for field, column in table.columns.items()}
    readers = tuple(
        (field, column, _READERS[field], headers[field])
        for field, column in table.columns.items()
        if field in _READERS
    )
    joint = tuple(read for needed, read in _JOINT if needed & (table.columns.keys() | _asked(table.options)))
    home = tuple(table.columns.get(field) for field in _HOME)
    return Plan(table, headers, readers, joint, home, _unmarked_sex(table, rows))


def read_values(plan: Plan, cells: Sequence[Cell], today: str) -> Values:
    """All that a row says, with each of its faults; `today` as ISO text."""
    noted = Row(today)
    found: Found = {}
    problems: list[Unfit] = []
    for field, column, read, header in plan.readers:
        cell = cells[column]
        if cell != "":
            try:
                found[field] = read(cell, noted, header)
            except Unfit as problem:
                problems.append(problem)
    for read_jointly in plan.joint:
        try:
            read_jointly(plan, cells, noted, found)
        except Unfit as problem:
            problems.append(problem)
    return Values(found, noted, problems)


def to_candidate(values: Values, sheet: str, row: int, hamlet: str | None) -> Candidate:
    """The person of a row without problems; `hamlet` is that of the section or title above."""
    found, noted, _ = values
    if found.get("id_number"):
        _compare_with_number(found, noted)
    birth = found.get("birth")
    if birth and not _is_likely(birth, noted.today):
        noted.warn("age_unlikely", birth=show_day(birth))
    if hamlet and not found.get("hamlet"):
        found["hamlet"] = hamlet
    if noted.kept:
        found["note"] = "\n".join([*filter(None, [found.get("note")]), *noted.kept])[:NOTE]
    if noted.warnings:
        found["warnings"] = tuple(Finding(sheet, row, code, said) for code, said in noted.warnings)
    return Candidate(sheet=sheet, row=row, **found)


def _compare_with_number(found: Found, noted: Row) -> None:
    """Warn where the ID number says otherwise (P02); take from it what the list leaves out."""
    number, sex, birth = found["id_number"], found.get("sex"), found.get("birth")
    if not (sex and birth):
        found["sex"], found["birth"] = sex or sex_of(number), birth or str(birth_year_of(number))
        noted.warn("from_id_number", number=number)
    if _disagrees(number[:6], sex, birth and birth[:4]):
        noted.warn(
            "id_disagrees",
            card_sex=SEXES[sex_of(number)],
            card_year=birth_year_of(number),
            sex=SEXES[found["sex"]],
            birth=show_day(found["birth"]),
        )


@lru_cache(maxsize=16384)
def _disagrees(number_start: str, sex: str | None, year: str | None) -> bool:
    return bool(disagreements(number_start, sex, year))


@lru_cache(maxsize=65536)
def _is_likely(birth: str, today: str) -> bool:
    return age_on(birth, today) in _LIKELY_AGES


@lru_cache(maxsize=16384, typed=True)
def _text(cell: Cell) -> str:
    return to_text(cell)


def _read_line(cell: Cell, row: Row, header: str) -> str | None:
    text = _text(cell)
    if len(text) <= LINE:
        return text or None
    row.keep(header, text)
    return None


def _read_note(cell: Cell, _row: Row, _header: str) -> str | None:
    text = without_forbidden(to_nfc(cell)).strip() if isinstance(cell, str) else to_text(cell)
    return text[:NOTE] or None


def _read_birth(cell: Cell, row: Row, _header: str) -> str | None:
    return read_birth(cell, row.today)


def _read_sex(cell: Cell, row: Row, _header: str) -> str | None:
    return read_sex(_text(cell))


def _read_code(cell: Cell, row: Row, header: str, find: Callable[[str], str | None]) -> str | None:
    """The code of a list for a cell; a text that has none is kept."""
    text = _text(cell)
    code = find(text)
    if code is None and not is_nothing(text):
        row.keep(header, text)
    return code


def _read_issue_day(cell: Cell, row: Row, header: str) -> str | None:
    day = fields.read_day(cell, row.today)
    if day is None and not is_nothing(_text(cell)):
        row.keep(header, _text(cell))
    return day


_READERS: dict[str, Reader] = {
    "birth": _read_birth,
    "sex": _read_sex,
    "id_number": fields.read_id_number,
    "id_issued_on": _read_issue_day,
    "phone": fields.read_phone,
    "ethnic": partial(_read_code, find=fields.read_ethnic),
    "general_education": partial(_read_code, find=fields.read_general_education),
    "main_job": _read_line,
    "trade": _read_line,
    "earlier": _read_line,
    "note": _read_note,
}


def _join_name(plan: Plan, cells: Sequence[Cell], noted: Row, found: Found) -> None:
    columns = plan.table.columns
    cell = cells[columns["name"]]
    if "family" in columns:
        cell = f"{to_text(cells[columns['family']])} {to_text(cells[columns['given']])}"
    found["name"], beside = fields.read_name(cell)
    if beside:
        noted.kept.append(beside)


def _join_birth(plan: Plan, cells: Sequence[Cell], noted: Row, found: Found) -> None:
    parts = [
        cells[plan.table.columns[part]] if part in plan.table.columns else ""
        for part in ("birth_day", "birth_month", "birth_year")
    ]
    found["birth"] = fields.read_birth_parts(parts[0], parts[1], parts[2], noted.today) or found.get("birth")


def _join_sex(plan: Plan, cells: Sequence[Cell], noted: Row, found: Found) -> None:
    """Columns for each sex hold marks, or the birth itself."""
    columns = plan.table.columns
    said = {field: cells[columns[field]] for field in _SEX_COLUMNS if field in columns}
    filled = {field: cell for field, cell in said.items() if not (isinstance(cell, str) and is_nothing(cell))}
    if len(filled) > 1:
        raise Unfit("bad_sex", text=" / ".join(map(to_text, filled.values())))
    for field, cell in filled.items():
        if not is_mark(cell):
            found["birth"] = read_birth(cell, noted.today)
        found["sex"] = _SEX_COLUMNS[field]


def _join_options(plan: Plan, cells: Sequence[Cell], noted: Row, found: Found) -> None:
    """Marks under one answer each, and policy groups named in words."""
    named: list[str] = []
    for option in plan.table.options:
        cell = cells[option.column]
        if cell != "" and is_marked(cell):
            if not is_mark(cell):
                noted.kept.append(f"{option.text}: {to_text(cell)}")
            named += _take_option(option, cell, noted, found)
    column = plan.table.columns.get("groups")
    if column is not None and not is_nothing(text := _text(cells[column])):
        groups, unknown = groups_in(text)
        named += groups
        for part in unknown:
            noted.keep(plan.headers["groups"], part)
    if named:
        found["groups"] = tuple(dict.fromkeys(named))


def _take_option(option: Option, cell: Cell, noted: Row, found: Found) -> tuple[str, ...]:
    if option.field == "hamlet":
        found["hamlet"] = option.text
    elif option.field != "groups":
        found[option.field] = _READERS[option.field](option.text, noted, option.text)
    else:
        groups, unknown = groups_in(option.text)
        if unknown:
            noted.keep(option.text, to_text(cell))
        return groups
    return ()


def _join_home(plan: Plan, cells: Sequence[Cell], noted: Row, found: Found) -> None:
    """The hamlet from its own column, else from an address; an address that says more is kept as well."""
    texts = [_text(cells[column]) if column is not None else "" for column in plan.home]
    said, too_long = _home(plan.headers.get("hamlet", ""), *texts)
    found.update(said)
    for field, text in too_long.items():
        headers = [plan.headers[each] for each in (field, *_HOME) if each in plan.headers]
        noted.keep(headers[0], text)


@lru_cache(maxsize=16384)
def _home(header: str, *cells: str) -> tuple[dict[str, str], dict[str, str]]:
    """Hamlet, present and permanent home of three cells, the first under `header`; then what is too long."""
    hamlet, *addresses = ("" if is_nothing(text) else text for text in cells)
    named = hamlet_of_cell(hamlet, header) if hamlet else None
    for address in addresses:
        named = named or (hamlet_of_address(address) if address else None)
    home = zip(_HOME, (named, *addresses), strict=True)
    said = {field: text for field, text in home if text and (field == "hamlet" or text != named)}
    too_long = {field: text for field, text in said.items() if len(text) > LINE}
    return {field: text for field, text in said.items() if field not in too_long}, too_long


_JOINT = (
    (frozenset({"name"}), _join_name),
    (frozenset({"birth_year"}), _join_birth),
    (frozenset({"male", "female"}), _join_sex),
    (frozenset({"groups", "options"}), _join_options),
    (frozenset(_HOME), _join_home),
)


def _asked(options: Sequence[Option]) -> set[str]:
    return {"options"} if options else set()


def _header(rows: Sequence[Sequence[Cell]], table: Table, column: int) -> str:
    """The lowest header over a column."""
    texts = (to_text(row[column]) for row in reversed(rows[table.top : table.bottom + 1]))
    return next((text for text in texts if text), "")


def _unmarked_sex(table: Table, rows: Sequence[Sequence[Cell]]) -> str | None:
    """The sex without a column, where the column of the other holds marks and not births."""
    named = [field for field in _SEX_COLUMNS if field in table.columns]
    if len(named) != 1 or "sex" in table.columns:
        return None
    cells = (row[table.columns[named[0]]] for row in rows[table.first :])
    return {"male": "F", "female": "M"}[named[0]] if any(map(is_mark, cells)) else None
