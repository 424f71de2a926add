/** The list as plain text, so that a person can read a release's and say whether it is right. */

import { expectedWords } from "../../dashboards/attention/expected_words.ts";
import type { Attention, Card } from "../../dashboards/attention.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";

export function attentionText({ cards, owed, more, watch, ...rest }: Attention): string {
  const card = (entries: Card) =>
    entries.flatMap(({ trend, reasons, concerned }) => [
      `  ${trend.measure.title} (${trend.measure.id}; ${countWords(concerned)} concerned)`,
      ...reasons.map(({ kind, words }) => `    ${kind}: ${words}.`),
    ]);
  const lines = [
    ...cards.flatMap((entries, i) => [`${i + 1}`, ...card(entries)]),
    ...(owed.length > 0 ? ["owed, and not done", ...owed.flatMap(card)] : []),
    ...(more.length > 0 ? ["no room", ...more.flatMap(card)] : []),
    ...(watch.length > 0 ? ["so far, provisional"] : []),
    ...watch.flatMap(({ trends, words }) =>
      trends.map(({ measure }, i) => `${i === 0 ? "  " : "    with "}${measure.title} (${measure.id}): ${words[i]}.`),
    ),
    expectedWords(rest),
  ];
  return `${lines.join("\n")}\n`;
}
