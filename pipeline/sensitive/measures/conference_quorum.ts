/** Conferences that could not decide: how many, who was missing, and whether they were held again soon. */
import { type Asked, added, changed, count, field, type Measure, proportion, spec } from "./measure.ts";

const conferences = "conference" as const;
const held: Asked = { words: "conferences held", whenNone: "none held", where: "held_on is not null" };

export const conferenceQuorum: readonly Measure[] = [
  proportion("conference-inquorate", {
    needs: ["conference.quorate"],
    title: "Inquorate conferences",
    asks: "How often was a conference held without enough agencies to decide?",
    population: conferences,
    dated: "held_on",
    of: held,
    counts: { words: "not quorate", where: "not quorate" },
    notRecorded: { words: "conferences for which it was not recorded", where: "quorate is null" },
    better: "lower",
    breakdowns: ["conference-kind"],
    discloses: "service",
    source: [spec("7")],
    ...changed({
      breakdowns: ["conference-kind", "absent-agency"],
      changed:
        "by agency it was a share of the conferences that the agency was absent from, so that one which stays away more looked better; see the measure of who was absent",
    }),
    examples: [
      { given: { held_on: "2025-03-10", quorate: false }, expect: "counts", because: "not quorate" },
      { given: { held_on: "2025-03-10", quorate: true }, expect: "does not count", because: "quorate" },
      { given: { held_on: "2025-03-10", quorate: null }, expect: "not recorded", because: "blank" },
      { given: { held_on: null, quorate: false }, expect: "left out", because: "not held" },
    ],
  }),
  count("conference-inquorate-absences", {
    ...added,
    needs: ["conference.quorate", "conference_agency.attended"],
    title: "Who was absent from inquorate conferences",
    asks: "In how many of the conferences without a quorum was each agency involved and absent?",
    matrix: { rows: "agencies", by: "absent-agency" },
    population: conferences,
    unit: "conferences",
    dated: "held_on",
    of: {
      words: "inquorate conferences held in the period",
      noun: "inquorate conferences held",
      whenNone: "none held",
      where: "held_on is not null and quorate = false",
    },
    better: "none",
    breakdowns: [],
    distributions: ["absent-agency"],
    discloses: "service",
    partOf: "conference-inquorate",
    source: [spec("7")],
    examples: [
      { given: { held_on: "2025-03-10", quorate: false }, expect: "counts", because: "not quorate" },
      { given: { held_on: "2025-03-10", quorate: true }, expect: "left out", because: "quorate" },
      { given: { held_on: null, quorate: false }, expect: "left out", because: "not held" },
    ],
  }),
  proportion("conference-reconvened-on-time", {
    needs: ["conference.quorate"],
    title: "Inquorate conferences reconvened on time",
    asks: "Was a conference that could not decide held again soon?",
    population: conferences,
    dated: "held_on",
    of: {
      words: "inquorate conferences whose time to be reconvened has passed",
      where: "held_on is not null and quorate = false and reconvene_due_on <= as_at",
    },
    counts: { words: "reconvened within the timescale", where: "reconvened_on <= reconvene_due_on" },
    excludes: ["conferences so recent that reconvening is not yet due"],
    better: "higher",
    breakdowns: ["conference-kind"],
    discloses: "service",
    timescales: ["conference-reconvened"],
    source: [field("good practice; neither document gives a number")],
    examples: [
      {
        given: {
          held_on: "2025-03-10",
          quorate: false,
          reconvene_due_on: "2025-03-24",
          reconvened_on: "2025-03-24",
          as_at: "2025-12-31",
        },
        expect: "counts",
        because: "the tenth working day is within time",
      },
      {
        given: {
          held_on: "2025-03-10",
          quorate: false,
          reconvene_due_on: "2025-03-24",
          reconvened_on: null,
          as_at: "2025-12-31",
        },
        expect: "does not count",
        because: "never reconvened",
      },
      {
        given: { held_on: "2025-03-10", quorate: true, reconvene_due_on: "2025-03-24", as_at: "2025-12-31" },
        expect: "left out",
        because: "it was quorate",
      },
      {
        given: { held_on: "2025-12-22", quorate: false, reconvene_due_on: "2026-01-08", as_at: "2025-12-31" },
        expect: "left out",
        because: "not yet due",
      },
      {
        given: { held_on: null, quorate: false, reconvene_due_on: "2025-03-24", as_at: "2025-12-31" },
        expect: "left out",
        because: "not held",
      },
    ],
  }),
];
