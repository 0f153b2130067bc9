"""When this machine locks the screen by itself, in force at once."""

from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.choice_box import ChoiceBox
from desktop_app.ui.widgets.idle import MINUTES, idle_minutes
from desktop_app.ui.widgets.tab_page import Workplace

NEVER = 0
CHOICES = (5, 10, 15, 30, 60)
"""Minutes to choose from."""


class IdlePage(QWidget):
    """How long without a key, till the password is asked for again."""

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self._memory = place.memory
        self.minutes = ChoiceBox()
        word = translate("idle", "Lock after so long without a key")
        self.minutes.setAccessibleName(word)
        self.minutes.activated.connect(self._on_chosen)
        theme.keep_width(self.minutes, theme.SEARCH_WIDTH)
        hint = QLabel(
            translate(
                "idle",
                "Ctrl+Alt+L locks at once. Whoever unlocks with another password goes on "
                "working under that name, without a restart.",
            )
        )
        hint.setWordWrap(True)
        theme.say_as(hint, "muted")
        form = QFormLayout()
        theme.spread(form)
        form.addRow(word, self.minutes)
        column = QVBoxLayout(self)
        theme.spread(column, theme.BLOCK, (theme.DIALOG,) * 4)
        column.addLayout(form)
        column.addWidget(hint)
        column.addStretch()
        self.refresh()

    def refresh(self) -> None:
        """Show what is in force."""
        known = idle_minutes(self._memory)
        self.minutes.clear()
        for minutes in (*sorted({*CHOICES, known} - {NEVER}), NEVER):
            self.minutes.addItem(tell_minutes(minutes), minutes)
        self.minutes.setCurrentIndex(self.minutes.findData(known))

    def _on_chosen(self, _place: int) -> None:
        self._memory[MINUTES] = str(self.minutes.currentData())


def tell_minutes(minutes: int) -> str:
    """How long, in words."""
    return translate("idle", "{n} minutes", n=minutes) if minutes else translate("idle", "Never")
