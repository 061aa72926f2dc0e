/** The access to channels, as the doctor tells of it before it is lost. */
import { expect, test } from "@jest/globals";
import { SteppedClock } from "../../../src/clock.ts";
import { accessFindings } from "../../../src/pipeline/doctor/work.ts";

const now = new Date("2026-11-29T12:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const told = (more: object) => ({
  ...{
    channelId: "c",
    title: "Facebook",
    toldAt: now,
    lacks: [],
    tokenEndsAt: undefined,
    dataEndsAt: undefined,
  },
  ...more,
});

test.each([
  [{ tokenEndsAt: inDays(-1) }, "fault", "its token ends 2026-11-28"],
  [{ tokenEndsAt: inDays(31) }, "warn", "its token ends 2026-12-30"],
  [{ tokenEndsAt: inDays(32) }, "ok", "its token ends 2026-12-31"],
  [
    { tokenEndsAt: inDays(60), dataEndsAt: inDays(5) },
    "warn",
    "its token ends 2027-01-28, what its app may read ends 2026-12-04",
  ],
  [{ lacks: ["pages_read_user_content"] }, "warn", "its token lacks pages_read_user_content"],
  [{}, "ok", "its token does not end"],
])("%p: %s", (more, grade, value) => {
  expect(accessFindings([told(more)], new SteppedClock(now))).toMatchObject([
    { code: "doctor.access", grade, place: "channel Facebook", value },
  ]);
});

test("channels of which no platform says anything are no fault", () => {
  expect(accessFindings([], new SteppedClock(now))).toMatchObject([{ grade: "ok" }]);
});
