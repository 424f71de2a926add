/**
 * The tables of the return whose rules are in this folder, with the columns that these read. Days of birth, postcodes and
 * the like are read while a rule is judged, to compare them; nothing of them is staged or kept.
 */

import type { Relations } from "../../intake/rules/rule.ts";
import { exampleOver, factsSql } from "../../intake/rules/rule.ts";
import { words } from "../../rows.ts";

const episode = words("CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE PL_POST URN");

const tables = {
  Header: words("CHILD SEX DOB ETHNIC MOTHER MC_DOB"),
  Episodes: episode,
  Episodes_last: episode,
  Reviews: words("CHILD DOB REVIEW REVIEW_CODE"),
  UASC: words("CHILD SEX DOB DUC"),
  OC2: words(
    "CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
  ),
  OC3: words("CHILD DOB IN_TOUCH ACTIV ACCOM"),
  AD1: words("CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR"),
  PlacedAdoption: words("CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED"),
  PrevPerm: words("CHILD DOB PREV_PERM LA_PERM DATE_PERM"),
  Missing: words("CHILD DOB MISSING MIS_START MIS_END"),
};

export const ssda903Tables: Readonly<Record<string, readonly string[]>> = tables;

/** One example of a rule over them. */
export const example = exampleOver<{ [Name in keyof typeof tables]: (typeof tables)[Name][number] }>();

/** What the tables say together of a child; to be judged beside relations of the tables themselves. */
export const ssda903Together: Relations = { Life903: factsSql(import.meta.url, "life_903") };
