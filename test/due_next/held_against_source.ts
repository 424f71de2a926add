/** Whether each row of the list of what falls due next leads to the row of the source where it is awaited. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A column that is blank in the row of the source where something is awaited of it; of the others no one column says so. */
export const stillBlank: Readonly<Record<string, string>> = {
  "looked_after_review Looked-after review": "held_on",
  "looked_after_review Review record": "record_completed_on",
  "protection_registration Review conference": "ended_on",
  "conference Initial conference": "held_on",
  "conference Minutes of a conference": "minutes_distributed_on",
  "care_plan Review of a care plan": "ended_on",
  "education Review of an education plan": "plan_reviewed_on",
  "health Dental check": "completed_on",
  "practice_alert Answer to a practice alert": "responded_on",
  "complaint Complaint to be resolved": "resolved_on",
  "dispute Dispute to be resolved": "resolved_on",
};

/** `list`: as it is downloaded. `folder`: of the submission. `looked`: which of them one column says something of. */
export function heldAgainstSource(list: string, folder: string) {
  const source = (extract: string) =>
    readFileSync(join(folder, `${extract}.csv`), "utf8")
      .split("\n")
      .map((line) => line.split(","));
  const rows = list
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(",").slice(0, 3));
  const looked = new Set<string>();
  const wrong = rows.filter(([extract, row, what]) => {
    const column = stillBlank[`${extract} ${what}`];
    const [heads, cells] = [source(extract!)[0]!, source(extract!)[Number(row) - 1]];
    if (cells?.length !== heads.length) return true;
    if (column === undefined) return false;
    looked.add(`${extract} ${what}`);
    return cells[heads.indexOf(column)] !== "";
  });
  return { rows: rows.map((row) => row.join(" ")), looked: [...looked].sort(), wrong };
}
