import { countWords } from "../statistics/amount.ts";
/** Writes a number with its noun, singular or plural: `1 figure`, `1,204 figures`. */

export const counted = (many: number, one: string, more = `${one}s`): string =>
  `${countWords(many)} ${many === 1 ? one : more}`;
