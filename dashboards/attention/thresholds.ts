/**
 * The thresholds for putting something on the list of what needs attention. The list looks at a hundred or more measures in several
 * ways, so its thresholds are stricter than those on a measure's own page: chance alone should add at most one entry in two releases.
 * On a release of 160 measures the charts' four rules add about 0.2 entries on average, slow and sharp change add 0.2, and targets
 * and peers almost none, since the release compares them with an interval of 99.8 %. `expected` in `attention.ts` adds these up for
 * each release, and the page gives the result.
 */

/** Slow and sharp change: the chance of seeing that much, in either direction, where there is none. Half of it is for the worse. */
export const listedChance = 0.0025;
/** The most entries that chance alone may add on average: one in two releases. */
export const mostExpected = 0.5;

export const mostCards = 7;
/** So many at most, so that duties never crowd out a change: the rest of what is owed is listed under the cards. */
export const mostOwedCards = 3;
