/**
 * What searches and pages cost at a size, and how long readers wait, beside an earlier build over the same rows: processor
 * time of the server's processes for each kind of question, readers who come whatever the answers take, and readers who
 * wait for theirs.
 */
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type pg from "pg";
import { systemClock } from "../src/clock.ts";
import { openPool } from "../src/db/connect.ts";
import { atMost, beside, type Figure, figure } from "./figures.ts";
import type { Place } from "./place.ts";
import { fillPublic } from "./search-rows.ts";
import { databaseMs, processMs } from "./server-cpu.ts";

export interface SearchOptions {
  /** of entries, cases and posts together */
  readonly rows: number;
  /** root of a checkout of an earlier build, with its dependencies */
  readonly earlier: string | undefined;
  readonly arrivalsPerSecond?: number;
  readonly seconds?: number;
}

/** What readers ask, by kind. Those marked are what the targets of an ordinary question are of. */
const questions: Readonly<Record<string, readonly string[]>> = {
  "a rare word": ["skilsmissearkiv", "gravplasspark", "tunnelbudsjett"],
  "a word that is not there": ["qzxwvkjh", "wvkjhqzx"],
  "a word with a slip": ["barnehagepkan", "gravplasspqrk"],
  "a common word": ["journal", "teater", "gebyr"],
  "a part of compounds": ["plan", "skatt"],
  "a definite form": ["skolen", "vedtaket"],
  "a compound": ["barnehageplan", "skoleskatt"],
  "a phrase": ['"om skole"', '"innlegg om vei"'],
  "two words": ["skole barnehage", "vei plan"],
  "four alternatives": ["skolebrev | trafikk | helsedag | museumvei"],
  "sixteen made-up words": [
    Array.from({ length: 16 }, (_, n) => `qzxwvkjh${String.fromCharCode(97 + n)}q`).join(" | "),
  ],
};
const paths: Readonly<Record<string, readonly string[]>> = {
  "all, newest first": ["/api/v1/search"],
  "page: search": ["/sok?query=tunnelbudsjett"],
  "page: journal": ["/journal", "/journal?dato=2024-03-04"],
  "page: home": ["/"],
  "page: channels": ["/kanaler"],
};
const wordsAndPhrases = 9;

export interface Web {
  request(path: string): Response | Promise<Response>;
}

export interface Site {
  readonly web: Web;
  readonly owner: pg.Pool;
  close(): Promise<void>;
}

/** @param place with room for two databases of `rows` rows, 2 kB a row */
export async function searchFigures(place: Place, options: SearchOptions): Promise<readonly Figure[]> {
  const fill = (owner: pg.Pool) => fillPublic(owner, Math.max(4, Math.round(options.rows / 7) * 4));
  const here = await openSite(place, "search_here", new URL("..", import.meta.url).href, fill);
  try {
    if (options.earlier === undefined) return await figuresOf(here, undefined, options);
    const root = `${pathToFileURL(options.earlier).href}/`;
    const there = await openSite(place, "search_earlier", root, fill);
    try {
      return await figuresOf(here, there, options);
    } finally {
      await there.close();
    }
  } finally {
    await here.close();
  }
}

/** @param fill puts rows into an empty projection */
export async function openSite(
  place: Place,
  name: string,
  root: string,
  fill: (owner: pg.Pool) => Promise<void>,
): Promise<Site> {
  await place.copy(name, "template0");
  const owned = openPool({ address: place.url(name), max: 2, idleTimeoutMillis: 0 });
  const owner = owned.pool;
  const { migrate } = await import(`${root}src/db/migrate.ts`);
  await migrate(owner);
  await fill(owner);
  await owner.query("alter role kanalarkiv_public login password '0123456789abcdef'");
  const url = new URL(place.url(name));
  url.username = "kanalarkiv_public";
  url.password = "0123456789abcdef";
  // a connection that is closed takes its processor time with it
  const limits = { address: url.href, statement_timeout: 60_000, idleTimeoutMillis: 0 };
  const pages = openPool({ ...limits, max: 8 });
  const searches = openPool({ ...limits, max: 3 });
  const { publicWeb } = await import(`${root}src/web/app.ts`);
  const pools = { pool: pages.pool, searchPool: searches.pool };
  const site = { ...pools, clock: systemClock, baseUrl: "https://arkiv.example.no" };
  return {
    web: publicWeb(site),
    owner,
    async close() {
      await Promise.all([pages.close(), searches.close(), owned.close()]);
      await place.drop(name);
    },
  };
}

async function figuresOf(
  here: Site,
  there: Site | undefined,
  options: SearchOptions,
): Promise<readonly Figure[]> {
  const name = (what: string) => `${options.rows.toLocaleString("en")} rows: ${what}`;
  const figures: Figure[] = [];
  for (const [kind, asked] of Object.entries(pathsByKind())) {
    const ours = await costOf(here, asked);
    const theirs = there && (await costOf(there, asked));
    const one = figure(name(`${kind}, server`), "CPU ms", [ours.databaseMs]);
    figures.push(theirs === undefined ? one : beside(`${theirs.databaseMs.toFixed(2)} ms`, one));
    figures.push(figure(name(`${kind}, pages and client`), "CPU ms", [ours.nodeMs]));
  }
  figures.push(...(await openLoop(here, options, name)));
  const ours = await closedLoop(here, options);
  const theirs = there && (await closedLoop(there, options));
  const readers = figure(name("20 readers who wait for their answers"), "answers/s", [ours]);
  return [...figures, theirs === undefined ? readers : beside(`${theirs.toFixed(1)}/s`, readers)];
}

function pathsByKind(): Readonly<Record<string, readonly string[]>> {
  const searches = Object.entries(questions).map(
    ([kind, asked]) => [kind, asked.map((query) => `/sok?query=${encodeURIComponent(query)}`)] as const,
  );
  return { ...Object.fromEntries(searches), ...paths };
}

const repeats = 5;

/** Milliseconds a question, the mean of some; the first time is not counted. */
async function costOf({ web, owner }: Site, asked: readonly string[]) {
  for (const path of asked) await answer(web, path);
  const before = { database: await databaseMs(owner), node: processMs() };
  for (let n = 0; n < repeats; n += 1) for (const path of asked) await answer(web, path);
  const count = repeats * asked.length;
  return {
    nodeMs: (processMs() - before.node) / count,
    databaseMs: ((await databaseMs(owner)) - before.database) / count,
  };
}

/** @throws Error when a page is not what was asked for: a fast refusal is no answer */
async function answer(web: Web, path: string): Promise<void> {
  const given = await web.request(path);
  await given.arrayBuffer();
  if (given.status !== 200) throw new Error(`${path}: ${given.status}`);
}

/** Readers come at their own rate and do not wait for each other: what a busy server makes worse shows. */
async function openLoop(
  { web }: Site,
  { arrivalsPerSecond = 20, seconds = 20 }: SearchOptions,
  name: (what: string) => string,
): Promise<readonly Figure[]> {
  const kinds = Object.entries(pathsByKind());
  const waits = new Map<string, number[]>(kinds.map(([kind]) => [kind, []]));
  const going: Promise<void>[] = [];
  const begun = performance.now();
  const before = processMs();
  for (let n = 0; n < arrivalsPerSecond * seconds; n += 1) {
    const due = begun + (n * 1000) / arrivalsPerSecond;
    await pause(Math.max(0, due - performance.now()));
    const [kind, asked] = kinds[n % kinds.length] ?? ["", []];
    const path = asked[Math.floor(n / kinds.length) % asked.length] ?? "/";
    // counted from when the reader came, not from when this program got round to asking
    going.push(answer(web, path).then(() => void waits.get(kind)?.push(performance.now() - due)));
  }
  await Promise.all(going);
  const spent = (processMs() - before) / (arrivalsPerSecond * seconds);
  const p95 = (which: readonly string[]) =>
    atShare(
      0.95,
      which.flatMap((kind) => waits.get(kind) ?? []),
    );
  const asked = Object.keys(questions);
  const at = `at ${arrivalsPerSecond} arrivals a second, 95 % wait at most`;
  return [
    atMost(50, figure(name(`words and phrases, ${at}`), "ms", [p95(asked.slice(0, wordsAndPhrases))])),
    atMost(100, figure(name(`any question, ${at}`), "ms", [p95(asked)])),
    atMost(25, figure(name(`journal page, ${at}`), "ms", [p95(["page: journal"])])),
    figure(name("pages and client meanwhile"), "CPU ms/answer", [spent]),
  ];
}

function atShare(share: number, values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? Number.NaN;
}

const readers = 20;

/** Answers a second to readers who each ask again when they have theirs. */
async function closedLoop({ web }: Site, { seconds = 20 }: SearchOptions): Promise<number> {
  const all = Object.values(pathsByKind()).flat();
  const until = performance.now() + seconds * 1000;
  let answers = 0;
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      for (let n = reader; performance.now() < until; n += 1) {
        await answer(web, all[n % all.length] ?? "/");
        answers += 1;
      }
    }),
  );
  return answers / seconds;
}
