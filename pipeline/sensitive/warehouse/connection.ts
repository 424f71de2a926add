/**
 * The warehouse: one DuckDB file for what was loaded (schemas `intake`, `register`), and a scratch database in memory,
 * `work`, for what a single run derives from it. Values are always bound; SQL is made in `sql.ts`.
 */
import { existsSync, rmSync } from "node:fs";
import { totalmem } from "node:os";
import { basename, join } from "node:path";
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue, type JS } from "@duckdb/node-api";
import { atEnd } from "../../folders/at_end.ts";
import { temporaryFolderFor } from "../../folders/temporary.ts";
import { asFull, QuorateError } from "../../messages.ts";
import { literal, name, type Sql, sql } from "./sql.ts";
import { WarehouseFile } from "./warehouse_file.ts";

export type Bound = Record<string, DuckDBValue> | DuckDBValue[];

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
  /** the name of the database that is kept, beside `work` */
  readonly database: string;
  private current: Connected;
  private readonly home: WarehouseFile | null;
  /** where DuckDB puts what it has no memory for */
  private readonly spill: string;
  private readonly forget: () => void;
  private throwAway = false;
  private constructor(home: WarehouseFile | null, spill: string, current: Connected, database: string) {
    this.home = home;
    this.spill = spill;
    this.current = current;
    this.database = database;
    // what a stopped run is in the middle of would hold its process back
    this.forget = atEnd(() => this.connection.interrupt());
  }

  get connection(): DuckDBConnection {
    return this.current.connection;
  }

  /** Opens or makes the warehouse in `file` (`:memory:` for none). Throws `warehouse-busy` where another run holds it. */
  static async open(file: string): Promise<Warehouse> {
    if (file === ":memory:") return Warehouse.openIn(null, await temporaryFolderFor("spill"));
    const home = await WarehouseFile.hold(file);
    try {
      return await Warehouse.openIn(home, home.spill);
    } catch (error) {
      home.letGo({ throwAway: true });
      throw error;
    }
  }

  private static async openIn(home: WarehouseFile | null, spill: string): Promise<Warehouse> {
    const current = await connectTo(await instanceOf(home, spill));
    const named = await current.connection.runAndReadAll("select current_database()");
    const warehouse = new Warehouse(home, spill, current, String(named.getRowsJS()[0]![0]));
    await warehouse.run(attachWork);
    return warehouse;
  }

  /** Opens the warehouse in a file that is there. Throws `warehouse-missing`, `warehouse-busy`. */
  static async openExisting(file: string): Promise<Warehouse> {
    if (!existsSync(file)) throw new QuorateError("warehouse-missing", basename(file));
    return Warehouse.open(file);
  }

  /** Another connection to the same warehouse for as long as `use` takes: its own transactions and temporary tables. */
  async beside<T>(use: (other: Warehouse) => Promise<T>): Promise<T> {
    const other = new Warehouse(null, this.spill, await connectTo(this.current.instance), this.database);
    try {
      return await use(other);
    } finally {
      other.forget();
      other.connection.closeSync();
    }
  }

  /** Makes the warehouse anew without what is to go: DuckDB leaves what was deleted in the file until it is written over. `fill`
   * fills the tables of a new database, which has them all and no row; then it takes the old one's place in one step, or
   * nothing has changed. Gives false where there is no file. */
  async rewrite(fill: (database: string) => Promise<void>): Promise<boolean> {
    if (this.home === null) return false;
    const [made, database] = [join(this.home.work.path, "rewritten.duckdb"), "rewritten"];
    try {
      await this.run(sql`attach ${literal(made)} as ${name(database)}`);
      await this.run(sql`copy from database ${name(this.database)} to ${name(database)} (schema)`);
      await this.transaction(() => fill(database));
      await this.run(sql`detach ${name(database)}`);
      await this.run(sql`checkpoint ${name(this.database)}`);
    } catch (error) {
      await this.run(sql`detach database if exists ${name(database)}`).catch(() => {});
      for (const each of [made, `${made}.wal`]) rmSync(each, { force: true });
      throw error;
    }
    closeConnected(this.current);
    try {
      this.home.replaceBy(made);
    } finally {
      this.current = await connectTo(await instanceOf(this.home, this.home.spill));
      await this.run(attachWork);
    }
    return true;
  }

  /** Gives how many rows it changed. */
  async run(statement: Sql, bound?: Bound): Promise<number> {
    return (await this.connection.run(statement.text, bound)).rowsChanged;
  }

  /** Every row as an object; big integers as numbers, dates as ISO text. */
  async rows<Row>(query: Sql, bound?: Bound): Promise<Row[]> {
    const reader = await this.connection.runAndReadAll(query.text, bound);
    return reader.getRowObjectsJS().map((row) => {
      for (const column in row) row[column] = plain(row[column]);
      return row as Row;
    });
  }

  /** Every column of numbers as one array, NaN where it is null, for a result of so many rows that an object each would be dear. */
  async columns<Name extends string>(query: Sql): Promise<Record<Name, Float64Array>> {
    const result = await this.connection.run(
      sql`select coalesce(columns(*)::double, 'nan'::double) from (${query})`.text,
    );
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
  async row<Row>(query: Sql, bound?: Bound): Promise<Row> {
    const [first] = await this.rows<Row>(query, bound);
    if (first === undefined) throw new Error("a query that always gives a row gave none");
    return first;
  }

  /** Runs `work` in one transaction: all of it or none. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.run(sql`begin transaction`);
    try {
      const result = await work();
      await this.run(sql`commit`);
      return result;
    } catch (error) {
      // where the commit itself failed there is nothing left to roll back
      await this.run(sql`rollback`).catch(() => {});
      throw error;
    }
  }

  /** A warehouse that this run made goes again when it is closed: nothing was put in it. */
  leaveNoTrace(): void {
    this.throwAway = true;
  }

  close(): void {
    this.forget();
    closeConnected(this.current);
    this.home?.letGo({ throwAway: this.throwAway });
    if (this.home === null) rmSync(this.spill, { recursive: true, force: true });
  }
}

interface Connected {
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
}

const attachWork = sql`attach ':memory:' as work`;

/** How many processors DuckDB keeps busy: all there are, or as many as `QUORATE_THREADS` says where others need some. */
function threadsAsked(): { readonly threads?: string } {
  const threads = process.env.QUORATE_THREADS;
  if (threads === undefined) return {};
  if (/^[1-9]\d{0,2}$/.test(threads)) return { threads };
  throw new QuorateError("usage", "", { why: "QUORATE_THREADS must be a number of processors", command: "" });
}

/** DuckDB over a warehouse's file, or over memory. Throws `warehouse-busy`, `disk-full`, `file-unreadable`, `usage`. */
async function instanceOf(home: WarehouseFile | null, spill: string): Promise<DuckDBInstance> {
  const threads = threadsAsked();
  try {
    return await DuckDBInstance.create(home?.path ?? ":memory:", {
      ...threads,
      temp_directory: spill,
      memory_limit: `${Math.round(Math.min(mostMemory, totalmem() * 0.75) / 1e6)}MB`,
      autoinstall_known_extensions: "false",
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const shown = home?.shown ?? "";
    if (/lock|used by another process/i.test(why)) throw new QuorateError("warehouse-busy", shown);
    const full = asFull(error);
    throw full === error ? new QuorateError("file-unreadable", shown, { why: why.split("\n")[0]! }) : full;
  }
}

async function connectTo(instance: DuckDBInstance): Promise<Connected> {
  const connection = await instance.connect();
  // a table filled in this transaction has no row count yet, and on what looks like a handful of rows DuckDB would loop
  await connection.run("set asof_loop_join_threshold = 0");
  return { instance, connection };
}

function closeConnected({ connection, instance }: Connected): void {
  connection.closeSync();
  instance.closeSync();
}
