"""What a header says: the field that each wording of offices names.

Matched after folding: no marks, no capitals, no punctuation, nothing in brackets. Wordings are those of
the domain reference (5.9) and those that lists bring along.
"""

import re
from functools import lru_cache

from desktop_app.vietnam.text import fold

_PEOPLE = "(hoc vien|nguoi|lao dong|cong dan|hoi vien|thanh vien|doi tuong|khach hang|ung vien)"
_HAMLET = "(to dan pho|tdp|to|ban|thon|khu pho|khu dan cu|khu|xom|ap|tieu khu|khoi pho|khoi|bon|lang|buon)"

_WORDINGS: tuple[tuple[str, str], ...] = (
    ("number", r"^(stt|tt|so tt|so thu tu|no|s tt)$"),
    ("reason", r"^(ly do|reason)$"),
    ("ignored", r"\b(giam ho|nguoi than|lien he|quan he|ky nhan|ky ten|chu ky|diem chi)\b"),
    ("ignored", r"\bten\b.*\b(cha|me|vo|chong|bo)\b|^(cha|me|vo|chong|bo)$"),
    ("head", r"\bchu ho\b"),
    ("id_issued_on", r"\bngay cap\b"),
    ("id_issuer", r"\b(noi|co quan) cap\b"),
    ("id_number", r"\b(cccd|can cuoc|dinh danh|cmnd|cmtnd|cmt|chung minh)\b|^so (cc|the)$"),
    ("phone", r"\b(dien thoai|sdt|di dong|so dt|zalo|lien lac|phone)\b|^tel$"),
    ("phone_or_ethnic", r"^dt$"),
    ("sex", r"^(gioi|phai|gt|nam nu)$|\bgioi tinh\b"),
    ("minority", r"\b(dtts|thieu so)\b"),
    ("ethnic", r"\bdan toc\b"),
    ("male", r"^nam$"),
    ("female", r"^nu$"),
    ("birth_day", r"^ngay$"),
    ("birth_month", r"^thang$"),
    ("birth", r"\b(ngay|thang|nam)( \w+){0,3} sinh\b|^sinh (ngay|nam)\b|^(n(tn)?s|sn)$"),
    ("age", r"^(do )?tuoi$"),
    ("family", r"^ho( va)?$|^ho( (va|chu|ten))* (dem|lot)$"),
    ("name", rf"^ho (va )?(chu )?(dem )?(va )?ten\b|^ten( khai sinh)?( (cua )?{_PEOPLE}\b.*)?$"),
    ("name", r"^(hoc vien|hoi vien|nguoi (lao dong|hoc|dang ky|vay)\b.*)$"),
    ("hamlet", rf"^(ten )?{_HAMLET}( (so|hoac|va|{_HAMLET}))*( (noi|dang|hien) .*)?$"),
    ("permanent_home", r"\b(thuong tru|ho khau|hktt|nktt|dktt)\b"),
    ("present_home", r"\b(dia chi|noi o|cho o|cu tru|tam tru|noi sinh song)\b|^d ?c$"),
    ("merit", r"\b(co cong|ncc)\b"),
    ("newly_escaped", r"\bthoat ngheo\b|^(ho )?mtn$"),
    ("near_poor", r"\bcan ngheo\b|^(ho )?cn$|^hcn$"),
    ("poor", r"\bngheo\b|^hn$"),
    ("disabled", r"\b(khuyet tat|tan tat|nkt)\b"),
    ("land_recovered", r"\b(thu hoi|mat)( \w+)? dat\b"),
    ("job_lost", r"\bmat viec\b"),
    ("fisher", r"\bngu dan\b"),
    ("service_done", r"\b(xuat ngu|hoan thanh nghia vu)\b"),
    ("social_allowance", r"\b(bao tro|tro cap|btxh)\b"),
    ("earlier", r"\bda (tung )?(hoc|qua|duoc|tham gia)\b"),
    ("main_job", r"\b(nghe nghiep|cong viec|viec lam)\b"),
    ("general_education", r"\b(van hoa|hoc van|gdpt|pho thong)\b|^(lop|tdvh|tdhv|trinh do)$"),
    ("technical_education", r"\b(chuyen mon|cmkt)\b"),
    ("groups", r"\b(doi tuong|nhom huong|dien huong|chinh sach|loai ho)\b|^dien$"),
    ("trade", r"\bnghe\b|\bnganh\b|^(nhu cau|dang ky) hoc\b"),
    ("note", r"\b(ghi chu|luu y|chu thich)\b"),
)
_COMPILED = tuple((field, re.compile(pattern)) for field, pattern in _WORDINGS)
_IN_BRACKETS = re.compile(r"\([^()]*\)?|\[[^\[\]]*\]?")
_ANSWERED = re.compile(r":\s*\w")
_LONGEST = 80

GROUPS = (
    "merit", "newly_escaped", "near_poor", "poor", "disabled", "land_recovered", "job_lost", "fisher",
    "service_done", "social_allowance",
)  # fmt: skip
"""The policy groups that lists mark in a column or name in a cell."""


@lru_cache(maxsize=4096)
def field_of(text: str) -> str | None:
    """The field a header names, None where it names none that is known.

    `phone_or_ethnic` (ĐT, DT) is told by the cells below; `male` and `female` hold marks or years of birth.
    """
    plain = _IN_BRACKETS.sub(" ", text)
    folded = fold(plain) or fold(text)
    if not folded or len(folded) > _LONGEST or _ANSWERED.search(plain):
        return None
    if folded == "nam" and "ă" in text.lower():
        return "birth_year"
    return next((field for field, pattern in _COMPILED if pattern.search(folded)), None)


@lru_cache(maxsize=1024)
def groups_in(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The policy groups named in a cell such as `Hộ nghèo, NKT`, and the parts that name none.

    A minority is computed from the ethnic group, so its mark says nothing new.
    """
    named = {part.strip(): field_of(part) for part in re.split(r"[,;/+\n]| và ", text) if part.strip()}
    unknown = (part for part, field in named.items() if field not in GROUPS and field != "minority")
    return tuple(dict.fromkeys(field for field in named.values() if field in GROUPS)), tuple(unknown)
