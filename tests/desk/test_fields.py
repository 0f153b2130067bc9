"""What a dialog shows of a row: its own fields, and a refusal where it went."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import loans, outreach, people, surveys
from desktop_app.desk.fields import fields_of_row
from desktop_app.domain.refusal import Refusal
from desktop_app.store.schema import shapes
from desktop_app.store.store import Store
from tests.store.stores import AREA, new_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def test_a_row_has_its_fields_and_nothing_of_the_stores_own(store: Store) -> None:
    made = outreach.add_document(store, "issued", "Kế hoạch", issued_on="2026-01-15")
    with store.read() as reader:
        fields = fields_of_row(reader, "guidance_document", made)
    assert {key: value for key, value in fields.items() if value is not None} == {
        "id": made,
        "area": AREA,
        "direction": "issued",
        "title": "Kế hoạch",
        "issued_on": "2026-01-15",
    }


@pytest.mark.parametrize("table", sorted(shapes()))
def test_a_row_that_never_was_is_refused(store: Store, table: str) -> None:
    with store.read() as reader, pytest.raises(Refusal) as refused:
        fields_of_row(reader, table, "0" * 32)
    assert refused.value.code == "row_missing"


def test_a_removed_row_is_refused_until_undo_brings_it_back(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    need = surveys.record_need(store, person, "2026-02-01", trade="cooking")
    loan = loans.add_loan(store, "job_creation", "2026-05-01", 1, person_id=person)
    shown = (
        lambda reader: people.fields_of(reader, person),
        lambda reader: surveys.need_of(reader, need),
        lambda reader: loans.loan_fields(reader, loan),
    )
    for read, remove in zip(
        shown,
        (
            lambda: people.remove_person(store, person),
            lambda: surveys.remove_need(store, need),
            lambda: loans.remove_loan(store, loan),
        ),
        strict=True,
    ):
        with store.read() as reader:
            before = read(reader)
        remove()
        with store.read() as reader, pytest.raises(Refusal):
            read(reader)
        store.undo()
        with store.read() as reader:
            assert read(reader) == before
