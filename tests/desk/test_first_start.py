"""What the first start proposes and reads from a pasted list."""

import pytest

from desktop_app.desk import first_start


@pytest.mark.parametrize(
    ("pasted", "names"),
    [
        ("Bản Màng\nTổ dân phố số 1\n\nbản màng\n", ["Bản Màng", "Tổ dân phố số 1"]),
        ("STT\tTên tổ, bản\tSố hộ\n1\tBản Màng\t52\n2\tBản Sin\t40", ["Bản Màng", "Bản Sin"]),
        ("1. Bản Màng\n2) Bản Sin\n- Tổ 3", ["Bản Màng", "Bản Sin", "Tổ 3"]),
        ("Bản Màng\tBản Sin", ["Bản Màng", "Bản Sin"]),
        (" \n\t\n12\n", []),
    ],
)
def test_names_are_read_from_what_was_pasted(pasted: str, names: list[str]) -> None:
    assert first_start.hamlet_names(pasted) == names


def test_units_are_found_by_name_and_by_code() -> None:
    by_name = first_start.find_units("doan ket", "2026-01-01")
    assert [unit.id for unit in by_name] == ["0338820250701"]
    assert first_start.find_units("03388", "2026-01-01") == by_name
    assert [unit.id for unit in first_start.find_units("doan ket", "2025-06-30")] == ["0338920040101"]


def test_nobody_is_proposed_as_signer() -> None:
    proposed = first_start.propose_letterhead("0338820250701")
    assert proposed == {"organisation": "Ủy ban nhân dân phường Đoàn Kết", "place": "Đoàn Kết"}
