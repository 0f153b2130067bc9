"""Every refusal is provoked by a test that names its code; what is still open is listed and only shrinks."""

import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.desk import graduates, people, units
from desktop_app.domain.refusal import SENTENCES, Refusal
from desktop_app.store.places import check_writable
from desktop_app.ui.dialogs.first_start_secret import PasswordPage
from tests.store.stores import new_store

TESTS = Path(__file__).parent
PROGRAM = TESTS.parent / "desktop_app"
BY_KIND = {"place_network", "place_removable"}
"""Codes that tests put together from the kind of a disk."""

OPEN = {
    "area_not_allowed", "nobody_listed", "nobody_works", "not_a_request", "unknown_list",
    "wrong_use",
}  # fmt: skip
"""Codes that no test provokes yet."""


def test_every_refusal_but_the_open_ones_is_named_in_a_test() -> None:
    here = Path(__file__).name
    sources = [path.read_text(encoding="utf-8") for path in TESTS.rglob("*.py") if path.name != here]
    written = "\n".join(sources)
    missing = {code for code in SENTENCES if f'"{code}"' not in written} - BY_KIND - set(PROVOKED_HERE)
    assert missing == OPEN


def test_every_refusal_raised_has_a_sentence() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in PROGRAM.rglob("*.py"))
    raised = set(re.findall(r'\bRefusal\(\s*"(\w+)"', sources))
    assert len(raised) > 80
    assert raised <= SENTENCES.keys()


def test_hamlet_that_people_live_in_stays(tmp_path: Path) -> None:
    store = new_store(tmp_path / "a")
    (hamlet,) = units.add_hamlets(store, ["Bản Màng"]).values()
    people.add_person(store, name="Lò Thị Ánh", hamlet_id=hamlet)
    with pytest.raises(Refusal, match="Bản Màng") as refused:
        units.remove_hamlet(store, hamlet)
    store.close()
    assert refused.value.code == "hamlet_in_use"


PROVOKED_HERE = ("place_unwritable", "passwords_differ", "day_needed", "hamlet_in_use")


def test_folder_below_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        check_writable(tmp_path / "file" / "so")
    assert refused.value.code == "place_unwritable"


def test_two_passwords_that_differ_are_not_taken(qtbot: QtBot) -> None:
    page = PasswordPage()
    qtbot.addWidget(page)
    for line, typed in zip(page.lines, ("mot hai ba bon", "mot hai ba nam"), strict=True):
        line.setText(typed)
    assert page.read() is None
    refusal = Refusal("passwords_differ")
    assert page.fault.text() == f"{refusal.sentence} {refusal.step}"


def test_departure_needs_its_day(tmp_path: Path) -> None:
    store = new_store(tmp_path / "a")
    person = people.add_person(store, name="Lò Thị Ánh", birth="1990")
    placement = graduates.add_placement(store, person, "2026-05-20", market="japan")
    for state in ("registered", "selected", "waiting"):
        graduates.step_placement(store, placement, state)
    with pytest.raises(Refusal) as refused:
        graduates.step_placement(store, placement, "departed")
    store.close()
    assert refused.value.code == "day_needed"
