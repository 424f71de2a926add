/**
 * A submission: a folder with `submission.json` and one file an extract, complete for its authority from `from` to
 * `as_at`. It replaces nothing: it is kept beside the earlier ones.
 */
import { z } from "zod";
import { identityInProse } from "../identity_guard.ts";
import { isRealDay, patterns } from "./column.ts";
import { contracts } from "./index.ts";

const day = z.string().refine((text) => isRealDay(text) && text >= "1900-01-01" && text <= "2099-12-31", {
  error: "must be a date, YYYY-MM-DD, between 1900 and 2099",
});

/** The longest span of a submission. There is a limit because due dates and month ends are made for every day that it covers. */
const mostYears = 60;
const yearsBefore = (day: string): string => `${Number(day.slice(0, 4)) - mostYears}${day.slice(4)}`;

/** Text that is published unchanged goes through the same guard as data that is loaded. */
const namesNobody = (text: string): boolean => identityInProse(text) === undefined && !controls.test(text);
const controls = /[\p{Cc}\p{Cf}]/u;
const published = "must not hold a person's name, address or number, because it is published";

const handedOver = [...contracts.map(({ extract }) => extract), "others"];
const days = z.partialRecord(z.enum(handedOver), day);

export const submissionSchema = z
  .strictObject({
    authority: z.string().regex(new RegExp(patterns.authority), {
      error: "must be JE, GG, AL, another two capital letters or an ONS code such as E06000046",
    }),
    name: z.string().min(1).max(80).refine(namesNobody, { error: published }),
    as_at: day,
    from: day,
    /** the date it was handed over, which shows how late extracts are; or a date for each extract, with `others` for those not named */
    supplied_on: z.union([day, days], { error: "must be a date, or a date for each extract" }).optional(),
    supplier: z.string().max(200).refine(namesNobody, { error: published }).default(""),
    extracts: z
      .literal("full", { error: 'must be "full": a submission is complete for its authority' })
      .default("full"),
    /** how the extracts write dates; never guessed */
    dates: z.enum(["yyyy-mm-dd", "dd/mm/yyyy"]).default("yyyy-mm-dd"),
    /** made-up data; every page made from it says so */
    synthetic: z.boolean().default(false),
  })
  .refine((submission) => submission.from <= submission.as_at, { path: ["from"], error: "must not be after as_at" })
  .refine((submission) => submission.from >= yearsBefore(submission.as_at), {
    path: ["from"],
    error: `must not be more than ${mostYears} years before as_at`,
  })
  .refine(
    ({ supplied_on: said = {}, as_at }) =>
      (typeof said === "string" ? [said] : Object.values(said)).every((day) => day === undefined || day >= as_at),
    {
      path: ["supplied_on"],
      error: "must not be before as_at",
    },
  );

export type Submission = z.infer<typeof submissionSchema>;

/** The day that an extract was handed over; null where it was not said. */
export function suppliedOn({ supplied_on: said }: Submission, extract: string): string | null {
  if (said === undefined || typeof said === "string") return said ?? null;
  return said[extract] ?? said.others ?? null;
}
