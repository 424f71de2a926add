/** How a sample is known as made by Quorate, which may make it anew: it says so itself and holds nothing else. */
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extracts, sampleSupplier } from "./sample_submission.ts";

const description = "submission.json";
const known = new Set([description, ...extracts.map((extract) => `${extract}.csv`)]);

/** Whether a folder holds a sample that `sample` made, and nothing that it does not make. */
export function isMadeSample(folder: string): boolean {
  const names = readdirSync(folder);
  const isPlain = (name: string) => known.has(name) && lstatSync(join(folder, name)).isFile();
  if (!names.includes(description) || !names.every(isPlain)) return false;
  try {
    const { synthetic, supplier } = JSON.parse(readFileSync(join(folder, description), "utf8"));
    return synthetic === true && supplier === sampleSupplier;
  } catch {
    return false;
  }
}
