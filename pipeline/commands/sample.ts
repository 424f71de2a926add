/** `sample` makes synthetic submissions: the two kept in `data/sample`, or one of any size with --as-at. */
import { basename, join, resolve } from "node:path";
import { liesIn } from "../folders/real_path.ts";
import { notWritable, QuorateError } from "../messages.ts";
import { type Kind, preparePlace } from "../release/place.ts";
import { isMadeSample } from "../sample/made_sample.ts";
import { SampleError } from "../sample/sample_error.ts";
import { type SampleOptions, sampleDefaults } from "../sample/sample_submission.ts";
import { keptSamples, writeSampleStoppably } from "../sample/write_sample.ts";
import { type Context, step } from "./command.ts";
import { ofConfig, ofTheProject, ofUsualWarehouse, refuseOverlap } from "./guarded.ts";

export interface SampleCommandOptions {
  readonly to?: string | undefined;
  readonly children?: string | undefined;
  readonly years?: string | undefined;
  readonly seed?: string | undefined;
  readonly authority?: string | undefined;
  readonly "as-at"?: string | undefined;
}

export async function sampleCommand(context: Context, given: SampleCommandOptions): Promise<void> {
  const options = {
    children: whole("children", given.children, sampleDefaults.children),
    years: whole("years", given.years, sampleDefaults.years),
    seed: whole("seed", given.seed, sampleDefaults.seed),
    authority: given.authority ?? sampleDefaults.authority,
  };
  const asAt = given["as-at"];
  const wanted = asAt === undefined ? keptSamples : [{ folder: `${options.authority}-${asAt}`, asAt }];
  const to = given.to ?? "data/sample";
  for (const { folder, asAt } of wanted) {
    const rows = await step(context, `make ${join(to, folder)}`, () =>
      writeInPlace(context, resolve(context.folder, to, folder), { ...options, asAt }),
    );
    for (const [extract, count] of Object.entries(rows))
      context.log(`  ${extract.padEnd(24)} ${`${count}`.padStart(9)} rows`);
    context.print(`${join(to, folder)}: synthetic, as at ${asAt}`);
  }
}

/** The samples kept with the project are in a folder of their own, and may be made again. */
const kept = ofTheProject.filter(({ path }) => basename(path) === "data").map(({ path }) => join(path, "sample"));

/** Writes a sample beside what is there and then changes the two, so that only a whole sample ever replaces one. */
async function writeInPlace(context: Context, to: string, options: SampleOptions) {
  const guarded = [...ofUsualWarehouse(context), ...ofConfig(context)];
  refuseOverlap(
    to,
    kept.some((folder) => liesIn(to, folder) && !liesIn(folder, to)) ? guarded : [...ofTheProject, ...guarded],
  );
  const place = await preparePlace(to, sample);
  try {
    const rows = await writeSampleStoppably(place.folder, options);
    place.finish();
    return rows;
  } catch (error) {
    if (error instanceof SampleError) throw new QuorateError("usage", "", { why: error.message, command: "sample" });
    throw notWritable(error, to);
  } finally {
    place.abandon();
  }
}

const sample: Kind = { isOwn: isMadeSample, complete: () => {} };

function whole(option: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (/^[0-9]{1,9}$/.test(given)) return Number(given);
  throw new QuorateError("usage", "", { why: `--${option} must be a whole number`, command: "sample" });
}
