/**
 * Asks for an account's repository: what came since the archive that an earlier look kept, or all of it where that is not to
 * be had, does not verify or has grown too long. Why all of it is asked for again, where it need not be, is told.
 *
 * @see https://atproto.com/specs/sync `com.atproto.sync.getRepo` and its `since`
 */

import { isArchiveError } from "../../../domain/errors.ts";
import type { Fault, Finding, Payload } from "../../../domain/observation.ts";
import type { CaptureTools } from "../../port.ts";
import type { Account } from "./account.ts";
import { type Ask, type Asked, closedFault, methodAddress } from "./ask.ts";
import { profileCollection, uriOf } from "./item-id.ts";
import type { ReadLook } from "./read.ts";

export interface ArchiveRead {
  readonly fault?: Fault;
  /** what the account says, where its repository was given out; with a fault where it does not verify */
  readonly own?: ReadLook;
  readonly findings: readonly Finding[];
}

/** An answer with a whole archive may hold so many bytes: some 240,000 posts. What is stored is read back up to that size. */
export const mostArchiveBytes = 64 * 1024 * 1024;
/** What came since may be half as long as the archive before it, and so long where that is short. */
const longSinceBytes = 256 * 1024;

interface Asking {
  readonly account: Account;
  readonly ask: Ask;
  readonly tools: Pick<CaptureTools, "kept">;
  /** of the look; the archive that was kept is put among them */
  readonly payloads: Payload[];
  /** reads all answers of the look */
  readonly read: () => Promise<ReadLook>;
}

export async function readArchive(asking: Asking): Promise<ArchiveRead> {
  const newest = await newestRevision(asking);
  const before = asking.payloads.length;
  const read = await readNow(asking);
  const rev = read.own?.head?.rev;
  if (newest === undefined || rev === undefined || rev >= newest) return read;
  // a server that was set back, or lags behind: what it signs is true of then, was read then, and would stand as edits
  asking.payloads.length = before;
  const detail = `its server is behind: it gives revision ${rev}, and an earlier look had ${newest}`;
  return { fault: { code: "channel.unproved", detail, retryAt: undefined }, findings: read.findings };
}

/** That a look at the same server believed last. */
async function newestRevision({ account: { did, pds }, tools }: Asking): Promise<string | undefined> {
  const kept = await Promise.all([archiveName(did), headName(did)].map(async (name) => tools.kept?.(name)));
  const revs = kept.flatMap((one) => {
    const [, rev, from] = keptForm.exec(one?.condition.etag ?? "") ?? [];
    return rev !== undefined && from === pds ? [rev] : [];
  });
  return revs.sort().at(-1);
}

/** A revision, and the server that gave it. */
const keptForm = /^([2-7a-z]{13}) (\S+)$/;

async function readNow(asking: Asking): Promise<ArchiveRead> {
  const { account, payloads } = asking;
  const kept = await keptArchive(asking);
  if (!kept) return await readWhole(asking, undefined);
  if (typeof kept === "string") return await readWhole(asking, kept);
  const whole = { ...kept.payload, ordinal: payloads.length };
  payloads.push(whole);
  const asked = await askForArchive(asking, [["since", kept.rev]]);
  if (asked.kind === "fault") return { fault: asked.fault, findings: [] };
  if (asked.kind === "refusal") {
    if (isClosed(asked)) return { fault: closedFault(`the account is closed: ${asked.error}`), findings: [] };
    return await readWhole(asking, `it refuses what came since ${kept.rev}: ${asked.error}`);
  }
  const own = await asking.read();
  if (own.fault?.code === "channel.unproved")
    return await readWhole(asking, `what came since ${kept.rev} does not verify: ${own.fault.detail}`);
  if (own.fault || !own.head) return { own, findings: [] };
  keepArchive(asking, own.head);
  if (own.head.since === undefined)
    return { own, findings: own.head.resent ? [toldOf(account, wholeInstead)] : [] };
  if (asked.payload.bytes.length <= Math.max(longSinceBytes, whole.bytes.length / 2))
    return { own, findings: [] };
  // not to be had, or not right: then the two go on as they are
  const ordinals = payloads.length;
  const anew = await readWhole(asking, undefined);
  if (anew.own && !anew.own.fault) return anew;
  payloads.length = ordinals;
  return { own, findings: [] };
}

const wholeInstead =
  "its server sent the whole repository where it was asked for what came since: it was rebuilt, or the server sends all of it each time";

async function readWhole(asking: Asking, because: string | undefined): Promise<ArchiveRead> {
  const { account } = asking;
  const findings =
    because === undefined ? [] : [toldOf(account, `the whole repository was read: ${because}`)];
  const asked = await askForArchive(asking, []);
  if (asked.kind === "fault") return { fault: asked.fault, findings };
  if (asked.kind === "refusal") {
    const fault = isClosed(asked) ? closedFault(`the account is closed: ${asked.error}`) : asked.fault;
    return { fault, findings };
  }
  const own = await asking.read();
  if (own.head && !own.fault) keepArchive(asking, own.head);
  return { own, findings };
}

async function askForArchive(
  { account, ask }: Asking,
  more: readonly (readonly [string, string])[],
): Promise<Asked> {
  const url = methodAddress(account.pds, "com.atproto.sync.getRepo", [["did", account.did], ...more]);
  return await ask(url, { accept: "application/vnd.ipld.car", unread: true, mostBytes: mostArchiveBytes });
}

function isClosed({ error }: Extract<Asked, { kind: "refusal" }>): boolean {
  return /^Repo(?:Deactivated|Takendown|NotFound|Suspended)$/.test(error);
}

interface KeptArchive {
  readonly payload: Omit<Payload, "ordinal">;
  readonly rev: string;
}

/** @returns why there is none, where there was one; undefined where there was none */
async function keptArchive({ account, tools }: Asking): Promise<KeptArchive | string | undefined> {
  const { did, pds } = account;
  const kept = await tools.kept?.(archiveName(did));
  const [, rev, from] = keptForm.exec(kept?.condition.etag ?? "") ?? [];
  if (!kept || rev === undefined || from === undefined) return undefined;
  if (from !== pds) return `the account has moved from ${from} to ${pds}`;
  try {
    const bytes = await kept.bytes();
    const url = methodAddress(pds, "com.atproto.sync.getRepo", [["did", did]]);
    const { mediaType, since } = kept;
    const payload = { url, status: 200, mediaType, bytes, fetchedAt: since, unchangedSince: since };
    return { payload, rev };
  } catch (error) {
    if (isArchiveError(error) && /^object\.(?:missing|corrupt)$/.test(error.code))
      return `the archive of an earlier look is not to be had: ${error.code}`;
    throw error;
  }
}

/**
 * For the next look, once this one is believed. It asks for what came since the archive, not since the look: so no more than
 * two archives are ever put together.
 */
function keepArchive(
  { account, payloads }: Asking,
  { rev, whole, since }: NonNullable<ReadLook["head"]>,
): void {
  const { did, pds } = account;
  // the archive stays kept with the revision that it had; of what came since only its revision is
  const [place, asked] = since === undefined ? [whole, archiveName(did)] : [since, headName(did)];
  const payload = payloads[place];
  const validators = { asked, etag: `${rev} ${pds}`, lastModified: undefined };
  if (payload) payloads[place] = { ...payload, validators };
}

/** The same on whichever server it lies. */
function archiveName(did: string): string {
  return `at://${did}`;
}

function headName(did: string): string {
  return `${archiveName(did)}#head`;
}

function toldOf({ did }: Account, detail: string): Finding {
  const nativeId = uriOf({ did, collection: profileCollection, rkey: "self" });
  return { code: "channel.readWhole", held: false, nativeId, place: "look", detail };
}
