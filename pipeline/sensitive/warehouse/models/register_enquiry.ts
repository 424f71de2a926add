/** The twin of `register_enquiry.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const registerEnquiry = model({
  model: "register_enquiry",
  grain: "one time a register was questioned",
  key: ["authority", "enquiry_id"],
  columns: {
    authority: ["varchar", "the authority"],
    enquiry_id: ["ubigint", "the enquiry"],
    made_on: ["date", "the day it was made"],
    register: ["varchar", "which register"],
    agency: ["varchar", "who asked"],
    substance: ["varchar", "what about"],
    concern: ["varchar", "how great a concern"],
    action: ["varchar", "what followed"],
    on_register: ["boolean", "the child was on that register"],
    about_known_child: ["boolean", "about a child who is known"],
    enquiries_12_months: [
      "bigint",
      "enquiries about the child in the twelve months to that day; null for no known child",
    ],
  },
  examples: [
    {
      because:
        "the third about one child in twelve months; an agency that is not on the list is one of the authority's own",
      given: {
        register_enquiry: rows(
          "enquiry_id made_on    register   agency  substance   child_id",
          "e1         2025-01-06 protection health  new_concern a",
          "e2         2025-06-02 protection harbour new_concern a",
          "e3         2026-01-06 protection health  new_concern a",
          "e4         2026-01-07 protection health  new_concern .",
        ),
      },
      expect: rows(
        "enquiry_id agency     about_known_child enquiries_12_months",
        "e1         health     -                 1",
        "e2         not-listed -                 2",
        "e3         -          -                 3",
        "e4         -          false             .",
      ),
    },
  ],
});
