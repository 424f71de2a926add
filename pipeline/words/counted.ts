/** `1 figure`, `1,204 figures`: a number with its noun, which agrees. */
import { countWords } from "./figure_words.ts";

export const counted = (many: number, one: string, more = `${one}s`): string =>
  `${countWords(many)} ${many === 1 ? one : more}`;
