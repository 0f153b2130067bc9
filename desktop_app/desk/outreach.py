"""The register of guidance documents: issued here, or come in."""

from typing import Any

from sqlalchemy import Connection, Select, select

from desktop_app.desk.fields import fields_of_row
from desktop_app.desk.lists import Column, ListKind
from desktop_app.domain.base import METADATA
from desktop_app.domain.work import DIRECTIONS, GuidanceDocument
from desktop_app.i18n import mark
from desktop_app.store.store import Store

_DOCUMENT = METADATA.tables["guidance_document"]


def add_document(store: Store, direction: str, title: str, **fields: Any) -> str:
    """Register a document, `issued` or `incoming` (fields of GuidanceDocument); returns its id."""
    with store.write("add document") as change:
        row = GuidanceDocument(
            id=change.new_id(), area=store.own_area, direction=direction, title=title, **fields
        )
        change.put(row)
        return row.id


def edit_document(store: Store, document_id: str, **fields: Any) -> None:
    """Correct a registered document."""
    with store.write("edit document") as change:
        change.edit(GuidanceDocument, document_id, **fields)


def remove_document(store: Store, document_id: str) -> None:
    """Take a document out of the register; undo brings it back."""
    with store.write("remove document") as change:
        row = change.get(GuidanceDocument, document_id)
        if row is not None:
            change.remove(row)


def document_fields(reader: Connection, document_id: str) -> dict[str, Any]:
    """Everything written down of a document; Refusal `row_missing`."""
    return fields_of_row(reader, "guidance_document", document_id)


def _rows() -> Select[Any]:
    fields = ("id", "number", "issued_on", "direction", "issuer", "kind", "title", "due_on", "result")
    return select(*(_DOCUMENT.c[field] for field in fields)).where(_DOCUMENT.c.gone.is_(None))


DOCUMENTS = ListKind(
    "documents",
    mark("lists", "Documents"),
    mark("lists", "documents"),
    (
        Column("number", mark("lists", "Number and symbol"), width=140),
        Column("issued_on", mark("lists", "Day"), "day", 96),
        Column("direction", mark("lists", "Issued or incoming"), "code", 120, DIRECTIONS),
        Column("issuer", mark("lists", "Issuer"), width=210),
        Column("kind", mark("lists", "Kind"), width=110),
        Column("title", mark("lists", "Summary"), width=360),
        Column("due_on", mark("lists", "Due on"), "day", 96),
        Column("result", mark("lists", "Result"), "note", 200),
    ),
    _rows,
    "documents",
    ("issued_on", "issued_on"),
)
