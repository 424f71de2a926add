/** A heading inside a sentence: only its first letter changes, so that "Year to 31 March" keeps its month. */
export const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);
