"""The catalogue is checked like code: complete, nothing left over, placeholders equal, the office's words."""

import re
import unicodedata
from pathlib import Path

import catalogue
import pytest
from catalogue import Entry, Key

from desktop_app import i18n

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "desktop_app"
TRANSLATIONS = ROOT / "translations"
APP = TRANSLATIONS / "app_vi.ts"

CALLS = list(catalogue.find_calls(SOURCE))
ASKED = {key for call in CALLS for key in call.keys}
ENTRIES = catalogue.read(APP)
ALL = ENTRIES | catalogue.read(TRANSLATIONS / "qtbase_vi.ts")

# Modern tone placement at the end of a syllable: hoà, hoè, thuý. Right are hòa, hòe, thúy, and quý, quỹ.
NEW_PLACEMENT = re.compile(r"(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)", re.IGNORECASE)
FORBIDDEN = (
    "bàn giao", "xuất khẩu", "nhập khẩu", "chữ ký số", "xung đột", "đồng bộ", "hệ thống", "cơ sở dữ liệu",
    "cấu hình", "tham số", "không hợp lệ", "thất bại", "thành công", "lỗi", "bạn", "quý khách",
    "uuid", "digest", "hash", "generation", "operation", "vector", "ledger", "tombstone", "merge", "root",
    "certificate",
)  # fmt: skip
FORBIDDEN_ALONE = ("hoãn", "hủy", "khóa", "lưu", "ok", "nhập", "xuất")
ENGLISH = (
    "add", "and", "are", "cancel", "close", "delete", "edit", "error", "file", "for", "from", "is", "list",
    "not", "of", "open", "save", "that", "this", "was", "with",
)  # fmt: skip
SAME_IN_BOTH = {"Excel", "PDF", "Word", "Zalo", "Sổ Nghề"}


def has_word(text: str, word: str) -> bool:
    """Whether a whole word, or words in a row, stand in a text, whatever their case."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


def words_of(text: str) -> list[str]:
    """The words of a text without its placeholders."""
    return re.findall(r"[^\W\d_]{2,}", without_placeholders(text))


def without_placeholders(text: str) -> str:
    """What stands on screen whatever the values are."""
    return re.sub(r"\{\w*\}", "…", text)


def faults(entries: dict[Key, Entry], *words: str) -> list[str]:
    """The translations in which one of the words stands."""
    texts = [without_placeholders(entry.text) for entry in entries.values()]
    return [f"{text!r}: {word}" for text in texts for word in words if has_word(text, word)]


def test_every_text_is_asked_for_by_literals_and_with_its_values() -> None:
    assert [f"{call.place}: {call.fault}" for call in CALLS if call.fault] == []


def test_every_text_has_a_finished_translation() -> None:
    finished = {key for key, entry in ENTRIES.items() if entry.is_finished and entry.text}
    assert sorted(ASKED - finished) == []


def test_catalogue_has_nothing_obsolete() -> None:
    assert sorted(ENTRIES.keys() - ASKED) == []


def test_catalogue_is_written_as_the_script_writes_it(tmp_path: Path) -> None:
    catalogue.write(tmp_path / "app_vi.ts", "vi", catalogue.merge(ENTRIES, ENTRIES))
    assert (tmp_path / "app_vi.ts").read_text(encoding="utf-8") == APP.read_text(encoding="utf-8")


def test_placeholders_agree() -> None:
    differing = [
        key
        for key, entry in ENTRIES.items()
        if entry.text and catalogue.placeholders(key[1]) != catalogue.placeholders(entry.text)
    ]
    assert differing == []


def test_translations_are_composed_letters() -> None:
    assert [entry.text for entry in ALL.values() if not unicodedata.is_normalized("NFC", entry.text)] == []


def test_tone_marks_stand_in_the_old_place() -> None:
    assert [entry.text for entry in ALL.values() if NEW_PLACEMENT.search(entry.text)] == []


def test_tone_marks_of_forms_stand_in_the_old_place() -> None:
    modules = sorted((SOURCE / "documents").rglob("*.py"))
    assert [path.name for path in modules if NEW_PLACEMENT.search(path.read_text(encoding="utf-8"))] == []


def test_no_word_that_means_something_else_to_an_officer() -> None:
    assert faults(ALL, *FORBIDDEN) == []


def test_no_button_says_a_forbidden_word_alone() -> None:
    texts = {entry.text.casefold().rstrip("….") for entry in ALL.values()}
    assert sorted(texts & set(FORBIDDEN_ALONE)) == []


def test_no_exclamation_mark() -> None:
    assert [entry.text for entry in ALL.values() if "!" in entry.text] == []


def test_no_english_word_is_left() -> None:
    assert faults(ALL, *ENGLISH) == []


def test_no_source_text_stands_untranslated() -> None:
    same = [entry.text for key, entry in ENTRIES.items() if entry.text == key[1]]
    assert [text for text in same if not set(words_of(text)) <= SAME_IN_BOTH] == []


@pytest.mark.parametrize("text", ["hoà", "Hoá đơn", "thuỷ lợi", "Uỷ ban", "khoẻ", "xoá", "huỷ", "Thuý"])
def test_modern_tone_placement_is_found(text: str) -> None:
    assert NEW_PLACEMENT.search(text)


@pytest.mark.parametrize(
    "text", ["hòa", "Hóa đơn", "thủy lợi", "Ủy ban", "khỏe", "quý", "Quỹ", "hoàn", "ngoài", "khuỷu", "quà"]
)
def test_old_tone_placement_is_left_alone(text: str) -> None:
    assert not NEW_PLACEMENT.search(text)


def faults_in(source: str) -> list[str]:
    """The faults of the calls in a piece of source."""
    return [call.fault for call in catalogue.calls_in(source, "part.py") if call.fault]


@pytest.mark.parametrize(
    "source",
    [
        "translate('loans', f'{name}')",
        "translate('loans', text)",
        "translate(context, 'Text')",
        "translate('loans', 'A' + b)",
        "i18n.translate('loans', 'A %s' % b)",
        "mark('loans', text)",
        "translate('Text')",
        "translate('loans', '{name} of {all}', name=1)",
        "translate('loans', 'Text', name=1)",
        "translate('loans', '{name}')",
        "codes('mark', P=word)",
        "codes('mark', **words)",
        "codes(context, P='Excused')",
    ],
)
def test_call_that_cannot_be_extracted_or_filled_is_a_fault(source: str) -> None:
    assert len(faults_in(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "translate('loans', 'Text')",
        "translate('loans', '{name} of {all}', name=1, all=2)",
        "translate('loans', '{name}', **values)",
        "mark('loans', '{name}')",
        "mark('loans', 'one ' 'text')",
        "codes('mark', P='Excused', K='Unexcused')",
        "def codes(context, **words): return [mark(context, word) for word in words]",
        "text.translate(TABLE)",
        "other.mark(1)",
    ],
)
def test_plain_call_has_no_fault(source: str) -> None:
    assert faults_in(source) == []


def test_calls_give_their_place_and_key() -> None:
    (call,) = catalogue.calls_in("\nx = [translate('a', 'B')]", "part.py")
    assert (call.place, call.keys) == ("part.py:2", (("a", "B"),))


def test_list_of_codes_asks_for_each_word() -> None:
    (call,) = catalogue.calls_in("MARKS = codes('mark', P='Excused', K='Unexcused')", "part.py")
    assert call.keys == (("mark", "Excused"), ("mark", "Unexcused"))


def test_written_catalogue_reads_back(tmp_path: Path) -> None:
    entries = {
        ("a", "Less < & more"): Entry("Ít < & nhiều", True),
        ("a", "Two\nlines"): Entry("Hai\ndòng", False),
        ("b", "Open"): Entry("", False),
    }
    catalogue.write(tmp_path / "x.ts", "vi", entries)
    assert catalogue.read(tmp_path / "x.ts") == entries


def test_missing_catalogue_is_empty(tmp_path: Path) -> None:
    assert catalogue.read(tmp_path / "none.ts") == {}


def test_update_keeps_adds_and_drops(tmp_path: Path) -> None:
    (tmp_path / "part.py").write_text("mark('a', 'Kept'); mark('a', 'New')", encoding="utf-8")
    path = tmp_path / "app_vi.ts"
    catalogue.write(path, "vi", {("a", "Kept"): Entry("Giữ", True), ("a", "Old"): Entry("Cũ", True)})
    assert catalogue.update(tmp_path, path) == "app_vi.ts: 2 texts, 1 new, 1 gone, 1 unfinished"
    assert catalogue.read(path) == {("a", "Kept"): Entry("Giữ", True), ("a", "New"): Entry("", False)}


def test_second_update_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "part.py").write_text("mark('b', 'B'); mark('a', 'C'); mark('a', 'A')", encoding="utf-8")
    catalogue.update(tmp_path, tmp_path / "app_vi.ts")
    before = (tmp_path / "app_vi.ts").read_bytes()
    catalogue.update(tmp_path, tmp_path / "app_vi.ts")
    assert (tmp_path / "app_vi.ts").read_bytes() == before


def test_program_shows_what_the_catalogue_says() -> None:
    assert i18n.catalogue("vi") == {key: entry.text for key, entry in ALL.items() if entry.text}
