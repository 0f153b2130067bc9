from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import settings


def test_nothing_is_remembered_at_first(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "settings.json") == {}


def test_folder_is_made_when_it_is_needed(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    settings.save(path, {"scheme": "dark"})
    assert settings.load(path) == {"scheme": "dark"}


@given(remembered=st.dictionaries(st.text(max_size=9), st.text(max_size=9), max_size=5))
def test_what_is_saved_is_remembered(
    tmp_path_factory: pytest.TempPathFactory, remembered: dict[str, str]
) -> None:
    try:
        repr(remembered).encode()
    except UnicodeEncodeError:
        return
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    settings.save(path, remembered)
    assert settings.load(path) == remembered


@pytest.mark.parametrize("content", ["", "{", "[1]", "null", '"a"', "\x00", '{"a": 1}'])
def test_damaged_file_is_as_good_as_none(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="utf-8")
    assert settings.load(path) == {}


def test_text_that_is_no_text_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"scheme": "dark", "points": 3}', encoding="utf-8")
    assert settings.load(path) == {"scheme": "dark"}


def test_saving_leaves_no_other_file(tmp_path: Path) -> None:
    settings.save(tmp_path / "settings.json", {"a": "b"})
    settings.save(tmp_path / "settings.json", {"a": "c"})
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]
