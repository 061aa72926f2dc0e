/**
 * A fault tape: a server that answers what a seed says (whole, 429, 5xx, cut off, soft blocked, pages that lack or repeat
 * items, clocks in 1970 and 2070, a dead token), whose history is known, so that what the archive holds can be told right
 * or wrong.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { aFeedPost, type FeedItem } from "../support/dialog-feed.ts";
import type { Chance } from "./chance.ts";

/** What an answer of the tape is; each with its share of a hundred. */
export const faces = {
  whole: 50,
  "429": 6,
  "429 without a time": 3,
  "503": 4,
  "500": 4,
  "404 for everything": 2,
  reset: 5,
  "cut off": 4,
  "soft block, a page": 4,
  "soft block, an empty list": 3,
  "page that lacks items": 5,
  "page that repeats items": 4,
  "clock in 1970 or 2070": 3,
  "dead token": 3,
} as const;
export type Face = keyof typeof faces;

export interface TapeItem {
  readonly id: string;
  readonly postedAt: string;
  readonly texts: string[];
  /** when it was taken away and put back, in order */
  readonly changes: { readonly at: Date; readonly listed: boolean }[];
}

export function isListed({ changes }: TapeItem): boolean {
  return changes.at(-1)?.listed === true;
}

/** Whether it was away at some time up to then: only such an item may be told to be removed. */
export function wasAway({ changes }: TapeItem, at: Date): boolean {
  return changes.some((change) => !change.listed && change.at <= at);
}

export interface TapeChannel {
  readonly name: string;
  /** lists all there is, page by page; else the newest only */
  readonly complete: boolean;
  readonly items: TapeItem[];
}

export interface Tape {
  readonly channels: readonly TapeChannel[];
  readonly faces: ReadonlyMap<Face, number>;
  answers(): number;
  /** what was sent since it was asked last, whole and with its own time: each as its id and its text */
  sent(): readonly (readonly [string, string])[];
  addressOf(channel: TapeChannel): string;
  /** from now on every answer is whole */
  honest: boolean;
  advance(at: Date): void;
  close(): Promise<void>;
}

const perPage = 12;
const window = 30;

export async function startTape(chance: Chance, now: () => Date): Promise<Tape> {
  const counts = new Map<Face, number>();
  const channels = [channelOf("whole", true, now()), channelOf("newest", false, now())];
  const drawn = Object.entries(faces).flatMap(([face, share]) => Array<Face>(share).fill(face as Face));
  let answers = 0;
  let sent: (readonly [string, string])[] = [];
  const server = createServer((request, response) => {
    const [, name, what, place] = (request.url ?? "").split("/");
    const channel = channels.find((one) => one.name === name);
    if (!channel) return void response.writeHead(404).end();
    answers += 1;
    const face = tape.honest ? "whole" : chance.pick(drawn);
    counts.set(face, (counts.get(face) ?? 0) + 1);
    if (fails(face, response, chance, now())) return;
    if (what === "item") {
      const item = channel.items.find(({ id }) => id === place);
      return void response.writeHead(item && isListed(item) ? 200 : 404).end("a page");
    }
    const headers = face === "clock in 1970 or 2070" ? { date: wrongDate(chance) } : {};
    const { body, shown } = list(channel, Number(place ?? 0), face, origin(request), chance);
    if (face === "cut off") {
      response.writeHead(200, {
        "content-type": "application/feed+json",
        "content-length": String(body.length),
      });
      response.write(body.slice(0, body.length / 2));
      return void setTimeout(() => response.destroy(), 5);
    }
    sent.push(...shown);
    response.writeHead(200, { "content-type": "application/feed+json", ...headers }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tape: Tape = {
    ...{ channels, faces: counts, honest: true, answers: () => answers },
    sent() {
      const since = sent;
      sent = [];
      return since;
    },
    addressOf: ({ name }) => `${at}/${name}/list/0`,
    advance(time) {
      for (const channel of channels) happen(channel, chance, time);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return tape;
}

function origin({ headers }: IncomingMessage): string {
  return `http://${headers.host}`;
}

/** @returns whether the answer is given */
export function fails(face: Face, response: ServerResponse, chance: Chance, now: Date): boolean {
  const end = (status: number, headers: Record<string, string> = {}, body = "no") => {
    response.writeHead(status, headers).end(body);
    return true;
  };
  const seconds = chance.whole(30, 7200);
  switch (face) {
    case "429": {
      const date = new Date(now.getTime() + seconds * 1000).toUTCString();
      return end(429, { "retry-after": chance.is(0.5) ? String(seconds) : date });
    }
    case "429 without a time":
      return end(429);
    case "503":
      return end(503, chance.is(0.5) ? { "retry-after": "120" } : {});
    case "500":
      return end(chance.pick([500, 502, 504]));
    case "404 for everything":
      return end(404);
    case "dead token":
      return end(chance.pick([401, 403]));
    case "reset":
      response.socket?.destroy();
      return true;
    case "soft block, a page":
      return end(
        200,
        { "content-type": "text/html" },
        "<!doctype html><title>Er du eit menneske?</title><p>Vent.</p>",
      );
    default:
      return false;
  }
}

export function wrongDate(chance: Chance): string {
  return chance.pick([new Date(0), new Date("2070-01-01T00:00:00Z")]).toUTCString();
}

function list(
  channel: TapeChannel,
  page: number,
  face: Face,
  at: string,
  chance: Chance,
): { readonly body: string; readonly shown: readonly (readonly [string, string])[] } {
  const all = channel.items.filter(isListed).toReversed();
  const shown = channel.complete ? all : all.slice(0, window);
  const pages = channel.complete ? Math.max(1, Math.ceil(shown.length / perPage)) : 1;
  const size = channel.complete ? perPage : window;
  const own = shown.slice(page * size, (page + 1) * size);
  const sent =
    face === "soft block, an empty list"
      ? []
      : face === "page that lacks items"
        ? own.filter(() => chance.is(0.7))
        : face === "page that repeats items"
          ? [...own.slice(0, -3), ...shown.slice(0, 3)]
          : own;
  const skewed =
    face === "clock in 1970 or 2070"
      ? chance.pick(["1970-01-01T00:00:01Z", "2070-01-01T00:00:00Z"])
      : undefined;
  const items = sent.map((item, index) => feedItem(channel, item, at, index === 0 ? skewed : undefined));
  const next =
    channel.complete && page + 1 < pages ? { next_url: `${at}/${channel.name}/list/${page + 1}` } : {};
  const head = { version: "https://jsonfeed.org/version/1.1", title: channel.name, ...next };
  const body = JSON.stringify({
    ...head,
    items,
    ...(channel.complete ? { _kanalarkiv: { complete: true } } : {}),
  });
  const timely = sent.slice(skewed === undefined ? 0 : 1);
  return { body, shown: timely.map(({ id, texts }) => [id, texts.at(-1) ?? ""] as const) };
}

function feedItem(
  channel: TapeChannel,
  { id, texts, postedAt }: TapeItem,
  at: string,
  skewed?: string,
): FeedItem {
  return aFeedPost(id, `Melding ${id}`, texts.at(-1) ?? "", {
    ...{ url: `${at}/${channel.name}/item/${id}`, date_published: skewed ?? postedAt },
  });
}

function channelOf(name: string, complete: boolean, now: Date): TapeChannel {
  const channel: TapeChannel = { name, complete, items: [] };
  for (let n = 0; n < 40; n++) add(channel, new Date(now.getTime() - (41 - n) * 3_600_000));
  return channel;
}

function add({ name, items }: TapeChannel, at: Date): void {
  const id = `${name}-${items.length + 1}`;
  items.push({ id, postedAt: at.toISOString(), texts: [`Tekst ${id}.1`], changes: [{ at, listed: true }] });
}

/** Seldom much at once: a post, an edit, one taken away, one put back. Of the newest only, as people do. */
function happen(channel: TapeChannel, chance: Chance, at: Date): void {
  const newest = channel.items.slice(-20);
  const one = chance.pick(newest);
  const act = chance.pick(["post", "post", "edit", "edit", "remove", "restore"] as const);
  if (act === "post") add(channel, at);
  else if (act === "edit" && isListed(one)) one.texts.push(`Tekst ${one.id}.${one.texts.length + 1}`);
  else if (act === "remove" && isListed(one) && newest.filter(isListed).length > 15)
    one.changes.push({ at, listed: false });
  else if (act === "restore" && !isListed(one)) one.changes.push({ at, listed: true });
}
