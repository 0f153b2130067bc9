"""When this machine locks the screen by itself, in force at once."""

from PySide6.QtWidgets import QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.idle import MINUTES, MOST_MINUTES, idle_minutes
from desktop_app.ui.widgets.tab_page import Workplace


class IdlePage(QWidget):
    """The minutes without a key after which the password is asked for again; 0 for never."""

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self._memory = place.memory
        self.minutes = QSpinBox()
        self.minutes.setRange(0, MOST_MINUTES)
        self.minutes.setSpecialValueText(translate("idle", "never"))
        word = translate("idle", "Lock after so many minutes without a key")
        self.minutes.setAccessibleName(word)
        self.minutes.valueChanged.connect(self._on_changed)
        hint = QLabel(
            translate(
                "idle",
                "0 for never. Ctrl+Alt+L locks at once. Whoever unlocks with another password goes on "
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
        self.minutes.setValue(idle_minutes(self._memory))

    def _on_changed(self, minutes: int) -> None:
        self._memory[MINUTES] = str(minutes)
