/** What those served say, and apart from them those who serve (guidance, paragraphs 221, 436 and 447). */
import { isPooled } from "../../release/codes.ts";
import { given } from "./example.ts";
import { added, changed, field, guidance, type Measure, proportion, yearly } from "./measure.ts";

const answers = {
  population: "feedback",
  dated: "answered_by",
  periods: yearly.filter((kind) => kind === "year" || isPooled(kind)),
  counts: { words: "answered well", where: "true" },
  adds: { counts: "positive", of: "answered" },
  independent: false,
  excludes: ["a year to 31 March is counted in the calendar year that most of it falls in"],
  better: "higher",
  discloses: "service",
  owner: "Service managers",
} as const;

export const feedbackAnswers: readonly Measure[] = [
  proportion("feedback-positive", {
    ...answers,
    title: "What those served say",
    says: "answers were good",
    asks: "Do children, young people, parents and carers find the service good?",
    of: {
      words: "answers of children, young people, parents and carers to the questions asked",
      noun: "answers of those served",
      where: "answered_as <> 'practitioner'",
    },
    excludes: [...answers.excludes, "answers of practitioners, who are not served"],
    breakdowns: ["feedback-service", "feedback-group", "feedback-question"],
    source: [guidance("447"), guidance("436"), guidance("221")],
    ...changed({
      of: { words: "answers to the questions asked", where: "true" },
      excludes: answers.excludes,
      changed: "answers of practitioners were counted among those of the people they serve",
    }),
    examples: given(
      "answered_as  positive answered",
      "parent       7        9        → counts: 7 of 9 answers are added up",
      "child        0        0        → counts: nobody answered: it adds nothing",
      "practitioner 7        9        → left out: not served",
    ),
  }),
  proportion("feedback-positive-young", {
    ...answers,
    ...added,
    title: "What children and young people say",
    says: "child answers were good",
    asks: "Do children and young people themselves find the service good?",
    of: {
      words: "answers of children and young people to the questions asked",
      noun: "answers of children and young people",
      where: "answered_as in ('child', 'young_person')",
    },
    excludes: [...answers.excludes, "answers of parents, carers and practitioners"],
    breakdowns: ["feedback-service", "feedback-question"],
    source: [guidance("447"), guidance("221")],
    examples: given(
      "answered_as  positive answered",
      "child        7        9        → counts: 7 of 9 answers are added up",
      "young_person 0        0        → counts: nobody answered: it adds nothing",
      "parent       7        9        → left out: what a parent says is not what a child says",
    ),
  }),
  proportion("feedback-positive-practitioners", {
    ...answers,
    ...added,
    title: "What practitioners say",
    says: "workers' answers were good",
    asks: "Do those who work in the service find it good?",
    of: { words: "answers of practitioners to the questions asked", where: "answered_as = 'practitioner'" },
    breakdowns: ["feedback-service", "feedback-question"],
    source: [field("practitioners' answers are shown beside those of the people they serve")],
    examples: given(
      "answered_as  positive answered",
      "practitioner 7        9        → counts: 7 of 9",
      "carer        7        9        → left out: one of those served",
    ),
  }),
];
