/** Keeps what Framework builds from run to run, under the hash of what it was built from: it holds nothing of any release. */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";

export interface Building {
  /** a folder to work in, which is made */
  readonly work: string;
  readonly log: (line: string) => void;
  /** where what was built is kept; beside the installed packages where not given */
  readonly kept?: string | undefined;
}

const besidePackages = fileURLToPath(new URL("../node_modules/.cache/quorate", import.meta.url));

/** What an earlier run kept under `name` and the hash of `madeFrom`, or what `build` makes. */
export async function keptBuild<T>(
  {
    name,
    madeFrom,
    kind,
  }: { readonly name: string; readonly madeFrom: readonly string[]; readonly kind: z.ZodType<T> },
  { kept = besidePackages }: Pick<Building, "kept">,
  build: () => Promise<T>,
): Promise<T> {
  const hash = createHash("sha256").update(JSON.stringify(madeFrom)).digest("hex").slice(0, 16);
  const file = join(kept, `${name}-${hash}.json`);
  const found = await readKept(file, kind);
  if (found !== undefined) return found;
  const built = await build();
  await keep(file, built);
  return built;
}

/** undefined where there is none, or what is there is no longer whole */
async function readKept<T>(file: string, kind: z.ZodType<T>): Promise<T | undefined> {
  try {
    return kind.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** Put in its place in one step, since another run may be reading it. Where nothing can be kept, the next run builds again. */
async function keep(file: string, built: unknown): Promise<void> {
  const next = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(next, JSON.stringify(built));
    await rename(next, file);
  } catch {
    await rm(next, { force: true });
  }
}
