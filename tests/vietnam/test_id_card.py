"""Tests of ID numbers and the text of a card."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.vietnam.areas import id_card_provinces
from desktop_app.vietnam.id_card import (
    BadCard,
    BadIdNumber,
    BadSex,
    birth_year_of,
    disagreements,
    parse_card,
    parse_id_number,
    parse_sex,
    province_of,
    sex_of,
)

numbers = st.tuples(
    st.sampled_from(sorted(id_card_provinces())), st.from_regex(r"[0-9]{9}", fullmatch=True)
).map("".join)


@pytest.mark.parametrize(
    "written", ["012196193630", " 012 196 193 630 ", "'012196193630", "012.196.193.630", "012-196-193630"]
)
def test_twelve_figures_are_taken_whatever_stands_between(written: str) -> None:
    assert parse_id_number(written) == ("012196193630", False)


@pytest.mark.parametrize("written", [12203385514.0, 12203385514, "12203385514"])
def test_lost_first_zero_is_put_back_and_told(written: str | float) -> None:
    assert parse_id_number(written) == ("012203385514", True)


def test_both_lost_zeros_of_a_number_of_ha_noi_are_put_back() -> None:
    assert parse_id_number(1090123456.0) == ("001090123456", True)


@given(numbers)
def test_number_cell_gives_the_number_back(number: str) -> None:
    assert parse_id_number(float(number)) == (number, True)
    assert parse_id_number(number) == (number, False)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("1.2E+10", "lost"),
        ("1,22034E+10", "lost"),
        ("1.22e10", "lost"),
        ("045123456", "old"),
        (145123456.0, "old"),
        ("0121961936301", "length"),
        ("32196193630", "length"),
        ("01219619363", "length"),
        ("0121961936", "length"),
        (12203385514.5, "figures"),
        ("1234", "length"),
        ("003196193630", "province"),
        ("112196193630", "province"),
        ("", "figures"),
        ("không có", "figures"),
        ("O12196193630", "figures"),
        (0.5, "figures"),
        (float("nan"), "figures"),
    ],
)
def test_refusal_says_what_is_wrong(written: str | float, reason: str) -> None:
    with pytest.raises(BadIdNumber) as refused:
        parse_id_number(written)
    assert refused.value.reason == reason
    assert refused.value.text == str(written)


@given(st.text() | st.floats())
def test_anything_gives_twelve_figures_or_is_refused(written: str | float) -> None:
    try:
        number = parse_id_number(written).number
    except BadIdNumber:
        return
    assert len(number) == 12 and number[:3] in id_card_provinces()


@pytest.mark.parametrize(
    ("number", "sex", "year"),
    [
        ("012196193630", "F", 1996),
        ("012069933631", "M", 1969),
        ("012203310719", "M", 2003),
        ("012303078306", "F", 2003),
        ("012405000000", "M", 2105),
    ],
)
def test_number_names_sex_and_year_of_birth(number: str, sex: str, year: int) -> None:
    assert (sex_of(number), birth_year_of(number)) == (sex, year)


def test_number_names_the_province() -> None:
    assert province_of("012196193630") == "Lai Châu"


@pytest.mark.parametrize(
    ("sex", "birth", "differing"),
    [
        ("F", "1996", ()),
        ("F", "1996-03-13", ()),
        ("M", "1996", ("sex",)),
        ("F", "1995-12-31", ("birth",)),
        ("M", "1969", ("sex", "birth")),
        (None, None, ()),
        ("", "", ()),
    ],
)
def test_disagreements_are_named(sex: str | None, birth: str | None, differing: tuple[str, ...]) -> None:
    assert disagreements("012196193630", sex, birth) == differing


@pytest.mark.parametrize(
    ("written", "sex"), [("Nữ", "F"), ("nu", "F"), ("nữ", "F"), ("NAM", "M"), (" nam ", "M"), ("m", "M")]
)
def test_sex_is_read_however_written(written: str, sex: str) -> None:
    assert parse_sex(written) == sex


@pytest.mark.parametrize("written", ["", "x", "nam nữ"])
def test_other_words_are_no_sex(written: str) -> None:
    with pytest.raises(BadSex):
        parse_sex(written)


SEVEN = "012186011387|045123456|Chẻo Phương Ánh|13031986|Nữ|Bản Nậm Loỏng 2, Quyết Thắng, Lai Châu|15042021"


def test_seven_fields_of_a_card_are_read() -> None:
    card = parse_card(SEVEN)
    assert card == (
        "012186011387",
        "045123456",
        "Chẻo Phương Ánh",
        "1986-03-13",
        "F",
        "Bản Nậm Loỏng 2, Quyết Thắng, Lai Châu",
        "2021-04-15",
    )


@pytest.mark.parametrize(
    "text",
    [
        SEVEN.replace("13031986", "13/03/1986").replace("15042021", "15/04/2021"),
        SEVEN.replace("|", " | "),
        SEVEN + "\r\n",
        SEVEN + "|LÒ VĂN A|GIÀNG THỊ B||1",
        SEVEN.replace("Nữ", "NỮ"),
    ],
)
def test_card_is_read_with_separators_spaces_and_more_fields(text: str) -> None:
    assert parse_card(text) == parse_card(SEVEN)


def test_missing_day_of_issue_and_former_number_are_empty() -> None:
    card = parse_card("012186011387||Chẻo Phương Ánh|13031986|Nữ|Lai Châu")
    assert (card.old_number, card.issued_on) == ("", "")


def test_garbled_fields_come_out_empty() -> None:
    card = parse_card("012186011387||Cheo|99031986|?|Lai Châu|1504")
    assert (card.birth, card.sex, card.issued_on) == ("", "", "")


@pytest.mark.parametrize(
    "text", ["", "012186011387", "a|b|c|d|e|f|g", SEVEN.replace("012186011387", "99"), "|" * 6]
)
def test_text_without_number_or_fields_is_no_card(text: str) -> None:
    with pytest.raises(BadCard):
        parse_card(text)


@given(st.text(alphabet="|0123456789Nữam /", max_size=60))
def test_any_text_is_a_card_or_refused(text: str) -> None:
    try:
        assert len(parse_card(text).id_number) == 12
    except BadCard:
        return
