"""The frame of the benchmarks itself."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.benchmarks import BENCHMARKS, bench, scattered_edits
from tests.benchmarks.bench import Row
from tests.benchmarks.scenes import fill, fill_at_once, stored
from tests.store.stores import new_store

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


def test_people_put_in_at_once_are_stored_as_by_a_change(tmp_path: Path) -> None:
    ways = {fill: new_store(tmp_path / "one" / "a"), fill_at_once: new_store(tmp_path / "other" / "a")}
    for way, store in ways.items():
        way(store, range(40))
    for table in ("person", "search_entry"):
        rows = [sorted(stored(store, table), key=str) for store in ways.values()]
        assert rows[0] == rows[1]
        assert len(rows[0]) >= 40
    for store in ways.values():
        store.close()


def test_edits_are_taken_in_without_reading_a_table(tmp_path: Path) -> None:
    scattered_edits.prepare(tmp_path, 300)
    (packet,) = scattered_edits.write_edits(tmp_path, [range(0, 300, 3)])
    scattered_edits.check_no_scan(tmp_path / "office" / "a", packet)


@pytest.mark.parametrize(
    ("step", "scans"),
    [
        ("SCAN person", True),
        ("SCAN operation USING COVERING INDEX ix_operation_r", True),
        ("SCAN search_text VIRTUAL TABLE INDEX 0:", True),
        ("SCAN search_text VIRTUAL TABLE INDEX 0:=", False),
        ("SEARCH person USING INDEX a (id=?)", False),
        ("SCAN author", False),
        ("SCAN other", True),
        ("SCAN anon_1", False),
        ("SCAN person_link", True),
    ],
)
def test_scan_of_a_large_table_is_seen(step: str, scans: bool) -> None:
    assert scattered_edits.is_scan(step) is scans


@pytest.mark.parametrize(
    ("statement", "is_bounded"),
    [
        ("SELECT count(*) FROM (SELECT n FROM search_entry\n LIMIT ? OFFSET ?)", True),
        ("SELECT id FROM person WHERE gone IS NULL LIMIT ?", False),
        ("SELECT id FROM person ORDER BY name LIMIT ?", False),
    ],
)
def test_only_a_walk_that_counts_every_row_may_have_a_limit(statement: str, is_bounded: bool) -> None:
    assert bool(scattered_edits.BOUNDED.search(statement)) is is_bounded
