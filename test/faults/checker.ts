/**
 * Compares a source whose history is known with the archive of it: nothing lost, doubled or half, numbers without a gap,
 * a whole audit log. It reads the database and the store's directory by itself, and uses no line of the program.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { checks, type FaultKind, worklists } from "./checks.ts";
import { fileBytes, type History, type Told } from "./history.ts";

export interface Fault {
  readonly kind: FaultKind;
  readonly what: string;
}

export interface Checked {
  readonly faults: readonly Fault[];
  readonly items: number;
  readonly versions: number;
  readonly looks: number;
  readonly entries: number;
  /** answers that were sent whole to a program that ended before it stored them: nobody has their bytes */
  readonly unstored: number;
}

export interface Archive {
  readonly databaseUrl: string;
  /** the directory of the object store */
  readonly objectsDir: string;
  readonly channels: readonly { readonly history: History; readonly channelId: string }[];
}

/** At most so many of one kind are told apart: the first say what is wrong. */
const told = 5;

/** @param archive one in which all steps have been run to their end, after the last change of the source */
export async function check(archive: Archive): Promise<Checked> {
  const client = new pg.Client(archive.databaseUrl);
  await client.connect();
  try {
    const stored = storedObjects(archive.objectsDir);
    const faults: Fault[] = [...(await checkTables(client)), ...(await checkObjects(client, stored))];
    faults.push(...(await checkPackages(client, archive.objectsDir)));
    let unstored = 0;
    for (const { history, channelId } of archive.channels) {
      const kept = await keptOf(client, channelId);
      faults.push(...compareItems(history, kept), ...compareAnswers(history, kept, stored));
      unstored += [...history.sent].filter((digest) => !stored.raw.has(digest)).length;
    }
    return { faults, unstored, ...(await sizesOf(client)) };
  } finally {
    await client.end();
  }
}

async function checkTables(client: pg.Client): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const { kind, says, sql } of checks)
    faults.push(
      ...listed(
        kind,
        says,
        (await client.query<{ found: string }>(sql)).rows.map(({ found }) => found),
      ),
    );
  for (const { table_name } of (await client.query<{ table_name: string }>(worklists)).rows) {
    const left = await client.query<{ left: number }>(`select count(*)::int as left from core.${table_name}`);
    const rows = left.rows[0]?.left ?? 0;
    faults.push(...listed("half", `work left in core.${table_name}`, rows > 0 ? [`${rows} rows`] : []));
  }
  return faults;
}

function listed(kind: FaultKind, says: string, found: readonly string[]): readonly Fault[] {
  const more = found.length > told ? [{ kind, what: `${says}: and ${found.length - told} more` }] : [];
  return [...found.slice(0, told).map((one) => ({ kind, what: `${says}: ${one}` })), ...more];
}

interface Stored {
  /** by the digest of what was sent: whether the bytes are those */
  readonly raw: ReadonlyMap<string, boolean>;
  readonly media: ReadonlyMap<string, boolean>;
}

/** `raw/<2>/<sha256>[.gz]` and `media/<2>/<sha256>`, each read to its end. */
function storedObjects(dir: string): Stored {
  const read = (kind: string) => {
    const root = join(dir, kind);
    const names = existsSync(root) ? readdirSync(root, { recursive: true, encoding: "utf8" }) : [];
    return new Map(
      names.flatMap((name) => {
        const [, digest, packed] = /(?:^|\/)([0-9a-f]{64})(\.gz)?$/.exec(name) ?? [];
        if (digest === undefined) return [];
        return [[digest, isSound(readFileSync(join(root, name)), digest, packed !== undefined)] as const];
      }),
    );
  };
  return { raw: read("raw"), media: read("media") };
}

function isSound(bytes: Buffer, digest: string, packed: boolean): boolean {
  try {
    return sha256Of(packed ? gunzipSync(bytes) : bytes) === digest;
  } catch {
    return false;
  }
}

function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function checkObjects(client: pg.Client, { raw, media }: Stored): Promise<readonly Fault[]> {
  const digests = async (sql: string) =>
    new Set((await client.query<{ sha256: string }>(sql)).rows.map(({ sha256 }) => sha256));
  const named = await digests("select distinct sha256 from core.payloads");
  const kept = await digests("select distinct sha256 from core.media where sha256 is not null");
  const compare = (kind: string, rows: ReadonlySet<string>, objects: ReadonlyMap<string, boolean>) => [
    ...listed(
      "lost",
      `a row of ${kind} without its object`,
      [...rows].filter((digest) => !objects.has(digest)),
    ),
    ...listed(
      "half",
      `an object of ${kind} without a row`,
      [...objects.keys()].filter((digest) => !rows.has(digest)),
    ),
    ...listed(
      "lost",
      `an object of ${kind} with other bytes`,
      [...objects].flatMap(([digest, sound]) => (sound ? [] : [digest])),
    ),
  ];
  return [...compare("raw", named, raw), ...compare("media", kept, media)];
}

/** The tar of a committed package and the manifest beside it, and no manifest of any other. */
async function checkPackages(client: pg.Client, dir: string): Promise<readonly Fault[]> {
  const found = await client.query<{ id: string; sha256: string; committed: boolean }>(
    "select id, sha256, state not in ('planned', 'built', 'uploaded', 'verified', 'failed') as committed from core.packages",
  );
  return found.rows.flatMap(({ id, sha256, committed }) => {
    const [tar, manifest] = [`${id}.tar`, "manifest.json"].map((name) => join(dir, "packages", id, name));
    if (!committed)
      return listed(
        "half",
        "a manifest of a package that is not committed",
        existsSync(manifest ?? "") ? [id] : [],
      );
    const whole =
      existsSync(manifest ?? "") && existsSync(tar ?? "") && sha256Of(readFileSync(tar ?? "")) === sha256;
    return listed("lost", "the files of a committed package", whole ? [] : [id]);
  });
}

interface Kept {
  readonly nativeId: string;
  /** oldest first */
  readonly texts: readonly string[];
  readonly visibility: string;
  readonly presence: string;
  readonly hasEntry: boolean;
  /** the text that anybody may read; null for none */
  readonly published: string | null;
  readonly standing: string | null;
  /** digests of the files of the newest version */
  readonly files: readonly (string | null)[];
}

async function keptOf(client: pg.Client, channelId: string): Promise<ReadonlyMap<string, Kept>> {
  const found = await client.query<Kept>(
    `select i.native_id as "nativeId", s.visibility, s.presence, p.body as published, p.standing,
            array(select v.text from core.versions v where v.item_id = i.id order by v.number) as texts,
            exists (select 1 from core.registry_entries e where e.item_id = i.id) as "hasEntry",
            array(select m.sha256 from core.media m where m.version_id = s.version_id order by m.ordinal) as files
       from core.items i left join core.item_states s on s.item_id = i.id left join pub.items p on p.id = i.id
      where i.channel_id = $1`,
    [channelId],
  );
  return new Map(found.rows.map((row) => [row.nativeId, row]));
}

function compareItems(history: History, kept: ReadonlyMap<string, Kept>): readonly Fault[] {
  const ids = new Set(history.items.map(({ id }) => id));
  const invented = [...kept.keys()].filter((id) => !ids.has(id));
  return [
    ...listed("doubled", "an item that the channel never had", invented),
    ...history.items.flatMap((item) => compareItem(item, kept.get(item.id))),
  ];
}

function compareItem(item: Told, kept: Kept | undefined): readonly Fault[] {
  // what was never listed when somebody asked is not the archive's to have
  if (!kept)
    return item.listed ? [{ kind: "lost", what: `an item that stands on the channel: ${item.id}` }] : [];
  const fault = (kind: FaultKind, is: boolean, says: string): readonly Fault[] =>
    is ? [{ kind, what: `${says}: ${item.id}` }] : [];
  const newest = item.texts.at(-1);
  const order = kept.texts.map((text) => item.texts.indexOf(text));
  const shown = item.kind === "post" && item.listed;
  return [
    ...fault("doubled", order.includes(-1), "a version that the channel never had"),
    ...fault(
      "doubled",
      order.some((at, n) => n > 0 && at <= (order[n - 1] ?? -1)),
      "an older text after a newer one",
    ),
    ...fault("lost", item.listed && kept.texts.at(-1) !== newest, "the newest text"),
    ...fault(
      "lost",
      item.listed && kept.visibility !== (item.visible ? "public" : "hidden"),
      "who can see it now",
    ),
    ...fault("lost", item.listed && kept.presence !== "present", `there and kept as ${kept.presence}`),
    ...fault(
      "lost",
      !item.listed && kept.presence !== "removed" && !isKeptHidden(kept),
      `removed and kept as ${kept.presence}, ${kept.visibility}`,
    ),
    ...fault("lost", item.listed && isFileMissing(item, kept), "its file"),
    ...fault(
      "half",
      (item.kind === "complaint" || item.kind === "answer") && !kept.hasEntry,
      `${item.kind} without an entry`,
    ),
    ...fault(
      "half",
      shown && (kept.published !== newest || kept.standing !== "visible"),
      "a post that is not shown as it is",
    ),
    ...fault(
      "half",
      item.kind === "post" && !item.listed && kept.standing !== "gone",
      "a removed post that is shown as there",
    ),
    ...fault(
      "half",
      item.kind !== "post" && kept.published !== null,
      "what is not the agency's own is published",
    ),
  ];
}

/** What the agency hides it may keep from its list: that it is not listed says nothing (src/capture/absence.ts). */
function isKeptHidden({ presence, visibility }: Kept): boolean {
  return presence === "present" && visibility === "hidden";
}

function isFileMissing(item: Told, kept: Kept): boolean {
  return item.file !== undefined && kept.files[0] !== sha256Of(fileBytes(item.file));
}

/** Whatever a stored answer said is a version, also when the program that stored it was killed before it wrote its look. */
function compareAnswers(
  history: History,
  kept: ReadonlyMap<string, Kept>,
  { raw }: Stored,
): readonly Fault[] {
  const missing = [...history.answers].flatMap(([digest, shown]) =>
    raw.has(digest) ? shown.filter(({ id, text }) => !kept.get(id)?.texts.includes(text)) : [],
  );
  return listed("lost", "what a stored answer said", [
    ...new Set(missing.map(({ id, text }) => `${id} “${text}”`)),
  ]);
}

async function sizesOf(client: pg.Client) {
  const found = await client.query<{ items: number; versions: number; looks: number; entries: number }>(
    `select (select count(*) from core.items)::int as items, (select count(*) from core.versions)::int as versions,
            (select count(*) from core.observations)::int as looks,
            (select count(*) from core.registry_entries)::int as entries`,
  );
  return found.rows[0] ?? { items: 0, versions: 0, looks: 0, entries: 0 };
}
