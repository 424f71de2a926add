/** What the guidance asks in its introduction and its part 1, Working Together (paragraphs 1 to 231). */
import { type Asked, because, linesOf, type WithoutDuty } from "./asked_line.ts";

const { measured, onPage, notHeld, outOfScope, noDuty } = linesOf("G");

const general: readonly Asked[] = [
  outOfScope("2, 8", "all have a part in children's wellbeing, led by what children need", because.attitude),
  outOfScope("9-10, 12-15", "those named read the guidance and see that colleagues do", because.reading),
  outOfScope(
    "21-22, 24-25, 66, 193",
    "a shared aim, children's rights and the principles of working together",
    because.attitude,
  ),
  outOfScope("26, 28, 51", "the aim of the law is kept in view in every task", because.attitude),
  notHeld(
    "31",
    "children are kept from discrimination",
    "outcomes by ethnicity and disability, and training done: an extract of training",
  ),
  outOfScope("32", "more than one ground of discrimination is thought of", because.attitude),
  outOfScope("33-37", "the child's best interests weighed in each decision", because.singleCase),
  notHeld(
    "39",
    "children are told what was decided, in words they understand",
    "whether the child was told: a flag in care_plan and assessment",
  ),
  outOfScope("40", "another way of talking is found where speech is hard", because.singleCase),
  outOfScope("48", "risks outside the home are known when need is assessed", because.singleCase),
  measured("49, 87, 90, 104", "the child's own words in the assessment", "assessment-views-recorded"),
  outOfScope("50", "ministers arrange for services to work together", because.standing),
  measured("86", "needs found, indicator by indicator", "wellbeing-need"),
  notHeld(
    "57, 86, 96, 102",
    "every assessment goes through all eight indicators",
    "assessment.indicators_covered, as plans have it",
  ),
];

const identifying: readonly Asked[] = [
  notHeld(
    "59",
    "need by level, and what was done at each",
    "an extract of contacts and referrals to the Hub, with level and what followed",
  ),
  outOfScope("61-62, 64", "services can recognise a need and know the next step", because.attitude),
  outOfScope("63", "a need that a child tells of is recorded, and the next steps explained", because.singleCase),
  notHeld("68-70", "regular training of several agencies together", "an extract of training: person, course, day"),
  notHeld(
    "71-72",
    "special notice of children who are missing, exploited, carers, privately fostered or have special needs",
    "missing episodes, and flags for each group in child",
  ),
];

const assessing: readonly Asked[] = [
  measured("77-78", "the provider that knows the child best assesses", "assessments-completed"),
  outOfScope("80-81, 84", "practice guidance is used, families advised, untrained staff refer on", because.singleCase),
  measured("82", "a request declined only with a good reason", "assessment-declined-with-reason"),
  measured("85", "the family agrees to the assessment", "assessment-agreed"),
  notHeld(
    "89",
    "whether wellbeing would be promoted, safeguarded, supported or affected",
    "these four as an answer in assessment",
  ),
  outOfScope("91, 93", "tools and depth chosen with judgement", because.singleCase),
  measured("97", "assessments without delay", "assessment-timely"),
  notHeld(
    "97",
    "assessments accurate, not doubled, open to comment",
    "an extract of case-file audits: assessment, day, each quality",
  ),
  notHeld(
    "98",
    "an assessment for each child who seems to have a health or development need (the number is lost in the stored text)",
    "an extract of contacts and referrals to the Hub",
  ),
  notHeld(
    "101",
    "at the higher level, by a social worker, paediatrician or mental health practitioner",
    "no new column: assessment.level and provider, and which providers may",
  ),
];

const planning: readonly Asked[] = [
  measured("106-107", "a plan for each child who needs one", "wellbeing-plan-in-place"),
  measured("108-109", "a lead worker named to prepare the plan", "wellbeing-plan-lead-worker"),
  measured("108", "a plan as soon as can be", "wellbeing-plan-days"),
  notHeld(
    "111, 113, 145",
    "the lead worker found together with child and family",
    "whether they were asked: a flag in care_plan",
  ),
  notHeld(
    "114",
    "a social worker leads at the higher level and for registered children",
    "what the lead worker is: a code in place of care_plan.lead_worker",
  ),
  outOfScope("115, 118", "a plan that fits the child and that the child can read", because.singleText),
  notHeld(
    "116-117",
    "views of child, parents and practitioners in the plan",
    "no new column for the child (care_plan.views_recorded of wellbeing plans); one for parents",
  ),
  notHeld(
    "119, 121, 141",
    "need, intervention, provider and outcome set out",
    "an extract of interventions: plan, provider, outcome",
  ),
  notHeld("120", "for a disabled child from 14, needs up to 25", "whether the plan holds them: a flag in care_plan"),
  notHeld(
    "122, 142",
    "the provider agreed before it was put in the plan",
    "whether it agreed: a flag in the extract of interventions",
  ),
  notHeld(
    "123",
    "a record of needs taken up in the plan",
    "whether the child has one: a flag in child and in care_plan",
  ),
  measured("124, 126-128", "plans reviewed to a schedule", "wellbeing-plan-reviewed"),
  outOfScope("129", "a schedule that weighs on nobody", because.singleCase),
  notHeld(
    "131",
    "a concern for safety is raised at once, not at the next review",
    "an extract of contacts and referrals to the Hub",
  ),
  measured("132", "at review: has the outcome been reached", "wellbeing-plan-outcomes-met"),
  notHeld(
    "132",
    "at review: is the need still right, is the help, should another lead",
    "answers to these at each review: columns in care_plan",
  ),
  notHeld(
    "133-134",
    "views of child, parents and providers at the review",
    "whether they were heard at the review: flags in care_plan",
  ),
  outOfScope("136, 139, 147", "child, family and team have a part in changes and endings", because.singleCase),
  outOfScope("149-151", "plans kept, shared and destroyed by the law on data", because.processing),
];

const safeguarding: readonly Asked[] = [
  outOfScope("152-153, 155", "safeguarding is everybody's business; signs of abuse are known", because.attitude),
  notHeld(
    "157-158, 162",
    "safeguarding partners make their arrangements and sign up to them",
    "an extract of arrangements of partners, as corporate_parent_duty is of corporate parents",
  ),
  outOfScope("159, 163-164", "partners and providers keep to the arrangements and stay informed", because.standing),
  measured("165, 170-171", "the youngest, and those who do not speak, are heard as well", "review-views-heard-under-4"),
  outOfScope(
    "167-169, 172",
    "practitioners know when and how to hear a child, and get help with it",
    because.singleCase,
  ),
  outOfScope("175-179", "age and maturity weighed with the child's views", because.singleCase),
  outOfScope("180, 182-183", "outcomes explained clearly, and questions answered", because.singleCase),
];

const pressures: readonly Asked[] = [
  notHeld(
    "187-189, 192",
    "posts filled, work handed over, capacity planned",
    "an extract of the workforce: post, filled, vacant, caseload, handovers",
  ),
  notHeld(
    "190",
    "all staff trained in the practice framework and in safeguarding",
    "an extract of training: person, course, day",
  ),
  outOfScope(
    "191, 195, 197",
    "time for partnerships, knowledge of who else helps, a culture of working together",
    because.team,
  ),
  outOfScope("198, 200-201", "ways to settle disagreement known, and dissent welcome", because.team),
  measured("199, 367", "disagreements settled early", "dispute-resolved-informally", "dispute-resolved-on-time"),
];

const scrutiny: readonly Asked[] = [
  onPage("203-204", "indicators against which outcomes can be followed", "corporate-parenting"),
  outOfScope(
    "205",
    "chances for review by peers",
    "an event between bodies; figures of other authorities are shown beside ours",
  ),
  notHeld(
    "206, 448, 451",
    "indicators in line with the island's framework and the plan for children",
    "a column in outcomes_framework.csv naming the island's indicator",
  ),
  outOfScope("208-211", "clear lines of accountability", because.team),
  notHeld(
    "215",
    "quality assured from within and from without",
    "an extract of audits and inspections: what, day, finding",
  ),
  notHeld("219", "supervision by the Board's guidance", "an extract of supervision: person, day"),
  measured(
    "220, 265",
    "decisions to share information audited from within",
    "sharing-audited",
    "sharing-audit-compliant",
  ),
  measured(
    "221, 436, 447",
    "what children, young people and families say of the service",
    "feedback-positive",
    "feedback-positive-young",
  ),
  outOfScope("222", "somebody is responsible for quality", because.standing),
  outOfScope("226, 231", "the Board's comments are taken up", because.team),
  notHeld(
    "227-230",
    "training complete, open to all levels, and with others",
    "an extract of training: person, course, day",
  ),
];

export const askedByWorkingTogether: readonly Asked[] = [
  ...general,
  ...identifying,
  ...assessing,
  ...planning,
  ...safeguarding,
  ...pressures,
  ...scrutiny,
];

export const workingTogetherWithoutDuty: readonly WithoutDuty[] = [
  noDuty("1, 3-7, 17-20, 23", "background and contents"),
  noDuty("11, 67, 125", "examples"),
  noDuty("16, 27, 30, 38, 42-46, 53-54, 60, 73-75, 99-100, 105, 154, 156, 217", "definition or scope"),
  noDuty("29, 161, 166, 173-174", "law described"),
  noDuty("41, 58, 160", "pointer to another text"),
  noDuty(
    "47, 52, 55-56, 65, 76, 88, 92, 94-95, 103, 148, 184-186, 194, 196, 202, 207, 212-214, 216, 218",
    "background",
  ),
  noDuty("79, 83, 110, 112, 130, 135, 137-138, 140, 143-144, 146, 181", "what one may do"),
  noDuty("223-225", "what other bodies do"),
];
