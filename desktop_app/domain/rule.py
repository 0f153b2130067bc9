"""Dated rules that the office or a unit sets in place of the shipped ones."""

from desktop_app.domain.base import Dated, number, text


class Rule(Dated, table=True):
    """The value of a rule from a day on, with its basis; shipped rules lie in the resources."""

    value: int | None = number()
    basis: str | None = text(500)
