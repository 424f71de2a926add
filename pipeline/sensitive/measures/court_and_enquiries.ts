/** The Court Proceedings Register, the questioning of the registers, and what reviewing officers carry. */
import { courtRegister } from "./court_register.ts";
import { chapter } from "./measure.ts";
import { registerEnquiries } from "./register_enquiries.ts";

export const courtAndEnquiries = chapter({
  id: "court-and-enquiries",
  title: "Court, enquiries and caseloads",
  short: "Court, enquiries",
  group: "reviews and registers",
  intro:
    "Which children's care is before the court and for how long, who asked the registers for information, and how many children each reviewing officer has.",
  measures: [...courtRegister, ...registerEnquiries],
});
