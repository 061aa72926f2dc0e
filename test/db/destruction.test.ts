/** The facts of the gate as the database gives them: each obstacle made in the store, and what a destruction locks. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { verdictsToActOn } from "../../src/db/destruction.ts";
import { transact } from "../../src/db/transact.ts";
import { type Day, day, dayOf } from "../../src/domain/day.ts";
import { asId, type ItemId } from "../../src/domain/ids.ts";
import type { ReviewActId } from "../../src/domain/review.ts";
import { dealWithAct, undoDealing } from "../../src/pipeline/acts/deal.ts";
import { settleAllActs } from "../../src/pipeline/acts/settle.ts";
import { sayOfClass, takeBack } from "../../src/pipeline/decide/statements.ts";
import { changeHold } from "../../src/pipeline/hold/change.ts";
import { placeHold } from "../../src/pipeline/hold/place.ts";
import { checkAgency, checkItem } from "../../src/pipeline/prune/check.ts";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { undoAct } from "../../src/pipeline/review/undo.ts";
import { quiet } from "../../src/pipeline/tools.ts";
import { swedishAgency } from "../support/app.ts";
import { aClause, anAdopted } from "../support/destruction-builders.ts";
import { aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { type ExportPlace, openExportPlace } from "../support/export-place.ts";
import { adoptByHand, confirmPrunable, obstaclesOf, idOf as storedId, verdictOn } from "../support/gate.ts";

let place: ExportPlace;
const later = day("2028-01-01");
const praise = aFeedComment("c-1", "Takk for fin veg!");
const thread = [aFeedPost("post-1", "Vegarbeid", "Me legg ny asfalt."), praise];

const adopt = (document = anAdopted().document) => adoptByHand(place, document);
const confirm = (nativeId: string) => confirmPrunable(place, nativeId);
const idOf = (nativeId: string) => storedId(place, nativeId);
const obstacles = (nativeId = "c-1", on: Day = later) => obstaclesOf(place, nativeId, on);

const today = () => dayOf(place.tools.clock.now(), place.agency.timeZone);

const hold = (item: string) =>
  placeHold(
    place.tools,
    {
      ...{ agency: place.agency, kind: "appeal", scope: { item }, ground: "26/114", owner: "Kari Vik" },
      ...{ until: undefined, by: "Kari Vik", dryRun: false },
    } as const,
    quiet,
  );

beforeEach(async () => {
  place = await openExportPlace(thread);
  await adopt();
  await place.process();
}, 60_000);
afterEach(() => place?.close());

describe("what stands against an item is read from the store", () => {
  test("nothing, once it is confirmed, in force and due", async () => {
    expect(await obstacles()).toContain("unconfirmed");
    await confirm("c-1");
    expect(await obstacles("c-1", day("2027-12-31"))).toEqual(["notDue"]);
    expect(await obstacles()).toEqual([]);
  });

  test("what an officer must say of its class, until it is said, and again when it is taken back", async () => {
    const clause = aClause({ retention: { kind: "inactive" }, conditions: ["snapshotTaken"] });
    await place.tools.pool.query("update core.decisions set state = 'superseded'");
    await adopt(anAdopted([clause]).document);
    await confirm("c-1");
    const because = { because: "26/114", by: "Kari Vik" };
    const all = { classId: "PRAISE", channelId: undefined, postedTo: today(), ...because };
    expect(await obstacles()).toEqual(["undetermined", "conditionUnmet"]);
    await sayOfClass(place.tools, place.agency, { ...all, kind: "snapshotTaken" });
    expect(await obstacles()).toEqual(["undetermined"]);
    const number = await sayOfClass(place.tools, place.agency, { ...all, kind: "inactive" });
    expect(await obstacles()).toEqual([]);
    await takeBack(place.tools, place.agency, number, because);
    expect(await obstacles()).toEqual(["undetermined"]);
    await expect(takeBack(place.tools, place.agency, number, because)).rejects.toThrow(
      /taken back by Kari Vik/,
    );
    await expect(takeBack(place.tools, place.agency, 7, because)).rejects.toThrow(/has no statement 7/);
    const wrong = sayOfClass(place.tools, place.agency, { ...all, kind: "inactive", classId: "ROS" });
    await expect(wrong).rejects.toThrow(/no class of the rules/);
    await expect(place.tools.pool.query("delete from core.retention_statements")).rejects.toThrow(
      /only ever added/,
    );
  });

  test("a new version, until it is looked at again", async () => {
    await confirm("c-1");
    await place.look([thread[0] ?? {}, aFeedComment("c-1", "Takk for fin veg! Eg klagar på støyen.")]);
    expect(await obstacles()).toEqual(expect.arrayContaining(["otherVersion", "threadChanged"]));
  });

  test("something new in its thread, until the thread is classified", async () => {
    await confirm("c-1");
    await place.look([...thread, aFeedComment("c-2", "Kva meiner du?", {}, { answers: "c-1" })]);
    expect(await obstacles()).toEqual(["threadChanged"]);
  });

  test("an item that is waiting again, put off, or in a package that is being made", async () => {
    await confirm("c-1");
    const { pool } = place.tools;
    const id = await idOf("c-1");
    await pool.query(
      "update core.item_classes set reopened_because = 'undone', due_on = null where item_id = $1",
      [id],
    );
    await pool.query(
      `insert into core.review_acts (id, agency_id, item_id, version_id, at, act, by_person, because)
       values (gen_random_uuid(), $1, $2, $2, '2026-06-03', 'postponed', 'Kari Vik', '')`,
      [place.agency.id, id],
    );
    expect(await obstacles()).toEqual(["reopened", "openAct"]);
    await pool.query(
      `insert into core.review_acts (id, agency_id, item_id, version_id, at, act, by_person, because)
       values (gen_random_uuid(), $1, $2, $2, '2026-06-04', 'confirmed', 'Kari Vik', '')`,
      [place.agency.id, id],
    );
    expect(await obstacles()).toEqual(["reopened"]);
    // what was confirmed is taken back: the item is put off again, until that is taken back too
    for (const [day, codes] of [
      [5, ["reopened", "openAct"]],
      [6, ["reopened"]],
    ] as const) {
      await pool.query(
        `insert into core.review_acts (id, agency_id, item_id, version_id, at, act, by_person, because, undoes)
         select gen_random_uuid(), a.agency_id, a.item_id, a.version_id, $1, 'undone', 'Kari Vik', '', a.id
           from core.review_acts a where a.act in ('confirmed', 'undone') order by a.at desc limit 1`,
        [`2026-06-0${day}`],
      );
      expect(await obstacles()).toEqual(codes);
    }
  });

  test("a thread that is not as the officer saw it, though it is as it was classified", async () => {
    const answer = aFeedComment("c-2", "Takk for det!", {}, { answers: "c-1", by_agency: true });
    const hidden = aFeedComment(
      "c-2",
      "Takk for det!",
      {},
      { answers: "c-1", by_agency: true, visibility: "hidden" },
    );
    await place.look([...thread, answer]);
    await place.process();
    await place.look([...thread, hidden]);
    await confirm("c-1");
    await place.look([...thread, answer]);
    expect(await obstacles()).toEqual(["threadChanged"]);
    await place.process();
    expect(await obstacles()).toContain("reopened");
  });

  test("what an officer took back, until it is decided anew; and neither rules nor a new decision decide it (R7)", async () => {
    const act = await confirm("c-1");
    expect(await obstacles()).toEqual([]);
    await adopt(anAdopted([aClause({ id: "9.9", classes: ["SPAM"] })]).document);
    await place.process();
    expect(await obstacles()).toEqual([]);
    const undone = await undoAct(place.tools, {
      act: asId<ReviewActId>(act),
      by: "Ola Berg",
      because: "Feil knapp.",
    });
    expect(await obstacles()).toEqual(expect.arrayContaining(["unconfirmed", "reopened"]));
    await undoAct(place.tools, {
      act: undone.undone[0]?.act ?? asId(""),
      by: "Ola Berg",
      because: "Rett likevel.",
    });
    expect(await obstacles()).toEqual([]);
  });

  test("what somebody must still act on, until it is said what was done, and again when that is taken back", async () => {
    await place.tools.pool.query("update core.decisions set state = 'superseded'");
    await adopt(anAdopted([aClause({ classes: ["SELF-HARM"] })]).document);
    await confirmPrunable(place, "c-1", "SELF-HARM");
    expect(await obstacles()).toEqual(["actOwed"]);
    // the list is made of classes and dealings, and the gate does not rest on it
    await place.tools.pool.query("delete from core.acts_owed");
    expect(await obstacles()).toEqual(["actOwed"]);
    await settleAllActs(place.tools, place.agency);
    const why = { because: "meldt vidare på telefon", by: "Kari Vik" };
    const item = asId<ItemId>(await idOf("c-1"));
    const sent = { item, way: "sentOn", sentTo: "Tilsynet", byEntry: undefined, ...why } as const;
    const done = await dealWithAct(place.tools, place.agency, sent);
    expect(await obstacles()).toEqual([]);
    await undoDealing(place.tools, place.agency, { dealing: done.id, ...why });
    expect(await obstacles()).toEqual(["actOwed"]);
  });

  test("casework: journaled, and the post that its case hangs on", async () => {
    await place.look([...thread, aFeedComment("c-9", "Jeg klager på vedtaket om gebyr.")]);
    await place.process();
    expect(await obstacles("c-9")).toEqual(expect.arrayContaining(["notPrunable", "journaled"]));
    expect(await obstacles("post-1")).toEqual(expect.arrayContaining(["notPrunable", "opensCase"]));
  });

  test("nothing that no decision covers any longer", async () => {
    await confirm("c-1");
    await place.tools.pool.query("update core.decisions set state = 'superseded'");
    expect(await obstacles()).toEqual(["noClause"]);
    await adopt(anAdopted([aClause({ outcome: "publicRecord", retention: { kind: "preserve" } })]).document);
    expect(await obstacles()).toEqual(["clauseKeeps"]);
  });

  test("what was not exported, where the clause demands it", async () => {
    await place.tools.pool.query("update core.decisions set state = 'superseded'");
    await adopt(anAdopted([aClause({ conditions: ["exportedAndVerified"] })]).document);
    await confirm("c-1");
    expect(await obstacles()).toEqual(["conditionUnmet"]);
    await place.process();
    await place.export({ withoutEntries: true, because: "avtale 26/114" });
    expect(await obstacles()).toEqual([]);
    // a new version is in no package
    await place.look([thread[0] ?? {}, aFeedComment("c-1", "Takk!")]);
    await place.process();
    await confirm("c-1");
    expect(await obstacles()).toEqual(["conditionUnmet"]);
  }, 60_000);

  test("a file that another item has stays when the item goes (R5)", async () => {
    await confirm("c-1");
    const file = (nativeId: string, ordinal: number, digit: string) =>
      place.tools.pool.query(
        `insert into core.media (version_id, ordinal, url, sha256, fetched_at)
         select version_id, $2, 'https://kommune.example/kart.png', $3, '2026-06-01' from core.item_states where native_id = $1`,
        [nativeId, ordinal, digit.repeat(64)],
      );
    await file("c-1", 0, "a");
    await file("c-1", 1, "b");
    await file("post-1", 0, "b");
    expect(await verdictOn(place, "c-1", later)).toMatchObject({ may: true, filesKept: ["b".repeat(64)] });
  });

  test("an item of another agency, or none, has no verdict", async () => {
    const other = await registerAgency(place.tools, swedishAgency);
    const id = await idOf("c-1");
    const of = (ids: readonly string[]) =>
      transact(place.tools.pool, (tx) => verdictsToActOn(tx, other, ids, later));
    expect(await of([id, "0190f1a0-0000-7000-8000-000000000001"])).toEqual([]);
  });
});

describe("a hold that is placed while something is being destroyed wins (R2)", () => {
  test("placed before the transaction read it: it is an obstacle", async () => {
    await confirm("c-1");
    await hold("c-1");
    expect(await obstacles()).toEqual(["held"]);
    await changeHold(place.tools, place.agency, 1, {
      ...{ act: "released", lastDay: undefined, because: "26/114", by: "Kari Vik" },
    });
    expect(await obstacles()).toEqual([]);
  });

  test("asked for meanwhile: it waits, and what a look or an officer would write waits too", async () => {
    await confirm("c-1");
    const { pool } = place.tools;
    const id = await idOf("c-1");
    const order: string[] = [];
    const waiting: Promise<unknown>[] = [];
    await transact(pool, async (tx) => {
      const [verdict] = await verdictsToActOn(tx, place.agency, [id], later);
      expect(verdict?.answer.may).toBe(true);
      const others = [
        () => hold("c-1"),
        () =>
          pool.query(
            "update core.item_classes set reopened_because = 'undone', due_on = null where item_id = $1",
            [id],
          ),
        () => pool.query("update core.item_states set missing_looks = 1 where item_id = $1", [id]),
        () => pool.query("update core.decisions set state = 'superseded'"),
        () => pool.query("select 1 from core.channels for no key update"),
      ];
      for (const [n, other] of others.entries()) waiting.push(other().then(() => order.push(`other ${n}`)));
      const blocked = async () =>
        (await pool.query("select distinct pid from pg_locks where not granted")).rowCount ?? 0;
      while ((await blocked()) < others.length) await new Promise(setImmediate);
      order.push("destroyed");
    });
    await Promise.all(waiting);
    expect(order[0]).toBe("destroyed");
    expect(order).toHaveLength(6);
    expect(await obstacles()).toEqual(expect.arrayContaining(["held", "reopened", "noClause"]));
  });
});

describe("what an officer is told", () => {
  test("of an item, and counted over the agency with what stands alone", async () => {
    expect(await checkItem(place.tools, "c-1")).toMatchObject({ nativeId: "c-1", answer: { may: false } });
    await confirm("c-1");
    place.opened.clock.set(new Date("2028-01-01T12:00:00Z"));
    expect(await checkItem(place.tools, "c-1")).toMatchObject({ answer: { may: true } });
    expect(await checkAgency(place.tools, place.agency, quiet)).toEqual({
      ...{ items: 2, prunable: 1, due: 1, obstacles: {}, holds: {} },
    });
    await hold("c-1");
    expect(await checkAgency(place.tools, place.agency, quiet)).toMatchObject({
      ...{ due: 0, obstacles: { held: { items: 1, alone: 1 } }, holds: { 1: 1 } },
    });
  });
});
