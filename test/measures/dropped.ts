/**
 * A condition with one part of it dropped, in every way: what `and` joins is taken for true, what `or` joins for false, a
 * value of an `in` list is left out. The guard against a condition that words state and no example holds.
 */

export interface Dropped {
  /** the part that is gone */
  readonly part: string;
  /** the condition without it */
  readonly where: string;
}

/** Every way to drop one part of `where`; none of `true` and `false`. */
export function droppedFrom(where: string): Dropped[] {
  const whole = where.trim();
  if (/^(true|false)$/i.test(whole)) return [];
  const alternatives = split(whole, "or");
  if (alternatives.length > 1) return within(alternatives, " or ", "false");
  const parts = split(whole, "and");
  if (parts.length > 1) return within(parts, " and ", "true");
  const inner = /^(not )?\((.*)\)$/s.exec(whole);
  if (inner && isOneBracket(inner[2]!) && !isList(inner[2]!))
    return [
      { part: whole, where: "true" },
      ...droppedFrom(inner[2]!).map(({ part, where: left }) => ({ part, where: `${inner[1] ?? ""}(${left})` })),
    ];
  return [{ part: whole, where: "true" }, { part: whole, where: "false" }, ...values(whole)];
}

/** each part taken for `neutral`, and each part with a part of its own dropped */
function within(parts: readonly string[], joint: string, neutral: string): Dropped[] {
  const put = (place: number, left: string) => parts.map((part, at) => (at === place ? left : part)).join(joint);
  return parts.flatMap((part, place) => [
    { part, where: put(place, neutral) },
    ...droppedFrom(part)
      .filter(({ where }) => where !== "true" && where !== "false")
      .map((one) => ({ part: one.part, where: put(place, one.where) })),
  ]);
}

/** `in ('a', 'b')` without one of its values */
function values(condition: string): Dropped[] {
  const list = /^(.* in )\(((?:'[^']*'(?:, )?)+)\)$/.exec(condition);
  if (!list) return [];
  const all = list[2]!.split(", ");
  if (all.length < 2) return [];
  return all.map((one) => ({ part: one, where: `${list[1]}(${all.filter((other) => other !== one).join(", ")})` }));
}

const isList = (text: string): boolean => /^'[^']*'(, '[^']*')*$/.test(text);

function isOneBracket(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === "(") depth++;
    else if (sign === ")") depth--;
    if (depth < 0) return false;
  }
  return true;
}

/** The parts that a word joins at the outermost level; the `and` of a `between` joins nothing. */
function split(where: string, joint: "and" | "or"): string[] {
  const parts: string[] = [];
  let [depth, from, between] = [0, 0, false];
  for (const found of where.matchAll(/'(?:[^']|'')*'|\(|\)|\b(?:case|end|between|and|or)\b/gi)) {
    const token = found[0].toLowerCase();
    if (token === "(" || token === "case") depth++;
    else if (token === ")" || token === "end") depth--;
    else if (depth > 0) continue;
    else if (token === "between") between = true;
    else if (token === "and" && between) between = false;
    else if (token === joint) {
      parts.push(where.slice(from, found.index).trim());
      from = found.index + token.length;
    }
  }
  return [...parts, where.slice(from).trim()];
}
