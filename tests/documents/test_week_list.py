"""What is to be done this week, on paper."""

from dataclasses import replace

from desktop_app.documents import week_list
from desktop_app.documents.week_list import NOTHING, Task
from tests.documents import reading

WEEK = week_list.sample()


def lines(values: week_list.WeekList) -> list[str]:
    return [line for page in reading.page_texts(week_list.render(values)) for line in page.splitlines()]


def test_each_task_stands_in_a_line_with_how_soon_and_room_is_left_below() -> None:
    said = lines(WEEK)
    assert "Từ ngày 09/3/2026 đến ngày 15/3/2026" in said
    assert "2 HÔM NAY Lớp May công nghiệp K01 học sáng, chiều, sĩ số 30" in said
    assert [line for line in said if line in {"5", "6", "7"}] == ["5", "6", "7"]
    assert said[-1] == "In ngày 09 tháng 3 năm 2026, Lò Thị Hà"


def test_without_anything_due_it_says_so() -> None:
    said = lines(replace(WEEK, tasks=()))
    assert NOTHING in said
    assert [line for line in said if line in {"1", "2", "3", "4"}] == ["1", "2", "3"]


def test_a_long_week_goes_on_over_pages_with_its_heads() -> None:
    many = tuple(Task(f"{n} NGÀY", f"Việc số {n} phải làm cho xong trong tuần này") for n in range(1, 81))
    pages = reading.page_texts(week_list.render(replace(WEEK, tasks=many)))
    assert len(pages) > 1
    assert all("STT Hạn Việc Xong" in page for page in pages)
    assert "80 80 NGÀY Việc số 80" in " ".join(" ".join(pages).split())


def test_without_the_name_of_a_unit_it_prints_all_the_same() -> None:
    nameless = replace(WEEK, letterhead=replace(WEEK.letterhead, organisation=""))
    assert "VIỆC CẦN LÀM TUẦN NÀY" in lines(nameless)
