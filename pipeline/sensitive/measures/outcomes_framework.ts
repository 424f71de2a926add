/**
 * The outcomes framework of the guidance (paragraphs 304 to 306) as a Board may edit it, in
 * `data/reference/outcomes_framework.csv`: area → strategic outcome → intermediate outcome → indicator → measure (or a category of one, by a breakdown), with the
 * wellbeing indicator and the service area it speaks of. A test holds every row to a measure and to the code lists.
 */
import { codeList } from "../../contracts/code_lists.ts";
import { type FieldCheck, isFilled, isOneOf, readReference } from "../../reference.ts";
import type { FrameworkAxes, FrameworkRow } from "../../release/format.ts";
import { isMeasure } from "./measure_names.ts";

const columns = [
  "area",
  "strategic_outcome",
  "intermediate_outcome",
  "indicator",
  "measure",
  "breakdown",
  "category",
  "wellbeing_indicator",
  "service_area",
] as const;

const isCodeOf = (list: string): FieldCheck =>
  isOneOf(
    codeList(list).map(({ code }) => code),
    `a code of the list ${list}`,
  );

/** Every row in the order of the file, with the codes of area, indicator and service area as words. Throws
 * ReferenceFileError where the file isn't as promised. */
export function outcomesFramework(): readonly FrameworkRow[] {
  const fields = {
    area: isCodeOf("duty_area"),
    strategic_outcome: isFilled,
    intermediate_outcome: isFilled,
    indicator: isFilled,
    measure: isMeasure,
    wellbeing_indicator: isCodeOf("wellbeing_indicator"),
    service_area: isCodeOf("service_area"),
  };
  return readReference("outcomes_framework", columns, { fields }).map((row) => ({
    ...row,
    area: word("duty_area", row.area),
    wellbeing_indicator: word("wellbeing_indicator", row.wellbeing_indicator),
    service_area: word("service_area", row.service_area),
  }));
}

const word = (list: string, code: string): string => codeList(list).find((each) => each.code === code)!.label;

/** Every area, wellbeing indicator and service area there is, whether or not the framework speaks of it. */
export const frameworkAxes = (): FrameworkAxes => ({
  areas: words("duty_area"),
  wellbeing_indicators: words("wellbeing_indicator"),
  service_areas: words("service_area"),
});

const words = (list: string): readonly string[] => codeList(list).map(({ label }) => label);
