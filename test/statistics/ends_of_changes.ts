/** The ends of percentages, of what allows for clusters, and of what looks for change. */
import { all, answered, badLevels, type Case, many, noCount, noNumber, noShare, refused } from "./ends.ts";

const noEffect = [0, 0.9, -1, ...noNumber];
const latest = { centre: 0.5, better: "higher", effect: 1, trials: 9 };

export const endsOfChanges: Readonly<Record<string, readonly Case[]>> = {
  // Conover's table of the binomial with one half: 6 (1 and 6), 10 (2 and 9)
  medianRanks: [
    [[0], null],
    [[5], null],
    [[6], [1, 6]],
    [[10], [2, 9]],
    ...all(
      noCount.map((bad) => [bad]),
      refused,
    ),
  ],
  percentage: [
    [[0, 1], 0],
    [[1, 1], 100],
    [[51, 80, 1], 63.8],
    [[many, many, 2], 100],
    ...all(
      [
        [1, 0],
        [1, -1],
        ...noNumber.flatMap((bad) => [
          [bad, 5],
          [1, bad],
        ]),
      ],
      refused,
    ),
  ],
  percentagePoints: [
    ...all(
      [
        [
          [0, 0],
          [1, 2],
        ],
        [
          [1, 2],
          [0, 0],
        ],
        [
          [Number.NaN, 2],
          [1, 2],
        ],
      ],
      refused,
    ),
    [
      [
        [many, many],
        [0, many],
      ],
      100,
    ],
  ],
  percentOfFraction: [
    [[0], 0],
    [[1], 100],
    [[-1], -100],
  ],
  clusteredWilson: [
    [[0, 0, 2], null],
    ...all(
      [
        [0, 1, 1],
        [1, 1, 3],
        [many, many, 3],
        [1, many, many],
      ],
      answered,
    ),
    ...all(
      noCount.flatMap((bad) => [
        [bad, 5, 1],
        [1, bad, 1],
      ]),
      refused,
    ),
    ...all(
      noEffect.map((bad) => [1, 2, bad]),
      refused,
    ),
    ...badLevels(1, 2, 1),
  ],
  clusteredChances: [
    [[0, 0.5, 2], [1]],
    [
      [1, 0.5, 2],
      [0.5, 0.5],
    ],
    [
      [2, 0, 1.5],
      [1, 0, 0],
    ],
    [
      [2, 1, 1.5],
      [0, 0, 1],
    ],
    ...all(
      [
        [2, 0.5, many],
        [5000, 0.5, 3],
        [5000, 1e-9, 1],
      ],
      answered,
    ),
    ...all(
      noCount.map((bad) => [bad, 0.5, 1]),
      refused,
    ),
    ...all(
      noShare.map((bad) => [5, bad, 1]),
      refused,
    ),
    ...all(
      noEffect.map((bad) => [5, 0.5, bad]),
      refused,
    ),
  ],
  clusteredBinomialLimits: [
    [[0, 0.5, 0.01, 2], { lower: 0, upper: 0 }],
    [[9, 0, 0.01, 2], { lower: 0, upper: 0 }],
    [[9, 1, 0.01, 2], { lower: 9, upper: 9 }],
    [[many, 0.5, 0.00135, 1], answered],
    ...all(
      noCount.map((bad) => [bad, 0.5, 0.01, 2]),
      refused,
    ),
    ...all(
      noShare.map((bad) => [5, bad, 0.01, 2]),
      refused,
    ),
    ...all(
      [0, 0.6, ...noNumber].map((bad) => [5, 0.5, bad, 2]),
      refused,
    ),
    ...all(
      noEffect.map((bad) => [5, 0.5, 0.01, bad]),
      refused,
    ),
  ],
  clusteredCountLimits: [
    [[0, 0.01, 2], { lower: 0, upper: 0 }],
    ...all(
      [
        [5000, 0.00135, 2],
        [0.001, 0.00135, 9],
        [many, 0.01, 1],
      ],
      answered,
    ),
    ...all(
      [-1, ...noNumber].map((bad) => [bad, 0.01, 2]),
      refused,
    ),
    ...all(
      [0, 0.6, ...noNumber].map((bad) => [5, bad, 2]),
      refused,
    ),
    ...all(
      noEffect.map((bad) => [5, 0.01, bad]),
      refused,
    ),
  ],
  countUpTo: [
    [[-1, 2, 1], 0],
    ...all(
      [
        [0, 2, 1],
        [0, 2, 2],
        [many, 2, 2],
      ],
      answered,
    ),
    ...all(
      [0, -1, ...noNumber].map((bad) => [1, bad, 1]),
      refused,
    ),
  ],
  orderTrend: [
    [[[]], null],
    [[[1, 2, 3, 4]], null],
    [[[1, 2, 3, 4, null]], null],
    [[[5, 5, 5, 5, 5]], null],
    [[Array.from({ length: 40 }, (_, i) => i % 3)], answered],
    ...all(
      noNumber.map((bad) => [[1, 2, 3, 4, bad]]),
      refused,
    ),
  ],
  countTrend: [
    [[[]], null],
    [[[1, 2, 3, 4]], null],
    [[[0, 0, 0, 0, 0]], null],
    [[[1, null, 2, 3, 4, 5]], answered],
    [[[many, many, many, many, many]], { chiSquared: 0, degrees: 1, p: 1, direction: 0 }],
    ...all(
      noCount.map((bad) => [[1, 2, 3, 4, bad]]),
      refused,
    ),
    ...all(
      noEffect.map((bad) => [[1, 2, 3, 4, 5], bad]),
      refused,
    ),
  ],
  chanceBeyond: [
    [[0], 1],
    [[many], 0],
    ...all(
      [-1, ...noNumber].map((bad) => [bad]),
      refused,
    ),
  ],
  sharePower: [
    ...all(
      [
        [0, 0, "higher"],
        [1, 0, "none"],
        [0, 20, "lower"],
        [1, 20, "higher"],
        [0.5, 2000, "none", 3],
      ],
      answered,
    ),
    ...all(
      noShare.map((bad) => [bad, 5, "higher"]),
      refused,
    ),
    ...all(
      noCount.map((bad) => [0.5, bad, "higher"]),
      refused,
    ),
  ],
  countPower: [
    [[0, "lower"], { chance: 0, change: "a doubling" }],
    ...all(
      [
        [0.01, "lower"],
        [5000, "higher", 2],
      ],
      answered,
    ),
    ...all(
      [-1, ...noNumber].map((bad) => [bad, "lower"]),
      refused,
    ),
  ],
  alarmOfShare: [[[{ ...latest, better: "none" }], 0], ...all([[latest], [{ ...latest, trials: 0 }]], answered)],
  alarmOfCount: [
    [[{ ...latest, better: "none" }], 0],
    [[{ ...latest, centre: 0 }], 0],
    ...all([[{ ...latest, centre: many }]], answered),
  ],
};
