/** The ends of intervals and tests of proportions, differences, ratios and gaps. */
import { all, answered, badLevels, type Case, gap, many, noCount, ofShare, ofTwo, plain, refused } from "./ends.ts";

export const endsOfProportions: Readonly<Record<string, readonly Case[]>> = {
  wilson: ofShare,
  clopperPearson: ofShare,
  jeffreys: ofShare,
  midP: ofShare,
  wilsonCorrected: ofShare,
  wilsonWeighted: [
    [[0, 0], null],
    [[0.445, 1], answered],
    [[many, many], answered],
    ...all(
      [Number.NaN, -1].flatMap((bad) => [
        [bad, 5],
        [1, bad],
      ]),
      refused,
    ),
    [[1, Number.POSITIVE_INFINITY], refused],
    ...badLevels(1, 2),
  ],
  checkedShare: [
    [[0, 0], undefined],
    ...all(
      noCount.flatMap((bad) => [
        [bad, 5],
        [1, bad],
      ]),
      refused,
    ),
  ],
  differenceInterval: [...ofTwo(null), ...badLevels([1, 2], [1, 2])],
  differenceCorrected: [...ofTwo(null), ...badLevels([1, 2], [1, 2])],
  differenceWald: [...ofTwo(null), ...badLevels([1, 2], [1, 2])],
  differenceScore: [...ofTwo(null), ...badLevels([1, 2], [1, 2])],
  ratioInterval: [
    ...ofTwo(null),
    [
      [
        [1, 2],
        [0, 2],
      ],
      null,
    ],
    ...badLevels([1, 2], [1, 2]),
  ],
  ratioKatz: [
    ...ofTwo(answered),
    [
      [
        [0, 2],
        [1, 2],
      ],
      null,
    ],
    [
      [
        [1, 2],
        [0, 2],
      ],
      null,
    ],
    ...badLevels([1, 2], [1, 2]),
  ],
  oddsRatio: [
    ...ofTwo(answered),
    [
      [
        [0, 2],
        [0, 2],
      ],
      null,
    ],
    [
      [
        [2, 2],
        [1, 2],
      ],
      Number.POSITIVE_INFINITY,
    ],
  ],
  fisherTest: [
    ...ofTwo(1),
    [
      [
        [0, 2],
        [0, 2],
      ],
      1,
    ],
    [
      [
        [0, 1],
        [1, 1],
      ],
      1,
    ],
  ],
  gapOf: [
    [[plain], answered],
    [[gap([0, 0], [1, 2])], refused],
    [[gap([1, 2], [0, 0])], refused],
    ...all(
      noCount.map((bad) => [gap([bad, 9], [1, 2])]),
      refused,
    ),
  ],
  gapChange: [
    [[plain, gap([0, 0], [1, 2])], null],
    [[gap([0, 0], [1, 2]), plain], null],
    [[gap([1, 1], [0, many]), gap([0, 1], [many, many])], answered],
    ...all(
      noCount.map((bad) => [plain, gap([bad, 9], [1, 2])]),
      refused,
    ),
    ...badLevels(plain, plain),
  ],
  oddsRatioChange: [
    [[plain, gap([0, 9], [1, 2])], null],
    [[plain, gap([1, 9], [1, many])], answered],
    ...all(
      noCount.map((bad) => [plain, gap([bad, 9], [1, 2])]),
      refused,
    ),
  ],
  proportionTrend: [
    [[[]], null],
    [[Array(5).fill([0, 0])], null],
    [[Array(5).fill([0, 9])], null],
    [[Array(5).fill([9, 9])], null],
    [
      [
        [
          [1, many],
          [2, many],
          [3, many],
          [4, many],
          [5, many],
        ],
      ],
      answered,
    ],
    ...all(
      noCount.flatMap((bad) => [[[[bad, 5]]], [[[1, bad]]]]),
      refused,
    ),
  ],
  percentWords: [
    [[0, 1], "0%"],
    [[1, 1], "100%"],
    [[1, many], "under 1%"],
    [[many - 1, many], "over 99%"],
    ...all(
      [
        [0, 0],
        [2, 1],
        [-1, 1],
        [Number.NaN, 1],
        [1, Number.NaN],
        [1, Number.POSITIVE_INFINITY],
      ],
      refused,
    ),
  ],
};
