"""Figures to reach, each measured beside its floor in the same run: `python3 build/dev.py bench`.

BENCHMARKS lists the modules that measure; each has `rows()`, which gives a list of `bench.Row`.
"""

from types import ModuleType

from tests.benchmarks import attendance_sheet, search, window

BENCHMARKS: tuple[ModuleType, ...] = (window, search, attendance_sheet)
