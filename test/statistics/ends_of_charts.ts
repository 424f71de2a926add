/** The ends of limits and charts. */
import { all, answered, type Case, many, noCount, noNumber, noShare, refused, waits } from "./ends.ts";

export const endsOfCharts: Readonly<Record<string, readonly Case[]>> = {
  binomialLimits: [
    [[0, 0.5, 0.01], { lower: 0, upper: 0 }],
    [[1, 0.5, 0.01], { lower: 0, upper: 1 }],
    [[9, 0, 0.01], { lower: 0, upper: 0 }],
    [[9, 1, 0.01], { lower: 9, upper: 9 }],
    [[many, 0.5, 0.00135], answered],
    ...all(
      noCount.map((bad) => [bad, 0.5, 0.01]),
      refused,
    ),
    ...all(
      noShare.map((bad) => [5, bad, 0.01]),
      refused,
    ),
    ...all(
      [0, 0.6, ...noNumber].map((bad) => [5, 0.5, bad]),
      refused,
    ),
  ],
  poissonLimits: [
    [[0, 0.01], { lower: 0, upper: 0 }],
    [[many, 0.00135], answered],
    ...all(
      [-1, ...noNumber].map((bad) => [bad, 0.01]),
      refused,
    ),
    ...all(
      [0, 0.6, ...noNumber].map((bad) => [5, bad]),
      refused,
    ),
  ],
  geometricLimits: [
    [[1, 0.01], { lower: 1, upper: 1 }],
    [[many, 0.00135], answered],
    ...all(
      [0, 0.9, -1, ...noNumber].map((bad) => [bad, 0.01]),
      refused,
    ),
    ...all(
      [0, 0.6, ...noNumber].map((bad) => [5, bad]),
      refused,
    ),
  ],
  isRare: [
    [[[]], false],
    [[[null]], false],
    [[[0]], true],
    [[[many]], false],
  ],
  waitChart: [
    [[[]], null],
    [[[null]], null],
    [[Array(20).fill(0)], null],
    [[Array(20).fill(many)], null],
    [[Array(20).fill([0, many]).flat()], answered],
    ...all(
      noCount.map((bad) => [[bad]]),
      refused,
    ),
  ],
  usualLimits: [
    ...all(
      [
        [1, 0],
        [1, 1],
        [many, 0.5],
      ],
      answered,
    ),
    ...all(
      [0, ...noCount].map((bad) => [bad, 0.5]),
      refused,
    ),
    ...all(
      noShare.map((bad) => [5, bad]),
      refused,
    ),
  ],
  pChart: [
    [[[]], []],
    [[[null, { numerator: 0, denominator: 0 }]], [null, null]],
    ...all([[[{ numerator: 1, denominator: 1 }]], [[{ numerator: many, denominator: many }]]], answered),
    ...all(
      noCount.map((bad) => [[{ numerator: bad, denominator: 5 }]]),
      refused,
    ),
    [[[{ numerator: 6, denominator: 5 }]], refused],
  ],
  uChart: [
    [[[]], []],
    [[[null]], [null]],
    ...all([[[0]], [[0, 0]], [[1]], [[many, many]]], answered),
    ...all(
      noCount.map((bad) => [[bad]]),
      refused,
    ),
  ],
  xmr: [
    [[[]], []],
    [[[null]], [null]],
    ...all([[[0]], [[-1.5, many]]], answered),
    ...all(
      noNumber.map((bad) => [[bad]]),
      refused,
    ),
  ],
  tChart: [
    ...all([[waits.days], [[0, 0]], [[many, many]]], answered),
    ...all([[[]], [[1]], ...[-1, ...noNumber].map((bad) => [[1, bad]])], refused),
  ],
  gChart: [
    ...all([[waits.days], [[0, 0]], [[many, many]]], answered),
    ...all([[[]], [[1]], ...[-1, ...noNumber].map((bad) => [[1, bad]])], refused),
  ],
  assuranceOf: [
    [["higher", null, { lower: 0, upper: 1 }], ""],
    [["higher", 0, { lower: 0, upper: 0 }], "met"],
    [["higher", Number.NaN, { lower: 0, upper: 1 }], refused],
    [["higher", 1, { lower: Number.NaN, upper: 1 }], refused],
    [["higher", 1, { lower: 2, upper: 1 }], refused],
  ],
  median: [
    [[[]], null],
    [[[1]], 1],
    ...all(
      noNumber.map((bad) => [[1, bad]]),
      refused,
    ),
  ],
};
