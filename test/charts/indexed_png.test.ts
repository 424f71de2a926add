/** A PNG with a palette, read back dot by dot; and none of a picture with more colours than a palette holds. */
import { crc32, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { indexedPng } from "../../pipeline/charts/indexed_png.ts";

/** The chunks of a PNG by name. Throws where one is not as its checksum says. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== png.readUInt32BE(at + 8 + length)) throw new Error("a chunk is broken");
    found.set(named.subarray(0, 4).toString(), named.subarray(4));
    at += 12 + length;
  }
  return found;
}

test("every dot has the colour that it had", () => {
  const [white, blue, ink] = [
    [255, 255, 255, 255],
    [18, 67, 109, 255],
    [11, 12, 12, 255],
  ] as const;
  const dots = [white, blue, white, ink, blue, white];
  const chunks = chunksOf(Buffer.from(indexedPng({ width: 3, height: 2, pixels: Uint8Array.from(dots.flat()) })!));
  expect([...chunks.keys()]).toEqual(["IHDR", "PLTE", "IDAT", "IEND"]);
  const header = chunks.get("IHDR")!;
  expect([header.readUInt32BE(0), header.readUInt32BE(4), ...header.subarray(8)]).toEqual([3, 2, 8, 3, 0, 0, 0]);
  const palette = chunks.get("PLTE")!;
  const rows = inflateSync(chunks.get("IDAT")!);
  const read = [...rows]
    .filter((_, at) => at % 4 !== 0)
    .map((index) => [...palette.subarray(3 * index, 3 * index + 3)]);
  expect(read).toEqual(dots.map((dot) => dot.slice(0, 3)));
});

test("of more than 256 colours there is none", () => {
  const of = (colors: number) =>
    Uint8Array.from(Array.from({ length: colors }, (_, at) => [at & 255, at >> 8, 0, 255]).flat());
  expect(indexedPng({ width: 256, height: 1, pixels: of(256) })).not.toBeNull();
  expect(indexedPng({ width: 257, height: 1, pixels: of(257) })).toBeNull();
});
