/** PURE. What every format does with its records: each is read by itself, so that one that is broken keeps none but itself out. */
import type { ErrorCode } from "../../domain/errors.ts";
import type { Sighting } from "../../domain/item.ts";
import type { Finding } from "../../domain/observation.ts";
import { parseJson } from "../json-text.ts";
import { screenSightings } from "../screen.ts";
import { decodeUtf8, printable } from "../text.ts";
import type { ArchivedFile, ImportFinding, RecordPlace, RecordsInput, RecordsRead } from "./port.ts";

/** What one record comes to: things that are taken, refusals with their reasons, and what is told of those that are taken. */
export interface Drafts {
  readonly sightings?: readonly Sighting[];
  readonly refused?: readonly Refused[];
  readonly notes?: readonly Noted[];
  readonly files?: readonly ArchivedFile[];
}

export interface Noted {
  readonly code: ErrorCode;
  readonly nativeId: string | undefined;
  readonly detail: string;
}

/** `held` when somebody must look at it; what belongs in no archive is refused without that. */
export interface Refused extends Noted {
  readonly held: boolean;
}

/** Where a record stands, as a sighting names it. */
export interface RecordAt {
  readonly ordinal: number;
  readonly pointer: string;
}

type ReadRecord = (record: string, at: RecordAt, index: number) => Drafts;

/** @param read never throws for what a record holds; what it throws is a fault of ours */
export function readRecords(input: RecordsInput, read: ReadRecord): RecordsRead {
  const [payload] = input.payloads;
  if (!payload) throw new TypeError("records are read out of a piece of their file");
  const { ordinal, bytes } = payload;
  const [candidates, findings, files]: [Sighting[], ImportFinding[], ArchivedFile[]] = [[], [], []];
  const tell = (note: Noted, at: RecordAt) =>
    findings.push({ ...told(note, at), held: false, refused: false });
  let refusals = 0;
  const member = printable(input.member);
  for (const place of input.records) {
    const at = { ordinal, pointer: pointerOf(member, place) };
    const drafts = readOne(bytes, place, at, read);
    for (const draft of drafts.sightings ?? []) {
      const { sighting, note } = notBefore(draft, input.since);
      candidates.push(sighting);
      if (note) tell(note, at);
    }
    files.push(...(drafts.files ?? []));
    refusals += drafts.refused?.length ?? 0;
    for (const refused of drafts.refused ?? [])
      findings.push({ ...told(refused, at), held: refused.held, refused: true });
    for (const note of drafts.notes ?? []) tell(note, at);
  }
  // which of several with one id is kept is asked of the whole archive, not of a piece of it, so these are screened apart
  const ids = new Set(candidates.map(({ nativeId }) => nativeId));
  const lists = ids.size === candidates.length ? [candidates] : candidates.map((candidate) => [candidate]);
  const screening = { seenAt: input.seenAt, denyAuthors: input.channel.denyAuthors };
  const sightings = lists.flatMap((list) => {
    const screened = screenSightings(list, screening);
    for (const finding of screened.findings) findings.push({ ...finding, refused: finding.held });
    return screened.sightings;
  });
  return {
    found: candidates.length + refusals,
    sightings,
    findings,
    files,
    answers: candidates.filter(({ parentNativeId }) => parentNativeId !== undefined).length,
  };
}

/** A time at which the platform was not there is no time of posting: periods would be over before they begin. */
function notBefore(
  sighting: Sighting,
  since: Date | undefined,
): { readonly sighting: Sighting; readonly note?: Noted } {
  const { postedAt, nativeId, facts } = sighting;
  // not `<=` turned round: a time that is none is left out, and told, where all of them are
  if (!since || !postedAt || !(postedAt < since)) return { sighting };
  const stated = postedAt.toISOString();
  return {
    sighting: { ...sighting, postedAt: undefined, facts: { ...facts, statedTime: stated } },
    note: {
      ...{ code: "item.pastDate", nativeId },
      detail: `posted at ${stated}, before the platform began: the time is kept as it is written, and the day of the import counts in its place`,
    },
  };
}

function readOne(
  bytes: Uint8Array,
  [start, end, index]: RecordPlace,
  at: RecordAt,
  read: ReadRecord,
): Drafts {
  let text: string;
  try {
    text = decodeUtf8(bytes.subarray(start, end));
  } catch {
    return refusal("item.malformed", undefined, "is no text in UTF-8");
  }
  return read(text, at, index);
}

/** `outbox.json 17 (bytes 12034-13201 of the piece)`: which record of its file, and where in the piece that is kept. */
function pointerOf(member: string, [start, end, index]: RecordPlace): string {
  return `${member} record ${index + 1}, bytes ${start}-${end - 1}`;
}

function told({ code, nativeId, detail }: Noted, { ordinal, pointer }: RecordAt): Finding {
  return { code, held: false, nativeId, place: `piece ${ordinal} ${pointer}`, detail };
}

/** The record is not kept, and somebody must look at it. */
export function refusal(code: ErrorCode, nativeId: string | undefined, detail: string): Drafts {
  return { refused: [{ code, nativeId, detail, held: true }] };
}

/** The JSON of a record, or its refusal. */
export function jsonOf(record: string): { readonly json: unknown } | { readonly drafts: Drafts } {
  const parsed = parseJson(record, "application/json");
  if ("fault" in parsed) return { drafts: refusal("item.malformed", undefined, parsed.fault.detail) };
  if (parsed.over.size > 0 || parsed.left > 0)
    return { drafts: refusal("item.tooMany", undefined, "holds more parts than one item may have") };
  return { json: parsed.json };
}
