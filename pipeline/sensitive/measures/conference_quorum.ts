/** Conferences that could not decide: how many, who was missing, and whether they were held again soon. */
import { given } from "./example.ts";
import { type Asked, added, changed, count, field, type Measure, proportion, spec } from "./measure.ts";

const conferences = "conference" as const;
const held: Asked = { words: "conferences held", whenNone: "none held", where: "held_on is not null" };

export const conferenceQuorum: readonly Measure[] = [
  proportion("conference-inquorate", {
    needs: ["conference.quorate"],
    title: "Inquorate conferences",
    says: "conferences lacked a quorum",
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
    examples: given(
      "held_on    quorate",
      "2025-03-10 false   → counts: not quorate",
      "2025-03-10 true    → does not count: quorate",
      "2025-03-10 .       → not recorded: blank",
      ".          false   → left out: not held",
    ),
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
    examples: given(
      "held_on    quorate",
      "2025-03-10 false   → counts: not quorate",
      "2025-03-10 true    → left out: quorate",
      ".          false   → left out: not held",
    ),
  }),
  proportion("conference-reconvened-on-time", {
    needs: ["conference.quorate"],
    title: "Inquorate conferences reconvened on time",
    says: "met again in time",
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
    examples: given(
      "held_on    quorate reconvene_due_on reconvened_on as_at",
      "2025-03-10 false   2025-03-24       2025-03-24    2025-12-31 → counts: the tenth working day is within time",
      "2025-03-10 false   2025-03-24       .             2025-12-31 → does not count: never reconvened",
      "2025-03-10 true    2025-03-24       -             2025-12-31 → left out: it was quorate",
      "2025-12-22 false   2026-01-08       -             2025-12-31 → left out: not yet due",
      ".          false   2025-03-24       -             2025-12-31 → left out: not held",
    ),
  }),
];
