"""Writes the table of the first migration anew from the table classes: `python -m tests.store.first_step`.

For use before the first release only, when a synced table changes; afterwards a change is a step of its own.
"""

import re
from pathlib import Path
from textwrap import fill

from sqlalchemy import BigInteger, Boolean, Column

from desktop_app.domain.base import METADATA
from desktop_app.store.migrations import step_0001_first_schema as first
from desktop_app.store.schema import shapes

_SOURCE = Path(first.__file__)


def notation(column: Column[object]) -> str:
    """A column as the first migration writes it."""
    for key in column.foreign_keys:
        return f"{column.name}{'>' if column.nullable else '>>'}{key.column.table.name}"
    kind = {BigInteger: "#", Boolean: "?"}.get(type(column.type), "")
    return f"{column.name}{kind}{'*' if column.index else ''}"


def table_of_values() -> str:
    """The text of SYNCED for today's classes."""
    lines = ["SYNCED = {"]
    for table in METADATA.sorted_tables:
        if table.name in shapes():
            columns = [notation(one) for one in table.columns if one.name not in first.EVERY_ROW]
            text = fill(" ".join(columns), 100, break_on_hyphens=False, break_long_words=False)
            lines += [
                f'    "{table.name}": """',
                *(f"        {line}" for line in text.splitlines()),
                '    """,',
            ]
    return "\n".join([*lines, "}"])


if __name__ == "__main__":
    source = _SOURCE.read_text(encoding="utf-8")
    _SOURCE.write_text(
        re.sub(r"^SYNCED = \{.*?^\}$", lambda _: table_of_values(), source, flags=re.M | re.S),
        encoding="utf-8",
    )
