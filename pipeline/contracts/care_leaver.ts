import { code, date, flag, id, required } from "./column.ts";
import { contract } from "./contract.ts";

/** Care leavers and their personal advisers (G, paragraphs 383 to 399); of those still in care, from 14, the adviser alone. */
export const careLeaver = contract({
  extract: "care_leaver",
  title: "Care leavers",
  grain: "one young person on one day",
  key: ["child_id", "as_at"],
  columns: {
    child_id: id("the young person", { required: true, references: "child" }),
    as_at: date("the date that this row describes", required),
    in_touch: code("in_touch", "in touch with the service"),
    last_contact_on: date("date of the last contact"),
    activity: code("activity", "main activity"),
    accommodation: code("accommodation", "where they live"),
    suitable: flag("the accommodation is suitable"),
    adviser_allocated_on: date("date a personal adviser was allocated"),
    adviser_requested: flag("asked for a personal adviser (from 22)"),
    pathway_plan_reviewed_on: date("date the pathway plan was last reviewed"),
    staying_put: flag("stays with former foster carers"),
  },
});
