"""Printed forms, one module a form: plain values in, PDF bytes out.

A form's values are a frozen dataclass of texts, numbers and days, so that a printed document can be kept
with the values it was printed with. Paper is Vietnamese by law; its wording stands here directly.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop_app.documents import (
    attendance_sheet,
    handoff_receipt,
    inspection_minutes,
    job_loss,
    learner_list,
    need_by_trade,
    need_list,
    need_sheet,
    need_summary,
    period_report,
    plain_list,
    recovery_sheet,
    review_minutes,
    training_application,
    week_list,
)


@dataclass(frozen=True, slots=True)
class Form:
    """A printed form: its code, its short name in menus, its title on paper, its values, how it is drawn."""

    code: str
    name: str
    title: str
    values: type
    render: Callable[[Any], bytes]
    sample: Callable[[], Any]


def _form(module: Any, name: str, values: type) -> Form:
    return Form(module.CODE, name, module.TITLE, values, module.render, module.sample)


FORMS: dict[str, Form] = {
    form.code: form
    for form in (
        _form(need_sheet, "Phiếu khảo sát", need_sheet.NeedSheet),
        _form(need_list, "Danh sách đăng ký", need_list.NeedList),
        _form(need_summary, "Nhu cầu theo tổ, bản", need_summary.NeedSummary),
        _form(need_by_trade, "Nhu cầu theo nghề", need_by_trade.NeedByTrade),
        _form(training_application, "Đơn đăng ký học nghề", training_application.TrainingApplication),
        _form(review_minutes, "Biên bản rà soát", review_minutes.ReviewMinutes),
        _form(job_loss, "Xác nhận mất việc", job_loss.JobLoss),
        _form(learner_list, "Danh sách học viên", learner_list.LearnerList),
        _form(attendance_sheet, "Bảng điểm danh", attendance_sheet.AttendanceSheet),
        _form(inspection_minutes, "Biên bản kiểm tra", inspection_minutes.InspectionMinutes),
        _form(handoff_receipt, "Phiếu giao nhận", handoff_receipt.HandoffReceipt),
        _form(period_report, "Báo cáo số liệu", period_report.PeriodReport),
        _form(plain_list, "Danh sách", plain_list.PlainList),
        _form(week_list, "Việc cần làm tuần này", week_list.WeekList),
        _form(recovery_sheet, "Phiếu khôi phục", recovery_sheet.RecoverySheet),
    )
}
