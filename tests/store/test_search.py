from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, insert, select, text, update

from desktop_app.domain.base import METADATA
from desktop_app.store import search
from desktop_app.vietnam.names import sort_key
from desktop_app.vietnam.text import fold
from tests.store.searching import Rows, prepared, rows

__all__ = ["prepared", "rows"]

PERSON, LINK = METADATA.tables["person"], METADATA.tables["person_link"]


# ---------------------------------------------------------------------------------- finding


@pytest.mark.parametrize(
    "typed",
    [
        "d",
        "đ",
        "dang",
        "Đặng",
        "ung",
        "dang thi ung",
        "ung dang",
        "u d t",
        "D  THI",
        "dang-thi",
        "dang*thi",
        "dang, u",
        "tam",
        "to 5",
    ],
)
def test_person_is_found_without_marks_and_by_the_start_of_words_in_any_order(rows: Rows, typed: str) -> None:
    hamlet = rows.add("hamlet", name="Tổ 5 Tam Đường")
    person = rows.person("Đặng Thị Ửng", hamlet_id=hamlet)
    assert rows.found("people", typed) == [person]


@pytest.mark.parametrize("typed", ["ang", "dangthi", "dang thi x", "dang thi ungg", '"', "NOT", "a OR b"])
def test_other_texts_find_nobody(rows: Rows, typed: str) -> None:
    rows.person("Đặng Thị Ửng")
    assert rows.found("people", typed) == ([] if typed != '"' else rows.found("people"))


@pytest.mark.parametrize(
    "typed",
    [
        "012345678901",
        "0123",
        "901",
        "8901",
        "678901",
        "0912345678",
        "0912 345 678",
        "345678",
        "678",
        "an 5678",
    ],
)
def test_person_is_found_by_first_and_last_digits(rows: Rows, typed: str) -> None:
    person = rows.person("Lò Văn An", id_number="012345678901", phone="0912345678")
    rows.person("Lò Văn Ba", id_number="111111111111", phone="0333333333")
    assert rows.found("people", typed) == [person]


@pytest.mark.parametrize("typed", ["01", "78", "3456", "56789"])
def test_two_last_digits_or_digits_from_the_middle_find_nobody(rows: Rows, typed: str) -> None:
    rows.person("Lò Văn An", id_number="912345678901", phone="0912345678")
    assert rows.found("people", typed) == []


def test_people_come_by_given_name_in_the_order_of_the_alphabet(rows: Rows) -> None:
    names = ["Vàng A Đô", "Lò Thị Dung", "Lò Văn An", "Giàng A Dơ", "Lò Văn Ân", "Lò Văn Ăn", "Lò Thị Đào"]
    ids = {rows.person(name): name for name in names}
    expected = ["Lò Văn An", "Lò Văn Ăn", "Lò Văn Ân", "Giàng A Dơ", "Lò Thị Dung", "Lò Thị Đào", "Vàng A Đô"]
    assert [ids[row_id] for row_id in rows.found("people")] == expected
    assert [ids[row_id] for row_id in rows.found("people", "lo")] == [
        name for name in expected if name.startswith("Lò")
    ]


def test_hamlets_come_in_reading_order_and_numbers_by_value(rows: Rows) -> None:
    names = ["Tổ 10", "Bản Ỏ", "Tổ 2", "Bản Ó"]
    ids = {rows.add("hamlet", name=name): name for name in names}
    assert [ids[row_id] for row_id in rows.found("hamlets")] == ["Bản Ỏ", "Bản Ó", "Tổ 2", "Tổ 10"]


@pytest.mark.parametrize("typed", ["", "lo"])
def test_pages_together_are_the_whole_list(rows: Rows, typed: str) -> None:
    rows.add_all("person", [{"name": f"Lò Văn {given}"} for given in ["An", "Ba", "Chi", "Hoa", "Em"] * 2])
    whole = rows.found("people", typed)
    assert len(whole) == 10
    assert [
        row_id for start in range(0, 12, 3) for row_id in rows.found("people", typed, offset=start, limit=3)
    ] == whole


@pytest.mark.parametrize("typed", ["", "lo"])
def test_list_upside_down_is_the_list_reversed(rows: Rows, typed: str) -> None:
    rows.add_all("person", [{"name": f"Lò Văn {given}"} for given in ["Hoa", "An", "Ba", "An"]])
    assert rows.found("people", typed, descending=True) == rows.found("people", typed)[::-1]
    assert rows.found("people", typed, descending=True, limit=2) == rows.found("people", typed)[:-3:-1]


def test_count_is_that_of_the_whole_list(rows: Rows) -> None:
    rows.add_all("person", [{"name": f"Lò Văn {given}"} for given in ("An", "Ba", "Bảo")])
    counts = [search.count(rows.connection, "people", typed) for typed in ("", "lo", "ba", "x")]
    assert counts == [3, 3, 2, 0]


@pytest.mark.parametrize("typed", ["", "b", "lo x"])
def test_matching_is_a_part_of_another_statement(rows: Rows, typed: str) -> None:
    rows.add_all("person", [{"name": f"Lò Văn {given}"} for given in ("An", "Ba", "Bảo")])
    chosen = select(PERSON.c.id).where(PERSON.c.id.in_(search.matching("people", typed)))
    assert set(rows.connection.execute(chosen).scalars()) == set(rows.found("people", typed))


def test_one_kind_does_not_find_another(rows: Rows) -> None:
    hamlet = rows.add("hamlet", name="Lò An")
    person = rows.person("Lò An")
    loan = rows.add("loan", person_id=person)
    assert [rows.found(kind, "lo an") for kind in ("hamlets", "people", "loans", "needs")] == [
        [hamlet],
        [person],
        [loan],
        [],
    ]


def test_words_of_every_kind_are_found(rows: Rows) -> None:
    hamlet = rows.add("hamlet", name="Bản Mới")
    person = rows.person("Giàng A Páo", hamlet_id=hamlet)
    house = rows.add("household", head_name="Sùng A Chư", address="Đường Trần Phú", hamlet_id=hamlet)
    lesson = rows.add("school_class", code="L01/2024", trade="sewing", place="Nhà văn hóa", hamlet_id=hamlet)
    enrolment = rows.add("enrolment", class_id=lesson, person_id=person)
    officer = rows.add("officer", name="Lò Thị Hà", post="Công chức")
    need = rows.add("training_need", person_id=person, trade="motorbike_repair")
    expected = {
        ("people", "pao moi"): person,
        ("households", "chu tran phu moi"): house,
        ("needs", "pao motorbike"): need,
        ("classes", "l01 sewing moi van hoa"): lesson,
        ("classes", "l01/2024"): lesson,
        ("enrolments", "pao l01"): enrolment,
        ("inspections", "l01 sewing doan le"): rows.add(
            "inspection", class_id=lesson, delegation="Đoàn số 1", leader="Lê An"
        ),
        ("outcomes", "pao l01 may"): rows.add("outcome", enrolment_id=enrolment, employer="Xưởng may"),
        ("placements", "pao nhat"): rows.add("overseas_placement", person_id=person, company="Công ty Nhật"),
        ("loans", "pao nam"): rows.add("loan", person_id=person, credit_group="Tổ Nậm Loỏng"),
        ("loans", "chu 77"): rows.add("loan", household_id=house, customer_code="7701"),
        ("documents", "07/kh ubnd dao tao"): rows.add(
            "guidance_document", number="07/KH-UBND", title="Kế hoạch đào tạo", issuer="Ủy ban"
        ),
        ("hamlets", "moi"): hamlet,
        ("rounds", "dot 2024"): rows.add("survey_round", name="Đợt 1 năm 2024"),
        ("providers", "nghe lai 231"): rows.add(
            "provider", name="Trường nghề", address="Lai Châu", phone="0231"
        ),
        ("officers", "ha cong"): officer,
    }
    assert {asked: rows.found(*asked) for asked in expected} == {
        asked: [row_id] for asked, row_id in expected.items()
    }


# ---------------------------------------------------------------------------------- keeping in step


def test_changed_name_changes_what_is_found_and_where(rows: Rows) -> None:
    first, second = rows.person("Lò Văn An"), rows.person("Lò Văn Ba")
    rows.change("person", first, name="Lò Văn Yên")
    assert rows.found("people") == [second, first]
    assert rows.found("people", "an") == []
    assert rows.found("people", "yen") == [first]


def test_removed_row_is_found_no_more_and_again_when_brought_back(rows: Rows) -> None:
    person = rows.person("Lò Văn An")
    rows.change("person", person, gone=True)
    assert rows.found("people") == rows.found("people", "an") == []
    rows.change("person", person, gone=None)
    assert rows.found("people") == rows.found("people", "an") == [person]


def test_renamed_hamlet_is_found_for_its_people(rows: Rows) -> None:
    hamlet = rows.add("hamlet", name="Bản Cũ")
    person = rows.person("Lò Văn An", hamlet_id=hamlet)
    rows.change("hamlet", hamlet, name="Bản Mới")
    assert rows.found("people", "an cu") == []
    assert rows.found("people", "an moi") == [person]


def test_renamed_person_is_found_in_every_list(rows: Rows) -> None:
    person = rows.person("Lò Văn An")
    lesson = rows.add("school_class", code="L1")
    enrolment = rows.add("enrolment", class_id=lesson, person_id=person)
    shown = {
        "people": person,
        "enrolments": enrolment,
        "outcomes": rows.add("outcome", enrolment_id=enrolment),
        "needs": rows.add("training_need", person_id=person),
        "placements": rows.add("overseas_placement", person_id=person),
        "loans": rows.add("loan", person_id=person),
    }
    rows.change("person", person, name="Lò Văn Yên")
    assert {kind: rows.found(kind, "yen") for kind in shown} == {
        kind: [row_id] for kind, row_id in shown.items()
    }
    assert rows.differences() == []


def test_what_hangs_on_a_removed_person_is_left_out(rows: Rows) -> None:
    person = rows.person("Lò Văn An")
    rows.add("training_need", person_id=person)
    rows.change("person", person, gone=True)
    assert rows.found("needs") == []


def test_row_moved_to_another_person_is_found_there(rows: Rows) -> None:
    first, second = rows.person("Lò Văn An"), rows.person("Lò Văn Ba")
    loan = rows.add("loan", person_id=first)
    rows.change("loan", loan, person_id=second)
    assert rows.found("loans", "an") == []
    assert rows.found("loans", "ba") == [loan]


def test_change_that_search_does_not_show_leaves_entries_alone(rows: Rows) -> None:
    person = rows.person("Lò Văn An")
    before = rows.connection.execute(text("SELECT * FROM search_entry")).all()
    rows.change("person", person, remark="Gọi lại sau")
    assert rows.connection.execute(text("SELECT * FROM search_entry")).all() == before


def test_refreshing_nothing_does_nothing(rows: Rows) -> None:
    search.refresh(rows.connection, {})
    search.refresh(rows.connection, {"person": set()})
    assert rows.differences() == []


# ---------------------------------------------------------------------------------- joined people


def join(rows: Rows, *people: str, same: bool = True) -> str:
    """Say that two records are one person, or two again, as the row writer does."""
    shown = dict.fromkeys(people, min(people)) if same else {row_id: row_id for row_id in people}
    for row_id, shown_id in shown.items():
        rows.connection.execute(update(PERSON).where(PERSON.c.id == row_id).values(shown_id=shown_id))
    return rows.add("person_link", person_id=people[0], other_id=people[1], same=same)


def test_joined_people_stand_once_and_are_found_by_both_records(rows: Rows) -> None:
    first, second = (
        rows.person("Lò Văn An"),
        rows.person("Lò Anh", id_number="012345678901", phone="0912345678"),
    )
    join(rows, first, second)
    for typed in ("", "van an", "anh", "012345", "0912"):
        assert rows.found("people", typed) == [first]


def test_people_said_to_be_two_again_stand_twice(rows: Rows) -> None:
    first, second = rows.person("Lò Văn An"), rows.person("Lò Anh")
    join(rows, first, second)
    join(rows, first, second, same=False)
    assert rows.found("people") == [first, second]
    assert rows.found("people", "anh") == [second]


def test_change_of_the_record_not_shown_is_found(rows: Rows) -> None:
    first, second = rows.person("Lò Văn An"), rows.person("Lò Anh")
    join(rows, first, second)
    rows.change("person", second, id_number="012345678901")
    assert rows.found("people", "0123") == [first]
    rows.change("person", second, gone=True)
    assert rows.found("people", "0123") == []


# ---------------------------------------------------------------------------------- places in the list


def numbers(rows: Rows) -> list[int]:
    """The numbers of all entries."""
    return list(rows.connection.execute(text("SELECT n FROM search_entry ORDER BY n")).scalars())


def test_many_of_one_name_between_two_neighbours_find_room(rows: Rows) -> None:
    first, last = rows.person("Lò Văn An"), rows.person("Lò Văn Yên")
    between = [rows.person("Lò Văn Ba") for _ in range(200)]
    assert rows.found("people") == [first, *between, last]
    assert rows.differences() == []


def test_names_that_come_backwards_find_room(rows: Rows) -> None:
    names = sorted(
        {f"Lò {middle} {given}" for middle in "ABCDEGHIKL" for given in "MNOPQRSTUV"}, key=sort_key
    )
    ids = [rows.person(name) for name in reversed(names)]
    assert rows.found("people") == ids[::-1]
    assert rows.differences() == []


def test_several_crowded_places_find_room_in_one_step(rows: Rows) -> None:
    names = [f"Lò Văn {given}" for given in ("An", "Ba", "Bảo", "Chi", "Yên")]
    for _ in range(12):
        rows.add_all("person", [{"name": name} for name in names])
    rows.add_all("person", [{"name": name} for name in names for _ in range(40)])
    assert rows.differences() == []
    assert len(rows.found("people")) == 5 * 52


def test_room_is_made_at_the_very_start_too(rows: Rows) -> None:
    ids = [rows.person(name) for name in ["Lò Văn Yên", *["A" + "B" * length for length in range(30, 0, -1)]]]
    assert rows.found("people") == ids[:0:-1] + ids[:1]
    assert numbers(rows)[0] > 0
    assert rows.differences() == []


def test_neighbouring_kind_is_not_disturbed(rows: Rows) -> None:
    hamlet = rows.add("hamlet", name="Bản Một")
    rows.add("guidance_document", number="01")
    for _ in range(60):
        rows.add("hamlet", name="Bản Không")
    assert rows.found("hamlets")[-1] == hamlet
    assert rows.differences() == []


def test_small_changes_write_only_their_own_entries(rows: Rows) -> None:
    ids = rows.add_all("person", [{"name": f"Lò Văn {given}"} for given in ("An", "Ba", "Chi")])
    before = dict(rows.connection.execute(text("SELECT id, n FROM search_entry")).all())
    rows.change("person", ids[1], name="Lò Văn Dung")
    after = dict(rows.connection.execute(text("SELECT id, n FROM search_entry")).all())
    assert {row_id for row_id in ids if before[row_id] != after[row_id]} == {ids[1]}


# ---------------------------------------------------------------------------------- filling anew


def test_large_change_fills_all_anew_and_small_ones_do_not(
    rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled: list[int] = []
    real: Callable[[Connection], None] = search.refill
    monkeypatch.setattr(search, "refill", lambda connection: (filled.append(1), real(connection)))
    ids = rows.add_all("hamlet", [{"name": f"Bản {n}"} for n in range(1000)])
    assert not filled
    rows.change("hamlet", *ids[:100], name="Bản Mới")
    assert not filled
    rows.add_all("hamlet", [{"name": f"Tổ {n}"} for n in range(1001)])
    assert filled
    assert rows.differences() == []
    assert len(rows.found("hamlets", "moi")) == 100


def test_refill_finds_what_was_written_behind_its_back(rows: Rows) -> None:
    kept = rows.person("Lò Văn Ba")
    rows.connection.execute(insert(PERSON).values(id="0" * 32, area="all", stamps="", name="Lò Văn An"))
    rows.connection.execute(delete(PERSON).where(PERSON.c.id == kept))
    search.refill(rows.connection)
    assert rows.found("people") == rows.found("people", "an") == ["0" * 32]
    assert rows.found("people", "ba") == []
    assert rows.differences() == []


def test_refill_changes_nothing_that_is_in_step(rows: Rows) -> None:
    rows.add_all("person", [{"name": f"Lò Văn {given}"} for given in ["Hoa", "An", "Ba", "An"]])
    before = rows.found("people"), rows.found("people", "an")
    search.refill(rows.connection)
    assert (rows.found("people"), rows.found("people", "an")) == before


# ---------------------------------------------------------------------------------- the self-check


DAMAGE = {
    "search of people differs": "UPDATE search_entry SET text = ' x' WHERE id = :id",
    "search of people differs at": "UPDATE search_entry SET sort_key = 'x' WHERE id = :id",
    "search of people is out of order": "UPDATE search_entry SET n = n - 1000 WHERE id = :id",
    "the index of search does not hold": (
        "DELETE FROM search_text WHERE rowid = (SELECT n FROM search_entry WHERE id = :id)"
    ),
    "does not hold its entries": "INSERT INTO search_text (rowid, text) VALUES (77, :id)",
}


@pytest.mark.parametrize(("line", "damage"), DAMAGE.items())
def test_self_check_names_what_is_out_of_step(rows: Rows, line: str, damage: str) -> None:
    rows.person("Lò Văn An")
    person = rows.person("Lò Văn Ba")
    assert rows.differences() == []
    rows.connection.execute(text(damage), {"id": person})
    assert any(line in found for found in rows.differences())


def test_self_check_names_missing_and_left_over_entries(rows: Rows) -> None:
    left_over = rows.person("Lò Văn An")
    rows.connection.execute(delete(PERSON))
    rows.connection.execute(insert(PERSON).values(id="f" * 32, area="all", stamps="", name="Lò Văn Ba"))
    assert rows.differences() == [f"search of people differs at {row_id}" for row_id in (left_over, "f" * 32)]


# ---------------------------------------------------------------------------------- any history

GIVEN = st.sampled_from(["An", "Ân", "Anh", "Ba", "Bảo", "Đô", "Yên"])
NAMES = st.builds("{} {}".format, st.sampled_from(["Lò", "Lò Văn", "Vàng A"]), GIVEN) | st.none()
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("person"), st.lists(NAMES, min_size=1, max_size=12), st.integers(0)),
        st.tuples(st.just("rename"), NAMES, st.integers(0)),
        st.tuples(st.just("remove"), st.booleans(), st.integers(0)),
        st.tuples(st.just("hamlet"), GIVEN, st.integers(0)),
        st.tuples(st.just("loan"), st.none(), st.integers(0)),
    ),
    max_size=40,
)


def act(rows: Rows, known: dict[str, list[str]], step: tuple[str, Any, int]) -> None:
    """One step of a history; steps that need a row that is not there yet do nothing."""
    what, value, choice = step
    people, hamlets = known["people"], known["hamlets"]
    somebody = people[choice % len(people)] if people else None
    if what == "person":
        hamlet = hamlets[choice % len(hamlets)] if hamlets else None
        people += rows.add_all("person", [{"name": name, "hamlet_id": hamlet} for name in value])
    elif what == "hamlet" and len(hamlets) < 3:
        hamlets.append(rows.add("hamlet", name=f"Bản {value}"))
    elif what == "hamlet":
        rows.change("hamlet", hamlets[choice % 3], name=f"Tổ {value}")
    elif somebody and what == "loan":
        rows.add("loan", person_id=somebody)
    elif somebody:
        rows.change("person", somebody, **({"name": value} if what == "rename" else {"gone": value or None}))


def expected(rows: Rows, typed: str) -> list[tuple[str, str]]:
    """Sort key and id of the people that match, worked out one by one."""
    hamlet = METADATA.tables["hamlet"]
    chosen = select(PERSON.c.id, PERSON.c.name, hamlet.c.name).outerjoin(
        hamlet, hamlet.c.id == PERSON.c.hamlet_id
    )
    people = rows.connection.execute(chosen.where(PERSON.c.gone.is_(None))).all()
    return sorted(
        (sort_key(name or ""), row_id)
        for row_id, name, place in people
        if all(
            any(word.startswith(asked) for word in fold(f"{name or ''} {place or ''}").split())
            for asked in fold(typed).split()
        )
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, typed=st.sampled_from(["", "a", "an", "lo", "lo a", "ban", "van b", "b v", "x"]))
def test_after_any_history_the_list_is_what_the_rows_say(
    prepared: Connection, steps: list[tuple[str, Any, int]], typed: str
) -> None:
    with prepared.begin() as transaction:
        rows = Rows(prepared)
        known: dict[str, list[str]] = {"people": [], "hamlets": []}
        for step in steps:
            act(rows, known, step)
        wanted, found = expected(rows, typed), rows.found("people", typed)
        keys = {row_id: key for key, row_id in wanted}
        assert rows.differences() == []
        assert sorted(found) == sorted(keys)
        assert [keys[row_id] for row_id in found] == [key for key, _ in wanted]
        assert search.count(prepared, "people", typed) == len(found)
        transaction.rollback()
