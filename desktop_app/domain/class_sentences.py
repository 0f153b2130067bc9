"""What is refused of classes, their sessions and attendance, in words."""

from desktop_app.domain.sentence import Sentence
from desktop_app.i18n import mark

CLASS_SENTENCES: dict[str, Sentence] = {
    "job_not_expected": Sentence(
        "C06",
        mark(
            "refusal",
            "Not submitted yet: the expected job or income after the course is missing. "
            "A class is not opened before it is known where its learners will work.",
        ),
        mark("refusal", "Write the expected job and income of the class, or leave it as a draft."),
    ),
    "left_before_joining": Sentence(
        "",
        mark("refusal", "Nobody can leave a class before joining it; this learner joined on {date}."),
        mark("refusal", "Correct the day."),
    ),
    "session_outside": Sentence(
        "C03",
        mark(
            "refusal",
            "{date} lies outside the time of the class ({opening} – {closing}); nothing was planned.",
        ),
        mark("refusal", "Choose another day, or correct the closing of the class."),
    ),
    "bad_holidays": Sentence(
        "",
        mark("refusal", "“{text}” is not a day off."),
        mark("refusal", "Write 30/4/2026, several with commas, a stretch as 14/2/2026 đến 22/2/2026."),
    ),
    "session_ahead": Sentence(
        "A02",
        mark("refusal", "Attendance of {date} cannot be taken yet: that day has not come."),
        mark("refusal", "Choose another day."),
    ),
    "session_cancelled": Sentence(
        "A02",
        mark("refusal", "Attendance of {date} cannot be taken: that session fell out ({reason})."),
        mark("refusal", "Make the session up on another day, or take back that it fell out."),
    ),
    "not_in_class": Sentence(
        "A02",
        mark("refusal", "{name} was not in the class on {date}: not joined yet, or left already."),
        mark("refusal", "Choose another session, or correct the days of joining and leaving."),
    ),
    "session_recorded": Sentence(
        "",
        mark("refusal", "Attendance of {date} was taken, so the session was not taken out."),
        mark("refusal", "Say that it fell out instead, with the reason."),
    ),
    "session_not_cancelled": Sentence(
        "",
        mark("refusal", "The session of {date} did not fall out, so there is nothing to make up."),
        mark("refusal", "Choose a session that fell out."),
    ),
    "session_made_up": Sentence(
        "",
        mark("refusal", "The session of {date} is made up for already on {made_up}."),
        mark("refusal", "Move that session; if it fell out too, choose it to make up for."),
    ),
    "whole_day_needed": Sentence(
        "",
        mark("refusal", "“{day}” is not a whole day; a session needs day, month and year."),
        mark("refusal", "Type it as 5/3/2026."),
    ),
    "too_many_sessions": Sentence(
        "",
        mark("refusal", "At least one session and at most {most} are planned at once."),
        mark("refusal", "Correct the number of sessions."),
    ),
    "class_not_decided": Sentence(
        "",
        mark("refusal", "The class has no decision yet, so it cannot begin."),
        mark("refusal", "Write down the decision's number and day first."),
    ),
    "no_days_chosen": Sentence(
        "",
        mark("refusal", "No day of the week or part of the day was chosen."),
        mark("refusal", "Choose at least one of each."),
    ),
}
