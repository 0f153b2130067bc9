"""Numbers and amounts in words, as receipts and payment lists print them ("Bằng chữ: ...")."""

from desktop_app.vietnam.numbers import BadNumber

_FIGURES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_AFTER_TEN = {5: "lăm"}
_LIMIT = 10**18


def write_number(number: int, *, empty_ten: str = "linh", thousand: str = "nghìn") -> str:
    """The number in words, `hai triệu năm trăm linh năm nghìn`; 0 up to 10^18, else BadNumber.

    `empty_ten` is the word for an empty place of tens (linh or lẻ), `thousand` nghìn or ngàn.
    """
    if not 0 <= number < _LIMIT:
        raise BadNumber(number)
    words = _write(number, thousand) if number else ["không"]
    return " ".join(words).replace("linh", empty_ten)


def write_money(amount: int, *, empty_ten: str = "linh", thousand: str = "nghìn", even: bool = False) -> str:
    """The amount in words with a capital and its unit: `Năm mươi triệu đồng`, with `chẵn` where `even`."""
    words = write_number(amount, empty_ten=empty_ten, thousand=thousand)
    return f"{words[0].upper()}{words[1:]} đồng{' chẵn' if even else ''}"


def _write(number: int, thousand: str) -> list[str]:
    billions, rest = divmod(number, 10**9)
    words = [*_write(billions, thousand), "tỷ"] if billions else []
    for size, name in ((10**6, "triệu"), (10**3, thousand), (1, "")):
        group, rest = divmod(rest, size)
        if group or (words and rest):
            words += _write_group(group, full=bool(words)) + ([name] if name else [])
    return words


def _write_group(group: int, full: bool) -> list[str]:
    """Three figures; `full` names an empty hundred, because something was said before."""
    if not group:
        return ["không"]
    hundreds, rest = divmod(group, 100)
    words = [_FIGURES[hundreds], "trăm"] if hundreds or full else []
    return words + _write_tens(*divmod(rest, 10), after_hundred=bool(words))


def _write_tens(tens: int, ones: int, after_hundred: bool) -> list[str]:
    if not tens:
        return [*(["linh"] if after_hundred else []), _FIGURES[ones]] if ones else []
    words = ["mười"] if tens == 1 else [_FIGURES[tens], "mươi"]
    special = _AFTER_TEN if tens == 1 else _AFTER_TENS
    return [*words, special.get(ones, _FIGURES[ones])] if ones else words
