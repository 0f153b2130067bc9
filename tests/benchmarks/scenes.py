"""Invented people, and stores full of them, that benchmarks measure on."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain import Person
from desktop_app.store import search
from desktop_app.store.ids import new_id
from desktop_app.store.store import Store
from tests.benchmarks.bench import Measure, seconds
from tests.store.stores import AREA, new_store, reopen

AT_ONCE = 50_000
FAMILIES = (
    "Lò",
    "Vàng",
    "Giàng",
    "Tẩn",
    "Nguyễn",
    "Trần",
    "Chẻo",
    "Phàn",
    "Sùng",
    "Lý",
    "Tòng",
    "Đèo",
    "Quàng",
)
MIDDLES = ("Thị", "Văn", "A", "Mẩy", "Seo", "Thanh", "Láo", "Hữu", "Minh", "U", "Ngọc", "Đức", "Phương")
GIVENS = (
    "Hà",
    "Páo",
    "Mỷ",
    "Hương",
    "Đạt",
    "Ánh",
    "Dũng",
    "Ươm",
    "Sử",
    "Chứ",
    "Thảo",
    "Linh",
    "Vân",
    "Quân",
    "Tú",
    "Nga",
    "Xuân",
    "Hải",
    "Giang",
    "Phượng",
    "Yến",
    "Bình",
    "Cường",
    "Long",
    "Mai",
    "Sơn",
    "Trang",
    "Thúy",
)
JOBS = ("family", "wage", "self_employed", "unemployed", "inactive")


def person(number: int) -> Person:
    """Somebody invented, by number."""
    return Person(area=AREA, **facts(number))


def facts(number: int) -> dict[str, str]:
    """What is known of somebody invented, by number."""
    return {
        "id": person_id(number),
        "name": f"{FAMILIES[number % 13]} {MIDDLES[number // 13 % 13]} {GIVENS[number // 169 % 28]}",
        "birth": str(1960 + number % 50),
        "sex": "FM"[number % 2],
        "id_number": f"0121{number:08}",
        "phone": f"09{number:08}",
    }


def person_id(number: int) -> str:
    """The id of an invented person; a later number sorts later."""
    return new_id(1_700_000_000_000 + number, number.to_bytes(10, "big"))


def edit(number: int) -> dict[str, str]:
    """One field of an invented person, and what it is corrected to."""
    fields = (
        ("phone", f"03{number:08}"),
        ("job_status", JOBS[number % 5]),
        ("main_job", f"Làm ruộng bậc thang, vụ {number % 90}"),
        ("remark", f"Đã hỏi lại ngày {1 + number % 28}"),
    )
    return dict([fields[number % 4]])


def lots(numbers: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    """The numbers in lots of a size."""
    return (numbers[start : start + size] for start in range(0, len(numbers), size))


def fill(store: Store, numbers: range) -> None:
    """Put the people of these numbers into a store."""
    for some in lots(numbers, AT_ONCE):
        with store.write("fill") as change:
            change.put(list(map(person, some)))


def fill_at_once(store: Store, numbers: range) -> None:
    """Put the people of these numbers into a store: the first by a change, the others as rows like that one.

    The log knows the first alone; rows, stamps and search are as if all had come by its change.
    """
    fill(store, numbers[:1])
    with store.writing() as connection:
        (first,) = connection.exec_driver_sql("SELECT * FROM person WHERE id = ?", (person_id(numbers[0]),))
        known = dict(first._mapping)
        for some in lots(numbers[1:], AT_ONCE):
            rows = [known | facts(number) | {"shown_id": person_id(number)} for number in some]
            insert(connection, "person", [tuple(row.values()) for row in rows])
        search.refill(connection)


@contextmanager
def filled_store(count: int, fill: Callable[[Store, range], None] = fill) -> Iterator[Store]:
    """A real encrypted store with this many invented people."""
    with tempfile.TemporaryDirectory() as folder:
        store = new_store(Path(folder) / "a")
        fill(store, range(count))
        yield store
        store.close()


def on_copy(folder: Path, work: Callable[[Store], object]) -> Measure:
    """A measure: the seconds of `work` on a fresh copy of the closed store in a folder's `a`."""

    def measure() -> float:
        with copied(folder) as store:
            return seconds(lambda: work(store))()

    return measure


@contextmanager
def copied(folder: Path) -> Iterator[Store]:
    """A copy of the closed store in a folder's `a`, open; gone afterwards."""
    with tempfile.TemporaryDirectory() as place:
        store = reopen(copy_folder(folder, Path(place)))
        yield store
        store.close()


def copy_folder(folder: Path, place: Path) -> Path:
    """Copy the store in a folder's `a`, and its mark; returns the copy's folder."""
    shutil.copytree(folder, place, dirs_exist_ok=True)
    return place / "a"


def stored(store: Store, table: str) -> list[tuple[Any, ...]]:
    """The rows of a table as they are stored, all columns."""
    with store.read() as reader:
        return [tuple(row) for row in reader.exec_driver_sql(f"SELECT * FROM {table}")]


def insert(connection: Connection, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert whole rows by the driver's `executemany`."""
    marks = ", ".join("?" * len(rows[0]))
    connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({marks})", rows)
