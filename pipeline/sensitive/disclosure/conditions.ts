/**
 * What a declared condition says, taken apart so that it can be seen which rows are among which others: what must be true of a row, one
 * fact at a time, and what follows from each. Only what is certain is concluded; a condition that is not understood stands for itself,
 * so that two are never thought to be of the same rows unless they are.
 */

/** What is true of some rows. */
export interface Facts {
  /** what was said */
  readonly said: ReadonlySet<string>;
  /** what was said and what follows from it */
  readonly follows: ReadonlySet<string>;
  /** whole numbers that a column lies between */
  readonly ranges: ReadonlyMap<string, readonly [from: number, to: number]>;
}

/** What follows from a column of a model by how it is made, and from no condition. */
const byDefinition: Readonly<Record<string, readonly string[]>> = {
  registered_24_months_before: ["registered_before"],
};

/** Conditions that are all true of a row. `dated`: the column that says which period a row falls in, which is never blank. */
export function factsOf(conditions: readonly string[], dated: string): Facts {
  const ranges = new Map<string, readonly [number, number]>();
  const atoms = new Set<string>();
  for (const atom of conditions.flatMap(partsOf)) {
    const range = rangeOf(atom);
    if (range === null) atoms.add(sameAs(atom));
    else {
      const [from, to] = ranges.get(range.column) ?? [-Infinity, Infinity];
      ranges.set(range.column, [Math.max(from, range.from), Math.min(to, range.to)]);
    }
  }
  for (const atom of [...atoms]) {
    const column = /^(\w+) is distinct from false$/.exec(atom)?.[1];
    // neither untrue nor unknown is true
    if (column !== undefined && atoms.has(`${column} is not null`)) atoms.add(column);
    const untrue = /^not known: (\w+)$/.exec(atom)?.[1];
    if (untrue !== undefined && atoms.has(`${untrue} is not null`)) atoms.add(`not ${untrue}`);
  }
  const follows = new Set([...atoms].flatMap((atom) => [atom, ...consequencesOf(atom)]));
  follows.add("true").add(`${dated} is not null`);
  return { said: new Set([...atoms].filter((atom) => !isSaidByAnother(atom, atoms, dated))), follows, ranges };
}

/** The condition that is true where this one is not, unknown among it. */
export function notTrue(condition: string): string[] {
  const bare = withoutBrackets(condition.trim());
  const either = splitAt(bare, " or ");
  if (either.length > 1 && splitAt(bare, " and ").length === 1) return either.flatMap(notTrue);
  if (bare === "false") return [];
  const isNull = /^(\w+) is null$/.exec(bare)?.[1];
  if (isNull !== undefined) return [`${isNull} is not null`];
  return [`not known: ${bare}`];
}

/** Whether every row of which the one is true is one of which the other is. */
export function isAmong(part: Facts, whole: Facts): boolean {
  for (const fact of whole.said) if (!part.follows.has(fact)) return false;
  for (const [column, [from, to]] of whole.ranges) {
    const [least, most] = part.ranges.get(column) ?? [-Infinity, Infinity];
    if (least < from || most > to) return false;
  }
  return true;
}

/** What sets the part apart within the whole. `ages`: of a category of age; that one age is within another is no news. */
export function apartIn(
  part: Facts,
  whole: Facts,
  ages: Ages | null = null,
): "nothing" | "an answer" | "a day" | "more" {
  for (const [column, [from, to]] of part.ranges) {
    const [least, most] = whole.ranges.get(column) ?? [-Infinity, Infinity];
    if (least >= from && most <= to) continue;
    if (ages === null || !isAge.test(column)) return "more";
    // none of these ages are of the part
    if (ages.to < from || ages.from > to) return "nothing";
    if (ages.from < from || ages.to > to) return "more";
  }
  const apart = [...part.said].filter((fact) => !whole.follows.has(fact));
  if (apart.length === 0) return "nothing";
  if (apart.every((fact) => isAnswered.test(fact))) return "an answer";
  return apart.every((fact) => isAnswered.test(fact) || isDue.test(fact)) ? "a day" : "more";
}

/** Whole years, both among them. */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

/** `10-15`, `under-1`; null of what is no category of age. */
export function agesOf(category: string): Ages | null {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(category) ?? [];
  if (from !== undefined) return { from: Number(from), to: Number(to) };
  const under = /^under-(\d+)$/.exec(category)?.[1];
  return under === undefined ? null : { from: 0, to: Number(under) - 1 };
}

const isAge = /^age(_held)?$/;
/** that something was recorded, or done at all; or that a code was not used which says only what the age says too */
const isAnswered = /^\w+ is not null$|^not known: |^participation is distinct from 'PN0'$/;
/** that it was due by the day that the figures are as at */
const isDue = /^\w+ <= as_at$/;

/** A condition by what is joined with "and". */
function partsOf(condition: string): string[] {
  const spelled = condition.trim().replace(/(\w+) between (\d+) and (\d+)/g, "$1 >= $2 and $1 <= $3");
  const bare = withoutBrackets(spelled);
  if (bare.startsWith("case ") || bare.startsWith("not known: ") || splitAt(bare, " or ").length > 1) return [bare];
  const parts = splitAt(bare, " and ");
  return parts.length === 1 ? [bare] : parts.flatMap(partsOf);
}

/** Splits where no bracket is open. */
function splitAt(text: string, word: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")") depth--;
    else if (depth === 0 && text.startsWith(word, at)) {
      parts.push(text.slice(start, at));
      start = at + word.length;
    }
  }
  return [...parts, text.slice(start)];
}

function withoutBrackets(text: string): string {
  if (!text.startsWith("(") || !text.endsWith(")")) return text;
  let depth = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")") depth--;
    if (depth === 0) return text;
  }
  return withoutBrackets(text.slice(1, -1).trim());
}

function rangeOf(atom: string): { readonly column: string; readonly from: number; readonly to: number } | null {
  const [, column, sign, number] = /^(\w+) (<|<=|>|>=) (\d+)$/.exec(atom) ?? [];
  if (column === undefined) return null;
  const value = Number(number);
  if (sign === "<" || sign === "<=") return { column, from: -Infinity, to: sign === "<" ? value - 1 : value };
  return { column, from: sign === ">" ? value + 1 : value, to: Infinity };
}

/** One way of writing the same. */
function sameAs(atom: string): string {
  const [, column, value] = /^(\w+) = (true|false)$/.exec(atom) ?? [];
  if (column === undefined) return atom;
  return value === "true" ? column : `not ${column}`;
}

function consequencesOf(atom: string): string[] {
  const negated = /^not (\w+)$/.exec(atom)?.[1];
  if (negated !== undefined)
    return [`${negated} is not null`, `${negated} is distinct from true`, `not known: ${negated}`];
  if (/^\w+$/.test(atom))
    return [`${atom} is not null`, `${atom} is distinct from false`, ...(byDefinition[atom] ?? [])];
  // a comparison is true only of what is known
  const [, left, right] = /^(\w+) (?:=|<>|<|<=|>|>=|in) (\w+|'[^']*'|\([^)]*\))$/.exec(atom) ?? [];
  if (atom.startsWith("not ")) return [];
  return [left, right].flatMap((each) =>
    each !== undefined && /^[a-z_]\w*$/.test(each) ? [`${each} is not null`] : [],
  );
}

function isSaidByAnother(atom: string, atoms: ReadonlySet<string>, dated: string): boolean {
  if (atom === "true" || atom === `${dated} is not null`) return true;
  return [...atoms].some((other) => other !== atom && consequencesOf(other).includes(atom));
}
