"""The steps that bring an older file to this program's schema, in order; new files are made whole.

A step is a module of its own that imports nothing of ours, so that it stays what it was on the day it was
released. It says what it does to the tables with Alembic's operations; columns and tables are only added.
Search is derived: no step touches it, it is made anew after the last.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.store.migrations import (
    step_0001_first_schema,
    step_0002_year_targets,
    step_0003_survey_rounds,
)

if TYPE_CHECKING:
    from alembic.operations import Operations


class Step(NamedTuple):
    """A step to the schema `number`; `changes` declares the tables whose rows it changes on purpose."""

    number: int
    upgrade: "Callable[[Operations], None]"
    changes: frozenset[str] = frozenset()


STEPS: tuple[Step, ...] = (
    Step(1, step_0001_first_schema.upgrade),
    Step(2, step_0002_year_targets.upgrade),
    Step(3, step_0003_survey_rounds.upgrade),
)
