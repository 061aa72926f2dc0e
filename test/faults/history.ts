/** A channel whose whole history is known: every state of every item, and what each answer held. */
import { createHash } from "node:crypto";
import { aFeedPost } from "../support/dialog-feed.ts";
import type { Chance } from "./chance.ts";

export type Kind = "post" | "complaint" | "praise" | "answer";

/** An item as the channel shows it now, and every text that it ever had. */
export interface Told {
  readonly id: string;
  readonly kind: Kind;
  readonly parent: string | undefined;
  readonly postedAt: string;
  readonly file: string | undefined;
  /** the first one first; the last is what it says now */
  readonly texts: string[];
  visible: boolean;
  listed: boolean;
}

/** What one answer held of an item. */
export interface Shown {
  readonly id: string;
  readonly text: string;
}

export interface History {
  readonly name: string;
  readonly items: readonly Told[];
  /** Something happens on the channel: seldom much at once, so that no list looks like a wrong one. */
  advance(changes?: number): void;
  /** The channel says something else of one item. */
  edit(id: string): string;
  /** The channel takes one item away: it is not listed, and its own address answers 404. */
  remove(id: string): void;
  /** The whole channel as a feed that says that it is complete. */
  feed(origin: string): string;
  /** What each different answer held, by its SHA-256. */
  readonly answers: ReadonlyMap<string, readonly Shown[]>;
  /** Answers that were sent to their last byte. */
  readonly sent: ReadonlySet<string>;
  noteSent(body: string): void;
}

const texts: Readonly<Record<Kind, string>> = {
  post: "Vegen over fjellet er stengd i dag, og det er ope att i morgon",
  complaint: "Eg klagar på vedtaket i byggjesaka mi, sak 2024/114",
  praise: "Takk, flott jobba med leikeplassen",
  answer: "Vi har teke imot klaga di og svarar skriftleg",
};

/** how many posts there are at the start, each with a few comments */
const posts = 12;

/** @param padding so many characters more in each answer, which say nothing: a large one is read by another process */
export function startHistory(name: string, chance: Chance, padding = 0): History {
  const items = writtenBy(name);
  const answers = new Map<string, readonly Shown[]>();
  const sent = new Set<string>();
  for (let post = 0; post < posts; post += 1) {
    const parent = items.add("post", undefined, post % 4 === 0);
    for (const kind of ["complaint", "praise", "praise"] as const) items.add(kind, parent);
  }
  const happen = happenings(items, chance);
  return {
    ...{ name, items: items.all, answers, sent, edit: items.edit },
    remove(id) {
      for (const item of items.all) if (item.id === id) item.listed = false;
    },
    advance(changes = 2) {
      for (let change = 0; change < changes; change += 1) chance.pick(happen)();
    },
    feed(origin) {
      const body = feedOf(name, items.all, origin, padding);
      answers.set(digestOf(body), shownOf(items.all));
      return body;
    },
    noteSent: (body) => void sent.add(digestOf(body)),
  };
}

interface Items {
  readonly all: readonly Told[];
  /** @returns its id */
  add(kind: Kind, parent: string | undefined, file?: boolean): string;
  edit(id: string): string;
}

/** No two texts are the same, so that each tells which version it is. */
function writtenBy(name: string): Items {
  const all: Told[] = [];
  let revisions = 0;
  const text = (kind: Kind) => {
    revisions += 1;
    return `${texts[kind]} (${name} ${revisions}).`;
  };
  return {
    all,
    add(kind, parent, file = false) {
      const id = `${name}-${kind}-${all.length + 1}`;
      // an hour apart, in a year that is over at every date that the tests run at
      const postedAt = new Date(Date.UTC(2024, 0, 8) + all.length * 3_600_000).toISOString();
      const made = { id, kind, parent, postedAt, texts: [text(kind)], visible: true, listed: true };
      all.push({ ...made, file: file ? `/${name}/file/${id}` : undefined });
      return id;
    },
    edit(id) {
      const item = all.find((one) => one.id === id);
      if (!item) throw new Error(`the history has no item ${id}`);
      const said = text(item.kind);
      item.texts.push(said);
      return said;
    },
  };
}

function happenings({ all, add, edit }: Items, chance: Chance): readonly (() => void)[] {
  const one = (...kinds: readonly Kind[]) =>
    chance.pick(all.filter(({ listed, kind }) => listed && kinds.includes(kind)));
  return [
    () => void add("post", undefined, chance.is(0.4)),
    () => void add("complaint", one("post").id),
    () => void add("praise", one("post").id),
    () => void add("answer", one("complaint").id),
    () => void edit(one("post", "complaint", "praise").id),
    () => void edit(one("post").id),
    () => {
      const item = one("complaint", "praise");
      item.visible = !item.visible;
    },
    () => {
      one("complaint", "praise").listed = false;
    },
    () => {
      const gone = all.filter(({ listed }) => !listed);
      if (gone.length > 0) chance.pick(gone).listed = true;
    },
  ];
}

function digestOf(body: string): string {
  return createHash("sha256").update(body).digest("hex");
}

function shownOf(items: readonly Told[]): readonly Shown[] {
  return items.filter(({ listed }) => listed).map(({ id, texts }) => ({ id, text: texts.at(-1) ?? "" }));
}

function feedOf(name: string, items: readonly Told[], origin: string, padding: number): string {
  const shown = items
    .filter(({ listed }) => listed)
    .reverse()
    .map((item) => feedItem(name, items, item, origin));
  const feed = { version: "https://jsonfeed.org/version/1.1", title: `Dialog ${name}`, items: shown };
  return JSON.stringify({ ...feed, _kanalarkiv: { complete: true }, _padding: " ".repeat(padding) });
}

function feedItem(name: string, items: readonly Told[], item: Told, origin: string) {
  const said = item.texts.at(-1) ?? "";
  const root = rootOf(items, item);
  const own = {
    url: `${origin}/${name}/item/${item.id}`,
    date_published: item.postedAt,
    ...(item.file === undefined
      ? {}
      : { attachments: [{ url: `${origin}${item.file}`, mime_type: "text/plain" }] }),
  };
  if (item.kind === "post") return aFeedPost(item.id, `Melding ${item.id}`, said, own);
  const dialog = {
    kind: "comment",
    by_agency: item.kind === "answer",
    answers: item.parent,
    thread: root,
    visibility: item.visible ? "public" : "hidden",
  };
  const authors = [{ name: item.kind === "answer" ? "Kommunen" : "Testperson" }];
  return { id: item.id, content_text: said, authors, ...own, _kanalarkiv: dialog };
}

function rootOf(items: readonly Told[], item: Told): string {
  const parent = items.find(({ id }) => id === item.parent);
  return parent ? rootOf(items, parent) : item.id;
}

/** The bytes of an item's file; the same for ever. */
export function fileBytes(path: string): Buffer {
  return Buffer.from(`Vedlegg til ${path}\n`.repeat(40));
}
