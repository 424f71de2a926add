/** The protection register beyond the totals: rate, repeated and long registrations, and who is also looked after. */
import { given } from "./example.ts";
import { count, duration, field, guidance, type Measure, proportion, rate, spec } from "./measure.ts";

const onDate = {
  moment: "stock",
  dated: "month_end",
  discloses: "child",
  population: "child registered on a date",
} as const;
const all = {
  words: "children on the register on the last day of the period",
  noun: "children on the register",
  where: "true",
};
const begun = {
  population: "registration",
  dated: "started_on",
  of: { words: "registrations that began in the period", noun: "registrations that began", where: "true" },
  discloses: "child",
} as const;

export const repeatsAndDurations: readonly Measure[] = [
  rate("protection-rate", {
    ...onDate,
    title: "Rate of children on the Child Protection Register",
    asks: "How many children are registered, compared with how many live on the island?",
    of: all,
    per: 10_000,
    better: "none",
    excludes: ["a year without a population figure in the two years before"],
    benchmark: {
      comparability: "close",
      words: "England divides by the mid-year estimate of the summer before; here by the latest estimate on record",
    },
    source: [spec("5 ii"), spec("7")],
    examples: given("month_end", "2025-12-31 → counts: registered on that day"),
  }),
  proportion("protection-repeat", {
    ...begun,
    title: "Registered again",
    says: "were registered before",
    asks: "Had the children registered been on the register before?",
    counts: { words: "the child had been registered before", where: "registered_before" },
    excludes: ["registrations from before the submission begins, and any elsewhere, are not known"],
    better: "lower",
    breakdowns: ["age-band", "sex", "category"],
    benchmark: {
      comparability: "close",
      words:
        "England looks back as far as an authority's own records go; here only as far as the registrations supplied",
    },
    source: [field("children who became subject of a plan for a second or subsequent time"), guidance("363")],
    examples: given(
      "registered_before",
      "true              → counts: an earlier spell is on record",
      "false             → does not count: no earlier spell is on record",
    ),
  }),
  proportion("protection-repeat-24-months", {
    ...begun,
    title: "Registered again within two years",
    says: "came back within two years",
    asks: "Did children come back to the register within two years of leaving it?",
    counts: {
      words: "the child's last registration ended within the 24 months before",
      where: "registered_24_months_before",
    },
    excludes: ["registrations from before the submission begins, and any elsewhere, are not known"],
    better: "lower",
    breakdowns: ["age-band", "sex", "category"],
    source: [field("second or subsequent plan within two years"), guidance("363")],
    benchmark: {
      comparability: "none",
      words: "England publishes registration again after any time, Scotland within 18 months, neither within two years",
    },
    examples: given(
      "registered_24_months_before",
      "true                        → counts: came back within two years",
      "false                       → does not count: came back later",
      ".                           → does not count: was never registered before",
    ),
  }),
  proportion("protection-2-years", {
    ...onDate,
    title: "Registered for two years or more",
    says: "registered for two years",
    asks: "How many children have been on the register for two years or more?",
    of: all,
    counts: { words: "registered for two years or more", where: "duration in ('2-5-years', '5-years-plus')" },
    better: "lower",
    breakdowns: ["age-band", "sex", "category"],
    benchmark: {
      comparability: "same",
      words:
        "England also counts plans open on 31 March that had lasted two years; two years are 730 days there and two calendar years here, at most a day's difference",
      because:
        "the rows, date, threshold and treatment of what is not recorded are all the same, checked one by one against the department's guidance on the measure",
    },
    source: [spec("7")],
    examples: given(
      "duration",
      "2-5-years    → counts: two years or more",
      "5-years-plus → counts: five years or more",
      "1-2-years    → does not count: not yet two years",
    ),
  }),
  duration("protection-duration", {
    title: "How long children were registered",
    asks: "How long had children been on the register when they left it?",
    population: "registration",
    dated: "ended_on",
    of: {
      words: "registrations that ended in the period",
      noun: "registrations that ended",
      where: "ended_on is not null",
    },
    counts: { words: "all of them", where: "true" },
    length: "ended_on - started_on",
    better: "none",
    breakdowns: ["age-band", "category", "duration"],
    discloses: "child",
    source: [spec("7")],
    benchmark: {
      comparability: "none",
      words: "England publishes the percentage of plans that had lasted two years when they ended, not a median",
    },
    examples: given(
      "started_on ended_on",
      "2025-01-10 2025-03-10 → counts: both days are known",
      "2025-01-10 .          → left out: still registered",
    ),
  }),
  proportion("protection-also-looked-after", {
    ...onDate,
    needs: ["looked_after_episode"],
    title: "Registered and looked after at once",
    says: "are also in care",
    asks: "How many registered children are also looked after? It should be rare.",
    of: all,
    counts: { words: "also looked after on that day", where: "looked_after" },
    better: "lower",
    breakdowns: ["age-band", "category"],
    source: [spec("2")],
    examples: given("looked_after", "true → counts: on both registers", "false → does not count: on one register"),
  }),
  count("protection-category", {
    ...onDate,
    title: "Registered, by every category of harm named",
    asks: "What kinds of harm are children registered for, at the start or since?",
    unit: "children",
    of: all,
    better: "none",
    breakdowns: ["categories"],
    source: [spec("7")],
    benchmark: { comparability: "none", words: "England publishes categories of abuse in a file that we do not have" },
    examples: given("month_end", "2025-12-31 → counts: registered on that day"),
  }),
];
