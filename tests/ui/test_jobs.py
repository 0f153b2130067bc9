import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop_app.domain.refusal import Refusal
from desktop_app.ui import jobs as jobs_module
from desktop_app.ui.jobs import Job, Jobs, Stopped, Tick


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    """The two threads, closed after the test."""
    made = Jobs()
    yield made
    made.close()


class Heard:
    """What came back, and on which thread."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.refusals: list[str] = []
        self.threads: set[int] = set()

    def done(self, result: Any) -> None:
        self.results.append(result)
        self.threads.add(threading.get_ident())

    def failed(self, refusal: Refusal) -> None:
        self.refusals.append(refusal.code)
        self.threads.add(threading.get_ident())


@pytest.fixture
def heard() -> Heard:
    """Somebody who listens."""
    return Heard()


def refuse() -> None:
    raise Refusal("row_missing")


def fail(*_: Any) -> None:
    raise ZeroDivisionError


def give(value: Any) -> Callable[..., Any]:
    """Work that gives a value."""
    return lambda *_: value


def test_result_of_a_save_comes_back_on_this_thread(jobs: Jobs, heard: Heard, qtbot: QtBot) -> None:
    jobs.save(threading.get_ident, heard.done)
    qtbot.waitUntil(lambda: bool(heard.results))
    assert heard.results[0] != threading.get_ident()
    assert heard.threads == {threading.get_ident()}


def test_saves_are_done_in_the_order_asked_for(jobs: Jobs, heard: Heard, qtbot: QtBot) -> None:
    done: list[int] = []
    for number in range(50):
        jobs.save(lambda number=number: done.append(number), heard.done)
    qtbot.waitUntil(lambda: len(heard.results) == 50)
    assert done == list(range(50))


def test_all_saves_are_done_on_one_thread(jobs: Jobs, heard: Heard, qtbot: QtBot) -> None:
    for _ in range(20):
        jobs.save(threading.get_ident, heard.done)
    qtbot.waitUntil(lambda: len(heard.results) == 20)
    assert len(set(heard.results)) == 1


def test_saving_tells_how_many_wait(jobs: Jobs, qtbot: QtBot) -> None:
    waiting: list[int] = []
    jobs.saving.connect(waiting.append)
    gate = threading.Event()
    jobs.save(gate.wait)
    jobs.save(give(1))
    gate.set()
    qtbot.waitUntil(lambda: waiting[-1] == 0)
    assert waiting == [1, 2, 1, 0]


def test_threads_are_idle_when_all_is_told(jobs: Jobs, heard: Heard, qtbot: QtBot) -> None:
    assert jobs.is_idle()
    gate = threading.Event()
    jobs.save(gate.wait, heard.done)
    jobs.run("Đọc", lambda _tick: gate.wait(), heard.done)
    assert not jobs.is_idle()
    gate.set()
    qtbot.waitUntil(jobs.is_idle)
    assert heard.results == [True, True]


class Listener(QWidget):
    """A widget that a result is for."""

    said = Signal(str)

    def __init__(self, heard: Heard) -> None:
        super().__init__()
        self.heard = heard

    def done(self, result: Any) -> None:
        self.heard.results.append(result)
        self.setWindowTitle(str(result))

    def tell(self, text: str) -> None:
        self.said.emit(text)


def tell_as_text(say: Callable[[str], object], result: Any) -> None:
    say(str(result))


def open_over(parent: QWidget, result: Any) -> None:
    QWidget(parent).setWindowTitle(str(result))


@pytest.mark.parametrize(
    "callback",
    [
        lambda widget: widget.done,
        lambda widget: partial(open_over, widget),
        lambda widget: partial(tell_as_text, widget.tell),
        lambda widget: partial(partial(tell_as_text), widget.tell),
    ],
)
def test_result_for_a_widget_that_went_is_dropped(
    jobs: Jobs, heard: Heard, qtbot: QtBot, callback: Callable[[Listener], Callable[[Any], object]]
) -> None:
    gate, widget = threading.Event(), Listener(heard)
    jobs.save(gate.wait, callback(widget))
    jobs.run("Đọc", lambda _tick: gate.wait(), callback(widget))
    jobs.save(refuse, heard.done, callback(widget))
    delete(widget)
    gate.set()
    qtbot.waitUntil(jobs.is_idle)
    assert heard.results == []


def test_nobody_is_told_after_closing(heard: Heard, qtbot: QtBot) -> None:
    closed = Jobs()
    closed.save(give(1), heard.done)
    closed.close()
    QApplication.processEvents()
    assert heard.results == []


def test_refusal_goes_to_whom_it_concerns(jobs: Jobs, heard: Heard, qtbot: QtBot) -> None:
    jobs.save(refuse, heard.done, heard.failed)
    qtbot.waitUntil(lambda: bool(heard.refusals))
    assert (heard.refusals, heard.results, heard.threads) == (["row_missing"], [], {threading.get_ident()})


def test_save_after_a_refusal_is_done(jobs: Jobs, heard: Heard, qtbot: QtBot) -> None:
    jobs.save(refuse, heard.done, heard.failed)
    jobs.save(give(7), heard.done)
    qtbot.waitUntil(lambda: bool(heard.results))
    assert heard.results == [7]


def test_the_save_that_ended_last_says_whether_it_was_taken(jobs: Jobs, heard: Heard, qtbot: QtBot) -> None:
    said: list[tuple[int, bool]] = []
    jobs.saving.connect(lambda waiting: said.append((waiting, jobs.is_refused)))
    for work in (refuse, give(7)):
        jobs.save(work, heard.done, heard.failed)
        qtbot.waitUntil(jobs.is_idle)
    assert said == [(1, False), (0, True), (1, True), (0, False)]


@pytest.fixture
def bugs(monkeypatch: pytest.MonkeyPatch) -> list[type]:
    """The kinds of errors that are reported as bugs."""
    found: list[type] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: found.append(kind))
    return found


def test_bug_in_a_save_is_reported(jobs: Jobs, heard: Heard, bugs: list[type], qtbot: QtBot) -> None:
    jobs.save(fail, heard.done, heard.failed)
    qtbot.waitUntil(lambda: bool(bugs))
    assert (bugs, heard.results, heard.refusals) == ([ZeroDivisionError], [], [])


def test_bug_in_long_work_is_reported(jobs: Jobs, heard: Heard, bugs: list[type], qtbot: QtBot) -> None:
    jobs.run("Đang đọc", fail, heard.done, heard.failed)
    qtbot.waitUntil(lambda: bool(bugs))
    assert (bugs, heard.results) == ([ZeroDivisionError], [])


def test_long_work_runs_beside_the_saves(jobs: Jobs, heard: Heard, qtbot: QtBot) -> None:
    gate = threading.Event()
    jobs.run("Đang đọc", lambda tick: gate.wait(), heard.done)
    jobs.save(give("saved"), heard.done)
    qtbot.waitUntil(lambda: bool(heard.results))
    gate.set()
    qtbot.waitUntil(lambda: len(heard.results) == 2)
    assert heard.results == ["saved", True]


def test_long_work_tells_how_far_it_is(
    jobs: Jobs, heard: Heard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs_module, "_BETWEEN_TICKS", 0)
    gate = threading.Event()

    def work(tick: Tick) -> str:
        gate.wait()
        for number in range(3):
            tick(number, 3)
        return "read"

    job = jobs.run("Đang đọc", work, heard.done)
    ticks: list[tuple[int, int]] = []
    job.ticked.connect(lambda *tick: ticks.append(tick))
    gate.set()
    qtbot.waitUntil(lambda: bool(heard.results))
    assert ticks == [(0, 3), (1, 3), (2, 3)]


def test_many_ticks_make_few_signals() -> None:
    job = Job("Đang đọc")
    ticks: list[int] = []
    job.ticked.connect(lambda done, _total: ticks.append(done))
    for number in range(1000):
        job.tick(number, 1000)
    assert ticks[0] == 0
    assert len(ticks) < 500


def test_cancelled_work_stops_at_its_next_tick() -> None:
    job = Job("Đang đọc")
    job.tick(1, 2)
    job.cancel()
    with pytest.raises(Stopped):
        job.tick(2, 2)


def test_cancelled_work_ends_without_a_result(
    jobs: Jobs, heard: Heard, bugs: list[type], qtbot: QtBot
) -> None:
    gate = threading.Event()

    def work(tick: Tick) -> None:
        gate.wait()
        tick(1, 2)

    job = jobs.run("Đang đọc", work, heard.done, heard.failed)
    ended: list[bool] = []
    job.ended.connect(lambda: ended.append(True))
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert (heard.results, heard.refusals, bugs) == ([], [], [])


def test_end_of_long_work_is_told(jobs: Jobs, heard: Heard, qtbot: QtBot) -> None:
    gate = threading.Event()
    job = jobs.run("Đang đọc", lambda tick: gate.wait(), heard.done)
    ended: list[bool] = []
    job.ended.connect(lambda: ended.append(True))
    gate.set()
    qtbot.waitUntil(lambda: bool(heard.results))
    assert (ended, job.title) == ([True], "Đang đọc")


def test_closing_waits_for_every_save() -> None:
    jobs, done = Jobs(), []
    for number in range(20):
        jobs.save(lambda number=number: done.append(number))
    jobs.close()
    assert done == list(range(20))


def test_closing_cancels_long_work() -> None:
    jobs = Jobs()
    started = threading.Event()

    def work(tick: Tick) -> None:
        started.set()
        while True:
            tick(0, 0)

    jobs.run("Đang đọc", work, do_not_call)
    started.wait()
    jobs.close()


def do_not_call(_result: Any) -> None:
    raise AssertionError


def test_work_that_did_not_begin_is_dropped_on_closing(heard: Heard, qtbot: QtBot) -> None:
    jobs, started = Jobs(), threading.Event()

    def work(tick: Tick) -> None:
        started.set()
        while True:
            tick(0, 0)

    jobs.run("Một", work, heard.done)
    second = jobs.run("Hai", give(2), heard.done)
    started.wait()
    with qtbot.waitSignal(second.ended):
        jobs.close()
    assert heard.results == []


def test_result_never_comes_back_before_the_caller_went_on(jobs: Jobs, heard: Heard, qtbot: QtBot) -> None:
    for number in range(200):
        jobs.save(give(number), heard.done)
    assert heard.results == []
    qtbot.waitUntil(lambda: len(heard.results) == 200)


def test_long_writing_waits_for_what_was_saved_before_and_counts_as_a_save(qtbot: QtBot) -> None:
    jobs, order, counts = Jobs(), list[str](), list[int]()
    gate = threading.Event()
    jobs.saving.connect(counts.append)
    jobs.save(gate.wait, lambda _: order.append("saved"))

    def work(tick: Tick) -> str:
        tick(1, 2)
        return "written"

    job = jobs.write("Ghi", work, order.append)
    gate.set()
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["saved", "written"]
    assert counts == [1, 2, 1, 0]
    assert job.writes
    jobs.close()
