/** Settings that an authority may change, from `quorate.config.json` in the folder the command is run in. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { QuorateError } from "./messages.ts";

const schema = z.strictObject({
  /** the largest share of an extract's rows that may be set aside before the run is refused, 0 to 1 */
  setAsideLimit: z.number().min(0).max(1).default(0.05),
  /** whom readers of the pages can ask, as the foot of each page gives it; a post and not a person */
  contact: z.string().trim().min(1).max(160).exactOptional(),
  /** the folder with what was imported of others, and with sets of areas, from the folder the command is run in */
  benchmarks: z.string().trim().min(1).default("benchmarks"),
});

export type Config = z.infer<typeof schema>;

/** The settings in `file`, or the defaults where there is none. Throws `config-invalid`. */
export function readConfig(file: string): Config {
  if (!existsSync(file)) return schema.parse({});
  if (!statSync(file).isFile()) throw new QuorateError("config-invalid", basename(file), { why: "it is no file" });
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new QuorateError("config-invalid", basename(file), { why: "it is no JSON" });
  }
  const parsed = schema.safeParse(written);
  if (parsed.success) return parsed.data;
  const why = parsed.error.issues.map((issue) => `${issue.path.join(".") || "it"}: ${issue.message}`).join("; ");
  throw new QuorateError("config-invalid", basename(file), { why });
}
