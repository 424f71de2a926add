/** Reads `submission.json`, or makes its like for a foreign source from what the command line says. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import { didYouMean } from "../../closest.ts";
import { type Submission, submissionSchema } from "../../contracts/submission.ts";
import { QuorateError } from "../../messages.ts";

/** What the command line can say of a submission that has no `submission.json` of its own. */
export interface Described {
  readonly authority?: string | undefined;
  readonly name?: string | undefined;
  readonly asAt?: string | undefined;
  readonly from?: string | undefined;
}

/** Gives the submission's description, which is as at `today` (ISO) or an earlier day. Throws `submission-not-folder`, `submission-missing`, `submission-invalid`. */
export function readSubmission(folder: string, described: Described, today: string): Submission {
  const place = basename(folder);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new QuorateError("submission-not-folder", place);
  const file = join(folder, "submission.json");
  if (!existsSync(file) && described.authority !== undefined && described.asAt !== undefined) {
    const { authority, asAt: as_at, name = described.authority, from = yearBefore(described.asAt) } = described;
    return check({ authority, name, as_at, from }, place, today);
  }
  if (!existsSync(file)) throw new QuorateError("submission-missing", place);
  if (!statSync(file).isFile()) throw new QuorateError("file-not-regular", `${place}/submission.json`);
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    // the library's own words repeat what stands there
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    const why = at === undefined ? "it is no JSON" : `it is no JSON, from its character ${Number(at) + 1} on`;
    throw new QuorateError("submission-invalid", `${place}/submission.json`, { why });
  }
  return check(written, `${place}/submission.json`, today);
}

function check(written: unknown, place: string, today: string): Submission {
  const parsed = submissionSchema.safeParse(written);
  if (parsed.success && parsed.data.as_at > today)
    // what falls due after today and was not done would count as late
    throw new QuorateError("submission-invalid", place, { why: "as_at must not be after today" });
  if (parsed.success) return parsed.data;
  throw new QuorateError("submission-invalid", place, { why: parsed.error.issues.map(wordsOf).join("; ") });
}

const fields = Object.keys(submissionSchema.shape);

/** Our own words for what is wrong, and the schema's where it has some: the library's own repeat what stands there. */
function wordsOf(issue: z.core.$ZodIssue): string {
  const field = issue.path[0];
  const place = field === undefined || !fields.includes(String(field)) ? "it" : String(field);
  if (issue.code === "unrecognized_keys") {
    const like = issue.keys.map((key) => didYouMean(key, fields)).find((each) => each !== "") ?? "";
    return `${place} has a field that is none of ${fields.join(", ")}${like}`;
  }
  if (issue.code === "invalid_type") return `${place} is not there, or is no ${issue.expected}`;
  if (issue.code === "too_big" || issue.code === "too_small") return `${place} is too long or too short`;
  if (issue.code === "invalid_value") return `${place} must be ${issue.values.map(String).join(" or ")}`;
  return `${place} ${issue.message}`;
}

/** A statutory return covers the year that ends on its as-at date. */
function yearBefore(asAt: string): string {
  const [year, month, day] = asAt.split("-").map(Number) as [number, number, number];
  const next = new Date(Date.UTC(year - 1, month - 1, day + 1));
  return next.toISOString().slice(0, 10);
}
