/** The twin of `register_enquiry.sql`. */
import { model } from "../model.ts";

const enquiry = { register: "protection", agency: "health", substance: "new_concern" };

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
        register_enquiry: [
          { ...enquiry, enquiry_id: "e1", child_id: "a", made_on: "2025-01-06" },
          { ...enquiry, enquiry_id: "e2", child_id: "a", made_on: "2025-06-02", agency: "harbour" },
          { ...enquiry, enquiry_id: "e3", child_id: "a", made_on: "2026-01-06" },
          { ...enquiry, enquiry_id: "e4", made_on: "2026-01-07" },
        ],
      },
      expect: [
        { enquiry_id: "e1", agency: "health", enquiries_12_months: 1 },
        { enquiry_id: "e2", agency: "not-listed", enquiries_12_months: 2 },
        { enquiry_id: "e3", enquiries_12_months: 3 },
        { enquiry_id: "e4", enquiries_12_months: null, about_known_child: false },
      ],
    },
  ],
});
