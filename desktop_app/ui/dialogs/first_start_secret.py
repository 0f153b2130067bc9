"""First start: the password, and the recovery sheet that opens the book without it."""

import platform
import secrets
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from desktop_app.desk.officers import LEAST_LETTERS
from desktop_app.desk.units import letter_for, officer_name
from desktop_app.documents import recovery_sheet
from desktop_app.documents.page import Signature
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import translate
from desktop_app.store.opening import is_practice, today_of
from desktop_app.store.store import Store
from desktop_app.ui.dialogs.first_start_unit import lay_out
from desktop_app.ui.dialogs.paper import PaperDialog
from desktop_app.ui.dialogs.passphrase import WatchedLine
from desktop_app.ui.widgets import theme
from desktop_app.vietnam import areas


class PasswordPage(QWidget):
    """The password twice; what usually goes wrong at the keyboard is named while it is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = (WatchedLine(), WatchedLine())
        self.hint, self.fault = QLabel(), QLabel()
        words = (translate("first_start", "Password"), translate("first_start", "The same again"))
        block = QWidget()
        grid = QGridLayout(block)
        theme.spread(grid, theme.BETWEEN)
        for row, (word, line) in enumerate(zip(words, self.lines, strict=True)):
            label = QLabel(word)
            label.setBuddy(line)
            line.setAccessibleName(word)
            line.noticed.connect(self._on_noticed)
            grid.addWidget(label, row, 0)
            grid.addWidget(line, row, 1)
        for label, manner in ((self.hint, "warn"), (self.fault, "bad")):
            label.setWordWrap(True)
            theme.say_as(label, manner)
            label.hide()
        said = translate(
            "first_start",
            "At least {least} letters; a few words in a row are easy to remember. "
            "The password is asked for at every start. It is kept nowhere: who forgets it needs the "
            "recovery sheet of the next step.",
            least=LEAST_LETTERS,
        )
        lay_out(self, said, block, self.hint, self.fault)

    def read(self) -> str | None:
        """The password; None where it is too short or the two differ, which is then said."""
        first, second = (line.text() for line in self.lines)
        if len(first) < LEAST_LETTERS:
            self.refuse(Refusal("password_short", least=LEAST_LETTERS))
            return None
        if first != second:
            self.refuse(Refusal("passwords_differ"))
            return None
        self.fault.hide()
        return first

    def refuse(self, refusal: Refusal) -> None:
        """Say why it cannot be taken, and go back to the first line."""
        self.fault.setText(f"{refusal.sentence} {refusal.step}")
        self.fault.show()
        self.lines[0].setFocus()
        self.lines[0].selectAll()

    def clear(self) -> None:
        """Forget what was typed."""
        for line in self.lines:
            line.clear()

    def _on_noticed(self, hint: str) -> None:
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))


class RecoveryPage(QWidget):
    """The sheet to print or keep, and the proof that somebody has it: a group of its letters, typed."""

    def __init__(self) -> None:
        super().__init__()
        self._draw: Callable[[], bytes] | None = None
        self.group = ""
        self.is_kept = False
        self.show_sheet = QPushButton(translate("first_start", "Show the sheet, to print or keep…"))
        self.show_sheet.clicked.connect(self.open_sheet)
        self.line, self.fault, self.done, self._word = QLineEdit(), QLabel(), QLabel(), QLabel()
        self._word.setBuddy(self.line)
        self.line.setAccessibleName(translate("first_start", "A group of the sheet"))
        self.done.setText(
            translate("first_start", "The sheet is printed and confirmed. Keep it in the safe.")
        )
        theme.keep_width(self.line, theme.SEARCH_WIDTH)
        for label, manner in ((self.fault, "bad"), (self.done, "good")):
            label.setWordWrap(True)
            theme.say_as(label, manner)
        self.fault.hide()
        said = translate(
            "first_start",
            "The sheet opens the book when the password is forgotten or the computer breaks. "
            "Print it and lock it away; it is kept nowhere else. Sheets printed before this one "
            "open nothing any more.",
        )
        column = lay_out(self, said, self.show_sheet, self._word, self.line, self.fault, self.done)
        for part in (self.show_sheet, self.line):
            column.setAlignment(part, Qt.AlignmentFlag.AlignLeft)

    def show_key(self, store: Store, key: str) -> None:
        """Take the key that stands on the sheet, kept by this page only, and choose the group to ask for."""
        sheet = sheet_of(store, key)
        self._draw = lambda: recovery_sheet.render(sheet)
        whole = [one for one in recovery_sheet.groups(key) if len(one) == recovery_sheet.GROUP]
        place = secrets.randbelow(len(whole))
        self.group, self.is_kept = whole[place], False
        word = translate("first_start", "Group {n} on the sheet, counted after AGE-SECRET-KEY-1", n=place + 1)
        self._word.setText(word)
        self.line.setAccessibleName(word)
        self.line.clear()
        self.say_done(is_done=False)

    def has_key(self) -> bool:
        """Whether there is a key to print."""
        return bool(self.group)

    def say_done(self, *, is_done: bool) -> None:
        """Show that the sheet was confirmed, or ask for it."""
        for part in (self.show_sheet, self._word, self.line):
            part.setVisible(not is_done)
        self.done.setVisible(is_done)
        if not is_done:
            self.show_sheet.setFocus()

    def open_sheet(self) -> None:
        """Show the sheet as it is printed."""
        if self._draw:
            paper = PaperDialog(self, self._draw(), "phieu-khoi-phuc.pdf")
            for left in (paper.preview.kept, paper.preview.printed):
                left.connect(self._on_kept)
            paper.finished.connect(self._on_seen)
            paper.open()

    def is_confirmed(self) -> bool:
        """Whether the sheet was printed or kept and its group typed; otherwise it is said what is missing."""
        typed = "".join(self.line.text().split()).upper()
        if not self.is_kept:
            said = translate(
                "first_start", "Print the sheet, or keep it as PDF to print it elsewhere, first."
            )
        elif typed != self.group.upper():
            said = translate(
                "first_start", "That is not what stands there on the sheet. Look at it and type it again."
            )
        else:
            said = ""
        self.fault.setText(said)
        self.fault.setVisible(bool(said))
        if said:
            self._ask_again()
        return not said

    def _ask_again(self) -> None:
        (self.line if self.is_kept else self.show_sheet).setFocus()
        self.line.selectAll()

    def _on_kept(self, _where: str) -> None:
        self.is_kept = True
        self.fault.hide()

    def _on_seen(self, _code: int) -> None:
        self.window().activateWindow()
        self._ask_again()


def sheet_of(store: Store, key: str) -> recovery_sheet.RecoverySheet:
    """The recovery sheet of a store with its key."""
    today = today_of(store)
    with store.read() as reader:
        unit = letter_for(reader, store.own_area, "recovery", today).organisation
        officer = officer_name(reader, store.keys.officer_id)
    machine = " – ".join(filter(None, (platform.node(), officer)))
    note = "(Ký, ghi rõ họ tên)"
    return recovery_sheet.RecoverySheet(
        key=key,
        unit=unit or areas.name_with_kind(store.identity.area),
        machine=machine,
        made_on=today,
        signatures=(
            Signature("Người lập phiếu", officer, note=note),
            Signature("Người giữ phiếu", note=note),
        ),
        practice=is_practice(store),
    )
