/**
 * PURE. The parts of a post or comment of a Facebook download: what each says, and which of them say something that is
 * not read. Meta adds parts from year to year, and a post may be nothing but one of them.
 */
import { z } from "zod";
import { File, Text, Time } from "../meta/values.ts";

export const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(z.unknown())
    .nullish()
    .catch(undefined)
    .transform((all) => (all ?? []).flatMap((one) => item.safeParse(one).data ?? []));

/** A poll, event, milestone or thing for sale, in words of its own. */
const Described = z.object({
  question: Text,
  name: Text,
  title: Text,
  description: Text,
  options: list(z.object({ option: z.string() })),
});
const described = ["poll", "event", "life_event", "for_sale_item"] as const;

const readers = {
  media: File,
  external_context: z.object({ url: Text, name: Text }),
  place: z.object({ name: Text }),
  text: z.string(),
  poll: Described,
  event: Described,
  life_event: Described,
  for_sale_item: Described,
} as const;

const lenient = <Of extends z.ZodType>(shape: Of) => shape.nullish().catch(undefined);

/** What hangs on a post, in the order in which it stands there. */
export const Attachments = list(
  z.object({
    data: list(
      z.object({
        media: lenient(readers.media),
        external_context: lenient(readers.external_context),
        place: lenient(readers.place),
        text: lenient(readers.text),
        poll: lenient(Described),
        event: lenient(Described),
        life_event: lenient(Described),
        for_sale_item: lenient(Described),
      }),
    ),
  }),
).transform((all) => all.flatMap(({ data }) => data));
type Part = z.infer<typeof Attachments>[number];

export function wordsOf(part: Part): readonly string[] {
  const told = described.flatMap((name) => {
    const one = part[name];
    if (!one) return [];
    const choices = one.options.map(({ option }) => `[ ] ${option}`).join("\n");
    return [one.question, one.name, one.title, one.description, choices].filter((text) => text);
  });
  return [part.text, ...told].flatMap((text) => text || []);
}

const saidReaders: Readonly<Record<string, z.ZodType>> = {
  post: z.string(),
  comment: z.object({ comment: z.string().nullish(), timestamp: Time, author: Text }),
  update_timestamp: z.number(),
  backdated_timestamp: z.number(),
};

/** @returns names of the parts that say something and are not read, each once */
export function unreadParts(json: unknown): readonly string[] {
  const said = fieldOf(json, "data").flatMap((part) => unreadIn(part, saidReaders));
  const inside = fieldOf(json, "attachments").flatMap((one) => fieldOf(one, "data"));
  return [...new Set([...said, ...inside.flatMap((part) => unreadIn(part, readers))])];
}

function unreadIn(part: unknown, known: Readonly<Record<string, z.ZodType>>): readonly string[] {
  if (typeof part !== "object" || part === null || Array.isArray(part)) return ["a part without a name"];
  return Object.entries(part).flatMap(([name, value]) =>
    value === null || value === "" || known[name]?.safeParse(value).success ? [] : [name],
  );
}

/** What stands under a name, as a list whatever it is. */
function fieldOf(json: unknown, name: string): readonly unknown[] {
  const value = typeof json === "object" && json !== null && name in json ? Reflect.get(json, name) : [];
  return Array.isArray(value) ? value : [value];
}
