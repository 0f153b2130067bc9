"""The one group somebody is supported in, and how much: the highest level of the groups they belong to.

By TT 152/2016/TT-BTC (press summary, not compared) only the highest level applies to who belongs to several
groups; levels and entitled groups are dated rules of each text (`resources/rules`).
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from desktop_app.desk.catalogue import RuleEntry
from desktop_app.desk.rules import GROUPS
from desktop_app.i18n import translate
from desktop_app.vietnam import dates, numbers

Rules = Mapping[str, RuleEntry]
_ORDER = {code: place for place, code in enumerate(GROUPS)}
REST = "rural"


class Paper(NamedTuple):
    """The paper of a group: its number, the day it was issued, the last day it holds."""

    number: str | None = None
    issued_on: str | None = None
    valid_to: str | None = None

    def fault(self, day: str) -> str:
        """What is wrong with it on a day, in words; empty where it holds."""
        if not self.number:
            return translate("support", "has no number")
        if (self.valid_to or "9999") < day:
            return translate("support", "expired on {date}", date=dates.show_day(self.valid_to or ""))
        return ""


class Facts(NamedTuple):
    """What decides the group: papers of the groups written down, sex, minority, place, land."""

    papers: Mapping[str, Paper]
    sex: str | None = None
    is_minority: bool = False
    in_difficult_place: bool = False
    land_recovered: bool = False


class Primary(NamedTuple):
    """The group that counts, its highest cost in đồng (None: no rule), its paper and what that lacks.

    `proven` is the group that counts until the paper is there, with its highest cost.
    """

    group: str
    cost: int | None
    paper: str
    fault: str
    proven: str
    proven_cost: int | None


class Support(NamedTuple):
    """Highest training cost and travel a course, meals a day (đồng), metres from which travel is paid.

    Meals and travel are None where the group is not entitled to them; `rules` are those used.
    """

    cost: int | None
    meal: int | None
    travel: int | None
    travel_from: int | None
    rules: tuple[RuleEntry, ...]


def primary_group(rules: Rules, facts: Facts, day: str) -> Primary:
    """The group with the highest level on the day a class opens."""
    found = {code: (paper, fault) for code, paper, fault in _groups(facts, day)}

    def level(code: str) -> tuple[int, int]:
        return highest_cost(rules, code) or 0, -_ORDER[code]

    group = max(found, key=level)
    proven = max((code for code, (_, fault) in found.items() if not fault), key=level)
    paper, fault = found[group]
    return Primary(group, highest_cost(rules, group), paper, fault, proven, highest_cost(rules, proven))


def highest_cost(rules: Rules, group: str) -> int | None:
    """The most that is paid for the training of somebody of a group, in đồng; None where no rule says it."""
    if group == "service_done" and "service_salaries" in rules and "base_salary" in rules:
        return rules["service_salaries"].value * rules["base_salary"].value
    found = rules.get(f"cost_{group}") or rules.get(f"cost_{REST}")
    return found.value if found else None


def support_of(rules: Rules, group: str, *, in_difficult_place: bool) -> Support:
    """What somebody of a group is paid."""
    entitled = rules.get(f"entitled_{group}") or rules.get(f"entitled_{REST}")
    names = [f"cost_{group}" if f"cost_{group}" in rules else f"cost_{REST}"]
    if group == "service_done" and "service_salaries" in rules:
        names = ["service_salaries", "base_salary"]
    is_far = (group == "disabled" or in_difficult_place) and "travel_difficult" in rules
    travel = ("travel_difficult", "travel_difficult_from") if is_far else ("travel_a_course", "travel_from")
    paid = ("meal_a_day", *travel) if entitled and entitled.value else ()
    used = [rules[name] for name in (*names, *paid) if name in rules]
    values = {one.code: one.value for one in used}
    meal, fare, metres = (values.get(name) for name in ("meal_a_day", *travel))
    return Support(
        highest_cost(rules, group), meal, fare, metres, (*used, *((entitled,) if entitled else ()))
    )


def tell_group(primary: Primary) -> str:
    """The group and its paper in a sentence; what the paper lacks and what counts until then (N04)."""
    group = str(GROUPS[primary.group])
    if not primary.fault:
        paper = translate("support", "{group} (paper {number})", group=group, number=primary.paper)
        return translate("support", "Supported as: {group}.", group=paper if primary.paper else group)
    return translate(
        "support",
        "Written down as {group}, but the paper {fault}; without it on the opening day: {other}, {amount}.",
        group=group,
        fault=primary.fault,
        other=str(GROUPS[primary.proven]),
        amount=_money(primary.proven_cost),
    )


def tell_support(support: Support) -> str:
    """The levels in a sentence; that there is no meal or travel money where the group gets none."""
    parts = [translate("support", "Training cost at most {amount}", amount=_money(support.cost))]
    if support.meal is None:
        parts.append(translate("support", "no money for meals and travel for this group"))
    else:
        parts.append(translate("support", "meals {amount} a day of study", amount=_money(support.meal)))
    if support.travel is not None:
        parts.append(_tell_travel(support.travel, support.travel_from))
    return "; ".join(parts) + "."


def _tell_travel(amount: int, metres: int | None) -> str:
    if not metres:
        return translate("support", "travel {amount} a course", amount=_money(amount))
    return translate(
        "support",
        "travel {amount} a course where the class is {km} km or more from home",
        amount=_money(amount),
        km=f"{metres / 1000:g}".replace(".", ","),
    )


def _money(amount: int | None) -> str:
    return translate("support", "not known") if amount is None else numbers.show_money(amount)


def _groups(facts: Facts, day: str) -> Iterator[tuple[str, str, str]]:
    """Every group somebody belongs to, its paper's number, and what the paper lacks."""
    yield REST, "", ""
    if facts.is_minority:
        yield "minority", "", ""
    papers = {"land_recovered": Paper()} if facts.land_recovered else {}
    for code, paper in (papers | dict(facts.papers)).items():
        if code not in _ORDER or (code == "job_lost" and facts.sex == "M"):
            continue
        yield code, paper.number or "", paper.fault(day)
        if code == "poor" and (facts.is_minority or facts.in_difficult_place):
            yield "poor_minority", paper.number or "", paper.fault(day)
