"""What every gathering of a form works with: the store, who issues, who signs, who receives."""

from typing import NamedTuple

from sqlalchemy import Connection

from desktop_app.desk import units
from desktop_app.desk.catalogue import trades
from desktop_app.desk.eligibility import eligibility
from desktop_app.desk.fields import fields_of_row
from desktop_app.documents.page import Letterhead, Signature
from desktop_app.domain.refusal import Refusal
from desktop_app.store.opening import is_practice
from desktop_app.store.store import Store
from desktop_app.vietnam.dates import show_day

SIGN = "(Ký, ghi rõ họ tên)"


class KitPaper(NamedTuple):
    """One paper: the class and the form in words, the name of its file, the PDF."""

    words: str
    file: str
    pdf: bytes


class Gathering(NamedTuple):
    """What every gathering works with: the store, an open reading, the day the paper is made."""

    store: Store
    reader: Connection
    today: str

    def letter(self, form: str, day: str | None = None) -> units.Letter:
        """The letterhead of a form on the day it is of, today without one; signers change with the days.

        Refusals `letterhead_missing` (D01) where nobody has said it, `letterhead_later` where it begins
        after that day.
        """
        area, asked = self.store.own_area, day or self.today
        found = units.letter_for(self.reader, area, form, asked)
        if not found.organisation:
            is_later = units.letter_for(self.reader, area, form, "9999").organisation
            raise Refusal("letterhead_later" if is_later else "letterhead_missing", date=show_day(asked))
        return found

    def head(self, letter: units.Letter) -> Letterhead:
        """What stands at the top of the paper."""
        practice = is_practice(self.store)
        return Letterhead(letter.organisation or "", letter.place or "", letter.parent_name or "", practice)

    @property
    def officer(self) -> str:
        """The name of the officer who prints."""
        return units.officer_name(self.reader, self.store.keys.officer_id)


def primary_group(reader: Connection, person_id: str, day: str) -> str:
    """The one group a learner is counted in on the opening day: that of the highest support, as on paper."""
    group = eligibility(reader, person_id, day).primary.group
    return "poor" if group == "poor_minority" else group


def class_name(at: Gathering, found: dict[str, str | None]) -> str:
    """The class as paper names it: its trade and its own code."""
    trade = trades(at.reader, found["opened_on"] or at.today).get(found["trade"] or "")
    return " ".join(part for part in (trade.name if trade else found["trade"], found["code"]) if part)


def signer(letter: units.Letter) -> Signature:
    """Who signs: authority, post and name as the unit set them for the form, nothing assumed."""
    authority = tuple(line for line in (letter.authority or "").split("\n") if line)
    return Signature(letter.post or "", letter.signer or "", authority)


def receivers(letter: units.Letter) -> tuple[str, ...]:
    """Who gets the document, one a line."""
    return tuple(line for line in (letter.receivers or "").split("\n") if line)


def hamlet_name(reader: Connection, hamlet_id: str | None) -> str:
    """The name of a hamlet, or that none is written down; Refusal `row_missing`."""
    return fields_of_row(reader, "hamlet", hamlet_id)["name"] or "" if hamlet_id else "Chưa ghi tổ, bản"
