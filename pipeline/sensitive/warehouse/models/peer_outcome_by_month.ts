/** The twin of `peer_outcome_by_month.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

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
        peer_outcome: rows(
          "authority period  outcome           group            numerator denominator",
          "JE        202425  expected_standard all              620       1000",
          "JE        202425  expected_standard not_looked_after 619       1000",
          "JE        2024/25 expected_standard all              620       1000",
          "JE        2025    expected_standard all              620       1000",
        ),
      },
      expect: rows("peer_group month numerator", "all 24302 -", "not_looked_after 24307 619", "all 24311 -"),
    },
  ],
});
