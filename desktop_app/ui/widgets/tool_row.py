"""A row of tools that never cuts a word: what finds no room goes, from the end, into a menu behind “…”."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.widgets import icons, theme
from desktop_app.ui.widgets.tools import Tool, make_button


class ToolRow(QWidget):
    """The buttons of these tools, whose shortcuts work while the owner is seen, and a widget at the right."""

    def __init__(self, tools: Sequence[Tool], owner: QWidget, beside: QWidget | None = None) -> None:
        super().__init__()
        self.buttons = [make_button(tool, owner) for tool in tools]
        self.more, self._beside = QToolButton(), beside
        self._set_up_more()
        row = QHBoxLayout(self)
        theme.spread(row, theme.INSIDE, (theme.BETWEEN, theme.INSIDE, theme.BETWEEN, theme.INSIDE))
        for button in (*self.buttons, self.more):
            row.addWidget(button)
        row.addStretch()
        if beside:
            row.addWidget(beside)

    def minimumSizeHint(self) -> QSize:
        """Room for the first tool, the menu of the others, and the widget at the right."""
        parts = (*self.buttons[:1], self.more, *self._at_the_right())
        high = max(part.sizeHint().height() for part in parts) + 2 * theme.px(theme.INSIDE)
        return QSize(sum(map(_least, parts)) + self._between(len(parts)), high)

    def fit(self) -> None:
        """Show as many tools as there is room for."""
        right = self._at_the_right()
        room = self.width() - sum(map(_least, right)) - self._between(len(right))
        wide = [_least(button) + theme.px(theme.INSIDE) for button in self.buttons]
        many = len(wide)
        if sum(wide) > room:
            room -= _least(self.more) + theme.px(theme.INSIDE)
            while many > 1 and sum(wide[:many]) > room:
                many -= 1
        for place, button in enumerate(self.buttons):
            button.setVisible(place < many)
        self.more.setVisible(many < len(wide))
        self.more.menu().clear()
        acts = [button.defaultAction() for button in self.buttons[many:]]
        self.more.menu().addActions([act for act in acts if act])  # none is left while the owner goes

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep every word whole."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scale, once every part has its new style."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            QTimer.singleShot(0, self, self.fit)

    def _set_up_more(self) -> None:
        self.more.setIcon(icons.icon("ellipsis"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setMenu(QMenu(self.more))
        self.more.setToolTip(translate("tools", "More tools"))
        self.more.setAccessibleName(translate("tools", "More tools"))
        theme.keep_icon(self.more, theme.TOOL_ICON)

    def _at_the_right(self) -> list[QWidget]:
        return [self._beside] if self._beside and not self._beside.isHidden() else []

    def _between(self, parts: int) -> int:
        return parts * theme.px(theme.INSIDE) + 2 * theme.px(theme.BETWEEN)


def _least(part: QWidget) -> int:
    return part.minimumSizeHint().width()
