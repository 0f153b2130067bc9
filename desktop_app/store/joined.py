"""Records said to be one person: each carries the smallest id of its group, which lists go through."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, or_, select, update

from desktop_app.domain.base import METADATA
from desktop_app.domain.person import Person, PersonLink

DERIVED: Mapping[str, tuple[str, ...]] = {"person": ("shown_id",)}
_PERSON = METADATA.tables[str(Person.__tablename__)]
_LINK = METADATA.tables[str(PersonLink.__tablename__)]


def refresh(connection: Connection, changed: Mapping[str, Collection[str]]) -> None:
    """Work out the shown record again for everybody whom a changed link touches."""
    links = changed.get(_LINK.name, ())
    if not links:
        return
    ends = connection.execute(
        select(_LINK.c.person_id, _LINK.c.other_id).where(_LINK.c.id.in_(list(links)))
    ).all()
    for start in {row_id for pair in ends for row_id in pair}:
        group = group_of(connection, start)
        connection.execute(update(_PERSON).where(_PERSON.c.id.in_(group)).values(shown_id=min(group)))


def group_of(connection: Connection, person_id: str) -> set[str]:
    """The ids of all records joined with this one, itself among them."""
    group, edge = {person_id}, {person_id}
    while edge:
        pairs = connection.execute(
            select(_LINK.c.person_id, _LINK.c.other_id).where(
                or_(_LINK.c.person_id.in_(edge), _LINK.c.other_id.in_(edge)),
                _LINK.c.same.is_(True),
                _LINK.c.gone.is_(None),
            )
        )
        edge = {row_id for pair in pairs for row_id in pair} - group
        group |= edge
    return group
