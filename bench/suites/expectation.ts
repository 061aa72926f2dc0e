/** What the public suites expect of a feed's entries, of the fields that an archive keeps. */

/** A field of an entry as any of the readers gives it. */
export type Field = "id" | "title" | "text" | "link" | "time" | "author" | "label" | "file" | "language";

/** One value that the suite expects of one entry. */
export interface Expected {
  /** from 0 */
  readonly entry: number;
  readonly field: Field;
  readonly value: string;
}

export interface Expectation {
  readonly values: readonly Expected[];
  /** how many values the suite expects of entries that no archive keeps, or that are no plain equality */
  readonly notCompared: number;
}

/** By the path of feedparser in its entry. */
const fieldsOfPython: readonly (readonly [RegExp, Field])[] = [
  [/^(?:id|guid)$/, "id"],
  [/^title(?:_detail\.value)?$/, "title"],
  [
    /^(?:description|summary|subtitle|summary_detail\.value|subtitle_detail\.value|content\.\d+\.value)$/,
    "text",
  ],
  [/^link$/, "link"],
  [/^(?:updated|published|modified|issued|date|created)_parsed$/, "time"],
  [/^(?:author|author_detail\.name|authors\.\d+\.name)$/, "author"],
  [/^(?:tags\.\d+\.(?:term|label)|category)$/, "label"],
  [/^(?:enclosures\.\d+\.(?:href|url)|media_content\.\d+\.url)$/, "file"],
  [/^(?:language|title_detail\.language|summary_detail\.language|content\.\d+\.language)$/, "language"],
];

const clause =
  /entries\[(\d+)\]((?:\[u?['"]?\w+['"]?\]|\.get\(u?['"]\w+['"]\)|\.(?!get\()\w+)+)\s*==\s*(u?'(?:[^'\\]|\\.)*'|u?"(?:[^"\\]|\\.)*"|\([\d, ]+\))/g;

/** @param comment what stands after `Expect:` in a file of feedparser's suite */
export function expectationOfPython(comment: string): Expectation {
  const values: Expected[] = [];
  for (const [, entry = "0", path = "", literal = ""] of comment.matchAll(clause)) {
    const steps = [...path.matchAll(/\w+/g)]
      .map(([step]) => step)
      .filter((step) => step !== "get" && step !== "u");
    const field = fieldsOfPython.find(([form]) => form.test(steps.join(".")))?.[1];
    const value = literal.startsWith("(") ? timeOfTuple(literal) : textOfLiteral(literal);
    if (field && (field === "time") === literal.startsWith("("))
      values.push({ entry: Number(entry), field, value });
  }
  const mentioned = comment.match(/entries\[\d+\]/g)?.length ?? 0;
  return { values, notCompared: mentioned - values.length };
}

function timeOfTuple(tuple: string): string {
  const [year = 0, month = 1, ...rest] = [...tuple.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return new Date(Date.UTC(year, month - 1, rest[0], rest[1], rest[2], rest[3])).toISOString();
}

function textOfLiteral(literal: string): string {
  const inner = literal.replace(/^u/, "").slice(1, -1);
  return inner.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(.))/gi,
    (_, x?: string, u?: string, long?: string, single = "") => {
      const code = x ?? u ?? long;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return { n: "\n", t: "\t", r: "\r" }[single as string] ?? single;
    },
  );
}

type Json = Readonly<Record<string, unknown>>;

/** @param json the answer that gofeed expects: its own form of RSS, of Atom, of JSON Feed, or the one for all */
export function expectationOfGofeed(json: Json): Expectation & { readonly entries: number } {
  const items = listOf(json["items"]).concat(listOf(json["entries"]));
  const values = items.flatMap((item, entry) =>
    valuesOfItem(item).map(([field, value]) => ({ entry, field, value })),
  );
  return { values, notCompared: 0, entries: items.length };
}

function valuesOfItem(item: Json): readonly (readonly [Field, string])[] {
  const authors = [...listOf(item["authors"]).map((author) => author["name"]), nameIn(item["author"])];
  const texts = [
    item["content_html"] ?? item["content_text"] ?? valueIn(item["content"]),
    item["description"],
    item["summary"],
  ];
  const times = ["publishedParsed", "updatedParsed", "pubDateParsed", "date_published", "date_modified"];
  const files = [...listOf(item["enclosures"]), ...listOf(item["enclosure"]), ...listOf(item["attachments"])];
  return [
    ...only("id", item["id"], valueIn(item["guid"])),
    ...only("title", item["title"]),
    ...only("text", ...texts),
    ...only("link", item["url"] ?? item["link"]),
    ...only("time", ...times.map((name) => item[name])),
    ...only("author", ...authors),
    ...only("label", ...labelsIn(item["categories"]), ...labelsIn(item["tags"])),
    ...only("file", ...files.map((file) => file["url"])),
    ...only("language", item["language"]),
  ];
}

function only(field: Field, ...values: readonly unknown[]): readonly (readonly [Field, string])[] {
  return values
    .filter((value): value is string => typeof value === "string" && value.trim() !== "")
    .map((value) => [field, value]);
}

function listOf(value: unknown): readonly Json[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((one): one is Json => typeof one === "object" && one !== null);
}

function valueIn(value: unknown): unknown {
  return typeof value === "object" && value !== null && "value" in value ? value.value : value;
}

/** `post@kommune.no (Kari)`: RSS's own form keeps the whole text, so only a name by itself is compared */
function nameIn(author: unknown): unknown {
  const name = typeof author === "object" && author !== null && "name" in author ? author.name : author;
  return name;
}

function labelsIn(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return [];
  return value.map((one: unknown) =>
    typeof one === "object" && one !== null
      ? ((one as Json)["label"] ?? (one as Json)["term"] ?? valueIn(one))
      : one,
  );
}
