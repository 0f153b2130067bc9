"""A synced table added to the domain travels without an edit in `sync/` or `store/`."""

import subprocess
import sys
from pathlib import Path

TOY = '''
import sys
from pathlib import Path

from desktop_app.domain.base import Register, choice, dong, parent, text


class LivelihoodToy(Register, table=True):
    """A table that no module of sync or store has heard of."""

    person_id: str = parent("person")
    title: str | None = text(100, asks=True)
    capital: int | None = dong()
    kind: str | None = choice()


from desktop_app.desk import people
from desktop_app.store import check, conflicts
from tests.store.stores import AREA
from tests.sync.offices import laptop, new_office, pair, send

folder = Path(sys.argv[1])
office, first, second = new_office(folder / "office"), laptop(folder / "a", 1), laptop(folder / "b", 2)
person = people.add_person(first, name="Lò Thị Hà")
with first.write("add toy") as change:
    toy = change.new_id()
    change.put(LivelihoodToy(id=toy, area=AREA, person_id=person, title="Nuôi ong", capital=5_000_000))
pair(office, first, folder / "pairing1")
pair(office, second, folder / "pairing2")
for store, title in ((first, "Nuôi ong mật"), (second, "Nuôi lợn")):
    with store.write("edit toy") as change:
        change.edit(LivelihoodToy, toy, title=title)
    send(store, office, folder / "stick")
for store in (first, second):
    send(office, store, folder / "back")
send(first, office, folder / "stick"), send(office, second, folder / "back")
stores = (office, first, second)
assert len({store.digest(AREA) for store in stores}) == 1
for store in stores:
    with store.read() as reader:
        assert check.findings(reader) == []
        (conflict,) = conflicts.open_conflicts(reader)
        assert (conflict.table, conflict.field, conflict.asks) == ("livelihood_toy", "title", True)
first.undo()
print("travelled")
'''


def test_a_new_table_travels_merges_and_undoes(tmp_path: Path) -> None:
    """In a process of its own, so that no other test sees the table."""
    script = tmp_path / "toy.py"
    script.write_text(TOY, encoding="utf-8")
    root = Path(__file__).resolve().parent.parent.parent
    ran = subprocess.run(
        [sys.executable, "-W", "error", str(script), str(tmp_path / "stores")],
        cwd=root,
        env={"PYTHONPATH": str(root), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.strip() == "travelled", ran.stderr
