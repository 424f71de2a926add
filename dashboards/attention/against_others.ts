/** Says in words that a target is clearly missed, and that a figure is clearly worse than those of others who count the same way. */
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { othersOf } from "../../pipeline/release/beside_others.ts";
import { comparedAs, ownOf } from "../../pipeline/release/compared_as.ts";
import { othersWords } from "../../pipeline/words/comparator_words.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import { targetLine } from "../../pipeline/words/target_words.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import type { Reason } from "./reason.ts";

type Found = { readonly reason: Reason | null; readonly chance: number };
const none: Found = { reason: null, chance: 0 };

export function clearlyMissed({ measure, latest, againstTarget }: Trend): Found {
  if (againstTarget === null || !latest) return none;
  const words = `Clearly misses its target of ${targetLine(measure)}: ${figureWords(measure, latest.value).plain} ${onOrIn(measure, latest.value)}`;
  return { reason: againstTarget.missed ? { kind: "target", words } : null, chance: againstTarget.alarm };
}

export function worseThanPeers(site: Site, { measure, againstPeers }: Trend): Found {
  if (againstPeers === null) return none;
  const { period_kind, period, worse, alarm } = againstPeers;
  const compared = comparedAs(site.figures, measure, period_kind);
  const { as } = compared;
  const own = ownOf(compared, period)!;
  const others = othersOf(site.catalogue, measure.id)
    .filter((each) => each.period_kind === period_kind && each.period === period)
    .flatMap((each) => othersWords(as, each));
  const words = `Clearly worse than others that count the same way: ${figureWords(as, own).plain} ${onOrIn(as, own)}; ${others.join(", ")}`;
  return { reason: worse ? { kind: "peers", words } : null, chance: alarm };
}
