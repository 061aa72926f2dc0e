/**
 * YouTube of an account, as Google Takeout packs it: what its channel published, and what it said under videos, in chats
 * of live sendings and to its community. What the account watched, searched for and subscribes to is not read.
 *
 * @see https://support.google.com/accounts/answer/3024190
 * @see https://github.com/purarue/google_takeout_parser for the columns by year
 */
import type { About, AboutInput, ImportFormat, RecordsInput, RecordsRead } from "../port.ts";
import { readRecords } from "../records.ts";
import { CsvSplitter } from "../split-csv.ts";
import { saidDrafts } from "./comments.ts";
import { isOfYouTube, type TakeoutFile, takeoutFile } from "./files.ts";
import { allNamed, isChannelId, isVideoId, rowIn, type Table, tableOf } from "./table.ts";
import { filmDrafts, videoDrafts } from "./videos.ts";
import { type Whose, whoseIs } from "./whose.ts";

export interface Side extends Pick<Whose, "own" | "several"> {
  /** by id of a video: title and description, where the archive holds them in a table of their own */
  readonly texts: Readonly<Record<string, { readonly title: string; readonly description: string }>>;
}

/** A single table that was taken out of its folder, by how English and German name what it needs. */
const single: readonly (readonly [TakeoutFile, RegExp])[] = [
  ["comments", /(?:comment|kommentar)[ -]id\b[\s\S]*(?:comment text|kommentartext)/i],
  ["chats", /live[ -]?chat[ -]id\b[\s\S]*live[ -]?chat[ -]?text/i],
  ["videos", /^\W*video[ -]id\b[\s\S]*(?:video ?title|videotitel)/i],
];

function kindOf(name: string, columns: string | undefined): TakeoutFile | undefined {
  const known = takeoutFile(name);
  if (known !== undefined || columns === undefined) return known;
  return single.find(([, form]) => form.test(columns))?.[0];
}

function aboutTakeout({ channel, payloads, names, knownAccount }: AboutInput): About<Side> {
  const rowsOf = (...which: readonly TakeoutFile[]) =>
    payloads.flatMap(({ bytes }, at) => {
      const kind = takeoutFile(names[at] ?? "");
      return kind !== undefined && which.includes(kind) ? tableIn(bytes) : [];
    });
  const named = rowsOf("channel").flatMap(({ row }) => row.find(isChannelId) ?? []);
  // without a table of channels, those of the first rows
  const head = payloads.at(-1);
  const ids = new Set(
    named.length > 0
      ? named
      : tableIn(head?.bytes ?? new Uint8Array()).flatMap(({ row }) => row.find(isChannelId) ?? []),
  );
  const handles = rowsOf("addresses").flatMap(({ row }) =>
    row.filter((field) => field !== "" && !isChannelId(field)).map((field) => field.replace(/^@/, "")),
  );
  const { account, own, several } = whoseIs(channel.address, [...ids], handles, knownAccount);
  const texts = rowsOf("texts").flatMap(({ table, row }) => {
    const id = row.find(isVideoId);
    if (id === undefined) return [];
    const joined = (which: RegExp) => allNamed(table, row, which).join("");
    return [
      [
        id,
        {
          title: joined(/tit(?:le|el|tel)|otsikko|nimi/),
          description: joined(/descr|beskriv|beschr|kuvaus|omschr/),
        },
      ],
    ] as const;
  });
  return { account, madeAt: undefined, side: { own, several, texts: Object.fromEntries(texts) } };
}

/** Its rows, as far as they are whole. */
function tableIn(bytes: Uint8Array): readonly { readonly table: Table; readonly row: readonly string[] }[] {
  const records: string[] = [];
  const splitter = new CsvSplitter();
  const on = (start: number, end: number) =>
    records.push(Buffer.from(bytes.subarray(start, end)).toString("utf8"));
  splitter.push(bytes, on);
  splitter.end(on);
  const [columns, ...rows] = records;
  if (columns === undefined) return [];
  const table = tableOf(columns);
  return rows.flatMap((record) => {
    const row = rowIn(table, record);
    return row ? [{ table, row }] : [];
  });
}

function readTakeout(input: RecordsInput): RecordsRead {
  const side = input.about.side as Side;
  const table = tableOf(input.columns ?? "");
  const kind = kindOf(input.member, input.columns);
  return readRecords(input, (record, at) => {
    if (kind === "films") return filmDrafts(record, at, side);
    if (kind === "videos") return videoDrafts(record, at, table, side);
    return saidDrafts(record, at, table, kind === "chats" || kind === "posts" ? kind : "comments", side);
  });
}

/** Videos before what is said of them. */
const order: readonly TakeoutFile[] = ["films", "videos", "posts", "comments", "chats"];

export const youtubeTakeout: ImportFormat = {
  name: "youtube-takeout",
  kinds: ["youtube"],
  lacks: ["dialogue", "edits", "removals", "reactions", "media"],
  textsAre: "shown",
  since: new Date("2005-02-14"),
  tellsThreads: false,
  fits: ({ names, head }) =>
    head === undefined
      ? names.some((name) => {
          const kind = takeoutFile(name);
          return kind !== undefined && order.includes(kind) && isOfYouTube(name);
        })
      : /\.csv$/i.test(names[0] ?? "") &&
        kindOf(names[0] ?? "", Buffer.from(head).toString("utf8").split(/\r?\n/, 1)[0]) !== undefined,
  aboutFiles: (names) =>
    names.filter((name) => ["channel", "addresses", "texts"].includes(takeoutFile(name) ?? "")).sort(),
  readsHead: true,
  members: (names) => {
    const known = order.flatMap((kind) => names.filter((name) => takeoutFile(name) === kind).sort());
    const chosen = known.length > 0 ? known : names.filter((name) => /\.csv$/i.test(name)).sort();
    return chosen.map((name) => ({
      name,
      cut: takeoutFile(name) === "films" ? { kind: "json", under: "*" } : { kind: "csv" },
    }));
  },
  about: { name: "import youtube-takeout about", read: aboutTakeout },
  records: { name: "import youtube-takeout", read: readTakeout },
};
