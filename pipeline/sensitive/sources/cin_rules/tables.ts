import { exampleOver } from "../../intake/rules/rule.ts";
import { words } from "../../rows.ts";

/** The tables of the census whose rules are in this folder, with the columns that these read. The reference date is the
 * submission's as-at date. Days of birth and death are read while a rule is judged, to compare them, and not kept. */
const tables = {
  ChildIdentifiers: words("LAchildID PersonBirthDate ExpectedPersonBirthDate PersonDeathDate Sex"),
  CINdetails: words("LAchildID CINdetailsID CINreferralDate CINclosureDate DateOfInitialCPC ReferralNFA"),
  Section47: words("LAchildID CINdetailsID S47ActualStartDate InitialCPCtarget DateOfInitialCPC ICPCnotRequired"),
  ChildProtectionPlans: words(
    "LAchildID CINdetailsID CPPID CPPstartDate CPPendDate InitialCategoryOfAbuse LatestCategoryOfAbuse",
  ),
  Reviews: words("LAchildID CINdetailsID CPPID CPPreviewDate"),
  CINplanDates: words("LAchildID CINdetailsID CINPlanStartDate CINPlanEndDate"),
};
export const cinTables: Readonly<Record<string, readonly string[]>> = tables;

/** One example of a rule over them. */
export const example = exampleOver<{ [Name in keyof typeof tables]: (typeof tables)[Name][number] }>();
