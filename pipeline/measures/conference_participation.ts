/** Who took part in conferences: the child heard and there, parents, agencies and their reports. */
import { type Measure, proportion, spec } from "./measure.ts";
import { yesNo } from "./yes_no_examples.ts";

const children = "child at a conference" as const;
const agencies = "agency at a conference" as const;

export const conferenceParticipation: readonly Measure[] = [
  proportion("conference-reports-received", {
    needs: ["conference_agency.report_received_on"],
    title: "Agency reports received",
    asks: "Did each agency send the report asked of it?",
    population: agencies,
    dated: "held_on",
    of: {
      words: "agencies at conferences held, where the agency was involved and a report required",
      where: "involved is distinct from false and report_required is distinct from false",
    },
    counts: { words: "the report was received", where: "report_received_on is not null" },
    notRecorded: {
      words: "agencies for which involvement, or whether a report was required, was not recorded",
      where: "involved is null or report_required is null",
    },
    better: "higher",
    breakdowns: ["agency", "conference-kind"],
    discloses: "service",
    source: [spec("7")],
    examples: [
      {
        given: { involved: true, report_required: true, report_received_on: "2025-03-01" },
        expect: "counts",
        because: "it came",
      },
      {
        given: { involved: true, report_required: true, report_received_on: null },
        expect: "does not count",
        because: "it never came",
      },
      { given: { involved: true, report_required: false }, expect: "left out", because: "none was asked for" },
      { given: { involved: null, report_required: true }, expect: "not recorded", because: "missing is not no" },
      {
        given: { involved: null, report_required: false },
        expect: "left out",
        because: "none was asked for, whoever was involved",
      },
    ],
  }),
  proportion("conference-reports-on-time", {
    needs: ["conference_agency.report_received_on"],
    title: "Agency reports received on time",
    asks: "Did each agency's report come in time to be read?",
    population: agencies,
    dated: "held_on",
    of: {
      words: "agencies at conferences held, where the agency was involved and a report required",
      where: "involved is distinct from false and report_required is distinct from false and report_due_on is not null",
    },
    counts: {
      words: "received by the working day the timescale gives before the conference",
      where: "report_received_on <= report_due_on",
    },
    notRecorded: {
      words: "agencies for which involvement, or whether a report was required, was not recorded",
      where: "involved is null or report_required is null",
    },
    better: "higher",
    breakdowns: ["agency", "conference-kind"],
    discloses: "service",
    timescales: ["initial-report"],
    source: [spec("7")],
    examples: [
      {
        given: {
          involved: true,
          report_required: true,
          report_received_on: "2025-03-05",
          report_due_on: "2025-03-05",
        },
        expect: "counts",
        because: "the last day is in time",
      },
      {
        given: {
          involved: true,
          report_required: true,
          report_received_on: "2025-03-06",
          report_due_on: "2025-03-05",
        },
        expect: "does not count",
        because: "a day late",
      },
      {
        given: { involved: true, report_required: true, report_received_on: null, report_due_on: "2025-03-05" },
        expect: "does not count",
        because: "never received",
      },
      {
        given: { involved: true, report_required: null, report_due_on: "2025-03-05" },
        expect: "not recorded",
        because: "missing is not no",
      },
    ],
  }),
  proportion("conference-views-represented", {
    needs: ["conference_child.views_represented"],
    title: "Children whose views were represented",
    asks: "Were the child's views put to the conference?",
    population: children,
    dated: "held_on",
    of: { words: "children considered at conferences held", where: "true" },
    counts: { words: "the child's views were represented", where: "views_represented" },
    notRecorded: { words: "children for whom neither yes nor no was recorded", where: "views_represented is null" },
    better: "higher",
    breakdowns: ["age-band", "conference-kind"],
    discloses: "child",
    source: [spec("7")],
    examples: yesNo("views_represented"),
  }),
  proportion("conference-child-present", {
    needs: ["child", "conference_child.child_present"],
    title: "Young people present",
    asks: "Was the young person there?",
    population: children,
    dated: "held_on",
    of: { words: "children aged 10 or over considered at conferences held", where: "age_held >= 10" },
    counts: { words: "the child was there", where: "child_present" },
    notRecorded: { words: "children for whom neither yes nor no was recorded", where: "child_present is null" },
    better: "higher",
    breakdowns: ["age-band", "conference-kind"],
    discloses: "child",
    source: [spec("7")],
    examples: [
      ...yesNo("child_present", { age_held: 10 }),
      { given: { held_on: "2025-03-10", age_held: 9, child_present: true }, expect: "left out", because: "under 10" },
    ],
  }),
  proportion("conference-parents-attended", {
    needs: ["conference_child.parent_attended"],
    title: "Parents attended",
    asks: "Was at least one parent there?",
    population: children,
    dated: "held_on",
    of: { words: "children considered at conferences held", where: "true" },
    counts: { words: "at least one parent was there", where: "parent_attended" },
    notRecorded: { words: "children for whom neither yes nor no was recorded", where: "parent_attended is null" },
    better: "higher",
    breakdowns: ["conference-kind"],
    discloses: "child",
    source: [spec("7")],
    examples: yesNo("parent_attended"),
  }),
  proportion("conference-agency-attendance", {
    needs: ["conference_agency.attended"],
    title: "Agencies that attended",
    asks: "Did each agency that works with the family come?",
    population: agencies,
    dated: "held_on",
    of: { words: "agencies involved, at conferences held", where: "involved is distinct from false" },
    counts: { words: "the agency attended", where: "attended" },
    notRecorded: {
      words: "agencies for which involvement or attendance was not recorded",
      where: "involved is null or attended is null",
    },
    better: "higher",
    breakdowns: ["agency", "conference-kind"],
    discloses: "service",
    source: [spec("7")],
    examples: [
      ...yesNo("attended", { involved: true }),
      { given: { involved: false, attended: true }, expect: "left out", because: "not involved with the family" },
    ],
  }),
];
