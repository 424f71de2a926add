/** Finds what somebody meant who mistyped a name. */

/** The number of letters to add, drop, change or swap with the next (optimal string alignment) between two texts. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, "");
/** Longer texts are no names. */
const longest = 80;

/** The name nearest to a word, where one is near: a third of its letters may differ. */
export function closest(word: string, names: readonly string[]): string | undefined {
  const wanted = plain(word);
  if (wanted === "" || wanted.length > longest) return undefined;
  const near = names
    .map((name) => ({ name, off: distance(wanted, plain(name)) }))
    .filter(({ name, off }) => off <= Math.max(1, Math.floor(Math.min(wanted.length, plain(name).length) / 3)))
    .sort((a, b) => a.off - b.off);
  return near[0]?.name;
}

/** ` (did you mean NAME?)`, or nothing where no name is near. */
export function didYouMean(word: string, names: readonly string[]): string {
  const near = closest(word, names);
  return near === undefined ? "" : ` (did you mean ${near}?)`;
}
