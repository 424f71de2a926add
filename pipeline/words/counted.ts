import { countWords } from "../statistics/amount.ts";
/** `1 figure`, `1,204 figures`: a number with its noun, which agrees. */

export const counted = (many: number, one: string, more = `${one}s`): string =>
  `${countWords(many)} ${many === 1 ? one : more}`;
