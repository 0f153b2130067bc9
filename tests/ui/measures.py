"""What is wrong with a window as it is seen: words that are cut, words that are not Vietnamese, no names."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QWidget,
)

from desktop_app import i18n
from desktop_app.ui.widgets import chip, theme
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.rows import RowsModel

STRETCH = "‹"
"""What every text of the stretched language begins with."""

_WHOLE_KINDS = ("code", "day", "digits", "dong", "number", "flag")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def stretched(text: str) -> str:
    """A text a third longer, its placeholders whole, marked as one that went through the catalogue."""
    longer = max(2, len(re.sub(r"\{\w*\}", "", text)) // 3)
    return f"{STRETCH}{text}{'~' * longer}"


def seen(window: QWidget, kind: Any) -> list[Any]:
    """The widgets of a kind that stand on a window."""
    return [one for one in window.findChildren(kind) if one.isVisible() and one.window() is window]


def cut_words(window: QWidget, room: QSize) -> list[str]:
    """The words that have less room than they ask for, and the window itself where a screen is too small."""
    faults = [f"{kind}: {words}" for kind, find in FINDERS.items() for words in find(window)]
    needed = window.minimumSizeHint() if window.layout() else window.size()
    if needed.width() > room.width() or needed.height() > room.height():
        faults.append(f"window: {needed.width()}x{needed.height()}")
    return faults


def _labels(window: QWidget) -> Iterator[str]:
    for label in seen(window, QLabel):
        if not label.text() or not label.visibleRegion().boundingRect().isValid():
            continue
        wide = label.wordWrap() or label.width() >= label.sizeHint().width()
        high = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        if not wide or label.height() < high:
            yield label.text()


def _buttons(window: QWidget) -> Iterator[str]:
    for button in seen(window, QAbstractButton):
        if button.text() and button.width() < button.sizeHint().width():
            yield button.text()


def _chips(window: QWidget) -> Iterator[str]:
    yield from (one.word for one in seen(window, Chip) if one.width() < one.sizeHint().width())


def _tabs(window: QWidget) -> Iterator[str]:
    for bar in seen(window, QTabBar):
        if bar.sizeHint().width() > bar.width():
            yield " | ".join(bar.tabText(place) for place in range(bar.count()))


def _heads(window: QWidget) -> Iterator[str]:
    for header in seen(window, QHeaderView):
        if header.orientation() == Qt.Orientation.Vertical or isinstance(window, QFileDialog):
            continue
        for section in range(header.count()):
            title = str(header.model().headerData(section, Qt.Orientation.Horizontal) or "")
            wide = header.fontMetrics().horizontalAdvance(title) + 2 * theme.px(theme.INSIDE)
            if not header.isSectionHidden(section) and header.sectionSize(section) < wide:
                yield title


def _cells(window: QWidget) -> Iterator[str]:
    for table in seen(window, QTableView):
        model = table.model()
        if not isinstance(model, RowsModel) or table.isHidden():
            continue
        whole = [place for place, one in enumerate(model.columns) if one.kind in _WHOLE_KINDS]
        for column in whole:
            room = table.columnWidth(column) - 2 * theme.px(theme.BETWEEN)
            for row in range(min(model.rowCount(), 20)):
                cell, metrics = model.cell(row, column), table.fontMetrics()
                wide = metrics.horizontalAdvance(cell.text)
                needed = chip.width(metrics, cell.text) if cell.tone else wide
                if not table.isColumnHidden(column) and needed > room:
                    yield cell.text


def _choices(window: QWidget) -> Iterator[str]:
    for box in seen(window, QComboBox):
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
        if not box.isEditable() and box.fontMetrics().horizontalAdvance(box.currentText()) > room.width():
            yield box.currentText()


def _hints(window: QWidget) -> Iterator[str]:
    for line in seen(window, QLineEdit):
        icons = theme.px(theme.BLOCK) if line.actions() else 0  # the cross to clear comes with the words
        room = line.width() - 2 * theme.px(theme.BETWEEN) - icons
        if line.placeholderText() and line.fontMetrics().horizontalAdvance(line.placeholderText()) > room:
            yield line.placeholderText()


def _list_rows(window: QWidget) -> Iterator[str]:
    for shown in seen(window, QListWidget):
        for row in range(shown.count()):
            item = shown.item(row)
            wide = shown.sizeHintForIndex(shown.indexFromItem(item)).width()
            if not shown.wordWrap() and wide > shown.viewport().width():
                yield item.text()


def _sideways(window: QWidget) -> Iterator[str]:
    for area in seen(window, QScrollArea):
        inner = area.widget()
        if inner and inner.minimumSizeHint().width() > area.viewport().width():
            yield type(inner).__name__


FINDERS: dict[str, Callable[[QWidget], Iterator[str]]] = {
    "label": _labels,
    "button": _buttons,
    "chip": _chips,
    "tab": _tabs,
    "head": _heads,
    "cell": _cells,
    "choice": _choices,
    "hint": _hints,
    "row": _list_rows,
    "sideways": _sideways,
}


def texts_on(window: QWidget) -> Iterator[str]:
    """What the program itself writes on a window: its buttons, heads, tabs, boxes and hints."""
    for button in seen(window, QAbstractButton):
        yield button.text()
        yield button.toolTip()
    for bar in seen(window, QTabBar):
        yield from (bar.tabText(place) for place in range(bar.count()))
    for header in seen(window, QHeaderView):
        if header.model():
            places = range(header.model().columnCount())
            yield from (str(header.model().headerData(one, header.orientation()) or "") for one in places)
    yield from (box.title() for box in seen(window, QGroupBox))
    for line in (*seen(window, QLineEdit), *seen(window, QPlainTextEdit)):
        yield line.placeholderText()
    for widget in stops(window):
        yield widget.accessibleName()


def source_texts_on(window: QWidget) -> list[str]:
    """Texts on a window, labels too, that stand there in the language of the source."""
    known = {source: text for (_, source), text in i18n.catalogue("vi").items()}
    labels = [label.text() for label in seen(window, QLabel)]
    return [one for one in (*texts_on(window), *labels, window.windowTitle()) if known.get(one, one) != one]


def unmarked_texts_on(window: QWidget) -> list[str]:
    """Texts of the program on a window that did not come from the catalogue."""
    return [one for one in texts_on(window) if _LETTERS.search(one) and STRETCH not in one]


def stops(window: QWidget) -> list[QWidget]:
    """Where the keys can go with Tab."""
    return [
        widget
        for widget in seen(window, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy() and widget.isEnabled()
    ]


def name_of(widget: QWidget) -> str:
    """What a reader of the screen says of a widget."""
    words = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return widget.accessibleName() or words.strip()


def nameless(window: QWidget) -> list[str]:
    """The stops of the keys that a reader of the screen has no word for."""
    return [type(widget).__name__ for widget in stops(window) if not name_of(widget)]


def unseen_focus(window: QWidget) -> list[str]:
    """The kinds of stops that look the same with and without the keys; one of each kind is looked at."""
    filled = [one for one in stops(window) if not _is_empty(one)]
    kinds = {(type(one), one.property("manner")): one for one in reversed(filled)}
    faults = []
    for widget in kinds.values():
        before = _picture_without_keys(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if widget.hasFocus() and _picture(widget) == before:
            faults.append(f"{type(widget).__name__} {name_of(widget)}")
    return faults


def _is_empty(widget: QWidget) -> bool:
    """Whether a list or row of tabs has nothing that the keys could be in."""
    if isinstance(widget, QTabBar):
        return widget.count() == 0
    return isinstance(widget, QTableView) and (not widget.model() or widget.model().rowCount() == 0)


def _picture_without_keys(widget: QWidget) -> QImage:
    if focused := QApplication.focusWidget():
        focused.clearFocus()
    QApplication.processEvents()
    return _picture(widget)


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def is_ours(window: QWidget) -> bool:
    """Whether a window is one of the program, not one of Qt."""
    return isinstance(window, QDialog | QWidget) and type(window).__module__.startswith("desktop_app")
