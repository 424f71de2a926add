import { code, date, flag, id, required, word } from "./column.ts";
import { contract } from "./contract.ts";

/** The Court Proceedings Register (S, section 5 iii). */
export const courtProceeding = contract({
  extract: "court_proceeding",
  title: "Court Proceedings Register",
  grain: "one application to the court about one child",
  key: ["proceeding_id"],
  order: [
    ["applied_on", "first_hearing_on"],
    ["applied_on", "concluded_on"],
    ["first_hearing_on", "concluded_on"],
    ["applied_on", "guardian_appointed_on"],
  ],
  columns: {
    proceeding_id: id("the application", required),
    child_id: id("the child", { required: true, references: "child" }),
    application: code("application", "what was applied for", required),
    applied_on: date("date of the application", required),
    first_hearing_on: date("date of the first hearing"),
    concluded_on: date("date it was concluded; blank if it has not ended"),
    outcome: word("court_outcome", "how it ended"),
    guardian_appointed_on: date("date a guardian was appointed"),
  },
});

/** "A facility to question the register, and to have the source and substance of that questioning recorded" (S, section 10). */
export const registerEnquiry = contract({
  extract: "register_enquiry",
  title: "Enquiries of the registers",
  grain: "one time a register was questioned",
  key: ["enquiry_id"],
  columns: {
    enquiry_id: id("the enquiry", required),
    made_on: date("date it was made", required),
    register: code("register", "which register", required),
    agency: word("enquiry_agency", "who asked", required),
    substance: word("enquiry_substance", "what about", required),
    child_id: id("the child asked about, where known to a register", { references: "child" }),
    on_register: flag("the child was on that register"),
    concern: code("concern", "how serious the concern was"),
    action: code("enquiry_action", "what followed"),
  },
});
