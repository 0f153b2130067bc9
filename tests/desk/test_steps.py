import ast
from pathlib import Path

from desktop_app.desk.steps import STEPS, step_words

PROGRAM = Path(__file__).resolve().parent.parent.parent / "desktop_app"


def written() -> set[str]:
    """The names of all steps that the program writes."""
    calls = (
        node
        for file in PROGRAM.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    )
    names = (
        one.value
        for call in calls
        if ast.unparse(call.func).endswith("store.write")
        for one in call.args
        if isinstance(one, ast.Constant)
    )
    return {name for name in names if isinstance(name, str)}


def test_every_step_that_is_written_has_a_word() -> None:
    assert len(written()) > 50
    assert written() <= STEPS.keys()


def test_a_step_of_a_newer_program_is_a_change() -> None:
    assert step_words("fly") == "Sửa dữ liệu"
    assert step_words("") == "Nhận từ gói"
