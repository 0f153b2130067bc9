"""The figures of a round as they stood at its closing, kept so that later corrections do not move them.

A figure is known by hamlet, measure (those of F05, and `no_need`), trade and reason of no need. Answers
given after the closing are late: they stand apart and are in none of the kept figures.
"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, select

from desktop_app.desk.fields import fields_of_row
from desktop_app.desk.round_figures import MEASURES, NO_HAMLET, Answer, answers_of
from desktop_app.domain.base import METADATA
from desktop_app.domain.survey import RoundFigure
from desktop_app.store.change import Change
from desktop_app.store.ids import derived_id

_FIGURE = METADATA.tables["round_figure"]
NO_NEED = "no_need"


class Figure(NamedTuple):
    """What a figure is of: a hamlet (empty without one), a measure, a trade or a reason where it divides."""

    hamlet: str
    measure: str
    trade: str = ""
    reason: str = ""


Figures = Counter[Figure]


_NOTHING = Counter({Figure(NO_HAMLET, "asked"): 0})


class Standing(NamedTuple):
    """The figures of a closed round: as kept at its closing, as they are now, and of late answers."""

    kept: Figures
    now: Figures
    late: Figures

    def adjusted(self, figure: Figure) -> int:
        """What corrections after the closing changed; late answers are none."""
        return self.now[figure] - self.kept[figure]


def count(answers: Iterable[Answer]) -> Figures:
    """All figures of some answers, what is 0 left out."""
    found: Figures = Counter()
    for answer in answers:
        for measure, counts in MEASURES.items():
            if counts(answer):
                found[Figure(answer.hamlet, measure)] += 1
        if answer.wanted:
            found[Figure(answer.hamlet, "wanted", trade=answer.trade)] += bool(answer.trade)
        else:
            found[Figure(answer.hamlet, NO_NEED)] += 1
            found[Figure(answer.hamlet, NO_NEED, reason=answer.no_need_reason)] += bool(answer.no_need_reason)
    return +found


def keep(change: Change, round_id: str) -> None:
    """Keep the figures of a round that is closed in the same change."""
    on_time, _late = _divided(change.connection, round_id)
    area = fields_of_row(change.connection, "survey_round", round_id)["area"]
    change.put(
        RoundFigure(
            id=derived_id("round_figure", round_id, *figure),
            area=area,
            round_id=round_id,
            hamlet_id=figure.hamlet or None,
            measure=figure.measure,
            trade=figure.trade or None,
            no_need_reason=figure.reason or None,
            counted=counted,
        )
        for figure, counted in sorted((count(on_time) or _NOTHING).items())
    )


def let_go(change: Change, round_id: str) -> None:
    """Remove what was kept of a round, as it is opened again."""
    chosen = select(_FIGURE.c.id).where(_FIGURE.c.round_id == round_id, _FIGURE.c.gone.is_(None))
    rows = (change.get(RoundFigure, row_id) for row_id in change.connection.execute(chosen).scalars().all())
    change.remove([row for row in rows if row is not None])


def kept(reader: Connection, round_id: str) -> Figures:
    """What was kept at the closing; nothing for a round that is open, or was closed by an older program."""
    chosen = select(
        _FIGURE.c.hamlet_id, _FIGURE.c.measure, _FIGURE.c.trade, _FIGURE.c.no_need_reason, _FIGURE.c.counted
    ).where(_FIGURE.c.round_id == round_id, _FIGURE.c.gone.is_(None))
    found: Figures = Counter()
    for *figure, counted in reader.execute(chosen):
        found[Figure(*(part or "" for part in figure))] += counted or 0
    return found


def standing(reader: Connection, round_id: str) -> Standing | None:
    """How a closed round stands to what was kept of it; None where nothing was kept."""
    at_closing = kept(reader, round_id)
    if not at_closing:
        return None
    on_time, late = _divided(reader, round_id)
    return Standing(at_closing, count(on_time), count(late))


def figures(reader: Connection, round_id: str) -> Figures:
    """What a round says: what was kept at its closing, else what its answers say now."""
    return kept(reader, round_id) or count(answers_of(reader, round_id))


def _divided(reader: Connection, round_id: str) -> tuple[list[Answer], list[Answer]]:
    answers = answers_of(reader, round_id)
    return [one for one in answers if not one.is_late], [one for one in answers if one.is_late]


def hamlets_in(*counted: Figures) -> set[str]:
    """The hamlets that some figures are of, NO_HAMLET among them for people without one."""
    return {figure.hamlet or NO_HAMLET for figures_ in counted for figure in figures_}
