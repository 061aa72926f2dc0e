import { describe, expect, test } from "@jest/globals";
import { type SuiteCase, suiteCases } from "../../../../bench/suites/cases.ts";
import { readerOf } from "../../../../bench/suites/readers.ts";
import { verdictOf } from "../../../../bench/suites/verdict.ts";
import { sharedPath, sharedReason, whenShared } from "../../../support/shared.ts";
import { shown } from "../../../support/shown.ts";

whenShared(describe)(`the public suites${sharedReason}`, () => {
  const cases: readonly SuiteCase[] = sharedReason
    ? []
    : suiteCases(sharedPath("data/feed-suites"), sharedPath("cases/feeds"));

  test.each(["feedparser: valid", "gofeed: valid", "handed feeds", "feedparser: entities"])(
    "lose, refuse and misread no entry: %s",
    async (suite) => {
      const { read } = await readerOf("this build", ".");
      const wrong: string[] = [];
      const ofSuite = cases.filter((one) => one.suite === suite);
      for (const one of ofSuite) {
        const { outcome, because } = verdictOf(one, await read(one));
        if (outcome === "worse" || outcome === "lost" || outcome === "refused")
          wrong.push(`${one.file}: ${because}`);
      }
      expect(ofSuite.length).toBeGreaterThan(50);
      expect(wrong).toEqual([]);
      shown("feed", "recorded payload", "post", "media");
    },
  );
});
