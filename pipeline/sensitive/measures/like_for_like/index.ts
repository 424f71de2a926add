/** Every form in which others publish one of our measures, by the measure: counted beside it and never in its place. */
import { measures } from "../catalogue.ts";
import { careLeaverForms } from "./care_leavers.ts";
import type { Form } from "./form.ts";
import { lookedAfterForms } from "./looked_after.ts";
import { protectionForms } from "./protection.ts";

export type { Form } from "./form.ts";

const declared = { ...lookedAfterForms, ...protectionForms, ...careLeaverForms };

/** In the order of the catalogue. Throws where a form is declared for what is no measure. */
export const forms: readonly Form[] = (() => {
  const known = new Set(measures.map(({ id }) => id));
  const unknown = Object.keys(declared).filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Error(`a form of no measure: ${unknown.join(", ")}`);
  return measures.flatMap((measure) => declared[measure.id]?.(measure) ?? []);
})();
