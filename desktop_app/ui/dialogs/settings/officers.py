"""Users: who works in this store, and the password each opens it with."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from desktop_app.desk import officers
from desktop_app.domain.refusal import Refusal
from desktop_app.i18n import mark, translate
from desktop_app.store.store import Store
from desktop_app.ui.widgets import message
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.message import LEAVE, Way
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.record_list import TAKE, RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool

TONES = {"access": {"working": "good", "can_open": "info", "ended_can_open": "warn", "cannot_open": "muted"}}
_PRESENT = Field("present", mark("officers", "Present password"), "secret", required=True)
_NEW = (
    Field(
        "password", mark("officers", "New password"), "secret", required=True,
        help=mark("officers", "At least 8 letters. Turn the Vietnamese typing tool off first."),
    ),
    Field("again", mark("officers", "New password once more"), "secret", required=True),
)  # fmt: skip
_BESIDE = {"wrong_passphrase": "present", "password_short": "password", "passphrase_taken": "password"}


def officer_fields(_place: Workplace) -> Sequence[Field]:
    """What is asked of a user."""
    return (
        Field("name", mark("officers", "Full name"), required=True),
        Field("post", mark("officers", "Post")),
        Field("from_on", mark("officers", "Works here from"), "day"),
        Field("to_on", mark("officers", "Works here until"), "day"),
    )


def add_officer(store: Store, values: Values) -> str:
    """Add a user."""
    return officers.add_officer(store, **values)


def edit_officer(store: Store, officer_id: str, values: Values) -> None:
    """Write what was changed of a user."""
    officers.edit_officer(store, officer_id, **values)


def compare_passwords(values: Values) -> Mapping[str, str]:
    """What is wrong where the new password was not typed twice the same."""
    if values["password"] == values["again"]:
        return {}
    return {"again": translate("officers", "This is not what was typed above. Type it again.")}


class OfficersPane(RecordList):
    """The users with their days; passwords are given, changed and taken away beside them."""

    def __init__(self, place: Workplace) -> None:
        records = Records(
            officers.officers(place.store, place.today()),
            mark("officers", "Nobody works in this book by name yet."),
            mark("officers", "User"),
            officer_fields,
            officers.officer_of,
            add_officer,
            edit_officer,
            TONES,
            beside={"days_reversed": "to_on"},
        )
        tools = (
            Tool("give", mark("officers", "Give a password"), "key-round", "", self.give_password),
            Tool("change", mark("officers", "Change my password"), "lock", "", self.change_password),
            Tool("take", mark("officers", "Take the password away"), "x", "", self.take_password),
        )
        super().__init__(place, records, tools)

    def give_password(self) -> None:
        """Ask for a password for the user the keys are in."""
        officer_id = self.current_id()
        if officer_id == self.place.store.keys.officer_id:
            self.change_password()
        elif officer_id:
            title = translate("officers", "Password of {name}", name=self.current_name())
            give = partial(officers.give_password, self.place.store, officer_id)
            self._ask_password(title, _NEW, lambda values: give(values["password"]))

    def change_password(self) -> None:
        """Ask for the present password and a new one of the user who works now."""
        change = partial(officers.change_own_password, self.place.store)

        def write(values: Values) -> None:
            change(values["present"], values["password"])

        self._ask_password(translate("officers", "Change my password"), (_PRESENT, *_NEW), write)

    def take_password(self) -> None:
        """Take the password of the user the keys are in away, after a question."""
        officer_id = self.current_id()
        if not officer_id:
            return
        sentence = translate("officers", "Shall {name} no longer open this book?", name=self.current_name())
        step = translate("officers", "What was written stays under this name. Undo does not bring it back.")
        ways = (Way(TAKE, mark("officers", "Take away")), Way(LEAVE, mark("officers", "Leave it")))
        if message.ask(self, sentence, ways, step) == TAKE:
            self.save(partial(officers.take_password, self.place.store, officer_id), self._show_again)

    def _ask_password(
        self,
        title: str,
        fields: Sequence[Field],
        write: Callable[[Values], None],
        faults: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Ask till the passwords are taken or left; what was refused is said beside its field."""
        question = Question(title, fields, self.place.today(), check=compare_passwords, faults=faults)
        values = RecordDialog.ask(self, question, {})
        if values is None:
            return

        def refused(refusal: Refusal) -> None:
            said = {_BESIDE.get(refusal.code, ""): f"{refusal.sentence} {refusal.step}"}
            self._ask_password(title, fields, write, said)

        self.place.jobs.save(partial(write, values), self._show_again, refused)

    def _show_again(self, _result: object) -> None:
        self.refresh()
