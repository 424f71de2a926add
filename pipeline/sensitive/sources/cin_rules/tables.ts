/** The tables of the census whose rules are in this folder, with the columns that these read. The reference date is the
 * submission's as-at date. Days of birth and death are read while a rule is judged, to compare them, and not kept. */
export const cinTables: Readonly<Record<string, readonly string[]>> = {
  ChildIdentifiers: "LAchildID PersonBirthDate ExpectedPersonBirthDate PersonDeathDate Sex".split(" "),
  CINdetails: "LAchildID CINdetailsID CINreferralDate CINclosureDate DateOfInitialCPC ReferralNFA".split(" "),
  Section47: "LAchildID CINdetailsID S47ActualStartDate InitialCPCtarget DateOfInitialCPC ICPCnotRequired".split(" "),
  ChildProtectionPlans:
    "LAchildID CINdetailsID CPPID CPPstartDate CPPendDate InitialCategoryOfAbuse LatestCategoryOfAbuse".split(" "),
  Reviews: "LAchildID CINdetailsID CPPID CPPreviewDate".split(" "),
  CINplanDates: "LAchildID CINdetailsID CINPlanStartDate CINPlanEndDate".split(" "),
};
