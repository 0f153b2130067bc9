"""One paper for each of several hamlets."""

from collections.abc import Sequence

from desktop_app.documents.printing import draw_form
from desktop_app.documents.printing.gathering import KitPaper, hamlet_name
from desktop_app.paths import file_name
from desktop_app.store.store import Store


def draw_for_hamlets(store: Store, code: str, word: str, hamlets: Sequence[str]) -> list[KitPaper]:
    """The form `code`, named `word`, for each of these hamlets; refusals of `draw_form`."""
    with store.read() as reader:
        names = [hamlet_name(reader, hamlet) for hamlet in hamlets]
    return [
        KitPaper(
            f"{name} · {word}",
            file_name(code, name, ending=".pdf"),
            draw_form(store, code, hamlet),
        )
        for hamlet, name in zip(hamlets, names, strict=True)
    ]
