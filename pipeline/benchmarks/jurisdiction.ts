/** How large a jurisdiction is: from `data/reference/jurisdictions.csv`, from what was imported, or from a file of the user's own. */
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { QuorateError } from "../messages.ts";
import { isFilled, isNumber, readReference } from "../reference.ts";
import type { Candidate, Size } from "./similar.ts";

export interface Jurisdiction extends Size {
  /** blank of a file */
  readonly code: string;
  readonly name: string;
}

const written = z.strictObject({
  name: z.string().trim().min(1).max(80),
  children: z.number().positive(),
  people: z.number().positive(),
  square_km: z.number().positive(),
});

/** The jurisdiction of a code, or of a file that is there. Throws `benchmark-jurisdiction`. */
export function jurisdictionOf(named: string, path: string, candidates: readonly Candidate[]): Jurisdiction {
  const known = jurisdictions().find(({ code }) => code === named);
  if (known !== undefined) return known;
  const candidate = candidates.find(({ area }) => area === named);
  if (candidate !== undefined) return { ...candidate, code: candidate.area };
  if (!existsSync(path))
    throw new QuorateError("benchmark-jurisdiction", "", { why: "there is no such code, and no such file" });
  return { code: "", ...fromFile(path) };
}

function fromFile(path: string): Omit<Jurisdiction, "code"> {
  let parsed: ReturnType<typeof written.safeParse>;
  try {
    parsed = written.safeParse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new QuorateError("benchmark-jurisdiction", basename(path), { why: "the file is no JSON" });
  }
  if (parsed.success) return parsed.data;
  const why = parsed.error.issues.map((issue) => `${issue.path.join(".") || "it"}: ${issue.message}`).join("; ");
  throw new QuorateError("benchmark-jurisdiction", basename(path), { why });
}

const columns = ["authority", "name", "children", "people", "square_km", "source"] as const;

const jurisdictions = (): readonly Jurisdiction[] =>
  readReference("jurisdictions", columns, {
    fields: {
      ...{ authority: isFilled, name: isFilled, source: isFilled },
      ...{ children: isNumber, people: isNumber, square_km: isNumber },
    },
    once: ["authority"],
  }).map(({ authority, name, children, people, square_km }) => ({
    ...{ code: authority, name },
    ...{ children: Number(children), people: Number(people), square_km: Number(square_km) },
  }));
