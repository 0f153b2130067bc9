<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
  <context>
    <name>answer</name>
    <message>
      <source>Met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not looked at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not met</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>borrower</name>
    <message>
      <source>Household borrows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person borrows</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>card</name>
    <message>
      <source>Asked about learning a trade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier course: {trade}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Joined class {code}, {trade}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wants to learn {trade}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Work abroad, {market}: {state}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{age} years old</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{event}: {amount}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>class_state</name>
    <message>
      <source>Accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enrolling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Planned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Returned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Running</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submitted</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>course_source</name>
    <message>
      <source>Imported list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In this store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Office</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Own statement</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>difficulty</name>
    <message>
      <source>Afraid to invest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Health</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lack of capital</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sales</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Technique</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>direction</name>
    <message>
      <source>Incoming</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Issued</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>enrolment_state</name>
    <message>
      <source>Completed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dropped out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On leave</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Placed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Registered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Withdrawn</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>funding</name>
    <message>
      <source>Decision 46/2015</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decree 338/2025</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enterprise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Local budget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minority areas programme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New countryside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Poverty programme</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>general_education</name>
    <message>
      <source>Lower secondary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Never at school</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Primary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Primary not finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper secondary</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>hamlet_kind</name>
    <message>
      <source>Residential group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Village</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>inspection_block</name>
    <message>
      <source>Class rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Difficulties and proposals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Facilities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Head count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learners' opinions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learners' support</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Papers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Practice materials</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Programme and progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Teachers</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>inspection_kind</name>
    <message>
      <source>Acceptance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Community supervision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Planned inspection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unannounced</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Volume check</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>job_status</name>
    <message>
      <source>Business owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cooperative member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Family worker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not in the labour force</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Self-employed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unemployed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wage worker</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>kinds</name>
    <message>
      <source>No</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” cannot be read. Type it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not a day. Type 5/3/1990, 050390 or only 1990.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not a number. Type digits only, such as 1.250.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not a telephone number: ten digits starting with 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not an amount. Type 15.900.000, 50tr or 1,2 tỷ.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not in the list. Press Alt+↓ to choose.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>level</name>
    <message>
      <source>Elementary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under 3 months</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>lists</name>
    <message>
      <source>Asked on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Birth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ethnic group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hamlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hamlets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Head of household</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ID number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Months possible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan after the course</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sex</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time of day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training needs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wanted trade 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wanted trade 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wants a loan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Work abroad</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>answers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hamlets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>people</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>loan_event</name>
    <message>
      <source>Balance stated by the bank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Disbursement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repayment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reversing entry</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>loan_state</name>
    <message>
      <source>Approved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outstanding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repaid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requested</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>mark</name>
    <message>
      <source>Excused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unexcused</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>market</name>
    <message>
      <source>Europe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Japan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Korea</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taiwan</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>no_need_reason</name>
    <message>
      <source>Age</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Course in the last five years</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does not believe in getting work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Has a trade already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Health</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trade not suitable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wrong time</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>outcome</name>
    <message>
      <source>Created own work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Employed by an enterprise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Formed a group, cooperative or enterprise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No work yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not reached yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Old trade, higher income</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other (studies, service, moved, died)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Products bought under contract</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Works abroad</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>part_of_day</name>
    <message>
      <source>Afternoon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evening</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Morning</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>partner_kind</name>
    <message>
      <source>Bank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cooperative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enterprise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fatherland Front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Office</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Union</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>placement_state</name>
    <message>
      <source>Advised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Departed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Given up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orientation course</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Registered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Returned early</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Returned on time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting to depart</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>policy_group</name>
    <message>
      <source>Disabled person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fisher</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Land recovered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Near-poor household</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Newly escaped poverty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person of merit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Poor household</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Social allowance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Woman who lost her job</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Youth who finished service</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>poverty_class</name>
    <message>
      <source>Near-poor household</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Newly escaped poverty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Poor household</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>purpose</name>
    <message>
      <source>Be employed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Create own work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expand production</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Work abroad</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>refusal</name>
    <message>
      <source>(Code {number})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See so-nghe --help.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{detail}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>session_state</name>
    <message>
      <source>Cancelled session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recorded</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>sex</name>
    <message>
      <source>Female</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Male</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>technical_education</name>
    <message>
      <source>Certificate under 3 months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>College</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Elementary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Intermediate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Postgraduate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skilled worker without certificate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>University</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>time_of_day</name>
    <message>
      <source>Afternoon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evening</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Morning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weekend</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>trade_use</name>
    <message>
      <source>Different trade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Near the trade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Same trade</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
