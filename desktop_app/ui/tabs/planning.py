"""Kế hoạch & Tuyên truyền: the register of guidance documents."""

from collections.abc import Sequence
from functools import partial

from desktop_app.desk import outreach
from desktop_app.domain.work import DIRECTIONS
from desktop_app.i18n import mark
from desktop_app.store.store import Store
from desktop_app.ui.rooms_tab import Place, RoomsTab
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace


def document_fields(_place: Workplace) -> Sequence[Field]:
    """What is registered of a document."""
    return (
        Field("number", mark("documents", "Number and symbol")),
        Field("direction", mark("documents", "Issued or incoming"), "code", required=True, codes=DIRECTIONS),
        Field("issued_on", mark("documents", "Day"), "day"),
        Field("issuer", mark("documents", "Issuer")),
        Field("kind", mark("documents", "Kind")),
        Field("due_on", mark("documents", "Due on"), "day"),
        Field("title", mark("documents", "Summary"), required=True, wide=True),
        Field("result", mark("documents", "Result"), "note", wide=True),
    )


def add_document(store: Store, values: Values) -> str:
    """Register a document."""
    return outreach.add_document(store, values.pop("direction"), values.pop("title"), **values)


def edit_document(store: Store, document_id: str, values: Values) -> None:
    """Write what was changed of a document."""
    outreach.edit_document(store, document_id, **values)


DOCUMENTS = Records(
    outreach.DOCUMENTS, mark("documents", "No document is registered yet."), mark("documents", "Document"),
    document_fields, outreach.document_fields, add_document, edit_document,
    {"direction": {"issued": "good", "incoming": "info"}}, carried=("direction", "issued_on", "issuer"),
    start=lambda place: {"direction": "issued", "issued_on": place.today()}, remove=outreach.remove_document,
)  # fmt: skip


class PlanningTab(RoomsTab):
    """The documents."""

    NAME = "planning"
    WATCHES = frozenset({"guidance_document"})
    PLACES = (
        Place(
            "documents",
            mark("documents", "Documents"),
            partial(RecordList, records=DOCUMENTS),
            "guidance_document",
        ),
    )
