"""Records said to be one person: each carries the smallest id of its group, which lists go through.

A removed record is shown for nobody as long as another of the group is there.
"""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, or_, select, update

from desktop_app.domain.base import METADATA
from desktop_app.domain.person import Person, PersonLink

DERIVED: Mapping[str, tuple[str, ...]] = {"person": ("shown_id",)}
PERSON, LINK = str(Person.__tablename__), str(PersonLink.__tablename__)
_PERSON = METADATA.tables[PERSON]
_LINK = METADATA.tables[LINK]


def refresh(connection: Connection, links: Collection[str], people: Iterable[str]) -> None:
    """Work out the shown record again for everybody whom these links touch, and whom these people are."""
    ends = (
        connection.execute(
            select(_LINK.c.person_id, _LINK.c.other_id).where(_LINK.c.id.in_(list(links)))
        ).all()
        if links
        else ()
    )
    for start in {*people, *(row_id for pair in ends for row_id in pair)}:
        group = group_of(connection, start)
        living = select(_PERSON.c.id).where(_PERSON.c.id.in_(group), _PERSON.c.gone.is_(None))
        shown = min(connection.execute(living).scalars(), default=min(group))
        connection.execute(update(_PERSON).where(_PERSON.c.id.in_(group)).values(shown_id=shown))


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
