/**
 * The warehouse: one DuckDB file for what was loaded (schemas `intake`, `register`), and a scratch database in memory,
 * `work`, for what a single run derives from it. Values are always bound; identifiers go through `name`.
 */
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir, totalmem } from "node:os";
import { basename, dirname } from "node:path";
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue, type JS } from "@duckdb/node-api";
import { QuorateError } from "../messages.ts";

export type Bound = Record<string, DuckDBValue> | DuckDBValue[];

/** The one helper through which an identifier enters SQL. */
export const name = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
/** A text as an SQL literal, for the few places that cannot be bound (options of table functions, generated checks). */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Big integers as numbers, dates as ISO text, lists of these likewise. Throws for a number that would lose its last digits,
 * as a pseudonym would: no query needs one outside the warehouse. */
function plain(value: unknown): JS {
  if (typeof value === "bigint") {
    if (!Number.isSafeInteger(Number(value))) throw new RangeError("an integer beyond 2^53");
    return Number(value);
  }
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plain) as unknown as JS;
  return value as JS;
}

/** Bytes: beyond them DuckDB puts what it works on into temporary files, so that a file of any size can be read. */
const mostMemory = 5e9;

export class Warehouse {
  readonly connection: DuckDBConnection;
  /** the name of the database that is kept, beside `work` */
  readonly database: string;
  private readonly instance: DuckDBInstance;
  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, database: string) {
    this.instance = instance;
    this.connection = connection;
    this.database = database;
  }

  /** Opens or makes the warehouse in `file` (`:memory:` for none). Throws `warehouse-busy` where another run holds it. */
  static async open(file: string): Promise<Warehouse> {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
    let instance: DuckDBInstance;
    try {
      instance = await DuckDBInstance.create(file, {
        temp_directory: tmpdir(),
        memory_limit: `${Math.round(Math.min(mostMemory, totalmem() * 0.75) / 1e6)}MB`,
        autoinstall_known_extensions: "false",
      });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (/lock/i.test(why)) throw new QuorateError("warehouse-busy", file);
      throw new QuorateError("file-unreadable", file, { why: why.split("\n")[0]! });
    }
    const warehouse = await Warehouse.connected(instance);
    await warehouse.run("attach ':memory:' as work");
    return warehouse;
  }

  /** Opens the warehouse in a file that is there. Throws `warehouse-missing`, `warehouse-busy`. */
  static async openExisting(file: string): Promise<Warehouse> {
    if (!existsSync(file)) throw new QuorateError("warehouse-missing", basename(file));
    return Warehouse.open(file);
  }

  private static async connected(instance: DuckDBInstance): Promise<Warehouse> {
    const connection = await instance.connect();
    const named = await connection.runAndReadAll("select current_database()");
    const warehouse = new Warehouse(instance, connection, String(named.getRowsJS()[0]![0]));
    // a table filled in this transaction has no row count yet, and on what looks like a handful of rows DuckDB would loop
    await warehouse.run("set asof_loop_join_threshold = 0");
    return warehouse;
  }

  /** Another connection to the same warehouse for as long as `use` takes: its own transactions and temporary tables. */
  async beside<T>(use: (other: Warehouse) => Promise<T>): Promise<T> {
    const other = await Warehouse.connected(this.instance);
    try {
      return await use(other);
    } finally {
      other.connection.closeSync();
    }
  }

  /** Gives how many rows it changed. */
  async run(sql: string, bound?: Bound): Promise<number> {
    return (await this.connection.run(sql, bound)).rowsChanged;
  }

  /** Every row as an object; big integers as numbers, dates as ISO text. */
  async rows<Row>(sql: string, bound?: Bound): Promise<Row[]> {
    const reader = await this.connection.runAndReadAll(sql, bound);
    return reader.getRowObjectsJS().map((row) => {
      for (const column in row) row[column] = plain(row[column]);
      return row as Row;
    });
  }

  /** Every column of numbers as one array, NaN where it is null, for a result of so many rows that an object each would be dear. */
  async columns<Name extends string>(sql: string): Promise<Record<Name, Float64Array>> {
    const result = await this.connection.run(`select coalesce(columns(*)::double, 'nan'::double) from (${sql})`);
    const chunks = await result.fetchAllChunks();
    const rows = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
    const columns = result.columnNames().map((column, place) => {
      const numbers = new Float64Array(rows);
      let at = 0;
      for (const chunk of chunks) {
        const vector = chunk.getColumnVector(place);
        for (let row = 0; row < chunk.rowCount; row++) numbers[at++] = vector.getItem(row) as number;
      }
      return [column, numbers];
    });
    return Object.fromEntries(columns);
  }

  /** The first row. Throws where there is none. */
  async row<Row>(sql: string, bound?: Bound): Promise<Row> {
    const [first] = await this.rows<Row>(sql, bound);
    if (first === undefined) throw new Error("a query that always gives a row gave none");
    return first;
  }

  /** Runs `work` in one transaction: all of it or none. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.run("begin transaction");
    try {
      const result = await work();
      await this.run("commit");
      return result;
    } catch (error) {
      // where the commit itself failed there is nothing left to roll back
      await this.run("rollback").catch(() => {});
      throw error;
    }
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}
