/** Everybody and each agency, and what they can tell from what is printed. */
import type { CellId } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import type { Narrow } from "./audit/audit.ts";
import { fillIn, noIdea } from "./audit/idea.ts";
import { everybody, type Reader, Readers } from "./audit/readers.ts";
import { type Known, type Network, networkOf } from "./audit/system.ts";
import { agenciesOf } from "./insider.ts";
import type { Target } from "./target.ts";
import type { Ties } from "./ties.ts";
import type { Truth } from "./truth.ts";

/** Something that a reader can tell. */
export interface Found extends Narrow<Target> {
  readonly reader: Reader;
}

export class Reading {
  readonly agencies: readonly Reader[];
  readonly readers: Readers<Target>;
  /** The same readers, who have read nothing yet. */
  readonly anew: () => Readers<Target>;

  /** `targets`: all that will be asked for. */
  constructor(measures: readonly Measure[], ties: Ties, targets: readonly Target[], truth: Pick<Truth, "of">) {
    const network = networkOf(ties.sums, ties.atMost);
    const truly = trulyBy(network, truth);
    this.agencies = agenciesOf(measures, network, truly);
    // what can be beside everything can be beside less
    this.anew = () => new Readers(network, this.agencies, targets, truly.slice());
    this.readers = this.anew();
  }

  get all(): readonly Reader[] {
    return [everybody, ...this.agencies];
  }

  /** Only these are printed, and no more than the last time, if ever. */
  reads(printed: ReadonlyMap<string, Known>): void {
    this.readers.reads(printed);
  }

  /** What each can tell of what is asked of them; what everybody can is said once. */
  async told(asked: (reader: Reader) => readonly Target[]): Promise<Found[]> {
    const toAll = await this.readers.narrowTo(everybody, asked(everybody));
    const keys = new Set(toAll.map(({ target }) => target.key));
    const found = toAll.map((each) => ({ ...each, reader: everybody }));
    for (const reader of this.agencies) {
      const targets = asked(reader).filter(({ key }) => !keys.has(key));
      found.push(...(await this.readers.narrowTo(reader, targets)).map((each) => ({ ...each, reader })));
    }
    return found;
  }
}

/** A way in which all of it can be: what is so. */
function trulyBy(network: Network, truth: Pick<Truth, "of">): Float64Array {
  const truly = noIdea(network);
  for (const [at, key] of network.keys.entries()) truly[at] = truth.of(key as CellId) ?? Number.NaN;
  fillIn(network, truly);
  return truly;
}
