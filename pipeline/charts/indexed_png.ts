/**
 * Writes a picture of few colours as PNG with a palette (ISO/IEC 15948): a chart has about a hundred, for which a byte a dot is enough. What
 * the library writes, four bytes a dot, is more than twice as heavy.
 */
import { crc32 } from "node:zlib";
import { zlibSync } from "fflate";

export interface Dots {
  readonly width: number;
  readonly height: number;
  /** red, green, blue and opacity of each, row by row */
  readonly pixels: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const mostColors = 256;

/** Null where the picture has more colours than a palette holds. All dots are taken to be opaque. */
export function indexedPng({ width, height, pixels }: Dots): Uint8Array | null {
  const colors = new Map<number, number>();
  const dots = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  // before each row stands how it was filtered: not at all
  const rows = new Uint8Array(height * (width + 1));
  // most dots are like the one before
  let [before, index] = [-1, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const color = dots.getUint32(4 * (y * width + x)) >>> 8;
      if (color !== before) {
        index = colors.get(color) ?? colors.size;
        if (index === mostColors) return null;
        colors.set(color, index);
        before = color;
      }
      rows[y * (width + 1) + 1 + x] = index;
    }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 3);
  const palette = Uint8Array.from(
    [...colors.keys()].flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]),
  );
  return Buffer.concat([
    signature,
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("PLTE", palette),
    chunk("IDAT", zlibSync(rows, { level: 6 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const made = Buffer.alloc(named.length + 8);
  made.writeUInt32BE(data.length, 0);
  named.copy(made, 4);
  made.writeUInt32BE(crc32(named), named.length + 4);
  return made;
}
