/**
 * Import of Mastodon archives of several sizes, each in a process of its own, beside what no import can do without: reading
 * the file, hashing it, and PostgreSQL's own COPY of the rows that it leaves.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { smallHeap } from "./export.ts";
import { atMost, type Figure, figure } from "./figures.ts";
import type { Place } from "./place.ts";
import { databaseMs, processMs } from "./server-cpu.ts";

const run = promisify(execFile);
const child = join(import.meta.dirname, "import-child.ts");
const origin = "https://sosial.fjordvik.example";
const tables = [
  "core.observations",
  "core.payloads",
  "core.items",
  "core.item_states",
  "core.versions",
  "core.item_events",
] as const;

export interface ImportCost {
  /** user and system, of the process and of the server's processes that serve it */
  readonly cpuMs: number;
  readonly ms: number;
  /** the largest resident set while it imported, above that before */
  readonly aboveIdleBytes: number;
  readonly items: number;
}

export async function importCosts(place: Place): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const posts of [1_000, 10_000, 100_000]) {
    process.stderr.write(`an archive of ${posts} posts\n`);
    figures.push(...(await costOf(place, posts)));
  }
  return figures;
}

async function costOf(place: Place, posts: number): Promise<readonly Figure[]> {
  const folder = join(place.dir, `archive-${posts}`);
  await writeArchive(folder, posts);
  const [ours, peer] = [`import_ours_${posts}`, `import_peer_${posts}`];
  await place.copy(ours, "template1");
  await place.copy(peer, "template1");
  const cost = async (): Promise<ImportCost> => {
    const given = [...smallHeap, child, place.url(ours), join(place.dir, ours), folder, place.url(peer)];
    return JSON.parse((await run(process.execPath, given)).stdout);
  };
  const first = await cost();
  const again = await cost();
  if (first.items !== posts || again.items !== 0)
    throw new Error(`${first.items} and then ${again.items} items of ${posts}`);
  const rows = await rowsOf(place.url(ours));
  const least = await readAndCopy(folder, place.url(peer), rows);
  await place.drop(ours);
  await place.drop(peer);
  const of = `${posts.toLocaleString("en")} posts: `;
  const mb = (bytes: number) => [bytes / 1e6];
  return [
    atMost(3, figure(`${of}import ÷ read, hash and COPY, processor time`, "ratio", [first.cpuMs / least])),
    figure(`${of}the same archive again ÷ the first time`, "ratio", [again.cpuMs / first.cpuMs]),
    figure(`${of}import, processor time`, "ms", [first.cpuMs]),
    figure(`${of}read, hash and COPY, processor time`, "ms", [least]),
    atMost(150, figure(`${of}memory above idle`, "MB", mb(first.aboveIdleBytes))),
  ];
}

/** As the server writes it: one line, with what it says of every status. */
export async function writeArchive(folder: string, posts: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const actor = {
    id: `${origin}/users/kommunen`,
    preferredUsername: "kommunen",
    name: "Fjordvik kommune",
    url: `${origin}/@kommunen`,
  };
  await writeFile(join(folder, "actor.json"), JSON.stringify(actor));
  await pipeline(Readable.from(outbox(posts, actor.id)), createWriteStream(join(folder, "outbox.json")));
}

function* outbox(posts: number, actor: string): Generator<string> {
  yield `{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection","totalItems":${posts},"orderedItems":[`;
  for (let n = 1; n <= posts; n += 1) yield `${n === 1 ? "" : ","}${JSON.stringify(activity(n, actor))}`;
  yield "]}";
}

function activity(n: number, actor: string): object {
  const id = `${actor}/statuses/${110_000_000_000_000_000n + BigInt(n) * 1000n}`;
  const to = ["https://www.w3.org/ns/activitystreams#Public"];
  const cc = [`${actor}/followers`];
  const published = new Date(Date.UTC(2020, 0, 1) + n * 600_000).toISOString().replace(".000", "");
  const content = `<p>Vegen over Håøya er stengd frå klokka ${n % 24} på grunn av ras ved bru nummer ${n}. Følg omkøyringa, og sjå <a href="https://fjordvik.example/veg/${n}" target="_blank" rel="nofollow noopener"><span class="invisible">https://</span><span class="">fjordvik.example/veg/${n}</span></a>.</p>`;
  const collection = {
    id: `${id}/replies`,
    type: "Collection",
    first: { type: "CollectionPage", next: `${id}/replies?page=true`, partOf: `${id}/replies`, items: [] },
  };
  return {
    ...{ id: `${id}/activity`, type: "Create", actor, published, to, cc },
    object: {
      ...{
        id,
        type: "Note",
        summary: null,
        inReplyTo:
          n % 10 === 0 ? `${actor}/statuses/${110_000_000_000_000_000n + BigInt(n - 1) * 1000n}` : null,
      },
      ...{
        published,
        url: `${origin}/@kommunen/${n}`,
        attributedTo: actor,
        to,
        cc,
        sensitive: false,
        atomUri: id,
        inReplyToAtomUri: null,
      },
      ...{
        conversation: `tag:sosial.fjordvik.example,2020:objectId=${n}:objectType=Conversation`,
        content,
        contentMap: { nn: content },
      },
      ...{
        attachment: [],
        tag: [{ type: "Hashtag", href: `${origin}/tags/veg`, name: "#veg" }],
        replies: collection,
      },
    },
    signature: {
      type: "RsaSignature2017",
      creator: `${actor}#main-key`,
      created: published,
      signatureValue: "A".repeat(344),
    },
  };
}

type TableText = readonly (readonly [table: string, text: readonly Buffer[]])[];

async function rowsOf(url: string): Promise<TableText> {
  const client = new pg.Client(url);
  await client.connect();
  const all: [string, Buffer[]][] = [];
  for (const table of tables) {
    const chunks: Buffer[] = [];
    const only = table === "core.observations" || table === "core.payloads" ? firstImport(table) : table;
    for await (const chunk of client.query(copyTo(`copy ${only} to stdout`))) chunks.push(Buffer.from(chunk));
    const whole = Buffer.concat(chunks);
    all.push([
      table,
      Array.from({ length: Math.ceil(whole.length / (1 << 18)) }, (_, at) =>
        whole.subarray(at << 18, (at + 1) << 18),
      ),
    ]);
  }
  await client.end();
  return all;
}

/** The second import left rows of its own. */
function firstImport(table: string): string {
  const first = "(select id from core.observations order by started_at, id limit 1)";
  return `(select * from ${table} where ${table === "core.observations" ? "id" : "observation_id"} = ${first})`;
}

/** Processor time of what is least: the file read and hashed, and its rows written. */
async function readAndCopy(folder: string, url: string, rows: TableText): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  globalThis.gc?.();
  const before = processMs() + (await databaseMs(client));
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(join(folder, "outbox.json"), { highWaterMark: 1 << 18 }))
    hash.update(chunk);
  hash.digest();
  await client.query("begin");
  for (const [table, pieces] of rows)
    await pipeline(Readable.from(pieces), client.query(copyFrom(`copy ${table} from stdin`)));
  await client.query("commit");
  const cpuMs = processMs() + (await databaseMs(client)) - before;
  await client.end();
  return cpuMs;
}
