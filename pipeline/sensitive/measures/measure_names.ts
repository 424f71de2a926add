/** Which names in a reference file are those of measures. */
import { type FieldCheck, isOneOf } from "../../reference.ts";
import { measures } from "./catalogue.ts";

export const isMeasure: FieldCheck = isOneOf(
  measures.map(({ id }) => id),
  "the name of a measure",
);
