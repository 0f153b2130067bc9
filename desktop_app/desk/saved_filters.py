"""Filters of a list kept under a name: what was typed, the values ticked, the order; as text to remember."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from desktop_app.desk.lists import Asked, Sorted

Filters = Mapping[str, Asked]
"""Saved filters by name; they say nothing of the working year and of the rows a list was opened with."""


def only_filter(asked: Asked) -> Asked:
    """What of a question is kept in a filter."""
    return asked._replace(typed=asked.typed.strip(), year="", among=None)


def put_on(asked: Asked, kept: Asked) -> Asked:
    """A question with a filter in the place of its own, of the same year and rows."""
    return kept._replace(year=asked.year, among=asked.among)


def save_filter(filters: Filters, name: str, asked: Asked) -> tuple[str, dict[str, Asked]]:
    """The filters with one more; a name that is taken gets a number. Returns the name it has, and all."""
    numbered = (f"{name} ({n})" for n in range(2, len(filters) + 3))
    free = next(one for one in (name, *numbered) if one not in filters)
    return free, {**filters, free: only_filter(asked)}


def to_text(filters: Filters) -> str:
    """The filters as text to remember."""
    return json.dumps({name: _to_json(asked) for name, asked in filters.items()}, ensure_ascii=False)


def from_text(text: str, keys: Iterable[str]) -> dict[str, Asked]:
    """The remembered filters of a list with columns of these keys; columns that went are left out."""
    known = frozenset(keys)
    return {name: _from_json(kept, known) for name, kept in json.loads(text or "{}").items()}


def _to_json(asked: Asked) -> dict[str, Any]:
    ticked = {key: sorted(values, key=repr) for key, values in asked.ticked.items()}
    return {"typed": asked.typed, "ticked": ticked, "sorting": asked.sorting()}


def _from_json(kept: Mapping[str, Any], known: frozenset[str]) -> Asked:
    ticked = {key: frozenset(values) for key, values in kept["ticked"].items() if key in known}
    sorting = [Sorted(key, descending) for key, descending in kept["sorting"] if key in known]
    return Asked(kept["typed"], ticked=ticked).sorted_by(sorting)
