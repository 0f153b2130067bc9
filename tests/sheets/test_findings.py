"""Everything that is said of a row or a sheet has its sentence."""

from string import Formatter

import pytest

from desktop_app import i18n
from desktop_app.sheets.findings import FAULTS, REASONS, WARNINGS, Finding


def filled(code: str) -> Finding:
    """The finding with every placeholder of its sentence filled."""
    text = REASONS.get(code) or WARNINGS[code]
    return Finding(
        "Trang", 2, code, {name: name.upper() for _, name, _, _ in Formatter().parse(text.source) if name}
    )


@pytest.mark.parametrize("code", sorted(REASONS | WARNINGS))
def test_every_code_has_a_vietnamese_sentence_that_says_all(code: str) -> None:
    finding = filled(code)
    assert finding.sentence != (REASONS | WARNINGS)[code].source.format_map(finding.values)
    assert all(str(value) in finding.sentence for value in finding.values.values())
    assert len(finding.sentence.split()) <= 45


def test_codes_say_one_thing_each() -> None:
    assert not REASONS.keys() & WARNINGS.keys()


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_every_fault_of_a_number_has_its_words(fault: str) -> None:
    assert i18n.lookup(*FAULTS[fault])
