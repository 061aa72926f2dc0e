/** The operator's list of malicious addresses as a file, and the links of a text that it is compared with. */
import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { attributeOf, htmlTokens } from "../../capture/html.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type BadLink, BadList } from "../../watch/links/bad-list.ts";
import { type Link, linkOf, linksIn } from "../../watch/links/found-links.ts";

export interface GivenList {
  /** the path of the list */
  readonly list: string;
  /** older than so many hours it is old */
  readonly oldAfterHours: number;
}

/** What a list is worth: one that is old or not understood says nothing of the links that it does not name. */
export interface ListState {
  readonly entries: number;
  readonly unread: number;
  /** by its own word, or when its file was written */
  readonly madeAt: Date;
  readonly alarms: readonly ListAlarm[];
}

export const listAlarms = ["old", "empty", "notUnderstood", "ahead"] as const;
export type ListAlarm = (typeof listAlarms)[number];

/** What a text says, and what its HTML leads to. */
export function linksOf(text: string, html: string | undefined): readonly Link[] {
  const found = new Map(linksIn(text).map((link) => [link.address, link]));
  for (const token of html === undefined ? [] : htmlTokens(html)) {
    if (!("attributes" in token)) continue;
    for (const name of ["href", "src"]) {
      const value = attributeOf(token.attributes, name);
      const link = value === undefined ? undefined : linkOf(value.trim());
      if (link) found.set(link.address, link);
    }
  }
  return [...found.values()];
}

/** So that nobody follows it by mistake, and no mail program makes a link of it. */
export function defanged(address: string): string {
  return address.replace(/^http/i, "hxxp").replaceAll(".", "[.]");
}

const hourMs = 3_600_000;

export interface ReadList {
  /** by the address of the link */
  readonly bad: ReadonlyMap<string, BadLink>;
  readonly list: ListState;
  /** SHA-256 of the file, in hexadecimal digits */
  readonly digest: string;
}

/** @throws ArchiveError `config.invalid` for one that cannot be read */
export async function readList(
  { list: path, oldAfterHours }: GivenList,
  links: Iterable<Link>,
  now: Date,
): Promise<ReadList> {
  const list = new BadList(links);
  const hash = createHash("sha256");
  let writtenAt: Date;
  try {
    writtenAt = (await stat(path)).mtime;
    await eachLine(path, hash, (line) => list.read(line));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ArchiveError(
      "config.invalid",
      `the list of malicious addresses ${path} cannot be read: ${why}; no link was compared with it`,
      { cause },
    );
  }
  const { entries, unread, madeAt = writtenAt } = list.said;
  const made = madeAt < writtenAt ? madeAt : writtenAt;
  const alarms: ListAlarm[] = [];
  if (entries === 0) alarms.push("empty");
  if (unread > entries) alarms.push("notUnderstood");
  if (now.getTime() - made.getTime() > oldAfterHours * hourMs) alarms.push("old");
  if (made.getTime() - now.getTime() > 24 * hourMs) alarms.push("ahead");
  return {
    bad: list.found,
    list: { entries, unread, madeAt: made, alarms },
    digest: hash.digest("hex"),
  };
}

/** A line longer than this is given in pieces, none of which is an entry. */
const longestPiece = 1_000_000;

async function eachLine(path: string, hash: Hash, take: (line: string) => void): Promise<void> {
  let rest = "";
  let isFirst = true;
  for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 18 })) {
    hash.update(String(chunk), "utf8");
    const lines = (isFirst ? String(chunk).replace(/^\uFEFF/, "") : rest + chunk).split(/\r\n|\n|\r/);
    isFirst = false;
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
    if (rest.length > longestPiece) {
      take(rest);
      rest = "";
    }
  }
  if (rest !== "") take(rest);
}
