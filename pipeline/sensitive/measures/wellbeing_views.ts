/** Wellbeing by the eight indicators, as the child and the professional see it (guidance, paragraphs 86, 324 and 356). */
import { given } from "./example.ts";
import { guidance, type Measure, proportion, score } from "./measure.ts";

const rated = {
  population: "wellbeing rating",
  dated: "assessed_on",
  discloses: "child",
  owner: "Social work teams",
} as const;
const ratings = {
  words: "ratings at assessments in the period, one an indicator",
  noun: "ratings at assessments",
  where: "true",
};

export const wellbeingViews: readonly Measure[] = [
  proportion("wellbeing-need", {
    ...rated,
    title: "Wellbeing needs found",
    says: "ratings found a need",
    asks: "By which wellbeing indicators do children have a need?",
    of: ratings,
    counts: { words: "some or significant need", where: "need <> 'none'" },
    better: "lower",
    breakdowns: ["wellbeing-indicator", "age-band"],
    distributions: ["need"],
    source: [guidance("86"), guidance("324"), guidance("325"), guidance("306")],
    examples: given("need", "some → counts: some need", "none → does not count: none"),
  }),
  score("wellbeing-child-view", {
    ...rated,
    title: "How children feel they do",
    says: "by how children feel",
    asks: "How do children themselves say they are doing, from 1 to 5?",
    beside: {
      view: "wellbeing-professional-view",
      difference: "wellbeing-view-difference",
      by: "wellbeing-indicator",
    },
    needs: ["wellbeing_rating.child_view"],
    of: ratings,
    scores: "child_view",
    notRecorded: { words: "ratings without the child's own view", where: "child_view is null" },
    better: "higher",
    breakdowns: ["wellbeing-indicator", "age-band", "sex"],
    source: [guidance("356")],
    examples: given("child_view", "4 → counts: rated 4", ". → not recorded: not asked is not 0"),
  }),
  score("wellbeing-professional-view", {
    ...rated,
    title: "How professionals think children do",
    says: "by what workers think",
    asks: "How do professionals say children are doing, from 1 to 5?",
    needs: ["wellbeing_rating.professional_view"],
    of: ratings,
    scores: "professional_view",
    notRecorded: { words: "ratings without the professional's view", where: "professional_view is null" },
    better: "higher",
    breakdowns: ["wellbeing-indicator", "age-band", "sex"],
    source: [guidance("356")],
    examples: given("professional_view", "3 → counts: rated 3", ". → not recorded: missing is not 0"),
  }),
  score("wellbeing-view-difference", {
    ...rated,
    title: "The child's view less the professional's",
    asks: "Do children feel better or worse than professionals think they do?",
    needs: ["wellbeing_rating.child_view", "wellbeing_rating.professional_view"],
    of: {
      words: "ratings with both views at assessments in the period",
      noun: "ratings with both views at assessments",
      where: "true",
    },
    scores: "difference",
    notRecorded: { words: "ratings that lack one of the two views", where: "difference is null" },
    better: "none",
    breakdowns: ["wellbeing-indicator", "age-band"],
    source: [guidance("356")],
    examples: given(
      "difference",
      "-1         → counts: feels worse than the professional thinks",
      ".          → not recorded: one view is missing",
    ),
  }),
];
