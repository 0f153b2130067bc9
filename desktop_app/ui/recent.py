"""Notes which records were seen: when a tab is left, a dialog opens over one, or they are asked for."""

from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from desktop_app.desk.recent import Record, from_text, named, note, to_text
from desktop_app.domain.base import METADATA
from desktop_app.ui.dialogs.recent import RecentDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.widgets.tab_page import TabPage, Workplace

_KEY = "recent"


class Recent(QObject):
    """Watches a window, and shows the records seen last; they are remembered for the next start."""

    def __init__(self, window: MainWindow, place: Workplace) -> None:
        super().__init__(window)
        self._window, self._place = window, place
        self._page: TabPage | None = None
        window.strip.chosen.connect(self._on_tab_chosen)
        app = cast(QApplication, QApplication.instance())
        app.focusWindowChanged.connect(self._on_focus_window)

    def show(self) -> RecentDialog:
        """Open the records seen last, the one before the eyes first."""
        self._page = self._window.current_page()
        self._note()
        with self._place.store.read() as reader:
            records = named(reader, from_text(self._place.memory.get(_KEY, "")))
        dialog = RecentDialog(self._window, records)
        dialog.chosen.connect(self._place.go_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _on_tab_chosen(self) -> None:
        self._note()
        self._page = self._window.current_page()

    def _on_focus_window(self, focused: QWindow | None) -> None:
        if focused and focused is not self._window.windowHandle():
            self._page = self._window.current_page()
            self._note()

    def _note(self) -> None:
        """Note the record of the page that is, or was up to now, seen."""
        table, row_id = self._page.current_record() if self._page else ("", "")
        if row_id and table in METADATA.tables:
            seen = from_text(self._place.memory.get(_KEY, ""))
            self._place.memory[_KEY] = to_text(note(seen, Record(table, row_id)))
