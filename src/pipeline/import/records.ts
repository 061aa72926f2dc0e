/** Reads the records of an archive piece by piece, and writes what each batch of them adds. */
import { hashed } from "../../capture/content-hash.ts";
import { piecesOf } from "../../capture/imports/pieces.ts";
import type {
  ArchivedFile,
  ImportFinding,
  Member,
  RecordPlace,
  RecordsRead,
} from "../../capture/imports/port.ts";
import { SeenIds } from "../../capture/imports/seen-ids.ts";
import { splitterOf } from "../../capture/imports/splitters.ts";
import { takeRecords } from "../../capture/imports/take.ts";
import { derivedId, isDerivedId } from "../../capture/native-id.ts";
import { placeOf } from "../../capture/screen.ts";
import { conversationRoots, type ImportStart, rootsOf, writePieces } from "../../db/imports.ts";
import { writeItems } from "../../db/items.ts";
import { addFindings, readNamed } from "../../db/looks.ts";
import { type MediaRow, writeMedia } from "../../db/media.ts";
import type { Tx } from "../../db/transact.ts";
import type { HashedSighting, Sighting } from "../../domain/item.ts";
import type { Finding, Payload, StoredPayload } from "../../domain/observation.ts";
import { quickLevel } from "../../objects/raw.ts";
import { lookRows, mediaRows } from "../capture/apply.ts";
import { namedMedia } from "../capture/media.ts";
import { digested, storePayloads } from "../capture/payloads.ts";
import type { OnProgress, Tools } from "../tools.ts";
import { keepArchived } from "./media.ts";
import { type Handed, mediaTypeOf } from "./recognise.ts";
import type { Tally } from "./tally.ts";

export interface ImportRun {
  readonly handed: Handed;
  readonly start: ImportStart;
  readonly tally: Tally;
  readonly isOlder: boolean;
  readonly dryRun: boolean;
}

/** So many are compared and written at once. */
const batchItems = 2000;
const batchCharacters = 8_000_000;

export async function readMembers(
  tools: Tools,
  tx: Tx,
  run: ImportRun,
  onProgress: OnProgress,
): Promise<void> {
  const { handed, tally, start, dryRun } = run;
  const reading = new Reading(tools, tx, run);
  for (const { url, ...file } of handed.aboutFiles)
    await reading.keep({ ...file, url: addressOf(url, 0, file.bytes.length) });
  const total = handed.members.reduce(
    (sum, { name }) => sum + (handed.archive.entries.get(name)?.sizeBytes ?? 0),
    0,
  );
  let done = 0;
  for (const member of handed.members)
    await reading.member(member, (bytes) => {
      done += bytes;
      onProgress(done, Math.max(total, done));
    });
  await reading.flush();
  const whole = wholeFindings(run);
  tally.tell(whole);
  if (!dryRun && whole.length > 0) await addFindings(tx, { ...start, id: start.observationId }, whole);
}

/** What can be told of the archive when all of it was read. */
function wholeFindings({ handed, tally }: ImportRun): readonly Finding[] {
  const { found, kept } = tally.counts();
  const { counted } = handed.about;
  const whole = { held: false, nativeId: undefined, place: "the whole archive" } as const;
  const told: Finding[] = (handed.about.notes ?? []).map((note) => ({ ...whole, ...note }));
  if (handed.format.tellsThreads && kept > 1 && tally.answers === 0)
    told.push({
      ...whole,
      code: "import.threadsNotGiven",
      detail:
        "no record says what it answers: either nothing was answered, or the archive does not give threads",
    });
  if (counted !== undefined && found < counted)
    told.push({
      ...whole,
      code: "import.notWhole",
      detail: `the archive says that it holds ${counted} records, and ${found} were found in it`,
    });
  if (tally.files.missing > 0)
    told.push({
      ...whole,
      code: "import.filesMissing",
      detail: `${tally.files.missing} files that items name are not in the archive; they are owed by the channel`,
    });
  return told;
}

class Reading {
  readonly #tools: Tools;
  readonly #tx: Tx;
  readonly #run: ImportRun;
  readonly #seen = new SeenIds();
  /** by conversation, the message that starts it */
  readonly #conversations = new Map<string, string>();
  #ordinal = 0;
  #characters = 0;
  #stored: StoredPayload[] = [];
  #sightings: HashedSighting[] = [];
  #findings: Finding[] = [];
  #files = new Map<string, ArchivedFile>();

  constructor(tools: Tools, tx: Tx, run: ImportRun) {
    this.#tools = tools;
    this.#tx = tx;
    this.#run = run;
  }

  async member(member: Member, onBytes: (bytes: number) => void): Promise<void> {
    const { archive } = this.#run.handed;
    const stream = await archive.open(member.name);
    let columns: string | undefined;
    for await (const piece of piecesOf(stream, splitterOf(member.cut))) {
      const url = addressOf(member.name, piece.offset, piece.bytes.length);
      const at = { mediaType: mediaTypeOf(member.name), status: 0, fetchedAt: this.#run.start.at, url };
      const { blanked } = this.#run.handed.format;
      const payload = await this.keep({ ...at, bytes: blanked ? blanked(piece.bytes) : piece.bytes });
      const [first] = piece.records;
      let records = piece.records;
      if (member.cut.kind === "csv" && columns === undefined && first) {
        columns = piece.bytes.subarray(first[0], first[1]).toString("utf8");
        records = records.slice(1);
      }
      if (records.length > 0) await this.#read(payload, member.name, records, columns);
      onBytes(piece.bytes.length);
      if (this.#sightings.length >= batchItems || this.#characters >= batchCharacters) await this.flush();
    }
  }

  /** In the store first, so that no row ever speaks of what is not there. */
  async keep(given: Omit<Payload, "ordinal">): Promise<Payload> {
    const payload = { ...given, ordinal: this.#ordinal++ };
    const { dryRun } = this.#run;
    this.#stored.push(
      ...(dryRun ? digested([payload]) : await storePayloads(this.#tools, [payload], quickLevel)),
    );
    return payload;
  }

  async #read(
    payload: Payload,
    member: string,
    records: readonly RecordPlace[],
    columns: string | undefined,
  ): Promise<void> {
    const { handed, start, tally } = this.#run;
    const { channel, format, itemKind } = handed;
    const about =
      format.aboutPiece?.(handed.about, { member, bytes: payload.bytes, records }) ?? handed.about;
    const read = await this.#tools.reader.read(format.records, {
      ...{ payloads: [payload], channel, seenAt: start.at, about, member, records, columns, itemKind },
      since: format.since,
    });
    const { taken, again, findings } = this.#withoutDoubles(read);
    const refused = findings.filter((finding) => finding.refused).length;
    tally.count({ found: read.found, kept: taken.length + again, refused }, read.answers);
    for (const { refused: _, ...finding } of findings) this.#findings.push(finding);
    for (const file of read.files) this.#files.set(file.url, file);
    this.#sightings.push(...taken);
    for (const { text, html } of taken) this.#characters += text.length + (html?.length ?? 0);
  }

  /**
   * Of an id that the archive shows again the first is kept, and one that says something else is refused. Where the archive
   * gives no ids, ours are made of the time, and what says something else in the same second is another item.
   */
  #withoutDoubles(read: RecordsRead) {
    const taken: HashedSighting[] = [];
    const findings: ImportFinding[] = [...read.findings];
    let again = 0;
    for (const sighting of read.sightings.map(hashed)) {
      const seen = this.#seen.see(sighting.nativeId, sighting.contentHash);
      if (seen === "new") taken.push(sighting);
      else if (seen === "same") again += 1;
      else {
        const other = isDerivedId(sighting.nativeId) ? toldByText(sighting) : undefined;
        const seenSo = other && this.#seen.see(other.nativeId, other.contentHash);
        if (other && seenSo === "new") {
          taken.push(other);
          findings.push(sameSecond(other));
        } else if (seenSo === "same") again += 1;
        else findings.push(otherDouble(sighting));
      }
    }
    return { taken, again, findings };
  }

  async flush(): Promise<void> {
    const { handed, start, tally, isOlder, dryRun } = this.#run;
    const { channel, format } = handed;
    const sightings = await this.#withRoots(this.#sightings);
    const known = await readNamed(this.#tx, channel.id, sightings);
    const { plan, findings } = takeRecords(sightings, known, { isOlder, textsAre: format.textsAre });
    const rows = lookRows(
      this.#tools,
      channel,
      start.observationId,
      start.at,
      plan,
      plan.newItems as readonly HashedSighting[],
    );
    const told = [...this.#findings, ...findings];
    await writePieces(this.#tx, start.observationId, this.#stored);
    await writeItems(this.#tx, { ...rows, imported: true });
    const media = mediaRows(rows, namedMedia(channel, plan));
    await this.#writeFiles(media, told);
    tally.added(rows.items.map(versionOf), rows.versions.map(versionOf));
    tally.tell(told);
    if (told.length > 0 && !dryRun) await addFindings(this.#tx, { ...start, id: start.observationId }, told);
    [this.#stored, this.#sightings, this.#findings, this.#characters] = [[], [], [], 0];
    this.#files = new Map();
  }

  async #writeFiles(rows: readonly MediaRow[], told: Finding[]): Promise<void> {
    const { start } = this.#run;
    await writeMedia(this.#tx, rows, start.at);
    for (const row of rows) {
      const file = this.#files.get(row.ref.url);
      const finding = await keepArchived(this.#tools, this.#tx, this.#run, row, file);
      if (finding) told.push(finding);
    }
  }

  /**
   * What starts the thread of an answer: that of what it answers where that is known, else what it answers; of a message
   * that says only in which conversation it stands, the first of that.
   */
  async #withRoots(sightings: readonly HashedSighting[]): Promise<readonly HashedSighting[]> {
    const parents = new Map(sightings.map(({ nativeId, parentNativeId }) => [nativeId, parentNativeId]));
    const named = sightings.flatMap(({ nativeId, parentNativeId }) => [
      nativeId,
      ...(parentNativeId ? [parentNativeId] : []),
    ]);
    const isAsked = sightings.some((sighting) => sighting.parentNativeId ?? sighting.facts["conversation"]);
    const known = isAsked
      ? await rootsOf(this.#tx, this.#run.handed.channel.id, named)
      : new Map<string, string>();
    await this.#beginConversations(sightings);
    return sightings.map((sighting) => {
      const rootNativeId = sighting.rootNativeId ?? this.#rootOf(sighting, parents, known);
      return rootNativeId === undefined ? sighting : { ...sighting, rootNativeId };
    });
  }

  /** The earliest message of those that are there begins a conversation that nobody knew. */
  async #beginConversations(sightings: readonly HashedSighting[]): Promise<void> {
    const begun = new Map<string, HashedSighting>();
    for (const sighting of sightings) {
      const { conversation } = sighting.facts;
      if (conversation === undefined || this.#conversations.has(conversation)) continue;
      const first = begun.get(conversation);
      if (!first || (sighting.postedAt ?? 0) < (first.postedAt ?? 0)) begun.set(conversation, sighting);
    }
    if (begun.size === 0) return;
    const known = await conversationRoots(this.#tx, this.#run.handed.channel.id, [...begun.keys()]);
    for (const [conversation, { nativeId }] of begun)
      this.#conversations.set(conversation, known.get(conversation) ?? nativeId);
  }

  #rootOf(
    { nativeId, parentNativeId, facts }: Sighting,
    parents: ReadonlyMap<string, string | undefined>,
    known: ReadonlyMap<string, string>,
  ): string | undefined {
    if (parentNativeId !== undefined) {
      const top = topOf(parentNativeId, parents);
      return known.get(top) ?? top;
    }
    const { conversation } = facts;
    return conversation === undefined
      ? undefined
      : (known.get(nativeId) ?? this.#conversations.get(conversation));
  }
}

/** longer chains of answers are cut: one that never ends goes in a circle */
const longestChain = 1000;

function topOf(from: string, parents: ReadonlyMap<string, string | undefined>): string {
  let top = from;
  for (let steps = 0; steps < longestChain; steps += 1) {
    const next = parents.get(top);
    if (next === undefined) return top;
    top = next;
  }
  return from;
}

function versionOf({
  versionId,
  sighting,
}: {
  readonly versionId: string;
  readonly sighting: { readonly contentHash: string };
}) {
  return { versionId, contentHash: sighting.contentHash };
}

/** `outbox.json, bytes 0-245760`: which part of which file of the archive a piece is. */
function addressOf(name: string, offset: number, length: number): string {
  return `archive:${encodeURI(name)}#bytes=${offset}-${offset + length - 1}`;
}

function toldByText(sighting: HashedSighting): HashedSighting {
  return { ...sighting, nativeId: derivedId(sighting.nativeId, sighting.text) };
}

function sameSecond({ nativeId, payload }: HashedSighting): ImportFinding {
  return {
    code: "item.derivedId",
    held: false,
    refused: false,
    nativeId,
    place: placeOf(payload),
    detail:
      "the archive gives no ids, and another of the same second says something else: it is told by its text",
  };
}

function otherDouble({ nativeId, payload }: HashedSighting): ImportFinding {
  return {
    code: "item.duplicateId",
    held: true,
    refused: true,
    nativeId,
    place: placeOf(payload),
    detail: "the archive shows this id before with other content; the first is kept",
  };
}
