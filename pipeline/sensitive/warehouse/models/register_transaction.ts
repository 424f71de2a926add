/** The twin of `register_transaction.sql`. */
import { rows } from "../../rows.ts";
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
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-03-03 X1",
          "a        2025-03-03 P            C2           U6        2025-06-02 E4A",
        ),
        protection_registration: rows("registration_id child_id started_on category_initial", "g a 2025-02-03 NEG"),
      },
      expect: rows(
        "happened_on register     kind",
        "2025-01-06  looked_after admission",
        "2025-02-03  protection   admission",
        "2025-03-03  looked_after transfer",
        "2025-06-02  looked_after discharge",
      ),
    },
  ],
});
