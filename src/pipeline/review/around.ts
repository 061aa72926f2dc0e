/** What an officer has before them beside the text: the files of the thread, how the text stood earlier, what was decided about the like. */
import type { Readable } from "node:stream";
import { fileNamed, filesNamed, type NamedFile, type TextSeen, textsSeen } from "../../db/review-context.ts";
import type { Agency } from "../../domain/agency.ts";
import { asId, type ItemId } from "../../domain/ids.ts";
import type { ReadingWhy } from "../../domain/review.ts";
import { mediaKey } from "../capture/media.ts";
import type { ArchiveTools } from "../tools.ts";
import { recordReading } from "./acts.ts";
import type { ShownItem } from "./show.ts";

export type { NamedFile, TextSeen };

const mostFiles = 200;
const mostTexts = 20;

/** The files that the item and the others of its thread name, by item. */
export async function filesAround(
  tools: Pick<ArchiveTools, "pool">,
  { item, thread }: Pick<ShownItem, "item" | "thread">,
): Promise<ReadonlyMap<string, readonly NamedFile[]>> {
  const versions = [item, ...thread].map(({ versionId }) => versionId);
  return Map.groupBy(await filesNamed(tools.pool, versions, mostFiles), ({ itemId }) => itemId);
}

/** How the text stood before it was as it is, the newest first; what it says now is not among them. */
export async function earlierTexts(
  tools: Pick<ArchiveTools, "pool">,
  itemId: string,
): Promise<readonly TextSeen[]> {
  return (await textsSeen(tools.pool, itemId, mostTexts + 1)).slice(1);
}

export interface FileAsked {
  readonly itemId: string;
  readonly versionId: string;
  /** from 0 */
  readonly ordinal: number;
}

export interface OpenedFile extends NamedFile {
  readonly body: Readable;
}

/**
 * A file as it was kept.
 *
 * @param reading by whom and why; it stands in the item's history, unless the file is shown with a text whose reading stands
 *   there
 * @returns undefined unless the agency has that item with that file, and the file was had
 * @throws ArchiveError `object.missing`, `object.store`
 */
export async function openFile(
  tools: ArchiveTools,
  agency: Agency,
  of: FileAsked,
  reading: {
    readonly by: string;
    readonly why: ReadingWhy;
    /** whether it was read with the text of its thread */
    shownWithText(file: NamedFile): boolean;
  },
): Promise<OpenedFile | undefined> {
  const file = await fileNamed(tools.pool, agency.id, of);
  if (!file?.sha256) return undefined;
  const { by, why } = reading;
  if (!reading.shownWithText(file))
    await recordReading(tools, agency, {
      ...{ item: asId<ItemId>(of.itemId), by, why },
      shown: `file ${of.ordinal + 1}`,
    });
  return { ...file, body: await tools.objects.get(mediaKey(file.sha256)) };
}
