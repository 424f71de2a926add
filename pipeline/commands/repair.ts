/** `repair` says what is wrong in a history of SSDA903 episodes; with `--to` it writes a repaired one, never over a file. */
import { resolve } from "node:path";
import { QuorateError } from "../messages.ts";
import { readHistory, writeHistory } from "../sensitive/sources/ssda903_history.ts";
import { closeRules, dropRules, repairEpisodes } from "../sensitive/sources/ssda903_repair.ts";
import type { Context } from "./command.ts";
import { ofConfig, ofTheProject, ofUsualWarehouse, refuseWithin } from "./guarded.ts";

export async function repairCommand(
  context: Context,
  { file, to }: { file: string | undefined; to: string | undefined },
): Promise<void> {
  if (file === undefined) throw new QuorateError("usage", "", { why: "name the file of episodes", command: "repair" });
  if (to !== undefined)
    refuseWithin(resolve(context.folder, to), ...ofTheProject, ...ofUsualWarehouse(context), ...ofConfig(context));
  const history = await readHistory(resolve(context.folder, file));
  const { episodes, found } = repairEpisodes(history);
  for (const rule of [...dropRules, ...closeRules]) {
    const rows = found.filter((each) => each.rule === rule).map(({ row }) => row);
    if (rows.length === 0) continue;
    const shown = `${rows.slice(0, 5).join(", ")}${rows.length > 5 ? ` and ${rows.length - 5} more` : ""}`;
    context.print(`${rule.code.padEnd(8)} rows ${shown}: ${rule.words}`);
  }
  const dropped = history.length - episodes.length;
  const counts = `${history.length} read = ${episodes.length - (found.length - dropped)} as they were + ${found.length - dropped} repaired + ${dropped} dropped`;
  if (to === undefined)
    context.print(`${counts}, were it repaired; nothing was changed (write a repaired file with --to)`);
  else {
    writeHistory(resolve(context.folder, to), episodes);
    context.print(`${counts}; Episode_source says which rule repaired a row`);
  }
}
