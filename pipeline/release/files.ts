/** What the files of a release are named. Those of a draft say so themselves, since a file is passed on without its folder. */
import type { Catalogue } from "./format.ts";

/** `values.csv`, of a draft `values.draft.csv` */
export const fileIn = ({ draft }: Pick<Catalogue, "draft">, file: string): string =>
  draft ? file.replace(".", `.${draftMark}.`) : file;

/** in the name of a release and its files */
export const draftMark = "draft";
