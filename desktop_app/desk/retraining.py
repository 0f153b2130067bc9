"""Whether somebody may be supported again after earlier courses: the modes of the rule `retraining`.

`once`: one course in a life. `once_plus_jobloss` (QĐ 46/2015): again when the job was lost for objective
reasons, confirmed by the commune (F29), at most `most_courses` times. `window_years`: again after
`years_between_courses`, counted from the end of the last course or its opening. `off`: only told.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from desktop_app.desk.catalogue import RuleEntry
from desktop_app.desk.earlier_courses import Course
from desktop_app.desk.rules import choice_of, told_by
from desktop_app.desk.support import Paper
from desktop_app.domain.person import COURSE_SOURCES
from desktop_app.i18n import translate
from desktop_app.vietnam.dates import show_day


class Reason(NamedTuple):
    """One reason: the answer it gives (a code of ANSWERS), the glossary's code, the sentence, the rules."""

    answer: str
    code: str
    sentence: str
    rules: tuple[RuleEntry, ...] = ()


class Past(NamedTuple):
    """Somebody's supported courses, oldest first, and the paper of a lost job (None: not written down)."""

    name: str
    courses: Sequence[Course]
    job_lost: Paper | None = None


Rules = Mapping[str, RuleEntry]
TradeWord = Callable[[str], str]


def again(rules: Rules, past: Past, day: str, trade_word: TradeWord) -> Reason | None:
    """What earlier courses say against support from a day on, or tell; None without any."""
    mode = rules.get("retraining")
    if not past.courses or mode is None:
        return None
    return _MODES[choice_of(mode)](rules, past, day, trade_word)


def mode_of(rules: Rules) -> str:
    """The mode in force: a code of RETRAINING; `off` where no rule says one."""
    return choice_of(rules["retraining"]) if "retraining" in rules else "off"


def years_after(day: str, years: int) -> str:
    """The same day so many years later; only the year where only that is known."""
    return f"{int(day[:4]) + years:04}{day[4:]}".replace("-02-29", "-03-01")


def _off(rules: Rules, past: Past, _day: str, trade_word: TradeWord) -> Reason:
    return Reason("eligible", "N01", f"{_tell_last(past, trade_word)}.", _used(rules, "retraining"))


def _once(rules: Rules, past: Past, _day: str, trade_word: TradeWord) -> Reason:
    consequence = translate("retraining", "each person is supported once")
    return _refused(rules, past, consequence, trade_word)


def _once_plus_jobloss(rules: Rules, past: Past, day: str, trade_word: TradeWord) -> Reason:
    limit, last, paper = rules.get("most_courses", rules["retraining"]), past.courses[-1], past.job_lost
    most = limit.value if limit.code == "most_courses" else 1
    used = _used(rules, "retraining", "most_courses")
    if len(past.courses) >= most:
        told = translate(
            "retraining",
            "This would be support number {n} of {name}; {rule} allows {max} at most.",
            n=len(past.courses) + 1,
            name=past.name,
            rule=told_by(limit),
            max=most,
        )
        return Reason("not_eligible", "N02", told, used)
    if paper is None or (paper.issued_on and paper.issued_on < last.ended):
        return _without_paper(rules, past, most, trade_word)._replace(rules=used)
    if paper.fault(day) or not paper.issued_on or not last.ended:
        told = translate(
            "retraining",
            "{name} was supported before; number and day of the confirmation of the lost job, or the day the"
            " last course ended, are not written down.",
            name=past.name,
        )
        return Reason("not_known", "N05", told, used)
    told = translate(
        "retraining",
        "{last}. Job lost for objective reasons, paper {number} of {date}; supported once more.",
        last=_tell_last(past, trade_word),
        number=paper.number,
        date=show_day(paper.issued_on),
    )
    return Reason("eligible", "N01", told, used)


def _without_paper(rules: Rules, past: Past, most: int, trade_word: TradeWord) -> Reason:
    """No lost job was confirmed since the last course."""
    consequence = translate(
        "retraining",
        "supported again only when the job was lost for objective reasons, {max} times at most",
        max=most,
    )
    advice = translate(
        "retraining", "If the job was lost for objective reasons, make out the confirmation before placing."
    )
    found = _refused(rules, past, consequence, trade_word)
    return found._replace(sentence=f"{found.sentence} {advice}")


def _window_years(rules: Rules, past: Past, day: str, trade_word: TradeWord) -> Reason | None:
    window, anchor = rules.get("years_between_courses"), rules.get("count_from_opening")
    if window is None:
        return None
    used = _used(rules, "retraining", "years_between_courses", "count_from_opening")
    from_opening = bool(anchor and anchor.value)
    begins = sorted((one.opened if from_opening else "") or one.ended for one in past.courses)
    free_from = [years_after(one, window.value) for one in begins if one]
    surely = [one for one in free_from if one > day[: len(one)]]
    if surely:
        consequence = translate("retraining", "supported again from {date}", date=show_day(max(surely)))
        return _refused(rules, past, consequence, trade_word)._replace(rules=used)
    if begins[0] and day[:4] not in free_from:
        return None
    return Reason("not_known", "N05", _tell_open(begins, window.value, day), used)


def _tell_open(begins: Sequence[str], years: int, day: str) -> str:
    """What is not known of the day of a course: of a lone year its last year stays open."""
    if not begins[0]:
        return translate("retraining", "An earlier course is written down without its day.")
    return translate(
        "retraining",
        "An earlier course is written down with the year {year} alone; its day decides.",
        year=int(day[:4]) - years,
    )


_MODES: Mapping[str, Callable[[Rules, Past, str, TradeWord], Reason | None]] = {
    "off": _off,
    "once": _once,
    "once_plus_jobloss": _once_plus_jobloss,
    "window_years": _window_years,
    "": _off,
}
"""What each mode does; a mode nobody knows here only tells."""


def _refused(rules: Rules, past: Past, consequence: str, trade_word: TradeWord) -> Reason:
    told = translate(
        "retraining",
        "{last}. By {rule}, {consequence}.",
        last=_tell_last(past, trade_word),
        rule=told_by(rules["retraining"]),
        consequence=consequence,
    )
    return Reason("not_eligible", "N01", told, _used(rules, "retraining"))


def _tell_last(past: Past, trade_word: TradeWord) -> str:
    """The latest course: trade, class, its end, who says so, whether it was broken off."""
    last = past.courses[-1]
    parts = [
        translate("retraining", "{name} was supported to learn {trade}", name=past.name,
                  trade=trade_word(last.trade)),
    ]  # fmt: skip
    if last.code:
        parts.append(translate("retraining", "class {class_code}", class_code=last.code))
    parts.append(_tell_end(last))
    source = str(COURSE_SOURCES.get(last.source, ""))
    told = ", ".join(parts)
    return f"{told} ({source[:1].lower()}{source[1:]})" if source else told


def _tell_end(course: Course) -> str:
    if not course.ended:
        return translate("retraining", "the day it ended is not written down")
    ended = show_day(course.ended)
    if course.broken_off:
        return translate("retraining", "broken off {date}", date=ended)
    return translate("retraining", "ended {date}", date=ended)


def _used(rules: Rules, *codes: str) -> tuple[RuleEntry, ...]:
    return tuple(rules[code] for code in codes if code in rules)
