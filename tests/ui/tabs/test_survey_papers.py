"""The papers of a survey, asked for from the lists of Khảo sát and shown."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.desk import people, surveys, units
from desktop_app.documents.printing.hamlets import draw_for_hamlets
from desktop_app.store.store import Store, set_meta
from desktop_app.ui.dialogs.paper import PaperDialog
from desktop_app.ui.dialogs.papers import PapersDialog
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.tabs.surveys import PeoplePane, RoundsPane
from desktop_app.ui.tabs.surveys.papers import OF_A_PERSON, OF_A_ROUND, OF_HAMLETS
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.record_list import RecordList
from desktop_app.ui.widgets.tab_page import Workplace
from tests.documents import reading
from tests.store.stores import new_store

TODAY = "2026-06-30"
Answers = Callable[..., list[Question]]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Two hamlets, a woman of the first who wants to sew, a round that is open."""
    made = new_store(tmp_path / "a")
    set_meta(made, today=TODAY)
    units.set_letterhead(made, None, "2025-07-01", organisation="Ủy ban nhân dân phường", place="Lai Châu")
    hamlets = units.add_hamlets(made, ["Bản Màng", "Bản Séo Xin Chải"])
    person = people.add_person(made, name="Lò Thị Hà", sex="F", hamlet_id=hamlets["Bản Màng"])
    opened = surveys.open_round(made, "Đợt năm 2026", "2026-03-01")
    surveys.record_need(made, person, "2026-03-05", round_id=opened, trade="industrial_sewing")
    yield made
    made.close()


@pytest.fixture
def place(store: Store, qtbot: QtBot) -> Iterator[Workplace]:
    jobs = Jobs()
    yield Workplace(store, jobs, lambda: TODAY, {}, lambda table, row: None)
    jobs.close()


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """What the dialogs answer, one after another; gives what they asked."""

    def give(*said: dict[str, Any] | None) -> list[Question]:
        waiting, asked = list(said), []

        def ask(_parent: object, question: Question, _known: object) -> dict[str, Any] | None:
            asked.append(question)
            return waiting.pop(0)

        monkeypatch.setattr(RecordDialog, "ask", staticmethod(ask))
        return asked

    return give


def shown(qtbot: QtBot, pane: RecordList, kind: type[Any]) -> Any:
    """The dialog of papers that opens."""
    qtbot.waitUntil(lambda: pane.findChild(kind) is not None, timeout=10_000)
    return pane.findChild(kind)


def chosen(qtbot: QtBot, pane: RecordList) -> RecordList:
    qtbot.addWidget(pane)
    pane.refresh()
    pane.pane.grid.setCurrentIndex(pane.model.index(0, 0))
    return pane


@pytest.mark.parametrize("form", OF_A_PERSON)
def test_a_paper_of_somebody_is_shown(place: Workplace, qtbot: QtBot, answers: Answers, form: str) -> None:
    pane = chosen(qtbot, PeoplePane(place))
    asked = answers({"form": form})
    pane.print()
    assert shown(qtbot, pane, PaperDialog).windowTitle() == f"{form}.pdf"
    assert asked[0].title == "In · Lò Thị Hà"


@pytest.mark.parametrize("form", OF_A_ROUND)
def test_a_paper_of_a_round_is_shown(place: Workplace, qtbot: QtBot, answers: Answers, form: str) -> None:
    pane = chosen(qtbot, RoundsPane(place))
    answers({"form": form})
    pane.print()
    assert shown(qtbot, pane, PaperDialog).windowTitle().startswith(form)


@pytest.mark.parametrize("form", OF_HAMLETS)
@pytest.mark.parametrize("every", [True, False])
def test_lists_and_minutes_are_for_one_hamlet_or_for_every_one(
    place: Workplace, qtbot: QtBot, answers: Answers, form: str, every: bool
) -> None:
    pane = chosen(qtbot, RoundsPane(place))
    with place.store.read() as reader:
        first = min(units.hamlets(reader).items(), key=lambda hamlet: hamlet[1])[0]
    answers({"form": form}, {"hamlet_id": None if every else first})
    pane.print()
    names = [paper.words.partition(" · ")[0] for paper in shown(qtbot, pane, PapersDialog).papers]
    assert names == ["Bản Màng", "Bản Séo Xin Chải"][: 2 if every else 1]


@pytest.mark.parametrize("said", [(None,), ({"form": "F01b"}, None)])
def test_leaving_the_question_prints_nothing(
    place: Workplace, qtbot: QtBot, answers: Answers, said: tuple[Any, ...]
) -> None:
    pane = chosen(qtbot, RoundsPane(place))
    asked = answers(*said)
    pane.print()
    assert len(asked) == len(said)
    assert pane.findChild(PaperDialog) is None
    assert pane.findChild(PapersDialog) is None


def test_names_of_files_tell_the_hamlets_apart(store: Store) -> None:
    with store.read() as reader:
        hamlets = units.hamlets(reader)
    papers = draw_for_hamlets(store, "F01b", "Danh sách", list(hamlets))
    assert len({paper.file for paper in papers}) == 2
    told = {paper.words.partition(" · ")[0]: reading.whole_text(paper.pdf) for paper in papers}
    assert "Lò Thị Hà" in told["Bản Màng"]
    assert "Bản Séo Xin Chải" in told["Bản Séo Xin Chải"]
