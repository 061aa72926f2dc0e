/**
 * What the reader of fff9022 made of the suites on 2026-11-28, in the order of `outcomes`, so that each table shows what
 * it was before; `--beside CHECKOUT` measures it again.
 */
export const recordedName = "fff9022 (recorded)";

export const recorded: Readonly<Record<string, readonly number[]>> = {
  "feedparser: cdf": [0, 0, 0, 0, 14, 0],
  "feedparser: encoding": [2, 0, 0, 10, 43, 27],
  "feedparser: entities": [0, 0, 0, 0, 12, 244],
  "feedparser: illformed": [0, 0, 0, 3, 14, 2],
  "feedparser: json": [0, 0, 0, 0, 0, 1],
  "feedparser: valid": [62, 2, 0, 304, 383, 239],
  "gofeed: others": [0, 0, 0, 0, 71, 216],
  "gofeed: valid": [29, 7, 0, 172, 57, 0],
  "handed feeds": [16, 1, 15, 10, 11, 0],
};
