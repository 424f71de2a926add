/** `template` writes an empty workbook for an administrator to fill in. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { templateWorkbook } from "../contracts/template.ts";
import { notWritable } from "../messages.ts";
import type { Context } from "./command.ts";

export async function templateCommand({ folder, print }: Context, to: string): Promise<void> {
  const workbook = await templateWorkbook();
  try {
    writeFileSync(resolve(folder, to), workbook, { flag: "wx" });
  } catch (error) {
    throw notWritable(error, to);
  }
  print(`${to}: fill in the sheets you have, and put it beside a submission.json`);
}
