/** The twin of `peer_outcome_by_month.sql`. */
import { model } from "../model.ts";

const outcome = { authority: "JE", outcome: "expected_standard", numerator: "620", denominator: "1000" };

export const peerOutcomeByMonth = model({
  model: "peer_outcome_by_month",
  grain: "one outcome of the peers in one period",
  key: ["authority", "outcome", "month"],
  always: ["numerator <= denominator"],
  columns: {
    authority: ["varchar", "the authority"],
    outcome: ["varchar", "which outcome"],
    peer_group: ["varchar", "all children, or those never looked after"],
    month: ["bigint", "the month the period ends in: 12 × year + month − 1"],
    numerator: ["bigint", "how many"],
    denominator: ["bigint", "of how many"],
  },
  examples: [
    {
      because:
        "those never looked after come before all children; a year, a year to March and an academic year are told apart",
      given: {
        peer_outcome: [
          { ...outcome, period: "202425", group: "all" },
          { ...outcome, period: "202425", group: "not_looked_after", numerator: "619" },
          { ...outcome, period: "2024/25", group: "all" },
          { ...outcome, period: "2025", group: "all" },
        ],
      },
      expect: [
        { month: 2025 * 12 + 2, peer_group: "all" },
        { month: 2025 * 12 + 7, peer_group: "not_looked_after", numerator: 619 },
        { month: 2025 * 12 + 11, peer_group: "all" },
      ],
    },
  ],
});
