/** Says why a figure is another than it was, as far as the two figures tell: what happened to a record is known to whoever keeps it. */
import type { Restated } from "../release/compare.ts";
import { counted } from "./counted.ts";

export function restatedWords({ measure, before, now, redefined }: Restated): string {
  if (redefined)
    return `definition: counted by version ${now.definition_version}, before by version ${before.definition_version}`;
  if (before.symbol === "c" || now.symbol === "c") return "protection: what may be shown has changed";
  if (before.symbol === "x" || now.symbol === "x") return "an extract it needs was supplied in only one of them";
  if ((before.peer_denominator === null) !== (now.peer_denominator === null))
    return "figures of peers were supplied in only one of them";
  // a count has no denominator, and of a duration only what was measured tells
  const of = (value: typeof now) =>
    measure.kind === "duration" ? value.numerator : (value.denominator ?? value.numerator);
  const more = of(now) === null || of(before) === null ? 0 : of(now)! - of(before)!;
  const what = measure.kind === "rate" ? "children or events" : "records";
  if (measure.kind === "rate" || more === 0) return `${what} corrected or completed`;
  return more > 0
    ? `late records: ${counted(more, "more", "more")}`
    : `records corrected: ${counted(-more, "fewer", "fewer")}`;
}
