"""Hamlets as lists name them: in a cell, in an address, in a title or section line, on a sheet's tab."""

import re
from functools import lru_cache

from desktop_app.vietnam.names import to_title_case
from desktop_app.vietnam.text import to_clean

_KIND = "tổ dân phố|tổ dp|tdp|tổ|bản|thôn|khu phố|khu dân cư|khu|xóm|ấp|tiểu khu|khối phố|khối|bon|buôn|làng"
_UNIT = "phường|xã|thị trấn|thị xã|thành phố|tp|huyện|quận|tỉnh|p|x|tt|h|t"
_STOP = "năm|tháng|quý|đợt|có|đăng ký|học|tham gia|thuộc|lớp|nghề|theo|và|được|đã|từ|ngày|là|do|của"
_NO_HAMLET = (
    "tổng|khai|cam|chính|sao|thống|báo|danh|tự|thỏa|thoả|hợp|ghi|nhận|đăng|kê|kiểm|trưởng|chức|vực|công"
    "|tiết|tập|vay|tk|hòa|số liệu|đồ|quyền|kết|dân phố$|dân cư$|phố$"
)

_AT_START = re.compile(rf"(?:{_KIND})\b(?!\s+(?:{_NO_HAMLET}))[\s.:]*\S", re.IGNORECASE)
_WORD = rf"(?!(?:{_STOP}|{_UNIT}|{_KIND}|\d{{4}})\b)[^\s,;:()–-][^\s,;:()–]*"
_INSIDE = re.compile(
    rf"(?<!nông )(?<!văn )(?<!biên )(?<!cơ )\b(?P<kind>{_KIND})\s+(?!(?:{_NO_HAMLET})\b)"
    rf"(?P<name>{_WORD}(?:\s+{_WORD}){{0,3}})",
    re.IGNORECASE,
)
_PROPER = re.compile(r"[A-ZĐÀ-Ỹ\d]|số\b")
_LABELLED = re.compile(rf"(?P<kinds>(?:{_KIND})(?:[\s,/]+(?:{_KIND}))*)\s*:\s*(?P<name>.+)", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:[IVXLC]+|[A-Z]|\d+(?:\.\d+)*)\s*[.)/:–-]+\s*")
_PARTS = re.compile(r"\s*[,;–]\s*|\s+-\s+")
_UNIT_PART = re.compile(rf"(?:{_UNIT})(?:\.\s*|\s+)\S", re.IGNORECASE)
_STREET = re.compile(r"(?:số|đường|phố|ngõ|ngách|nhà|sn)\b", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"(?:số\s*)?\d+[a-z]?", re.IGNORECASE)


def is_hamlet(text: str) -> bool:
    """Whether a line begins with the word for a hamlet and goes on with its name: `Bản Màng`, `Tổ 5`."""
    return _AT_START.match(text) is not None


@lru_cache(maxsize=4096)
def hamlet_of_title(line: str) -> str | None:
    """The hamlet that a title, a section line or a sheet's name speaks of; None without one."""
    text = _PREFIX.sub("", to_clean(line), count=1)
    labelled = _LABELLED.match(text)
    if labelled:
        return _with_kind(_first_part(labelled["name"]), labelled["kinds"])
    found = next((each for each in _INSIDE.finditer(text) if _PROPER.match(each["name"])), None)
    return _in_ordinary_capitals(f"{found['kind']} {found['name']}") if found else None


@lru_cache(maxsize=4096)
def hamlet_of_cell(text: str, header: str) -> str | None:
    """The hamlet a cell of the column names; a bare number or name gets the kind that the header names."""
    return _with_kind(_hamlet_part(text) or text, header) if text else None


@lru_cache(maxsize=16384)
def hamlet_of_address(address: str) -> str | None:
    """The hamlet in an address: the part that says so, else the one before its commune; None without one."""
    parts = [part for part in _PARTS.split(address) if part]
    named = _hamlet_part(address)
    if named or not parts:
        return named
    return None if _STREET.match(parts[0]) or _UNIT_PART.match(parts[0]) else parts[0]


def _hamlet_part(address: str) -> str | None:
    return next((part for part in _PARTS.split(address) if is_hamlet(part)), None)


def _first_part(text: str) -> str:
    return _PARTS.split(text)[0]


def _with_kind(name: str, header: str) -> str:
    """The name with the kind in front that the header names, where it names just one and the name none."""
    kinds = re.findall(rf"\b(?:{_KIND})\b", header.lower())
    if is_hamlet(name) or len(kinds) != 1 or not (kinds[0] == "bản" or _BARE_NUMBER.fullmatch(name)):
        return name
    return f"{kinds[0].capitalize()} {name}"


def _in_ordinary_capitals(text: str) -> str:
    """`BẢN NẬM LOỎNG 2` as `Bản Nậm Loỏng 2`; other capitals stay, but a line begins with one."""
    if not text.isupper() or text.startswith("TDP"):
        return text[0].upper() + text[1:].replace("SỐ", "số")
    kind = re.match(rf"(?:{_KIND})(?:\s+số)?\s+", text, re.IGNORECASE)
    end = kind.end() if kind else 0
    return text[:end].capitalize() + to_title_case(text[end:])
