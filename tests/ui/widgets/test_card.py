import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets.card import Card, CardContents, Event, State, Timeline
from desktop_app.ui.widgets.chip import Chip

EVENTS = (
    Event("2023-03-05", "Vào lớp May K1", ("school_class", "a1")),
    Event("2024-06-15", "Vay <50> triệu", ("loan", "b2")),
    Event("2022-11-20", "Hỏi nhu cầu"),
    Event("", "Không rõ ngày"),
)
CONTENTS = CardContents(
    "Trần Văn Thảo", "54 tuổi · Tổ dân phố số 5", [State("Chưa đủ", "bad", "Đã học năm 2023.")], EVENTS
)


@pytest.fixture
def card(qtbot: QtBot) -> Card:
    """A card of one person on the screen."""
    made = Card()
    qtbot.addWidget(made)
    made.resize(320, 500)
    made.show()
    made.show_contents(CONTENTS)
    return made


def words(card: Card) -> list[str]:
    """What the labels say, from top to bottom."""
    return [label.text() for label in card.findChildren(QLabel) if label.text()]


def test_name_comes_first_and_large(card: Card) -> None:
    first = card.findChildren(QLabel)[0]
    assert (first.text(), first.property("manner")) == ("Trần Văn Thảo", "title")


def test_line_below_the_name_is_quiet(card: Card) -> None:
    second = card.findChildren(QLabel)[1]
    assert (second.text(), second.property("manner")) == ("54 tuổi · Tổ dân phố số 5", "muted")


def test_state_is_a_chip_with_its_reason(card: Card) -> None:
    (chip,) = card.findChildren(Chip)
    assert (chip.word, chip.tone) == ("Chưa đủ", "bad")
    assert "Đã học năm 2023." in words(card)


def test_newest_event_comes_first(card: Card) -> None:
    days = [text for text in words(card) if text[:2].isdigit() and "/" in text]
    assert days == ["15/6/2024", "05/3/2023", "20/11/2022"]


def test_event_with_a_target_is_a_link(card: Card) -> None:
    links = [text for text in words(card) if text.startswith("<a ")]
    assert len(links) == 2
    assert "Hỏi nhu cầu" in words(card)


def test_marks_in_an_event_are_only_letters(card: Card) -> None:
    assert any("Vay &lt;50&gt; triệu" in text for text in words(card))


def test_link_leads_to_its_row(card: Card) -> None:
    followed: list[tuple[str, str]] = []
    card.followed.connect(lambda *target: followed.append(target))
    link = next(label for label in card.findChildren(QLabel) if "loan/b2" in label.text())
    link.linkActivated.emit("loan/b2")
    assert followed == [("loan", "b2")]


def test_link_is_named_without_its_marks(card: Card) -> None:
    link = next(label for label in card.findChildren(QLabel) if "loan/b2" in label.text())
    assert link.accessibleName() == "Vay <50> triệu"


def test_other_contents_take_the_place_of_the_first(card: Card) -> None:
    card.show_contents(CardContents("Lò Thị Hương", ""))
    assert "Trần Văn Thảo" not in words(card)


def test_nothing_chosen_says_what_to_do(card: Card) -> None:
    card.show_nothing()
    assert words(card) == ["Chọn một dòng để xem hồ sơ."]


def test_line_is_drawn_beside_the_events(qtbot: QtBot) -> None:
    filled, empty = Timeline(EVENTS), Timeline(())
    for made in (filled, empty):
        qtbot.addWidget(made)
        made.resize(300, 200)
    assert len({filled.grab().toImage().pixelColor(84, y).name() for y in range(0, 200, 3)}) > 1
    assert len({empty.grab().toImage().pixelColor(84, y).name() for y in range(0, 200, 3)}) == 1
