/** The shapes of a case at an end of a function, and the ends that many functions share. */
export const refused = Symbol("refused");
/** any answer without NaN in it */
export const answered = Symbol("answered");
export type Case = readonly [args: readonly unknown[], expected: unknown];

export const many = 10_000_000;
export const noCount = [Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** 60];
export const noShare = [Number.NaN, -0.1, 1.1, Number.POSITIVE_INFINITY];
export const noNumber = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
export const all = (made: readonly (readonly unknown[])[], expected: unknown): Case[] =>
  made.map((args) => [args, expected] as const);
export const badLevels = (...first: unknown[]) =>
  all(
    [0, 1, -1, Number.NaN].map((level) => [...first, level]),
    refused,
  );

/** of functions of x of n */
export const ofShare: Case[] = [
  [[0, 0], null],
  ...all(
    [
      [0, 1],
      [1, 1],
      [0, 7],
      [7, 7],
      [0, many],
      [1, many],
      [many, many],
      [many / 2, many],
    ],
    answered,
  ),
  ...all(
    noCount.flatMap((bad) => [
      [bad, 5],
      [1, bad],
    ]),
    refused,
  ),
  [[6, 5], refused],
  ...badLevels(1, 2),
];
/** of functions of two groups, x of n each; `none` where a group is empty */
export const ofTwo = (none: unknown): Case[] => [
  [
    [
      [0, 0],
      [1, 2],
    ],
    none,
  ],
  [
    [
      [1, 2],
      [0, 0],
    ],
    none,
  ],
  ...all(
    [
      [
        [0, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [5, 9],
        [many / 2, many],
      ],
      [
        [many, many],
        [1, many],
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
        [1, bad],
      ],
    ]),
    refused,
  ),
  [
    [
      [3, 2],
      [1, 2],
    ],
    refused,
  ],
];
/** of functions of a count of events */
export const ofCount: Case[] = [
  ...all([[0], [1], [9], [10], [many]], answered),
  ...all(
    noCount.map((bad) => [bad]),
    refused,
  ),
  ...badLevels(3),
];
export const gap = (own: readonly number[], peers: readonly number[]) => ({ own, peers });
export const plain = gap([3, 9], [620, 1000]);
export const waits = { days: [3, 9, 4] };
