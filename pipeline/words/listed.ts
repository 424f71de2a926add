/** Puts several things after one another in a sentence: "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], last = "and"): string {
  const [end, ...others] = [...words].reverse();
  if (end === undefined) return "";
  return others.length === 0 ? end : `${others.reverse().join(", ")} ${last} ${end}`;
}
