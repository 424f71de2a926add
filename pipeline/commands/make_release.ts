/**
 * One authority's submission in the warehouse becomes a release in its folder: everything up to the wall. The chapters are
 * given and the day of their definitions with them, so that a release of an earlier day can be made again to the byte.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../config.ts";
import { calculate, effectsOf } from "../measures/calculate.ts";
import { definitionsOn } from "../measures/definitions.ts";
import type { Chapter } from "../measures/measure.ts";
import { catalogueOf } from "../release/catalogue.ts";
import { dutiesOf } from "../release/duties.ts";
import type { Release } from "../release/format.ts";
import { findingsCsv, qualityOf } from "../release/quality.ts";
import { settlesByDefault } from "../release/settles.ts";
import { valuesOf } from "../release/values.ts";
import { releaseName, writeRelease } from "../release/write.ts";
import { version } from "../version.ts";
import { buildModels } from "../warehouse/build_models.ts";
import type { ChosenSubmission } from "../warehouse/choose_submissions.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { type Context, step } from "./command.ts";

export interface Definitions {
  readonly chapters: readonly Chapter[];
  /** with the definitions in force on this day (ISO); with the newest where not given */
  readonly definitionsOf?: string | undefined;
}

/** The release, written under `to`/release. */
export async function makeRelease(
  context: Context,
  warehouse: Warehouse,
  submission: ChosenSubmission,
  { chapters, definitionsOf }: Definitions,
  to: string,
): Promise<Release> {
  const chosen = [submission];
  await step(context, "build the models", () => buildModels(warehouse, chosen));
  const defined = definitionsOf === undefined ? chapters : definitionsOn(chapters, definitionsOf);
  const measures = defined.flatMap((chapter) => chapter.measures);
  const cells = await step(context, `count ${measures.length} measures`, () => calculate(warehouse, measures, chosen));
  return step(context, "write the release", async () => {
    const settles = () => settlesByDefault(submission.as_at, 1);
    const effects = effectsOf(cells);
    const release: Release = {
      values: valuesOf(cells, measures, submission, settles),
      catalogue: catalogueOf(defined, submission, { profile: "restricted", effects, settles }),
      duties: await dutiesOf(warehouse),
      quality: await qualityOf(warehouse, submission),
    };
    const { setAsideLimit } = readConfig(join(context.folder, "quorate.config.json"));
    const inputs = submission.inputs.map((input) => ({ submission: submission.submission_id, ...input }));
    const findings = await findingsCsv(warehouse, submission);
    const folder = join(to, "release", releaseName(release));
    mkdirSync(folder, { recursive: true });
    await writeRelease(warehouse, release, { quorate: version, inputs, settings: { setAsideLimit }, findings }, folder);
    return release;
  });
}
