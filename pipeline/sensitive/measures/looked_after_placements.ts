/** The looked-after register beyond the totals: rates, moves, stability, durations. */
import { given } from "./example.ts";
import { count, duration, field, guidance, type Measure, proportion, rate, spec } from "./measure.ts";

const stock = { moment: "stock", dated: "month_end", discloses: "child" } as const;
const onDate = { ...stock, population: "child looked after on a date" } as const;
const all = {
  words: "children looked after on the last day of the period",
  noun: "children looked after",
  where: "true",
};

export const placementsAndDurations: readonly Measure[] = [
  rate("looked-after-rate", {
    ...onDate,
    title: "Rate of children looked after",
    asks: "How many children are looked after, compared with how many live on the island?",
    of: all,
    per: 10_000,
    better: "none",
    excludes: ["a year without a population figure in the two years before"],
    benchmark: {
      comparability: "close",
      words:
        "England divides by the mid-year estimate of the summer before and rounds to whole numbers; here the latest estimate on record is used",
    },
    source: [spec("5 i"), spec("7"), spec("Appendix A 4")],
    examples: given("month_end", "2025-12-31 → counts: looked after on that day"),
  }),
  count("looked-after-transfers", {
    title: "Moves between placements",
    says: "to another carer",
    asks: "How often did a looked-after child move to another carer?",
    unit: "moves",
    population: "placement of a looked-after child",
    dated: "began_on",
    of: {
      words: "moves of looked-after children to another carer in the period",
      noun: "moves of looked-after children to another carer",
      where: "moved",
    },
    excludes: ["changes of legal status or of the kind of placement with the same carer"],
    better: "lower",
    breakdowns: ["age-band", "sex", "placement", "location", "change-reason"],
    discloses: "child",
    source: [spec("7"), spec("Appendix A 4")],
    benchmark: {
      comparability: "none",
      words:
        "England publishes new placements and their reasons in a file that we do not have; stability is compared by three or more placements",
    },
    examples: given(
      "began_on   moved",
      "2025-03-10 true  → counts: moved to another carer",
      "2025-03-10 false → left out: came into care, did not move",
    ),
  }),
  duration("looked-after-duration", {
    title: "How long children were looked after",
    asks: "How long had children been looked after when they left care?",
    population: "period of care",
    dated: "ended_on",
    of: {
      words: "periods of care that ended in the period",
      noun: "periods of care that ended",
      where: "ended_on is not null",
    },
    counts: { words: "those whose start date is on record", where: "start_recorded" },
    length: "ended_on - began_on",
    better: "none",
    breakdowns: ["age-band", "legal-status", "duration"],
    discloses: "child",
    benchmark: {
      comparability: "none",
      words:
        "England publishes how long the last period of care was for those who left, but in a file that we do not have",
    },
    source: [spec("7")],
    examples: given(
      "began_on   ended_on   start_recorded",
      "2025-01-10 2025-03-10 true           → counts: both days are known",
      "2025-01-10 2025-03-10 false          → does not count: ended, but since when is not known",
      "2025-01-10 .          -              → left out: still looked after",
    ),
  }),
  proportion("looked-after-placements-3plus", {
    ...onDate,
    title: "Three or more placements in a year",
    says: "moved three times or more",
    asks: "How many looked-after children had three or more homes in twelve months?",
    of: all,
    counts: { words: "three or more placements in the twelve months to that day", where: "placements_12_months >= 3" },
    better: "lower",
    breakdowns: ["age-band", "sex", "placement"],
    benchmark: {
      comparability: "close",
      words:
        "England counts every placement of a day or more, except the temporary ones that its return leaves out; here each change of carer counts",
    },
    source: [guidance("305"), guidance("330"), field("Local Authority Interactive Tool (LACStable)")],
    examples: given("placements_12_months", "3 → counts: three homes", "2 → does not count: two homes"),
  }),
  proportion("looked-after-placement-2-years", {
    ...onDate,
    needs: ["child"],
    title: "In the same placement for two years",
    says: "stayed put for two years",
    asks: "Do children who have long been looked after stay with the same carer?",
    of: {
      words: "children under 16 looked after for two and a half years or more",
      where: "age < 16 and looked_after_30_months",
    },
    counts: { words: "with the same carer for two years or more", where: "placed_24_months" },
    better: "higher",
    breakdowns: ["age-band", "sex", "placement"],
    benchmark: {
      comparability: "close",
      words: "England joins a placement for adoption to the one before it; here only a change of carer counts",
    },
    source: [guidance("305"), guidance("330"), field("Local Authority Interactive Tool (LAC_LongStable)")],
    examples: given(
      "age looked_after_30_months placed_24_months",
      "15  true                   true             → counts: two years in one home",
      "15  true                   false            → does not count: moved in the last two years",
      "16  true                   true             → left out: sixteen on the day",
      "15  false                  true             → left out: not yet looked after for two and a half years",
    ),
  }),
  proportion("looked-after-off-island", {
    ...onDate,
    needs: ["looked_after_episode.location"],
    title: "Placed off the island",
    says: "live off the island",
    asks: "How many looked-after children live off the island?",
    of: all,
    counts: { words: "placed off the island", where: "location = 'OFF'" },
    notRecorded: { words: "children whose location was not recorded", where: "location is null" },
    better: "none",
    breakdowns: ["age-band", "sex", "placement"],
    source: [spec("7"), guidance("341"), guidance("374")],
    benchmark: {
      comparability: "close",
      words:
        "England counts children placed more than 20 miles from home and outside the authority, and keeps unknown distances in the denominator; for an island that means off it, and here an unknown place is left out",
    },
    examples: given(
      "location",
      "OFF      → counts: off the island",
      "ON       → does not count: on the island",
      ".        → not recorded: missing is not on the island",
    ),
  }),
  count("looked-after-by-legal-status", {
    ...onDate,
    title: "Looked after, by legal status",
    asks: "Under which law is each child looked after?",
    unit: "children",
    of: { ...all, words: `${all.words}, including those on a series of short breaks` },
    better: "none",
    breakdowns: ["legal-status-code"],
    source: [spec("7")],
    benchmark: { comparability: "none", words: "England publishes it in a file that we do not have" },
    examples: given("legal_status_code", "C2 → counts: looked after on that day"),
  }),
  proportion("looked-after-unaccompanied", {
    ...onDate,
    needs: ["child.unaccompanied"],
    title: "Unaccompanied children",
    says: "came unaccompanied",
    asks: "How many looked-after children came to the island alone to seek asylum?",
    of: all,
    counts: { words: "came unaccompanied", where: "unaccompanied" },
    notRecorded: { words: "children for whom neither yes nor no was recorded", where: "unaccompanied is null" },
    better: "none",
    breakdowns: ["age-band", "sex"],
    benchmark: {
      comparability: "close",
      words:
        "England counts a child as not unaccompanied unless marked so; here a blank is left out of the denominator",
    },
    source: [spec("7"), guidance("341")],
    examples: given(
      "unaccompanied",
      "true          → counts: recorded as yes",
      "false         → does not count: recorded as no",
      ".             → not recorded: blank is not no",
    ),
  }),
];
