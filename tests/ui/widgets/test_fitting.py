from hypothesis import given
from hypothesis import strategies as st

from desktop_app.desk.lists import Column
from desktop_app.ui.widgets.fitting import Ask, share_out
from tests.ui.samples import COLUMNS

ASKS = st.tuples(st.integers(32, 400), st.integers(0, 60)).map(lambda pair: Ask(pair[0] + pair[1], pair[0]))
WIDTHS = st.fixed_dictionaries({column.key: ASKS for column in COLUMNS})
FREE = st.lists(st.sampled_from(COLUMNS), min_size=1, unique_by=lambda one: one.key)


@given(WIDTHS, FREE, st.integers(0, 4000))
def test_room_is_filled_where_that_cuts_nothing(asked: dict[str, Ask], free: list[Column], room: int) -> None:
    widths = share_out(asked, free, room)
    wanted = sum(ask.wanted for ask in asked.values())
    slack = sum(asked[one.key].wanted - asked[one.key].least for one in free)
    assert sum(widths.values()) == (room if room >= wanted - slack else wanted)
    assert all(widths[key] >= ask.least for key, ask in asked.items())
    kept = asked.keys() - {column.key for column in free}
    assert all(widths[key] == asked[key].wanted for key in kept)


def test_texts_take_most_of_the_room() -> None:
    widths = share_out({"name": Ask(100, 90), "birth": Ask(100, 90)}, COLUMNS[:2], 700)
    assert widths == {"name": 500, "birth": 200}


def test_little_that_is_missing_comes_from_what_is_beyond_the_least() -> None:
    asked = {"name": Ask(200, 160), "birth": Ask(100, 100)}
    assert share_out(asked, COLUMNS[:2], 270) == {"name": 170, "birth": 100}
    assert share_out(asked, COLUMNS[:2], 250) == {"name": 200, "birth": 100}
