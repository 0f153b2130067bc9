"""Figures to reach, each measured beside its floor in the same run: `python3 build/dev.py bench`.

BENCHMARKS lists the modules that measure; each has `rows()`, which gives a list of `bench.Row`. The names of
some, given as arguments, measure these alone.
"""

from types import ModuleType

from tests.benchmarks import (
    attendance_sheet,
    excel_list,
    memory,
    new_people,
    one_cell,
    packaged,
    packets,
    scattered_edits,
    search,
    window,
)

BENCHMARKS: tuple[ModuleType, ...] = (
    window,
    search,
    packets,
    scattered_edits,
    one_cell,
    new_people,
    attendance_sheet,
    excel_list,
    memory,
    packaged,
)
