from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets.preview import Preview, print_pages


def pdf_of(pages: int) -> bytes:
    """A PDF of so many empty A4 pages."""
    kids = " ".join(f"{number} 0 R" for number in range(3, 3 + pages))
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {pages}>>",
        *[page] * pages,
    ]
    written = "%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj{content}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(written)
    written += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}"
    written += f"trailer<</Size {len(places) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF"
    return written.encode()


@pytest.fixture
def preview(qtbot: QtBot) -> Iterator[Preview]:
    """The preview of three pages on the screen."""
    made = Preview()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_pdf(pdf_of(3), "danh-sach.pdf")
    yield made
    made.document.close()


def test_pages_are_drawn_in_their_time(preview: Preview, qtbot: QtBot) -> None:
    assert not preview.is_drawn()
    qtbot.waitUntil(preview.is_drawn)
    preview.show_pdf(pdf_of(2), "khac.pdf")
    assert not preview.is_drawn()
    preview.hide()
    assert preview.is_drawn()


def test_pages_are_counted(preview: Preview) -> None:
    assert (preview.document.pageCount(), preview.place()) == (3, "1/3")


def test_pages_are_as_wide_as_there_is_room(preview: Preview) -> None:
    assert preview.view.zoomMode() == QPdfView.ZoomMode.FitToWidth
    assert preview.view.pageMode() == QPdfView.PageMode.MultiPage


def test_another_form_begins_at_its_first_page(preview: Preview) -> None:
    preview.view.pageNavigator().jump(2, preview.pos().toPointF())
    preview.show_pdf(pdf_of(2), "khac.pdf")
    assert preview.place() == "1/2"


def test_same_form_drawn_anew_stays_on_its_page(preview: Preview) -> None:
    preview.view.pageNavigator().jump(2, preview.pos().toPointF())
    preview.show_pdf(pdf_of(3), "danh-sach.pdf")
    assert preview.place() == "3/3"


def test_shorter_form_drawn_anew_shows_its_last_page(preview: Preview) -> None:
    preview.view.pageNavigator().jump(2, preview.pos().toPointF())
    preview.show_pdf(pdf_of(2), "danh-sach.pdf")
    assert preview.place() == "2/2"


def test_kept_file_is_the_pdf_that_is_shown(preview: Preview, tmp_path: Path) -> None:
    kept: list[str] = []
    preview.kept.connect(kept.append)
    preview.keep_as(tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == pdf_of(3)
    assert kept == [str(tmp_path / "a.pdf")]


def test_name_is_offered_when_keeping(
    preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: object, _title: str, name: str, _kind: str) -> tuple[str, str]:
        asked.append(name)
        return str(tmp_path / "b.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    preview.keep()
    assert (asked, (tmp_path / "b.pdf").exists()) == (["danh-sach.pdf"], True)


def test_nothing_is_kept_where_no_place_was_named(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []
    preview.kept.connect(kept.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    preview.keep()
    assert kept == []


@pytest.mark.parametrize(("first", "last", "sheets"), [(0, 0, 3), (2, 3, 2), (1, 1, 1)])
def test_pages_asked_for_are_printed(
    preview: Preview, tmp_path: Path, first: int, last: int, sheets: int
) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    if first:
        printer.setFromTo(first, last)
    print_pages(preview.document, printer)
    printed = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(printed) == sheets
    printed.close()


def test_tools_say_their_words(preview: Preview) -> None:
    assert [button.text().strip() for button in preview.findChildren(QToolButton)] == ["In", "Cất PDF"]
