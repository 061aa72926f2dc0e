/**
 * The repository of a Bluesky account as its server signed it (CAR): its profile, posts and answers. Beside it may lie the
 * log of its DID (`.plc-audit.json`), by which its signature is proved, the account's document (`.did.json`), and its files.
 *
 * @see https://atproto.com/specs/repository
 */

import type { ErrorCode } from "../../../domain/errors.ts";
import type { Payload } from "../../../domain/observation.ts";
import { accountIn } from "../../channels/bluesky/account.ts";
import { nameIn } from "../../channels/bluesky/kind.ts";
import { ownItems } from "../../channels/bluesky/own.ts";
import { type RepoRecord, recordOf } from "../../channels/bluesky/repository.ts";
import { timeOfTid } from "../../channels/bluesky/tid.ts";
import { readJson } from "../../json-text.ts";
import { screenSightings } from "../../screen.ts";
import { printable } from "../../text.ts";
import type { About, AboutInput, ArchivedFile, ImportFormat, RecordsInput, RecordsRead } from "../port.ts";
import { blockOf, cidText } from "./blocks.ts";
import { commitIn, isCar } from "./head.ts";
import { type Proved, provedBy } from "./plc.ts";
import { aboutPiece, CarSurvey, type PieceSide } from "./survey.ts";

export interface Side {
  /** as the archive itself claims, or what lies beside it says */
  readonly did: string | undefined;
  /** with which its signature is tried; none where it cannot be */
  readonly keys: readonly string[];
  readonly pds: string | undefined;
  readonly handle: string | undefined;
  /** why nothing of the archive is taken */
  readonly unproved: string | undefined;
  /** of the piece that is read */
  readonly piece?: PieceSide | undefined;
}

const [logFile, documentFile, carFile] = [/(?:^|[/.])plc-audit\.json$/, /(?:^|[/.])did\.json$/, /\.car$/i];
const mostKeys = 10;

async function aboutAccount({ payloads, names, channel }: AboutInput): Promise<About<Side>> {
  const at = (form: RegExp) => payloads[names.findIndex((name) => form.test(name))];
  const commit = await commitIn(at(carFile)?.bytes ?? new Uint8Array());
  const log = at(logFile);
  const proved = log && (await provedIn(log));
  const document = documentIn(at(documentFile), commit?.did);
  const isProved = typeof proved === "object";
  const known = isProved ? proved : document;
  const did = known?.did ?? commit?.did;
  const side: Side = {
    did,
    keys: (known?.keys ?? []).slice(0, mostKeys),
    pds: known?.pds ?? document?.pds,
    handle: known?.handle,
    unproved: typeof proved === "string" ? proved : undefined,
  };
  return {
    account: did === undefined ? undefined : [`${new URL(channel.address).origin}/profile/${did}`],
    madeAt: commit && timeOfTid(commit.rev),
    side,
    notes: side.unproved !== undefined || isProved ? [] : [notVerified(side.keys.length > 0)],
  };
}

async function provedIn({ bytes, mediaType }: Payload): Promise<Proved | string> {
  const read = readJson(bytes, mediaType);
  return "fault" in read ? `the log of the DID: ${read.fault.detail}` : await provedBy(read.json);
}

function documentIn(payload: Payload | undefined, did: string | undefined): Omit<Proved, "at"> | undefined {
  if (!payload || did === undefined) return undefined;
  const account = accountIn(did, payload);
  return typeof account === "string" ? undefined : { ...account, keys: [account.key] };
}

function notVerified(withKey: boolean): { readonly code: ErrorCode; readonly detail: string } {
  return {
    code: "import.notVerified",
    detail: withKey
      ? "the archive is signed with the key in the document beside it; that this is the account's key is the word of who handed it in"
      : "no key lies beside the archive, so its signature was not verified: that the account wrote it is the word of who handed it in",
  };
}

async function readBlocks(input: RecordsInput): Promise<RecordsRead> {
  const { channel, seenAt, about, member, records: places } = input;
  const side = about.side as Side;
  const [payload] = input.payloads;
  const { piece } = side;
  if (!payload || !piece) throw new TypeError("a repository is surveyed before it is read");
  const where = `piece ${payload.ordinal} ${printable(member)}`;
  const name = nameIn(new URL(channel.address));
  const wanted = name?.startsWith("did:") ? name : side.did;
  const wrong = side.unproved ?? piece.unproved ?? othersRepository(piece.did, wanted);
  if (wrong !== undefined || wanted === undefined)
    return places.some(([, , index]) => index === 0) ? unproved(wrong ?? nobodys, where) : nothingFound;
  const records = [...(await recordsIn(payload.bytes, places, piece)), ...piece.gates];
  const pds = side.pds ?? new URL(channel.address).origin;
  const own = ownItems(
    { did: wanted, rev: piece.rev, records },
    { did: wanted, key: "", pds, handle: side.handle },
    () => payload.ordinal,
    seenAt,
    piece.standing,
  );
  const screened = screenSightings(own.sightings, { seenAt, denyAuthors: channel.denyAuthors });
  const findings = [...own.findings, ...screened.findings].map((one) => ({ ...one, refused: one.held }));
  const { sightings } = screened;
  return {
    found: sightings.length + findings.filter(({ refused }) => refused).length,
    sightings,
    findings: [...findings, ...othersIn(piece, where)],
    files: sightings.flatMap(({ media }) => media.map(({ url }) => fileOf(url, member, wanted, side.handle))),
    answers: sightings.filter(({ parentNativeId }) => parentNativeId !== undefined).length,
  };
}

const nobodys = "the archive does not say whose it is";
const nothingFound: RecordsRead = { found: 0, sightings: [], findings: [], files: [], answers: 0 };

function othersRepository(did: string, wanted: string | undefined): string | undefined {
  return wanted === undefined || did === wanted ? undefined : `it is that of ${did}`;
}

/** The posts and the profile; gates come with the posts that they speak of. */
async function recordsIn(
  bytes: Uint8Array,
  places: RecordsInput["records"],
  { names }: PieceSide,
): Promise<readonly RepoRecord[]> {
  const { cborToLexRecord } = await import("@atproto/repo");
  return places.flatMap(([start, end], at) => {
    const items = (names[at] ?? []).filter((name) => !/gate\//.test(name));
    const block = items.length === 0 ? undefined : blockOf(bytes.subarray(start, end));
    if (!block || typeof block === "string") return [];
    const value = recordOf(() => cborToLexRecord(block.bytes));
    const cid = cidText(block.cid);
    return items.map((name) => {
      const slash = name.indexOf("/");
      return { collection: name.slice(0, slash), rkey: name.slice(slash + 1), cid, value };
    });
  });
}

function unproved(why: string, place: string): RecordsRead {
  const detail = `nothing of the repository is taken: ${printable(why)}`;
  const finding = {
    code: "import.unproved",
    held: true,
    refused: true,
    nativeId: undefined,
    place,
    detail,
  } as const;
  return { ...nothingFound, found: 1, findings: [finding] };
}

/** Whom the account likes, follows and blocks stands in what is signed, and is no item: told by number alone. */
function othersIn({ others }: PieceSide, place: string): RecordsRead["findings"] {
  return others.map(([collection, count]) => ({
    code: "import.notOwn",
    held: false,
    refused: false,
    nativeId: undefined,
    place,
    detail: `${count} records of ${printable(collection)} are no items`,
  }));
}

/** As tools lay files beside the repository: by their CID, in a folder of that account. */
function fileOf(url: string, member: string, did: string, handle: string | undefined): ArchivedFile {
  const cid = new URL(url).searchParams.get("cid") ?? "";
  const folder = member.slice(0, member.lastIndexOf("/") + 1);
  const names = ["blobs", `${did}_blobs`, ...(handle === undefined ? [] : [`${handle}_blobs`])];
  return { url, paths: names.map((name) => `${folder}${name}/${cid}`) };
}

export const blueskyRepository: ImportFormat = {
  name: "bluesky-car",
  kinds: ["bluesky"],
  lacks: ["dialogue", "edits", "removals", "reactions", "media"],
  textsAre: "shown",
  tellsThreads: false,
  fits: ({ head, names }) => (head === undefined ? names.some((name) => carFile.test(name)) : isCar(head)),
  aboutFiles: (names) =>
    [logFile, documentFile].flatMap((form) => names.filter((name) => form.test(name)).slice(0, 1)),
  readsHead: true,
  members: (names) =>
    names
      .filter((name) => carFile.test(name))
      .sort()
      .map((name) => ({ name, cut: { kind: "car" } })),
  survey: async () => new CarSurvey(await import("@atproto/repo")),
  aboutPiece,
  about: { name: "import bluesky-car about", read: aboutAccount },
  records: { name: "import bluesky-car", read: readBlocks },
};
