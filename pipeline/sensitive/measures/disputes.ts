/** Disagreements raised by the reviewing officer (guidance, paragraphs 367 and 368; specification, section 9). */
import { added, changed, count, guidance, type Measure, proportion, spec } from "./measure.ts";

const dispute = {
  population: "dispute",
  dated: "raised_on",
  of: { words: "disputes raised in the period", noun: "disputes raised", where: "true" },
  breakdowns: ["theme", "dispute-stage"],
  discloses: "service",
  source: [guidance("367"), guidance("368")],
} as const;

export const disputes: readonly Measure[] = [
  count("disputes-raised", {
    ...dispute,
    title: "Disputes raised",
    asks: "How often did a reviewing officer raise a disagreement, about what, and how far did it go?",
    unit: "disputes",
    better: "none",
    source: [guidance("367"), guidance("351")],
    examples: [{ given: { raised_on: "2025-03-10" }, expect: "counts", because: "it was raised" }],
  }),
  proportion("dispute-resolved-informally", {
    ...dispute,
    title: "Disputes resolved informally",
    asks: "Was the disagreement settled with the lead worker or the supervisor?",
    dated: "resolved_on",
    of: { words: "disputes resolved", where: "resolved_on is not null" },
    counts: {
      words: "resolved with the lead worker or the supervisor",
      where: "resolved_at_stage in ('lead_worker', 'supervisor')",
    },
    notRecorded: { words: "disputes resolved without a recorded stage", where: "resolved_at_stage is null" },
    better: "higher",
    breakdowns: ["theme"],
    source: [guidance("367"), guidance("199-200")],
    examples: [
      {
        given: { resolved_on: "2025-05-19", resolved_at_stage: "supervisor" },
        expect: "counts",
        because: "supervisor",
      },
      {
        given: { resolved_on: "2025-05-19", resolved_at_stage: "lead_worker" },
        expect: "counts",
        because: "lead worker",
      },
      { given: { resolved_on: null, resolved_at_stage: "supervisor" }, expect: "left out", because: "not resolved" },
      {
        given: { resolved_on: "2025-05-19", resolved_at_stage: "chief_officer" },
        expect: "does not count",
        because: "it went to the chief officer",
      },
      { given: { resolved_on: "2025-05-19" }, expect: "not recorded", because: "where is not recorded" },
    ],
  }),
  proportion("dispute-resolved-on-time", {
    ...dispute,
    title: "Disputes resolved in time",
    asks: "Was each disagreement settled within twenty working days?",
    needs: ["dispute.resolved_on"],
    dated: "due_on",
    of: { words: "disputes whose resolution fell due", whenNone: "none fell due", where: "due_on <= as_at" },
    counts: { words: "resolved by that day", where: "resolved_on <= due_on" },
    excludes: ["disputes so recent that they are not yet due"],
    better: "higher",
    timescales: ["dispute"],
    source: [guidance("367"), guidance("199")],
    examples: [
      {
        given: { due_on: "2025-06-30", resolved_on: "2025-06-30", as_at: "2025-12-31" },
        expect: "counts",
        because: "the last day is within time",
      },
      {
        given: { due_on: "2025-06-30", resolved_on: null, as_at: "2025-12-31" },
        expect: "does not count",
        because: "not settled",
      },
      {
        given: { due_on: "2026-01-30", resolved_on: null, as_at: "2025-12-31" },
        expect: "left out",
        because: "not due",
      },
    ],
  }),
  count("dispute-outcome", {
    ...dispute,
    ...added,
    title: "How disputes ended",
    asks: "How did the disagreements end that were settled?",
    needs: ["dispute.outcome"],
    unit: "disputes",
    dated: "resolved_on",
    of: { words: "disputes resolved in the period", noun: "disputes resolved", where: "resolved_on is not null" },
    better: "none",
    breakdowns: ["theme"],
    distributions: ["dispute-outcome"],
    source: [guidance("351"), guidance("367")],
    examples: [
      { given: { resolved_on: "2025-05-19" }, expect: "counts", because: "resolved" },
      { given: { resolved_on: null }, expect: "left out", because: "still open" },
    ],
  }),
  proportion("dispute-court-advisory-referrals", {
    ...dispute,
    dated: "resolved_on",
    of: { words: "disputes resolved", where: "resolved_on is not null" },
    title: "Disputes that went to the court advisory service",
    asks: "How many disagreements were referred to the Jersey Family Court Advisory Service?",
    counts: {
      words: "the court advisory service was the furthest that it went",
      where: "highest_stage = 'court_advisory_service'",
    },
    excludes: [
      "disputes that reached the Chief Officer, since nothing says whether the court advisory service came before: it is an option, not a step",
    ],
    better: "lower",
    breakdowns: ["theme"],
    source: [spec("9"), spec("10"), guidance("368")],
    ...changed({
      title: "Disputes that reached the court advisory service",
      asks: "How many disagreements went as far as the Jersey Family Court Advisory Service?",
      dated: "raised_on",
      of: dispute.of,
      counts: {
        words: "went to the court advisory service or further",
        where: "highest_stage in ('court_advisory_service', 'chief_officer')",
      },
      excludes: [],
      changed:
        "those that reached the Chief Officer were counted as referrals, though they can get there without one; and disputes still open, which may yet go further, were among them",
    }),
    examples: [
      {
        given: { resolved_on: "2025-05-19", highest_stage: "court_advisory_service" },
        expect: "counts",
        because: "referred",
      },
      {
        given: { resolved_on: "2025-05-19", highest_stage: "chief_officer" },
        expect: "does not count",
        because: "not known to have been referred",
      },
      {
        given: { resolved_on: "2025-05-19", highest_stage: "supervisor" },
        expect: "does not count",
        because: "settled before",
      },
      {
        given: { resolved_on: null, highest_stage: "court_advisory_service" },
        expect: "left out",
        because: "still open",
      },
    ],
  }),
  proportion("dispute-chief-officer", {
    ...dispute,
    dated: "resolved_on",
    of: { words: "disputes resolved", where: "resolved_on is not null" },
    title: "Disputes that reached the Chief Officer",
    asks: "How many disagreements went to the last point of escalation?",
    counts: { words: "went to the Chief Officer", where: "highest_stage = 'chief_officer'" },
    better: "lower",
    breakdowns: ["theme"],
    source: [guidance("368")],
    ...changed({
      dated: "raised_on",
      of: dispute.of,
      changed: "disputes still open, which may yet go further, were counted as not having done so",
    }),
    examples: [
      {
        given: { resolved_on: "2025-05-19", highest_stage: "chief_officer" },
        expect: "counts",
        because: "the last point",
      },
      {
        given: { resolved_on: "2025-05-19", highest_stage: "lead_worker" },
        expect: "does not count",
        because: "settled before",
      },
      { given: { resolved_on: null, highest_stage: "chief_officer" }, expect: "left out", because: "still open" },
    ],
  }),
];
