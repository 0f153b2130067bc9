"""Hôm nay by keys: lines gone through with the arrows, opened, put off, done; figures lead to their lists."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.desk import (
    attendance,
    classes,
    first_start,
    inspections,
    loans,
    people,
    targets,
    units,
)
from desktop_app.desk.lists import Narrowed
from desktop_app.desk.reminders import REMINDERS, Due, Found, put_off
from desktop_app.store import keeping
from desktop_app.store.exports import exports
from desktop_app.store.store import Store, set_meta
from desktop_app.ui.dialogs.attendance import AttendanceDialog
from desktop_app.ui.dialogs.paper import PaperDialog
from desktop_app.ui.dialogs.papers import PapersDialog
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.tabs.today import TodayTab
from desktop_app.ui.tabs.today.acts import Acts
from desktop_app.ui.tabs.today.tasks import MOST, TaskList
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.record_dialog import RecordDialog
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.working_year import ALL, KEY
from tests.store.stores import new_store
from tests.sync.offices import laptop, new_office, pair
from tests.ui.keys import press

TODAY = "2026-03-09"
Key = Qt.Key
Made = Callable[[], TodayTab]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    set_meta(made, today=TODAY)
    units.set_letterhead(made, None, "2025-07-01", organisation="Ủy ban nhân dân phường", place="Lai Châu")
    yield made
    made.close()


@pytest.fixture
def gone_to() -> list[tuple[str, str]]:
    """Where the page asked to go."""
    return []


@pytest.fixture
def make(store: Store, qtbot: QtBot, gone_to: list[tuple[str, str]]) -> Iterator[Made]:
    """What makes the page, shows it and waits till all is there."""
    jobs = Jobs()

    def make_page() -> TodayTab:
        page = TodayTab(
            Workplace(store, jobs, lambda: TODAY, {}, lambda table, row, *_only: gone_to.append((table, row)))
        )
        qtbot.addWidget(page)
        page.resize(1366, 640)
        page.show()
        rest(qtbot, page)
        return page

    yield make_page
    jobs.close()


def rest(qtbot: QtBot, page: TodayTab) -> None:
    """Wait till nothing is on its way to the page."""
    qtbot.waitUntil(page.place.jobs.is_idle)


def running(store: Store, code: str, first: str, days: int) -> str:
    """A class that runs from a day on, with mornings from then."""
    learners = [people.add_person(store, name=f"Người {code} {n}") for n in range(2)]
    made = classes.open_class(
        store, learners, code=code, trade="cooking", opened_on=first, place="Nhà văn hóa", hours=300
    )
    classes.decide_class(store, made, "1/QĐ", first)
    classes.step_class(store, made, "running")
    attendance.plan_sessions(store, made, first, days)
    return made


def focused() -> str:
    """What the widget the keys are in is called."""
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget else ""


def test_the_keys_begin_in_the_first_line_and_go_with_the_arrows(store: Store, make: Made) -> None:
    running(store, "K01", "2026-03-05", 3)
    page = make()
    page.activateWindow()
    page.setFocus()
    names = [row.accessibleName() for row in page.tasks.rows]
    assert names == [
        "QUÁ HẠN: 2 buổi chưa điểm danh: lớp K01, Nhà văn hóa (05, 06/3)",
        "HÔM NAY: Lớp K01 học sáng, sĩ số 2",
        "5 NGÀY: Báo cáo quý I chốt ngày 14/3/2026",
    ]
    assert focused() == names[0]
    seen = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        press(QApplication.focusWidget(), key)
        seen.append(names.index(focused()))
    assert seen == [1, 2, 2, 1]
    assert page.status() == "3 việc cần làm"


def test_enter_opens_the_list_behind_and_the_button_does_what_it_says(
    store: Store, make: Made, gone_to: list[tuple[str, str]], qtbot: QtBot
) -> None:
    made = running(store, "K01", "2026-03-05", 3)
    page = make()
    late, lesson, report = page.tasks.rows
    for row in (late, lesson, report):
        press(row, Key.Key_Return)
    assert gone_to == [("school_class", made), ("school_class", made), ("report", "2026-Q1")]

    assert late.button.text() == "Điểm danh"
    late.button.click()
    dialog = page.findChild(AttendanceDialog)
    assert dialog is not None
    here = dialog.current()
    assert here is not None
    assert here[0].held_on == "2026-03-05"
    dialog.close()
    lesson.button.click()
    rest(qtbot, page)
    paper = page.findChild(PaperDialog)
    assert paper is not None
    assert paper.windowTitle().startswith("F13b")
    paper.close()
    report.button.click()
    assert gone_to[-1] == ("report", "2026-Q1")


def test_space_asks_till_when_and_the_line_goes_till_then(
    store: Store, make: Made, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    running(store, "K01", "2026-03-05", 3)
    page = make()
    page.activateWindow()
    page.setFocus()
    asked = []

    def ask(_parent: object, _question: object, values: dict[str, str]) -> dict[str, str] | None:
        asked.append(values)
        return values if len(asked) > 1 else None

    monkeypatch.setattr(RecordDialog, "ask", staticmethod(ask))
    press(page.tasks.rows[0], Key.Key_Space)
    rest(qtbot, page)
    assert len(page.tasks.rows) == 3
    press(page.tasks.rows[0], Key.Key_Space)
    rest(qtbot, page)
    assert asked == [{"day": "2026-03-10"}] * 2
    assert [row.due.kind.code for row in page.tasks.rows] == ["H02", "H12"]
    assert focused() == page.tasks.rows[0].accessibleName()


def test_lines_stay_the_same_where_nothing_changed(store: Store, make: Made, qtbot: QtBot) -> None:
    running(store, "K01", "2026-03-05", 3)
    page = make()
    rows, links = list(page.tasks.rows), list(page.year.links)
    page.refresh()
    page.refresh()
    rest(qtbot, page)
    assert (page.tasks.rows, page.year.links) == (rows, links)


def test_a_window_that_closes_while_it_is_read_again_asks_for_nothing_more(make: Made, qtbot: QtBot) -> None:
    page = make()
    for _ in range(2):
        page.refresh()
    page.place.jobs.close()
    qtbot.waitUntil(lambda: not page._is_reading)


def test_at_most_nine_lines_till_all_are_asked_for(qtbot: QtBot) -> None:
    tasks = TaskList()
    qtbot.addWidget(tasks)
    tasks.show()
    kind = next(one for one in REMINDERS if one.table == "returned")
    due = [Due(kind, Found(str(n), None, {"n": n}), None) for n in range(14)]
    tasks.show_due(due, None)
    assert (len(tasks.rows), tasks.more.text(), tasks.more.isVisible()) == (MOST, "Xem tất cả (14)", True)
    tasks.more.click()
    assert (len(tasks.rows), tasks.more.isVisible()) == (14, False)
    tasks.show_due([], None)
    assert (tasks.rows, tasks.nothing.text()) == ([], "Không có việc đến hạn.")


def test_an_empty_book_says_so_and_what_comes_next(make: Made, store: Store, qtbot: QtBot) -> None:
    page = make()
    press(page.tasks.rows[0], Key.Key_Down)
    assert [row.due.kind.code for row in page.tasks.rows] == ["H12"]
    assert page.year.nothing.text() == "Năm 2026 chưa ghi số liệu nào."
    page.tasks.show_due([], page.tasks.rows[0].due)
    said = "Không có việc đến hạn. Gần nhất: Báo cáo quý I chốt ngày 14/3/2026 (còn 5 ngày)"
    assert page.tasks.nothing.text() == said
    assert "Chưa gửi gói nào" in page.handoff.text()
    assert page.backup.text() == "Chưa có bản sao lưu · chưa có bản nào ở ổ khác"


def test_every_figure_says_whom_it_counts_and_leads_to_its_list(
    store: Store, make: Made, gone_to: list[tuple[str, str]]
) -> None:
    made = running(store, "K01", "2026-03-05", 3)
    inspections.record_inspection(store, made, held_on="2026-03-06", kind="planned")
    page = make()
    assert [link.accessibleName() for link in page.year.links] == [
        "Lớp đã khai giảng: 1",
        "Học viên: 2 người, 2 lượt",
        "Trong đó phi nông nghiệp: 2 lượt",
        "Lượt kiểm tra lớp: 1 lượt",
    ]
    for link in page.year.links:
        press(link, Key.Key_Space)
    page.year.report.click()
    assert gone_to == [
        ("school_class", ""), ("enrolment", ""), ("enrolment", ""), ("inspection", ""), ("report", "2026"),
    ]  # fmt: skip


def test_another_working_year_and_all_years_show_their_figures(
    store: Store, make: Made, qtbot: QtBot, gone_to: list[tuple[str, str]]
) -> None:
    running(store, "K01", "2025-03-05", 1)
    page = make()
    assert (page.year.links, page.year.title.text()) == ([], "NĂM 2026")
    page.place.memory[KEY] = "2025"
    page.refresh()
    rest(qtbot, page)
    assert page.year.links[0].accessibleName() == "Lớp đã khai giảng: 1"
    page.year.report.click()
    assert gone_to == [("report", "2025")]
    page.place.memory[KEY] = ALL
    page.refresh()
    rest(qtbot, page)
    assert page.year.title.text() == "MỌI NĂM"
    assert page.year.links[0].accessibleName() == "Lớp đã khai giảng: 1"
    assert page.year.report.isHidden()


def test_running_classes_are_listed_and_opened(
    store: Store, make: Made, gone_to: list[tuple[str, str]]
) -> None:
    made = running(store, "K01", "2026-03-05", 3)
    page = make()
    row = page.model.row(0)
    assert (row["code"], row["size"], row["hours"], row["turns"]) == ("K01", 2, "0/300 giờ", "0")
    assert row["look"] == "2 buổi chưa ghi, chưa kiểm tra"
    page.grid.setCurrentIndex(page.model.index(0, 0))
    press(page.grid, Key.Key_Return)
    assert gone_to == [("school_class", made)]


def test_a_change_elsewhere_is_seen(store: Store, make: Made, qtbot: QtBot) -> None:
    page = make()
    running(store, "K01", "2026-03-05", 3)
    assert {"session", "attendance", "loan_event", "inspection"} <= page.WATCHES
    page.refresh()
    rest(qtbot, page)
    assert [row.due.kind.code for row in page.tasks.rows] == ["H01", "H02", "H12"]


def test_a_backup_is_written_where_somebody_says(
    store: Store, make: Made, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "SAOLUU"
    stick.mkdir()
    monkeypatch.setattr(keeping, "is_same_disk", lambda _store, _folder: False)
    monkeypatch.setattr(keeping, "today_of", lambda _store: "2026-03-09")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_told: str(stick))
    page = make()
    page.acts.back_up()
    rest(qtbot, page)
    assert len(list(stick.iterdir())) == 1
    assert page.backup.text().endswith("ở “SAOLUU” ngày 09/3/2026")


def test_the_office_sees_its_communes_and_how_many_handed_over(tmp_path: Path, qtbot: QtBot) -> None:
    city, first = new_office(tmp_path / "office"), laptop(tmp_path / "a", 1)
    people.add_person(first, name="Lò Thị Hà")
    pair(city, first, tmp_path / "pairing")
    jobs, gone = Jobs(), []
    page = TodayTab(
        Workplace(city, jobs, lambda: "2027-12-31", {}, lambda table, row, *_only: gone.append((table, row)))
    )
    qtbot.addWidget(page)
    page.show()
    rest(qtbot, page)
    assert page.year.links[0].accessibleName() == "Đã gửi số liệu: 1/1 đơn vị"
    assert (page.model.row(0)["name"], page.model.row(0)["people"]) == ("phường Đoàn Kết", 1)
    page.grid.setCurrentIndex(page.model.index(0, 0))
    press(page.grid, Key.Key_Return)
    assert gone == [("communes", page.model.row(0)["id"])]
    late = next(row for row in page.tasks.rows if row.due.kind.table == "communes")
    late.button.click()
    assert gone[-1][0] == "communes"
    jobs.close()
    for store in (city, first):
        store.close()


# The first week


def begun(store: Store) -> None:
    """A book whose first start was broken off before the recovery sheet."""
    first_start.begin(store, None, {})
    first_start.leave(store)


def labels(page: TodayTab) -> list[str]:
    return [one.text() for one in page.beginning.findChildren(QLabel) if not one.isHidden() and one.text()]


def test_the_first_week_shows_eight_steps_with_a_button_for_each_that_can_be_done(
    store: Store, make: Made, gone_to: list[tuple[str, str]]
) -> None:
    begun(store)
    page = make()
    assert page.beginning.isVisible()
    words = labels(page)
    assert words[0] == "BẮT ĐẦU"
    assert [word for word in words if word.isdigit()] == list("12345678")
    assert "Đăng ký máy với cấp trên" in words
    assert (words.count("đã xong"), words.count("có ở bản sau"), words.count("khi có dịp")) == (2, 1, 1)
    wanted: list[str] = []
    page.wanted.connect(wanted.append)
    assert list(page.beginning.buttons) == ["password", "hamlets", "people", "poor", "register"]
    for button in (*page.beginning.buttons.values(), page.beginning.practice):
        button.click()
    assert wanted == ["first_start", "hamlets", "import_people", "import_poverty", "practice"]
    assert gone_to == [("devices", "")]


def test_the_keys_begin_in_the_first_step_that_can_be_done(store: Store, make: Made) -> None:
    begun(store)
    page = make()
    page.activateWindow()
    page.setFocus()
    assert focused() == "Làm… Mật khẩu, in phiếu khôi phục"


def test_steps_are_ticked_as_they_are_done_and_go_with_the_last(
    store: Store, make: Made, qtbot: QtBot
) -> None:
    begun(store)
    page = make()
    first_start.mark_done(store, "recovery")
    units.add_hamlets(store, ["Bản Màng"])
    page.refresh()
    rest(qtbot, page)
    assert list(page.beginning.buttons) == ["people", "poor", "register"]
    people.add_person(store, name="Lò Thị Hà")
    page.refresh()
    rest(qtbot, page)
    assert page.beginning.isHidden()
    assert page.tasks.isVisible()


def test_the_steps_can_be_closed(store: Store, make: Made, qtbot: QtBot) -> None:
    begun(store)
    page = make()
    page.beginning.close_.click()
    rest(qtbot, page)
    assert page.beginning.isHidden()
    assert make().beginning.isHidden()


def test_what_is_due_is_not_hidden_by_the_steps(store: Store, make: Made, qtbot: QtBot) -> None:
    begun(store)
    page = make()
    assert page.tasks.isVisible()
    set_meta(store, today="2026-04-20")
    quiet = TodayTab(page.place._replace(today=lambda: "2026-04-20"))
    qtbot.addWidget(quiet)
    quiet.show()
    rest(qtbot, quiet)
    assert quiet.tasks.rows == []
    assert (quiet.beginning.isVisible(), quiet.tasks.isVisible()) == (True, False)


# Figures, targets, papers


def test_targets_stand_beside_what_was_done(store: Store, make: Made) -> None:
    running(store, "K01", "2026-03-05", 3)
    for kind, goal in (("classes", 6), ("abroad", 5)):
        targets.set_target(store, 2026, kind, goal)
    page = make()
    names = [link.accessibleName() for link in page.year.links]
    assert names[0] == "Lớp đã khai giảng: 1, giao 6"
    assert "Đi làm ở nước ngoài: 0, giao 5" in names
    heads = [one.text() for one in page.year.findChildren(QLabel) if not one.isHidden()]
    assert {"Giao", "Thực hiện", "6", "5"} <= set(heads)


def test_figures_and_reminders_open_exactly_their_rows(store: Store, make: Made, qtbot: QtBot) -> None:
    made = running(store, "K01", "2026-03-05", 3)
    running(store, "K02", "2025-03-05", 1)
    opened: list[tuple[str, str, Narrowed | None]] = []
    page = make()
    page.place = page.place._replace(go_to=lambda *told: opened.append(told))
    page.acts = Acts(page)
    page.acts.open_figure(page.year._shown[1][0], "2026")  # type: ignore[index]
    page.acts.open(page.tasks.rows[0].due)
    (table, row, figure), (_, class_id, reminder) = opened
    assert (table, row, class_id) == ("school_class", "", page.tasks.rows[0].due.found.row)
    assert figure is not None
    assert reminder is not None
    assert figure.words == "Lớp đã khai giảng: 1 · năm 2026"
    assert reminder.words == page.tasks.rows[0].due.words
    with store.read() as reader:
        assert list(reader.execute(figure.ids).scalars()) == [made]
        assert list(reader.execute(reminder.ids).scalars()) == [class_id]


def test_money_is_left_for_seven_days_at_most(
    store: Store, make: Made, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    loans.add_loan(store, "job_creation", "2024-03-01", 9_000_000, person_id=person, due_on="2026-03-01")
    monkeypatch.setattr(RecordDialog, "ask", staticmethod(lambda *_asked: {"day": "2026-12-31"}))
    page = make()
    (late,) = [row.due for row in page.tasks.rows if row.due.kind.code == "H11"]
    assert late.words == "1 khoản vay đã quá hạn trả, sớm nhất từ ngày 01/3/2026"
    page.acts.leave(late)
    rest(qtbot, page)
    assert "H11" not in [row.due.kind.code for row in page.tasks.rows]
    with store.read() as reader:
        assert late.key in put_off(reader, "2026-03-15")
        assert late.key not in put_off(reader, "2026-03-16")


def test_the_papers_to_carry_away_are_shown_one_by_one_and_printed_together(
    store: Store, make: Made, qtbot: QtBot, tmp_path: Path
) -> None:
    running(store, "K01", "2026-03-05", 3)
    page = make()
    page.acts.print_kit()
    rest(qtbot, page)
    dialog = page.findChild(PapersDialog)
    assert dialog is not None
    names = [dialog.names.item(row).text() for row in range(dialog.names.count())]
    assert names == ["K01 · Bảng điểm danh", "K01 · Biên bản kiểm tra"]
    press(dialog.names, Key.Key_Down)
    assert dialog.preview.name == "F16-K01.pdf"
    assert dialog.all.text() == "In tất cả (2)"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "all.pdf"))
    dialog.print_on(printer)
    rest(qtbot, page)
    with store.read() as reader:
        assert {one.what for one in exports(reader)} >= {"F13b-K01.pdf", "F16-K01.pdf"}
    dialog.close()


def test_without_a_running_class_there_is_nothing_to_carry(
    make: Made, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, refused = make(), []
    monkeypatch.setattr(message, "refuse", lambda _parent, refusal: refused.append(refusal.code))
    page.acts.print_kit()
    rest(qtbot, page)
    assert refused == ["nothing_runs"]


def test_ctrl_p_shows_what_is_to_be_done_this_week(store: Store, make: Made, qtbot: QtBot) -> None:
    running(store, "K01", "2026-03-05", 3)
    page = make()
    page.activateWindow()
    press(page.tasks.rows[0], Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, page)
    paper = page.findChild(PaperDialog)
    assert paper is not None
    assert paper.windowTitle() == "Việc cần làm tuần này.pdf"
    paper.close()


def test_a_commune_has_buttons_for_what_is_begun_most_often(make: Made) -> None:
    page, wanted = make(), []
    page.wanted.connect(wanted.append)
    for name in ("person", "list"):
        action = page.findChild(QAction, name)
        assert action is not None
        action.trigger()
    assert wanted == ["add_person", "import_people"]
