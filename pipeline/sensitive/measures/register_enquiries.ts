/**
 * Questioning the registers (specification, section 10 and Appendix A 4) and what reviewing officers carry (section 5).
 * A caseload counts a child once, whatever the processes.
 */
import { given } from "./example.ts";
import { added, changed, count, type Measure, proportion, score, spec } from "./measure.ts";

const enquiry = {
  population: "register enquiry",
  dated: "made_on",
  source: [spec("10"), spec("Appendix A 4")],
} as const;

export const registerEnquiries: readonly Measure[] = [
  count("register-enquiries", {
    ...enquiry,
    title: "Enquiries of the registers",
    asks: "How often were the registers asked for information, who asked and what about?",
    unit: "enquiries",
    of: { words: "enquiries made in the period", noun: "enquiries made", where: "true" },
    better: "none",
    breakdowns: ["register", "enquiry-agency", "enquiry-substance", "concern"],
    discloses: "service",
    benchmark: {
      comparability: "none",
      words: "no authority's figure is published; referrals to children's services are different",
    },
    examples: given("made_on", "2025-03-10 → counts: it was made"),
  }),
  proportion("register-enquiry-already-registered", {
    ...enquiry,
    needs: ["register_enquiry.on_register"],
    title: "Enquiries about a child on the register",
    asks: "Was the child asked about already on that register?",
    of: { words: "enquiries made", where: "true" },
    counts: { words: "the child was on that register", where: "on_register" },
    notRecorded: { words: "enquiries for which neither yes nor no was recorded", where: "on_register is null" },
    better: "none",
    breakdowns: ["register", "enquiry-agency"],
    discloses: "service",
    examples: given(
      "made_on    about_known_child on_register",
      "-          -                 true        → counts: already on it",
      "-          -                 false       → does not count: not on it",
      "2025-03-10 true              .           → not recorded: blank",
    ),
  }),
  proportion("register-enquiry-action", {
    ...enquiry,
    needs: ["register_enquiry.action"],
    title: "Enquiries that led to action",
    asks: "Did an enquiry lead to a referral or a strategy discussion?",
    of: { words: "enquiries made", where: "true" },
    counts: {
      words: "a referral or a strategy discussion followed",
      where: "action in ('referral', 'strategy_discussion')",
    },
    notRecorded: { words: "enquiries for which what followed was not recorded", where: "action is null" },
    better: "none",
    breakdowns: ["register", "concern"],
    distributions: ["enquiry-action"],
    discloses: "service",
    benchmark: {
      comparability: "none",
      words: "no authority's figure is published; referrals closed without action are different",
    },
    examples: given(
      "made_on    about_known_child action",
      "-          -                 referral            → counts: referred",
      "-          -                 strategy_discussion → counts: discussed",
      "-          -                 information         → does not count: only information was given",
      "2025-03-10 true              .                   → not recorded: blank",
    ),
  }),
  proportion("register-enquiry-repeated", {
    ...enquiry,
    title: "Enquiries about a child asked about again and again",
    asks: "Were children asked about three times or more within twelve months?",
    of: { words: "enquiries about a child who is known", where: "about_known_child" },
    counts: {
      words: "at least the third about that child in the twelve months to the day",
      where: "enquiries_12_months >= 3",
    },
    excludes: ["enquiries about nobody who is known to a register"],
    better: "none",
    breakdowns: ["register"],
    discloses: "child",
    benchmark: {
      comparability: "none",
      words: "no authority's figure is published; repeated referrals are different",
    },
    examples: given(
      "about_known_child enquiries_12_months",
      "true              3                   → counts: the third in a year",
      "true              2                   → does not count: the second",
      "false             -                   → left out: about no known child",
    ),
  }),
  proportion("caseload-over-70", {
    ...added,
    moment: "stock",
    title: "Officers who hold more than seventy children",
    asks: "Does any reviewing officer of the service hold more than seventy children?",
    population: "caseload on a date",
    needs: ["caseload.external"],
    dated: "month_end",
    of: {
      words: "reviewing officers of the service who hold a child on the last day of the period",
      noun: "reviewing officers of the service who hold a child",
      where: "external_officer is distinct from true",
    },
    counts: { words: "hold more than seventy", where: "band = 'over-70'" },
    notRecorded: {
      words: "officers for whom it was not recorded whether they come from outside",
      where: "external_officer is null",
    },
    excludes: [
      "officers from outside the service, who hold few",
      "how much of a full week an officer works is not in the data",
    ],
    better: "lower",
    breakdowns: [],
    distributions: ["caseload-band"],
    discloses: "service",
    timescales: ["caseload"],
    source: [spec("5")],
    examples: given(
      "external_officer band",
      "false            over-70  → counts: more than seventy",
      "false            50-70    → does not count: within the range",
      ".                over-70  → not recorded: whose officer is not known",
      "true             under-50 → left out: from outside the service",
    ),
  }),
  score("caseload-per-officer", {
    moment: "stock",
    title: "Children to one reviewing officer",
    asks: "How many children does each reviewing officer of the service hold, on average?",
    unit: "children an officer",
    population: "caseload on a date",
    dated: "month_end",
    of: {
      words: "reviewing officers of the service who hold a child on the last day of the period",
      noun: "reviewing officers of the service who hold a child",
      where: "external_officer is distinct from true",
    },
    counts: { words: "the children they hold, each counted once for each officer", where: "true" },
    scores: "children",
    excludes: [
      "officers from outside the service (an officer for whom this was not recorded counts as one of the service)",
    ],
    better: "none",
    breakdowns: [],
    partOf: "caseload-over-70",
    discloses: "service",
    timescales: ["caseload"],
    source: [spec("5")],
    ...changed({
      asks: "How many children does each reviewing officer hold?",
      of: {
        words: "reviewing officers who hold a child on the last day of the period",
        noun: "reviewing officers who hold a child",
        where: "true",
      },
      excludes: [],
      better: "lower",
      breakdowns: ["caseload-band"],
      changed:
        "officers from outside the service lowered the mean, which was held to the seventy that the clause sets for any officer",
    }),
    benchmark: {
      comparability: "none",
      words: "no authority's figure is published; England's is about social workers, not reviewing officers",
    },
    examples: given(
      "external_officer children",
      "false            62       → counts: holds 62 children",
      "true             16       → left out: from outside the service",
    ),
  }),
  proportion("caseload-external", {
    moment: "stock",
    title: "Children held by an external officer",
    asks: "How many children have a reviewing officer from outside the service?",
    population: "caseload on a date",
    needs: ["caseload.external"],
    dated: "month_end",
    of: {
      words: "children held by a reviewing officer on the last day of the period",
      noun: "children held by a reviewing officer",
      where: "true",
    },
    counts: { words: "held by an officer from outside the service", where: "true" },
    adds: {
      counts: "children_external",
      of: "children - children_not_recorded",
      notRecorded: "children_not_recorded",
    },
    notRecorded: { words: "children for whom it was not recorded whether the officer is from outside", where: "false" },
    independent: false,
    better: "none",
    breakdowns: [],
    discloses: "service",
    source: [spec("4"), spec("10"), spec("Appendix A 4")],
    benchmark: {
      comparability: "none",
      words: "no authority's figure is published; England's is about agency social workers",
    },
    examples: given(
      "children children_external children_not_recorded",
      "30       2                 1                     → counts: 2 of the 29 for whom it was recorded are added up",
    ),
  }),
];
