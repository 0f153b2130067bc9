"""A list of poor and near-poor households from a file: each head with the class that the list says."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from desktop_app.desk.poverty import DecidedHousehold
from desktop_app.domain.person import POVERTY_CLASSES
from desktop_app.sheets.candidate import Candidate
from desktop_app.sheets.people_list import read_people
from desktop_app.sheets.verdicts import Rejected


class PovertyList(NamedTuple):
    """The heads with sheet and row, and the rows that could not be read."""

    rows: list[tuple[str, int, DecidedHousehold]]
    rejected: Sequence[Rejected]


def read_poverty_list(path: Path, today: date, otherwise: str = "") -> PovertyList:
    """The households of a list; `otherwise` is the class of rows that say none, as a list of one class.

    Refusals as `read_people`.
    """
    listed = read_people(path, today)
    rows = [(one.sheet, one.row, _household(one, otherwise)) for one in listed.candidates]
    return PovertyList(rows, listed.rejected)


def _household(one: Candidate, otherwise: str) -> DecidedHousehold:
    said = next((group for group in one.groups if group in POVERTY_CLASSES), otherwise)
    return DecidedHousehold(one.name, said, one.birth, one.id_number, one.hamlet)
