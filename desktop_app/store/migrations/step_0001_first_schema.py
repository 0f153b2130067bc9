"""Schema 1: the tables of the first release.

SYNCED lists the columns of each synced table: `name` a text, `name#` a whole number, `name?` yes or no,
`name>table` a row of another table, `name>>table` one it hangs on; `*` marks an index.
"""

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
)

if TYPE_CHECKING:
    from alembic.operations import Operations

EVERY_ROW = ("id", "area", "gone", "stamps")
SYNCED = {
    "device_certificate": """
        device* label areas sign_key age_recipient from_on statement signature
    """,
    "hamlet": """
        name kind from_on to_on merged_into_id>hamlet
    """,
    "letterhead": """
        form from_on parent_name organisation place authority post signer receivers office
    """,
    "loan_programme": """
        code* name from_on borrower ceiling# months# rate_thousandths#
    """,
    "officer": """
        name post from_on to_on
    """,
    "partner": """
        name kind phone
    """,
    "provider": """
        name address phone certificate certificate_to
    """,
    "revocation": """
        device* statement signature
    """,
    "rule": """
        code* name from_on value# basis
    """,
    "trade": """
        code* name from_on farm? level hours# days#
    """,
    "distance": """
        hamlet_id>>hamlet place metres#
    """,
    "guidance_document": """
        number direction issuer issued_on kind title due_on officer_id>officer result
    """,
    "hamlet_fact": """
        hamlet_id>>hamlet from_on specially_difficult? rural? decision
    """,
    "hamlet_year": """
        hamlet_id>>hamlet year# households# people# labour_force# trained#
    """,
    "household": """
        hamlet_id>hamlet address head_name land_recovered?
    """,
    "school_class": """
        code trade* level provider_id>provider organiser hamlet_id>hamlet place funding state* decision
        decided_on opened_on* closed_on hours# expected_job expected_income# teacher class_head remark
    """,
    "inspection": """
        class_id>>school_class held_on* started_at ended_at kind delegation leader by_sheet# counted#
        violations# conclusion finding owner due_on fixed_on
    """,
    "person": """
        name birth sex ethnic id_number* id_issued_on no_id_reason phone hamlet_id>hamlet
        household_id>household permanent_home present_home farming? general_education technical_education
        job_status main_job monthly_income# consent? moved_on died_on remark shown_id*
    """,
    "poverty": """
        household_id>>household year# poverty_class decision decided_on
    """,
    "session": """
        class_id>>school_class held_on* part_of_day minutes# state reason content makes_up_id>session
    """,
    "survey_round": """
        name opened_on closed_on document_id>guidance_document
    """,
    "earlier_course": """
        person_id>>person trade finished_on place state_paid? source source_note
    """,
    "enrolment": """
        class_id>>school_class person_id>>person roll_number# state joined_on left_on primary_group reason
    """,
    "inspection_item": """
        inspection_id>>inspection block answer remark
    """,
    "overseas_placement": """
        person_id>>person market company job introduced_on departed_on months# state remark
    """,
    "person_link": """
        person_id>>person other_id>>person same?
    """,
    "policy_group": """
        person_id>>person policy_group paper issued_on issuer valid_to
    """,
    "training_need": """
        person_id>>person round_id>survey_round asked_on wanted? no_need_reason trade* second_trade months
        time_of_day purpose wants_loan? loan_amount# market late? remark
    """,
    "attendance": """
        session_id>>session enrolment_id>>enrolment mark
    """,
    "loan": """
        programme* person_id>person household_id>household enrolment_id>enrolment state purpose months#
        rate_thousandths# due_on credit_group trust_organisation customer_code jobs_created#
    """,
    "outcome": """
        enrolment_id>>enrolment round# asked_on outcome employer trade_use monthly_income# difficulty
        own_money# own_days# remark
    """,
    "loan_event": """
        loan_id>>loan kind happened_on amount# reverses_id>loan_event remark
    """,
}
_COLUMN = re.compile(r"(\w+)([#?]?)(>{0,2})(\w*)(\*?)")
_TYPES = {"": String, "#": BigInteger, "?": Boolean}


def upgrade(op: "Operations") -> None:
    """Make the tables in an empty file."""
    for table, columns in SYNCED.items():
        _make_synced(op, table, [_COLUMN.fullmatch(column) for column in columns.split()])
    for table, *parts in _local():
        op.create_table(table, *parts, **({"sqlite_with_rowid": False} if table == "operation" else {}))


def _make_synced(op: "Operations", table: str, columns: list[Any]) -> None:
    own = (
        Column("id", String, nullable=False),
        Column("area", String, nullable=False),
        Column("gone", Boolean),
        Column("stamps", String, nullable=False),
    )
    op.create_table(
        table,
        *own,
        *(_column(table, *one.groups()) for one in columns),
        PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    for name, _, arrow, _, star in (one.groups() for one in columns):
        if arrow or star:
            op.create_index(f"ix_{table}_{name}", table, [name])


def _column(table: str, name: str, kind: str, arrow: str, target: str, _star: str) -> Column[Any]:
    if not arrow:
        return Column(name, _TYPES[kind])
    key = ForeignKey(f"{target}.id", name=f"fk_{table}_{name}", deferrable=True, initially="DEFERRED")
    return Column(name, String, key, nullable=arrow != ">>")


def _local() -> tuple[tuple[Any, ...], ...]:
    return (
        ("meta", _text("key"), _text("value"), _key("meta", "key")),
        (
            "author",
            Column("n", Integer, nullable=False),
            _text("device"),
            _text("generation"),
            _key("author", "n"),
            UniqueConstraint("device", "generation", name="uq_author"),
        ),
        (
            "stream",
            Column("id", Integer, nullable=False),
            Column("author", Integer, nullable=False),
            _text("area"),
            _whole("last"),
            _bytes("digest"),
            _text("vector"),
            Column("frozen", String),
            _key("stream", "id"),
            UniqueConstraint("author", "area", name="uq_stream"),
        ),
        *_of_log(),
        *_of_exchange(),
    )


def _of_log() -> tuple[tuple[Any, ...], ...]:
    return (
        (
            "change",
            Column("id", Integer, nullable=False),
            Column("stream", Integer, nullable=False),
            _whole("n"),
            Column("batch", Integer),
            _bytes("line"),
            _bytes("digest"),
            _key("change", "id"),
            UniqueConstraint("stream", "n", name="uq_change"),
            Index("ix_change_batch", "batch"),
        ),
        (
            "operation",
            Column("change", Integer, nullable=False),
            _text("t"),
            _text("r"),
            Column("verdict", String),
            _bytes("line"),
            _key("operation", "change", "t", "r"),
            Index("ix_operation_r", "r"),
        ),
    )


def _of_exchange() -> tuple[tuple[Any, ...], ...]:
    texts = ("direction", "label_sha256", "file", "kind", "area")
    return (
        (
            "waiting",
            _text("stream"),
            _whole("n"),
            _text("missing"),
            _bytes("line"),
            _bytes("operations"),
            _key("waiting", "stream", "n"),
        ),
        (
            "conflict",
            _text("t"),
            _text("r"),
            _text("field"),
            _text("area"),
            _key("conflict", "t", "r", "field"),
        ),
        (
            "packet",
            Column("id", Integer, nullable=False),
            *map(_text, texts),
            _whole("number"),
            _text("device"),
            _whole("at"),
            _text("verdict"),
            Column("code", String),
            *map(_whole, ("changes", "operations")),
            *map(_text, ("streams", "returned")),
            _key("packet", "id"),
            Index("ix_packet_label_sha256", "label_sha256"),
        ),
        ("peer", _text("device"), _text("stream"), _whole("last"), _key("peer", "device", "stream")),
    )


def _text(name: str) -> Column[Any]:
    return Column(name, String, nullable=False)


def _whole(name: str) -> Column[Any]:
    return Column(name, BigInteger, nullable=False)


def _bytes(name: str) -> Column[Any]:
    return Column(name, LargeBinary, nullable=False)


def _key(table: str, *columns: str) -> PrimaryKeyConstraint:
    return PrimaryKeyConstraint(*columns, name=f"pk_{table}")
