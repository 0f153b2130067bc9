"""A small practice office and its communes are real stores, paired and equal on both sides."""

from pathlib import Path

import pytest

from desktop_app.desk.all_lists import LISTS, rows_of
from desktop_app.desk.figures import period_figures
from desktop_app.desk.lists import ListKind, count, page
from desktop_app.practice.demo import make_demo
from desktop_app.practice.persons import invent, words
from desktop_app.practice.plan import FIRST_DAY, LAST_DAY, Size, totals
from desktop_app.practice.self_test import test_program as find_faults
from desktop_app.practice.tour import take_tour
from desktop_app.store import check
from desktop_app.store.opening import Secret, is_practice, today_of, unlock
from desktop_app.store.store import Store
from desktop_app.vietnam import ethnic
from desktop_app.vietnam.id_card import disagreements

SMALL = Size(communes=2, people=700)
WORD = "mật khẩu tập huấn"


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> list[Store]:
    """The office, then its two communes."""
    folder = tmp_path_factory.mktemp("demo")
    folders, word = make_demo(folder / "demo", folder / "state", SMALL, WORD)
    assert word == WORD
    assert sorted(path.name for path in (folder / "demo").iterdir()) == sorted(path.name for path in folders)
    return [unlock(path, folder / "state", Secret(passphrase=WORD)) for path in folders]


def test_every_commune_reached_the_office(stores: list[Store]) -> None:
    office, *communes = stores
    for commune in communes:
        assert office.digest(commune.identity.area) == commune.digest(commune.identity.area)


def test_the_stores_are_sound_and_practice(stores: list[Store]) -> None:
    for store in stores:
        with store.read() as reader:
            assert check.findings(reader) == []
        assert (is_practice(store), today_of(store)) == (True, LAST_DAY)


def test_the_figures_at_the_office_are_the_planned_ones(stores: list[Store]) -> None:
    wanted = totals(SMALL)
    with stores[0].read() as reader:
        found = period_figures(reader, FIRST_DAY, LAST_DAY)
    assert (found.classes, found.enrolments) == (wanted.classes, wanted.learners)
    assert found.job_creation == (wanted.borrowers, wanted.borrowers, wanted.borrowed)
    assert found.difficult_area == (wanted.households, wanted.households, wanted.lent)
    assert (found.introduced, found.documents_issued) == (wanted.abroad, wanted.documents)
    assert found.rules_kept == found.rules_observed > 0
    assert found.inspection_turns == 7 * wanted.classes


def test_life_is_coherent(stores: list[Store]) -> None:
    with stores[1].read() as reader:
        people = {row["id"]: row for row in rows_of(reader, "people")}
        for row in people.values():
            sex = row["sex"]
            assert disagreements(row["id_number"], sex, row["birth"]) == ()
        assert len({row["id_number"] for row in people.values()}) == len(people)
        opened = {row["code"]: row["opened_on"] for row in rows_of(reader, "classes")}
        for row in rows_of(reader, "enrolments"):
            assert row["joined_on"] >= opened[row["class"]]
            assert 15 <= int(row["joined_on"][:4]) - int(people[row["person"]]["birth"][:4]) <= 60
        assert all(row["held_on"] <= LAST_DAY for row in rows_of(reader, "attendance"))
        for row in rows_of(reader, "outcomes"):
            assert row["closed_on"] < row["asked_on"] <= LAST_DAY


def test_names_fit_known_peoples() -> None:
    assert {one.code for one in words().peoples} <= ethnic.groups().keys()
    assert invent.__doc__


def test_the_tour_does_the_whole_job(tmp_path: Path) -> None:
    files, table = take_tour(tmp_path / "tour", tmp_path / "state")
    assert [path.suffix for path in files].count(".pdf") == 6
    assert all(path.stat().st_size > 0 for path in files)
    assert "completed=6 in_work=3" in table


def test_the_program_finds_nothing_wrong_with_itself_but_a_window_that_is_not_drawn() -> None:
    def draw(store: Store, folder: Path) -> list[Path]:
        folder.mkdir()
        drawn, empty = folder / "drawn.png", folder / "empty.png"
        drawn.write_bytes(b"\x89PNG")
        empty.write_bytes(b"")
        assert store.identity.role == "commune"
        return [drawn, empty]

    assert find_faults(draw) == ["empty.png is no .png"]


def test_a_program_without_its_words_and_help_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "index.md").write_text("# Trợ giúp", encoding="utf-8")
    monkeypatch.setattr("desktop_app.desk.help_pages.FOLDER", tmp_path)
    monkeypatch.setattr("desktop_app.i18n.catalogue", lambda _language: {})
    assert find_faults(lambda _store, _folder: []) == ["no Vietnamese words", "no help pages"]


@pytest.mark.parametrize(
    "kind", [kind for kind in LISTS.values() if kind.searched], ids=lambda kind: kind.name
)
def test_a_list_is_counted_by_search_as_it_is_read_to_its_end(stores: list[Store], kind: ListKind) -> None:
    for store in stores:
        with store.read() as reader:
            rows = reader.execute(kind.statement()).mappings().all()
            assert count(reader, kind) == len(rows) == len(page(reader, kind, limit=len(rows) + 1))
            assert {row["id"] for row in rows} == {row["id"] for row in page(reader, kind, limit=len(rows))}
