"""One figure beside its floor: measured in turns, median of five, printed as a table and written as JSON."""

import json
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

ROUNDS = 5
HEAD = ("name", "value", "unit", "floor", "ratio", "goal", "limit", "met")

Measure = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Row:
    """A figure in its unit, the floor measured beside it, the ratio to reach and the limit to keep."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    goal: float | None = None
    limit: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the floor the figure is; None without a floor."""
        return None if self.floor is None else self.value / self.floor

    @property
    def met(self) -> bool:
        """Whether the ratio is within the goal and the value within the limit, where these are given."""
        return is_within(self.ratio, self.goal) and is_within(self.value, self.limit)


def is_within(value: float | None, bound: float | None) -> bool:
    """Whether a value keeps its bound; no bound is always kept, a bound without a value never."""
    return bound is None or (value is not None and value <= bound)


def seconds(work: Callable[[], object]) -> Measure:
    """A measure: the seconds that `work` takes, on the clock of the wall."""

    def measure() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return measure


def side_by_side(product: Measure, floor: Measure, rounds: int = ROUNDS) -> tuple[float, float]:
    """The medians of both, measured in turns so that a busy moment hits both."""
    turns = [(floor(), product()) for _ in range(rounds)]
    floors, products = zip(*turns, strict=True)
    return statistics.median(products), statistics.median(floors)


def alone(product: Measure, rounds: int = ROUNDS) -> float:
    """The median of a figure that has no floor."""
    return statistics.median(product() for _ in range(rounds))


def run(benchmarks: Sequence[ModuleType], names: Sequence[str], target: Path) -> list[Row]:
    """Measure the benchmarks with these names, or all, and print and write their rows as they come."""
    print(to_line(HEAD))
    rows: list[Row] = []
    for benchmark in benchmarks:
        if not names or short_name(benchmark) in names:
            measured = benchmark.rows()
            print(*(to_line(tuple(to_record(row).values())) for row in measured), sep="\n", flush=True)
            rows += measured
            target.write_text(to_json(rows), encoding="utf-8")
    return rows


def short_name(benchmark: ModuleType) -> str:
    """The name by which a benchmark is chosen: its module's without the package."""
    return benchmark.__name__.rpartition(".")[2]


def to_record(row: Row) -> dict[str, object]:
    """A row as it stands in `bench.json`: the columns of HEAD, numbers with four digits that count."""
    return {name: rounded(getattr(row, name)) for name in HEAD}


def rounded(value: object) -> object:
    """A number cut to four digits that count; anything else as it is."""
    return float(f"{value:.4g}") if isinstance(value, float) else value


def to_json(rows: Sequence[Row]) -> str:
    """The text of `bench.json`."""
    return json.dumps({"rows": [to_record(row) for row in rows]}, indent=1, ensure_ascii=False) + "\n"


def to_line(cells: Sequence[object]) -> str:
    """One line of the table; what is not known is a dash."""
    name, *rest = ("-" if cell is None else str(cell) for cell in cells)
    return f"{name:<60}" + "".join(f"{cell:>10}" for cell in rest)
