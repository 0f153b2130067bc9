"""The whole trip on real stores with the dialogs alone: register, hand over, receive, settle, answer."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.desk import catalogue, mapping, mismatches, people, reference, surveys, units
from desktop_app.desk.handed import packet_rows
from desktop_app.store.backup import backups, kind_of
from desktop_app.store.store import Store
from desktop_app.sync import handing, outbox, pairing
from desktop_app.sync.inbox import import_file
from desktop_app.sync.progress import Tick
from desktop_app.ui.dialogs import pairing_wizards
from desktop_app.ui.dialogs.handoff_wizard import HandoffWizard
from desktop_app.ui.dialogs.mapping import ask_entries
from desktop_app.ui.dialogs.mismatch import MismatchDialog
from desktop_app.ui.dialogs.pairing_wizards import ApproveWizard, CardWizard, RequestWizard
from desktop_app.ui.dialogs.paper import PaperDialog
from desktop_app.ui.dialogs.send_wizard import SendWizard
from desktop_app.ui.dialogs.take_wizard import TakeWizard
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.tabs.communes import CommunesPane, CommunesTab
from desktop_app.ui.tabs.handoff import DevicesPane, HandoffTab, MismatchesPane, ReceivedPane, SentPane
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.record_dialog import RecordDialog
from desktop_app.ui.widgets.tab_page import Workplace
from tests.store.stores import AREA
from tests.sync.offices import laptop, new_office, pair
from tests.ui.test_everywhere import name_of, stops

TODAY = "2027-01-15"
Answer = Callable[[MismatchDialog], object]


class Town(NamedTuple):
    """An office and a commune, each where somebody works, a person of the commune, and a stick."""

    office: Workplace
    commune: Workplace
    person: str
    stick: Path


def named(store: Store) -> Store:
    """The store with a letterhead, so that receipts can be printed."""
    units.set_letterhead(store, None, "2025-07-01", organisation="Ủy ban nhân dân", place="Lai Châu")
    return store


@pytest.fixture
def town(tmp_path: Path, qtbot: QtBot) -> Iterator[Town]:
    office, commune = named(new_office(tmp_path / "office")), named(laptop(tmp_path / "a", 1))
    person = people.add_person(commune, name="Lò Thị Hà", birth="1990")
    assert person
    jobs = Jobs()
    places = [
        Workplace(store, jobs, lambda: TODAY, {}, lambda table, row: None) for store in (office, commune)
    ]
    stick = tmp_path / "stick"
    stick.mkdir()
    yield Town(places[0], places[1], person, stick)
    jobs.close()
    office.close()
    commune.close()


@pytest.fixture
def paired(town: Town, tmp_path: Path) -> Town:
    """The same, with the commune's computer registered."""
    pair(town.office.store, town.commune.store, tmp_path / "pairing")
    return town


def go_on(qtbot: QtBot, wizard: HandoffWizard) -> None:
    """Press the primary button and wait till the work behind it is over."""
    wizard.primary.click()
    qtbot.waitUntil(lambda: not wizard.is_working, timeout=20000)
    QApplication.processEvents()


def words(widget: QWidget) -> str:
    """All that stands on a widget."""
    labels = [label.text() for label in widget.findChildren(QLabel)]
    return "\n".join([*labels, *(button.text() for button in widget.findChildren(QAbstractButton))])


def hand_over(qtbot: QtBot, place: Workplace, stick: Path) -> SendWizard:
    """Go through the wizard that hands over, to its end."""
    wizard = SendWizard(place)
    qtbot.addWidget(wizard)
    wizard.open()
    go_on(qtbot, wizard)
    wizard.where.choose(stick)
    go_on(qtbot, wizard)
    return wizard


def receive(qtbot: QtBot, place: Workplace, *files: Path) -> TakeWizard:
    """Go through the wizard that receives, to its result."""
    wizard = TakeWizard(place, files)
    qtbot.addWidget(wizard)
    wizard.open()
    go_on(qtbot, wizard)
    go_on(qtbot, wizard)
    return wizard


def test_a_computer_is_registered_and_answered_in_one_trip(town: Town, qtbot: QtBot) -> None:
    card = CardWizard(town.office)
    qtbot.addWidget(card)
    card.open()
    card.where.choose(town.stick)
    go_on(qtbot, card)
    digits = pairing.office_fingerprint(town.office.store)
    assert "   ".join(digits.split()) in words(card.outcome)
    card.primary.click()

    request = RequestWizard(town.commune)
    qtbot.addWidget(request)
    request.open()
    request.card.choose(town.stick / pairing_wizards.CARD_FILE)
    request.card.line.setText(digits)
    assert request.card.digits.text() == digits
    go_on(qtbot, request)
    request.where.choose(town.stick)
    go_on(qtbot, request)
    assert "Mang USB đến" in request.outcome.step.text()
    (asked,) = town.stick.glob(f"{AREA}-*.songhe")

    approve = ApproveWizard(town.office)
    qtbot.addWidget(approve)
    approve.open()
    approve.asked.choose(asked)
    assert town.commune.store.keys.device in words(approve.asked)
    assert approve.asked.digits.text() in " ".join(words(request.outcome).split())
    approve.asked.name.setText("Máy chị Hà")
    go_on(qtbot, approve)
    assert approve.where.folder == town.stick
    go_on(qtbot, approve)
    assert "Đã duyệt máy" in approve.outcome.sentence.text()

    taken = receive(qtbot, town.commune, town.stick)
    assert {one.verdict.verdict for one in taken.taken} == {"imported"}
    assert town.office.store.digest(AREA) == town.commune.store.digest(AREA)
    devices = DevicesPane(town.commune)
    qtbot.addWidget(devices)
    assert "Máy chị Hà" in [devices.model.row(n)["label"] for n in range(devices.model.rowCount())]


@pytest.mark.parametrize("typed", ["", "1234 5678 9012 3456 7890 1234"])
def test_a_wrong_check_number_registers_nothing(town: Town, qtbot: QtBot, typed: str) -> None:
    outbox.write_card(town.office.store, town.stick / "card.songhe")
    request = RequestWizard(town.commune)
    qtbot.addWidget(request)
    request.open()
    request.card.choose(town.stick / "card.songhe")
    request.card.line.setText(typed)
    request.primary.click()
    assert request.number == 0
    assert "T02" in request.card.fault.text()


def test_a_file_that_is_no_card_or_request_is_refused(town: Town, qtbot: QtBot) -> None:
    (town.stick / "x.songhe").write_bytes(b"hello")
    for wizard in (RequestWizard(town.commune), ApproveWizard(town.office)):
        qtbot.addWidget(wizard)
        page: Any = wizard.card if isinstance(wizard, RequestWizard) else wizard.asked
        wizard.open()
        wizard.primary.click()
        assert page.fault.text() == "Chọn tệp trước đã."
        page.choose(town.stick / "x.songhe")
        wizard.primary.click()
        assert "x.songhe" in page.fault.text()
        assert wizard.number == 0


def test_a_packet_goes_to_the_office_and_comes_back_confirmed(paired: Town, qtbot: QtBot) -> None:
    people.edit_person(paired.commune.store, paired.person, phone="0912345678")
    contents = SendWizard(paired.commune)
    qtbot.addWidget(contents)
    assert "1 thay đổi" in words(contents.contents)
    assert "Người lao động" in words(contents.contents)

    sent = hand_over(qtbot, paired.commune, paired.stick)
    assert "Đã đọc lại và khớp" in sent.outcome.sentence.text()
    assert sent.outcome.step.text() == "Rút USB được rồi."
    assert not sent.back.isEnabled()
    assert sent.cancel.isHidden()

    (packet,) = paired.stick.iterdir()
    assert receive(qtbot, paired.office, packet).taken[0].verdict.applied == 1
    kept = backups(paired.office.store.folder / "backup")
    assert "before-packets" in {kind_of(file) for file in kept}
    again = TakeWizard(paired.office, [packet])
    qtbot.addWidget(again)
    again.open()
    go_on(qtbot, again)
    assert again.checked[0].verdict.verdict == "known"
    assert not again.primary.isEnabled()
    again.reject()

    packet.unlink()
    answered = hand_over(qtbot, paired.office, paired.stick)
    assert "2 gói" not in answered.outcome.sentence.text()
    assert {one.verdict.verdict for one in receive(qtbot, paired.commune, paired.stick).taken} == {"imported"}
    with paired.commune.store.read() as reader:
        assert packet_rows(reader, "out")[0]["verdict"] == "confirmed"


def test_a_flipped_bit_is_shown_before_anything_is_taken(paired: Town, qtbot: QtBot) -> None:
    people.edit_person(paired.commune.store, paired.person, phone="0912345678")
    hand_over(qtbot, paired.commune, paired.stick)
    (packet,) = paired.stick.iterdir()
    content = bytearray(packet.read_bytes())
    content[len(content) // 2] ^= 1
    bad = paired.stick / "hong.songhe"
    bad.write_bytes(content)

    wizard = TakeWizard(paired.office, [paired.stick])
    qtbot.addWidget(wizard)
    wizard.open()
    go_on(qtbot, wizard)
    assert [one.verdict.verdict for one in wizard.checked] == ["good", "refused"]
    assert "1/2 gói nhận được." in wizard.looked.sentence.text()
    assert "hong.songhe" in words(wizard.looked)
    assert "X01" in words(wizard.looked)
    before = paired.office.store.digest(AREA)
    wizard.go_back()
    wizard.files.list.setCurrentRow(wizard.files.files.index(packet))
    wizard.files.remove()
    go_on(qtbot, wizard)
    assert not wizard.primary.isEnabled()
    wizard.reject()
    assert paired.office.store.digest(AREA) == before


def test_a_packet_for_another_office_is_not_taken(paired: Town, qtbot: QtBot, tmp_path: Path) -> None:
    hand_over(qtbot, paired.commune, paired.stick)
    elsewhere = new_office(tmp_path / "elsewhere", seed=77)
    wizard = TakeWizard(paired.office._replace(store=elsewhere), [paired.stick])
    qtbot.addWidget(wizard)
    wizard.open()
    go_on(qtbot, wizard)
    assert wizard.checked[0].verdict.code == "unknown_device"
    assert "X03" in words(wizard.looked)
    assert not wizard.primary.isEnabled()
    elsewhere.close()


def test_writing_can_be_stopped_and_begun_again(
    paired: Town, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(*_asked: object, tick: Tick) -> None:
        while True:
            tick(0, 1)

    wizard = SendWizard(paired.commune)
    qtbot.addWidget(wizard)
    wizard.open()
    go_on(qtbot, wizard)
    wizard.where.choose(paired.stick)
    with monkeypatch.context() as patch:
        patch.setattr(handing, "send", lambda store, folder, kind, chosen, tick: endless(tick=tick))
        wizard.primary.click()
        assert wizard.is_working
        assert not wizard.primary.isEnabled()
        wizard.reject()
        qtbot.waitUntil(lambda: not wizard.is_working, timeout=20000)
    assert wizard.isVisible()
    assert "Đã dừng" in wizard.outcome.sentence.text()
    assert not wizard.primary.isEnabled()
    wizard.go_back()
    go_on(qtbot, wizard)
    assert "Đã ghi" in wizard.outcome.sentence.text()
    assert len(list(paired.stick.iterdir())) == 1


def test_a_place_that_cannot_be_written_is_said_and_another_one_chosen(
    paired: Town, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x")
    wizard = SendWizard(paired.commune)
    qtbot.addWidget(wizard)
    wizard.open()
    go_on(qtbot, wizard)
    wizard.where.choose(tmp_path / "file")
    go_on(qtbot, wizard)
    assert "(Mã X2" in wizard.outcome.sentence.text()
    assert not wizard.primary.isEnabled()
    wizard.go_back()
    wizard.where.choose(paired.stick)
    go_on(qtbot, wizard)
    assert len(list(paired.stick.iterdir())) == 1


def answer_with(monkeypatch: pytest.MonkeyPatch, answer: Answer) -> None:
    """What every mismatch is answered with, as if somebody pressed it."""

    def run(dialog: MismatchDialog) -> int:
        answer(dialog)
        return 0

    monkeypatch.setattr(MismatchDialog, "exec", run)


def disagree(town: Town, **second: str) -> None:
    """Both sides edit the same fields, and the office takes the commune's packet."""
    people.edit_person(town.commune.store, town.person, name="Lò Thị Hai", birth="1991")
    people.edit_person(town.office.store, town.person, **second)
    (written,) = outbox.export(town.commune.store, town.stick)
    assert import_file(town.office.store, Path(written.file)).verdict == "imported"


def test_a_mismatch_is_settled_by_one_key_and_the_answer_travels(
    paired: Town, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    disagree(paired, name="Lò Thị Hái")
    pane = MismatchesPane(paired.office)
    qtbot.addWidget(pane)
    assert pane.model.rowCount() == 1
    pressed = partial(press, key="1")
    answer_with(monkeypatch, pressed)
    with qtbot.waitSignal(paired.office.jobs.saving, check_params_cb=lambda left: left == 0):
        pane.settle(pane.model.row(0)["id"])
    pane.refresh()
    assert pane.model.rowCount() == 0
    for file in paired.stick.iterdir():
        file.unlink()
    hand_over(qtbot, paired.office, paired.stick)
    receive(qtbot, paired.commune, paired.stick)
    for place in (paired.office, paired.commune):
        with place.store.read() as reader:
            assert mismatches.mismatches(reader) == []
    names = set()
    for place in (paired.office, paired.commune):
        with place.store.read() as reader:
            names.add(people.fields_of(reader, paired.person)["name"])
    assert len(names) == 1


def press(dialog: MismatchDialog, key: str) -> None:
    """Press a key in a dialog that is shown."""
    dialog.show()
    QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog, Qt.Key(ord(key)))
    QApplication.processEvents()


def test_all_of_one_computer_can_be_taken(
    paired: Town, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    disagree(paired, name="Lò Thị Hái", birth="1992")
    pane = MismatchesPane(paired.office)
    qtbot.addWidget(pane)
    assert pane.model.rowCount() == 2
    asked: list[str] = []

    def answer(dialog: MismatchDialog) -> None:
        asked.extend(button.text() for button in dialog.buttons)
        whole = next(button for button in dialog.buttons if "lấy hết theo máy “Máy số 1”" in button.text())
        whole.click()

    answer_with(monkeypatch, answer)
    with qtbot.waitSignal(paired.office.jobs.saving, check_params_cb=lambda left: left == 0):
        pane.settle(pane.model.row(0)["id"])
    with paired.office.store.read() as reader:
        fields = people.fields_of(reader, paired.person)
        assert mismatches.mismatches(reader) == []
    assert (fields["name"], fields["birth"]) == ("Lò Thị Hái", "1992")
    assert asked[-1] == "Để sau"


def test_own_trades_are_asked_for_when_a_catalogue_comes(
    paired: Town, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    commune, seen = paired.commune.store, list[RecordDialog]()
    for name in ("Đan chiếu", "Làm gốm"):
        surveys.record_need(
            commune, paired.person, "2026-02-01", trade=catalogue.add_trade(commune, name, farm=False)
        )
    for name, code in (("Đan Chiếu", "T1"), ("Kỹ thuật làm gốm", "T2")):
        reference.add_entry(reference.TRADES, paired.office.store, {"name": name, "code": code})
    sent = outbox.export(paired.office.store, paired.stick)
    answers = iter([None, "Kỹ thuật làm gốm"])

    def answer(dialog: RecordDialog) -> int:
        seen.append(dialog)
        same, near = dialog.form.fields
        assert "Đan chiếu (1 dòng" in str(same.label)
        assert [dialog.form.widget_of(one.key).text() for one in (same, near)] == ["Đan Chiếu", ""]
        assert "Kỹ thuật làm gốm" in str(near.help)
        dialog.finish()
        assert dialog.answer is None
        if typed := next(answers):
            dialog.form.widget_of(near.key).setText(typed)
            dialog.finish()
        return 0

    monkeypatch.setattr(RecordDialog, "exec", answer)
    ask_entries(None, paired.commune)
    assert seen == []
    receive(qtbot, paired.commune, *(Path(one.file) for one in sent)).accept()
    with commune.read() as reader:
        assert len(mapping.proposals(reader, commune.own_area)) == 2
    ask_entries(None, paired.commune)
    qtbot.waitUntil(paired.commune.jobs.is_idle)
    ask_entries(None, paired.commune)
    assert len(seen) == 2
    with commune.read() as reader:
        found = reader.exec_driver_sql("select trade from training_need order by trade").scalars().all()
    assert found == ["T1", "T2"]


def test_another_value_can_be_written(paired: Town, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    disagree(paired, name="Lò Thị Hái")
    monkeypatch.setattr(RecordDialog, "ask", staticmethod(lambda *_: {"value": "Lò Thị Hải"}))
    answer_with(monkeypatch, MismatchDialog.write_another)
    pane = MismatchesPane(paired.office)
    qtbot.addWidget(pane)
    with qtbot.waitSignal(paired.office.jobs.saving, check_params_cb=lambda left: left == 0):
        pane.settle(pane.model.row(0)["id"])
    with paired.office.store.read() as reader:
        assert people.fields_of(reader, paired.person)["name"] == "Lò Thị Hải"


def test_the_lists_open_the_wizards(town: Town, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = SentPane(town.commune)
    qtbot.addWidget(sent)
    assert isinstance(alone := sent.send(), RequestWizard)
    alone.reject()
    office = (
        SentPane(town.office),
        ReceivedPane(town.office),
        DevicesPane(town.office),
        CommunesPane(town.office),
    )
    for pane in office:
        qtbot.addWidget(pane)
    opened = [
        office[0].send(), office[1].take(), office[2].approve(), office[2].write_card(),
        office[3].take(), office[3].send(), office[3].approve(),
    ]  # fmt: skip
    assert all(isinstance(wizard, HandoffWizard) for wizard in opened)
    for wizard in opened:
        assert wizard
        wizard.reject()


def test_an_office_without_communes_says_so(town: Town, qtbot: QtBot) -> None:
    wizard = SendWizard(town.office)
    qtbot.addWidget(wizard)
    wizard.open()
    wizard.primary.click()
    assert wizard.number == 0
    assert wizard.contents.fault.text()


def test_packets_are_dropped_on_the_tab(paired: Town, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    (written,) = outbox.export(paired.commune.store, paired.stick)
    tab = HandoffTab(paired.office)
    qtbot.addWidget(tab)
    dropped: list[Path] = []
    monkeypatch.setattr(ReceivedPane, "take_from", lambda _pane, files: dropped.extend(files))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(written.file), QUrl("http://example.invalid/x.songhe")])
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPoint(1, 1), Qt.DropAction.CopyAction, mime, left, plain)
    tab.dropEvent(event)
    assert dropped == [Path(written.file)]


def test_the_receipt_of_a_packet_is_shown_on_both_sides(
    paired: Town, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[object] = []
    monkeypatch.setattr(message, "refuse", lambda _parent, refusal: refused.append(refusal))
    (written,) = outbox.export(paired.commune.store, paired.stick)
    renamed = paired.stick / "gói (1).songhe"
    Path(written.file).rename(renamed)
    taken = receive(qtbot, paired.office, renamed)
    assert "Phiếu giao nhận" in words(taken.outcome)
    for pane in (SentPane(paired.commune), ReceivedPane(paired.office)):
        qtbot.addWidget(pane)
        pane.print_receipt(pane.model.row(0)["id"])
        qtbot.waitUntil(
            lambda pane=pane: bool(pane.findChildren(PaperDialog)) or bool(refused), timeout=20000
        )
        assert refused == []


def test_the_line_above_says_how_the_hand_off_stands(paired: Town, qtbot: QtBot) -> None:
    people.edit_person(paired.commune.store, paired.person, phone="0912345678")
    pane = SentPane(paired.commune)
    qtbot.addWidget(pane)
    assert "Chưa gửi: 1 thay đổi" in pane.health.text()
    hand_over(qtbot, paired.commune, paired.stick)
    pane.refresh()
    assert "Đã gửi hết" in pane.health.text()


def test_a_list_that_is_entered_shows_what_came_meanwhile(paired: Town, qtbot: QtBot) -> None:
    tab = HandoffTab(paired.commune)
    qtbot.addWidget(tab)
    tab.switch.enter("sent")
    sent = tab.switch.made["sent"]
    assert isinstance(sent, SentPane)
    rows = sent.model.rowCount()
    tab.switch.enter("received")
    outbox.export(paired.commune.store, paired.stick)
    tab.switch.enter("sent")
    assert sent.model.rowCount() == rows + 1


def test_a_commune_stands_on_its_card(paired: Town, qtbot: QtBot) -> None:
    tab = CommunesTab(paired.office)
    qtbot.addWidget(tab)
    pane = tab.switch.made["communes"]
    assert isinstance(pane, CommunesPane)
    pane.pane.grid.setCurrentIndex(pane.model.index(0, 0))
    assert "phường Đoàn Kết" in words(pane.card)
    assert "Đơn đăng ký máy" in words(pane.card)


def wizards(town: Town) -> list[HandoffWizard]:
    """One of each wizard."""
    office, commune = town.office, town.commune
    return [
        SendWizard(commune), SendWizard(office), TakeWizard(office), RequestWizard(commune),
        ApproveWizard(office), CardWizard(office),
    ]  # fmt: skip


def test_every_stop_of_a_wizard_has_a_name_and_room_for_its_words(paired: Town, qtbot: QtBot) -> None:
    for wizard in wizards(paired):
        qtbot.addWidget(wizard)
        wizard.show()
        QApplication.processEvents()
        assert [type(widget).__name__ for widget in stops(wizard) if not name_of(widget)] == []
        labels = [one for one in wizard.findChildren(QLabel) if one.isVisible() and not one.wordWrap()]
        assert [one.text() for one in labels if one.width() < one.sizeHint().width()] == []
        buttons = [one for one in wizard.findChildren(QAbstractButton) if one.isVisible() and one.text()]
        assert [one.text() for one in buttons if one.width() < one.sizeHint().width()] == []
        wizard.close()


def mismatch_of(table: str, field: str) -> MismatchDialog:
    """The dialog of an invented mismatch of a field."""
    side = mismatches.Side("a", "A", "d" * 16, "Máy A", "Hà", "14:03")
    other = side._replace(value="b", words="B", computer="Máy B")
    key = f"{table}/{'0' * 32}/{field}"
    return MismatchDialog(None, mismatches.Mismatch(key, "Ai", "Mục", "–", (side, other), "B", True), TODAY)


@pytest.mark.parametrize(
    ("table", "field", "typed"),
    [
        ("person", "name", True),
        ("person", "sex", True),
        ("person", "hamlet_id", False),
        ("loan", "gone", False),
    ],
)
def test_another_value_is_offered_where_one_can_be_typed(
    qtbot: QtBot, table: str, field: str, typed: bool
) -> None:
    dialog = mismatch_of(table, field)
    qtbot.addWidget(dialog)
    assert any("giá trị khác" in button.text() for button in dialog.buttons) is typed


def test_enter_takes_what_is_used_meanwhile(qtbot: QtBot) -> None:
    dialog = mismatch_of("person", "name")
    qtbot.addWidget(dialog)
    (chosen,) = [button for button in dialog.buttons if button.isDefault()]
    chosen.click()
    assert [value for _, value in dialog.answers] == ["b"]
