/**
 * Takes an archive that was handed in into a channel, whole or not at all. Gather: which format, whose account, made when.
 * Decide: what each batch of records adds. Apply: one transaction for all of it, so that one that is ended in the middle
 * leaves nothing behind that says otherwise; its stored pieces are found again by the next try.
 */
import { formats } from "../../capture/imports/formats.ts";
import { recordEvent } from "../../db/audit-log.ts";
import { beginImport, endImport, lastSeen } from "../../db/imports.ts";
import { channelLock } from "../../db/locks.ts";
import { type Tx, transact, whileLocked } from "../../db/transact.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { asId, type ObservationId } from "../../domain/ids.ts";
import type { FormatName, Lack } from "../../domain/imports.ts";
import type { ItemKind } from "../../domain/item.ts";
import type { Finding } from "../../domain/observation.ts";
import { channelBy } from "../register/find.ts";
import type { OnProgress, Tools } from "../tools.ts";
import { type OpenedArchive, openArchive } from "./archive/files.ts";
import { type Handed, recognised } from "./recognise.ts";
import { readMembers } from "./records.ts";
import { Tally } from "./tally.ts";

export interface GivenArchive {
  /** of a file or folder */
  readonly path: string;
  /** id, the end of it, or title */
  readonly channel: string;
  /** undefined when the archive itself is to tell */
  readonly format?: FormatName | undefined;
  /** when it was made, where the archive does not say */
  readonly madeAt?: Date | undefined;
  /** what the rows of a table are */
  readonly itemKind?: ItemKind | undefined;
  readonly by: string;
  /** everything is read and nothing is written */
  readonly dryRun?: boolean | undefined;
}

export interface ImportResult {
  /** undefined of a dry run */
  readonly observationId: ObservationId | undefined;
  readonly channelTitle: string;
  readonly format: FormatName;
  readonly archive: { readonly name: string; readonly sha256: string; readonly sizeBytes: number };
  readonly madeAt: Date | undefined;
  /** known items stay as they are, because something was seen after the archive was made, or nobody knows when that was */
  readonly onlyNew: boolean;
  /** kept and refused together */
  readonly found: number;
  readonly kept: number;
  readonly refused: number;
  readonly newItems: number;
  readonly newVersions: number;
  readonly files: { readonly kept: number; readonly missing: number };
  readonly lacks: readonly Lack[];
  /** whether the archive itself says whose it is */
  readonly saysWhose: boolean;
  /** how often each code was told; all findings are in the ledger */
  readonly codes: Readonly<Record<string, number>>;
  /** the first of them */
  readonly findings: readonly Finding[];
}

/**
 * @param onProgress bytes of records that were read; what it throws ends the import, and nothing is written
 * @throws ArchiveError `import.*` when nothing of the archive can be taken, `archive.busy` while the channel is looked at
 */
export async function importArchive(
  tools: Tools,
  given: GivenArchive,
  onProgress: OnProgress,
): Promise<ImportResult> {
  const archive = await openArchive(given.path, tools.files.spoolDir);
  try {
    return await importOpened(tools, archive, given, onProgress);
  } finally {
    await archive.close();
  }
}

/** The same of one that is open, and stays so. */
export async function importOpened(
  tools: Tools,
  archive: OpenedArchive,
  given: GivenArchive,
  onProgress: OnProgress,
): Promise<ImportResult> {
  const channel = await channelBy(tools, given.channel);
  const handed = await recognised(tools, channel, archive, given);
  const observationId = asId<ObservationId>(tools.ids.next());
  const tally = new Tally();
  const work = () => writeAll(tools, handed, observationId, tally, given, onProgress);
  const written = await whileLocked(tools.pool, channelLock(channel.id), work);
  if (!written)
    throw new ArchiveError(
      "archive.busy",
      `another process looks at ${channel.title} now; try again in a moment`,
    );
  const result = resultOf(handed, given, tally, { ...written, observationId });
  const { findings: _, ...counts } = result;
  if (!given.dryRun) tools.log.info({ channel: channel.id, ...counts }, "archive imported");
  return result;
}

interface Written {
  readonly onlyNew: boolean;
}

/** Rolls back what a dry run wrote. */
class DryRun extends Error {
  readonly written: Written;

  constructor(written: Written) {
    super("a dry run writes nothing");
    this.written = written;
  }
}

async function writeAll(
  tools: Tools,
  handed: Handed,
  observationId: ObservationId,
  tally: Tally,
  given: GivenArchive,
  onProgress: OnProgress,
): Promise<Written> {
  const { channel } = handed;
  try {
    return await transact(tools.pool, async (tx) => {
      const start = { observationId, channelId: channel.id, at: tools.clock.now() };
      await beginImport(tx, start);
      const seen = await lastSeen(tx, channel.id);
      const isOlder = seen !== undefined && !(handed.madeAt && handed.madeAt >= seen);
      const dryRun = given.dryRun === true;
      await readMembers(tools, tx, { handed, start, tally, isOlder, dryRun }, onProgress);
      if (dryRun) throw new DryRun({ onlyNew: isOlder });
      await writeEnd(tools, tx, handed, { ...start, tally, by: given.by });
      return { onlyNew: isOlder };
    });
  } catch (error) {
    if (error instanceof DryRun) return error.written;
    throw error;
  }
}

async function writeEnd(
  tools: Tools,
  tx: Tx,
  { channel, format, archive, madeAt }: Handed,
  {
    tally,
    by,
    observationId,
    at,
  }: { readonly tally: Tally; readonly by: string; readonly observationId: ObservationId; readonly at: Date },
): Promise<void> {
  const { found, kept, refused, newItems, newVersions } = tally.counts();
  const counts = { found, kept, refused, newItems, newVersions };
  await endImport(tx, {
    ...{ observationId, channelId: channel.id, at, endedAt: tools.clock.now(), format: format.name, madeAt },
    ...{ archiveName: archive.name, archiveSha256: archive.sha256, archiveBytes: archive.sizeBytes },
    ...counts,
    lacks: format.lacks,
    byPerson: by,
  });
  await recordEvent(tx, tools, "archive.imported", {
    observation: observationId,
    channel: channel.id,
    format: format.name,
    archive: archive.sha256,
    counts,
    added: tally.addedDigest(),
    by,
  });
}

function resultOf(
  { channel, format, archive, madeAt, about }: Handed,
  { dryRun }: GivenArchive,
  tally: Tally,
  { onlyNew, observationId }: Written & { readonly observationId: ObservationId },
): ImportResult {
  const { name, sha256, sizeBytes } = archive;
  return {
    observationId: dryRun ? undefined : observationId,
    channelTitle: channel.title,
    format: format.name,
    archive: { name, sha256, sizeBytes },
    madeAt,
    onlyNew,
    ...tally.counts(),
    files: tally.files,
    lacks: format.lacks,
    saysWhose: about.account !== undefined,
    codes: Object.fromEntries(tally.codes),
    findings: tally.findings,
  };
}

/** Every format by which an archive can be read, for whoever must choose one. */
export function knownFormats(): readonly FormatName[] {
  return formats.map(({ name }) => name);
}
