/** What the guidance asks in its part 4, Looked after children and care leavers (paragraphs 314 to 399). */
import { type Asked, because, linesOf, type WithoutDuty } from "./asked_line.ts";

const { measured, onPage, notHeld, outOfScope, noDuty } = linesOf("G");

const assessmentsAndPlans: readonly Asked[] = [
  outOfScope("314, 316", "those named read this part", because.reading),
  notHeld(
    "319",
    "each looked-after child assessed again and again",
    "no new column: a rating in wellbeing_rating within the last twelve months",
  ),
  outOfScope("320-321", "risks in every setting of the child's life known", because.singleCase),
  measured("322, 325", "a plan for each looked-after child", "care-plan-in-place"),
  measured("323, 325", "a pathway plan for each care leaver", "pathway-plan-in-place"),
  notHeld(
    "323",
    "each care leaver assessed again and again",
    "ratings of care leavers in wellbeing_rating, and a measure of them",
  ),
  measured("324-325", "need found or not, for each indicator", "wellbeing-need"),
  measured("325", "plans that speak of all eight indicators", "care-plan-indicators-covered"),
  measured("325, 329", "plans that speak of all eight service areas", "care-plan-service-areas-covered"),
  outOfScope("326, 342", "other plans woven in, and relationships upheld", because.singleText),
  notHeld("327", "from 14, the way out of care planned", "whether the plan holds it: a flag in care_plan"),
  notHeld("328", "who does what, with what aim, followed how", "an extract of interventions: plan, provider, outcome"),
];

const serviceAreas: readonly Asked[] = [
  measured("330, 332", "accommodation fit for a care leaver", "care-leaver-suitable-accommodation"),
  measured("325, 331", "staying put with former carers", "care-leaver-staying-put"),
  notHeld("332, 347", "entitlements known and taken up", "an extract of what was offered and taken up"),
  measured(
    "333",
    "health assessed, teeth and immunisations seen to",
    "health-assessment-on-time",
    "dental-on-time",
    "immunised",
  ),
  measured(
    "334",
    "education, training and employment of care leavers",
    "care-leaver-eet",
    "gap-employment-education-training",
  ),
  notHeld("334", "engagement at school", "a rating by the school each term: a column in education"),
  outOfScope("335", "the young person's hopes guide what is offered", because.singleCase),
  measured(
    "336",
    "social, emotional and behavioural development",
    "sdq-completed",
    "sdq-score",
    "sdq-concern-referred",
  ),
  notHeld(
    "337-340",
    "self-care, money, identity, contact with family",
    "which service areas a plan speaks of (only their number is held), and ratings of them",
  ),
  measured(
    "341",
    "unaccompanied children, and those who live off the island",
    "looked-after-unaccompanied",
    "looked-after-off-island",
  ),
  notHeld("341", "custody, young parents, residence not settled, bereavement", "flags in child for each"),
];

const workingOnThePlan: readonly Asked[] = [
  outOfScope("343, 345, 348, 350", "who coordinates, gathers and contributes", because.singleCase),
  measured("344, 392", "planning meetings prepare, agree and review the pathway plan", "pathway-plan-reviewed-on-time"),
  measured("346, 351, 369", "the child's wishes in the plan", "care-plan-views-recorded"),
  notHeld(
    "349, 387",
    "one worker for long, and a full handover",
    "an extract of workers: child, worker, from, until, handed over",
  ),
  notHeld(
    "351",
    "minutes and actions sent round; opinion kept separate from fact",
    "an extract of planning meetings: held on, minutes sent on",
  ),
  measured("351, 367", "decisions that followed a disagreement", "dispute-outcome"),
  outOfScope("352-353", "records respectful, clear and open to challenge", because.singleText),
  notHeld("354", "supervisors look through what is recorded", "an extract of case-file audits: record, day, finding"),
  measured("355, 365", "outcomes planned, and how far they were reached", "care-plan-outcomes-met"),
  measured(
    "356",
    "outcomes as the child and as the professional sees them",
    "wellbeing-child-view",
    "wellbeing-professional-view",
    "wellbeing-view-difference",
  ),
  outOfScope("357", "what others know of progress gathered", because.singleCase),
  notHeld("358", "a plan that fails goes to the reviewing officer", "the day it was raised: a column in care_plan"),
];

const reviewing: readonly Asked[] = [
  measured(
    "359-360",
    "plans reviewed soon, and then at intervals",
    "review-on-time",
    "review-child-all-on-time",
    "care-plan-reviewed-on-time",
  ),
  notHeld("361", "an officer who has no part in the case", "whether the officer had one: a flag in caseload"),
  measured("362, 369", "the child's voice given its due", "review-views-heard"),
  measured(
    "363",
    "conferences within timescales",
    "conference-initial-on-time",
    "conference-review-on-time",
    "conference-child-reviews-on-time",
  ),
  measured("363", "how protection lasts: registered again", "protection-repeat", "protection-repeat-24-months"),
  notHeld("363", "how well protection plans work", "no new column: outcomes of care_plan rows of the kind protection"),
  measured("366", "the lead worker there", "review-lead-worker-present"),
  measured("366", "the child there", "review-child-present"),
  measured("366", "agencies there, at conferences", "conference-agency-attendance"),
  notHeld(
    "366",
    "family and every practitioner there, at reviews",
    "who attended a review, as conference_agency has it",
  ),
  notHeld("366", "actions shared and followed up", "an extract of actions of reviews: due on, done on"),
  measured(
    "367",
    "disagreements recorded and settled",
    "disputes-raised",
    "dispute-resolved-informally",
    "dispute-resolved-on-time",
  ),
  notHeld(
    "367",
    "recommendations signed off by the lead worker",
    "an extract of recommendations of reviews: made on, signed off on",
  ),
  measured("368", "the last points of escalation", "dispute-court-advisory-referrals", "dispute-chief-officer"),
  measured("369", "the child's voice at reviews and in plans", "review-views-heard", "care-plan-views-recorded"),
  notHeld("369", "why wishes were followed or not", "whether the reason is recorded: a flag in looked_after_review"),
];

const virtualSchool: readonly Asked[] = [
  measured(
    "370",
    "no disparity of achievement",
    "gap-ks2-expected",
    "gap-ks4-english-maths",
    "gap-further-education",
    "gap-higher-education",
  ),
  measured("371", "a full timetable for everyone", "education-full-timetable"),
  notHeld("371", "nobody without a school place", "whether the child has one: a value in education.timetable"),
  measured("373", "the cohort's progress by its plans", "education-plan-outcomes-met"),
  measured("374", "off-island schools inspected as good", "education-off-island-good"),
  notHeld("375", "advice for those who were in care before", "an extract of enquiries to the Virtual School"),
  measured(
    "376",
    "a personal education plan and a teacher responsible for it",
    "education-plan-in-place",
    "education-designated-teacher",
  ),
  notHeld("377", "the child has a say in it", "no new column: care_plan.views_recorded of the kind personal_education"),
  measured(
    "378",
    "plans that set outcomes and are reviewed",
    "education-plan-outcomes",
    "education-plan-reviewed-on-time",
  ),
  outOfScope(
    "379",
    "leads other corporate parents in education",
    "work between one officer and other bodies; what comes of it is in the gaps",
  ),
  measured("380", "attendance", "education-attendance", "gap-absence", "gap-persistent-absence"),
  measured("380", "progress, as outcomes of education plans", "education-plan-outcomes-met"),
  notHeld("380", "progress between stages of school", "results of each child at both stages, joined"),
  measured("380", "discipline", "gap-suspension"),
  measured("380", "discipline: excluded for good", "gap-permanent-exclusion"),
  measured("380", "attainment", "gap-ks2-expected", "gap-ks4-english-maths"),
  measured("380", "the child's own assessment", "education-self-assessed"),
  measured("380", "long-term outcomes", "gap-further-education", "gap-higher-education"),
  onPage("381-382", "collected for one and for all; indicators of the Virtual School", "virtual-school"),
];

const personalAdvisers: readonly Asked[] = [
  measured("383", "how many care leavers there are", "care-leavers-number"),
  measured("383-384", "an adviser from 14", "adviser-from-14"),
  measured("383", "an adviser under 22", "adviser-under-22"),
  measured("383, 385", "an adviser on request from 22", "adviser-on-request"),
  notHeld(
    "384",
    "adviser and child meet before the fourteenth birthday",
    "the day of the first meeting: a column in care_leaver",
  ),
  notHeld("386", "no adviser where adult social care takes over", "whether it did: a flag in care_leaver"),
  outOfScope("388, 390", "a trusted relationship, advice and help with entitlements", because.singleCase),
  notHeld(
    "391, 394",
    "the adviser takes part in planning and reviews",
    "who attended a review, as conference_agency has it",
  ),
  outOfScope("393", "when the adviser takes the lead before 18", because.singleCase),
  outOfScope("395-396", "works with the bodies in the plan and asks how it goes", because.singleCase),
  measured("397", "regular contact", "care-leaver-in-touch"),
  measured("398", "contact at least once a year", "care-leaver-contact-12-months"),
  notHeld(
    "399",
    "contacts and services on record",
    "an extract of contacts: young person, day, kind (only the last day is held)",
  ),
];

export const askedForLookedAfterAndCareLeavers: readonly Asked[] = [
  ...assessmentsAndPlans,
  ...serviceAreas,
  ...workingOnThePlan,
  ...reviewing,
  ...virtualSchool,
  ...personalAdvisers,
];

export const lookedAfterAndCareLeaversWithoutDuty: readonly WithoutDuty[] = [
  noDuty("315", "definition"),
  noDuty("317-318, 372, 389", "background and contents"),
  noDuty("364", "what one may do"),
];
