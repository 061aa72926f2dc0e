/**
 * Hands in a file that a channel did not hand out, with where it came from and who answers for that.
 *
 * It fills the place of a file that the channel named, or stands beside the item's files. It goes into packages that are
 * planned from then on, and a note there says whence it came.
 */
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { fileTypeOf, headSize } from "../../capture/file-type.ts";
import { recordEvent } from "../../db/audit-log.ts";
import {
  addFile,
  fillFile,
  type GivenFile,
  type HandedIn,
  type ItemFile,
  packagesOf,
  takeBackFile,
} from "../../db/item-files.ts";
import { transact } from "../../db/transact.ts";
import { ArchiveError, isArchiveError } from "../../domain/errors.ts";
import { inTheMaking } from "../../domain/package-state.ts";
import { withoutSecrets } from "../../domain/public-address.ts";
import { codeOf } from "../../objects/checked.ts";
import { contentOfFile, hashFile } from "../../objects/content.ts";
import { keepFile } from "../fixity/store.ts";
import { agencyOfItem, refuseWhileHeld } from "../hold/held.ts";
import type { ArchiveTools } from "../tools.ts";
import { type FoundItem, filesAsked, itemBy } from "./find.ts";

export interface AttachRequest extends HandedIn {
  /** as `itemBy` takes it */
  readonly item: string;
  readonly path: string;
  /** which file of the version in force it is, from 1, or its address; undefined for a further one */
  readonly place: number | string | undefined;
  /** that it is none of those that the channel named */
  readonly further: boolean;
  /** what a reader calls it; default: the name of the file */
  readonly title: string | undefined;
  readonly dryRun: boolean;
}

export interface Attached {
  readonly item: FoundItem;
  /** from 1, within the version in force; undefined for a further one that is not attached yet */
  readonly file: number | undefined;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** that hold the item without this file */
  readonly packages: readonly { readonly id: string; readonly state: string }[];
}

/** @throws ArchiveError `config.invalid` for what cannot be attached so, with what to do; `archive.missing` for an unknown item */
export async function attachFile(tools: ArchiveTools, request: AttachRequest): Promise<Attached> {
  const because = reason(request.because);
  const item = await itemBy(tools, request.item);
  const files = await currentFiles(tools, item);
  const place = placeFor(request, files);
  const read = await readFile(request.path, place);
  const double = files.find((file) => file.sha256 === read.sha256);
  if (double)
    throw invalid(
      `${request.path}: the item has this file already, as file ${double.file}; nothing was done`,
    );
  const result = { item, ...read, packages: await packagesOf(tools.pool, item.id) };
  if (request.dryRun) return { ...result, file: place?.file };
  await keepFile(tools, contentOfFile(request.path, read.sha256, read.sizeBytes));
  return { ...result, file: await write(tools, { ...request, because }, item, place, read) };
}

async function currentFiles(tools: ArchiveTools, item: FoundItem): Promise<readonly ItemFile[]> {
  const files = await filesAsked(tools, { item: item.id, states: [], limit: 100_000 });
  return files
    .filter((file) => file.versionId === item.versionId)
    .sort((one, other) => one.file - other.file);
}

/** @returns undefined for a further file */
function placeFor({ place, further }: AttachRequest, files: readonly ItemFile[]): ItemFile | undefined {
  const missing = files.filter((file) => file.state !== "kept");
  const list = missing.map((file) => `  --file ${file.file}  ${withoutSecrets(file.url)}`).join("\n");
  if (place === undefined) {
    if (further || missing.length === 0) return undefined;
    throw invalid(
      `files of the item were not kept; say which of them this is, or --further when it is none:\n${list}`,
    );
  }
  if (further) throw invalid("give a place or --further, not both");
  const named = files.find((file) => file.file === place || file.url === place);
  if (!named)
    throw invalid(`the item has no such file: ${place}${list === "" ? "" : `; not kept are:\n${list}`}`);
  if (named.state === "kept")
    throw invalid(`file ${named.file} of the item is kept already; what is kept stays`);
  return named;
}

type ReadFile = Pick<GivenFile, "sha256" | "sizeBytes" | "mediaType">;

async function readFile(path: string, place: ItemFile | undefined): Promise<ReadFile> {
  const head = await headOf(path);
  const type = fileTypeOf(head, {
    promised: undefined,
    answered: "text/plain",
    url: pathToFileURL(path).href,
  });
  if ("wrong" in type) throw invalid(`${path}: ${type.wrong}${place ? ` as file ${place.file}` : ""}`);
  return { ...(await hashFile(path)), mediaType: type.mediaType };
}

async function headOf(path: string): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, "r");
    if (!(await handle.stat()).isFile()) throw invalid(`${path} is no file`);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headSize), 0, headSize, 0);
    return buffer.subarray(0, bytesRead);
  } catch (cause) {
    if (isArchiveError(cause)) throw cause;
    throw new ArchiveError("config.invalid", `${path} cannot be read: ${codeOf(cause)}`, { cause });
  } finally {
    await handle?.close();
  }
}

async function write(
  tools: ArchiveTools,
  request: AttachRequest,
  item: FoundItem,
  place: ItemFile | undefined,
  read: ReadFile,
): Promise<number> {
  const { by, because, from } = request;
  const file: GivenFile = {
    ...read,
    versionId: item.versionId,
    at: tools.clock.now(),
    given: { by, because, from },
  };
  return await transact(tools.pool, async (tx) => {
    const ordinal = place ? place.file - 1 : await addFile(tx, request.title ?? basename(request.path), file);
    if (place && !(await fillFile(tx, ordinal, file)))
      throw invalid(`file ${place.file} of the item was kept meanwhile; nothing was done`);
    await recordEvent(tx, tools, "item.attached", {
      item: item.id,
      version: item.versionId,
      ordinal,
      sha256: read.sha256,
      because,
      by,
      ...(from === undefined ? {} : { from }),
    });
    return ordinal + 1;
  });
}

export interface DetachRequest {
  readonly item: string;
  /** from 1, within the version in force */
  readonly file: number;
  readonly because: string;
  readonly by: string;
}

/**
 * Takes back what was handed in. Packages that were made keep it, those that are planned from now on do without; its bytes
 * stay in the store, and both acts in the audit log.
 *
 * @throws ArchiveError `config.invalid` when no file stands there that was handed in, or a package is being made;
 *   `hold.state` while a hold covers the item
 */
export async function detachFile(tools: ArchiveTools, request: DetachRequest): Promise<FoundItem> {
  const item = await itemBy(tools, request.item);
  const because = reason(request.because);
  const making = (await packagesOf(tools.pool, item.id)).find(({ state }) => inTheMaking(state));
  if (making) throw invalid(`package ${making.id} is being made with this item: wait until it is done`);
  const agency = await agencyOfItem(tools, item.id);
  await transact(tools.pool, async (tx) => {
    await refuseWhileHeld(tx, tools, agency, item.id, "its file can be taken back");
    if (!(await takeBackFile(tx, item.versionId, request.file - 1)))
      throw invalid(`file ${request.file} of the item is none that was handed in`);
    const { by } = request;
    const ordinal = request.file - 1;
    await recordEvent(tx, tools, "item.detached", {
      item: item.id,
      version: item.versionId,
      ordinal,
      because,
      by,
    });
  });
  return item;
}

function reason(text: string): string {
  const because = text.trim();
  if (because === "") throw invalid("say why: --because TEXT");
  return because;
}

function invalid(message: string): ArchiveError {
  return new ArchiveError("config.invalid", message);
}
