/** What the commands of `review` print for people, and what they refuse: two officers, unknown items, changed texts, changed lists. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { processAgency } from "../../src/pipeline/process/process.ts";
import { quiet } from "../../src/pipeline/tools.ts";
import { shellWords, typedIn } from "../support/cli-in-process.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../support/dialog-feed.ts";
import { openReviewed, type Reviewed } from "../support/reviewed.ts";

let reviewed: Reviewed;
beforeEach(async () => {
  reviewed = await openReviewed();
  await reviewed.adopt();
});
afterEach(async () => {
  await reviewed?.close();
});

const post = aFeedPost("post-1", "Ny bru", "Vi byggjer ny bru over elva.");
const opinion = (id: string, more = "") => aFeedComment(id, `Rekkverket på brua bør vere av tre${more}.`);
const access = aFeedComment("c-access", "Hei! Eg krev innsyn i avtalen med entreprenøren.");

async function holds(items: readonly FeedItem[]): Promise<void> {
  reviewed.shows([post, ...items]);
  await reviewed.process();
  await processAgency(reviewed.opened.app.tools, reviewed.agency, quiet);
}

const typed = (line: string, by: string | undefined = "Kari Vik") =>
  typedIn(reviewed.opened, [...shellWords(`review ${line}`), "--agency", "999999999"], by);
const text = async (line: string, by?: string) => (await typed(line, by)).text;
const json = async <Answer>(line: string, by?: string) => (await typed(`${line} --json`, by)).json as Answer;
const acts = async () => (await json<{ act: string; by: string }[]>("acts")).map(({ act }) => act);

test("a list has no word of a text, and show has them only when asked, marked and logged", async () => {
  await holds([access]);
  expect(await text("list")).toMatch(/ACCESS-REQUEST/);
  expect(await text("list")).not.toContain("entreprenøren");
  expect(await text("show c-access")).not.toContain("entreprenøren");
  expect(await text("show c-access")).toContain("author Kari Nordmann");
  expect(await acts()).toEqual([]);
  expect(await text("show c-access --text")).toMatch(/⟦[^⟧]*innsyn[^⟧]*⟧[^⟦]*avtalen med entreprenøren/);
  expect(await acts()).toEqual(["read"]);
  expect(await text("show c-access --thread", "Ola Nes")).toContain("Vi byggjer ny bru over elva.");
  expect(await text("history c-access")).toMatch(/read: text[\s\S]*read: thread/);
});

test("show needs a person only for its words, and tells what is held, which may be decided about all the same", async () => {
  await holds([access]);
  const show = (...more: string[]) =>
    typedIn(reviewed.opened, ["review", "show", "c-access", "--agency", "999999999", ...more], undefined);
  expect((await show()).text).not.toContain("held by hold");
  await expect(show("--text")).rejects.toThrow("nobody was named");
  const place =
    'hold place --kind accessRequest --item c-access --ground "krav 26/12" --owner "Ola Nes" --agency 999999999';
  await typedIn(reviewed.opened, shellWords(place), "Kari Vik");
  expect((await show()).text).toMatch(/held by hold 1, accessRequest: krav 26\/12/);
  await typed('overrule c-access --class ACCESS-REQUEST --outcome publicRecord --because "svart på"');
  expect(await acts()).toEqual(["overruled"]);
});

test("next says why, confirm and acts what was done, and an empty queue that it is empty", async () => {
  await holds([access]);
  expect(await text("next")).toMatch(/request for access; .*[\s\S]*held by Kari\s+Vik until/);
  const done = await text(
    'overrule c-access --class ACCESS-REQUEST --outcome publicRecord --because "svart på"',
  );
  expect(done).toMatch(/is overruled as ACCESS-REQUEST, publicRecord\s+\(act [0-9a-f]{8}\)/);
  expect(await text("acts")).toMatch(
    /overruled;[\s\S]*ACCESS-REQUEST,[\s\S]*publicRecord[\s\S]*overruled 1$/,
  );
  expect(await text("list --class ACCESS-REQUEST")).toBe("Nothing that fits waits for an officer.");
  expect(await text("next --class ACCESS-REQUEST")).toBe("Nothing that fits waits for you.");
  expect(await text("release")).toBe("Kari Vik holds nothing.");
});

test("list of an outcome goes with no filter of the queue, and says which it was given", async () => {
  await holds([access]);
  await expect(typed("list --outcome prunable --class ACCESS-REQUEST --urgency 5")).rejects.toMatchObject({
    code: "config.invalid",
    message: expect.stringContaining("(class, urgency)"),
  });
  expect(await text("list --outcome needsReview")).toContain("ACCESS-REQUEST");
});

describe("what a colleague has before them is refused", () => {
  beforeEach(async () => {
    await holds([opinion("c-1")]);
    await typed("next --waits review", "Ola Nes");
  });
  test.each([
    ['overrule c-1 --class COMPLAINT --outcome publicRecord --because "kritikk"'],
    ['postpone c-1 --until 2099-01-01 --because "ventar"'],
    ['hand-over c-1 --to "Anne Li" --because "kan saka"'],
    ['note c-1 "eit ord"'],
  ])("%s", async (line) => {
    await expect(typed(line)).rejects.toMatchObject({
      code: "review.leased",
      message: expect.stringContaining("Ola Nes"),
    });
    expect(await acts()).toEqual([]);
  });
  test("but not once the time is over, and a batch leaves it out", async () => {
    const batch = "batch --class UNSORTED --as-class COMPLAINT --outcome publicRecord";
    expect(await json(`${batch} --dry-run`)).toMatchObject({ itemIds: [], leftOut: { others: 1 } });
    await reviewed.opened.clock.sleep(15 * 60_000);
    expect(await json(`${batch} --dry-run`)).toMatchObject({
      itemIds: [expect.any(String)],
      leftOut: { others: 0 },
    });
    await typed('overrule c-1 --class COMPLAINT --outcome publicRecord --because "kritikk"');
    expect(await acts()).toEqual(["overruled"]);
  });
});

test("a text that changed since it was read is refused until it is read again", async () => {
  await holds([opinion("c-1")]);
  await typed("show c-1 --text");
  await holds([opinion("c-1", ", og no ei anna")]);
  const overrule = 'overrule c-1 --class COMPLAINT --outcome publicRecord --because "kritikk"';
  await expect(typed(overrule)).rejects.toMatchObject({ code: "review.state" });
  await typed("show c-1 --text");
  await typed(overrule);
  expect(await acts()).toEqual(["overruled", "read", "read"]);
});

test("a list of which something was captured while the queue is behind is refused whole", async () => {
  const praise = (id: string, words: string) => aFeedComment(id, words);
  await holds([praise("c-1", "Så flott!"), praise("c-2", "Takk!")]);
  await typed('confirm c-1 c-2 --because "berre ros"');
  await holds([praise("c-1", "Tusen takk!"), praise("c-2", "Takk, takk!")]);
  const look = async () => (await json<{ list: string }>("batch --waits reopened --dry-run")).list;
  const decide = (list: string) => text(`batch --waits reopened --list ${list} --because "berre ros no òg"`);
  const list = await look();
  const newest = [praise("c-1", "Eg vil ha svar på klagen min."), praise("c-2", "Takk, takk!")];
  reviewed.shows([post, ...newest]);
  await reviewed.process();
  expect(await look()).toBe(list);
  await expect(decide(list)).rejects.toThrow("since it was looked at, and nothing was written");
  for (const item of ["c-1", "c-2"])
    expect(await reviewed.inForce(item)).toMatchObject({ reopened: "newVersion", due: null });
  await holds(newest);
  const now = await look();
  expect(now).not.toBe(list);
  expect(await decide(now)).toContain("Batch 2: 2 items confirmed");
});

test("an officer's class stays when the text changes, waits with the reason, and undoing tells what it finds", async () => {
  await holds([opinion("c-1")]);
  const done = await json<{ decided: [{ act: string }] }>(
    'overrule c-1 --class COMPLAINT --outcome publicRecord --because "kritikk"',
  );
  await holds([opinion("c-1", ", og no ei anna")]);
  const { items } = await json<{ items: object[] }>("list --waits reopened");
  expect(items).toMatchObject([
    {
      nativeId: "c-1",
      classId: "COMPLAINT",
      why: expect.stringMatching(/^must be looked at again; its text has changed/),
    },
  ]);
  const undo = `undo ${done.decided[0].act.slice(-8)} --because "feil"`;
  expect(await text(undo)).toMatch(/taken back/);
  await expect(typed(undo)).rejects.toMatchObject({ code: "review.state" });
});

describe("what is not there, or not sound, is refused and nothing is done", () => {
  test.each([
    ["show c-nosuch", "archive.missing", "is no item of Fjordvik kommune"],
    ["confirm deadbeef", "archive.missing", "is no item"],
    ["list --class NOSUCH", "archive.missing", "there is no class NOSUCH"],
    [
      'overrule c-1 --class NOSUCH --outcome publicRecord --because "x"',
      "config.invalid",
      "there is no class",
    ],
    [
      'overrule c-1 --class PRAISE --outcome publicRecord --ground "fordi" --because "x"',
      "config.invalid",
      "act and section",
    ],
    ['undo deadbeef --because "x"', "archive.missing", "there is no act"],
    ['undo --batch 7 --because "x"', "archive.missing", "has no batch 7"],
    ['undo --because "x"', "config.invalid", "give an act, or --batch"],
    ["confirm c-1", "review.state", "c-1|nothing|proposed"],
    ['postpone c-1 --until 2020-01-01 --because "x"', "config.invalid", "no later day"],
    ['batch --class PRAISE --because "x"', "config.invalid", "--dry-run"],
    ["batch --class PRAISE --list 000000000000", "config.invalid", "--because"],
    ['batch --class PRAISE --list 000000000000 --because "x"', "review.state", "no item fits"],
    [
      'batch --class UNSORTED --as-class COMPLAINT --outcome publicRecord --list 000000000000 --because "x"',
      "review.state",
      "the list changed",
    ],
    ["batch --as-class COMPLAINT --dry-run", "config.invalid", "go together"],
    ["list --cursor xyz", "config.invalid", "no cursor"],
  ])("%s", async (line, code, message) => {
    await holds([opinion("c-1")]);
    await expect(typed(line)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(new RegExp(message)),
    });
    expect(await acts()).toEqual([]);
  });

  test("an act without a person", async () => {
    await holds([opinion("c-1")]);
    await expect(
      typedIn(reviewed.opened, shellWords("review next --agency 999999999"), undefined),
    ).rejects.toThrow("nobody was named");
  });
});

test("what says nearly the same is found, with how near, and decided together with one number", async () => {
  const chain =
    "Del dette vidare: kommunen har tenkt å leggje ned skulen i Ytre Fjordvik, og vi ventar på at nokon seier noko";
  await holds([
    aFeedComment("s-1", chain),
    aFeedComment("s-2", `${chain}!!!`),
    aFeedComment("s-3", chain.replace("skulen", "barnehagen")),
    opinion("c-1"),
  ]);
  const similar = await json<{ nativeId: string; share: number }[]>("similar s-1");
  expect(similar.map(({ nativeId }) => nativeId)).toEqual(["s-2", "s-3"]);
  expect(similar[0]?.share).toBe(1);
  const batch = "batch --like s-1 --as-class COMPLAINT --outcome publicRecord";
  const { list } = await json<{ list: string }>(`${batch} --dry-run`);
  const dry = (await text(`${batch} --dry-run`)).replaceAll("\n", " ");
  expect(dry).toContain(`about these 3, to make them COMPLAINT, publicRecord, with: --list ${list}`);
  const done = await text(`${batch} --list ${list} --because "same opprop"`);
  expect(done).toMatch(/^Batch 1: 3 items overruled\./);
  expect(await text('undo --batch 1 --because "for breitt"')).toMatch(/taken back/);
  expect(
    (await json<{ items: object[] }>("list --waits reopened")).items.length +
      (await json<{ items: object[] }>("list --waits review")).items.length,
  ).toBeGreaterThanOrEqual(4);
});

test("a dry run says when it shows only part of what must be read whole", async () => {
  const said = async () =>
    (await text("batch --waits review --as-class COMPLAINT --outcome publicRecord --dry-run")).replaceAll(
      "\n",
      " ",
    );
  await holds(Array.from({ length: 20 }, (_, n) => opinion(`c-${n}`)));
  expect(await said()).toContain("Read them; then decide about these 20");
  await holds(Array.from({ length: 23 }, (_, n) => opinion(`c-${n}`)));
  expect(await said()).toContain("Here are 20 of 23; read all, as `review list` names them");
});

test("a cursor stands in one piece, wider than the screen or not, and goes on where the page ended", async () => {
  await holds(Array.from({ length: 5 }, (_, n) => opinion(`c-${n}`)));
  const first = await text("list --limit 2");
  const cursor = /^--cursor (\S+)$/m.exec(first)?.[1] ?? "";
  const { items } = await json<{ items: { name: string }[] }>("list --limit 2");
  const rest = await json<{ items: { name: string }[] }>(`list --cursor ${cursor}`);
  expect(rest.items.length).toBeGreaterThanOrEqual(3);
  for (const { name } of items) expect(rest.items.map((one) => one.name)).not.toContain(name);
});
