/** The kinds of measure, by name: a new one is a module beside this and a line here. */
import type { CatalogueMeasure, MeasureKind } from "../release/format.ts";
import { count } from "./count.ts";
import { duration } from "./duration.ts";
import { gap } from "./gap.ts";
import type { Kind } from "./kind.ts";
import { proportion } from "./proportion.ts";
import { rate } from "./rate.ts";
import { score } from "./score.ts";

const kinds: Readonly<Record<MeasureKind, Kind>> = { proportion, count, duration, rate, score, gap };

export const kindOf = ({ kind }: Pick<CatalogueMeasure, "kind">): Kind => kinds[kind];
