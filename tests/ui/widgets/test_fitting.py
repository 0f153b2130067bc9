from hypothesis import given
from hypothesis import strategies as st

from desktop_app.desk.lists import Column
from desktop_app.ui.widgets.fitting import share_out
from tests.ui.samples import COLUMNS

WIDTHS = st.fixed_dictionaries({column.key: st.integers(32, 400) for column in COLUMNS})

FREE = st.lists(st.sampled_from(COLUMNS), min_size=1, unique_by=lambda one: one.key)


@given(WIDTHS, FREE, st.integers(0, 4000))
def test_room_is_filled_and_nothing_asked_is_taken_away(
    asked: dict[str, int], free: list[Column], room: int
) -> None:
    widths = share_out(asked, free, room)
    assert sum(widths.values()) == max(room, sum(asked.values()))
    assert all(widths[key] >= asked[key] for key in asked)
    kept = asked.keys() - {column.key for column in free}
    assert all(widths[key] == asked[key] for key in kept)


def test_texts_take_most_of_the_room() -> None:
    widths = share_out({"name": 100, "birth": 100}, COLUMNS[:2], 700)
    assert widths == {"name": 500, "birth": 200}
