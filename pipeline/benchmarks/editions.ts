/**
 * Editions of one figure: provisional, revised, final, or the same year told again by a later release. The later holds, whatever it says, so that
 * what a publisher hid in the end stays hidden. What the files do not say is not guessed at.
 */

/** From the least settled on; 0 where nothing is said. */
export type Edition = 0 | 1 | 2 | 3;

const words: Readonly<Record<string, Edition>> = { prov: 1, provisional: 1, rev: 2, revised: 2, final: 3 };

/** Of a `version` of the department's ("Revised"), or of the end of a label of the tool's ("(Rev)"). A word that is not known says nothing. */
export const editionOf = (written: string): Edition => words[written.trim().toLowerCase()] ?? 0;

export interface Told {
  readonly edition?: Edition;
  /** the last year of the release that tells it; not given where a release cannot be known by that */
  readonly reaches?: number | undefined;
}

/** Above nought where `a` is the later of two statements of one figure, below it where `b` is, and nought where nothing says which: neither the
 * edition nor, of one edition, how far the years of the two releases reach. */
export function laterOf(a: Told, b: Told): number {
  const [first, second] = [a.edition ?? 0, b.edition ?? 0];
  if (first !== second) return first === 0 || second === 0 ? 0 : first - second;
  return a.reaches === undefined || b.reaches === undefined ? 0 : a.reaches - b.reaches;
}

/** A file of a kind, and what it gave. */
interface File<Point> {
  readonly kind: { readonly id: string };
  readonly read: {
    readonly points: Map<string, Point>;
    readonly reaches: number | undefined;
    gaveWay: number;
  };
}

/** Takes out of each file what a later edition in another file of its kind says anew. Gives the pairs of files of which nothing says which is
 * the later, the second of them first. */
export function settleEditions<F extends File<Told>>(files: readonly F[]): readonly [F, F][] {
  const holding = new Map<string, F>();
  const unsaid = new Map<F, F>();
  for (const file of files)
    for (const key of file.read.points.keys()) {
      const place = `${file.kind.id}|${key}`;
      const before = holding.get(place);
      const later = before === undefined ? 1 : laterOf(told(file, key), told(before, key));
      if (before !== undefined && later === 0) unsaid.set(file, unsaid.get(file) ?? before);
      if (before !== undefined && later !== 0) giveWay(later > 0 ? before : file, key);
      if (later > 0) holding.set(place, file);
    }
  return [...unsaid];
}

const told = ({ read }: File<Told>, key: string): Told => ({
  edition: read.points.get(key)!.edition ?? 0,
  reaches: read.reaches,
});

function giveWay({ read }: File<unknown>, key: string): void {
  read.points.delete(key);
  read.gaveWay++;
}
