/** What a corporate parent did of what it owed, in words: `2 of 8 duties not done`. */
import { counted } from "../../pipeline/words/counted.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Body, howMany, isLate, isMissed } from "../corporate_parents.ts";

export const bodyMessage = (body: Body): string => `${capital(body.name)}: ${doneWords(body)}`;

function doneWords({ duties }: Body): string {
  const [missed, late] = [howMany(duties, isMissed), howMany(duties, isLate)];
  if (duties.every(({ state }) => state === "none")) return "nothing on record";
  if (missed > 0) return `${missed} of ${counted(duties.length, "duty", "duties")} not done`;
  const all = duties.length === 1 ? "its one duty" : `all ${duties.length} duties`;
  return late > 0 ? `${all} done, ${late} of them late` : `${all} done in time`;
}

/** For a line of the grid: `2 of 8 not done`, `1 late`; blank where there is nothing to say. */
export function inAll(duties: Body["duties"]): { readonly missed: string; readonly late: string } {
  const [missed, late] = [howMany(duties, isMissed), howMany(duties, isLate)];
  const none = late > 0 ? "" : "all in time";
  return { missed: missed > 0 ? `${missed} of ${duties.length} not done` : none, late: late > 0 ? `${late} late` : "" };
}
