/** Outcomes of children looked after for the year (OC2). */
import { type Rule, ssda903, warning } from "../../intake/rules/rule.ts";
import { rows } from "../../rows.ts";
import { bornDifferently, notInEpisodes, notInHeader } from "./children.ts";
import { example } from "./tables.ts";

const blank = (...columns: string[]) => columns.map((column) => `${column} is null`).join(" or ");
const filled = (...columns: string[]) => columns.map((column) => `${column} is not null`).join(" or ");
const flags =
  "CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED".split(
    " ",
  );
const year = { submission: rows("from as_at", "2024-04-01 2025-03-31") };
/** Looked after throughout: 1 and 3. */
const episodes = {
  Episodes: rows("CHILD DECOM RNE LS", "1 01/01/2024 S C2", "2 01/06/2024 S C2", "3 01/01/2024 S C2"),
};
const noSdq = "SDQ_SCORE is null and SDQ_REASON is null";
const ageAt = (day: string) => `date_sub('year', own_born_on, ${day})`;

export const oc2Rules: readonly Rule[] = [
  warning(
    "ssda903-sdq-reason-invalid",
    "SDQ_REASON",
    "SDQ_REASON not in ('SDQ1', 'SDQ2', 'SDQ3', 'SDQ4', 'SDQ5')",
    ssda903("196"),
    [example("not a code", [0], { OC2: rows("CHILD SDQ_REASON", "1 sdq2", "2 SDQ2", "3 .") })],
  ),
  warning(
    "ssda903-sdq-score-invalid",
    "SDQ_SCORE",
    "SDQ_SCORE is not null and not coalesce(try_cast(SDQ_SCORE as integer) between 0 and 40, false)",
    ssda903("180"),
    [example("41, a word", [0, 1], { OC2: rows("CHILD SDQ_SCORE", "1 41", "2 OK", "3 40", "3 .") })],
  ),
  warning(
    "ssda903-sdq-reason-not-asked",
    "SDQ_REASON",
    "SDQ_SCORE is not null and SDQ_REASON is not null",
    ssda903("197a"),
    [
      example("a score and a reason for none", [0], {
        OC2: rows("CHILD SDQ_SCORE SDQ_REASON", "1 12 SDQ2", "2 12 .", "3 . SDQ2"),
      }),
    ],
  ),
  warning(
    "ssda903-sdq-missing",
    "SDQ_SCORE",
    `all_year and own_born_on + interval 4 years <= "from" and own_born_on + interval 17 years > as_at and ${noSdq}`,
    ssda903("186"),
    [
      example("looked after all year at 10", [0], {
        ...year,
        ...episodes,
        OC2: rows("CHILD DOB SDQ_SCORE", "1 01/05/2014 .", "2 01/05/2014 .", "3 01/05/2014 9"),
      }),
    ],
  ),
  warning(
    "ssda903-sdq-missing-at-4-or-17",
    "SDQ_REASON",
    `all_year and ${ageAt("as_at")} in (4, 17) and ${noSdq}`,
    ssda903("197B"),
    [
      example("4 on the last day of the year", [0], {
        ...year,
        ...episodes,
        OC2: rows("CHILD DOB SDQ_REASON", "1 31/03/2021 .", "2 31/03/2021 .", "3 31/03/2021 SDQ1"),
      }),
    ],
  ),
  warning(
    "ssda903-sdq-not-of-age",
    "SDQ_SCORE",
    `(${ageAt("as_at")} < 4 or own_born_on + interval 17 years <= "from") and (${filled("SDQ_SCORE", "SDQ_REASON")})`,
    ssda903("188", "189"),
    [
      example("3 at the end of the year, 17 at its start", [0, 1], {
        ...year,
        OC2: rows("CHILD DOB SDQ_SCORE", "1 01/04/2021 3", "2 01/04/2007 3", "3 31/03/2021 3"),
      }),
    ],
  ),
  warning(
    "ssda903-oc2-not-all-year",
    "CHILD",
    `episodes_supplied and not coalesce(all_year, false) and (${filled("SDQ_SCORE", "SDQ_REASON", ...flags)})`,
    ssda903("185", "190", "198"),
    [
      example("not looked after throughout", [1], {
        ...year,
        ...episodes,
        OC2: rows("CHILD TEETH_CHECK", "1 1", "2 1", "2 ."),
      }),
    ],
  ),
  warning(
    "ssda903-oc2-incomplete",
    "IMMUNISATIONS",
    `(all_year or CONVICTED is not null or HEALTH_CHECK is not null)
      and (${blank("IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE")})`,
    ssda903("191", "544", "547"),
    [
      example("convictions alone, health promotion alone", [0, 1], {
        OC2: rows(
          "CHILD CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE",
          "1     1         .            .             .           .                 .",
          "2     .         1            .             .           .                 .",
          "3     1         .            1             1           1                 0",
          "4     .         .            .             .           .                 .",
        ),
      }),
      example("looked after throughout", [0], {
        ...year,
        ...episodes,
        OC2: rows(
          "CHILD IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE",
          "1     1             1           1                 .",
          "2     1             1           1                 .",
          "3     1             1           1                 0",
        ),
      }),
    ],
  ),
  warning(
    "ssda903-oc2-flag-invalid",
    "CHILD",
    flags.map((flag) => `${flag} not in ('0', '1')`).join(" or "),
    ssda903("181"),
    [example("neither 0 nor 1", [0], { OC2: rows("CHILD TEETH_CHECK", "1 Y", "2 1") })],
  ),
  warning(
    "ssda903-intervention-missing",
    "INTERVENTION_RECEIVED",
    "SUBSTANCE_MISUSE = '1' and (INTERVENTION_RECEIVED is null or (INTERVENTION_RECEIVED = '0' and INTERVENTION_OFFERED is null))",
    ssda903("192", "159"),
    [
      example("a problem; was there an intervention?", [0, 1], {
        OC2: rows("CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED", "1 1 . .", "2 1 0 .", "3 1 1 ."),
      }),
    ],
  ),
  warning(
    "ssda903-intervention-not-asked",
    "INTERVENTION_OFFERED",
    `(SUBSTANCE_MISUSE is distinct from '1' and (${filled("INTERVENTION_RECEIVED", "INTERVENTION_OFFERED")})) or (INTERVENTION_RECEIVED = '1' and INTERVENTION_OFFERED is not null)`,
    ssda903("193", "158"),
    [
      example("no problem; an offer of what was received", [0, 1], {
        OC2: rows("CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED", "1 0 0 .", "2 1 1 1", "3 1 0 1"),
      }),
    ],
  ),
  warning(
    "ssda903-conviction-by-age",
    "CONVICTED",
    "(all_year and own_born_on + interval 10 years < as_at and CONVICTED is null) or (own_born_on + interval 10 years > as_at and CONVICTED is not null)",
    ssda903("542", "543"),
    [
      example("blank at 11; filled at 9", [0, 2], {
        ...year,
        ...episodes,
        OC2: rows("CHILD DOB CONVICTED", "1 01/05/2013 .", "2 01/05/2013 .", "3 01/05/2016 0"),
      }),
    ],
  ),
  warning(
    "ssda903-health-promotion-by-age",
    "HEALTH_CHECK",
    "all_year and ((own_born_on + interval 5 years > as_at and HEALTH_CHECK is null) or (own_born_on + interval 5 years <= as_at and HEALTH_CHECK is not null))",
    ssda903("545", "546"),
    [
      example("blank at 4; filled at 5", [0, 2], {
        ...year,
        ...episodes,
        OC2: rows("CHILD DOB HEALTH_CHECK", "1 01/05/2020 .", "2 01/05/2020 .", "3 31/03/2020 1"),
      }),
    ],
  ),
  bornDifferently("OC2"),
  notInEpisodes("OC2"),
  notInHeader("OC2"),
];
