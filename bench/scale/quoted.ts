/** Figures of the build fff9022 that stand where it was not run beside: measured when it was the newest, on two shared cores. */
export const quoted = {
  /** database time of an idle `process`, seconds, of an archive of posts alone, as its one real feed is */
  idleS: { 1200: 0.03, 7600: 0.9, 17700: 4.3, 86000: 188 },
  idleAt: 86_000,
  /** 100 new items with 100,000 stored: CPU seconds of `process` */
  fewS: 2.7,
  /** `--help` and `status`, CPU seconds */
  startS: 1.2,
} as const;
