/** What a rule for a page is given, and what it returns. */
import type { Catalogue } from "../../pipeline/release/format.ts";
import type { PageTree } from "./page_tree.ts";

export interface Finding {
  readonly page: string;
  readonly rule: string;
  readonly what: string;
}

export interface Weight {
  readonly page: string;
  /** page and stylesheet, gzip */
  readonly bytes: number;
}

/** What a page must agree with. */
export type CheckedCatalogue = Pick<Catalogue, "profile" | "draft" | "synthetic" | "measures">;

/** A page being checked, and what it is checked against. */
export interface Checked {
  readonly page: string;
  readonly text: string;
  readonly tree: PageTree;
  readonly catalogue: CheckedCatalogue;
  /** every file of the site, and of what stands beside it, from its root */
  readonly files: ReadonlySet<string>;
  /** the ids of every page */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
}

/** the rule's name and what is wrong: each rule gives any number of these for a page */
export type Fault = readonly [rule: string, what: string];
export type Rule = (checked: Checked) => readonly Fault[];
