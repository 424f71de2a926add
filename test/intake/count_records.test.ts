/** The fast count of a file's records says what a reading letter by letter says, whatever the line ends, quotes and blanks. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { countRecords } from "../../pipeline/sensitive/intake/count_records.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-count-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** RFC 4180 by a pattern: fields, quoted or plain, then the end of the line or of the text; a blank line is no record. */
function plainCount(text: string) {
  const record =
    /(?:"(?:[^"]|"")*(?:"|$)[^,\r\n]*|[^,\r\n"][^,\r\n]*|)(,(?:"(?:[^"]|"")*(?:"|$)[^,\r\n]*|[^,\r\n]*))*(\r\n|\r|\n|$)/y;
  const lines: string[] = [];
  for (record.lastIndex = 0; record.lastIndex < text.length; ) {
    const found = record.exec(text)!;
    lines.push(found[0].replace(/(\r\n|\r|\n)$/, ""));
  }
  const numbers = (wanted: (line: string) => boolean) => lines.flatMap((line, at) => (wanted(line) ? [at + 1] : []));
  const empty = numbers((line) => line === "");
  const blank = numbers((line) => /^[, \t"]+$/.test(line));
  return { records: lines.length - empty.length, empty, blank };
}

const counted = async (text: string) => {
  const { blank, ...rest } = await countRecords(file(text));
  return { ...rest, blank: [...blank] };
};

const file = (text: string) => {
  const path = join(work, "file.csv");
  writeFileSync(path, text);
  return path;
};

const bits = fc.constantFrom(
  "a",
  "é",
  ",",
  "\n",
  "\r\n",
  "\r",
  "\t",
  ",,",
  "\n\n",
  "abcdefg",
  "2020-01-01,",
  "𝒳",
  '"b"',
  '"c,\n""d"',
);
test("any mixture of fields and ends", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(bits, { maxLength: 40 }), async (parts) => {
      // a quoted field begins a field
      const text = parts.map((part, i) => (part.startsWith('"') && i > 0 ? `,${part},` : part)).join("");
      expect(await counted(text), JSON.stringify(text)).toEqual(plainCount(text));
    }),
    { numRuns: 300, seed: 1 },
  );
});

test("a comma and a quote on either side of two blocks of the reading", async () => {
  const before = `${"x".repeat((1 << 20) - 1)},`;
  expect(await counted(`${before}"a\nb"\nc\n`)).toEqual({ records: 2, empty: [], blank: [] });
  expect(await counted(`${"x".repeat((1 << 20) - 1)}\r\ny\r\n`)).toEqual({ records: 2, empty: [], blank: [] });
});

test("a line of blanks on either side of two blocks of the reading", async () => {
  const before = `${"x".repeat((1 << 20) - 3)}\n`;
  expect(await counted(`${before},,,,\n\nx\n`)).toEqual({ records: 3, empty: [3], blank: [2] });
  expect(await counted(`${before},,,x\n\n,\n`)).toEqual({ records: 3, empty: [3], blank: [4] });
});
