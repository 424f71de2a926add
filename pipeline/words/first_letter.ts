/** Writes a label for its place: inside a sentence or at the head of a row. */

/** A heading inside a sentence: only its first letter changes, so that "Year to 31 March" keeps its month. */
export const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

/** labels head rows, so they begin with a capital */
export const capital = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);
