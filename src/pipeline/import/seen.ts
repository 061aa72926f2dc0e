/** Takes in what a person saw on a channel that nothing looks at: a picture or a PDF, and what that person tells of it. */
import { basename } from "node:path";
import { Readable } from "node:stream";
import { fileTypeOf } from "../../capture/file-type.ts";
import { type Told, toldFile } from "../../capture/imports/seen/format.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { ItemKind } from "../../domain/item.ts";
import type { Tools } from "../tools.ts";
import { type OpenedArchive, openArchive } from "./archive/files.ts";
import { type ImportResult, importOpened } from "./import.ts";

export interface GivenSeen {
  /** of the picture or PDF */
  readonly path: string;
  /** of the kind `archive`: id, the end of it, or title */
  readonly channel: string;
  readonly address: string;
  readonly seenBy: string;
  readonly seenAt: Date;
  /** whose post it is */
  readonly author: string;
  readonly byAgency: boolean;
  /** whether everybody could see it */
  readonly isPublic: boolean;
  readonly kind?: ItemKind | undefined;
  /** what it says, as far as the person wrote it off */
  readonly text?: string | undefined;
  readonly postedAt?: Date | undefined;
  readonly by: string;
  readonly dryRun?: boolean | undefined;
}

/** @throws ArchiveError as `importArchive`; `import.unknownFormat` for what is no picture and no PDF; `config.invalid` */
export async function importSeen(tools: Tools, given: GivenSeen): Promise<ImportResult> {
  const { address, seenAt, postedAt } = given;
  if (!/^https?:$/.test(URL.parse(address)?.protocol ?? ""))
    throw new ArchiveError(
      "config.invalid",
      "the address is that of the page on which it was seen, https://…",
    );
  for (const at of [seenAt, postedAt])
    if (at && at > tools.clock.now())
      throw new ArchiveError("config.invalid", `nobody has seen yet what is of ${at.toISOString()}`);
  const { path, channel, by, dryRun } = given;
  const file = await openArchive(path, tools.files.spoolDir);
  try {
    const handed = withTold(file, basename(path), given);
    return await importOpened(tools, handed, { path, channel, format: "seen", by, dryRun }, () => undefined);
  } finally {
    await file.close();
  }
}

function withTold(file: OpenedArchive, name: string, given: GivenSeen): OpenedArchive {
  const type = file.head && fileTypeOf(file.head, { promised: undefined, answered: undefined, url: name });
  if (!type || "wrong" in type || !/^image\/|^application\/pdf$/.test(type.mediaType))
    throw new ArchiveError(
      "import.unknownFormat",
      `${name} is no picture and no PDF${type && "wrong" in type ? `: ${type.wrong}` : ""}`,
    );
  const told: Told = {
    file: name,
    sha256: file.sha256,
    mediaType: type.mediaType,
    address: given.address,
    seenBy: given.seenBy,
    seenAt: given.seenAt.toISOString(),
    author: given.author,
    byAgency: given.byAgency,
    public: given.isPublic,
    kind: given.kind ?? "post",
    text: given.text ?? "",
    ...(given.postedAt ? { postedAt: given.postedAt.toISOString() } : {}),
  };
  const bytes = Buffer.from(JSON.stringify([told]));
  const entry = { sizeBytes: bytes.length, modifiedAt: undefined };
  return {
    ...file,
    entries: new Map([...file.entries, [toldFile, entry]]),
    open: async (wanted) => (wanted === toldFile ? Readable.from([bytes]) : await file.open(wanted)),
  };
}
