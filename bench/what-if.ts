/** What it costs to ask what a decision would do, beside reading the same items with a plain cursor: at three sizes. */
import { join } from "node:path";
import type pg from "pg";
import type { App } from "../src/app.ts";
import { cursorRows } from "../src/db/cursor.ts";
import { transact } from "../src/db/transact.ts";
import type { Agency } from "../src/domain/agency.ts";
import { asId, type DecisionId } from "../src/domain/ids.ts";
import { groundsUnder } from "../src/pipeline/classify/gather.ts";
import { simulateDecision } from "../src/pipeline/decide/simulate.ts";
import { type World, worldWith } from "../src/pipeline/decide/worlds.ts";
import { quiet } from "../src/pipeline/tools.ts";
import { parseDecision } from "../src/retention/parse.ts";
import { atMost, type Figure, figure } from "./figures.ts";
import { openBenchApp, type Place, register } from "./place.ts";
import { databaseMs, processMs } from "./server-cpu.ts";
import { fillStored } from "./what-if-rows.ts";

const sizes = [10_000, 100_000, 1_000_000];

export async function whatIfCosts(place: Place, items: number): Promise<readonly Figure[]> {
  await place.copy("what_if", "template0");
  const app = await openBenchApp(place.url("what_if"), join(place.dir, "what-if"));
  const figures: Figure[] = [];
  try {
    const { agency, channel } = await register(app);
    const { basis } = groundsUnder(agency, [], (await worldOf(app, agency, false)).grounds.on);
    for (const size of items === 100_000 ? sizes : [items]) {
      await fillStored(app.tools.pool, agency.id, { channelId: channel.id, basis }, size);
      figures.push(...(await figuresOf(app, agency, size)));
    }
  } finally {
    await app.close();
    await place.drop("what_if");
  }
  return figures;
}

async function figuresOf(app: App, agency: Agency, size: number): Promise<readonly Figure[]> {
  const name = (what: string) => `${size.toLocaleString("en")}: ${what}`;
  const pool = app.tools.pool;
  await spent(pool, () => readPlainly(pool, agency.id));
  const plain = await spent(pool, () => readPlainly(pool, agency.id));
  const ask = (world: World) => spent(pool, () => simulateDecision(app.tools, agency, { world }, quiet));
  const clauses = await ask(await worldOf(app, agency, false));
  const words = await ask(await worldOf(app, agency, true));
  return [
    figure(name("plain cursor"), "CPU ms", [plain.ms]),
    figure(name("clauses change"), "CPU ms", [clauses.ms]),
    atMost(4, figure(name("clauses change / plain"), "×", [clauses.ms / plain.ms])),
    figure(name("words change"), "CPU ms", [words.ms]),
    atMost(8, figure(name("words change / plain"), "×", [words.ms / plain.ms])),
    figure(name("heap afterwards, clauses"), "MB", [clauses.heapMb]),
    figure(name("heap afterwards, words"), "MB", [words.heapMb]),
  ];
}

/** What a report of the stored items has to read at least: each with its text and its class. */
async function readPlainly(pool: pg.Pool, agencyId: string): Promise<void> {
  await transact(
    pool,
    async ({ client }) => {
      await client.query("set local cursor_tuple_fraction = 1");
      const rows = cursorRows(
        client,
        "plain",
        `select i.*, s.visibility, s.presence, v.title, v.text, c.outcome, c.state, cl.class_id, cl.rule_id
           from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id
           join core.item_classes c on c.item_id = i.id join core.classifications cl on cl.id = c.classification_id
          where i.agency_id = $1`,
        [agencyId],
        2000,
      );
      for await (const _ of rows);
    },
    "repeatable read, read only",
  );
}

interface Spent {
  readonly ms: number;
  readonly heapMb: number;
}

/** Of this process and of the server's. */
async function spent(pool: pg.Pool, work: () => Promise<unknown>): Promise<Spent> {
  const before = processMs() + (await databaseMs(pool));
  await work();
  const ms = processMs() + (await databaseMs(pool)) - before;
  return { ms, heapMb: process.memoryUsage().heapUsed / 1e6 };
}

async function worldOf(app: App, agency: Agency, hasWords: boolean): Promise<World> {
  const clause = (id: string, classes: readonly string[], years: number) => ({
    ...{ id, classes, outcome: "prunable", text: "Tekst." },
    retention: { kind: "years", years, trigger: "posted" },
    source: { act: "arkivforskrifta", section: "§ 3" },
  });
  const read = parseDecision({
    ...{ title: "Vedtak", country: "NO", language: "nb", reference: "26/1", body: "Kommunedirektøren" },
    legalBasis: [{ act: "arkivforskrifta", section: "§ 3" }],
    inquiry: { otherRules: "ja", ownNeeds: "ja", othersNeeds: "ja", citizensNeeds: "ja" },
    validFrom: "2020-01-01",
    clauses: [clause("1", ["PRAISE"], 1), ...(hasWords ? [clause("2", ["BADEVANN"], 2)] : [])],
    ...(hasWords && {
      ownClasses: [
        {
          ...{ id: "BADEVANN", titles: { nb: "Badetemperatur" }, saidBy: "public" },
          ...{ words: ["badetemp*", "varmt i vannet"], notWords: ["bakteri*"] },
          examples: [{ text: "Badetempen i vannet er 18", class: "BADEVANN", outcome: "prunable" }],
        },
      ],
    }),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const id = asId<DecisionId>("01900000-0009-7000-8000-000000000001");
  return await worldWith(app.tools, agency, {
    ...{ name: "bench", id, number: 1, state: "draft", fileSha256: "", document: read.decision },
  });
}
