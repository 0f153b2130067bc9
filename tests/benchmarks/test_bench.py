"""The frame of the benchmarks itself."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.benchmarks import BENCHMARKS, bench
from tests.benchmarks.bench import Row

FRAME = {"__init__", "__main__", "bench", "child", "scenes"}


def benchmark(name: str, *rows: Row) -> Any:
    """A benchmark as `run` sees it."""
    return SimpleNamespace(__name__=f"tests.benchmarks.{name}", rows=lambda: list(rows))


def test_ratio_is_value_by_floor() -> None:
    assert Row("a", 3.0, "s", floor=2.0).ratio == 1.5


def test_without_floor_there_is_no_ratio() -> None:
    assert Row("a", 3.0, "s").ratio is None


@pytest.mark.parametrize(
    ("floor", "goal", "limit", "met"),
    [
        (2.0, 1.5, None, True),
        (2.0, 1.4, None, False),
        (2.0, 1.5, 2.9, False),
        (2.0, 1.5, 3.0, True),
        (None, None, 3.0, True),
        (None, None, 2.0, False),
        (None, 1.5, None, False),
        (None, None, None, True),
    ],
)
def test_met_keeps_goal_and_limit(floor: float, goal: float, limit: float, met: bool) -> None:
    assert Row("a", 3.0, "s", floor, goal, limit).met is met


def test_both_sides_are_measured_in_turns() -> None:
    order: list[str] = []
    bench.side_by_side(lambda: order.append("product") or 1.0, lambda: order.append("floor") or 1.0, 2)
    assert order == ["floor", "product", "floor", "product"]


def test_medians_ignore_one_bad_turn() -> None:
    products, floors = iter([1.0, 2.0, 90.0, 2.0, 3.0]), iter([1.0, 1.0, 1.0, 50.0, 2.0])
    assert bench.side_by_side(lambda: next(products), lambda: next(floors)) == (2.0, 1.0)


def test_alone_is_the_median_of_five() -> None:
    values = iter([5.0, 1.0, 3.0, 2.0, 4.0])
    assert bench.alone(lambda: next(values)) == 3.0


def test_seconds_are_those_of_the_work() -> None:
    called: list[int] = []
    assert 0 <= bench.seconds(lambda: called.append(1))() < 10
    assert called == [1]


def test_file_has_the_agreed_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bench.run([benchmark("one", Row("a", 1.23456, "s", 1.0, 1.5))], [], tmp_path / "bench.json")
    assert json.loads((tmp_path / "bench.json").read_text("utf-8")) == {
        "rows": [
            {
                "name": "a",
                "value": 1.235,
                "unit": "s",
                "floor": 1.0,
                "ratio": 1.235,
                "goal": 1.5,
                "limit": None,
                "met": True,
            }
        ]
    }
    assert "1.235" in capsys.readouterr().out


def test_names_choose_benchmarks(tmp_path: Path) -> None:
    chosen = [benchmark("one", Row("a", 1.0, "s")), benchmark("two", Row("b", 1.0, "s"))]
    assert [row.name for row in bench.run(chosen, ["two"], tmp_path / "bench.json")] == ["b"]


def test_unknown_figures_print_as_a_dash() -> None:
    assert bench.to_line(("a", 1.0, "s", None)).split() == ["a", "1.0", "s", "-"]


def test_no_benchmark_is_left_off_the_list() -> None:
    here = {path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("test_")}
    assert {bench.short_name(module) for module in BENCHMARKS} == here - FRAME
    assert all(callable(module.rows) for module in BENCHMARKS)
