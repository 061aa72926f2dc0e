/** Which format an archive has, whose it is and when it was made: before anything of it is taken. */
import { isAccountOf } from "../../capture/imports/account.ts";
import { formats } from "../../capture/imports/formats.ts";
import type { About, ArchiveShape, ImportFormat, Member } from "../../capture/imports/port.ts";
import { printable } from "../../capture/text.ts";
import type { RegisteredChannel } from "../../db/channels.ts";
import { knownAccount } from "../../db/imports.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { FormatName } from "../../domain/imports.ts";
import type { ItemKind } from "../../domain/item.ts";
import type { Payload } from "../../domain/observation.ts";
import { liesAhead } from "../../domain/posted.ts";
import type { Tools } from "../tools.ts";
import type { OpenedArchive } from "./archive/files.ts";

/** An archive that may be taken into its channel. */
export interface Handed {
  readonly channel: RegisteredChannel;
  readonly archive: OpenedArchive;
  readonly format: ImportFormat;
  readonly members: readonly Member[];
  readonly about: About;
  /** the files that say so, which are kept as they are */
  readonly aboutFiles: readonly Payload[];
  readonly madeAt: Date | undefined;
  readonly itemKind: ItemKind | undefined;
}

/** Files that are read whole; together no larger than this. */
const mostAboutBytes = 32 * 1024 * 1024;

/**
 * @throws ArchiveError `import.unknownFormat`, `import.htmlForm`, `import.otherKind`, `import.otherAccount`, `import.tooLarge`,
 *   `import.damaged`, and what the format's survey throws
 */
export async function recognised(
  tools: Tools,
  channel: RegisteredChannel,
  archive: OpenedArchive,
  given: {
    readonly format?: FormatName | undefined;
    readonly madeAt?: Date | undefined;
    readonly itemKind?: ItemKind | undefined;
  },
): Promise<Handed> {
  const names = [...archive.entries.keys()];
  const format = formatOf({ names, head: archive.head }, given.format);
  if (channel.kind !== "archive" && !format.kinds.includes(channel.kind))
    throw new ArchiveError(
      "import.otherKind",
      `an archive of the format ${format.name} does not belong to “${channel.title}”, which is a channel of the kind ${channel.kind}; it may go to ${[...format.kinds, "archive"].join(" or ")}`,
    );
  const members = format.members(names);
  if (members.length === 0) throw unknown(`it looks like ${format.name} and has no file of records`);
  const aboutFiles = await readAbout(tools, archive, format.aboutFiles(names));
  const head = format.readsHead ? [await readHead(tools, archive, members[0]?.name ?? "")] : [];
  const told = [...aboutFiles, ...head];
  const about = await tools.reader.read(format.about, {
    payloads: told,
    channel,
    names: told.map(({ url }) => url),
    knownAccount: await knownAccount(tools.pool, channel.id),
  });
  if (about.account && !isAccountOf(channel.address, about.account))
    throw new ArchiveError(
      "import.otherAccount",
      `the archive is of ${about.account[0] ?? "another account"}, and “${channel.title}” is ${channel.address}`,
    );
  const surveyed = await withSurvey(archive, format, members, about);
  const said = given.madeAt ?? about.madeAt ?? archive.entries.get(members[0]?.name ?? "")?.modifiedAt;
  const madeAt = knownMaking(said, tools.clock.now());
  const notes = said && !madeAt ? [...(surveyed.notes ?? []), unsureMaking(said)] : surveyed.notes;
  return {
    ...{ channel, archive, format, members, about: withUnread({ ...surveyed, notes }, format, names) },
    ...{ aboutFiles, madeAt },
    itemKind: given.itemKind,
  };
}

const mostNamed = 20;

function withUnread(about: About, { unread }: ImportFormat, names: readonly string[]): About {
  const files = unread?.(names) ?? [];
  if (files.length === 0) return about;
  const more = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : "";
  const detail = `files that may hold records: ${files.slice(0, mostNamed).map(printable).join(", ")}${more}`;
  return { ...about, notes: [...(about.notes ?? []), { code: "import.notRead", detail }] };
}

/** Nobody packed an archive of these platforms before; programs write 1970 or 1980 where they know no time. */
const firstMaking = new Date("1990-01-01");

/** Kept with the import it would stand above every look and archive that comes, so a time ahead is none. */
function knownMaking(said: Date | undefined, now: Date): Date | undefined {
  return said === undefined || said < firstMaking || liesAhead(said, now) ? undefined : said;
}

function unsureMaking(said: Date): NonNullable<About["notes"]>[number] {
  return {
    code: "import.unsureTime",
    detail: `the archive says to be made at ${said.toISOString()}, which cannot be: nobody knows when it was made, so of what is known nothing changes`,
  };
}

async function withSurvey(
  archive: OpenedArchive,
  { survey }: ImportFormat,
  members: readonly Member[],
  about: About,
): Promise<About> {
  const passing = await survey?.();
  if (!passing) return about;
  for (const { name } of members) {
    passing.member?.(name);
    for await (const chunk of await archive.open(name)) passing.push(chunk);
  }
  return await passing.end(about);
}

function formatOf(shape: ArchiveShape, forced: FormatName | undefined): ImportFormat {
  const found = formats.find((format) =>
    forced === undefined ? format.fits(shape) : format.name === forced,
  );
  if (found) return found;
  const pages = shape.names.filter((name) => /\.html?$/i.test(name));
  const data = shape.names.filter((name) => /\.(?:json|js|csv|xml|car)$/i.test(name));
  if (pages.length > data.length)
    throw new ArchiveError(
      "import.htmlForm",
      `the archive holds ${pages.length} web pages and no data: ask the platform for it again, as JSON`,
    );
  if (shape.names.some((name) => /(?:^|\/)dump\.sql(?:\.gz)?$/.test(name)))
    throw unknown(
      "it is the backup of a whole forum, with the secrets of every account: ask whoever runs the forum for an export of its categories (rake export:categories)",
    );
  if (isWorkbook(shape))
    throw unknown("it is a workbook: save the sheet that lists what was said as CSV (UTF-8)");
  throw unknown(`known are ${formats.map(({ name }) => name).join(", ")}`);
}

/** Of Excel, old and new. */
function isWorkbook({ names, head }: ArchiveShape): boolean {
  const isOld = Buffer.from(head ?? [])
    .subarray(0, 4)
    .equals(Buffer.from("d0cf11e0", "hex"));
  return isOld || names.includes("xl/workbook.xml");
}

function unknown(why: string): ArchiveError {
  return new ArchiveError("import.unknownFormat", `this is no archive that can be read: ${why}`);
}

/** of a file of records, where it says whose it is */
const headBytes = 240 * 1024;

async function readHead(tools: Tools, archive: OpenedArchive, name: string): Promise<Payload> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of await archive.open(name)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= headBytes) break;
  }
  const bytes = Buffer.concat(chunks).subarray(0, headBytes);
  return {
    ordinal: 0,
    url: name,
    status: 0,
    mediaType: mediaTypeOf(name),
    bytes,
    fetchedAt: tools.clock.now(),
  };
}

async function readAbout(
  tools: Tools,
  archive: OpenedArchive,
  names: readonly string[],
): Promise<readonly Payload[]> {
  const read: Payload[] = [];
  let left = mostAboutBytes;
  for (const name of names) {
    left -= archive.entries.get(name)?.sizeBytes ?? 0;
    if (left < 0)
      throw new ArchiveError("import.tooLarge", `${name} is larger than what is said of an account may be`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of await archive.open(name)) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (bytes.length > mostAboutBytes)
      throw new ArchiveError("import.tooLarge", `${name} is larger than it says`);
    const ordinal = read.length;
    read.push({
      ordinal,
      url: name,
      status: 0,
      mediaType: mediaTypeOf(name),
      bytes,
      fetchedAt: tools.clock.now(),
    });
  }
  return read;
}

/** What the platform packed, by its name. */
export function mediaTypeOf(name: string): string {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return mediaTypes.get(extension) ?? "application/octet-stream";
}

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ["json", "application/json"],
  ["js", "text/javascript"],
  ["csv", "text/csv"],
  ["xml", "application/xml"],
  ["car", "application/vnd.ipld.car"],
]);
