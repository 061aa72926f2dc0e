/** The day of sixty items in docs/records-officer.md, as it stands there. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, dayOf } from "../../src/domain/day.ts";
import { processAgency } from "../../src/pipeline/process/process.ts";
import { quiet } from "../../src/pipeline/tools.ts";
import { shellWords, typedIn } from "../support/cli-in-process.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../support/dialog-feed.ts";
import { openReviewed, type Reviewed } from "../support/reviewed.ts";

const opinion = (n: number) =>
  aFeedComment(`o-${n}`, `Dette har eg ei meining om, nummer ${n}, men eg seier ikkje kva ho er.`);
const praises = ["Takk for hjelpa!", "Flott jobba!", "Så flott!", "Bra jobba!"];
const chain =
  "Del dette vidare: kommunen har tenkt å leggje ned skulen i Ytre Fjordvik, og vi ventar på at nokon seier noko";

/** One that alarms of each kind, an appeal that was pasted ten times, praise, and opinions: sixty. */
const sixty: readonly FeedItem[] = [
  aFeedComment("a-threat", "Vi vet hvor du bor!!"),
  aFeedComment("a-access", "Eg krev innsyn i avtalen med entreprenøren."),
  aFeedComment("a-complaint", "Eg klagar på vedtaket om skuleskyss."),
  ...Array.from({ length: 10 }, (_, n) => aFeedComment(`chain-${n + 1}`, `${chain}${"!".repeat(n)}`)),
  ...Array.from({ length: 20 }, (_, n) => aFeedComment(`p-${n}`, praises[n % praises.length] ?? "")),
  ...Array.from({ length: 27 }, (_, n) => opinion(n)),
];

let reviewed: Reviewed;
beforeAll(async () => {
  reviewed = await openReviewed();
  await reviewed.adopt();
  reviewed.shows([aFeedPost("post-1", "Ny bru", "Vi byggjer ny bru over elva."), ...sixty]);
  await reviewed.process();
  await processAgency(reviewed.opened.app.tools, reviewed.agency, quiet);
});
afterAll(async () => {
  await reviewed?.close();
});

interface Said {
  item: string;
  act: string;
  list: string;
  batch: string;
}

/** What the placeholders of the page stand for, as the command before printed it. */
function learn(said: Said, json: unknown): void {
  const answer = json as {
    name?: string;
    list?: string;
    batch?: { number?: number };
    decided?: readonly { act: string }[];
  } | null;
  if (answer?.name) said.item = answer.name;
  if (answer?.list) said.list = answer.list;
  if (answer?.batch?.number) said.batch = String(answer.batch.number);
  if (answer?.decided?.[0]) said.act = answer.decided[0].act.slice(-8);
}

async function blocksOfTheDay(): Promise<readonly { text: string; before: string }[]> {
  const page = await readFile(join(import.meta.dirname, "../../docs/records-officer.md"), "utf8");
  const day = /## A day\n([\s\S]*?)(?:\n## |$)/.exec(page)?.[1] ?? "";
  return [...day.matchAll(/([^`]*)```sh\n([\s\S]*?)```/g)].map(([, before = "", text = ""]) => ({
    before,
    text,
  }));
}

test("every command of the page is understood and does what the page says, until the day is done", async () => {
  const said: Said = { item: "", act: "", list: "", batch: "" };
  let operator: string | undefined;
  const { opened, agency } = reviewed;
  const { tools } = opened.app;
  const tomorrow = addDays(dayOf(tools.clock.now(), agency.timeZone), 1);
  const run = async (line: string): Promise<unknown> => {
    const words = shellWords(line).map((word) =>
      word
        .replace(/^ITEM$/, said.item)
        .replace(/^ACT$/, said.act)
        .replace(/^LIST$/, said.list)
        .replace(/^BATCH$/, said.batch)
        .replace(/^TOMORROW$/, tomorrow),
    );
    if (words[0] === "export") {
      operator = line.match(/"(.*)"/)?.[1];
      return undefined;
    }
    await opened.clock.sleep(60_000);
    const { json } = await typedIn(opened, [...words.slice(1), "--json"], operator);
    learn(said, json);
    return json;
  };
  const waiting = async () =>
    (
      await tools.pool.query<{ waits: string; urgency: number; native_id: string }>(
        "select q.waits, q.urgency, i.native_id from core.review_queue q join core.items i on i.id = q.item_id where i.kind = 'comment'",
      )
    ).rows;
  expect(await waiting()).toHaveLength(60);
  // how much of the praise the rules propose as such is theirs to say
  const praised = (await waiting()).filter(({ waits }) => waits === "proposal").length;
  expect(praised).toBeGreaterThanOrEqual(10);
  const blocks = await blocksOfTheDay();
  expect(blocks.length).toBeGreaterThanOrEqual(9);
  for (const { before, text } of blocks) {
    const lines = text.trim().split("\n");
    const repeats = before.includes("Repeat until nothing waits for review");
    for (let turn = 0; turn < 60; turn++) {
      const first = await run(lines[0] ?? "");
      if (repeats && first === null) break;
      for (const line of lines.slice(1)) await run(line);
      if (!repeats) break;
    }
    if (repeats) expect((await waiting()).filter(({ waits }) => waits === "review")).toHaveLength(2);
  }
  // what was handed over and what was postponed is left, and nothing of it is lost
  expect((await waiting()).map(({ native_id }) => native_id)).toContain("a-access");
  expect(await waiting()).toHaveLength(2);
  const acts = await tools.pool.query<{ act: string; items: number }>(
    "select act, count(distinct item_id)::int as items from core.review_acts group by act",
  );
  const counts = Object.fromEntries(acts.rows.map(({ act, items }) => [act, items]));
  // the praise was taken back as one batch, and one overruling alone
  const [confirmed, undone] = [praised + 1, praised + 1];
  expect(counts).toMatchObject({ confirmed, undone, postponed: 1, handedOver: 1, noted: 1 });
  expect(counts["overruled"]).toBe(60 - praised - 3);
  const dealtWith = await tools.pool.query<{ items: number }>(
    "select count(distinct item_id)::int as items from core.review_acts where act <> 'read'",
  );
  expect(dealtWith.rows[0]?.items).toBe(60);
  const inForce = await tools.pool.query<{ state: string; items: number }>(
    "select c.state, count(*)::int as items from core.item_classes c join core.items i on i.id = c.item_id where i.kind = 'comment' group by 1",
  );
  expect(Object.fromEntries(inForce.rows.map(({ state, items }) => [state, items]))).toEqual({
    proposed: 2,
    confirmed,
    overruled: 60 - praised - 3,
  });
});
