import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.desk import people
from desktop_app.desk.reference import KEPT
from desktop_app.desk.step_words import STEPS, left_words, step_words
from desktop_app.store.undo import Left
from tests.store.stores import new_store

PROGRAM = Path(__file__).resolve().parent.parent.parent / "desktop_app"


def names_in(node: ast.expr) -> Iterator[str]:
    """Every name an argument of `store.write` can become."""
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.IfExp):
        yield from (*names_in(node.body), *names_in(node.orelse))
    elif isinstance(node, ast.JoinedStr):
        written = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
        assert written.count(None) == 1, ast.dump(node)
        for kept in KEPT:
            yield "".join(kept if part is None else str(part) for part in written)
    else:
        assert ast.unparse(node) == "step.what", ast.dump(node)


def names_written() -> set[str]:
    """The names of all changes that the program writes, read from its source."""
    found = set()
    for path in PROGRAM.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Attribute)
                and call.func.attr == "write"
                and ast.unparse(call.func.value) in ("store", "self.store", "self")
                and ("store" in ast.unparse(call.func.value) or path.name == "store.py")
            ):
                found |= set(names_in(call.args[0]))
    return found


def test_every_step_of_the_program_has_words() -> None:
    written = names_written()
    assert len(written) > 60
    assert (written - STEPS.keys(), STEPS.keys() - written) == (set(), set())


def test_words_of_two_steps_are_never_the_same() -> None:
    words = [str(text) for text in STEPS.values()]
    assert len(words) == len(set(words))


def test_words_go_on_in_a_sentence() -> None:
    assert [text for text in map(str, STEPS.values()) if not text[0].islower()] == []


def test_step_of_a_newer_program_keeps_its_name() -> None:
    assert step_words("weigh person") == "weigh person"


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ([], ""),
        (["phone"], "Giữ nguyên vì sau đó đã sửa lại: Điện thoại của Vàng Thị An."),
        ([""], "Giữ nguyên vì sau đó đã sửa lại: Người lao động: Vàng Thị An."),
        (
            ["name", "phone", "birth", "sex", "ethnic", "died_on", "moved_on"],
            "Giữ nguyên vì sau đó đã sửa lại: Họ và tên của Vàng Thị An; Điện thoại của Vàng Thị An; "
            "Ngày sinh của Vàng Thị An; Giới tính của Vàng Thị An; Dân tộc của Vàng Thị An; và 2 chỗ khác.",
        ),
    ],
)
def test_what_an_undo_left_is_named(tmp_path: Path, fields: list[str], sentence: str) -> None:
    store = new_store(tmp_path / "data")
    person = people.add_person(store, name="Vàng Thị An")
    with store.read() as reader:
        assert left_words(reader, [Left("person", person, field) for field in fields]) == sentence
    store.close()
