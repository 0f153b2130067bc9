"""The text of every form's sample, as kept in tests/data/documents.

`python -m tests.documents.snapshots` writes it anew.
"""

from pathlib import Path

from desktop_app.documents import FORMS, Form
from tests.documents import reading

FOLDER = Path(__file__).parent.parent / "data" / "documents"


def snapshot(form: Form) -> str:
    """The text of the sample, page by page."""
    pages = reading.page_texts(form.render(form.sample()))
    lines = [line for number, page in enumerate(pages, start=1) for line in (f"--- {number}", *page.splitlines())]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def path_of(form: Form) -> Path:
    return FOLDER / f"{form.code}.txt"


if __name__ == "__main__":
    for form in FORMS.values():
        path_of(form).write_text(snapshot(form), encoding="utf-8", newline="\n")
