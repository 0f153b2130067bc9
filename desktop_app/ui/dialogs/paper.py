"""A form on screen before it is printed: drawn beside the window, shown page by page."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app.i18n import translate
from desktop_app.store.exports import note_export
from desktop_app.ui.jobs import Tick
from desktop_app.ui.widgets import message, theme
from desktop_app.ui.widgets.preview import Preview
from desktop_app.ui.widgets.tab_page import Workplace


class PaperDialog(QDialog):
    """The preview of one form."""

    def __init__(self, parent: QWidget | None, pdf: bytes, name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(name)
        self.preview = Preview()
        column = QVBoxLayout(self)
        theme.spread(column, 0)
        column.addWidget(self.preview)
        theme.open_at(self, theme.TWO_COLUMNS + theme.STEPS_WIDTH, theme.LEAST_WINDOW.height())
        self.preview.show_pdf(pdf, name)


def show_paper(parent: QWidget, place: Workplace, draw: Callable[[], bytes], name: str) -> None:
    """Draw a form in the reading thread and show it; a refusal is said in words."""

    def work(_tick: Tick) -> bytes:
        return draw()

    title = translate("paper", "Drawing the form")
    place.jobs.run(title, work, partial(_show, parent, place, name), partial(message.refuse, parent))


def _show(parent: QWidget, place: Workplace, name: str, pdf: bytes) -> None:
    dialog = PaperDialog(parent, pdf, name)
    note_what_leaves(place, dialog.preview)
    dialog.open()


def note_what_leaves(place: Workplace, preview: Preview) -> None:
    """Note in the export log every form of this preview that is kept or printed."""
    for left in (preview.kept, preview.printed):
        left.connect(partial(_note, place, preview))


def _note(place: Workplace, preview: Preview, where: str) -> None:
    place.jobs.save(partial(note_export, place.store, preview.name, None, where))
