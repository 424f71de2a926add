/** The twin of `register_transaction.sql`. */
import { model } from "../model.ts";

export const registerTransaction = model({
  model: "register_transaction",
  grain: "one admission to, change within, or discharge from a register",
  key: [],
  always: ["happened_on is not null"],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    happened_on: ["date", "the day of the transaction"],
    register: ["varchar", "looked_after or protection"],
    kind: ["varchar", "the kind"],
    spell: ["bigint", "which of the child's spells on that register, from 1"],
  },
  examples: [
    {
      because: "admissions, transfers and discharges in date order",
      given: {
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2025-01-06",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-03-03",
            end_reason: "X1",
          },
          {
            child_id: "a",
            started_on: "2025-03-03",
            start_reason: "P",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-06-02",
            end_reason: "E4A",
          },
        ],
        protection_registration: [
          { registration_id: "g", child_id: "a", started_on: "2025-02-03", category_initial: "NEG" },
        ],
      },
      expect: [
        { happened_on: "2025-01-06", register: "looked_after", kind: "admission" },
        { happened_on: "2025-02-03", register: "protection", kind: "admission" },
        { happened_on: "2025-03-03", register: "looked_after", kind: "transfer" },
        { happened_on: "2025-06-02", register: "looked_after", kind: "discharge" },
      ],
    },
  ],
});
