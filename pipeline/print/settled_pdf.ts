/**
 * A PDF as it would be whenever it was printed: the time of printing gives way to the day of the release, and the names of what is tagged, which
 * a browser counts on from one page to the next and by what it happens to do first, to their places in order. Every name and
 * number stays as long as it was, so that no place in the file moves.
 */

const time = /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g;
const tagged = /\(node(\d{8})\)/g;

/** `asAt`: ISO. */
export function settledPdf(pdf: Uint8Array, asAt: string): Buffer {
  const day = asAt.replaceAll("-", "");
  const text = Buffer.from(pdf)
    .toString("latin1")
    .replace(time, (_, name: string) => `/${name} (D:${day}000000+00'00')`);
  const found = [...new Set([...text.matchAll(tagged)].map(([, number]) => number!))].sort();
  const places = new Map(found.map((number, place) => [number, String(place + 1).padStart(8, "0")]));
  return Buffer.from(
    text.replace(tagged, (_, number: string) => `(node${places.get(number)})`),
    "latin1",
  );
}
