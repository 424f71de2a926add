/** The submissions of an authority that a warehouse holds, the latest first. */
import { QuorateError } from "../messages.ts";
import { keptSubmissions } from "../sensitive/intake/submissions.ts";
import { type ChosenSubmission, chooseSubmissions } from "../sensitive/warehouse/choose_submissions.ts";
import type { Warehouse } from "../sensitive/warehouse/connection.ts";

/** At most so many of the authority, or of the only one where none is named. Throws `usage` where one must be named. */
export async function latestSubmissions(
  warehouse: Warehouse,
  authority: string | undefined,
  { most, command }: { readonly most: number; readonly command: string },
): Promise<ChosenSubmission[]> {
  const kept = (await keptSubmissions(warehouse)).filter(({ withdrawn }) => withdrawn === null);
  const found = [...new Set(kept.map((each) => each.authority))];
  if (authority === undefined && found.length > 1)
    throw new QuorateError("usage", "", { why: `--authority must be one of ${found.join(", ")}`, command });
  const own = kept.filter((each) => each.authority === (authority ?? found[0])).reverse();
  const chosen: ChosenSubmission[] = [];
  for (const { submission_id } of own.slice(0, most))
    chosen.push(...(await chooseSubmissions(warehouse, [submission_id])));
  return chosen;
}
