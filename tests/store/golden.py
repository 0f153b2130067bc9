"""Makes the old store that is kept: `python -m tests.store.golden FOLDER`, run once at each schema.

A folder `schema-N` is made there with database, keys and what the program of that day said of it
(`expected.json`); it is committed and never made again. All people are invented.
"""

import shutil
import sys
import tempfile
from pathlib import Path

import msgspec

from desktop_app.domain import Enrolment, Loan, LoanEvent, Outcome, Person, PersonLink, SchoolClass
from desktop_app.store import migrate, search
from desktop_app.store.keys import KEYS
from desktop_app.store.store import DATABASE, Store
from tests.store.stores import AREA, changes_for, new_store, take

PASSPHRASE = "mật khẩu thử"
NAMES = ("Lò Thị Hà", "Giàng A Páo", "Tẩn Mẩy", "Vàng Thị Mo", "Đỗ Văn Đức")


def fill(store: Store) -> None:
    """People, a class with a learner who found work, a loan, a join, a removal, an undo."""
    with store.write("people") as change:
        people = [Person(id=change.new_id(), area=AREA, name=name, birth="1990") for name in NAMES]
        change.put(people)
    with store.write("class") as change:
        made = SchoolClass(id=change.new_id(), area=AREA, code="K01")
        learner = Enrolment(id=change.new_id(), area=AREA, class_id=made.id, person_id=people[0].id)
        change.put([made, learner])
        change.put(Outcome(id=change.new_id(), area=AREA, enrolment_id=learner.id))
        loan = Loan(id=change.new_id(), area=AREA, person_id=people[1].id)
        change.put(loan)
        change.put(LoanEvent(id=change.new_id(), area=AREA, loan_id=loan.id, amount=50_000_000))
        change.put(
            PersonLink(
                id=change.new_id(), area=AREA, person_id=people[2].id, other_id=people[3].id, same=True
            )
        )
    with store.write("remove") as change:
        change.remove(people[4])
    for phone in ("0912000001", "0912000002"):
        with store.write("phone") as change:
            change.edit(Person, people[1].id, phone=phone)
    store.undo()


def dispute(store: Store, folder: Path) -> None:
    """Edit a name here and on another laptop, so that a conflict stays open."""
    other = new_store(folder / "other", seed=2)
    take(other, list(changes_for(store, {})))
    with store.read() as reader:
        person = next(row for row in reader.execute(_PERSON.select()).mappings() if row["name"] == NAMES[2])
    for place, name in ((store, "Tẩn Mẩy A"), (other, "Tẩn Mẩy B")):
        with place.write("name") as change:
            change.edit(Person, person["id"], name=name)
    take(store, list(changes_for(other, {})))
    other.close()


def listed(store: Store) -> list[str]:
    """The names in the list of people, in its order."""
    with store.read() as reader:
        names = dict(reader.execute(_PERSON.select().with_only_columns(_PERSON.c.id, _PERSON.c.name)).all())
        return [names[row_id] for row_id in search.ids(reader, "people", "", offset=0, limit=100)]


_PERSON = Person.metadata.tables["person"]


def make(target: Path) -> Path:
    """Make the store of this program's schema in a folder; returns its own folder."""
    kept = target / f"schema-{migrate.SCHEMA}"
    kept.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as scratch:
        store = new_store(Path(scratch) / "a")
        fill(store)
        dispute(store, Path(scratch))
        expected = {"digest": store.digest(AREA), "people": listed(store)}
        store.close()
        for name in (DATABASE, KEYS):
            shutil.copyfile(store.folder / name, kept / name)
    (kept / "expected.json").write_bytes(msgspec.json.format(msgspec.json.encode(expected)) + b"\n")
    return kept


if __name__ == "__main__":
    make(Path(sys.argv[1]))
