/** The same pages give the same PDF, whenever they are printed and whatever the browser did first. */
import { expect, test } from "vitest";
import { settledPdf } from "../../pipeline/print/settled_pdf.ts";

const printed = (day: string, [head, row, cell]: readonly [string, string, string]) =>
  Buffer.from(
    [
      `<</Creator (Chromium)\n/CreationDate (D:${day}+00'00')\n/ModDate (D:${day}+00'00')>>`,
      `/ID (node${cell})`,
      `/A <</O /Table\n/Headers [(node${head}) (node${row})]>>`,
      `/Names [(node${head}) 1 0 R (node${row}) 2 0 R (node${cell}) 3 0 R]`,
      "node00000099 in what is read aloud, and \u00e9",
    ].join("\n"),
    "latin1",
  );

test("names that a browser counted on from elsewhere become their places, and the time the day", () => {
  const once = settledPdf(printed("20261127091500", ["00000064", "00000067", "00000121"]), "2025-12-31");
  const again = settledPdf(printed("20261128235959", ["00000065", "00000068", "00000122"]), "2025-12-31");
  expect(again.equals(once)).toBe(true);
  expect(once.toString("latin1").split("\n").slice(1)).toEqual([
    "/CreationDate (D:20251231000000+00'00')",
    "/ModDate (D:20251231000000+00'00')>>",
    "/ID (node00000003)",
    "/A <</O /Table",
    "/Headers [(node00000001) (node00000002)]>>",
    "/Names [(node00000001) 1 0 R (node00000002) 2 0 R (node00000003) 3 0 R]",
    "node00000099 in what is read aloud, and \u00e9",
  ]);
});

test("nothing moves in the file, and what is tagged otherwise stays otherwise", () => {
  const one = printed("20261127091500", ["00000064", "00000067", "00000121"]);
  const other = printed("20261127091500", ["00000067", "00000064", "00000121"]);
  expect(settledPdf(one, "2025-12-31")).toHaveLength(one.length);
  expect(settledPdf(other, "2025-12-31").equals(settledPdf(one, "2025-12-31"))).toBe(false);
});
