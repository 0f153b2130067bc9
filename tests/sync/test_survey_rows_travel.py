"""Applications, progress, figures at closing and the decision on the poor reach the office and come back."""

from pathlib import Path

from sqlalchemy import select

from desktop_app.desk import applications, kept_figures, people, poverty, round_progress, surveys, units
from desktop_app.domain import Application
from desktop_app.domain.base import METADATA
from desktop_app.store import check, conflicts
from tests.store.stores import AREA
from tests.sync.offices import laptop, new_office, pair, send


def test_they_travel_merge_and_undo(tmp_path: Path) -> None:
    office, first, second = (
        new_office(tmp_path / "office"),
        laptop(tmp_path / "a", 1),
        laptop(tmp_path / "b", 2),
    )
    hamlet = units.add_hamlets(first, ["Bản Màng"])["Bản Màng"]
    person = people.add_person(first, name="Lò Thị Hà", hamlet_id=hamlet)
    opened = surveys.open_round(first, "Đợt 2026", "2026-03-01", closes_on="2026-03-31")
    surveys.record_need(first, person, "2026-03-05", round_id=opened, trade="sewing")
    round_progress.assign(first, opened, [hamlet], assignee="Vàng A Sử")
    applied = applications.receive(first, person, "sewing", "2026-03-02")
    poverty.take_decision(
        first,
        poverty.Decision("15/QĐ-UBND", "2026-01-05", 2026),
        [poverty.DecidedHousehold("Lò Thị Hà", "poor")],
    )
    pair(office, first, tmp_path / "pairing1")
    pair(office, second, tmp_path / "pairing2")
    send(first, office, tmp_path / "stick")
    send(office, second, tmp_path / "back")

    for store in (first, second):
        surveys.close_round(store, opened, "2026-03-31")
    applications.edit_application(first, applied, answer="eligible", answered_on="2026-03-06")
    applications.edit_application(second, applied, answer="not_eligible", answered_on="2026-03-06")
    for store in (first, second):
        send(store, office, tmp_path / "stick")
    for store in (first, second):
        send(office, store, tmp_path / "back")
    send(first, office, tmp_path / "stick"), send(office, second, tmp_path / "back")

    stores = (office, first, second)
    assert len({store.digest(AREA) for store in stores}) == 1
    table = METADATA.tables["round_figure"]
    for store in stores:
        with store.read() as reader:
            assert check.findings(reader) == []
            kept = kept_figures.kept(reader, opened)
            many = len(reader.execute(select(table.c.id)).all())
            (asked,) = [one for one in conflicts.open_conflicts(reader) if one.asks]
        assert kept[kept_figures.Figure(hamlet, "wanted", "sewing")] == 1
        assert many == len(kept)
        assert (asked.table, asked.field) == ("application", "answer")

    with first.write("settle mismatch") as change:
        change.settle("application", applied, "answer", "eligible")
    send(first, office, tmp_path / "stick")
    with office.write("look") as change:
        row = change.get(Application, applied)
    assert row is not None
    assert row.answer == "eligible"
