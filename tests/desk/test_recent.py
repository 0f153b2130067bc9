"""The records seen last: each once, newest first, fifteen at most, only those that are there."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.desk import classes, people
from desktop_app.desk.recent import MOST, Record, from_text, named, note, to_text
from tests.store.stores import new_store

RECORDS = st.builds(Record, st.sampled_from(["person", "loan"]), st.sampled_from("abcdefghijklmnop"))


@given(st.lists(RECORDS, max_size=60))
def test_every_record_is_kept_once_the_newest_first(seen: list[Record]) -> None:
    kept: list[Record] = []
    for one in seen:
        kept = note(kept, one)
    assert kept == list(dict.fromkeys(reversed(seen)))[:MOST]
    assert from_text(to_text(kept)) == kept


def test_records_are_said_in_words_and_those_that_went_are_left_out(tmp_path: Path) -> None:
    store = new_store(tmp_path / "a")
    person, gone = (people.add_person(store, name=name) for name in ("Lò Thị Hà", "Vàng A Páo"))
    school_class = classes.open_class(store, code="K1-2026", trade="cooking")
    people.remove_person(store, gone)
    seen = [
        Record("school_class", school_class),
        Record("person", gone),
        Record("of_a_newer_program", person),
        Record("person", "f" * 32),
        Record("person", person),
    ]
    with store.read() as reader:
        found = [(one.name, one.kind) for one in named(reader, seen)]
    assert found == [("K1-2026", "Lớp"), ("Lò Thị Hà", "Người lao động")]
    store.close()
