/** Says how many entries chance alone would add: a list that looks at a hundred measures will now and then see what is not there. */

import { formatNumber } from "../../pipeline/statistics/format_number.ts";
import { counted } from "../../pipeline/words/counted.ts";
import type { Attention } from "../attention.ts";

export function expectedWords({ expected, looked }: Pick<Attention, "expected" | "looked">): string {
  const many = formatNumber(expected, expected < 0.095 ? 2 : 1);
  const often = expected > 0 ? `, about one in ${counted(Math.max(1, Math.round(1 / expected)), "release")}` : "";
  return `${counted(looked, "measure was", "measures were")} checked. With no real change at all, chance alone would add ${many} entries on average${often}. What is owed is counted case by case, so chance does not come into it.`;
}
