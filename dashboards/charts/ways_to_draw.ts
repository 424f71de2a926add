/** The way a trend is drawn, by what the release calls its chart. */
import type { JudgedChart } from "../../pipeline/release/series.ts";
import { asLine } from "./as_line.ts";
import { asStems } from "./as_stems.ts";
import type { DrawnAs } from "./drawn_as.ts";

export const drawnAs = ({ kind }: Pick<JudgedChart, "kind">): DrawnAs => (kind === "g" ? asStems : asLine);
