/** The elements of the children in need census that are read, each a row of a temporary table. */
import { monthOf, type XmlRecord } from "../intake/xml.ts";

const same = (names: string): Record<string, string> =>
  Object.fromEntries(names.split(" ").map((each) => [each, each]));
const ofChild = ["LAchildID"];
const ofDetails = ["LAchildID", "CINdetailsID"];

export const cinRecords: readonly XmlRecord[] = [
  {
    table: "cin_ChildIdentifiers",
    element: "Child",
    columns: {
      ...same("LAchildID Sex PersonGenderCurrent GenderCurrent Ethnicity Disability"),
      PersonBirthDate: ["PersonBirthDate", monthOf],
      ExpectedPersonBirthDate: ["ExpectedPersonBirthDate", monthOf],
      PersonDeathDate: ["PersonDeathDate", monthOf],
    },
  },
  {
    table: "cin_CINdetails",
    element: "CINdetails",
    inherits: ofChild,
    numbered: "CINdetailsID",
    columns: same("CINreferralDate CINclosureDate DateOfInitialCPC ReferralNFA"),
  },
  {
    table: "cin_Section47",
    element: "Section47",
    inherits: ofDetails,
    columns: same("S47ActualStartDate InitialCPCtarget DateOfInitialCPC ICPCnotRequired"),
  },
  {
    table: "cin_ChildProtectionPlans",
    element: "ChildProtectionPlans",
    inherits: ofDetails,
    numbered: "CPPID",
    columns: same("CPPstartDate CPPendDate InitialCategoryOfAbuse LatestCategoryOfAbuse"),
  },
  // one element Reviews may hold several dates
  {
    table: "cin_Reviews",
    element: "CPPreviewDate",
    inherits: [...ofDetails, "CPPID"],
    columns: { CPPreviewDate: "." },
  },
  {
    table: "cin_CINplanDates",
    element: "CINPlanDates",
    inherits: ofDetails,
    columns: same("CINPlanStartDate CINPlanEndDate"),
  },
];
