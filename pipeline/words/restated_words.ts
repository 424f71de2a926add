/** Says why a figure is another than it was, as far as the two figures tell: what happened to a record is known to whoever keeps it. */
import type { Restated } from "../release/compare.ts";
import { dateWords } from "../statistics/period_words.ts";
import { counted } from "./counted.ts";
import { listed } from "./listed.ts";

export function restatedWords(restated: Restated): string {
  const { before, now, redefined, retimed, holidays } = restated;
  if (redefined)
    return `definition: counted by version ${now.definition_version}, before by version ${before.definition_version}`;
  if (before.symbol === "c" || now.symbol === "c") return "protection: what may be shown has changed";
  if (before.symbol === "x" || now.symbol === "x") return "an extract it needs was supplied in only one of them";
  if ((before.peer_denominator === null) !== (now.peer_denominator === null))
    return "figures of peers were supplied in only one of them";
  if (retimed.length > 0) return `timescale: now ${retimed.join("; ")}`;
  const records = recordsWords(restated);
  if (holidays.length === 0) return records;
  const calendar = `calendar: other holidays (${listed(holidays.map((day) => dateWords(day)))})`;
  return records === corrected ? `${calendar}, or ${records}` : `${records}; ${calendar}`;
}

const corrected = "records corrected or completed";

function recordsWords({ measure, before, now }: Restated): string {
  // a count has no denominator, and of a duration only what was measured tells
  const of = (value: typeof now) =>
    measure.kind === "duration" ? value.numerator : (value.denominator ?? value.numerator);
  const more = of(now) === null || of(before) === null ? 0 : of(now)! - of(before)!;
  if (measure.kind === "rate") return "children or events corrected or completed";
  if (more === 0) return corrected;
  return more > 0
    ? `late records: ${counted(more, "more", "more")}`
    : `records corrected: ${counted(-more, "fewer", "fewer")}`;
}
