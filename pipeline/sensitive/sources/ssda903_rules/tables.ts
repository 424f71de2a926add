/**
 * The tables of the return whose rules are in this folder, with the columns that these read. Days of birth, postcodes and
 * the like are read while a rule is judged, to compare them; nothing of them is staged or kept.
 */

import type { Relations } from "../../intake/rules/rule.ts";
import { factsSql } from "../../intake/rules/rule.ts";

const episode = "CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE PL_POST URN".split(" ");

export const ssda903Tables: Readonly<Record<string, readonly string[]>> = {
  Header: "CHILD SEX DOB ETHNIC MOTHER MC_DOB".split(" "),
  Episodes: episode,
  Episodes_last: episode,
  Reviews: "CHILD DOB REVIEW REVIEW_CODE".split(" "),
  UASC: "CHILD SEX DOB DUC".split(" "),
  OC2: "CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED".split(
    " ",
  ),
  OC3: "CHILD DOB IN_TOUCH ACTIV ACCOM".split(" "),
  AD1: "CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR".split(" "),
  PlacedAdoption: "CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED".split(" "),
  PrevPerm: "CHILD DOB PREV_PERM LA_PERM DATE_PERM".split(" "),
  Missing: "CHILD DOB MISSING MIS_START MIS_END".split(" "),
};

/** What the tables say together of a child; to be judged beside relations of the tables themselves. */
export const ssda903Together: Relations = { Life903: factsSql(import.meta.url, "life_903") };
