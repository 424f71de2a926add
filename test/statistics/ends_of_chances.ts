/** The ends of chances, tests and the distributions behind them. */
import { all, answered, badLevels, type Case, many, noCount, noNumber, noShare, refused } from "./ends.ts";

export const endsOfChances: Readonly<Record<string, readonly Case[]>> = {
  binomialTest: [
    [[0, 0, 0.5], 1],
    [[1, 1, 1], 1],
    [[1, 1, 0], 0],
    ...all(
      [
        [0, 1, 0.5],
        [many / 2, many, 0.5],
        [0, many, 0.5],
      ],
      answered,
    ),
    ...all(
      noCount.flatMap((bad) => [
        [bad, 5, 0.5],
        [1, bad, 0.5],
      ]),
      refused,
    ),
    ...all(
      noShare.map((bad) => [1, 5, bad]),
      refused,
    ),
  ],
  poissonTest: [
    [[0, 0], 1],
    [[1, 0], 0],
    ...all(
      [
        [0, 1],
        [many, many],
        [0, many],
        [many, 1],
      ],
      answered,
    ),
    ...all(
      noCount.map((bad) => [bad, 5]),
      refused,
    ),
    ...all(
      [-1, ...noNumber].map((bad) => [1, bad]),
      refused,
    ),
  ],
  binomialChance: [
    [[0, 0, 0.5], 1],
    [[0, 5, 0], 1],
    [[5, 5, 1], 1],
    [[many / 2, many, 0.5], answered],
    ...all(
      noCount.flatMap((bad) => [
        [bad, 5, 0.5],
        [1, bad, 0.5],
      ]),
      refused,
    ),
    ...all(
      noShare.map((bad) => [1, 5, bad]),
      refused,
    ),
  ],
  poissonChance: [
    [[0, 0], 1],
    [[1, 0], 0],
    [[many, many], answered],
    ...all(
      noCount.map((bad) => [bad, 5]),
      refused,
    ),
    ...all(
      [-1, ...noNumber].map((bad) => [1, bad]),
      refused,
    ),
  ],
  betaRegularised: [
    [[0, 1, 1], 0],
    [[1, 1, 1], 1],
    [[0.5, many, many], answered],
    ...all(
      noShare.map((bad) => [bad, 1, 1]),
      refused,
    ),
    ...all(
      [0, -1, ...noNumber].flatMap((bad) => [
        [0.5, bad, 1],
        [0.5, 1, bad],
      ]),
      refused,
    ),
  ],
  betaQuantile: [
    [[0, 1, 1], 0],
    [[1, 1, 1], 1],
    [[0.025, many, many], answered],
    ...all(
      noShare.map((bad) => [bad, 1, 1]),
      refused,
    ),
    ...all(
      [0, -1, ...noNumber].flatMap((bad) => [
        [0.5, bad, 1],
        [0.5, 1, bad],
      ]),
      refused,
    ),
  ],
  gammaRegularised: [
    [[1, 0], 0],
    [[many, many], answered],
    ...all(
      [0, -1, ...noNumber].map((bad) => [bad, 1]),
      refused,
    ),
    ...all(
      [-1, ...noNumber].map((bad) => [1, bad]),
      refused,
    ),
  ],
  gammaRegularisedAbove: [
    [[1, 0], 1],
    [[many, many], answered],
    ...all(
      [0, -1, ...noNumber].map((bad) => [bad, 1]),
      refused,
    ),
    ...all(
      [-1, ...noNumber].map((bad) => [1, bad]),
      refused,
    ),
  ],
  gammaQuantile: [
    [[0, 1], 0],
    [[0.975, many], answered],
    ...all(
      [1, ...noShare].map((bad) => [bad, 1]),
      refused,
    ),
    ...all(
      [0, -1, ...noNumber].map((bad) => [0.5, bad]),
      refused,
    ),
  ],
  normalQuantile: [
    [[0.5], 0],
    [[1e-300], answered],
    ...all(
      [0, 1, ...noShare].map((bad) => [bad]),
      refused,
    ),
  ],
  tailOf: [[[0.5], 0.25], ...badLevels()],
  twoSidedZ: [[[0.95], answered], ...badLevels()],
  logGamma: [
    [[many], answered],
    [[1e-300], answered],
    ...all(
      [0, -1, ...noNumber].map((bad) => [bad]),
      refused,
    ),
  ],
};
