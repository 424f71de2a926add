/** What could be told from earlier releases alone: that is known, and none of this one's doing. */
import type { Reader, Readers } from "./audit/readers.ts";
import type { Known } from "./audit/system.ts";
import type { Found } from "./reading.ts";
import type { Target } from "./target.ts";

export class Alone {
  readonly #make: () => Readers<Target>;
  readonly #before: ReadonlyMap<string, Known>;
  readonly #known = new Map<Reader, Map<string, Found | null>>();
  #made: Readers<Target> | undefined;

  /** `make`: the same readers once more, only where they are asked. `before`: what earlier releases printed and is still true. */
  constructor(make: () => Readers<Target>, before: ReadonlyMap<string, Known>) {
    this.#make = make;
    this.#before = before;
  }

  /** Those that are known better than from earlier releases alone. */
  async worse(found: readonly Found[]): Promise<Found[]> {
    for (const reader of new Set(found.map((each) => each.reader))) {
      const own = found.filter((each) => each.reader === reader);
      await this.#ask(
        reader,
        own.map(({ target }) => target),
      );
    }
    return found.filter(({ reader, target, range }) => {
      const before = this.#known.get(reader)?.get(target.key)?.range;
      return before === undefined || before.least !== range.least || before.most !== range.most;
    });
  }

  /** What was asked for and could be told before. */
  all(): Found[] {
    return [...this.#known.values()].flatMap((targets) => [...targets.values()].flatMap((each) => each ?? []));
  }

  async #ask(reader: Reader, targets: readonly Target[]): Promise<void> {
    const known = this.#known.get(reader) ?? new Map<string, Found | null>();
    this.#known.set(reader, known);
    const unasked = targets.filter(({ key }) => !known.has(key));
    if (unasked.length === 0) return;
    if (this.#made === undefined) {
      this.#made = this.#make();
      this.#made.reads(this.#before);
    }
    for (const { key } of unasked) known.set(key, null);
    for (const each of await this.#made.narrowTo(reader, unasked)) known.set(each.target.key, { ...each, reader });
  }
}
