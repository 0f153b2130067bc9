"""Rows of a list that are nobody: totals, headings, column numbers, dates and signatures."""

import re
from collections.abc import Sequence

_TOTAL = re.compile(
    r"\W*(?:(?:tổng|cộng|trong đó)\b|tong (?:cong|so)\b|cong(?=\s*(?:[:\d(]|$))"
    r"|danh sách (?:này )?(?:có|gồm)\b)",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:người|nguoi) (?:lập|lap)|(?:lập|lap) (?:bảng|biểu|danh|bang|bieu)|giám đốc|chủ tịch|bí thư|tổ trưởng"
    r"|trưởng (?:bản|thôn|khu|phòng|ban|đoàn|tiểu)|thủ trưởng|hiệu trưởng|kế toán|công chức|cán bộ|ghi rõ họ"
    r"|\(ký|ký tên|ký, |xác nhận|\b(?:tm|kt|tl|t/m)\.|ubnd|[uủ]ỷ? ?ban nhân dân|ủy ban"
    r"|ngày\b.{0,14}\btháng\b.{0,12}\bnăm\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?:[IVXLC]+|[A-HK])\s*(?:[.)/:–-]|$)")
_COUNT = re.compile(r"\d{1,3}")


def is_total(texts: Sequence[str]) -> bool:
    """Whether a row begins as a line of totals: Tổng cộng, Cộng, Trong đó ..."""
    return any(_TOTAL.match(text) for text in texts[:2])


def is_signature(texts: Sequence[str]) -> bool:
    """Whether a row belongs to the end of a document: place and date, posts, `Người lập bảng`."""
    return any(_SIGNATURE.search(text) for text in texts)


def is_heading(texts: Sequence[str]) -> bool:
    """Whether a row begins with a letter or Roman number of a section: `II. Bổ sung`, `A`, `Bản Màng`."""
    return _HEADING.match(texts[0]) is not None


def is_count(text: str) -> bool:
    """Whether a text is a number too small to be a year or a number of somebody."""
    return _COUNT.fullmatch(text) is not None
