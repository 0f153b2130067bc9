"""A key typed into the search box of 300,000 people, beside a bare full-text query of the same text."""

import statistics
import time
from collections.abc import Callable
from functools import partial

from sqlalchemy import Connection

from desktop_app.desk.lists import Asked, page
from desktop_app.desk.people import PEOPLE
from desktop_app.store.searched import typed_words
from tests.benchmarks.bench import Row
from tests.benchmarks.scenes import FAMILIES, GIVENS, MIDDLES, filled_store

MANY, SHOWN = 300_000, 100


def rows() -> list[Row]:
    """One row: the 95th percentile over every key of 40 typed names, in milliseconds."""
    with filled_store(MANY) as store, store.read() as reader:
        keys = [name[:end] for name in typed_names() for end in range(1, len(name) + 1)]
        ours, bare = [], []
        for typed in keys:
            bare.append(milliseconds(partial(bare_query, reader, typed)))
            ours.append(milliseconds(partial(page, reader, PEOPLE, Asked(typed), 0, SHOWN)))
    return [
        Row(
            "key to first page, 300,000 people, p95",
            percentile(ours),
            "ms",
            percentile(bare),
            goal=3,
            limit=16,
        )
    ]


def typed_names() -> list[str]:
    """Forty names as they are typed to find somebody, half of them without marks."""
    whole = [f"{FAMILIES[n % 13]} {MIDDLES[n * 3 % 13]} {GIVENS[n * 5 % 28]}".lower() for n in range(20)]
    return [*whole, *(f"{GIVENS[n * 5 % 28]} {FAMILIES[n * 7 % 13]}".lower() for n in range(20))]


def milliseconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def percentile(figures: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(figures, n=20)[-1]


def bare_query(reader: Connection, typed: str) -> list[object]:
    """The same text asked of the full-text index alone: 100 numbers in no order."""
    words = [one for word in typed_words("people", typed) for one in word]
    asked = " AND ".join(f'"{word}"*' for word in words)
    cursor = reader.connection.cursor()
    cursor.execute("SELECT rowid FROM search_text WHERE search_text MATCH ? LIMIT 100", (asked,))
    return list(cursor.fetchall())
