"""The help: a page for each screen, offline, beside a list of pages that is searched by typing."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop_app.desk.help_pages import FIRST, matching, pages
from desktop_app.i18n import translate
from desktop_app.ui.widgets import theme

KEY = "F1"
_NAME = Qt.ItemDataRole.UserRole


class HelpWindow(QWidget):
    """A window of its own that stays beside the work; the screen it is opened from gives its first page."""

    def __init__(self, parent: QWidget | None, page: str = FIRST) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("help", "Help"))
        self._pages = pages()
        self.search, self.list, self.text = QLineEdit(), QListWidget(), QTextBrowser()
        self._lay_out()
        self._list_pages("")
        self.search.textChanged.connect(self._list_pages)
        self.search.returnPressed.connect(self._open_first)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.text.sourceChanged.connect(self._on_source_changed)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close)
        self.open_page(page)

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return _page_of(self.text.source())

    def open_page(self, name: str) -> None:
        """Show a page; the first one where there is none of that name."""
        known = {page.name: page for page in self._pages}
        self.text.setSource(QUrl.fromLocalFile(str((known.get(name) or known[FIRST]).file)))

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(translate("help", "Find in the help"))
        self.search.setAccessibleName(translate("help", "Find in the help"))
        self.search.setClearButtonEnabled(True)
        self.list.setAccessibleName(translate("help", "Pages of the help"))
        self.text.setAccessibleName(translate("help", "Page of the help"))
        self.text.document().setDocumentMargin(theme.px(theme.DIALOG))
        left = QVBoxLayout()
        theme.spread(left, theme.BETWEEN)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        theme.spread(row, theme.BETWEEN, (theme.PANE,) * 4)
        row.addLayout(left, 1)
        row.addWidget(self.text, 2)
        theme.open_at(self, theme.HELP.width(), theme.HELP.height())

    def _list_pages(self, typed: str) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for page in matching(self._pages, typed):
            item = QListWidgetItem(page.title, self.list)
            item.setData(_NAME, page.name)
        self.list.blockSignals(False)
        self._mark_page(self.page)

    def _open_first(self) -> None:
        if self.list.count():
            self.open_page(self.list.item(0).data(_NAME))

    def _mark_page(self, name: str) -> None:
        self.list.blockSignals(True)
        for place in range(self.list.count()):
            if self.list.item(place).data(_NAME) == name:
                self.list.setCurrentRow(place)
        self.list.blockSignals(False)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item:
            self.open_page(item.data(_NAME))

    def _on_source_changed(self, source: QUrl) -> None:
        self._mark_page(_page_of(source))


def _page_of(source: QUrl) -> str:
    return source.fileName().removesuffix(".md")


def show_help(parent: QWidget, page: str) -> HelpWindow:
    """Open the help at a page, in the window that is open already if there is one."""
    window = parent.findChild(HelpWindow) or HelpWindow(parent)
    window.open_page(page)
    window.show()
    window.activateWindow()
    return window
