/** What platforms say of their limits, in each of their forms. */
import { describe, expect, test } from "@jest/globals";
import { rateFacts } from "../../src/capture/rate-facts.ts";

const now = new Date("2026-11-29T12:00:00Z");
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);

function facts(headers: Readonly<Record<string, string>>, status = 200) {
  return rateFacts({ status, fetchedAt: now, headers: new Map(Object.entries(headers)) });
}

describe("the headers of a limit", () => {
  test.each<[string, Record<string, string>, object]>([
    [
      "Mastodon: reset as ISO 8601",
      {
        "x-ratelimit-limit": "300",
        "x-ratelimit-remaining": "299",
        "x-ratelimit-reset": "2026-11-29T12:05:00.123456Z",
      },
      { limit: 300, remaining: 299, resetAt: new Date("2026-11-29T12:05:00.123Z") },
    ],
    [
      "Bluesky: seconds since 1970",
      {
        "ratelimit-limit": "3000",
        "ratelimit-remaining": "2995",
        "ratelimit-reset": String(inSeconds(300).getTime() / 1000),
        "ratelimit-policy": "3000;w=300",
      },
      { limit: 3000, remaining: 2995, resetAt: inSeconds(300) },
    ],
    [
      "GitHub: the same under other names",
      { "x-ratelimit-limit": "60", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1795953660" },
      { limit: 60, remaining: 0, resetAt: inSeconds(1795953660 - now.getTime() / 1000) },
    ],
    [
      "X: with another hyphen",
      { "x-rate-limit-limit": "900", "x-rate-limit-remaining": "7", "x-rate-limit-reset": "1795954000" },
      { limit: 900, remaining: 7, resetAt: new Date(1795954000_000) },
    ],
    [
      "an older draft: seconds from now, with the policy behind the limit",
      { "ratelimit-limit": "100, 100;w=60", "ratelimit-remaining": "50", "ratelimit-reset": "30" },
      { limit: 100, remaining: 50, resetAt: inSeconds(30) },
    ],
    [
      "the newest draft: of several policies the one with the least left",
      {
        ratelimit: '"burst";r=90;t=5, "day";r=3;t=3600',
        "ratelimit-policy": '"burst";q=100;w=10, "day";q=5000;w=86400',
      },
      { limit: 5000, remaining: 3, resetAt: inSeconds(3600) },
    ],
    ["none", { "content-type": "text/html" }, {}],
  ])("%s", (_, headers, expected) => {
    expect(facts(headers)).toEqual({ ...expected, refused: false });
  });

  test("a reset by a server whose clock is ahead or behind is as far from now as it is from its own", () => {
    for (const skew of [-3600, 3600]) {
      const date = inSeconds(skew).toUTCString();
      const reset = String(inSeconds(skew + 120).getTime() / 1000);
      expect(facts({ date, "x-ratelimit-remaining": "1", "x-ratelimit-reset": reset }).resetAt).toEqual(
        inSeconds(120),
      );
    }
  });

  test.each(["-1", "soon", "1e400", "", "0", "1970-01-01T00:00:00Z", "99999999999999999999"])(
    "a reset that says %j locks nothing for longer than a day",
    (reset) => {
      const { resetAt } = facts({ "x-ratelimit-reset": reset });
      expect((resetAt?.getTime() ?? now.getTime()) - now.getTime()).toBeLessThanOrEqual(24 * 3_600_000);
    },
  );
});

describe("an answer that says that too much was asked", () => {
  test.each<[string, number, Record<string, string>, Date | undefined]>([
    ["429 with seconds", 429, { "retry-after": "120" }, inSeconds(120)],
    ["503 with a date", 503, { "retry-after": "Sun, 29 Nov 2026 12:10:00 GMT" }, inSeconds(600)],
    ["429 without a time", 429, {}, undefined],
    [
      "MediaWiki's lag, which answers 200",
      200,
      { "mediawiki-api-error": "maxlag", "retry-after": "5" },
      inSeconds(5),
    ],
    ["GitHub's 403 with nothing left", 403, { "x-ratelimit-remaining": "0" }, undefined],
    ["its second limit", 403, { "retry-after": "60" }, inSeconds(60)],
  ])("%s", (_, status, headers, retryAt) => {
    const { refused, ...said } = facts(headers, status);
    expect(refused).toBe(true);
    expect(said.retryAt).toEqual(retryAt);
  });

  test("a password that is not right is no limit, and a redirect that may be asked again later is none", () => {
    expect(facts({}, 403).refused).toBe(false);
    expect(facts({ "retry-after": "5" }, 301)).toEqual({ refused: false });
  });
});

describe("Meta's shares of what may be used", () => {
  test("the most used of all measures counts", () => {
    const usage = { call_count: 28, total_time: 91, total_cputime: 25 };
    expect(facts({ "x-app-usage": JSON.stringify(usage) })).toEqual({ usedPercent: 91, refused: false });
  });

  test("of each page, with the minutes until there is access again", () => {
    const usage = {
      "100": [
        {
          type: "pages",
          call_count: 100,
          total_time: 3,
          total_cputime: 1,
          estimated_time_to_regain_access: 19,
        },
      ],
    };
    expect(facts({ "x-business-use-case-usage": JSON.stringify(usage) }, 400)).toEqual({
      ...{ usedPercent: 100, retryAt: inSeconds(19 * 60), refused: false },
    });
  });

  test.each(["", "{", "null", "[]", '{"call_count":"many"}', `${"[".repeat(30_000)}`])(
    "%.20s says nothing",
    (text) => {
      expect(facts({ "x-app-usage": text })).toEqual({ refused: false });
    },
  );
});

describe("Google says in the body alone that a quota is spent", () => {
  const bodyOf = (reason: string, status = "PERMISSION_DENIED") =>
    new TextEncoder().encode(
      JSON.stringify({
        error: { code: 403, status, message: "x", errors: [{ reason, domain: "youtube.quota" }] },
      }),
    );
  const facts = (reason: string, at: string, more: object = {}) =>
    rateFacts({
      ...{ status: 403, headers: new Map(), fetchedAt: new Date(at), body: bodyOf(reason) },
      ...{ url: "https://www.googleapis.com/youtube/v3/videos", ...more },
    });

  test.each([
    ["2026-11-29T17:00:00Z", "2026-11-30T08:00:00.000Z"],
    ["2026-11-30T07:59:59Z", "2026-11-30T08:00:00.000Z"],
    ["2026-11-30T08:00:00Z", "2026-12-01T08:00:00.000Z"],
    ["2026-07-01T12:00:00Z", "2026-07-02T07:00:00.000Z"],
    // the day on which clocks are put back has 25 hours
    ["2026-11-01T07:00:00Z", "2026-11-02T08:00:00.000Z"],
  ])("that of a day, at %s, until midnight in California: %s", (at, until) => {
    expect(facts("quotaExceeded", at)).toEqual({ refused: true, retryAt: new Date(until) });
    expect(facts("x", at, { body: bodyOf("dailyLimitExceeded", "RESOURCE_EXHAUSTED") }).retryAt).toEqual(
      new Date(until),
    );
  });

  test("that of a minute without a time, and another refusal is none", () => {
    expect(facts("rateLimitExceeded", "2026-11-29T17:00:00Z")).toEqual({ refused: true });
    expect(facts("forbidden", "2026-11-29T17:00:00Z")).toEqual({ refused: false });
    expect(facts("commentsDisabled", "2026-11-29T17:00:00Z")).toEqual({ refused: false });
  });

  test("nobody else's words are taken for Google's", () => {
    const url = "https://googleapis.com.example/youtube";
    expect(facts("quotaExceeded", "2026-11-29T17:00:00Z", { url }).refused).toBe(false);
    expect(facts("quotaExceeded", "2026-11-29T17:00:00Z", { status: 200 }).refused).toBe(false);
  });
});
