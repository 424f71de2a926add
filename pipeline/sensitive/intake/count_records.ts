/**
 * Counts the records of a CSV file by its own reading of RFC 4180, so that what DuckDB gives can be held against it. DuckDB
 * passes over some rows without a word (a line longer than its buffer, what an open quote swallows): a file whose rows do not
 * add up is refused. It also says which lines are none: a spreadsheet numbers an empty line, DuckDB does not.
 */
import { createReadStream } from "node:fs";

const [quote, comma, lineFeed, carriageReturn, space, tab] = [0x22, 0x2c, 0x0a, 0x0d, 0x20, 0x09];
/** A no-break space in UTF-8. */
const noBreakSpace = [0xc2, 0xa0];

/** Where in a record the reader is. */
const at = { recordStart: 0, fieldStart: 1, plain: 2, quoted: 3, quoteInQuoted: 4 } as const;

/** Rows are numbered as a spreadsheet does: the header is row 1, and an empty line has a number too. */
export interface Records {
  /** lines that are not empty, the header among them */
  readonly records: number;
  /** the numbers of empty lines, in order */
  readonly empty: readonly number[];
  /** the numbers of records of nothing but commas, white space and empty quotes */
  readonly blank: ReadonlySet<number>;
}

const isBlank = (byte: number): boolean =>
  byte === comma || byte === space || byte === quote || byte === tab || noBreakSpace.includes(byte);

export async function countRecords(path: string): Promise<Records> {
  const reader = new Reader();
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) reader.read(chunk as Buffer);
  return reader.end();
}

/** Reads a file piece by piece; a record, a quote and an end of line may each go on in the next piece. */
class Reader {
  private records = 0;
  private readonly empty: number[] = [];
  private readonly blank = new Set<number>();
  private state: number = at.recordStart;
  /** the record that is being read has held nothing but blanks so far */
  private onlyBlanks = true;
  /** the byte before was a carriage return, whose line feed ends nothing more */
  private afterReturn = false;
  private isFirst = true;

  read(piece: Buffer): void {
    const hasMark = this.isFirst && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
    this.isFirst = false;
    // a byte order mark is no part of the first record
    const bytes = hasMark ? piece.subarray(3) : piece;
    const isQuoted = this.state === at.quoted || this.state === at.quoteInQuoted || bytes.includes(quote);
    const hasReturns = this.afterReturn || bytes.includes(carriageReturn);
    if (isQuoted) for (let place = 0; place < bytes.length; place++) this.next(bytes[place]!);
    else if (hasReturns) this.withoutQuotes(bytes);
    else this.linesAlone(bytes);
  }

  end(): Records {
    if (this.state !== at.recordStart) this.endRecord();
    return { records: this.records, empty: this.empty, blank: this.blank };
  }

  private endRecord(): void {
    if (this.state === at.recordStart) this.empty.push(this.records + this.empty.length + 1);
    else {
      this.records++;
      if (this.onlyBlanks) this.blank.add(this.records + this.empty.length);
    }
    this.state = at.recordStart;
    this.onlyBlanks = true;
  }

  /** One byte, whatever it is. */
  private next(byte: number): void {
    if (this.state === at.quoted) {
      if (byte === quote) this.state = at.quoteInQuoted;
      else this.onlyBlanks &&= isBlank(byte) && byte !== comma;
      return;
    }
    if (byte === lineFeed || byte === carriageReturn) {
      if (byte === carriageReturn || !this.afterReturn) this.endRecord();
      this.afterReturn = byte === carriageReturn;
      return;
    }
    this.afterReturn = false;
    this.onlyBlanks &&= isBlank(byte);
    // a quote opens where a field begins, or again where one has just closed; anywhere else it is a letter
    if (byte === comma) this.state = at.fieldStart;
    else this.state = byte === quote && this.state !== at.plain ? at.quoted : at.plain;
  }

  /** Where no quote is near, what lies between two ends of lines need not be told apart. */
  private withoutQuotes(bytes: Buffer): void {
    for (let place = 0; place < bytes.length; place++) {
      const byte = bytes[place]!;
      if (byte > carriageReturn) {
        this.onlyBlanks &&= isBlank(byte);
        this.state = at.plain;
        this.afterReturn = false;
      } else this.next(byte);
    }
    this.afterLastComma(bytes);
  }

  /** Where there is no carriage return either, each line with anything in it is a record. */
  private linesAlone(bytes: Buffer): void {
    let from = 0;
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, from)) {
      if (end > from) this.state = at.plain;
      this.onlyBlanks &&= areBlank(bytes, from, end);
      this.endRecord();
      from = end + 1;
    }
    if (from === bytes.length) return;
    this.onlyBlanks &&= areBlank(bytes, from, bytes.length);
    this.state = at.plain;
    this.afterLastComma(bytes);
  }

  /** A piece that ends with a comma ends where a field begins: the next may begin with its quote. */
  private afterLastComma(bytes: Buffer): void {
    if (bytes.at(-1) === comma) this.state = at.fieldStart;
  }
}

function areBlank(bytes: Buffer, from: number, end: number): boolean {
  let place = from;
  while (place < end && isBlank(bytes[place]!)) place++;
  return place >= end;
}
