/** `template` writes an empty workbook for an administrator to fill in. */
import { resolve } from "node:path";
import { templateWorkbook } from "../contracts/template.ts";
import { writeNewFile } from "../folders/own_files.ts";
import { notWritable } from "../messages.ts";
import type { Context } from "./command.ts";
import { ofConfig, ofTheProject, ofUsualWarehouse, refuseWithin } from "./guarded.ts";

export async function templateCommand(context: Context, to: string): Promise<void> {
  const path = resolve(context.folder, to);
  refuseWithin(path, ...ofTheProject, ...ofUsualWarehouse(context), ...ofConfig(context));
  const workbook = await templateWorkbook();
  try {
    writeNewFile(path, workbook);
  } catch (error) {
    throw notWritable(error, to);
  }
  context.print(`${to}: fill in the sheets you have, and put it beside a submission.json`);
}
