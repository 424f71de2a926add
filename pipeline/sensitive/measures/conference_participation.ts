/** Who took part in conferences: the child heard and there, parents, agencies and their reports. */
import { added, type Example, guidance, type Measure, proportion, spec } from "./measure.ts";
import { yesNo } from "./yes_no_examples.ts";

const children = "child at a conference" as const;
const agencies = "agency at a conference" as const;

/** Of an agency: what was not recorded, and what was not asked. */
const unasked: Example[] = [
  {
    given: { involved: true, report_required: null, report_due_on: "2025-03-05" },
    expect: "not recorded",
    because: "whether one was required is not known",
  },
  {
    given: { involved: null, report_required: true, report_due_on: "2025-03-05" },
    expect: "not recorded",
    because: "whether it was involved is not known",
  },
  {
    given: { involved: null, report_required: false, report_due_on: "2025-03-05" },
    expect: "left out",
    because: "none was asked for, whoever was involved",
  },
  {
    given: { involved: false, report_required: true, report_due_on: "2025-03-05" },
    expect: "left out",
    because: "it does not work with the family",
  },
];
const asked = {
  ...{ held_on: "2025-03-10", reports_required: 3, reports_unknown: 0 },
  ...{ reports_without_due: 0 },
};
const allReports = {
  ...added,
  needs: ["conference_agency.report_received_on"],
  population: "conference",
  dated: "held_on",
  better: "higher",
  breakdowns: ["conference-kind"],
  discloses: "service",
  source: [spec("7")],
} as const;

export const conferenceParticipation: readonly Measure[] = [
  proportion("conference-reports-received", {
    needs: ["conference_agency.report_received_on"],
    title: "Agency reports received",
    asks: "Did each agency send the report asked of it?",
    matrix: { rows: "agencies", by: "agency" },
    population: agencies,
    dated: "held_on",
    of: {
      words: "agencies at conferences held, where the agency was involved and a report required",
      noun: "agencies at conferences held",
      whenNone: "none held",
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
      ...unasked,
    ],
  }),
  proportion("conference-all-reports-received", {
    ...allReports,
    title: "Conferences with every report",
    asks: "Did every report that was asked for come?",
    partOf: "conference-reports-received",
    of: {
      words: "conferences held for which a report was asked of an agency",
      whenNone: "none held",
      where: "held_on is not null and (reports_required > 0 or reports_unknown > 0)",
    },
    counts: { words: "every report asked for was received", where: "reports_received = reports_required" },
    notRecorded: {
      words:
        "conferences at which every report known to be asked for came, but for some agency it was not recorded whether one was",
      where: "reports_unknown > 0 and reports_received = reports_required",
    },
    examples: [
      { given: { ...asked, reports_received: 3 }, expect: "counts", because: "all three came" },
      { given: { ...asked, reports_received: 2 }, expect: "does not count", because: "one never came" },
      {
        given: { ...asked, reports_received: 3, reports_unknown: 1 },
        expect: "not recorded",
        because: "whether a fourth was asked for is not known",
      },
      {
        given: { ...asked, reports_received: 2, reports_unknown: 1 },
        expect: "does not count",
        because: "one never came, whatever was asked of the fourth",
      },
      {
        given: { ...asked, reports_required: 0, reports_received: 0, reports_unknown: 1 },
        expect: "not recorded",
        because: "whether any was asked for is not known",
      },
      {
        given: { ...asked, reports_required: 0, reports_received: 0 },
        expect: "left out",
        because: "none was asked for",
      },
      { given: { ...asked, held_on: null, reports_received: 3 }, expect: "left out", because: "not held" },
    ],
  }),
  proportion("conference-all-reports-on-time", {
    ...allReports,
    title: "Conferences with every report on time",
    asks: "Did every report that was asked for come in time to be read?",
    partOf: "conference-reports-on-time",
    of: {
      words: "conferences held for which a report was asked of an agency, and the day for it can be counted",
      noun: "conferences held for which a report was asked of an agency",
      whenNone: "none held",
      where: "held_on is not null and (reports_required > 0 or reports_unknown > 0) and reports_without_due = 0",
    },
    counts: { words: "every report asked for was received in time", where: "reports_on_time = reports_required" },
    notRecorded: {
      words:
        "conferences at which every report known to be asked for came in time, but for some agency it was not recorded whether one was",
      where: "reports_unknown > 0 and reports_on_time = reports_required",
    },
    timescales: ["initial-report", "review-report"],
    examples: [
      { given: { ...asked, reports_on_time: 3 }, expect: "counts", because: "all three in time" },
      { given: { ...asked, reports_on_time: 2 }, expect: "does not count", because: "one late or never" },
      {
        given: { ...asked, reports_on_time: 3, reports_unknown: 1 },
        expect: "not recorded",
        because: "a fourth may have been asked",
      },
      {
        given: { ...asked, reports_on_time: 2, reports_unknown: 1 },
        expect: "does not count",
        because: "one late already",
      },
      {
        given: { ...asked, reports_required: 0, reports_on_time: 0, reports_unknown: 1 },
        expect: "not recorded",
        because: "whether any was asked for is not known",
      },
      {
        given: { ...asked, reports_required: 0, reports_on_time: 0 },
        expect: "left out",
        because: "none was asked for",
      },
      { given: { ...asked, held_on: null, reports_on_time: 3 }, expect: "left out", because: "not held" },
      {
        given: { ...asked, reports_on_time: 3, reports_without_due: 1 },
        expect: "left out",
        because: "no day can be counted",
      },
    ],
  }),
  proportion("conference-reports-on-time", {
    needs: ["conference_agency.report_received_on"],
    title: "Agency reports received on time",
    asks: "Did each agency's report come in time to be read?",
    matrix: { rows: "agencies", by: "agency" },
    population: agencies,
    dated: "held_on",
    of: {
      words: "agencies at conferences held, where the agency was involved and a report required",
      noun: "agencies at conferences held",
      whenNone: "none held",
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
    timescales: ["initial-report", "review-report"],
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
        given: { involved: true, report_required: true, report_due_on: null },
        expect: "left out",
        because: "no day can be counted",
      },
      ...unasked,
    ],
  }),
  proportion("conference-views-represented", {
    needs: ["conference_child.views_represented"],
    title: "Children whose views were represented",
    asks: "Were the child's views put to the conference?",
    population: children,
    dated: "held_on",
    of: { words: "children considered at conferences held", whenNone: "none held", where: "true" },
    counts: { words: "the child's views were represented", where: "views_represented" },
    notRecorded: { words: "children for whom neither yes nor no was recorded", where: "views_represented is null" },
    better: "higher",
    breakdowns: ["age-band", "conference-kind"],
    discloses: "child",
    source: [spec("7"), guidance("369")],
    examples: yesNo("views_represented"),
  }),
  proportion("conference-child-present", {
    needs: ["child", "conference_child.child_present"],
    title: "Young people present",
    asks: "Was the young person there?",
    population: children,
    dated: "held_on",
    of: {
      words: "children aged 10 or over considered at conferences held",
      whenNone: "none held",
      where: "age_held >= 10",
    },
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
    of: { words: "children considered at conferences held", whenNone: "none held", where: "true" },
    counts: { words: "at least one parent was there", where: "parent_attended" },
    notRecorded: { words: "children for whom neither yes nor no was recorded", where: "parent_attended is null" },
    better: "higher",
    breakdowns: ["conference-kind"],
    discloses: "child",
    source: [spec("7"), guidance("366")],
    examples: yesNo("parent_attended"),
  }),
  proportion("conference-agency-attendance", {
    needs: ["conference_agency.attended"],
    title: "Agencies that attended",
    asks: "Did each agency that works with the family come?",
    matrix: { rows: "agencies", by: "agency" },
    population: agencies,
    dated: "held_on",
    of: {
      words: "agencies involved, at conferences held",
      noun: "agencies involved",
      whenNone: "none held",
      where: "involved is distinct from false",
    },
    counts: { words: "the agency attended", where: "attended" },
    notRecorded: {
      words: "agencies for which involvement or attendance was not recorded",
      where: "involved is null or attended is null",
    },
    better: "higher",
    breakdowns: ["agency", "conference-kind"],
    discloses: "service",
    source: [guidance("366"), spec("7")],
    examples: [
      ...yesNo("attended", { involved: true }),
      { given: { involved: false, attended: true }, expect: "left out", because: "not involved with the family" },
      {
        given: { involved: null, attended: true },
        expect: "not recorded",
        because: "whether it was involved is not known",
      },
    ],
  }),
];
