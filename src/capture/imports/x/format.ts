/**
 * The archive of an account of X (Twitter): scripts under `data/` that each set a list, one of them for each kind of record.
 *
 * @see https://help.x.com/en/managing-your-account/how-to-download-your-x-archive
 * @see https://github.com/TheExGenesis/community-archive/blob/main/docs/archive_data.md for the fields
 */
import { z } from "zod";
import { instantOf } from "../../instant.ts";
import { readJson } from "../../json-text.ts";
import type { About, AboutInput, ImportFormat, RecordsInput, RecordsRead } from "../port.ts";
import { readRecords } from "../records.ts";
import { messageDrafts } from "./messages.ts";
import { tweetDrafts } from "./tweet.ts";

/** A text of more than 280 characters, which a tweet holds the beginning of. */
export interface NoteTweet {
  /** whole seconds since 1970 */
  readonly second: number;
  readonly text: string;
  readonly links: readonly (readonly [short: string, long: string])[];
}

export interface Side {
  readonly accountId: string | undefined;
  readonly username: string | undefined;
  readonly notes: readonly NoteTweet[];
  /** its posts are for followers alone, as the archive says */
  readonly isProtected: boolean;
}

const files = {
  account: /(?:^|\/)data\/account\.js$/,
  manifest: /(?:^|\/)data\/manifest\.js$/,
  notes: /(?:^|\/)data\/note-tweet(?:-part\d+)?\.js$/,
  protection: /(?:^|\/)data\/protected-history\.js$/,
  tweets: /(?:^|\/)data\/(?:tweets?|community-tweet|deleted-tweets?)(?:-part\d+)?\.js$/,
  messages: /(?:^|\/)data\/direct-messages(?:-group)?(?:-part\d+)?\.js$/,
} as const;

const Text = z.string().nullish().catch(undefined);
const Account = z.object({ account: z.object({ username: Text, accountId: Text }) });
const Manifest = z.object({
  userInfo: z.object({ accountId: Text, userName: Text }).nullish().catch(undefined),
  archiveInfo: z
    .object({ generationDate: Text, isPartialArchive: z.unknown().optional() })
    .nullish()
    .catch(undefined),
});
const Note = z.object({
  noteTweet: z.object({
    createdAt: z.string(),
    core: z.object({
      text: z.string(),
      urls: z
        .array(z.object({ shortUrl: z.string(), expandedUrl: Text }))
        .nullish()
        .catch(undefined),
    }),
  }),
});
const Protection = z.object({ protectedHistory: z.object({ protectedAt: Text, action: Text }) });

function aboutX({ payloads, names }: AboutInput): About<Side> {
  const listOf = <Of>(which: RegExp, shape: z.ZodType<Of>) =>
    payloads.flatMap(({ bytes }, at): readonly Of[] =>
      which.test(names[at] ?? "") ? valuesOf(bytes, shape) : [],
    );
  const [account] = listOf(files.account, Account);
  const [manifest] = listOf(files.manifest, Manifest);
  const username = account?.account.username ?? manifest?.userInfo?.userName ?? undefined;
  const accountId = account?.account.accountId ?? manifest?.userInfo?.accountId ?? undefined;
  const protections = listOf(files.protection, Protection)
    .map(({ protectedHistory: { protectedAt, action } }) => ({ at: protectedAt ?? "", action }))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  return {
    account: username ? [`https://x.com/${username}`] : undefined,
    madeAt: instantOf(manifest?.archiveInfo?.generationDate ?? ""),
    notes:
      manifest?.archiveInfo?.isPartialArchive === true
        ? [{ code: "import.notWhole", detail: "the archive says that it is one part of several" }]
        : [],
    side: {
      accountId,
      username,
      notes: listOf(files.notes, Note).flatMap(noteOf),
      isProtected: /^protect/i.test(protections.at(-1)?.action ?? ""),
    },
  };
}

/** What a script sets, without the script. */
function valuesOf<Of>(bytes: Uint8Array, shape: z.ZodType<Of>): readonly Of[] {
  const text = Buffer.from(bytes);
  const read = readJson(text.subarray(text.indexOf("=") + 1), "application/json");
  if ("fault" in read) return [];
  const all: readonly unknown[] = Array.isArray(read.json) ? read.json : [read.json];
  return all.flatMap((one) => shape.safeParse(one).data ?? []);
}

function noteOf({ noteTweet: { createdAt, core } }: z.infer<typeof Note>): NoteTweet[] {
  const at = instantOf(createdAt);
  if (!at) return [];
  const links = (core.urls ?? []).map(
    ({ shortUrl, expandedUrl }) => [shortUrl, expandedUrl ?? shortUrl] as const,
  );
  return [{ second: Math.floor(at.getTime() / 1000), text: core.text, links }];
}

function readX(input: RecordsInput): RecordsRead {
  const side = input.about.side as Side;
  const isMessages = files.messages.test(input.member);
  const wasDeleted = /deleted-tweet/.test(input.member);
  const folder = input.member.replace(/[^/]*$/, "");
  return readRecords(input, (record, at) =>
    isMessages
      ? messageDrafts(record, at, side, folder)
      : tweetDrafts(record, at, { ...side, folder, wasDeleted }),
  );
}

export const xArchive: ImportFormat = {
  name: "x",
  kinds: [],
  lacks: ["dialogue", "edits", "removals", "reactions"],
  textsAre: "shown",
  since: new Date("2006-03-21"),
  tellsThreads: false,
  fits: ({ names }) => names.some((name) => files.tweets.test(name)),
  aboutFiles: (names) =>
    names.filter((name) =>
      [files.account, files.manifest, files.notes, files.protection].some((one) => one.test(name)),
    ),
  members: (names) =>
    [files.tweets, files.messages].flatMap((which) =>
      names
        .filter((name) => which.test(name))
        .sort()
        .map((name) => ({ name, cut: { kind: "json" } as const })),
    ),
  about: { name: "import x about", read: aboutX },
  records: { name: "import x", read: readX },
};
