/** The daily comparison with the operator's list: each finding told once, and a list that is no list an alarm. */
import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { badLinkNotes } from "../../../src/cli/words/bad-links.ts";
import { listNotices } from "../../../src/db/notices.ts";
import type { Mail } from "../../../src/notify/port.ts";
import { linkWords } from "../../../src/pipeline/acts/link-words.ts";
import { tellActs } from "../../../src/pipeline/acts/tell.ts";
import { examineBadLinks } from "../../../src/pipeline/doctor/bad-links.ts";
import { status } from "../../../src/pipeline/status/status.ts";
import { checklistOf } from "../../../src/pipeline/watch/checklist.ts";
import { compareLinks } from "../../../src/pipeline/watch/compare-links.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();
const post = aFeedPost("post-1", "Ny veg", "Vi opnar vegen. Les på https://fjordvik.example/veg");
const told = { date_published: "2026-05-29T10:00:00Z" };
const trick = "Ola Nordmann vann ein bil på https://a.bad.example/vinn?x=1!";
const day = 24 * 3_600_000;
let list = "";
let mails: Mail[] = [];
let calls: { readonly type: string; readonly data: Record<string, string> }[] = [];

beforeEach(async () => {
  list = join(await mkdtemp(join(tmpdir(), "kanalarkiv-bad-links-")), "list.txt");
  [mails, calls] = [[], []];
});
afterEach(async () => {
  await rm(join(list, ".."), { recursive: true, force: true });
});

async function listed(...lines: readonly string[]): Promise<void> {
  await writeFile(list, lines.join("\n"));
  const at = place.opened.clock.now();
  await utimes(list, at, at);
}

const given = () => ({ list, oldAfterHours: 48 });
const compare = async () => await compareLinks(place.tools, given(), new AbortController().signal);

async function tell(): Promise<void> {
  await tellActs(
    place.tools,
    {
      mailer: {
        async send(mail) {
          mails.push(mail);
          return { refused: 0 };
        },
      },
      webhook: { post: async (_, body) => void calls.push(JSON.parse(body)) },
      recipients: new Map([[place.agency.orgNumber, ["vakt@fjordvik.example"]]]),
      // no digest comes between
      digestHour: 24,
      accessDays: [],
      deskUrl: "https://desk.fjordvik.example",
    },
    new AbortController().signal,
  );
}

const c31 = async () =>
  (await checklistOf(place.tools, "/dialog.json")).points.find(({ id }) => id === "C31");

test("a malicious link is told once by mail and webhook, without its comment and so that nobody follows it", async () => {
  await place.dialogue([post, aFeedComment("c-1", trick, told)]);
  await listed("bad.example");
  expect(await compare()).toMatchObject({ found: 1, addresses: 2, compared: true, alarms: [] });
  for (const _ of [1, 2]) await tell();
  expect(calls).toEqual([
    expect.objectContaining({
      type: "channel.badLink",
      data: expect.objectContaining({
        ...{ agency: "999999999", link: "hxxps://a[.]bad[.]example/vinn?x=1", by: "subdomain" },
        item: await place.id("c-1"),
      }),
    }),
  ]);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toContain(linkWords.nn.about);
  expect(mails[0]?.text).toContain("hxxps://a[.]bad[.]example/vinn?x=1 (domenet over står på lista)");
  expect(JSON.stringify([mails, calls])).not.toMatch(/bad\.example|Ola Nordmann|vann ein bil/);
  // neither the next day, nor when another list names it too
  await place.opened.clock.sleep(day);
  expect(await compare()).toMatchObject({ found: 0 });
  await listed("bad.example", "other.example");
  expect(await compare()).toMatchObject({ found: 0, addresses: 2 });
  await tell();
  expect([mails.length, calls.length]).toEqual([1, 1]);
  // what is kept of a finding holds no address
  const { rows } = await place.tools.pool.query("select b::text as kept from core.bad_links b");
  expect(rows).toHaveLength(1);
  expect(
    JSON.stringify([rows, await listNotices(place.tools.pool, place.agency.id, false, 10)]),
  ).not.toContain("bad.example");
});

test("with the same list only what is new is compared; with another all that stands", async () => {
  await place.dialogue([post, aFeedComment("c-1", trick, told)]);
  await listed("other.example");
  expect(await compare()).toMatchObject({ found: 0, addresses: 2 });
  await place.opened.clock.sleep(3 * day);
  expect(await compare()).toMatchObject({ addresses: 2 });
  await place.opened.clock.sleep(3 * day);
  const more = [post, aFeedComment("c-1", trick, told), aFeedComment("c-2", "Sjå other.example/x", told)];
  await place.later(more);
  expect(await compare()).toMatchObject({ found: 1, addresses: 1 });
  await listed("other.example", "bad.example");
  expect(await compare()).toMatchObject({ found: 1, addresses: 3 });
});

test("what was removed, hidden or edited away before anybody could be told is not told", async () => {
  const all = ["c-1", "c-2", "c-3"].map((id) => aFeedComment(id, trick, told));
  await place.dialogue([post, ...all]);
  await listed("bad.example");
  expect(await compare()).toMatchObject({ found: 3 });
  await place.later([
    post,
    aFeedComment("c-1", trick, told, { visibility: "hidden" }),
    aFeedComment("c-2", "Sletta", told),
    all[2] ?? {},
  ]);
  await tell();
  expect(calls.map(({ data }) => data["item"])).toEqual([await place.id("c-3")]);
  // shown again, by the same text
  await place.later([post, all[0] ?? {}, aFeedComment("c-2", "Sletta", told), all[2] ?? {}]);
  await tell();
  expect(calls.map(({ data }) => data["item"])).toEqual([await place.id("c-3"), await place.id("c-1")]);
});

test("another address of a shared host is no finding, and a list that no longer names a link none that stands", async () => {
  await place.dialogue([post, aFeedComment("c-1", trick, told)]);
  await listed("https://fjordvik.example/virus.exe", "bad.example");
  expect(await compare()).toMatchObject({ found: 1 });
  await listed("https://fjordvik.example/virus.exe");
  expect(await compare()).toMatchObject({ found: 0 });
  await tell();
  expect(calls).toEqual([]);
  expect(await c31()).toMatchObject({ state: "notEvaluated", because: { code: "noneFound" } });
});

test("C31 is measured by a comparison, and says why not without one that can be relied on", async () => {
  await place.dialogue([post, aFeedComment("c-1", trick, told)]);
  expect(await c31()).toMatchObject({ state: "notEvaluated", because: { code: "noList" } });
  await listed("# nothing");
  await compare();
  expect(await c31()).toMatchObject({ state: "notEvaluated", because: { code: "linkListUnsure" } });
  await listed("bad.example");
  await compare();
  expect(await c31()).toMatchObject({
    ...{ state: "notMet", because: { code: "stillStanding" } },
    evidence: [{ what: "linksStanding", count: 1, of: 1 }, { what: "hoursStanding" }],
  });
  await place.later([post, aFeedComment("c-1", trick, told, { visibility: "hidden" })]);
  expect(await c31()).toMatchObject({
    state: "met",
    evidence: [
      { what: "linksStanding", count: 0, of: 1 },
      { what: "hoursStanding", count: expect.any(Number) },
    ],
  });
  await place.opened.clock.sleep(3 * day);
  expect(await c31()).toMatchObject({ state: "notEvaluated", because: { code: "linkListUnsure" } });
});

test("a list that is missing, empty, not understood or old is an alarm in status and doctor", async () => {
  await place.dialogue([post, aFeedComment("c-1", trick, told)]);
  const notes = async () => {
    const [report] = await status(place.tools, 30);
    return report ? badLinkNotes(report, place.opened.clock.now()) : [];
  };
  const grade = async () => (await examineBadLinks(given(), place.opened.clock))[0]?.grade;
  expect(await notes()).toEqual([]);
  expect(await compare()).toMatchObject({ compared: false, alarms: ["missing"], list: undefined });
  expect([await notes(), await grade()]).toEqual([[expect.stringContaining("cannot be read")], "fault"]);
  await listed("# nothing");
  expect(await compare()).toMatchObject({ compared: false, alarms: ["empty"] });
  expect([await notes(), await grade()]).toEqual([[expect.stringContaining("names nothing")], "fault"]);
  await listed("<html><body>", "<p>503 Service down", "bad.example");
  expect(await compare()).toMatchObject({ compared: false, alarms: ["notUnderstood"] });
  expect([await notes(), await grade()]).toEqual([[expect.stringContaining("not understood")], "fault"]);
  await listed("bad.example");
  expect([(await compare()).alarms, await notes(), await grade()]).toEqual([[], [], "ok"]);
  await place.opened.clock.sleep(3 * day);
  expect(await notes()).toEqual([expect.stringContaining("not compared with it since")]);
  // an old one still names what it names
  expect(await compare()).toMatchObject({ compared: true, alarms: ["old"] });
  expect([await notes(), await grade()]).toEqual([[expect.stringContaining("it is old")], "warn"]);
  expect(await examineBadLinks(undefined, place.opened.clock)).toMatchObject([{ grade: "ok" }]);
});
