"""The memory of a window at rest on 300,000 people after a search, beside a bare window with sqlmodel."""

from tests.benchmarks.bench import Row, side_by_side
from tests.benchmarks.child import resident
from tests.benchmarks.window import BARE, FILLED, store_of

MANY = 300_000
TYPED = "nguyễn thị hà"


def rows() -> list[Row]:
    """One row, in MB."""
    with store_of(MANY) as words:
        value, floor = side_by_side(resident(FILLED, *words, TYPED), resident("import sqlmodel\n" + BARE))
    return [Row("memory idle after a search, 300,000 people", value, "MB", floor, goal=1.5)]
