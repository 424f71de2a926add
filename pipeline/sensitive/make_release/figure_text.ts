/**
 * Figures as the text of a CSV file: a header, a line a figure, LF. Held as bytes in pieces, since one string a line is many times
 * as large in memory.
 */
import { writeFileSync } from "node:fs";
import type { Value } from "../../release/format.ts";
import { valueColumnNames, valueLine } from "../../release/value_columns.ts";

const linesInPiece = 2000;

export class FigureText {
  #figures = 0;
  #lines: string[] = [valueColumnNames.join(",")];
  readonly #pieces: Buffer[] = [];

  static of(values: Iterable<Value>): FigureText {
    const text = new FigureText();
    for (const value of values) text.add(value);
    return text;
  }

  add(value: Value): void {
    this.#figures++;
    this.#lines.push(valueLine(value));
    if (this.#lines.length >= linesInPiece) this.#close();
  }

  get figures(): number {
    return this.#figures;
  }

  write(path: string): void {
    this.#close();
    writeFileSync(path, Buffer.concat(this.#pieces));
  }

  #close(): void {
    if (this.#lines.length > 0) this.#pieces.push(Buffer.from(`${this.#lines.join("\n")}\n`));
    this.#lines = [];
  }
}
