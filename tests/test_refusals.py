"""Every refusal is provoked by a test that names its code, and says what the glossary says."""

import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.desk import graduates, officers, people, units
from desktop_app.desk.all_lists import rows_of
from desktop_app.domain.refusal import SENTENCES, Refusal
from desktop_app.domain.sentence import Sentence
from desktop_app.sheets.judged_rows import judge_sheets
from desktop_app.sheets.outline import map_of, read_outlines
from desktop_app.store import keys
from desktop_app.store.places import check_writable
from desktop_app.store.store import open_store
from desktop_app.sync import outbox, pairing
from desktop_app.sync.inbox import import_file
from desktop_app.ui.dialogs.first_start_secret import PasswordPage
from tests.store.stores import new_store
from tests.sync.offices import laptop, new_office, pair

TESTS = Path(__file__).parent
PROGRAM = TESTS.parent / "desktop_app"
BY_KIND = {"place_network", "place_removable"}
"""Codes that tests put together from the kind of a disk."""


def test_every_refusal_is_named_in_a_test() -> None:
    here = Path(__file__).name
    sources = [path.read_text(encoding="utf-8") for path in TESTS.rglob("*.py") if path.name != here]
    written = "\n".join(sources)
    missing = {code for code in SENTENCES if f'"{code}"' not in written} - BY_KIND - set(PROVOKED_HERE)
    assert missing == set()


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


OTHERWISE = {
    "card_is_no_packet": "says what the file is instead",
    "not_a_card": "says what the file should be",
    "not_a_request": "says what the file should be",
    "area_not_allowed": "about an area, not a kind of packet",
    "kind_not_allowed": "the office is not known by name there",
    "fingerprint_differs": "it is the office's card that is read again",
    "letterhead_later": "the name is set, but for later days",
    "write_failed": "names the place first",
    "device_not_approved": "said at the office, not at the computer that asks",
    "device_revoked": "names the packet that was refused; its day stands in the list of computers",
    "changes_missing": "counts changes, which a packet's number does not tell",
    "two_histories": "neither packet was kept by the program",
    "fingerprint_needed": "nothing was compared yet",
    "job_not_expected": "rests on no rule of the book",
    "not_in_class": "is about one learner",
    "place_network": "about a place that is chosen, and only of a network",
    "place_removable": "about a place that is chosen, and only of a stick",
    "no_second_place": "refused at once, not after days",
    "no_space": "about disks too, and nothing was to be sent",
}
"""Sentences that differ from the glossary's of the same code, and why."""


def test_sentences_with_a_code_are_those_of_the_glossary() -> None:
    lines = (TESTS / "data" / "glossary.tsv").read_text(encoding="utf-8").splitlines()
    glossary = dict(line.split("\t") for line in lines)
    coded = {code: one for code, one in SENTENCES.items() if one.number}
    assert {one.number for one in coded.values()} == glossary.keys()
    other = {code for code, one in coded.items() if not says(one, glossary[one.number])}
    assert other == OTHERWISE.keys()


def says(sentence: Sentence, glossary: str) -> bool:
    """Whether a sentence, with its step or without, says what the glossary does, whatever fills the gaps."""
    parts = map(re.escape, re.split(r"\{\w+\}", glossary))
    pattern = re.compile("(.+?)".join(parts))
    return any(map(pattern.match, (str(sentence.text), f"{sentence.text} {sentence.step}")))


PROVOKED_HERE = (
    "area_not_allowed", "day_needed", "hamlet_in_use", "nobody_listed", "nobody_works", "not_a_request",
    "passwords_differ", "place_unwritable", "unknown_list",
)  # fmt: skip


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


def test_list_of_an_unknown_name_is_said_with_those_there_are(tmp_path: Path) -> None:
    store = new_store(tmp_path / "a")
    with store.read() as reader, pytest.raises(Refusal, match="nhà") as refused:
        list(rows_of(reader, "nhà"))
    store.close()
    assert refused.value.code == "unknown_list"
    assert "people" in refused.value.step


def test_sheet_with_heads_alone_names_nobody(tmp_path: Path) -> None:
    store = new_store(tmp_path / "a")
    (tmp_path / "list.csv").write_text("STT;Họ và tên;Năm sinh;Giới tính;CCCD\n1;;;;\n2;;;;\n", "utf-8")
    (one,) = read_outlines(tmp_path / "list.csv", lambda *_: None)
    with pytest.raises(Refusal) as refused:
        judge_sheets(store, [(one.sheet, map_of(one, {}))], lambda *_: None)
    store.close()
    assert refused.value.code == "nobody_listed"


def test_who_opened_by_the_recovery_sheet_has_no_password_to_change(tmp_path: Path) -> None:
    store = new_store(tmp_path / "a")
    opened = keys.open_with_recovery(store.folder, keys.renew_recovery(store.folder, store.keys))
    store.close()
    again = open_store(store.folder, opened, store.folder.parent / "state", store.clock)
    with pytest.raises(Refusal) as refused:
        officers.change_own_password(again, "mật khẩu thử", "ban mang 2026")
    again.close()
    assert refused.value.code == "nobody_works"


def test_packet_of_records_is_no_request_and_stays_in_its_area(tmp_path: Path) -> None:
    office, commune = new_office(tmp_path / "office"), laptop(tmp_path / "a", 1)
    pair(office, commune, tmp_path / "pairing")
    (sent,) = outbox.export(commune, tmp_path / "stick")
    with pytest.raises(Refusal, match=Path(sent.file).name) as refused:
        pairing.approve(office, Path(sent.file), tmp_path / "answer")
    assert refused.value.code == "not_a_request"
    strange = outbox.write_records(commune, tmp_path / "stick", outbox.Parcel("0340820250701", "full"))
    verdict = import_file(office, Path(strange.file))
    assert verdict.code == "area_not_allowed"
    assert "[" not in verdict.sentence
    office.close()
    commune.close()
