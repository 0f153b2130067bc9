"""Outcomes, loans, documents, work abroad, and the figures made of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import (
    attendance,
    classes,
    figures,
    graduates,
    inspections,
    loans,
    outreach,
    people,
    surveys,
    units,
)
from desktop_app.desk.all_lists import rows_of
from desktop_app.domain.loan import LoanEvent
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.training import SchoolClass
from desktop_app.store.store import Store
from tests.store.stores import AREA, new_store

YEAR = ("2026-01-01", "2026-12-31")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a")
    yield made
    made.close()


def held_class(store: Store, trade: str, many: int, opened: str = "2026-03-02") -> list[str]:
    """The enrolments of a class that was held and closed."""
    learners = [people.add_person(store, name=f"Người {n}", sex="FM"[n % 2]) for n in range(many)]
    made = classes.open_class(
        store, learners, code=trade, trade=trade, opened_on=opened, closed_on="2026-06-01"
    )
    classes.decide_class(store, made, "1/QĐ", opened)
    for state in ("running", "closed"):
        classes.step_class(store, made, state)
    with store.read() as reader:
        return [row["id"] for row in classes.class_learners(reader, made)]


def of_year(store: Store) -> figures.Figures:
    with store.read() as reader:
        return figures.period_figures(reader, *YEAR)


def test_learners_are_people_and_turns(store: Store) -> None:
    held_class(store, "cooking", 3)
    with store.read() as reader:
        person = people.known_people(reader)[0].id
    again = classes.open_class(store, [person], code="K2", trade="welding", opened_on="2026-07-01")
    classes.decide_class(store, again, "2/QĐ", "2026-06-30")
    classes.step_class(store, again, "running")

    found = of_year(store)
    assert (found.classes, found.learners, found.enrolments, found.women) == (2, 3, 4, 2)


def test_the_newest_outcome_counts_and_the_unreached_are_named(store: Store) -> None:
    first, second, third = held_class(store, "cooking", 3)
    graduates.record_outcome(store, first, "2026-12-01", "no_work")
    graduates.record_outcome(store, first, "2027-06-01", "employer", round=2, employer="Công ty A")
    graduates.record_outcome(store, second, "2026-12-01", "not_reached")
    found = of_year(store)
    assert found.nonfarm == figures.Work(completed=3, in_work=1, unreached=2)
    assert found.farm == (0, 0, 0)
    with store.read() as reader:
        rows = list(rows_of(reader, "outcomes"))
    assert sorted((row["outcome"], row["in_work"]) for row in rows) == [
        ("employer", True),
        ("no_work", False),
        ("not_reached", False),
    ]
    assert third


def test_borrowers_loans_and_dong_are_three_figures(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    for amount in (50_000_000, 30_000_000):
        loans.add_loan(store, "job_creation", "2026-05-01", amount, person_id=person)
    household = people.add_household(store, person)
    loans.add_loan(store, "difficult_area", "2026-05-01", 45_000_000, household_id=household)
    loans.add_loan(store, "difficult_area", "2025-05-01", 45_000_000, household_id=household)

    found = of_year(store)
    assert found.job_creation == figures.Credit(1, 2, 80_000_000)
    assert found.difficult_area == figures.Credit(1, 1, 45_000_000)
    with store.read() as reader:
        rows = list(rows_of(reader, "loans"))
    assert {(row["borrower"], row["borrower_id"]) for row in rows} == {
        ("person", person),
        ("household", household),
    }


def test_joined_records_borrow_as_one(store: Store) -> None:
    first, second = (people.add_person(store, name="Lò Thị Hà") for _ in range(2))
    for person in (first, second):
        loans.add_loan(store, "job_creation", "2026-05-01", 10_000_000, person_id=person)
    people.say_same(store, first, second, True)
    assert of_year(store).job_creation == (1, 2, 20_000_000)


@pytest.mark.parametrize("programme", ["job_creation", "difficult_area"])
@pytest.mark.parametrize("in_household", [True, False])
def test_one_borrower_with_and_without_the_household_is_one(
    store: Store, programme: str, in_household: bool
) -> None:
    head, person = (people.add_person(store, name=name) for name in ("Lò Văn Hà", "Lò Thị Hà"))
    household = people.add_household(store, head)
    if in_household:
        people.edit_person(store, person, household_id=household)
    loans.add_loan(store, programme, "2026-05-01", 1, person_id=person, household_id=household)
    loans.add_loan(store, programme, "2026-06-01", 1, person_id=person)
    found = of_year(store)
    assert getattr(found, programme) == (1, 2, 2)


@pytest.mark.parametrize(("programme", "borrowers"), [("job_creation", 2), ("difficult_area", 1)])
def test_two_of_a_household_borrow_as_the_programme_says(
    store: Store, programme: str, borrowers: int
) -> None:
    first, second = (people.add_person(store, name=name) for name in ("Lò Văn Hà", "Lò Thị Hà"))
    household = people.add_household(store, first)
    for person in (first, second):
        loans.add_loan(store, programme, "2026-05-01", 1, person_id=person, household_id=household)
    assert getattr(of_year(store), programme) == (borrowers, 2, 2)


def test_the_banks_statement_is_the_balance(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    loan = loans.add_loan(store, "job_creation", "2026-01-01", 50_000_000, person_id=person)
    loans.record_event(store, loan, "repayment", "2026-02-01", 5_000_000)
    with store.read() as reader:
        assert loans.balance(reader, loan) == (45_000_000, None)
    loans.record_event(store, loan, "statement", "2026-03-31", 44_000_000)
    loans.record_event(store, loan, "repayment", "2026-04-15", 4_000_000)
    with store.read() as reader:
        assert loans.balance(reader, loan) == (40_000_000, "2026-03-31")


def test_an_entry_is_cancelled_by_its_reversal(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    loan = loans.add_loan(store, "job_creation", "2026-01-01", 50_000_000, person_id=person)
    with store.read() as reader:
        (entry,) = loans.events_of(reader, loan)
    with pytest.raises(Refusal) as refused:
        loans.reverse_event(store, entry["id"], "2026-01-02", "")
    assert refused.value.code == "reason_needed"
    loans.reverse_event(store, entry["id"], "2026-01-02", "Gõ nhầm")
    assert of_year(store).job_creation == (0, 0, 0)
    with store.read() as reader:
        assert loans.balance(reader, loan) == (0, None)


@pytest.mark.parametrize(
    ("borrowed_by", "amount", "code"), [((), 1, "borrower_needed"), (("person_id",), 0, "amount_needed")]
)
def test_a_loan_needs_a_borrower_and_an_amount(
    store: Store, borrowed_by: tuple[str, ...], amount: int, code: str
) -> None:
    fields = dict.fromkeys(borrowed_by, people.add_person(store, name="Lò Thị Hà"))
    with pytest.raises(Refusal) as refused:
        loans.add_loan(store, "job_creation", "2026-01-01", amount, **fields)
    assert refused.value.code == code


def test_introduced_and_departed_are_two_counts(store: Store) -> None:
    first, second = (
        graduates.add_placement(store, people.add_person(store, name=name), "2026-02-01", market="japan")
        for name in ("Lò Thị Hà", "Vàng A Sử")
    )
    for state in ("selected", "waiting"):
        graduates.step_placement(store, first, state)
    with pytest.raises(Refusal):
        graduates.step_placement(store, first, "departed")
    graduates.step_placement(store, first, "departed", departed_on="2026-09-01")
    found = of_year(store)
    assert (found.introduced, found.departed, found.markets) == (2, 1, {"japan": (2, 1)})
    with pytest.raises(Refusal):
        graduates.step_placement(store, second, "returned")


def test_issued_and_incoming_documents_are_two_counts(store: Store) -> None:
    outreach.add_document(
        store, "issued", "Kế hoạch đào tạo nghề", issued_on="2026-01-15", number="01/KH-UBND"
    )
    made = outreach.add_document(store, "incoming", "Hướng dẫn", issued_on="2026-01-10")
    outreach.edit_document(store, made, number="02/HD-SNV")
    found = of_year(store)
    assert (found.documents_issued, found.documents_incoming) == (1, 1)
    with store.read() as reader:
        assert {row["number"] for row in rows_of(reader, "documents")} == {"01/KH-UBND", "02/HD-SNV"}


def test_class_rules_kept_are_learners_without_a_breach(store: Store) -> None:
    made = classes.open_class(store, code="K1", trade="cooking")
    inspections.record_inspection(store, made, "2026-05-01", counted=30, violations=1)
    inspections.record_inspection(store, made, "2026-06-01", counted=20, violations=0)
    found = of_year(store)
    assert (found.inspection_turns, found.rules_observed, found.rules_kept) == (2, 50, 49)


@pytest.mark.parametrize(
    ("counted", "violations", "observed", "kept"),
    [(20, None, 30, 29), (None, 4, 30, 29), (None, None, 30, 29), (2, 5, 32, 29), (20, 20, 50, 29)],
)
def test_a_turn_left_open_says_nothing_of_class_rules(
    store: Store, counted: int | None, violations: int | None, observed: int, kept: int
) -> None:
    made = classes.open_class(store, code="K1", trade="cooking")
    inspections.record_inspection(store, made, "2026-05-01", counted=30, violations=1)
    inspections.record_inspection(store, made, "2026-06-01", counted=counted, violations=violations)
    found = of_year(store)
    assert (found.inspection_turns, found.rules_observed, found.rules_kept) == (2, observed, kept)


def test_the_survey_counts_people_and_hamlets(store: Store) -> None:
    hamlets = units.add_hamlets(store, ["Bản Màng", "Bản Thành Lập"])
    person = people.add_person(store, name="Lò Thị Hà", hamlet_id=hamlets["Bản Màng"])
    surveys.record_need(store, person, "2026-02-01", trade="cooking")
    surveys.record_need(
        store, people.add_person(store, name="B"), "2026-02-01", wanted=False, no_need_reason="far"
    )
    found = of_year(store)
    assert (found.people_asked, found.people_wanting, found.hamlets, found.hamlets_surveyed) == (2, 1, 2, 1)


def test_no_more_hamlets_were_surveyed_than_there_are(store: Store) -> None:
    hamlets = units.add_hamlets(store, ["Bản Màng", "Bản Thành Lập", "Bản Gia Khâu"])
    for number, hamlet in enumerate(hamlets.values()):
        person = people.add_person(store, name=f"Người {number}", hamlet_id=hamlet)
        surveys.record_need(store, person, "2026-02-01", trade="cooking")
    units.edit_hamlet(store, hamlets["Bản Màng"], to_on="2026-05-01")
    units.edit_hamlet(store, hamlets["Bản Gia Khâu"], from_on="2027-01-01")
    found = of_year(store)
    assert (found.hamlets, found.hamlets_surveyed, found.people_asked) == (1, 1, 3)


def test_a_class_without_a_state_counts(store: Store) -> None:
    with store.write("open class") as change:
        row = SchoolClass(id=change.new_id(), area=AREA, code="K9", trade="cooking", opened_on="2026-03-02")
        change.put(row)
    assert of_year(store).classes == 1


@pytest.mark.parametrize(
    ("days", "many"),
    [
        ({"to_on": "2027-01-01"}, 1),
        ({"to_on": "2026-12-31"}, 1),
        ({"to_on": "2026-12-30"}, 0),
        ({"from_on": "2026-12-31"}, 1),
        ({"from_on": "2027-01-01"}, 0),
        ({"from_on": "2027"}, 0),
    ],
)
def test_hamlets_are_those_of_the_end_of_the_period(store: Store, days: dict[str, str], many: int) -> None:
    (hamlet,) = units.add_hamlets(store, ["Bản Màng"]).values()
    units.edit_hamlet(store, hamlet, **days)
    assert of_year(store).hamlets == many


def test_a_period_leaves_out_the_rest(store: Store) -> None:
    held_class(store, "cooking", 2, opened="2025-03-02")
    found = of_year(store)
    assert (found.classes, found.enrolments, found.nonfarm) == (0, 0, (0, 0, 0))


def test_areas_can_be_chosen(store: Store) -> None:
    held_class(store, "cooking", 2)
    with store.read() as reader:
        assert figures.period_figures(reader, *YEAR, [store.own_area]).classes == 1
        assert figures.period_figures(reader, *YEAR, ["0340820250701"]).classes == 0


def abroad(store: Store, first: str, last: str) -> tuple[int, int]:
    with store.read() as reader:
        found = figures.period_figures(reader, first, last)
    return found.introduced, found.departed


def test_a_person_introduced_to_two_markets_is_one_person(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    graduates.add_placement(store, person, "2026-02-01", market="japan")
    graduates.add_placement(store, person, "2026-05-01", market="korea", departed_on="2026-09-01")
    found = of_year(store)
    assert (found.introduced, found.departed) == (1, 1)
    assert found.markets == {"japan": (1, 0), "korea": (1, 1)}


def test_a_removed_person_counts_nowhere(store: Store) -> None:
    first, _ = held_class(store, "cooking", 2)
    with store.read() as reader:
        person = classes.enrolment_fields(reader, first)["person_id"]
        (made,) = rows_of(reader, "classes")
    round_id = surveys.open_round(store, "Đợt 1", "2026-01-01")
    surveys.record_need(store, person, "2026-02-01", trade="cooking", round_id=round_id)
    graduates.add_placement(store, person, "2026-02-01", market="japan")
    graduates.record_outcome(store, first, "2026-12-01", "employer")
    people.remove_person(store, person)

    found = of_year(store)
    assert (found.learners, found.enrolments, found.introduced, found.people_asked) == (1, 1, 0, 0)
    assert found.nonfarm == figures.Work(completed=1, in_work=0, unreached=1)
    with store.read() as reader:
        assert [row["learners"] for row in rows_of(reader, "classes")] == [1]
        assert [row["asked"] for row in rows_of(reader, "rounds")] == [0]
        assert len(attendance.read_sheet(reader, made["id"]).learners) == 1
        assert len(classes.class_learners(reader, made["id"])) == 1
    store.undo()
    assert of_year(store).introduced == 1


def test_joined_people_were_asked_once(store: Store) -> None:
    first, second = (people.add_person(store, name="Lò Thị Hà") for _ in range(2))
    round_id = surveys.open_round(store, "Đợt 1", "2026-01-01")
    for person in (first, second):
        surveys.record_need(store, person, "2026-02-01", trade="cooking", round_id=round_id)
    people.say_same(store, first, second, True)
    with store.read() as reader:
        assert [(row["asked"], row["wanting"]) for row in rows_of(reader, "rounds")] == [(1, 1)]


@pytest.mark.parametrize(
    ("period", "many"),
    [
        (("2026-01-01", "2026-12-31"), 1),
        (("2025-01-01", "2026-12-31"), 1),
        (("2025-07-01", "2026-06-30"), 0),
        (("2026-01-01", "2026-03-31"), 0),
        (("2027-01-01", "2027-12-31"), 0),
    ],
)
def test_a_lone_year_counts_where_the_whole_year_does(
    store: Store, period: tuple[str, str], many: int
) -> None:
    graduates.add_placement(store, people.add_person(store, name="Lò Thị Hà"), "2026", market="japan")
    assert abroad(store, *period) == (many, 0)


@pytest.mark.parametrize(
    ("day", "many"), [("2025-12-31", 0), ("2026-01-01", 1), ("2026-12-31", 1), ("2027-01-01", 0)]
)
def test_both_ends_of_a_period_count(store: Store, day: str, many: int) -> None:
    graduates.add_placement(store, people.add_person(store, name="Lò Thị Hà"), day)
    assert of_year(store).markets == ({"other": (1, 0)} if many else {})


def test_an_entry_is_reversed_once_and_a_reversal_never(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    loan = loans.add_loan(store, "job_creation", "2026-01-01", 50_000_000, person_id=person)
    with store.read() as reader:
        (entry,) = loans.events_of(reader, loan)
    reversal = loans.reverse_event(store, entry["id"], "2026-01-02", "Gõ nhầm")
    for again in (entry["id"], reversal):
        with pytest.raises(Refusal) as refused:
            loans.reverse_event(store, again, "2026-01-03", "Gõ nhầm lần nữa")
        assert refused.value.code == "entry_reversed"
    with store.read() as reader:
        assert len(loans.events_of(reader, loan)) == 2


def test_entries_without_day_or_amount_leave_the_balance_readable(store: Store) -> None:
    person = people.add_person(store, name="Lò Thị Hà")
    loan = loans.add_loan(store, "job_creation", "2026-01-01", 50_000_000, person_id=person)
    with store.write("newer program") as change:
        for day, amount in ((None, 7), ("2026-02-01", 40_000_000)):
            entry = LoanEvent(id=change.new_id(), area=store.own_area, loan_id=loan, kind="statement")
            change.put(entry.model_copy(update={"happened_on": day, "amount": amount}))
        change.put(LoanEvent(id=change.new_id(), area=store.own_area, loan_id=loan, kind="repayment"))
    with store.read() as reader:
        assert loans.balance(reader, loan) == (40_000_000, "2026-02-01")
