"""Schema 2: the targets of a year."""

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Boolean, Column, PrimaryKeyConstraint, String

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: "Operations") -> None:
    """Add the table."""
    op.create_table(
        "year_target",
        Column("id", String, nullable=False),
        Column("area", String, nullable=False),
        Column("gone", Boolean),
        Column("stamps", String, nullable=False),
        Column("year", BigInteger),
        Column("kind", String),
        Column("goal", BigInteger),
        PrimaryKeyConstraint("id", name="pk_year_target"),
    )
