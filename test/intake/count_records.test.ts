/** The fast count of a file's records says what a reading letter by letter says, whatever the line ends, quotes and blanks. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { countRecords } from "../../pipeline/intake/count_records.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-count-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** RFC 4180 by a pattern: fields, quoted or plain, then the end of the line or of the text; a blank line is no record. */
function plainCount(text: string): number {
  const record =
    /(?:"(?:[^"]|"")*(?:"|$)[^,\r\n]*|[^,\r\n"][^,\r\n]*|)(,(?:"(?:[^"]|"")*(?:"|$)[^,\r\n]*|[^,\r\n]*))*(\r\n|\r|\n|$)/y;
  let records = 0;
  for (record.lastIndex = 0; record.lastIndex < text.length; ) {
    const found = record.exec(text)!;
    if (found[0].replace(/(\r\n|\r|\n)$/, "") !== "") records++;
  }
  return records;
}

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
      expect(await countRecords(file(text)), JSON.stringify(text)).toBe(plainCount(text));
    }),
    { numRuns: 300, seed: 1 },
  );
});

test("a comma and a quote on either side of two blocks of the reading", async () => {
  const before = `${"x".repeat((1 << 20) - 1)},`;
  expect(await countRecords(file(`${before}"a\nb"\nc\n`))).toBe(2);
  expect(await countRecords(file(`${"x".repeat((1 << 20) - 1)}\r\ny\r\n`))).toBe(2);
});
