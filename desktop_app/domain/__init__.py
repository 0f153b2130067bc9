"""One module an entity: its table, its pure rules, its errors. TABLES lists every synced table."""

from desktop_app.domain.application import Application
from desktop_app.domain.base import Synced
from desktop_app.domain.loan import Loan, LoanEvent, LoanProgramme
from desktop_app.domain.person import EarlierCourse, Household, Person, PersonLink, PolicyGroup, Poverty
from desktop_app.domain.rule import Rule
from desktop_app.domain.survey import RoundFigure, RoundHamlet, SurveyRound, TrainingNeed
from desktop_app.domain.target import YearTarget
from desktop_app.domain.training import (
    Attendance,
    Enrolment,
    Inspection,
    InspectionItem,
    Provider,
    SchoolClass,
    Session,
    Trade,
)
from desktop_app.domain.trust import DeviceCertificate, Revocation
from desktop_app.domain.unit import Distance, Hamlet, HamletFact, HamletYear, Letterhead, Officer, Partner
from desktop_app.domain.work import GuidanceDocument, Outcome, OverseasPlacement

TABLES: tuple[type[Synced], ...] = (
    Letterhead,
    Officer,
    Hamlet,
    HamletFact,
    HamletYear,
    Distance,
    Partner,
    Household,
    Poverty,
    Person,
    PolicyGroup,
    EarlierCourse,
    PersonLink,
    GuidanceDocument,
    SurveyRound,
    TrainingNeed,
    Trade,
    Provider,
    SchoolClass,
    Session,
    Enrolment,
    Attendance,
    Inspection,
    InspectionItem,
    Outcome,
    OverseasPlacement,
    LoanProgramme,
    Loan,
    LoanEvent,
    Rule,
    YearTarget,
    RoundHamlet,
    RoundFigure,
    Application,
    DeviceCertificate,
    Revocation,
)

__all__ = [
    "TABLES",
    "Application",
    "Attendance",
    "DeviceCertificate",
    "Distance",
    "EarlierCourse",
    "Enrolment",
    "GuidanceDocument",
    "Hamlet",
    "HamletFact",
    "HamletYear",
    "Household",
    "Inspection",
    "InspectionItem",
    "Letterhead",
    "Loan",
    "LoanEvent",
    "LoanProgramme",
    "Officer",
    "Outcome",
    "OverseasPlacement",
    "Partner",
    "Person",
    "PersonLink",
    "PolicyGroup",
    "Poverty",
    "Provider",
    "Revocation",
    "RoundFigure",
    "RoundHamlet",
    "Rule",
    "SchoolClass",
    "Session",
    "SurveyRound",
    "Trade",
    "TrainingNeed",
    "YearTarget",
]
