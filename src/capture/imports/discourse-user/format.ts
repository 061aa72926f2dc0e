/**
 * What one account said on a forum on Discourse, as the forum hands it out to that account (`user_archive.csv`). It names
 * posts by topic and number, so it becomes one with no post that a look saw, and goes to a channel of the kind `archive`.
 *
 * @see https://github.com/discourse/discourse app/jobs/regular/export_user_archive.rb
 */
import type { ItemKind } from "../../../domain/item.ts";
import { webAddress } from "../../http-address.ts";
import { instantOf } from "../../instant.ts";
import { appearanceOf, plainTextOfHtml } from "../../text.ts";
import { rowOf, type TableHead, tableHead } from "../csv-row.ts";
import type { ImportFormat, RecordsInput, RecordsRead } from "../port.ts";
import { type Drafts, type RecordAt, readRecords, refusal } from "../records.ts";

type Column = "title" | "category" | "isMessage" | "raw" | "cooked" | "likes" | "url" | "created";
/** counts of answers are not read: they tell of whispers */
const columns = new Map<string, Column>(
  Object.entries({
    topic_title: "title",
    categories: "category",
    category: "category",
    is_pm: "isMessage",
    post_raw: "raw",
    post: "raw",
    post_cooked: "cooked",
    like_count: "likes",
    url: "url",
    created_at: "created",
  } as const),
);
const columnOf = (name: string): Column | undefined => columns.get(name.trim().toLowerCase());
const headOf = (row: string) => tableHead<Column>(row, columnOf, ["title", "raw", "url"]);
const userFile = /(?:^|\/)user_archive[^/]*\.csv$/;
const head = /\btopic_title\b.*\burl\b/;

/** `Yes` in the language of the forum; what is not plainly no is a message. */
const no = /^(?:no|false|nei|nej|ei|nein|nee|non|n\u00e3o|f)$/i;

function rowDrafts(
  record: string,
  at: RecordAt,
  table: TableHead<Column>,
  forum: string | undefined,
): Drafts {
  const row = rowOf(record, table);
  if (!row)
    return refusal(
      "item.malformed",
      undefined,
      "its quotes do not end, or it has more fields than are named",
    );
  const { raw, cooked, url = "", created = "" } = row;
  const address = webAddress(url, url);
  const [, topic, number] =
    /\/t\/(?:[^/]*\/)?(\d{1,15})\/(\d{1,15})$/.exec(URL.parse(address ?? "")?.pathname ?? "") ?? [];
  if (address === undefined || topic === undefined || number === undefined)
    return refusal("item.malformed", undefined, "has no address that names its topic and number");
  const nativeId = `topic-${topic}-post-${number}`;
  if (forum !== undefined && URL.parse(address)?.host !== forum)
    return {
      refused: [
        {
          ...{ code: "import.notOwn", nativeId, held: false },
          detail: "stands on another forum than the channel",
        },
      ],
    };
  if (raw === undefined && cooked === undefined) return refusal("item.malformed", nativeId, "has no text");
  const isFirst = number === "1";
  const root = `topic-${topic}-post-1`;
  const isMessage = row.isMessage !== undefined && !no.test(row.isMessage.trim());
  const kind: ItemKind = isMessage ? "message" : isFirst ? "post" : "comment";
  return {
    sightings: [
      {
        ...{ nativeId, kind, byAgency: true, authorName: undefined, authorId: undefined },
        parentNativeId: isFirst ? undefined : root,
        rootNativeId: isFirst ? undefined : root,
        title: isFirst ? row.title : undefined,
        text: cooked === undefined ? (raw ?? "") : plainTextOfHtml(cooked, address),
        html: cooked === undefined ? undefined : appearanceOf(cooked),
        permalink: address,
        postedAt: instantOf(created),
        editedAt: undefined,
        // deleted posts and whispers are among them, and nothing says which these are
        visibility: "private",
        media: [],
        labels: row.category === undefined || row.category === "-" || !isFirst ? [] : row.category.split("|"),
        facts: {
          topic,
          ...(/^\d{1,9}$/.test(row.likes ?? "") ? { favourites: row.likes ?? "" } : {}),
        },
        ...{ replacedCharacters: 0, payload: at },
      },
    ],
  };
}

function readUser(input: RecordsInput): RecordsRead {
  const table = headOf(input.columns ?? "");
  const forum = URL.parse(input.channel.address)?.host;
  return readRecords(input, (record, at) =>
    table
      ? rowDrafts(record, at, table, forum)
      : refusal("item.malformed", undefined, "the first row names no archive of a forum's account"),
  );
}

export const discourseUserArchive: ImportFormat = {
  name: "discourse-user",
  kinds: [],
  lacks: ["dialogue", "edits", "removals", "reactions", "visibility", "media"],
  textsAre: "shown",
  since: new Date("2013-02-05"),
  tellsThreads: false,
  fits: ({ names, head: first }) =>
    first === undefined
      ? names.some((name) => userFile.test(name))
      : /\.csv$/i.test(names[0] ?? "") &&
        headOf(Buffer.from(first).toString("utf8").split(/\r?\n/, 1)[0] ?? "") !== undefined,
  aboutFiles: () => [],
  members: (names) => {
    const known = names.filter((name) => userFile.test(name));
    const chosen = known.length > 0 ? known : names.filter((name) => /\.csv$/i.test(name));
    return chosen.sort().map((name) => ({ name, cut: { kind: "csv", head } }));
  },
  about: {
    name: "import discourse-user about",
    read: () => ({ account: undefined, madeAt: undefined, side: undefined }),
  },
  records: { name: "import discourse-user", read: readUser },
};
