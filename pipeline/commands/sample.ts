/** `sample` makes synthetic submissions: the two kept in `data/sample`, or one of any size with --as-at. */
import { join, resolve } from "node:path";
import { notWritable, QuorateError } from "../messages.ts";
import { SampleError } from "../sample/sample_error.ts";
import { sampleDefaults } from "../sample/sample_submission.ts";
import { keptSamples, writeSample } from "../sample/write_sample.ts";
import { type Context, step } from "./command.ts";

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
    const rows = await step(context, `make ${join(to, folder)}`, async () => {
      try {
        return writeSample(resolve(context.folder, to, folder), { ...options, asAt });
      } catch (error) {
        if (error instanceof SampleError)
          throw new QuorateError("usage", "", { why: error.message, command: "sample" });
        throw notWritable(error, to);
      }
    });
    for (const [extract, count] of Object.entries(rows))
      context.log(`  ${extract.padEnd(24)} ${`${count}`.padStart(9)} rows`);
    context.print(`${join(to, folder)}: synthetic, as at ${asAt}`);
  }
}

function whole(option: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (/^[0-9]{1,9}$/.test(given)) return Number(given);
  throw new QuorateError("usage", "", { why: `--${option} must be a whole number`, command: "sample" });
}
