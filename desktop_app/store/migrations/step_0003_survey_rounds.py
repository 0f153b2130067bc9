"""Schema 3: who asks where in a survey round, its figures at closing, applications for training."""

from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, PrimaryKeyConstraint, String

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: "Operations") -> None:
    """Add the tables and two fields."""
    op.add_column("survey_round", Column("closes_on", String))
    op.add_column("training_need", Column("adjustment", String))
    _make(
        op,
        "round_hamlet",
        _link("round_hamlet", "round_id", "survey_round", nullable=False),
        _link("round_hamlet", "hamlet_id", "hamlet", nullable=False),
        Column("assignee", String),
        Column("done_on", String),
        Column("left_out", Boolean),
    )
    _make(
        op,
        "round_figure",
        _link("round_figure", "round_id", "survey_round", nullable=False),
        _link("round_figure", "hamlet_id", "hamlet"),
        Column("measure", String),
        Column("trade", String),
        Column("no_need_reason", String),
        Column("counted", BigInteger),
    )
    days = (Column(name, String) for name in ("received_on", "missing", "due_on", "answered_on"))
    person, trade = _link("application", "person_id", "person", nullable=False), Column("trade", String)
    _make(op, "application", person, trade, *days, Column("answer", String), Column("remark", String))
    for table, column in _INDEXED:
        op.create_index(f"ix_{table}_{column}", table, [column])


_INDEXED = (
    ("round_hamlet", "round_id"),
    ("round_hamlet", "hamlet_id"),
    ("round_figure", "round_id"),
    ("round_figure", "hamlet_id"),
    ("application", "person_id"),
    ("application", "trade"),
)


def _make(op: "Operations", table: str, *columns: Column[Any]) -> None:
    op.create_table(
        table,
        Column("id", String, nullable=False),
        Column("area", String, nullable=False),
        Column("gone", Boolean),
        Column("stamps", String, nullable=False),
        *columns,
        PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def _link(table: str, column: str, target: str, *, nullable: bool = True) -> Column[Any]:
    key = ForeignKey(f"{target}.id", name=f"fk_{table}_{column}", deferrable=True, initially="DEFERRED")
    return Column(column, String, key, nullable=nullable)
