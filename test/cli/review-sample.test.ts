/** No long list is confirmed unread: a sample is drawn once, read by a person, and one wrong item stops it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { processAgency } from "../../src/pipeline/process/process.ts";
import { quiet } from "../../src/pipeline/tools.ts";
import { drawSample } from "../../src/review/elusion.ts";
import { shellWords, typedIn } from "../support/cli-in-process.ts";
import { aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { openReviewed, type Reviewed } from "../support/reviewed.ts";

let reviewed: Reviewed;
beforeEach(async () => {
  reviewed = await openReviewed();
  await reviewed.adopt();
});
afterEach(async () => {
  await reviewed?.close();
});

const praises = ["Flott jobba!", "Bra jobba!"];
const praise = (n: number, more = "") => aFeedComment(`p-${n}`, `${praises[n % 2]}${more}`);

async function holds(count: number, more: (n: number) => string = () => ""): Promise<void> {
  const post = aFeedPost("post-1", "Ny bru", "Vi byggjer ny bru over elva.");
  reviewed.shows([post, ...Array.from({ length: count }, (_, n) => praise(n, more(n)))]);
  await reviewed.process();
  await processAgency(reviewed.opened.app.tools, reviewed.agency, quiet);
}

const typed = (line: string, by = "Kari Vik") =>
  typedIn(reviewed.opened, [...shellWords(`review ${line}`), "--agency", "999999999"], by);
const text = async (line: string, by?: string) => (await typed(line, by)).text;
const json = async <Answer>(line: string, by?: string) => (await typed(`${line} --json`, by)).json as Answer;

interface Drawn {
  number: number;
  seed: string;
  size: number;
  items: number;
  list: string;
  state: string;
  drawnBefore: boolean;
  stoppedBefore: number;
}
interface Shown extends Drawn {
  reached?: number;
  repeats: boolean;
  drawn: { place: number; itemId: string; verdict?: string }[];
}

const draw = () => json<Drawn>("sample draw --waits proposal");
const list = async () => (await json<{ list: string }>("batch --waits proposal --dry-run")).list;
const confirm = async () => await text(`batch --waits proposal --list ${await list()} --because "berre ros"`);

/** Reads so many of the sample and finds them right. */
async function readRight(sample: number, count: number, by?: string): Promise<void> {
  for (let n = 0; n < count; n++) {
    const next = await json<{ shown: { item: { itemId: string } } }>(
      `sample next --sample ${sample} --text`,
      by,
    );
    await typed(`sample right ${next.shown.item.itemId} --sample ${sample}`, by);
  }
}

const state = async (nativeId: string) => (await reviewed.inForce(nativeId))?.["state"];

async function audited(kind: string): Promise<Record<string, unknown>[]> {
  const found = await reviewed.opened.app.tools.pool.query<{ fields: Record<string, unknown> }>(
    `select (select jsonb_object_agg(f.name, f.value) from core.audit_fields f where f.event_id = e.id) as fields
       from core.audit_events e where e.kind = $1 order by e.at, e.id`,
    [kind],
  );
  return found.rows.map(({ fields }) => fields);
}

test("a list of 59 is confirmed as it is, and one of 60 only after 59 of it were read", async () => {
  await holds(59);
  expect(await confirm()).toMatch(/^Batch 1: 59 items confirmed\./);
  expect(await state("p-3")).toBe("confirmed");
});

test("a sample is read whole before 64 are confirmed, and stands in the record of the batch", async () => {
  await holds(64);
  await expect(confirm()).rejects.toMatchObject({
    code: "review.state",
    message: expect.stringMatching(/list of 64 .* no sample of it was drawn: kanalarkiv review sample draw/),
  });
  const drawn = await draw();
  expect(drawn).toMatchObject({ number: 1, size: 59, items: 64, state: "open", list: await list() });
  await readRight(1, 58);
  await expect(confirm()).rejects.toThrow("58 of 59 are read");
  await readRight(1, 1, "Ola Nes");
  expect(await text("sample next --sample 1")).toMatch(
    /Sample 1 is passed: 59 of 64 read by Kari Vik, Ola\s+Nes, none wrong: at most 5\.0\s+%/,
  );
  expect(await confirm()).toMatch(/^Batch 1: 64 items confirmed, after a sample/);
  expect(await state("p-63")).toBe("confirmed");
  const [batch] = await audited("items.confirmed");
  expect(batch?.["sample"]).toMatchObject({
    ...{ sample: 1, state: "passed", seed: drawn.seed, size: 59, read: 59, finds: 0, items: 64 },
    ...{ readers: ["Kari Vik", "Ola Nes"], bound: expect.closeTo(0.0495, 4) },
  });
  expect(await audited("sample.drawn")).toHaveLength(1);
  expect(await audited("sample.read")).toHaveLength(59);
  expect(await audited("sample.closed")).toHaveLength(1);
  const rows = await reviewed.opened.app.tools.pool.query(
    "select s.number from core.review_batches b join core.review_samples s on s.id = b.sample_id",
  );
  expect(rows.rows).toEqual([{ number: 1 }]);
});

test("the commands of docs/learning.md do what it says, from the dry run to the confirmed batch", async () => {
  await holds(64);
  const page = await readFile(join(import.meta.dirname, "../../docs/learning.md"), "utf8");
  const lines = /## The sample[\s\S]*?```sh\n([\s\S]*?)```/.exec(page)?.[1]?.trim().split("\n") ?? [];
  const said = { ITEM: "", LIST: "" };
  const run = async (line = "") => {
    const words = shellWords(line.replace(/^kanalarkiv /, "")).map((word) =>
      word === "ITEM" ? said.ITEM : word === "LIST" ? said.LIST : word,
    );
    const answer = (await typedIn(reviewed.opened, [...words, "--json"], "Kari Vik")).json as {
      list?: string;
      state?: string;
      shown?: { item: { name: string } };
    };
    said.LIST = answer.list ?? said.LIST;
    said.ITEM = answer.shown?.item.name ?? said.ITEM;
    return answer;
  };
  expect(lines).toHaveLength(5);
  const [dry, drawing, next, right, confirming] = lines;
  await run(dry);
  await run(drawing);
  for (let state: string | undefined = "open", turn = 0; state === "open" && turn < 60; turn++) {
    await run(next);
    state = (await run(right)).state;
  }
  await run(confirming);
  expect(await state("p-0")).toBe("confirmed");
});

test("the draw follows from the printed seed and the list, and a list is drawn from once", async () => {
  await holds(70);
  const drawn = await draw();
  const shown = await json<Shown>("sample show 1");
  const all = await reviewed.opened.app.tools.pool.query<{ item_id: string }>(
    "select item_id from core.review_queue where waits = 'proposal'",
  );
  expect(shown.drawn.map(({ itemId }) => itemId)).toEqual(
    drawSample(
      drawn.seed,
      all.rows.map((row) => row.item_id),
      59,
    ),
  );
  expect(shown.repeats).toBe(true);
  expect(await draw()).toMatchObject({ number: 1, seed: drawn.seed, drawnBefore: true });
  await expect(typed("sample draw --waits proposal --bound 1")).rejects.toThrow("drawn from once");
  expect(await text("sample show 1")).toMatch(/The draw was repeated from the seed and the list/);
  expect(await text("sample list")).toMatch(/confirm .* 70 .*0\/59 .*open/);
});

describe("an item found wrong", () => {
  test("stops the batch until it is decided by itself; the next sample tells of it", async () => {
    await holds(64);
    await draw();
    await readRight(1, 3);
    const next = await json<{ shown: { item: { itemId: string } } }>("sample next --sample 1 --text");
    const wrong = next.shown.item.itemId;
    expect(await text(`sample wrong ${wrong} --sample 1 --because "spør om noko"`)).toMatch(
      /Sample 1 is stopped: 4 of 64 read by Kari Vik, 1 wrong/,
    );
    await expect(confirm()).rejects.toThrow("sample 1 found one of it wrong");
    await expect(typed(`sample right ${wrong} --sample 1`)).rejects.toThrow("it is stopped");
    expect(await draw()).toMatchObject({ number: 1, state: "stopped", drawnBefore: true });
    await typed(
      `overrule ${wrong} --class CASE-QUESTION --outcome caseworkDocument --because "spør om saka si"`,
    );
    const again = await draw();
    expect(again).toMatchObject({ number: 2, items: 63, stoppedBefore: 1, drawnBefore: false });
    expect(await state("p-1")).not.toBe("confirmed");
  });

  test("stands in the way of every list that holds it, longer, shorter or for another purpose", async () => {
    await holds(64);
    await draw();
    const next = await json<{ shown: { item: { itemId: string } } }>("sample next --sample 1 --text");
    const wrong = next.shown.item.itemId;
    await typed(`sample wrong ${wrong} --sample 1 --because "spør om noko"`);
    const found = /was found wrong by Kari Vik in sample 1: decide about it by itself first/;
    await holds(66);
    const longer = await draw();
    expect(longer).toMatchObject({ number: 2, items: 66, stoppedBefore: 1 });
    await readRight(2, 59);
    await expect(confirm()).rejects.toThrow(found);
    const [other] = (await json<Shown>("sample show 2")).drawn.filter(({ itemId }) => itemId !== wrong);
    await expect(typed(`confirm ${wrong} ${other?.itemId} --because "ros"`)).rejects.toThrow(found);
    await expect(
      typed(`overrule ${wrong} ${other?.itemId} --class REACTION --outcome prunable --because "ros"`),
    ).rejects.toThrow(found);
    // by itself an officer may decide as they like
    await typed(`confirm ${wrong} --because "lesne på nytt: berre ros"`);
    await typed(`confirm ${other?.itemId}`);
    expect(await draw()).toMatchObject({ number: 3, items: 64, stoppedBefore: 1 });
  });

  test("after it was found right counts too", async () => {
    await holds(60);
    await draw();
    await readRight(1, 59);
    const [first] = (await json<Shown>("sample show 1")).drawn;
    await typed(`sample wrong ${first?.itemId} --sample 1 --because "las feil"`);
    expect(await json<Shown>("sample show 1")).toMatchObject({ state: "stopped" });
    await expect(confirm()).rejects.toThrow("found one of it wrong");
  });
});

describe("what proves nothing is refused", () => {
  test("a verdict on what that person has not read, was not drawn, or changed since", async () => {
    await holds(70);
    await draw();
    const { drawn } = await json<Shown>("sample show 1");
    const [first] = drawn;
    const judge = (id = "", by?: string) => typed(`sample right ${id} --sample 1`, by);
    await expect(judge(first?.itemId)).rejects.toThrow("has not read item");
    await typed("sample next --sample 1 --text", "Ola Nes");
    await expect(judge(first?.itemId)).rejects.toThrow("Kari Vik has not read item");
    await judge(first?.itemId, "Ola Nes");
    await expect(judge(first?.itemId, "Ola Nes")).rejects.toThrow("was found right by Ola Nes");
    const all = await reviewed.opened.app.tools.pool.query<{ item_id: string }>(
      "select item_id from core.review_queue where waits = 'proposal'",
    );
    const undrawn = all.rows.find((row) => !drawn.some((one) => one.itemId === row.item_id));
    await expect(judge(undrawn?.item_id)).rejects.toThrow("was not drawn");
    await expect(typed("sample next --sample 7")).rejects.toMatchObject({ code: "archive.missing" });
    const names = await reviewed.opened.app.tools.pool.query<{ native_id: string }>(
      "select native_id from core.items where id = $1",
      [drawn[1]?.itemId],
    );
    await holds(70, (n) => (names.rows[0]?.native_id === `p-${n}` ? " Bra!" : ""));
    await typed("sample next --sample 1 --text");
    await expect(judge(drawn[1]?.itemId)).rejects.toThrow("changed since it was drawn");
    await expect(confirm()).rejects.toThrow("no sample of it was drawn");
  });

  test("a passed sample of another list", async () => {
    await holds(62);
    await draw();
    await readRight(1, 59);
    await holds(63);
    await expect(confirm()).rejects.toThrow("no sample of it was drawn");
  });

  test("a batch that makes prunable by overruling, without a sample for just that", async () => {
    await holds(60);
    await draw();
    await readRight(1, 59);
    const batch = "batch --waits proposal --as-class PRAISE --outcome prunable";
    const frozen = (await json<{ list: string }>(`${batch} --dry-run`)).list;
    await expect(typed(`${batch} --list ${frozen} --because "ros"`)).rejects.toThrow("no sample of it");
  });
});

describe("a long list in pieces", () => {
  const piece = async (like: string) => {
    const filter = `--like ${like}`;
    const frozen = (await json<{ list: string }>(`batch ${filter} --dry-run`)).list;
    return { filter, confirm: () => typed(`batch ${filter} --list ${frozen} --because "ros"`) };
  };

  test("counts together on one day: the second piece is sampled too, or read", async () => {
    await holds(80);
    // "Flott jobba!" forty times, and "Bra jobba!" forty times
    await (await piece("p-0")).confirm();
    const second = await piece("p-1");
    await expect(second.confirm()).rejects.toMatchObject({
      code: "review.state",
      message: expect.stringMatching(
        /40 were made prunable today .* 40 of these .* no sample of it was drawn/,
      ),
    });
    expect(await json<Drawn>(`sample draw ${second.filter}`)).toMatchObject({ size: 40, items: 40 });
    await readRight(1, 40);
    await second.confirm();
    expect(await state("p-79")).toBe("confirmed");
  });

  test("is free to what somebody read, to what was taken back, and on the next day", async () => {
    await holds(80);
    await (await piece("p-0")).confirm();
    await typed('undo --batch 1 --because "for breitt"');
    await (await piece("p-1")).confirm();
    const first = await piece("p-0");
    await expect(first.confirm()).rejects.toThrow("no sample of it was drawn");
    for (let n = 0; n < 80; n += 2) await typed(`show p-${n} --text`);
    await first.confirm();
    await holds(160);
    await reviewed.opened.clock.sleep(24 * 3_600_000);
    await (await piece("p-0")).confirm();
    expect(await state("p-158")).toBe("confirmed");
  });
});

describe("a batch by its sample", () => {
  test("decides about the list as it was drawn from, and not about what came in since", async () => {
    await holds(62);
    await draw();
    await expect(typed('batch --sample 1 --because "ros"')).rejects.toThrow("of sample 1 0 of 59 are read");
    await readRight(1, 59);
    await holds(64);
    await expect(confirm()).rejects.toThrow("no sample of it was drawn");
    expect(await text('batch --sample 1 --because "berre ros"')).toMatch(
      /^Batch 1: 62 items confirmed, after/,
    );
    expect([await state("p-61"), await state("p-62")]).toEqual(["confirmed", "proposed"]);
    await expect(typed('batch --sample 1 --because "ros"')).rejects.toThrow(
      /list of sample 1 is another one now: of its 62 items 0 can be decided/,
    );
  });

  test("overrules when the sample was drawn for that, and is refused when one of it was decided since", async () => {
    await holds(61);
    await typed("sample draw --waits proposal --as-class reaction --outcome prunable");
    await readRight(1, 59);
    await typed("confirm p-7");
    await expect(typed('batch --sample 1 --because "ros"')).rejects.toThrow("of its 61 items 60 can be");
    await typed("sample draw --waits proposal --as-class reaction --outcome prunable");
    await readRight(2, 59);
    await typed('batch --sample 2 --because "berre reaksjonar"');
    expect(await reviewed.inForce("p-3")).toMatchObject({ state: "overruled", class: "REACTION" });
  });

  test.each(["--list 3f2a9c21b0d4", "--dry-run", "--class PRAISE", "--like p-1"])(
    "takes no %s beside it",
    async (more) => {
      await expect(typed(`batch --sample 1 ${more} --because "ros"`)).rejects.toMatchObject({
        code: "config.invalid",
      });
    },
  );
});

test("a reader is told what to type next, at each step", async () => {
  await holds(61);
  expect(await text("sample draw --waits proposal")).toMatch(/review sample next --sample 1\s+--text/);
  expect(await text("sample next --sample 1")).toMatch(/Read it with: kanalarkiv review sample next --text/);
  const read = (await text("sample next --sample 1 --text")).replace(/\s+/g, " ");
  const item = /^1 of 59 Item (\w+)/.exec(read)?.[1] ?? "";
  expect(read).toContain(`kanalarkiv review sample right ${item} --sample 1 --agency 999999999`);
  expect(read).toContain(`kanalarkiv review sample wrong ${item} --sample 1 --agency 999999999 --because`);
  expect(await text(`sample right ${item} --sample 1`)).toMatch(
    /1 of 59\s+read, none wrong[\s\S]*Go on with/,
  );
  await readRight(1, 58);
  expect((await text("sample next --sample 1")).replace(/\s+/g, " ")).toContain(
    "kanalarkiv review batch --sample 1 --because",
  );
});

test.each([
  ["--as-class PRAISE", "go together"],
  ["--outcome prunable", "go together"],
  ["--as-class COMPLAINT --outcome publicRecord", "asks for no sample"],
])("no sample is drawn for a purpose that is said by half or needs none: %s", async (more, why) => {
  await expect(typed(`sample draw --waits proposal ${more}`)).rejects.toMatchObject({
    code: "config.invalid",
    message: expect.stringContaining(why),
  });
});

test("the database refuses to change or take away what was drawn and found", async () => {
  await holds(60);
  await draw();
  await readRight(1, 1);
  const { pool } = reviewed.opened.app.tools;
  for (const statement of [
    "update core.review_samples set seed = 'x'",
    "delete from core.review_sample_items",
    "update core.review_sample_reads set verdict = 'wrong'",
    "truncate core.review_sample_reads",
  ])
    await expect(pool.query(statement)).rejects.toThrow(/refuse|never|only|not/i);
});
