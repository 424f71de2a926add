/** Draws how many of how many as dots, for a page that says "you" and not "per cent": one each, filled for yes, a ring for not or not yet. */
import { Html } from "../../pipeline/words/html.ts";

const pitch = 8;
const inRow = 40;
/** more are no longer seen one by one */
const most = 400;

/** blank where there are too many to be seen */
export function dots(yes: number, all: number): Html {
  if (all === 0 || all > most) return new Html("");
  const width = pitch * Math.min(all, inRow);
  const height = pitch * Math.ceil(all / inRow);
  const dot = (at: number) => {
    const [x, y] = [(at % inRow) * pitch + pitch / 2, Math.floor(at / inRow) * pitch + pitch / 2];
    return at < yes
      ? `<circle class="dot-yes" cx="${x}" cy="${y}" r="3"/>`
      : `<circle class="dot-no" cx="${x}" cy="${y}" r="2.4"/>`;
  };
  const drawn = Array.from({ length: all }, (_, at) => dot(at)).join("");
  return new Html(
    `<svg class="dots" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${drawn}</svg>`,
  );
}
