/** The ends of intervals of counts and rates, and funnels. */
import { all, answered, badLevels, type Case, many, noCount, noNumber, noShare, ofCount, refused } from "./ends.ts";

export const endsOfRates: Readonly<Record<string, readonly Case[]>> = {
  countInterval: ofCount,
  exactCountInterval: ofCount,
  byarsInterval: ofCount,
  midPCountInterval: ofCount,
  rateInterval: [
    [[0, 0], null],
    [[3, 0], null],
    ...all(
      [
        [0, 1],
        [1, 1],
        [250, 220],
        [many, many],
      ],
      answered,
    ),
    ...all(
      noCount.map((bad) => [bad, 5]),
      refused,
    ),
    ...all(
      [Number.NaN, -1, Number.POSITIVE_INFINITY].map((bad) => [1, bad]),
      refused,
    ),
    ...badLevels(1, 2),
  ],
  rateRatio: [
    [
      [
        [0, 10],
        [0, 10],
      ],
      null,
    ],
    ...all(
      [
        [
          [0, 10],
          [3, 10],
        ],
        [
          [3, 10],
          [0, 10],
        ],
        [
          [many, many],
          [1, 1],
        ],
      ],
      answered,
    ),
    ...all(
      noCount.flatMap((bad) => [
        [
          [bad, 5],
          [1, 2],
        ],
        [
          [1, 2],
          [bad, 5],
        ],
      ]),
      refused,
    ),
    ...all(
      [0, ...noNumber].map((bad) => [
        [1, bad],
        [1, 2],
      ]),
      refused,
    ),
    ...badLevels([1, 2], [1, 2]),
  ],
  observedToExpected: [
    ...all(
      [
        [0, 1],
        [1, 1],
        [many, many],
      ],
      answered,
    ),
    ...all(
      noCount.map((bad) => [bad, 5]),
      refused,
    ),
    ...all(
      [0, -1, ...noNumber].map((bad) => [1, bad]),
      refused,
    ),
    ...badLevels(1, 2),
  ],
  standardisedRate: [
    [[[]], null],
    [[[{ events: 9, population: 10, standard: 1 }]], null],
    [[[{ events: many, population: many, standard: many }]], answered],
    ...all(
      noCount.map((events) => [[{ events, population: 10, standard: 1 }]]),
      refused,
    ),
    ...all(
      [0, -1, ...noNumber].map((population) => [[{ events: 20, population, standard: 1 }]]),
      refused,
    ),
    ...all(
      [0, -1, ...noNumber].map((standard) => [[{ events: 20, population: 1, standard }]]),
      refused,
    ),
    ...all(
      [1, ...noNumber].map((variance) => [[{ events: 20, variance, population: 1, standard: 1 }]]),
      refused,
    ),
    ...badLevels([{ events: 20, population: 10, standard: 1 }]),
  ],
  expectedEvents: [
    [[[]], 0],
    [[[{ population: many, reference: [1, many] }]], 1],
    ...all(
      [-1, ...noNumber].map((population) => [[{ population, reference: [1, 2] }]]),
      refused,
    ),
    ...all(
      [0, -1, ...noNumber].map((bad) => [[{ population: 1, reference: [1, bad] }]]),
      refused,
    ),
  ],
  randomEffectsFunnel: [
    ...all(
      [
        [0, 0, 1],
        [1, 0, 1],
        [0.5, 0.1, many],
        [0.5, 0, 0.5],
      ],
      answered,
    ),
    ...all(
      noShare.map((bad) => [bad, 0.1, 5]),
      refused,
    ),
    ...all(
      noNumber.map((bad) => [0.5, bad, 5]),
      refused,
    ),
    ...all(
      [...noNumber, 0, -1].map((bad) => [0.5, 0.1, bad]),
      refused,
    ),
    ...badLevels(0.5, 0.1, 5),
  ],
  proportionFunnel: [
    ...all(
      [
        [0, 1],
        [1, 1],
        [0.5, many],
        [0.5, 0.5],
      ],
      answered,
    ),
    ...all(
      noShare.map((bad) => [bad, 5]),
      refused,
    ),
    ...all(
      [0, -1, ...noNumber].map((bad) => [0.5, bad]),
      refused,
    ),
    ...badLevels(0.5, 2),
  ],
  rateFunnel: [
    ...all([[1], [many]], answered),
    ...all(
      [0, ...noCount].map((bad) => [bad]),
      refused,
    ),
    ...badLevels(3),
  ],
  exactProportionFunnel: [
    ...all(
      [
        [0.5, 1],
        [0.5, many],
      ],
      answered,
    ),
    ...all(
      [0, 1, ...noShare].map((bad) => [bad, 5]),
      refused,
    ),
    ...all(
      [0, ...noCount].map((bad) => [0.5, bad]),
      refused,
    ),
    ...badLevels(0.5, 2),
  ],
  exactRatioFunnel: [
    ...all([[0.001], [1], [many]], answered),
    ...all(
      [0, -1, ...noNumber].map((bad) => [bad]),
      refused,
    ),
    ...badLevels(3),
  ],
  impliedPopulation: [
    [[0, 5, 100], null],
    [[many, 5, 100_000, 3], answered],
    ...all(
      noCount.map((bad) => [bad, 5, 100]),
      refused,
    ),
    ...all(
      [0, -1, ...noNumber].flatMap((bad) => [
        [1, bad, 100],
        [1, 5, bad],
        [1, 5, 100, bad],
      ]),
      refused,
    ),
  ],
  compare: [
    [[1, () => ({ lower: 0, upper: 2 })], { place: "within", level: null }],
    ...all(
      noNumber.map((bad) => [bad, () => ({ lower: 0, upper: 2 })]),
      refused,
    ),
  ],
  overdispersion: [
    [[[]], null],
    [[[0]], 0],
    ...all(
      noNumber.map((bad) => [[bad]]),
      refused,
    ),
  ],
};
