/** An agency's model: off until 400 decisions, a replay and an officer; it orders and doubts, and never decides. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { shellWords, typedIn } from "../../support/cli-in-process.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { openReviewed, type Reviewed } from "../../support/reviewed.ts";

let reviewed: Reviewed;
beforeAll(async () => {
  reviewed = await openReviewed();
  await reviewed.adopt();
}, 60_000);
afterAll(async () => {
  await reviewed?.close();
});

const typed = (line: string, by = "Kari Vik") =>
  typedIn(reviewed.opened, [...shellWords(`review ${line}`), "--agency", "999999999"], by);
const text = async (line: string) => (await typed(line)).text;
const json = async <Answer>(line: string) => (await typed(`${line} --json`)).json as Answer;
const refused = (line: string) => expect(typed(line)).rejects;

const post = aFeedPost("post-1", "Ny bru", "Vi byggjer ny bru over elva.");
const places = ["brua", "skulen", "barnehagen", "vegen", "kaia", "parken", "hallen", "biblioteket"];
const numbers = Array.from({ length: 26 }, (_, n) => "abcdefghijklmnopqrstuvwxyz"[n]).join("");

/** Kept ones talk of what should be done, the others are a song that everybody sings. */
const talk = (n: number) =>
  `Dette med ${places[n % 8]} har eg ei meining om, ${numbers[n % 26]}${numbers[(n >> 3) % 26]}, og vi ventar på at nokon gjer noko.`;
const song = (n: number) =>
  `Heia heia Fjordvik, ${numbers[n % 26]}${numbers[(n >> 3) % 26]}, syng med på ${places[n % 8]}, hurra og tralala!`;

async function shows(items: readonly FeedItem[]): Promise<void> {
  reviewed.shows([post, ...items]);
  await reviewed.process();
  await processAgency(reviewed.opened.app.tools, reviewed.agency, quiet);
}

const taught: readonly FeedItem[] = Array.from({ length: 420 }, (_, n) =>
  n % 3 === 0 ? aFeedComment(`s-${n}`, song(n)) : aFeedComment(`t-${n}`, talk(n)),
);
const waiting: readonly FeedItem[] = [
  aFeedComment("w-threat", "Vi vet hvor du bor!!"),
  aFeedComment("w-access", "Eg krev innsyn i avtalen med entreprenøren."),
  aFeedComment("w-talk", "Dette med brua har eg ei meining om, og vi ventar på at nokon gjer noko."),
  aFeedComment(
    "w-song",
    "Heia heia Fjordvik, syng med på brua, hurra og tralala, hurra hurra hurra og hei og hå!",
  ),
  aFeedComment("w-praise", "Flott jobba!"),
];

/** The officers' decisions, without the words of a command for each. */
async function decide(items: readonly FeedItem[]): Promise<void> {
  const { tools } = reviewed.opened.app;
  for (const kept of [true, false]) {
    const native = items
      .map((item) => String((item as { id: string }).id))
      .filter((id) => id.startsWith(kept ? "t-" : "s-"));
    // what becomes prunable one by one: fifties that nobody read would need a sample
    const many = kept ? 50 : 1;
    for (let from = 0; from < native.length; from += many) {
      const ids = await Promise.all(native.slice(from, from + many).map((id) => reviewed.id(id)));
      await overruleItems(tools, reviewed.agency, {
        ...{ items: ids, by: "Ola Nes", because: "lesne", again: true },
        classId: kept ? "COMPLAINT" : "PRAISE",
        outcome: kept ? "publicRecord" : "prunable",
      });
      await reviewed.opened.clock.sleep(60_000);
    }
  }
}

interface Row {
  readonly nativeId: string;
  readonly score: number;
  readonly urgency: number;
  readonly waits: string;
  readonly model?: number;
  readonly doubted: boolean;
  readonly why: string;
}
const queue = async () =>
  new Map((await json<{ items: Row[] }>("list --limit 100")).items.map((row) => [row.nativeId, row]));

const language = "nn";

describe("from three decisions to a model that is thrown away", () => {
  test("an agency with three decisions is refused, with how many there are and what is needed", async () => {
    await shows([...taught, ...waiting]);
    await decide(taught.slice(0, 3));
    for (const line of ["model train", "simulate"])
      await refused(`${line} --language ${language}`).toThrow(
        /have decided [0-3] items in nn .* a model needs 400, of which 20 each way/,
      );
    expect(await text("model show")).toMatch(/No model was trained/);
  }, 120_000);

  test("one that was trained is off, orders nothing, and is not switched on before a replay", async () => {
    await decide(taught.slice(3));
    const before = await queue();
    const made = await json<{ number: number; decisions: number; state: string }>(
      `model train --language ${language}`,
    );
    expect(made).toMatchObject({ number: 1, state: "off" });
    expect(made.decisions).toBeGreaterThanOrEqual(400);
    expect(await queue()).toEqual(before);
    await refused('model on 1 --doubt-from 0.2 --because "prøve"').toThrow(/review simulate --language nn/);
    await refused('model on 7 --doubt-from 0.2 --because "prøve"').toMatchObject({ code: "archive.missing" });
  }, 120_000);

  test("the replay shows what would be saved and missed at each setting", async () => {
    const shown = await text(`simulate --language ${language}`);
    expect(shown).toMatch(/kept ones missed/);
    expect(shown).toMatch(/--doubt-from/);
    expect(shown).toMatch(/chance drew, \d+ were decided[\s\S]*of all at most[\s\S]*COMPLAINT/);
    const { result } = await json<{ result: { judged: number; area: number; cuts: object[] } }>(
      `simulate --language ${language}`,
    );
    expect(result.judged).toBeGreaterThanOrEqual(200);
    expect(result.cuts).toHaveLength(7);
  }, 120_000);

  test("made again from the same decisions it is the same bit for bit", async () => {
    expect(await json("model show 1 --rebuild")).toMatchObject({ rebuilt: "same" });
  }, 120_000);

  test("switched on, it orders what does not alarm, and leaves alone what does", async () => {
    const before = await queue();
    await typed('model on 1 --doubt-from 0.01 --because "sjå simulering"');
    const after = await queue();
    for (const id of ["w-threat", "w-access"])
      for (const field of ["urgency", "score", "waits"] as const)
        expect(after.get(id)?.[field]).toBe(before.get(id)?.[field]);
    const [talked, sung] = [after.get("w-talk"), after.get("w-song")];
    expect(talked?.model).toBe(1);
    if (sung?.urgency === talked?.urgency) expect(talked?.score).toBeGreaterThan(sung?.score ?? 1);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  }, 120_000);

  test("a proposal that it doubts waits for review, names the model, and is left out of a batch; a person may confirm it", async () => {
    const { tools } = reviewed.opened.app;
    const doubted = (await queue()).get("w-praise");
    expect(doubted).toMatchObject({ waits: "review", doubted: true, model: 1 });
    expect(doubted?.why).toMatch(/model 1 doubts the proposal/);
    const list = await json<{ itemIds: string[]; leftOut: { doubted: number } }>(
      "batch --class PRAISE --dry-run",
    );
    expect(list.leftOut.doubted).toBe(1);
    expect(list.itemIds).not.toContain(await reviewed.id("w-praise"));
    // the classification is the rules' still: a model changes none
    expect(await reviewed.inForce("w-praise")).toMatchObject({
      state: "proposed",
      by: "rules",
      outcome: "prunable",
    });
    const changed = await tools.pool.query("select 1 from core.classifications where \"by\" like 'model%'");
    expect(changed.rows).toEqual([]);
    await typed("confirm w-praise");
    expect(await reviewed.inForce("w-praise")).toMatchObject({ state: "confirmed", outcome: "prunable" });
  }, 120_000);

  test("a file that was altered is refused and told, and the queue stands in its own order", async () => {
    const { pool } = reviewed.opened.app.tools;
    await refusedByDatabase(
      "update core.review_models set file = set_byte(file, 5000, (get_byte(file, 5000) + 1) % 256)",
    );
    await pool.query("alter table core.review_models disable trigger never_another_file");
    await pool.query(
      "update core.review_models set file = set_byte(file, 5000, (get_byte(file, 5000) + 1) % 256)",
    );
    await pool.query("alter table core.review_models enable trigger never_another_file");
    await refused("model show 1").toMatchObject({
      code: "object.corrupt",
      message: expect.stringMatching(/model 1 is not used: its file was altered/),
    });
    await pool.query("delete from core.review_queue");
    const { queued } = await processAgency(reviewed.opened.app.tools, reviewed.agency, quiet);
    expect(queued.faults).toEqual([expect.stringMatching(/model 1 is not used/)]);
    expect((await queue()).get("w-talk")?.model).toBeUndefined();
  }, 120_000);

  test("discarded, its weights are gone, the record stays, and nothing switches it on", async () => {
    await typed('model discard 1 --because "endra fil"');
    const { pool } = reviewed.opened.app.tools;
    const rows = await pool.query("select state, file from core.review_models");
    expect(rows.rows).toEqual([{ state: "discarded", file: null }]);
    await refused('model on 1 --doubt-from 0.2 --because "prøve"').toThrow("was discarded");
    const events = await pool.query<{ kind: string }>(
      "select kind from core.audit_events where kind like 'model.%' order by at, id",
    );
    expect(events.rows.map(({ kind }) => kind)).toEqual([
      ...["model.trained", "model.simulated", "model.simulated", "model.switchedOn", "model.discarded"],
    ]);
  }, 120_000);

  test("what was undone, postponed, noted or handed over is not learned from", async () => {
    const { rows } = await reviewed.opened.app.tools.pool.query<{ id: string }>(
      "select id from core.review_acts where act = 'overruled' order by at desc, id desc limit 1",
    );
    const decisions = async () =>
      (await json<{ decisions: number }>(`model train --language ${language}`)).decisions;
    const before = await decisions();
    await typed(`undo ${rows[0]?.id.slice(-8)} --because "feil"`);
    expect(await decisions()).toBe(before - 1);
    await typed('postpone w-talk --until 2027-01-10 --because "ventar på svar"');
    await typed('note w-talk "ringt byggesak"');
    await typed('hand-over w-song --to "Ola Nes" --because "kan saka"');
    expect(await decisions()).toBe(before - 1);
  }, 120_000);
});

async function refusedByDatabase(statement: string): Promise<void> {
  await expect(reviewed.opened.app.tools.pool.query(statement)).rejects.toThrow();
}
