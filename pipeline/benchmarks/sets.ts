/**
 * Sets of areas that a user declares, one file each in `sets/` beside what was imported: by the codes of its areas, as the statistical
 * neighbours of an authority, or as all authorities within a region or a country. A set says why it was chosen and when, and whose pages show
 * it; the file's own name is the set's.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { QuorateError } from "../messages.ts";
import { isDay } from "../reference.ts";
import type { ComparatorSet } from "../release/published.ts";
import { areaOf, authoritiesWithin, knownAreas } from "./areas.ts";
import { setsFolder } from "./folder.ts";
import { inOrder } from "./in_order.ts";
import type { Neighbour } from "./kind.ts";

const code = z.string().min(1);
const schema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  why: z.string().trim().min(20),
  as_of: z.string().refine((day) => isDay(day) === undefined, "not a day, YYYY-MM-DD"),
  /** the code of the authority whose pages show it */
  for: z.string().default(""),
  areas: z.array(code).min(1).exactOptional(),
  /** an English authority; of the newest model that was imported, unless `model` names its year */
  neighbours_of: code.exactOptional(),
  model: z.string().exactOptional(),
  /** a region or a country */
  within: code.exactOptional(),
});

/** What a file of a set says. */
export type SetFile = z.input<typeof schema>;

/** The user's sets, by their files' names. Throws `benchmark-set`. */
export function userSets(folder: string, neighbours: readonly Neighbour[]): readonly ComparatorSet[] {
  const home = join(folder, setsFolder);
  if (!existsSync(home)) return [];
  const files = inOrder(
    readdirSync(home).filter((file) => file.endsWith(".json")),
    (file) => file,
  );
  return files.map((file) => readSet(join(home, file), neighbours));
}

function readSet(path: string, neighbours: readonly Neighbour[]): ComparatorSet {
  const file = basename(path);
  const wrong = (why: string) => new QuorateError("benchmark-set", file, { why });
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw wrong("it is no JSON");
  }
  const parsed = schema.safeParse(written);
  if (!parsed.success)
    throw wrong(parsed.error.issues.map((issue) => `${issue.path.join(".") || "it"}: ${issue.message}`).join("; "));
  const { title, why, as_of, for: whose, areas, neighbours_of, model, within } = parsed.data;
  if ([areas, neighbours_of, within].filter((each) => each !== undefined).length !== 1)
    throw wrong("it has not just one of areas, neighbours_of and within");
  const members = areas ?? (within === undefined ? nearTo(neighbours_of!, model, neighbours) : insideOf(within));
  const fault = members.length === 0 ? "none of its areas is known" : firstFault(members);
  if (fault !== undefined) throw wrong(fault);
  return { set: file.slice(0, -".json".length), title, why, as_of, for: whose, areas: members };
}

/** The neighbours that a model gives an authority, the nearest first; none where the model was not imported. */
export function nearTo(area: string, model: string | undefined, neighbours: readonly Neighbour[]): readonly string[] {
  const own = neighbours.filter((each) => each.area === area);
  const newest = own
    .map((each) => each.model)
    .sort()
    .at(-1);
  return own
    .filter((each) => each.model === (model ?? newest))
    .sort((a, b) => a.rank - b.rank)
    .map(({ neighbour }) => neighbour);
}

const insideOf = (code: string): readonly string[] => authoritiesWithin(code).map(({ area }) => area);

/** A code that nobody has, or nobody has any more: which it is now. */
function firstFault(areas: readonly string[]): string | undefined {
  const { now } = knownAreas();
  for (const [place, code] of areas.entries()) {
    const area = areaOf(code);
    if (area === undefined) return `area ${place + 1} is the code of no area`;
    const changed = now.get(code);
    if (changed !== undefined) return `${area.name} changed its boundaries and its code: it is ${changed} now`;
    if (area.until !== null) return `${area.name} was abolished in ${area.until}`;
    if (areas.indexOf(code) !== place) return `${area.name} is in it twice`;
  }
  return undefined;
}
