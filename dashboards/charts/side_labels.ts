/** Places the labels at the right of a chart, and moves them apart where they would overlap. Heights are in pixels, from the top. */
export interface SideLabel {
  readonly text: string;
  readonly at: number;
  readonly strong: boolean;
}

const lineHeight = 16;
/** the middle of a line that touches the top of the picture */
const highest = lineHeight / 2;

export function apart(
  labels: readonly SideLabel[],
  lowest: number,
): readonly (SideLabel & { readonly moved: number })[] {
  const sorted = [...labels].sort((a, b) => a.at - b.at);
  const places = sorted.map(({ at }) => at);
  for (let pass = 0; pass < 2 * sorted.length; pass++) {
    for (let i = 1; i < places.length; i++) {
      const overlap = lineHeight - (places[i]! - places[i - 1]!);
      if (overlap > 0) {
        places[i - 1]! -= overlap / 2;
        places[i]! += overlap / 2;
      }
    }
    // the highest stays in the picture, and pushes the others down
    for (let i = 0; i < places.length; i++) places[i] = Math.max(places[i]!, highest + i * lineHeight);
    // the lowest stays above the foot, and pushes the others up
    for (let i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i]!, lowest - (places.length - 1 - i) * lineHeight);
    }
  }
  return sorted.map((label, i) => ({ ...label, moved: places[i]! - label.at }));
}
