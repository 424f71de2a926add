/**
 * The outcomes framework of the guidance (paragraphs 304 to 306) as a Board may edit it, in
 * `data/reference/outcomes_framework.csv`: area → strategic outcome → intermediate outcome → indicator → measure, with the
 * wellbeing indicator and the service area it speaks of. A test holds every row to a measure and to the code lists.
 */
import { codeList } from "../contracts/code_lists.ts";
import { readReference } from "../reference.ts";
import type { FrameworkRow } from "../release/format.ts";

const columns = [
  "area",
  "strategic_outcome",
  "intermediate_outcome",
  "indicator",
  "measure",
  "wellbeing_indicator",
  "service_area",
] as const;

/** Every row in the order of the file, with the codes of area, indicator and service area as words. Throws
 * ReferenceFileError where the file isn't as promised, and Error where a code is on no list. */
export function outcomesFramework(): readonly FrameworkRow[] {
  return readReference("outcomes_framework", columns).map((row) => ({
    ...row,
    area: word("duty_area", row.area),
    wellbeing_indicator: word("wellbeing_indicator", row.wellbeing_indicator),
    service_area: word("service_area", row.service_area),
  }));
}

function word(list: string, code: string): string {
  const entry = codeList(list).find((each) => each.code === code);
  if (entry === undefined) throw new Error(`outcomes_framework.csv: ${code} is not in the list ${list}`);
  return entry.label;
}
