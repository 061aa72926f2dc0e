/**
 * Fetches the files that a channel owes, after its look was written: those of new versions first, then those that it
 * did not hand out before.
 *
 * Each file is written as soon as it is had, so that whatever ends the work loses nothing: what is left is owed to the
 * next look. The looks of a channel do not wait for its files.
 */
import { mostFindings } from "../../capture/limits.ts";
import { recordEvent } from "../../db/audit-log.ts";
import type { RegisteredChannel } from "../../db/channels.ts";
import { filesLock } from "../../db/locks.ts";
import { addFindings } from "../../db/looks.ts";
import { fileKept, fileNotHad, type OwedFile, owedMedia } from "../../db/media.ts";
import { transact, whileLocked } from "../../db/transact.ts";
import type { ObservationId } from "../../domain/ids.ts";
import type { Finding } from "../../domain/observation.ts";
import type { Tools } from "../tools.ts";
import { type Fetched, type FileFault, fetchFile } from "./fetch-file.ts";
import { checkFiles, hasDueFiles } from "./replaced.ts";
import { withSecrets } from "./secrets.ts";

export interface FilesResult {
  readonly kept: number;
  /** asked for in vain */
  readonly failed: number;
  /** owed and not asked for: the budget was spent, the work ended, or the host had stopped answering */
  readonly left: number;
  /** kept before, and found to hold other bytes now */
  readonly replaced: number;
  readonly findings: number;
}

/** How long a file that a channel did not hand out is asked for again, in days. */
export const owedDays = 7;

/** so that a channel whose files are all gone is not asked for all of them at each look */
const askedAgainPerLook = 20;
/** more is left to the next look, whatever the time */
const mostPerLook = 10_000;
/** of one host: a slow one holds up itself alone */
const atOnce = 2;
const hostsAtOnce = 3;
/** a host that fails so often in a row is left alone until the next look */
const patience = 3;

/** a film of 2 GB at 6 Mbit/s; the piece of work that a look's files are is given up after an hour */
const longestFileMs = 45 * 60 * 1000;

type NotHad = Extract<Fetched, { because: string }>;

/** What is being fetched after one look. */
interface Round {
  readonly channel: RegisteredChannel;
  readonly look: ObservationId;
  readonly signal: AbortSignal;
  /** no file is begun from then on; what is on its way may come */
  readonly timeUp: AbortSignal;
  readonly failures: Map<string, number>;
  readonly findings: Finding[];
  bytesLeft: number;
  kept: number;
  failed: number;
  left: number;
  /** of these, the look's own: the others were told before */
  leftOfLook: number;
  replaced: number;
}

/**
 * @param signal ends it within a moment; nothing is lost
 * @returns undefined when nothing is owed, or another process is fetching the channel's files
 */
export async function captureFiles(
  tools: Tools,
  channel: RegisteredChannel,
  look: ObservationId,
  signal: AbortSignal,
): Promise<FilesResult | undefined> {
  const result = await whileLocked(tools.pool, filesLock(channel.id), async () => {
    const limits = { new: mostPerLook, again: askedAgainPerLook };
    const queue = await owedMedia(tools.db, channel.id, owedSince(tools), look, limits);
    if (queue.length === 0 && !(await hasDueFiles(tools, channel))) return undefined;
    const round: Round = {
      channel,
      look,
      signal,
      timeUp: AbortSignal.timeout(tools.files.lookMs),
      failures: new Map(),
      findings: [],
      bytesLeft: tools.files.lookBytes,
      kept: 0,
      failed: 0,
      left: 0,
      leftOfLook: 0,
      replaced: 0,
    };
    const own = withSecrets(tools, channel);
    await fetchFromHosts(own, round, queue);
    round.replaced = await checkFiles(own, channel, look, () => !isSpent(round), longest(signal));
    return await closeRound(tools, round);
  });
  if (result) tools.log.info({ channel: channel.id, ...result }, "files fetched");
  return result;
}

/** A file that was first asked for in vain before then is asked for no longer. */
export function owedSince(tools: Pick<Tools, "clock">): Date {
  return new Date(tools.clock.now().getTime() - owedDays * 24 * 60 * 60 * 1000);
}

/** Whether there is anything to fetch. */
export async function owesFiles(tools: Tools, channel: RegisteredChannel): Promise<boolean> {
  const limits = { new: 1, again: 1 };
  const owed = await owedMedia(tools.db, channel.id, owedSince(tools), "", limits);
  return owed.length > 0 || (await hasDueFiles(tools, channel));
}

/** Each host in turn, in the order in which the files name them; its own files in theirs. */
async function fetchFromHosts(tools: Tools, round: Round, queue: readonly OwedFile[]): Promise<void> {
  const hosts = [...Map.groupBy(queue, hostOf)];
  const nextHost = async () => {
    for (let next = hosts.shift(); next !== undefined; next = hosts.shift()) {
      const [host, files] = next;
      await Promise.all(Array.from({ length: atOnce }, () => fetchInTurn(tools, round, host, files)));
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, nextHost));
}

function hostOf({ ref }: OwedFile): string {
  return URL.parse(ref.url)?.host ?? "";
}

async function fetchInTurn(tools: Tools, round: Round, host: string, files: OwedFile[]): Promise<void> {
  for (let file = files.shift(); file !== undefined; file = files.shift()) {
    if (isSpent(round) || (round.failures.get(host) ?? 0) >= patience) {
      leave(round, file);
      continue;
    }
    const fetched = await fetchFile(tools, round.channel, file.ref, longest(round.signal));
    if ("kept" in fetched) {
      await keep(tools, round, file, fetched);
      round.failures.delete(host);
    } else if ("ended" in fetched && round.signal.aborted) leave(round, file);
    else await note(tools, round, file, "ended" in fetched ? tooSlow : fetched);
  }
}

function leave(round: Round, file: OwedFile): void {
  round.left += 1;
  if (file.look === round.look) round.leftOfLook += 1;
}

function isSpent({ signal, timeUp, bytesLeft }: Round): boolean {
  return signal.aborted || timeUp.aborted || bytesLeft <= 0;
}

const tooSlow: NotHad = {
  code: "media.unreachable",
  because: `it did not come whole within ${longestFileMs / 60_000} minutes`,
  host: "answers",
};

function longest(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(longestFileMs)]);
}

async function keep(
  tools: Tools,
  round: Round,
  file: OwedFile,
  { kept }: Extract<Fetched, { kept: object }>,
): Promise<void> {
  round.kept += 1;
  round.bytesLeft -= kept.sizeBytes;
  const at = tools.clock.now();
  await transact(tools.pool, async (tx) => {
    if (!(await fileKept(tx, file, kept, at))) return;
    await recordEvent(tx, tools, "media.captured", {
      channel: round.channel.id,
      version: file.versionId,
      ordinal: file.ordinal,
      sha256: kept.sha256,
    });
  });
}

async function note(
  tools: Tools,
  round: Round,
  file: OwedFile,
  { code, because, host: state }: NotHad,
): Promise<void> {
  round.failed += 1;
  const host = hostOf(file);
  if (state === "quiet") round.failures.set(host, patience);
  if (state === "silent") round.failures.set(host, (round.failures.get(host) ?? 0) + 1);
  await transact(tools.pool, (tx) => fileNotHad(tx, file, code));
  if (file.faultCode !== "media.owed") return;
  round.findings.push({
    code,
    held: false,
    nativeId: file.nativeId,
    place: `media file ${file.ordinal + 1}`,
    detail: `the file was not kept: ${because}; ${whatNow(code)}`,
  });
}

function whatNow(code: FileFault): string {
  return code === "media.tooLarge"
    ? "raise KANALARKIV_MEDIA_MAX_BYTES, or hand the file in with kanalarkiv item attach"
    : `it is asked for again at each look for ${owedDays} days`;
}

async function closeRound(tools: Tools, round: Round): Promise<FilesResult> {
  const { kept, failed, left, replaced, findings } = round;
  const told =
    findings.length > mostFindings ? [...findings.slice(0, mostFindings), more(findings)] : findings;
  const found = round.leftOfLook > 0 ? [...told, leftOver(round.leftOfLook)] : told;
  const { id: channelId } = round.channel;
  if (found.length > 0)
    await transact(tools.pool, (tx) =>
      addFindings(tx, { id: round.look, channelId, at: tools.clock.now() }, found),
    );
  return { kept, failed, left, replaced, findings: found.length };
}

/** Each is noted at its own file all the same, and asked for again. */
function more(findings: readonly Finding[]): Finding {
  return {
    code: "media.owed",
    held: false,
    nativeId: undefined,
    place: "media files",
    detail: `and ${findings.length - mostFindings} more files were not kept; they are asked for again at each look for ${owedDays} days`,
  };
}

function leftOver(left: number): Finding {
  const files = left === 1 ? "1 file was" : `${left} files were`;
  return {
    code: "media.owed",
    held: false,
    nativeId: undefined,
    place: "media files",
    detail: `${files} not fetched at this look, which ended before; owed to the next look`,
  };
}
