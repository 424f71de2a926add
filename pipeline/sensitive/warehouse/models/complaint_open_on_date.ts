/** The twin of `complaint_open_on_date.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const complaintOpenOnDate = model({
  model: "complaint_open_on_date",
  grain: "one complaint open on the last day of one month",
  key: ["authority", "month_end", "complaint_id"],
  columns: {
    authority: ["varchar", "the authority"],
    month_end: ["date", "the last day of a month"],
    complaint_id: ["ubigint", "the complaint"],
    about: ["varchar", "what it is about"],
    agency: ["varchar", "the agency concerned"],
    stage: ["varchar", "how far it has gone"],
  },
  examples: [
    {
      because: "resolved on the last day of a month is open no more on that day",
      given: {
        complaint: rows(
          "complaint_id received_on about         agency      stage  resolved_on outcome",
          "c            2025-10-06  case_handling social_care formal 2025-11-30  upheld",
        ),
      },
      expect: rows("month_end stage", "2025-10-31 formal"),
    },
  ],
});
