/**
 * From where on something is put on the list of what needs attention. A list looks at some hundred measures in several ways, so
 * its thresholds are stricter than those on a measure's own page: chance alone is to bring at most one entry in two releases.
 * On a release of 160 measures the charts' four rules bring about 0.2 on average, slow and sharp change 0.2, targets and
 * peers next to nothing, since the release holds an interval of 99.8 % against them; `expected` in `attention.ts` adds them up
 * for the release at hand, and the page says it.
 */

/** slow and sharp change: the chance of so much, either way, where there is none. Half of it is for the worse. */
export const listedChance = 0.0025;
/** chance alone may bring so many entries on average: one in two releases */
export const mostExpected = 0.5;

export const mostCards = 7;
/** duties never crowd out a change: the rest of what is owed stands in a list under the cards */
export const mostOwedCards = 3;
