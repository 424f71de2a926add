/**
 * What a release says of how it was made safe: the rules, how much was planned and kept, and how the audit went. Nothing in it is a number of
 * children, nothing is hidden in it, and the same figures give the same account.
 */
import type { PeriodKind } from "../../release/codes.ts";
import { valuesLeft } from "./audit/open.ts";
import { everybody } from "./audit/readers.ts";
import type { Table } from "./column.ts";
import { type DisclosureClass, fewestChildren, fewestForQuartiles, fewestForShare } from "./may_print.ts";
import { enoughColumns } from "./plan.ts";
import type { Protection } from "./protect.ts";
import { family } from "./target.ts";

interface TablesOfClass {
  /** measures shown in figures and tables by a breakdown, by the kind of period they are shown by */
  readonly wholes: Readonly<Partial<Record<PeriodKind, number>>>;
  readonly breakdowns: Readonly<Partial<Record<PeriodKind, number>>>;
  /** measures of which it is said in words how few there are */
  readonly in_words: number;
}

export interface Account {
  readonly format: 1;
  readonly rules: {
    readonly fewest_children: number;
    readonly fewest_for_share: number;
    readonly fewest_for_quartiles: number;
    /** so many values must be left to each small number of children */
    readonly values_left: number;
    /** of the columns of a table so many must be printable */
    readonly enough_columns: number;
    /** a figure of children that moved by fewer stays as it was printed */
    readonly restated_from: number;
  };
  readonly tables: Readonly<Record<DisclosureClass, TablesOfClass>>;
  readonly figures: { readonly planned: number; readonly kept: number; readonly rounds: number };
  /** small numbers that could be worked out: as planned, and now, apart from those known from earlier releases alone */
  readonly narrow: { readonly before: number; readonly after: 0; readonly already_known: number };
  /** what those could tell who know more, and everybody else could not: how many were asked, and how many numbers were found, of which none
   * is left but those that an agency could tell from earlier releases alone. An agency knows its own figures; of as many children as a family knows at most it could see that there is nobody else */
  readonly insiders: {
    readonly agencies: {
      readonly asked: number;
      readonly before: number;
      readonly after: 0;
      readonly already_known: number;
    };
    readonly families: { readonly of: number; readonly before: number; readonly after: 0 };
  };
  /** at least so many values are left to the small number of children that is known best */
  readonly narrowest: number;
  readonly restatements: {
    /** measures of a period that are printed anew as a whole */
    readonly restated: number;
    /** numbers that moved too little to be printed anew */
    readonly kept_as_printed: number;
  };
  /** columns of the last release, and how many of them are printed again */
  readonly printed_again: { readonly columns: number; readonly again: number };
}

export function accountOf(protection: Protection): Account {
  const { tables, planned, kept, rounds, mended, insiders, already, restated, late, earlier } = protection;
  const ofClass = (of: DisclosureClass) => tablesOf(tables.filter((table) => table.of === of));
  const toAll = already.filter(({ reader }) => reader === everybody);
  const known = toAll.filter(({ target }) => target.strict);
  return {
    format: 1,
    rules: {
      ...{
        fewest_children: fewestChildren,
        fewest_for_share: fewestForShare,
        fewest_for_quartiles: fewestForQuartiles,
      },
      ...{ values_left: valuesLeft, enough_columns: enoughColumns, restated_from: fewestChildren },
    },
    tables: { service: ofClass("service"), child: ofClass("child"), death: ofClass("death") },
    figures: { planned, kept, rounds },
    narrow: { before: mended.length, after: 0, already_known: toAll.length },
    insiders: {
      agencies: {
        ...{ asked: insiders.agencies, before: insiders.toldToAgencies, after: 0 },
        already_known: already.length - toAll.length,
      },
      families: { of: family, before: insiders.toldToFamilies, after: 0 },
    },
    narrowest: known.reduce((least, { range }) => Math.min(least, range.most - range.least + 1), valuesLeft),
    restatements: { restated, kept_as_printed: late },
    printed_again: earlier.printedAgain(tables),
  };
}

function tablesOf(tables: readonly Table[]): TablesOfClass {
  const inFigures = tables.filter(({ inWords }) => inWords !== true);
  return {
    wholes: byRung(inFigures.filter(({ breakdown }) => breakdown === null)),
    breakdowns: byRung(inFigures.filter(({ breakdown }) => breakdown !== null)),
    in_words: tables.length - inFigures.length,
  };
}

function byRung(tables: readonly Table[]): Partial<Record<PeriodKind, number>> {
  const many: Partial<Record<PeriodKind, number>> = {};
  // in an order of its own, so that the same tables give the same bytes
  for (const rung of tables.map((table) => table.rung).sort()) many[rung] = (many[rung] ?? 0) + 1;
  return many;
}
