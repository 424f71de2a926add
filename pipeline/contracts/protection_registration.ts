import { code, date, id, required, word } from "./column.ts";
import { contract } from "./contract.ts";

/** The Child Protection Register (S, section 2). */
export const protectionRegistration = contract({
  extract: "protection_registration",
  title: "Child Protection Register",
  grain: "one period on the Child Protection Register",
  key: ["registration_id"],
  order: [["started_on", "ended_on"]],
  columns: {
    registration_id: id("the registration", required),
    child_id: id("the child", { required: true, references: "child" }),
    started_on: date("date the child was registered", required),
    ended_on: date("date the child came off the register; blank while registered"),
    category_initial: code("abuse_category", "category of harm at registration", required),
    category_latest: code("abuse_category", "category of harm at the latest conference"),
    end_reason: word("registration_end_reason", "why registration ended"),
  },
});
