/** Every kind of file that can be imported. Recognised by its columns: the kind with the most of them, where a header has those of two. */
import { QuorateError } from "../../messages.ts";
import { type Collected, columnsIn, type Kind, type TextTable } from "../kind.ts";
import { dfeKind } from "./dfe.ts";
import { dfeFiles } from "./dfe_files.ts";
import { laitDictionary, laitTable } from "./lait.ts";
import { neighbours, population, wales } from "./others.ts";
import { scotpho } from "./scotpho.ts";

const noDictionary: Collected["dictionary"] = new Map();

export const kinds: readonly Kind[] = [
  laitTable(noDictionary),
  laitDictionary,
  ...dfeFiles.map(dfeKind),
  neighbours,
  population,
  wales,
  scotpho,
];

/** The kind of a file. Throws `benchmark-unknown`, which says what was recognised of it, what was not, and what can be imported. */
export function kindOf({ header, file }: Pick<TextTable, "header" | "file">): Kind {
  const fits = kinds.map((kind) => {
    const wanted = Object.keys(kind.columns);
    const found = columnsIn(header, kind.columns);
    return { kind, found: Object.values(found), lacks: wanted.filter((column) => found[column] === undefined) };
  });
  const whole = fits.filter(({ lacks }) => lacks.length === 0);
  const most = (all: typeof fits) => all.reduce((best, each) => (share(each) > share(best) ? each : best));
  if (whole.length > 0) return whole.reduce((best, each) => (each.found.length > best.found.length ? each : best)).kind;
  const nearest = most(fits);
  const known = kinds.map(({ title }) => title).join("; ");
  if (share(nearest) < likely) {
    const recognised = nearest.found.length === 0 ? "none is known" : `only ${nearest.found.join(", ")} are known`;
    throw new QuorateError("benchmark-unknown", file, { columns: header.length, recognised, known });
  }
  throw new QuorateError("benchmark-incomplete", file, {
    kind: nearest.kind.title,
    found: nearest.found.join(", "),
    lacks: nearest.lacks.map((column) => nearest.kind.columns[column]![0]!).join(", "),
    others: header.length - nearest.found.length,
  });
}

/** Of a kind's columns, what a file must have to be taken for one that lost the others. */
const likely = 0.5;

const share = ({ found, lacks }: { readonly found: readonly string[]; readonly lacks: readonly string[] }): number =>
  found.length / (found.length + lacks.length);
