from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.form import Form
from tests.ui.samples import SEXES, TODAY, plain

FIELDS = (
    Field("name", plain("Họ và tên"), required=True),
    Field("birth", plain("Ngày sinh"), "birth", help=plain("hoặc năm sinh")),
    Field("sex", plain("Giới tính"), "code", codes=SEXES),
    Field("income", plain("Thu nhập"), "dong"),
    Field("consent", plain("Đồng ý"), "flag"),
    Field("remark", plain("Ghi chú"), "note", wide=True),
)
VALUES = {"name": "Lò Thị Hương", "birth": "1990", "sex": "F", "income": 5, "consent": True, "remark": "a"}


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    """A form of six fields on the screen."""
    made = Form(FIELDS, TODAY)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def line(form: Form, key: str) -> QLineEdit:
    """The line of a field."""
    widget = form.widget_of(key)
    assert isinstance(widget, QLineEdit)
    return widget


def labels(form: Form) -> set[str]:
    """The words that are seen."""
    return {label.text() for label in form.findChildren(QLabel) if label.isVisible() and label.text()}


def test_values_in_are_the_values_out(form: Form) -> None:
    form.set_values(VALUES)
    assert form.values() == VALUES


VALUE = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Lò Thị Hương", "Đỗ Ánh"]),
        "birth": st.none() | st.integers(1900, 2025).map(str),
        "sex": st.none() | st.sampled_from("MF"),
        "income": st.none() | st.integers(0, 10**15),
        "consent": st.none() | st.booleans(),
        "remark": st.none() | st.sampled_from(["a", "một\nhai"]),
    }
)


@given(VALUE)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_any_values_come_out_as_they_went_in(form: Form, values: dict[str, Any]) -> None:
    form.set_values(values)
    assert form.values() == values


def test_field_without_a_value_is_empty(form: Form) -> None:
    form.set_values(VALUES)
    form.set_values({"name": "Ai"})
    assert form.values() == dict.fromkeys(VALUES) | {"name": "Ai"}


def test_labels_stand_above_and_the_required_is_marked_by_a_word(form: Form) -> None:
    assert {"Họ và tên", "Ngày sinh", "(bắt buộc)", "hoặc năm sinh"} <= labels(form)


def test_missing_answer_is_named_beside_its_field(form: Form) -> None:
    assert form.values() is None
    assert form.errors() == {"name": "Chưa ghi “Họ và tên”."}


def test_unreadable_answer_stands_beside_its_field_in_place_of_its_help(form: Form) -> None:
    form.set_values(VALUES)
    line(form, "birth").setText("31/2/1990")
    assert form.values() is None
    assert set(form.errors()) == {"birth"}
    assert "hoặc năm sinh" not in labels(form)


def test_all_faults_are_named_at_once(form: Form) -> None:
    line(form, "birth").setText("mai")
    line(form, "income").setText("nhiều")
    assert form.values() is None
    assert set(form.errors()) == {"name", "birth", "income"}


def test_keys_go_to_the_first_fault(form: Form) -> None:
    form.set_values(VALUES)
    line(form, "income").setText("nhiều")
    form.values()
    assert QApplication.focusWidget() is form.widget_of("income")


def test_fault_goes_when_it_is_mended(form: Form) -> None:
    form.values()
    line(form, "name").setText("Ai đó")
    assert form.values() is not None
    assert form.errors() == {}


def test_faults_found_elsewhere_are_shown_too(form: Form) -> None:
    form.show_errors({"income": "Quá lớn."})
    assert form.errors() == {"income": "Quá lớn."}
    assert form.widget_of("income").property("manner") == "bad"


def test_labels_name_their_fields_for_readers_of_the_screen(form: Form) -> None:
    assert form.widget_of("birth").accessibleName() == "Ngày sinh"
    assert form.widget_of("birth").accessibleDescription() == "hoặc năm sinh"


def test_every_label_leads_to_its_field(form: Form) -> None:
    buddies = {label.buddy() for label in form.findChildren(QLabel) if label.buddy()}
    assert buddies == {form.widget_of(field.key) for field in FIELDS}


def across(form: Form, key: str) -> int:
    """How far from the left a field stands, once all stand in their places."""
    QApplication.processEvents()
    widget = form.widget_of(key)
    return widget.mapTo(form, widget.rect().topLeft()).x()


def test_two_columns_where_there_is_room(form: Form) -> None:
    form.resize(theme.TWO_COLUMNS, 400)
    assert across(form, "birth") > 300
    assert across(form, "sex") == across(form, "name") == 0


def test_one_column_where_it_is_narrow(form: Form) -> None:
    form.resize(500, 400)
    assert {across(form, field.key) for field in FIELDS} == {0}


def test_wide_field_takes_the_whole_width(form: Form) -> None:
    form.resize(theme.TWO_COLUMNS, 400)
    assert form.widget_of("remark").width() > 1.9 * form.widget_of("name").width()


def test_keys_begin_in_the_first_field(form: Form) -> None:
    form.go_to_first()
    assert QApplication.focusWidget() is form.widget_of("name")


def test_tab_goes_through_the_fields_in_their_order(form: Form) -> None:
    form.go_to_first()
    visited = []
    for _ in FIELDS:
        visited.append(QApplication.focusWidget())
        form.focusNextChild()
    assert visited == [form.widget_of(field.key) for field in FIELDS]


def test_and_sign_in_a_label_is_seen(qtbot: QtBot) -> None:
    form = Form((Field("group", plain("Tổ TK&VV")),), TODAY)
    qtbot.addWidget(form)
    assert "Tổ TK&&VV" in [label.text() for label in form.findChildren(QLabel)]
