/** The public pages while the server under them is killed, or stands still: nobody gets anything but a page or a sentence. */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { start } from "../../cli/run.ts";
import { childrenOf } from "../../support/processes.ts";
import { end, type FaultPlace, makeFaultPlace } from "../place.ts";
import { killPostmaster, ofTheArchive, postmasterOf } from "../server.ts";
import type { Row } from "../table.ts";
import { goOn, patienceSaid, patiently, type Rounds } from "./common.ts";

const paths = ["/", "/journal", "/sok?query=vegen", "/api/v1/journalpost"] as const;

interface Seen {
  /** how often each status was answered */
  readonly statuses: Map<string, number>;
  readonly wrongs: Set<string>;
}

export async function pagesWhileAway({ chance, seed, rounds }: Rounds): Promise<Row> {
  const place = await makeFaultPlace({ chance, names: ["a"], database: ofTheArchive });
  try {
    goOn(place);
    for (const step of ["capture", "process"]) await place.run(step);
    const serve = start(["serve", "--port", "0"], place.env);
    place.atClose(() => serve.child.kill("SIGKILL"));
    await serve.printed("http://");
    const origin = /http:\/\/\S+/.exec(serve.sofar())?.[0] ?? "";
    const seen: Seen = { statuses: new Map(), wrongs: new Set() };
    const also: string[] = [];
    const done = { killed: 0, stood: 0 };
    let over = false;
    const asking = askAll(origin, seen, () => over);
    for (let round = 0; round < rounds; round += 1) {
      await pause(chance.whole(200, 2000));
      const stands = round % 2 === 1;
      done[stands ? "stood" : "killed"] += 1;
      if (stands) also.push(...(await standStill(place, origin, chance.whole(6000, 25_000))));
      else await killPostmaster(clusterOf(place));
      const back = await patiently(place, () => mustBeReady(origin));
      if (back === undefined) also.push(`not ready again within ${patienceSaid}`);
    }
    over = true;
    await asking;
    const { ms } = await end({ ...serve, name: "serve" });
    if (ms > 29_000) also.push("serve did not end in time");
    const answers = [...seen.statuses].map(([status, n]) => `${n} with ${status}`).join(", ");
    return {
      fault: "pages while the database is away",
      done: `the embedded server killed ${done.killed} times, made to stand still ${done.stood} times; pages answered: ${answers}`,
      ...{ seed, settled: await place.settle(), also: [...also, ...seen.wrongs] },
    };
  } finally {
    await place.close();
  }
}

function clusterOf({ dataDir }: FaultPlace): string {
  return join(dataDir, "postgres/cluster");
}

/** Every process of the server is stopped: connections stand, and nothing comes of them. */
async function standStill(place: FaultPlace, origin: string, ms: number): Promise<readonly string[]> {
  const postmaster = await postmasterOf(clusterOf(place));
  const all = [...childrenOf(postmaster).map(({ pid }) => pid), postmaster].filter((pid) => pid > 0);
  const told: string[] = [];
  for (const pid of all) signal(pid, "SIGSTOP");
  try {
    await pause(5000);
    const ready = await fetch(`${origin}/ready`, { signal: AbortSignal.timeout(10_000) });
    if (ready.status !== 503) told.push(`/ready says ${ready.status} while the server stands still`);
    await pause(ms - 5000);
  } finally {
    for (const pid of all) signal(pid, "SIGCONT");
  }
  return told;
}

function signal(pid: number, name: "SIGSTOP" | "SIGCONT"): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // one that ended meanwhile
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** @throws Error unless it is ready, and every page is there */
async function mustBeReady(origin: string): Promise<void> {
  for (const path of ["/ready", ...paths]) {
    const { status } = await fetch(`${origin}${path}`, { signal: AbortSignal.timeout(20_000) });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
  }
}

/** a page that waits for a server that stands still is given up, with a sentence, before its reader does */
const answersWithinMs = 45_000;

/** Asks for pages, one after the other, until it is over; whatever is no page and no sentence is wrong. */
async function askAll(origin: string, { statuses, wrongs }: Seen, isOver: () => boolean): Promise<void> {
  for (let n = 0; !isOver(); n += 1) {
    const path = n % 5 === 4 ? "/health" : (paths[n % paths.length] ?? "/");
    try {
      const answer = await fetch(`${origin}${path}`, { signal: AbortSignal.timeout(answersWithinMs) });
      const text = await answer.text();
      const { status } = answer;
      if (path !== "/health") statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1);
      const says = status === 200 || (status === 503 && isSentence(answer, text));
      if (!says || (path === "/health" && status !== 200))
        wrongs.add(`${path} answered ${status}: ${text.slice(0, 80)}`);
    } catch (error) {
      wrongs.add(`${path} was not answered: ${(error as Error).message}`);
    }
    await pause(50);
  }
}

function isSentence(answer: Response, text: string): boolean {
  return answer.headers.get("retry-after") !== null && /<h1>|"detail":/.test(text);
}
