/** PURE. The columns of a transcript: what each may be called, and what a row of text in them says. */
import { fieldsOf } from "../csv-row.ts";

export const columnNames = {
  id: ["id", "message_id", "tweet_id"],
  time: ["time", "timestamp", "date", "created", "created_at", "sent_at"],
  author: ["author", "name", "sender", "from", "screenname", "user"],
  authorId: ["author_id", "sender_id", "user_id"],
  text: ["text", "message", "body", "content"],
  title: ["title", "subject"],
  thread: ["thread", "conversation", "conversation_id", "room", "chat"],
  parent: ["parent", "reply_to", "parent_id", "replytosid"],
  kind: ["kind", "type"],
  byAgency: ["by_agency", "own", "outgoing", "direction"],
  visibility: ["visibility"],
  url: ["url", "permalink", "link"],
  language: ["language", "lang"],
} as const;

export type Column = keyof typeof columnNames;
export type Row = Partial<Record<Column, string>>;

const byName: ReadonlyMap<string, Column> = new Map(
  (Object.keys(columnNames) as Column[]).flatMap((column) =>
    columnNames[column].map((name) => [name, column] as const),
  ),
);

export function columnOf(name: string): Column | undefined {
  return byName.get(
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, "_"),
  );
}

/** @returns the sign that parts the columns of a row that names them, and which they are; undefined when it names no transcript */
export function headOf(
  row: string,
): { readonly sign: string; readonly columns: readonly (Column | undefined)[] } | undefined {
  const line = row.replace(/^\uFEFF/, "");
  for (const sign of [",", ";", "\t"]) {
    const columns = (fieldsOf(line, sign) ?? []).map(columnOf);
    if (columns.includes("text") && (columns.includes("time") || columns.includes("author")))
      return { sign, columns };
  }
  return undefined;
}

/** In English, the Norwegian languages, Swedish and Danish: whether the agency wrote it. */
const byAgency = new Set(
  "1 true yes ja y out outgoing outbound sent reply agency own agent employee ut utgående utgåande utgår sendt skickat skickad udgående afsendt".split(
    " ",
  ),
);
const byOthers = new Set(
  "0 false no nei nej n in incoming inbound received other citizen customer client user visitor inn inngående inngåande innkommende innkomande mottatt motteke mottatt inkommande mottaget mottagen ind indgående indkommende modtaget innbygger innbyggar kunde kund bruker brukar besökare".split(
    " ",
  ),
);

/** @returns undefined for a word that says neither */
export function isAgencyWord(text: string): boolean | undefined {
  const word = text.trim().toLowerCase().normalize("NFC");
  return byAgency.has(word) ? true : byOthers.has(word) ? false : undefined;
}
