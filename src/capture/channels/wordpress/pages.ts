/** PURE. Held answers of a WordPress site as pages of its lists. */
import type { z } from "zod";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { tooManyParts } from "../../bounds.ts";
import { readJson } from "../../json-text.ts";
import { type ItemPlace, idOf, malformedItem, noted, reasonsOf } from "../../malformed.ts";
import { type AnswerTo, answerAt } from "./rest.ts";

/** What the items of a list look like, and what of them the archive can do without. */
export interface ListShape<Item> {
  readonly route: string;
  readonly shape: z.ZodType<Item>;
  /** for an item whose faulty fields were dropped */
  readonly spared: z.ZodType<Item>;
  /** fields without which there is no item */
  readonly needed: readonly string[];
  /** in front of native ids; `site` for the site's own description; undefined for a list that only explains others */
  readonly prefix: string | undefined;
}

export interface Items<Item> {
  readonly read: readonly Item[];
  /** one for each item that is not as documented */
  readonly findings: readonly Finding[];
}

/** Where an item was found, and what had been asked for. */
export interface From {
  readonly place: Sighting["payload"];
  readonly answerTo: AnswerTo;
}

export interface ListPages {
  /** true when the list of users holds exactly those who may write posts */
  readonly byAuthors: boolean;
  /** what the site answered last to a question that has no list as its answer */
  one(route: string): unknown;
  /** whether the site answered the question for this list at least once with something else */
  failed(route: string): boolean;
  /** @param take what becomes of an item; undefined leaves it out */
  each<Given, Item>(list: ListShape<Given>, take: (item: Given, from: From) => Item | undefined): Items<Item>;
}

/** Answers with another status than 200 hold no items, and neither does what is no JSON list. */
export function listPages(payloads: readonly Payload[]): ListPages {
  const answers = payloads.flatMap(answerOf);
  return {
    byAuthors: answers.some(({ to, json }) => to.byAuthors && Array.isArray(json)),
    one: (route) => answers.findLast(({ to, json }) => to.route === route && isObject(json))?.json,
    failed: (route) =>
      answers.some(({ to, status, json }) => to.route === route && status !== 400 && !Array.isArray(json)),
    each: (list, take) => {
      const outcomes = answers
        .filter(({ to }) => to.route === list.route)
        .flatMap((answer) =>
          itemsOf(answer, list).map((item, at) => outcomeOf(answer, item, at, list, take)),
        );
      return {
        read: outcomes.flatMap((outcome) => (outcome.item === undefined ? [] : [outcome.item])),
        findings: outcomes.flatMap((outcome) => outcome.finding ?? []),
      };
    },
  };
}

interface Answer {
  readonly to: AnswerTo;
  readonly ordinal: number;
  readonly status: number;
  /** undefined for what is no JSON with status 200 */
  readonly json: unknown;
  /** places in the list of what holds too much to be read */
  readonly over: ReadonlySet<number>;
}

const nothingOver: ReadonlySet<number> = new Set();

function answerOf({ url, status, bytes, mediaType, ordinal }: Payload): Answer[] {
  const to = answerAt(url);
  if (!to) return [];
  const read = status === 200 ? readJson(bytes, mediaType) : undefined;
  const { json, over } = read && "json" in read ? read : { json: undefined, over: nothingOver };
  return [{ to, ordinal, status, json, over }];
}

function itemsOf({ json }: Answer, { route }: { readonly route: string }): readonly unknown[] {
  if (route === "/") return isObject(json) ? [json] : [];
  return Array.isArray(json) ? json : [];
}

function isObject(json: unknown): boolean {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

interface Outcome<Item> {
  readonly item?: Item | undefined;
  readonly finding?: Finding;
}

function outcomeOf<Given, Item>(
  { ordinal, to, over }: Answer,
  item: unknown,
  index: number,
  list: ListShape<Given>,
  take: (item: Given, from: From) => Item | undefined,
): Outcome<Item> {
  const place = { ordinal, pointer: list.route === "/" ? "" : `/${index}` };
  const from = { place, answerTo: to };
  if (over.has(index)) return { finding: tooMuch(list, { ...place, nativeId: nativeIdOf(list, item) }) };
  const parsed = list.shape.safeParse(item);
  if (parsed.success) return { item: take(parsed.data, from) };
  const { issues } = parsed.error;
  const where = { ...place, nativeId: nativeIdOf(list, item) };
  const detail = `${nameOf(list.route)}: ${reasonsOf(issues)}`;
  const rest = list.spared.safeParse(withoutFaulty(item, issues, list.needed));
  if (rest.success)
    return { item: take(rest.data, from), finding: noted(where, `${detail}; the item is kept without it`) };
  return { finding: (list.prefix === undefined ? noted : malformedItem)(where, detail) };
}

function tooMuch({ prefix }: { readonly prefix: string | undefined }, place: ItemPlace): Finding {
  return { ...tooManyParts(place), held: prefix !== undefined };
}

/** @returns the item without the fields that are not as documented; undefined when one of them is needed */
function withoutFaulty(
  item: unknown,
  issues: readonly z.core.$ZodIssue[],
  needed: readonly string[],
): unknown {
  const faulty = new Set(issues.map(({ path }) => String(path[0] ?? "")));
  if (!isObject(item) || faulty.has("") || needed.some((name) => faulty.has(name))) return undefined;
  return Object.fromEntries(Object.entries(item as object).filter(([name]) => !faulty.has(name)));
}

function nameOf(route: string): string {
  return route === "/" ? "index" : route.slice(route.lastIndexOf("/") + 1);
}

/** A malformed item is there all the same, so it is named whenever its id can be read. */
function nativeIdOf({ route, prefix }: { route: string; prefix: string | undefined }, item: unknown) {
  if (route === "/") return prefix;
  const id = idOf(item);
  return prefix !== undefined && id !== undefined && /^\d{1,15}$/.test(id) ? `${prefix}-${id}` : undefined;
}
