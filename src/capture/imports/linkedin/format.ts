/**
 * What LinkedIn gives of an account as tables: the download of a member (`Shares.csv`, `Comments.csv`), and the list of
 * posts that an administrator of a page exports, saved as CSV. No download holds what others said.
 *
 * Messages are left where they are: a page has its own in no member's download, and those of a member are that member's.
 *
 * @see https://www.linkedin.com/help/linkedin/answer/a1339364 (download your account data)
 * @see https://www.linkedin.com/help/linkedin/answer/a547077 (export the analytics of a page)
 */
import { rowOf, type TableHead, tableHead } from "../csv-row.ts";
import type { About, AboutInput, ImportFormat, RecordsInput, RecordsRead } from "../port.ts";
import { type Drafts, readRecords, refusal } from "../records.ts";
import { type CommentRow, commentDrafts } from "./comments.ts";
import { type PostRow, postDrafts, type ShareRow, shareDrafts } from "./posts.ts";

const files = {
  shares: /(?:^|\/)Shares(?:_\d+)?\.csv$/,
  comments: /(?:^|\/)Comments(?:_\d+)?\.csv$/,
  posts: /(?:^|\/)[^/]*(?:_content_|all[ _]posts)[^/]*\.csv$/i,
} as const;
const ofRecords = [files.shares, files.comments, files.posts];
const isYouTube = /youtube/i;

/** Rows that name the columns of one of the three tables. */
const head =
  /^[^\n]*(?:\bShare(?:Link|Commentary)\b|\bPost link\b)|^(?:\uFEFF)?"?Date"?[,;\t]"?Link"?[,;\t]"?Message\b/i;

const columnNames = {
  shares: {
    date: "date",
    sharelink: "link",
    sharecommentary: "text",
    sharedurl: "shared",
    mediaurl: "media",
    visibility: "visibility",
  },
  comments: { date: "date", link: "link", message: "text" },
  posts: { "post title": "text", "post link": "link", "post type": "type", "created date": "created" },
} as const;

function columnsOf<Column extends string>(names: Readonly<Record<string, Column>>) {
  const columns = new Map(Object.entries(names));
  return (name: string): Column | undefined =>
    columns.get(
      name
        .replace(/^\uFEFF/, "")
        .trim()
        .toLowerCase(),
    );
}

/** Exporters of this file alone put a backslash in front of quotes. */
const dialectOf = (member: string) => ({ backslash: files.comments.test(member) });

type Read = (record: string, at: Parameters<typeof shareDrafts>[1]) => Drafts;

function readLinkedIn(input: RecordsInput): RecordsRead {
  const read = readerOf(input.columns ?? "", input.member);
  return readRecords(
    input,
    read ?? (() => refusal("item.malformed", undefined, "the first row names no table of LinkedIn's")),
  );
}

function readerOf(columns: string, member: string): Read | undefined {
  const shares = tableHead(columns, columnsOf(columnNames.shares), ["link", "text"]);
  if (shares) return byRow<keyof ShareRow>(shares, member, shareDrafts);
  const posts = tableHead(columns, columnsOf(columnNames.posts), ["link", "text"]);
  if (posts) return byRow<keyof PostRow>(posts, member, postDrafts);
  const comments = tableHead(columns, columnsOf(columnNames.comments), ["link", "text"]);
  return comments && byRow<keyof CommentRow>(comments, member, commentDrafts);
}

function byRow<Column extends string>(
  table: TableHead<Column>,
  member: string,
  drafts: (row: Partial<Record<Column, string>>, at: Parameters<Read>[1]) => Drafts,
): Read {
  return (record, at) => {
    const row = rowOf(record, table, dialectOf(member));
    return row
      ? drafts(row, at)
      : refusal("item.malformed", undefined, "its quotes do not end, or it has more fields than are named");
  };
}

/** By the addresses of the posts, where they name the account. The profile beside them, with a day of birth and where its owner lives, is not read. */
function aboutLinkedIn({ payloads, names }: AboutInput): About {
  const texts = payloads.map(({ bytes }) => Buffer.from(bytes).toString("utf8"));
  const slugs = new Set(
    texts.flatMap((text, at) =>
      files.shares.test(names[at] ?? "") || files.posts.test(names[at] ?? "")
        ? [...text.matchAll(/linkedin\.com\/posts\/([\p{L}\p{N}%.-]+?)_/gu)].map(([, slug]) => slug ?? "")
        : [],
    ),
  );
  const [slug] = slugs;
  const byPosts =
    slug !== undefined && slugs.size === 1
      ? ["in", "company", "showcase", "school"].map((kind) => `https://www.linkedin.com/${kind}/${slug}`)
      : [];
  return { account: byPosts.length > 0 ? byPosts : undefined, madeAt: undefined, side: undefined };
}

export const linkedinTables: ImportFormat = {
  name: "linkedin",
  kinds: [],
  lacks: ["dialogue", "edits", "removals", "messages", "reactions", "media"],
  textsAre: "shown",
  since: new Date("2003-05-05"),
  tellsThreads: false,
  fits: ({ names, head: first }) =>
    first === undefined
      ? names.some((name) => ofRecords.some((one) => one.test(name)) && !isYouTube.test(name))
      : /\.(?:csv|tsv|txt)$/i.test(names[0] ?? "") &&
        Buffer.from(first)
          .toString("utf8")
          .split(/\r?\n/)
          .slice(0, 4)
          .some((line) => head.test(line)),
  aboutFiles: () => [],
  readsHead: true,
  members: (names) => {
    const known = names.filter((name) => ofRecords.some((one) => one.test(name)));
    const chosen = known.length > 0 ? known : names.filter((name) => /\.(?:csv|tsv|txt)$/i.test(name));
    return chosen.sort().map((name) => ({ name, cut: { kind: "csv", head, ...dialectOf(name) } }));
  },
  about: { name: "import linkedin about", read: aboutLinkedIn },
  records: { name: "import linkedin", read: readLinkedIn },
};
