"""The text of every form's sample, as kept in tests/data/documents.

`python -m tests.documents.snapshots` writes it anew.
"""

from pathlib import Path

from desktop_app.documents import FORMS, Form
from tests.documents import reading

FOLDER = Path(__file__).parent.parent / "data" / "documents"


def snapshot(form: Form) -> str:
    """The text of the sample, page by page."""
    pages = enumerate(reading.page_texts(form.render(form.sample())), start=1)
    lines = [line for number, text in pages for line in (f"--- {number}", *text.splitlines())]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def path_of(form: Form) -> Path:
    return FOLDER / f"{form.code}.txt"


if __name__ == "__main__":
    for form in FORMS.values():
        path_of(form).write_text(snapshot(form), encoding="utf-8", newline="\n")
