/** What a package and the status make of what officers decided. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { freezeSelection } from "../../../src/db/freeze-selection.ts";
import { outcomeCounts } from "../../../src/db/status.ts";
import { transact } from "../../../src/db/transact.ts";
import { day } from "../../../src/domain/day.ts";
import { asId } from "../../../src/domain/ids.ts";
import type { ReviewActId } from "../../../src/domain/review.ts";
import { journalAgency } from "../../../src/pipeline/journal/journal.ts";
import { publish } from "../../../src/pipeline/publish/publish.ts";
import { confirmItems } from "../../../src/pipeline/review/confirm.ts";
import { overruleItems } from "../../../src/pipeline/review/overrule.ts";
import { undoAct } from "../../../src/pipeline/review/undo.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { openReviewed, type Reviewed } from "../../support/reviewed.ts";

let r: Reviewed;
const post = aFeedPost("post-1", "Bibliotek", "Vi opnar.");
const praise = (id: string, text = "Så flott!") => aFeedComment(id, text);
const thread = [post, praise("c-open"), praise("c-confirmed"), praise("c-edited")];

beforeEach(async () => {
  r = await openReviewed();
  await r.adopt();
  r.shows(thread);
  await r.process();
});
afterEach(async () => {
  await r?.close();
});

const by = { by: "Kari Vik", because: "Berre ros." };

/** What a package would hold of each comment, as it is frozen. */
async function frozen(): Promise<Record<string, unknown>> {
  const { pool } = r.opened.app.tools;
  const period = { from: day("2026-01-01"), to: day("2026-12-31") };
  const id = asId<never>("01990000-0000-7000-8000-000000000001");
  let rows: readonly {
    readonly native_id: string;
    readonly due: string | null;
    readonly clause: string | null;
  }[] = [];
  const undone = new Error("only looked at");
  await transact(pool, async (tx) => {
    await tx.client.query("set local session_replication_role = replica");
    await freezeSelection(tx, id, { agency: r.agency, period, leftOut: [] }, undefined, false);
    const found = await tx.client.query<(typeof rows)[number]>(
      "select i.native_id, p.due_on::text as due, p.clause_id as clause from core.package_items p join core.items i on i.id = p.item_id where p.package_id = $1",
      [id],
    );
    rows = found.rows;
    throw undone;
  }).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return Object.fromEntries(rows.map(({ native_id, due, clause }) => [native_id, due && `${clause} ${due}`]));
}

test("a disposal is noted of what is confirmed alone: what is proposed, reopened or without a clause is kept", async () => {
  await confirmItems(r.opened.app.tools, r.agency, {
    items: [await r.id("c-confirmed"), await r.id("c-edited")],
    ...by,
  });
  r.shows([post, praise("c-open"), praise("c-confirmed"), praise("c-edited", "Så flott! Men eg klagar.")]);
  await r.process();
  const all = { "post-1": null, "c-open": null, "c-confirmed": "1.1 2028-01-01", "c-edited": null };
  expect(await frozen()).toEqual(all);
  expect(await outcomeCounts(r.opened.app.tools.pool, r.agency.id)).toMatchObject({
    ...{ captured: 4, proposed: 2, confirmed: 2, overruled: 0, reopened: 1 },
  });
  await r.adopt({ recordsFrom: "2026-05-25", reference: "Sak 26/200", supersedes: [{ decision: "26/1" }] });
  await r.process();
  // what is only proposed waits for review now, as before; what an officer decided is kept without a day
  const { "c-open": _, ...rest } = all;
  expect(await frozen()).toEqual({ ...rest, "c-confirmed": null });
});

test("an officer's casework is journaled at the next process, and keeps its entry when it is decided again", async () => {
  const { tools } = r.opened.app;
  const ground = { text: "offl. § 13", act: "offentleglova", section: "§ 13" };
  const request = { items: [await r.id("c-open")], by: "Ola Berg", because: "Gjeld sak 26/1." };
  await overruleItems(tools, r.agency, {
    ...request,
    classId: "COMPLAINT",
    outcome: "caseworkDocument",
    ground,
  });
  expect(await journalAgency(tools, r.agency, quiet)).toMatchObject({ entries: 1 });
  const found = await tools.pool.query("select ground->>'text' as ground from core.registry_entries");
  expect(found.rows).toEqual([{ ground: "offl. § 13" }]);
  const again = { ...request, classId: "PRAISE", outcome: "prunable", again: true } as const;
  const { decided } = await overruleItems(tools, r.agency, again);
  expect(decided).toMatchObject([{ outcome: "prunable", entry: "2026/1" }]);
  expect(await journalAgency(tools, r.agency, quiet)).toMatchObject({ entries: 0 });
});

test("an officer's casework is journaled also while it waits again, and not when it was taken back before", async () => {
  const { tools } = r.opened.app;
  const casework = async (nativeId: string) => {
    const { decided } = await overruleItems(tools, r.agency, {
      ...{ items: [await r.id(nativeId)], by: "Ola Berg", because: "Gjeld sak 26/1." },
      ...{ classId: "COMPLAINT", outcome: "caseworkDocument" },
      ground: { text: "offl. § 13", act: "offentleglova", section: "§ 13" },
    });
    return decided[0]?.act ?? asId<ReviewActId>("");
  };
  await casework("c-edited");
  const act = await casework("c-open");
  r.shows([post, praise("c-open"), praise("c-confirmed"), praise("c-edited", "Så flott, takk!")]);
  await r.process();
  expect(await r.inForce("c-edited")).toMatchObject({ outcome: "caseworkDocument", reopened: "newVersion" });
  await undoAct(tools, { act, by: "Ola Berg", because: "Berre ros likevel." });
  expect(await journalAgency(tools, r.agency, quiet)).toMatchObject({ entries: 1 });
  const found = await tools.pool.query(
    "select i.native_id as item, e.ground->>'text' as ground from core.registry_entries e join core.items i on i.id = e.item_id",
  );
  expect(found.rows).toEqual([{ item: "c-edited", ground: "offl. § 13" }]);
  expect(await outcomeCounts(tools.pool, r.agency.id)).toMatchObject({
    ...{ proposed: 3, confirmed: 0, overruled: 1, reopened: 2, journaled: 1 },
  });
});

test("a ground hides a published post with the act, and taking it back lets the next publication show it", async () => {
  const { tools } = r.opened.app;
  const shown = async () => (await tools.pool.query("select 1 from pub.items")).rowCount;
  await publish(tools);
  expect(await shown()).toBe(1);
  const ground = { text: "offl. § 13", act: "offentleglova", section: "§ 13" };
  const request = { items: [await r.id("post-1")], by: "Ola Berg", because: "Nemner ein pasient." };
  const made = { ...request, classId: "PUBLICATION", outcome: "publicRecord", ground } as const;
  const { decided } = await overruleItems(tools, r.agency, made);
  expect(await shown()).toBe(0);
  await publish(tools);
  expect(await shown()).toBe(0);
  const [{ act } = { act: asId<ReviewActId>("") }] = decided;
  await undoAct(tools, { act, by: "Ola Berg", because: "Feil innlegg." });
  await publish(tools);
  expect(await shown()).toBe(1);
});
