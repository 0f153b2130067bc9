"""Every kind of damage to a store is found and named."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain import Enrolment, Person, SchoolClass
from desktop_app.store import check
from desktop_app.store.store import DATABASE, Store
from tests.store.stores import AREA, new_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    for number in range(1, 4):
        with made.write("add") as change:
            change.put(Person(id=f"{number:032x}", area=AREA, name=f"Lò Thị {number}", phone=str(number)))
    yield made
    made.close()


def found(store: Store, *statements: str) -> list[str]:
    """What the self-check says after something else than the program wrote into the file."""
    with store.writing() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    with store.read() as reader:
        return check.findings(reader)


def test_a_sound_store_has_no_findings(store: Store) -> None:
    assert found(store) == []


RECORD = "person 00000000000000000000000000000002 differs from the log"
DAMAGE = {
    "value": ("UPDATE person SET name = 'Khác' WHERE name = 'Lò Thị 2'", [RECORD]),
    "cleared": ("UPDATE person SET phone = NULL WHERE name = 'Lò Thị 2'", [RECORD]),
    "stamps": ("""UPDATE person SET stamps = '{"":"1.9"}' WHERE name = 'Lò Thị 2'""", [RECORD]),
    "area": ("UPDATE person SET area = 'all' WHERE name = 'Lò Thị 2'", [RECORD]),
    "gone": ("UPDATE person SET gone = 1 WHERE name = 'Lò Thị 2'", [RECORD]),
    "row taken": ("DELETE FROM person WHERE name = 'Lò Thị 2'", [RECORD]),
    "row given": (
        "INSERT INTO person (id, area, stamps) VALUES ('00000000000000000000000000000009', 'all', '{}')",
        ["person 00000000000000000000000000000009 differs from the log"],
    ),
    "digest": ("UPDATE change SET digest = zeroblob(32) WHERE n = 3", ["chain of", "breaks at 3"]),
    "change line": (
        """UPDATE change SET line = CAST(replace(CAST(line AS TEXT), '"what":"add"', '"what":"bad"') AS BLOB)
        WHERE n = 3""",
        ["chain of", "breaks at 3"],
    ),
    "salt": (
        """UPDATE change SET line = CAST(replace(CAST(line AS TEXT), '"salt":"', '"salt":"00') AS BLOB)
        WHERE n = 3""",
        ["chain of", "breaks at 3"],
    ),
    "operation line": (
        """UPDATE operation SET line =
        CAST(replace(CAST(line AS TEXT), '"phone":"2"', '"phone":"7"') AS BLOB)""",
        ["breaks at 3", RECORD],
    ),
    "operation taken": ("DELETE FROM operation WHERE r LIKE '%2'", ["breaks at 3", RECORD]),
    "operation given": (
        """INSERT INTO operation (change, t, r, line)
        SELECT change, t, '0000000000000000000000000000000a', line FROM operation WHERE r LIKE '%2'""",
        ["breaks at 3"],
    ),
    "verdict": ("UPDATE operation SET verdict = 'bad_field' WHERE r LIKE '%2'", [RECORD]),
    "change taken": ("DELETE FROM change WHERE n = 3", ["breaks at 4"]),
    "last change taken": ("DELETE FROM change WHERE n = 4", ["does not end where its log ends"]),
    "stream's end": ("UPDATE stream SET last = 9", ["does not end where its log ends"]),
    "search text": (
        "UPDATE search_entry SET text = 'khac' WHERE text LIKE '%2%'",
        ["search of people differs"],
    ),
    "search entry taken": ("DELETE FROM search_entry WHERE text LIKE '%2%'", ["search of people differs"]),
    "search index": (
        "DELETE FROM search_text WHERE rowid = (SELECT max(n) FROM search_entry)",
        ["the index of search does not hold its entries"],
    ),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_is_found_and_named(store: Store, kind: str) -> None:
    statement, named = DAMAGE[kind]
    said = found(store, statement)
    assert said
    for part in named:
        assert any(part in line for line in said), said


def test_a_row_without_its_parent_is_found(store: Store) -> None:
    with store.write("class") as change:
        made = SchoolClass(id=change.new_id(), area=AREA, code="K01")
        change.put([made, Enrolment(id=change.new_id(), area=AREA, class_id=made.id, person_id=f"{2:032x}")])
    driver = store._writer.raw_connection()
    try:
        driver.driver_connection.execute("PRAGMA query_only = OFF")  # type: ignore[union-attr]
        driver.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        driver.driver_connection.execute("DELETE FROM person WHERE id LIKE '%2'")  # type: ignore[union-attr]
        driver.driver_connection.execute("PRAGMA foreign_keys = ON")  # type: ignore[union-attr]
    finally:
        driver.close()
    with store.read() as reader:
        said = check.findings(reader)
    assert "foreign key enrolment person" in said
    assert RECORD in said


def test_a_flipped_bit_in_the_file_is_found(store: Store) -> None:
    store.close()
    path = store.folder / DATABASE
    content = bytearray(path.read_bytes())
    content[-2000] ^= 1
    path.write_bytes(content)
    driver = store._reader.raw_connection()
    try:
        pages = [row[0] for row in driver.driver_connection.execute("PRAGMA cipher_integrity_check")]  # type: ignore[union-attr]
    finally:
        driver.close()
    assert len(pages) == 1
