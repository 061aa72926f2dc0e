/**
 * A transcript of a chat, or a collection of posts, as a table: CSV with a row of names, or a list of JSON objects with the
 * same names. The columns are documented in docs/imports.md; other columns are kept in the raw pieces alone.
 */
import {
  type ItemKind,
  itemKinds,
  type Sighting,
  type Visibility,
  visibilities,
} from "../../../domain/item.ts";
import { instantOf } from "../../instant.ts";
import { derivedId } from "../../native-id.ts";
import { fieldsOf } from "../csv-row.ts";
import type { ImportFormat, RecordsInput, RecordsRead } from "../port.ts";
import { type Drafts, jsonOf, type RecordAt, readRecords, refusal } from "../records.ts";
import { columnOf, headOf, isAgencyWord, type Row } from "./columns.ts";

const table = /\.(?:csv|tsv|txt)$/i;
const list = /\.json$/i;

function fits(head: Uint8Array | undefined, name: string): boolean {
  if (!head) return false;
  const text = Buffer.from(head).toString("utf8");
  if (list.test(name)) {
    const keys = [...text.matchAll(/"([^"\\]{1,40})"\s*:/g)].map(([, key]) => columnOf(key ?? ""));
    return (
      /^\uFEFF?\s*\[\s*\{/.test(text) &&
      keys.includes("text") &&
      (keys.includes("time") || keys.includes("author"))
    );
  }
  return table.test(name) && headOf(firstRow(text)) !== undefined;
}

/** Behind the row by which a program tells Excel its sign. */
function firstRow(text: string): string {
  return text.replace(/^\uFEFF?"?sep=.?"?\r?\n/, "").split(/\r?\n/, 1)[0] ?? "";
}

function readTranscript(input: RecordsInput): RecordsRead {
  const { columns: named, channel, itemKind } = input;
  const of: Of = { handle: handleOf(channel.address), title: channel.title, itemKind };
  if (named === undefined) return readRecords(input, (record, at) => objectDrafts(record, at, of));
  const head = headOf(named);
  return readRecords(input, (record, at) => {
    if (!head)
      return refusal(
        "item.malformed",
        undefined,
        "the first row names no column «text» beside «time» or «author»",
      );
    const fields = fieldsOf(record, head.sign);
    if (!fields) return refusal("item.malformed", undefined, "its quotes do not end");
    if (fields.length > head.columns.length)
      return refusal(
        "item.malformed",
        undefined,
        `has ${fields.length} fields where ${head.columns.length} are named`,
      );
    return rowDrafts(rowOf(head.columns.map((column, n) => [column, fields[n]] as const)), at, of);
  });
}

interface Of {
  /** last part of the channel's address, as the account is called */
  readonly handle: string;
  readonly title: string;
  readonly itemKind: ItemKind | undefined;
}

function handleOf(address: string): string {
  return (URL.parse(address)?.pathname.split("/").filter(Boolean).at(-1) ?? "")
    .replace(/^@/, "")
    .toLowerCase();
}

function objectDrafts(record: string, at: RecordAt, of: Of): Drafts {
  const read = jsonOf(record);
  if ("drafts" in read) return read.drafts;
  if (typeof read.json !== "object" || read.json === null || Array.isArray(read.json))
    return refusal("item.malformed", undefined, "is no object");
  const isText = (value: unknown) =>
    typeof value === "string" || typeof value === "boolean" || typeof value === "number";
  const unsafe = Object.entries(read.json).find(
    ([, value]) => typeof value === "number" && !Number.isSafeInteger(value),
  );
  if (unsafe && columnOf(unsafe[0]) === "id")
    return refusal(
      "item.malformed",
      undefined,
      "its id is a number of more digits than JSON readers keep: write it as text",
    );
  return rowDrafts(
    rowOf(
      Object.entries(read.json).map(
        ([name, value]) => [columnOf(name), isText(value) ? String(value) : undefined] as const,
      ),
    ),
    at,
    of,
  );
}

function rowOf(fields: readonly (readonly [keyof Row | undefined, string | undefined])[]): Row {
  const row: Row = {};
  for (const [column, value] of fields)
    if (
      column !== undefined &&
      value !== undefined &&
      value.trim() !== "" &&
      !/^(?:NA|NULL|null)$/.test(value)
    )
      row[column] ??= value;
  return row;
}

function rowDrafts(row: Row, at: RecordAt, of: Of): Drafts {
  const { text, time, author, authorId, thread } = row;
  if (text === undefined) return refusal("item.malformed", row.id, "has no text");
  const kind = kindOf(row, of);
  if (kind === undefined)
    return refusal(
      "item.malformed",
      row.id,
      `is of the kind ${JSON.stringify(row.kind)}, which there is not`,
    );
  const visibility = visibilityOf(row);
  if (visibility === undefined)
    return refusal(
      "item.malformed",
      row.id,
      `its visibility ${JSON.stringify(row.visibility)} is none of ${visibilities.join(", ")}`,
    );
  const byAgency = isByAgency(row, of);
  if (byAgency === undefined)
    return refusal(
      "item.malformed",
      row.id,
      `${JSON.stringify(row.byAgency)} does not say whether the agency wrote it: write true or false, in or out`,
    );
  const postedAt = time === undefined ? undefined : instantOf(time);
  const sighting: Sighting = {
    nativeId: row.id ?? derivedId("transcript", thread, time, author ?? authorId, text),
    kind,
    parentNativeId: row.parent,
    rootNativeId: undefined,
    byAgency,
    authorName: author,
    authorId,
    title: row.title,
    text,
    permalink: row.url,
    postedAt,
    editedAt: undefined,
    visibility,
    media: [],
    labels: [],
    facts: {
      ...(thread === undefined ? {} : { conversation: thread }),
      // without a zone it is no instant, and none is guessed
      ...(time !== undefined && postedAt === undefined ? { statedTime: time } : {}),
      ...(row.language === undefined ? {} : { language: row.language }),
    },
    replacedCharacters: 0,
    payload: at,
  };
  return { sightings: [sighting] };
}

function kindOf({ kind, parent }: Row, { itemKind }: Of): ItemKind | undefined {
  if (kind === undefined) return itemKind ?? (parent === undefined ? "message" : "comment");
  return itemKinds.find((one) => one === kind.trim().toLowerCase());
}

/** What nobody says was public is not. */
function visibilityOf({ visibility }: Row): Visibility | undefined {
  return visibility === undefined
    ? "private"
    : visibilities.find((one) => one === visibility.trim().toLowerCase());
}

/** As the row says, or by the name of the account; undefined for a word that says neither. */
function isByAgency({ byAgency, author, authorId }: Row, { handle, title }: Of): boolean | undefined {
  if (byAgency !== undefined) return isAgencyWord(byAgency);
  const ours = [handle, title.toLowerCase()].filter((one) => one !== "");
  return [author, authorId].some(
    (one) => one !== undefined && ours.includes(one.trim().replace(/^@/, "").toLowerCase()),
  );
}

export const transcript: ImportFormat = {
  name: "transcript",
  kinds: [],
  lacks: ["edits", "removals", "reactions", "media"],
  textsAre: "shown",
  tellsThreads: false,
  fits: ({ names, head }) => fits(head, names[0] ?? ""),
  aboutFiles: () => [],
  members: (names) =>
    names
      .filter((name) => table.test(name) || list.test(name))
      .sort()
      .map((name) => ({ name, cut: list.test(name) ? { kind: "json" } : { kind: "csv" } })),
  about: {
    name: "import transcript about",
    read: () => ({ account: undefined, madeAt: undefined, side: undefined }),
  },
  records: { name: "import transcript", read: readTranscript },
};
