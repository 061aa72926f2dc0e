/** PURE. Held answers of a WordPress site as pages of its lists. */
import type { z } from "zod";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { readJson } from "../../json-text.ts";
import { idOf, malformedItem, noted, reasonsOf } from "../../malformed.ts";
import { type ListName, listAt } from "./rest.ts";

export interface Items<Item> {
  readonly read: readonly Item[];
  /** one for each item that is not as documented */
  readonly findings: readonly Finding[];
}

export interface ListPages {
  /** true when the list of users holds exactly those who may write posts */
  readonly byAuthors: boolean;
  /** @param take what becomes of an item; undefined leaves it out */
  each<Shape extends z.ZodType, Item>(
    name: ListName | "index",
    shape: Shape,
    take: (item: z.infer<Shape>, place: Sighting["payload"]) => Item | undefined,
  ): Items<Item>;
}

/** Answers with another status than 200 hold no items, and neither does what is no JSON list. */
export function listPages(payloads: readonly Payload[]): ListPages {
  const pages = payloads.flatMap(pageOf);
  return {
    byAuthors: pages.some((page) => page.byAuthors),
    each: (name, shape, take) => {
      const outcomes = pages
        .filter((page) => page.name === name)
        .flatMap((page) => page.items.map((item, index) => outcomeOf(page, item, index, shape, take)));
      return {
        read: outcomes.flatMap((outcome) => (outcome.item === undefined ? [] : [outcome.item])),
        findings: outcomes.flatMap((outcome) => outcome.finding ?? []),
      };
    },
  };
}

interface Page {
  readonly name: ListName | "index";
  readonly ordinal: number;
  readonly byAuthors: boolean;
  readonly items: readonly unknown[];
}

function pageOf(payload: Payload): Page[] {
  const list = listAt(payload.url);
  if (!list || payload.status !== 200) return [];
  const read = readJson(payload.bytes, payload.mediaType);
  if ("fault" in read) return [];
  const items = list.name === "index" ? [read.json] : read.json;
  return Array.isArray(items) ? [{ ...list, ordinal: payload.ordinal, items }] : [];
}

function outcomeOf<Shape extends z.ZodType, Item>(
  page: Page,
  item: unknown,
  index: number,
  shape: Shape,
  take: (item: z.infer<Shape>, place: Sighting["payload"]) => Item | undefined,
): { readonly item?: Item | undefined; readonly finding?: Finding } {
  const place = { ordinal: page.ordinal, pointer: page.name === "index" ? "" : `/${index}` };
  const parsed = shape.safeParse(item);
  if (parsed.success) return { item: take(parsed.data, place) };
  const tell = heldNames.has(page.name) ? malformedItem : noted;
  const detail = `${page.name}: ${reasonsOf(parsed.error.issues)}`;
  return { finding: tell({ ...place, nativeId: nativeIdOf(page.name, item) }, detail) };
}

const itemNames: Readonly<Partial<Record<ListName | "index", string>>> = {
  posts: "post",
  pages: "page",
  comments: "comment",
};
const heldNames: ReadonlySet<string> = new Set(["index", ...Object.keys(itemNames)]);

/** A malformed item is there all the same, so it is named whenever its id can be read. */
function nativeIdOf(list: ListName | "index", item: unknown): string | undefined {
  if (list === "index") return "site";
  const id = idOf(item);
  const name = itemNames[list];
  return name && id !== undefined && /^\d{1,15}$/.test(id) ? `${name}-${id}` : undefined;
}
