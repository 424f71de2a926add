/** What stands over tables, charts and notes, in the same words in every form. */
import type { Block, Captioned } from "../document.ts";

/** `Table 3. Recommendations and what came of them` */
export const captionOf = (what: "Table" | "Chart", { number, caption }: Captioned): string =>
  `${what} ${number}. ${caption}`;

/** Before a note, by what it is; a notice needs none. */
export const noteHeads: Readonly<Record<Extract<Block, { kind: "note" }>["as"], string>> = {
  prompt: "Still to be written.",
  sample: "Sample.",
  notice: "",
};
