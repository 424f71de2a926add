/** `benchmarks similar` says which areas are most like a jurisdiction, how sure that is, and writes them as a set. */
import { basename, dirname, resolve } from "node:path";
import { authoritiesWithin, knownAreas } from "../benchmarks/areas.ts";
import { readKept } from "../benchmarks/folder.ts";
import { type Jurisdiction, jurisdictionOf } from "../benchmarks/jurisdiction.ts";
import type { SetFile } from "../benchmarks/sets.ts";
import { type Candidate, firstPlaces, type Similar, similarTo, variants } from "../benchmarks/similar.ts";
import { makeFolders } from "../folders/make_folders.ts";
import { writeNewFile } from "../folders/own_files.ts";
import { notWritable, QuorateError } from "../messages.ts";
import { countWords } from "../statistics/amount.ts";
import { round } from "../statistics/round.ts";
import type { Context } from "./command.ts";
import { ofConfig, ofTheProject, ofUsualWarehouse, refuseWithin } from "./guarded.ts";

export interface SimilarOptions {
  /** a code, or a file with what is known of the jurisdiction; Jersey where not given */
  readonly for?: string | undefined;
  /** a region or a country whose areas alone are looked at */
  readonly within?: string | undefined;
  /** the file of a set to be written */
  readonly to?: string | undefined;
}

/** An area that is among the first ten in fewer of the variants is there by the way it was measured. */
const steady = variants.length - 2;
/** Of fewer areas neither a middle nor a mean is shown. */
const fewest = 5;
const shown = 15;

export function similarCommand(context: Context, folder: string, options: SimilarOptions): void {
  const all = candidatesIn(folder);
  const named = options.for ?? "JE";
  const own = jurisdictionOf(named, resolve(context.folder, named), all);
  const { within } = options;
  const inside = within === undefined ? undefined : new Set(authoritiesWithin(within).map(({ area }) => area));
  if (inside?.size === 0) throw wrongUse("--within must be the code of a region or a country");
  const candidates = all.filter(({ area }) => area !== own.code && (inside?.has(area) ?? true));
  if (candidates.length < firstPlaces)
    throw new QuorateError("benchmark-population-missing", "", { fewest: firstPlaces });
  const found = similarTo(own, candidates);
  context.print(`nearest to ${own.name} of ${candidates.length} areas: ${sizeWords(own)}`);
  for (const each of found.slice(0, shown))
    context.print(
      `  ${each.distance.toFixed(2)}  ${each.area}  ${each.name.padEnd(34)} first ten in ${each.first} of ${variants.length}, places ${each.best} to ${each.worst}`,
    );
  if (options.to !== undefined) writeSet(context, options.to, own, found);
}

const wrongUse = (why: string) => new QuorateError("usage", "", { why, command: "benchmarks" });

/** The areas of which all is known that is asked. */
function candidatesIn(folder: string): readonly Candidate[] {
  const { byCode } = knownAreas();
  return readKept(folder).population.flatMap((each) => {
    const area = byCode.get(each.area);
    return area?.kind === "authority" && area.until === null ? [{ ...each, name: area.name }] : [];
  });
}

const sizeWords = ({ children, people, square_km }: Jurisdiction): string =>
  `${countWords(children)} children, ${round((100 * children) / people, 1)} % of all people, ${countWords(Math.round(people / square_km))} people per square kilometre`;

/** Writes the set over nothing: a set that is there was somebody's choice. */
function writeSet(context: Context, to: string, own: Jurisdiction, found: readonly Similar[]): void {
  const path = resolve(context.folder, to);
  if (!path.endsWith(".json")) throw wrongUse("--to must be a file that ends in .json");
  refuseWithin(path, ...ofTheProject, ...ofUsualWarehouse(context), ...ofConfig(context));
  const sure = found.filter(({ first }) => first >= steady);
  const chosen = sure.length < fewest ? found.slice(0, firstPlaces) : sure;
  const how =
    chosen === sure
      ? `among the nearest ten in at least ${steady} of ${variants.length} ways to measure it`
      : `the nearest ten, few of which are so in at least ${steady} of ${variants.length} ways to measure it`;
  const set: SetFile = {
    title: `like ${own.name} in size, age and density`,
    why: `The areas nearest to ${own.name} by children, their share of all people and density (${sizeWords(own)}): ${how}. Nothing of income or need is in it`,
    as_of: context.today,
    for: own.code,
    areas: chosen.map(({ area }) => area),
  };
  const folders = makeFolders(dirname(path));
  try {
    writeNewFile(path, `${JSON.stringify(set, null, 2)}\n`);
    folders.keep();
  } catch (error) {
    folders.remove();
    throw notWritable(error, basename(path));
  }
  context.print(`${to}: a set of ${chosen.length} areas, which the next publication knows`);
}
