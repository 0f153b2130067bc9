"""The settings on a real store: what is typed stands on paper, is refused beside its field, is undone."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app import app, i18n
from desktop_app.desk import classes, inspections, letterheads, officers, people, reference, targets, units
from desktop_app.desk.catalogue import rules_on
from desktop_app.documents.printing import draw_form
from desktop_app.store import keys
from desktop_app.store.backup import back_up
from desktop_app.store.store import Store, set_meta
from desktop_app.ui.dialogs.settings import PAGES, SettingsDialog
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.menus import MENUS
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.record_dialog import RecordDialog
from desktop_app.ui.widgets.tab_page import Workplace
from tests.documents.reading import whole_text
from tests.store.stores import new_store, reopen
from tests.ui.test_everywhere import name_of, stops

TODAY, FIRST, SECOND = "2026-06-30", "mật khẩu thử", "suoi day 24"
FIRST_WORDS = {
    "form": None, "from_on": None, "to_on": None, "parent_name": None,
    "organisation": "Ủy ban nhân dân phường Đoàn Kết", "place": "Đoàn Kết", "office": "Sở Nội vụ",
    "authority": "TM. ỦY BAN NHÂN DÂN", "post": "CHỦ TỊCH", "signer": "Tẩn Văn Minh",
    "receivers": "Như thành phần\nLưu: VT",
}  # fmt: skip


class Seen(NamedTuple):
    """A record dialog as it came up, and as it was left: its title, what stood beside its fields."""

    title: str
    at_first: dict[str, str]
    at_last: dict[str, str]


Fill = Callable[..., list[Seen]]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    set_meta(made, today=TODAY)
    yield made
    made.close()


@pytest.fixture
def place(store: Store, qtbot: QtBot) -> Iterator[Workplace]:
    jobs = Jobs()
    yield Workplace(store, jobs, lambda: TODAY, {}, lambda table, row: None)
    jobs.close()


@pytest.fixture
def dialog(place: Workplace, changed_look: theme.Theme, qtbot: QtBot) -> SettingsDialog:
    made = SettingsDialog(None, place, changed_look)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def fill(monkeypatch: pytest.MonkeyPatch) -> Fill:
    """Have the next record dialogs filled in turn as if typed, and finished; any more are left."""

    def answer(*answers: Mapping[str, Any]) -> list[Seen]:
        waiting: list[Mapping[str, Any]] = list(answers)
        seen: list[Seen] = []

        def run(dialog: RecordDialog) -> int:
            at_first = dialog.form.errors()
            if waiting:
                finish(dialog)
            seen.append(Seen(dialog.windowTitle(), at_first, dialog.form.errors()))
            return dialog.result()

        def finish(dialog: RecordDialog) -> None:
            shown = {key: place.answer.value() for key, place in dialog.form._places.items()}
            dialog.form.set_values(shown | dict(waiting.pop(0)))
            dialog.finish()

        monkeypatch.setattr(RecordDialog, "exec", run)
        return seen

    return answer


def saved(qtbot: QtBot, place: Workplace, act: Callable[[], object]) -> None:
    """Do something and wait until it is saved and told."""
    with qtbot.waitSignal(place.jobs.saving, check_params_cb=lambda left: left == 0, timeout=5000):
        act()


def pane_of(dialog: SettingsDialog, name: str, row: int = 0) -> Any:
    """The list of a page, the keys in a row of it."""
    dialog.show_page(name)
    pane: Any = dialog.made[name]
    if pane.model.rowCount():
        pane.pane.grid.setCurrentIndex(pane.model.index(row, 0))
    return pane


def class_of(store: Store, code: str, decided_on: str) -> str:
    learner = people.add_person(store, name="Lò Thị Ánh", birth="1990")
    made = classes.open_class(store, [learner], code=code, trade="cooking", opened_on=decided_on)
    classes.decide_class(store, made, "12/QĐ-UBND", decided_on)
    return made


def text_of(store: Store, form: str, row_id: str) -> str:
    return " ".join(whole_text(draw_form(store, form, row_id)).split())


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_opens(dialog: SettingsDialog, language: str) -> None:
    i18n.use_language(language)
    try:
        for page in PAGES:
            dialog.show_page(page.name)
            assert dialog.current == page.name
            dialog.refresh()
    finally:
        i18n.use_language("vi")


def test_every_page_is_a_command_of_the_menus() -> None:
    commands = {command.name for _, some in MENUS for command in some}
    assert tuple(page.name for page in PAGES) == app.SETTINGS
    assert set(app.SETTINGS) <= commands


def test_every_stop_of_the_keys_has_a_name(dialog: SettingsDialog) -> None:
    for page in PAGES:
        dialog.show_page(page.name)
        assert [type(widget).__name__ for widget in stops(dialog) if not name_of(widget)] == []


@pytest.mark.parametrize("scale", [1, 1.25, 1.5])
def test_nothing_is_cut(dialog: SettingsDialog, changed_look: theme.Theme, scale: float) -> None:
    changed_look.resize(theme.POINTS * scale)
    for page in PAGES:
        dialog.show_page(page.name)
        QApplication.processEvents()
        parts = [*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)]
        seen = [one for one in parts if one.isVisible() and one.text()]
        narrow = [one.text() for one in seen if one.width() < one.sizeHint().width() and not wraps(one)]
        assert narrow == []


def wraps(part: Any) -> bool:
    """Whether a part breaks its words into lines."""
    return isinstance(part, QLabel) and part.wordWrap()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("mật khẩu", "officers"),
        ("MAT KHAU", "officers"),
        ("lai suat", "loan_programmes"),
        ("cỡ chữ", "appearance"),
    ],
)
def test_a_page_is_found_by_a_word(dialog: SettingsDialog, typed: str, name: str) -> None:
    dialog.search.setText(typed)
    assert dialog.current == name
    dialog.search.setText("")
    assert not any(dialog.names.item(row).isHidden() for row in range(len(PAGES)))


def test_signer_authority_and_place_come_to_paper_from_their_day_on(
    dialog: SettingsDialog, place: Workplace, qtbot: QtBot, fill: Fill, tmp_path: Path
) -> None:
    store = place.store
    before, after = class_of(store, "K01", "2026-02-20"), class_of(store, "K02", "2026-03-10")
    turns = [inspections.record_inspection(store, before, day) for day in ("2026-02-28", "2026-03-02")]
    pane = pane_of(dialog, "letterhead")
    fill(FIRST_WORDS)
    saved(qtbot, place, pane.add)
    fill({
        "from_on": "2026-03-01", "place": "Tân Phong", "authority": "KT. CHỦ TỊCH", "post": "PHÓ CHỦ TỊCH",
        "signer": "Vàng A Lử", "receivers": "Sở Nội vụ",
    })  # fmt: skip
    saved(qtbot, place, pane.add)

    def check(opened: Store) -> None:
        old, new = (text_of(opened, "F09", one) for one in (before, after))
        assert all(word in old for word in ("TM. ỦY BAN NHÂN DÂN", "Tẩn Văn Minh", "Đoàn Kết, ngày"))
        assert all(word not in old for word in ("KT. CHỦ TỊCH", "Vàng A Lử", "Tân Phong"))
        assert all(word in new for word in ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Vàng A Lử", "Tân Phong, ngày"))
        assert all(word not in new for word in ("TM. ỦY BAN", "Tẩn Văn Minh"))
        old, new = (text_of(opened, "F16", one) for one in turns)
        assert "Đoàn Kết, ngày" in old and "- Như thành phần;" in old and "- Lưu: VT." in old
        assert "Tân Phong, ngày" in new and "- Sở Nội vụ." in new and "Như thành phần" not in new

    check(store)
    again = reopen(store.folder)
    check(again)
    again.close()


def test_a_department_prints_what_stands_above_it(
    dialog: SettingsDialog, place: Workplace, qtbot: QtBot, fill: Fill
) -> None:
    made = class_of(place.store, "K01", "2026-02-20")
    department = {"parent_name": "Ủy ban nhân dân xã Sin Suối Hồ", "organisation": "Phòng Văn hóa - Xã hội"}
    fill(FIRST_WORDS | department | {"authority": None, "post": "TRƯỞNG PHÒNG"})
    saved(qtbot, place, pane_of(dialog, "letterhead").add)
    text = text_of(place.store, "F09", made)
    assert "ỦY BAN NHÂN DÂN XÃ SIN SUỐI HỒ" in text and "PHÒNG VĂN HÓA - XÃ HỘI" in text
    assert "TM." not in text and "TRƯỞNG PHÒNG" in text


def test_the_first_letterhead_starts_with_the_units_own_name(
    dialog: SettingsDialog, place: Workplace, qtbot: QtBot, fill: Fill
) -> None:
    fill({})
    saved(qtbot, place, pane_of(dialog, "letterhead").add)
    with place.store.read() as reader:
        found = units.letter_for(reader, place.store.own_area, "F09", TODAY)
    assert (found.organisation, found.place) == ("Ủy ban nhân dân phường Đoàn Kết", "Đoàn Kết")
    assert (found.authority, found.post, found.signer) == (None, None, None)


def test_what_is_refused_stands_beside_its_field_and_what_was_typed_stays(
    dialog: SettingsDialog, place: Workplace, qtbot: QtBot, fill: Fill
) -> None:
    seen = fill(FIRST_WORDS | {"authority": "THAY MẶT"})
    pane = pane_of(dialog, "letterhead")
    saved(qtbot, place, pane.add)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert list(seen[1].at_first) == ["authority"]
    assert "THAY MẶT" in seen[1].at_first["authority"]
    assert pane.model.rowCount() == 0


def test_undo_in_the_settings_takes_one_step_back(
    dialog: SettingsDialog, place: Workplace, qtbot: QtBot, fill: Fill
) -> None:
    pane = pane_of(dialog, "letterhead")
    fill(FIRST_WORDS)
    saved(qtbot, place, pane.add)
    fill({"from_on": "2026-03-01", "signer": "Vàng A Lử"})
    saved(qtbot, place, pane.add)
    assert pane.model.rowCount() == 2
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    saved(qtbot, place, lambda: qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    assert pane.model.rowCount() == 1
    saved(qtbot, place, lambda: qtbot.keyClick(dialog, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier))
    assert pane.model.rowCount() == 2


def test_head_and_foot_are_shown_as_they_print(
    dialog: SettingsDialog, place: Workplace, qtbot: QtBot, fill: Fill
) -> None:
    pane = pane_of(dialog, "letterhead")
    qtbot.waitUntil(lambda: "D01" in pane.printed.why.text())
    assert not pane.printed.view.isVisible()
    fill(FIRST_WORDS)
    saved(qtbot, place, pane.add)
    qtbot.waitUntil(lambda: pane.printed.document.pageCount() == 1)
    shown = pane.printed.document.getAllText(0).text()
    assert all(word in shown for word in ("Tẩn Văn Minh", "TM. ỦY BAN NHÂN DÂN", "Nơi nhận"))


def test_a_user_gets_a_password_and_loses_it(
    dialog: SettingsDialog, place: Workplace, qtbot: QtBot, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(keys.set_passphrase.__kwdefaults__, "cost", keys.Argon2Cost(memory_kib=8, passes=1))
    pane = pane_of(dialog, "officers")
    fill({"name": "Giàng A Páo", "post": "Chuyên viên"})
    saved(qtbot, place, pane.add)
    seen = fill({"password": SECOND, "again": SECOND})
    pane_of(dialog, "officers", row_of(pane, "Giàng A Páo"))
    saved(qtbot, place, pane.give_password)
    assert "Giàng A Páo" in seen[0].title
    reopen(place.store.folder, SECOND).close()

    monkeypatch.setattr(message, "ask", lambda *_: "take")
    pane_of(dialog, "officers", row_of(pane, "Giàng A Páo"))
    saved(qtbot, place, pane.take_password)
    assert states(place) == {"Lò Thị Hà": "working", "Giàng A Páo": "cannot_open"}


def row_of(pane: Any, name: str) -> int:
    """The row of somebody in a list."""
    return next(row for row in range(pane.model.rowCount()) if pane.model.row(row)["name"] == name)


def states(place: Workplace) -> dict[str, str]:
    """Who can open the store."""
    from desktop_app.desk.lists import page

    with place.store.read() as reader:
        return {row["name"]: row["access"] for row in page(reader, officers.officers(place.store, TODAY))}


def test_a_wrong_present_password_is_said_beside_it(
    dialog: SettingsDialog, place: Workplace, qtbot: QtBot, fill: Fill
) -> None:
    seen = fill({"present": "sai rồi", "password": SECOND, "again": SECOND})
    saved(qtbot, place, pane_of(dialog, "officers").change_password)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert list(seen[1].at_first) == ["present"]
    reopen(place.store.folder, FIRST).close()


def test_two_different_passwords_are_not_taken(
    dialog: SettingsDialog, place: Workplace, qtbot: QtBot, fill: Fill
) -> None:
    seen = fill({"present": FIRST, "password": SECOND, "again": "khac han 24"})
    pane_of(dialog, "officers").change_password()
    assert list(seen[0].at_last) == ["again"]


def test_who_prints_is_named_on_the_list(place: Workplace) -> None:
    letterheads.add_letterhead(place.store, organisation="Ủy ban nhân dân", place="Lai Châu")
    assert "Lò Thị Hà" in text_of(place.store, "F09", class_of(place.store, "K01", "2026-02-20"))


def test_marks_figures_and_distances_of_a_hamlet_stand_on_its_card(
    dialog: SettingsDialog, place: Workplace, qtbot: QtBot, fill: Fill
) -> None:
    (hamlet,) = units.add_hamlets(place.store, ["Bản Màng"]).values()
    pane = pane_of(dialog, "hamlets")
    from desktop_app.ui.dialogs.settings.hamlets import SAID

    marks, year, distance = SAID
    for said, answer in (
        (
            marks,
            {
                "from_on": "2021-06-04",
                "specially_difficult": True,
                "rural": "rural",
                "decision": "861/QĐ-TTg",
            },
        ),
        (year, {"year": "2025", "households": 82, "labour_force": 190}),
        (distance, {"place": "Nhà văn hóa phường", "km": "3,5"}),
    ):
        fill(answer)
        saved(qtbot, place, lambda said=said: pane.record(said))
    said_of = " ".join(label.text() for label in pane.card.findChildren(QLabel))
    for word in ("Đặc biệt khó khăn", "861/QĐ-TTg", "82 hộ, 190 lao động", "Đến Nhà văn hóa phường: 3,5 km"):
        assert word in said_of
    with place.store.read() as reader:
        facts, years, distances = units.hamlet_records(reader, hamlet)
    assert (facts[0]["rural"], years[0]["year"], distances[0]["metres"]) == (True, 2025, 3500)


@pytest.mark.parametrize(
    ("place_of", "answer", "field"),
    [(1, {"year": "hai nghìn"}, "year"), (1, {"year": "25"}, "year"), (2, {"place": "A", "km": "xa"}, "km")],
)
def test_what_is_no_year_or_distance_is_said_beside_it(
    dialog: SettingsDialog, place: Workplace, fill: Fill, place_of: int, answer: Mapping[str, Any], field: str
) -> None:
    from desktop_app.ui.dialogs.settings.hamlets import SAID

    units.add_hamlets(place.store, ["Bản Màng"])
    seen = fill(answer)
    pane_of(dialog, "hamlets").record(SAID[place_of])
    assert list(seen[0].at_last) == [field]


@pytest.mark.parametrize("name", ["trades", "providers", "loan_programmes", "partners"])
def test_an_entry_of_every_list_is_added_changed_and_not_confirmed(
    dialog: SettingsDialog, place: Workplace, qtbot: QtBot, fill: Fill, name: str
) -> None:
    pane = pane_of(dialog, name)
    many = pane.model.rowCount()
    fill(
        {"name": "Dòng thử nghiệm", "borrower": "person"}
        if name == "loan_programmes"
        else {"name": "Dòng thử nghiệm"}
    )
    saved(qtbot, place, pane.add)
    assert pane.model.rowCount() == many + 1
    row = row_of(pane, "Dòng thử nghiệm")
    assert pane.model.row(row)["state"] == "unconfirmed"
    pane_of(dialog, name, row)
    fill({"name": "Tên khác"})
    saved(qtbot, place, pane.edit)
    assert row_of(pane, "Tên khác") >= 0


def test_a_rate_that_is_only_looked_at_stays_as_it_is(
    dialog: SettingsDialog, place: Workplace, qtbot: QtBot, fill: Fill
) -> None:
    pane = pane_of(dialog, "loan_programmes")
    row = next(
        row for row in range(pane.model.rowCount()) if pane.model.row(row)["rate_thousandths"] == 7_920
    )
    pane_of(dialog, "loan_programmes", row)
    fill({"months": 96})
    saved(qtbot, place, pane.edit)
    with place.store.read() as reader:
        changed = [
            one
            for one in reader.execute(reference.list_of(reference.LOAN_PROGRAMMES).statement()).mappings()
            if one["state"] == "unconfirmed"
        ]
    assert [(one["months"], one["rate_thousandths"]) for one in changed] == [(96, 7_920)]


def test_targets_are_set_replaced_and_refused_beside_their_field(
    dialog: SettingsDialog, place: Workplace, fill: Fill, qtbot: QtBot
) -> None:
    pane, store = pane_of(dialog, "targets"), place.store

    def held() -> dict[str, int]:
        with store.read() as reader:
            return targets.targets_of(reader, 2026, store.own_area)

    seen = fill({"kind": "classes", "goal": 0}, {"goal": 6}, {"goal": 7})
    saved(qtbot, place, pane.add)
    qtbot.waitUntil(lambda: held() == {"classes": 6})
    assert "Chỉ tiêu phải từ 1 trở lên." in seen[1].at_first["goal"]
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    pane.pane.grid.setCurrentIndex(pane.model.index(0, 0))
    saved(qtbot, place, pane.edit)
    assert held() == {"classes": 7}
    row = pane.model.row(0)
    assert (row["year"], row["kind"]) == (2026, "classes")


def test_the_place_of_book_and_backups_is_said(dialog: SettingsDialog, place: Workplace) -> None:
    dialog.show_page("folders")
    page = dialog.made["folders"]
    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert str(place.store.folder / "songhe.db") in said and "Chưa có" in said
    back_up(place.store)
    dialog.refresh()
    assert "đang giữ 1 tệp" in " ".join(label.text() for label in page.findChildren(QLabel))


def test_the_look_changes_at_once(dialog: SettingsDialog, changed_look: theme.Theme, qtbot: QtBot) -> None:
    dialog.show_page("appearance")
    buttons = {one.text(): one for one in dialog.made["appearance"].findChildren(QAbstractButton)}
    buttons["Tối"].click()
    assert changed_look.scheme == "dark"
    buttons["Lớn hơn"].click()
    assert changed_look.points == theme.POINTS + 1
    assert dialog.made["appearance"].percent.text() == "110 %"  # type: ignore[attr-defined]


def test_close_closes(dialog: SettingsDialog) -> None:
    close = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Đóng")
    close.click()
    assert dialog.result() == QDialog.DialogCode.Accepted


@pytest.mark.parametrize(
    ("rule", "code", "said", "value", "shown"),
    [
        ("Hỗ trợ học nghề lần nữa", "retraining", "window_years", 3, "Được hỗ trợ lại sau một số năm"),
        ("Số năm giữa hai lần hỗ trợ", "years_between_courses", 3, 3, "3 năm"),
        ("Tiền ăn một ngày thực học", "meal_a_day", 60_000, 60_000, "60.000 đồng"),
    ],
)
def test_a_version_of_the_rule_in_the_line_is_set(
    dialog: SettingsDialog, place: Workplace, qtbot: QtBot, fill: Fill, rule: str, code: str, said: Any,
    value: int, shown: str,
) -> None:  # fmt: skip
    pane = pane_of(dialog, "rules")
    lines = [row for row in range(pane.model.rowCount()) if pane.model.row(row)["rule"] == rule]
    pane_of(dialog, "rules", lines[-1])
    fill({"value": said, "from_on": "2026-03-01", "basis": "QĐ 12/QĐ-UBND"})
    saved(qtbot, place, pane.edit)
    line = pane.model.row(pane.pane.grid.currentIndex().row())
    assert (line["rule"], line["said"], line["state"]) == (rule, shown, "unconfirmed")
    with place.store.read() as reader:
        assert rules_on(reader, "2026-03-01")[code].value == value
