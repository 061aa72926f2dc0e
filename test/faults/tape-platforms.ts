/**
 * Platforms behind the fault tape that answer with JSON as their documentation says: each with a history that is known, so
 * that what the archive holds can be told right or wrong. A text names its item and which of its texts it is.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ChannelKind } from "../../src/domain/channel.ts";
import type { Answering } from "../support/channel-contract.ts";
import { Forum, key as forumKey, root as forumRoot } from "../support/discourse-forum.ts";
import {
  anError,
  aPageComment,
  aPagePost,
  GraphSite,
  pageId,
  thePage,
  token,
} from "../support/graph-server.ts";
import { agencyToken, MastodonServer } from "../support/mastodon-server.ts";
import type { Chance } from "./chance.ts";
import { isListed, type TapeItem } from "./tape.ts";

/** What is done to an answer before it is sent. */
export interface Interposed {
  /** @returns whether it was answered in its place */
  readonly answers: (response: ServerResponse) => boolean;
  /** of an answer that is sent */
  readonly changed: (body: unknown) => unknown;
  /** @returns whether it was sent in another way than whole */
  readonly sends: (response: ServerResponse, status: number, headers: Headers, body: string) => boolean;
}
type Headers = Readonly<Record<string, string>>;
export type Interpose = (request: IncomingMessage) => Interposed;

export interface Platform {
  readonly kind: ChannelKind;
  readonly address: string;
  readonly secret: string;
  /** as the platform says that a token is no longer taken */
  readonly deadToken: Answering;
  readonly items: TapeItem[];
  post(at: Date): void;
  edit(item: TapeItem, at: Date): void;
  remove(item: TapeItem, at: Date): void;
  close(): Promise<void>;
}

const textOf = (item: TapeItem) => item.texts.at(-1) ?? "";

function anItem(items: TapeItem[], kind: string, at: Date): TapeItem {
  const id = `${kind}-${items.length + 1}`;
  const item = { id, postedAt: at.toISOString(), texts: [`Tekst ${id}.1`], changes: [{ at, listed: true }] };
  items.push(item);
  return item;
}

function edited(item: TapeItem): void {
  item.texts.push(`Tekst ${item.id}.${item.texts.length + 1}`);
}

interface Served {
  readonly origin: string;
  close(): Promise<void>;
}

async function served(
  interpose: Interpose,
  answer: (url: URL, request: IncomingMessage, origin: string) => Answering,
): Promise<Served> {
  let origin = "";
  const server = createServer((request, response) => {
    const interposed = interpose(request);
    if (interposed.answers(response)) return;
    const { status = 200, headers = {}, body } = answer(new URL(request.url ?? "", origin), request, origin);
    const said = status === 200 ? interposed.changed(body) : body;
    const all = { "content-type": "application/json; charset=utf-8", ...headers };
    const text = typeof said === "string" ? said : JSON.stringify(said);
    if (!interposed.sends(response, status, all, text)) response.writeHead(status, all).end(text);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Every third status is somebody's answer to the one before. */
export async function mastodonPlatform(interpose: Interpose): Promise<Platform> {
  const site = await new MastodonServer().start();
  site.instead = (_, response, request) => {
    const interposed = interpose(request);
    if (interposed.answers(response)) return true;
    const [head, end] = [response.writeHead.bind(response), response.end.bind(response)];
    let [status, headers]: [number, Headers] = [200, {}];
    response.writeHead = ((code: number, all: Headers) => {
      [status, headers] = [code, all];
      return response;
    }) as never;
    response.end = ((body: unknown) => {
      [response.writeHead, response.end] = [head as never, end as never];
      if (typeof body !== "string") return response.writeHead(status, headers as never).end(body);
      const said = status === 200 ? JSON.stringify(interposed.changed(JSON.parse(body))) : body;
      if (!interposed.sends(response, status, headers, said))
        response.writeHead(status, headers as never).end(said);
      return response;
    }) as never;
    return false;
  };
  const items: TapeItem[] = [];
  const ids = new Map<TapeItem, string>();
  let last: string | undefined;
  return {
    ...{ kind: "mastodon", address: site.profile, secret: agencyToken, items },
    deadToken: { status: 401, body: { error: "The access token was revoked" } },
    post(at) {
      const item = anItem(items, "mastodon", at);
      const isAnswer = items.length % 3 === 0 && last !== undefined;
      const { id } = site.post(textOf(item), {
        created_at: at.toISOString(),
        ...(isAnswer ? { by: "500", in_reply_to_id: last ?? null } : {}),
      });
      ids.set(item, id);
      if (!isAnswer) last = id;
    },
    edit(item) {
      edited(item);
      site.edit(ids.get(item) ?? "", textOf(item));
    },
    remove(item, at) {
      const id = ids.get(item) ?? "";
      // what was said to it would be seen on this account no more, which is no fault of anybody
      if ([...site.statuses.values()].some((one) => one.in_reply_to_id === id)) return;
      site.remove(id);
      if (last === id) last = undefined;
      item.changes.push({ at, listed: false });
    },
    close: () => site.close(),
  };
}

/** Topics of four posts. */
export async function discoursePlatform(interpose: Interpose): Promise<Platform> {
  const forum = new Forum();
  const front = await served(interpose, (url, { headers }, origin) => {
    const credentials = headers["api-key"]
      ? `Api-Key: ${headers["api-key"]} Api-Username: ${headers["api-username"]}`
      : undefined;
    const answer = forum.answer({ url: new URL(`${forumRoot}${url.pathname}${url.search}`), credentials });
    return { ...answer, body: JSON.parse(JSON.stringify(answer.body).replaceAll(forumRoot, origin)) };
  });
  const items: TapeItem[] = [];
  const posts = new Map<TapeItem, ReturnType<Forum["post"]>>();
  let topic: ReturnType<Forum["topic"]> | undefined;
  return {
    ...{ kind: "discourse", address: front.origin, secret: forumKey, items },
    deadToken: { status: 403, body: { errors: ["You are not permitted."], error_type: "invalid_access" } },
    post(at) {
      if (items.length % 4 === 0)
        topic = forum.topic(`Emne ${items.length}`, { created_at: at.toISOString() });
      if (!topic) return;
      const item = anItem(items, "discourse", at);
      const time = { created_at: at.toISOString(), updated_at: at.toISOString() };
      posts.set(item, forum.post(topic, `<p>${textOf(item)}</p>`, { raw: textOf(item), ...time }));
    },
    edit(item, at) {
      const post = posts.get(item);
      if (!post) return;
      edited(item);
      const version = Number(forum.posts.find(({ id }) => id === post.id)?.["version"] ?? 1) + 1;
      const said = { cooked: `<p>${textOf(item)}</p>`, raw: textOf(item) };
      forum.change(post, { ...said, version, updated_at: at.toISOString() });
    },
    remove(item, at) {
      const post = posts.get(item);
      // the first of a topic goes with all of it
      if (!post || post.post_number === 1) return;
      forum.remove(post);
      item.changes.push({ at, listed: false });
    },
    close: () => front.close(),
  };
}

/** Posts with two comments each. */
export async function facebookPlatform(interpose: Interpose): Promise<Platform> {
  const site = new GraphSite();
  site.most = 12;
  site.objects.set(pageId, thePage);
  site.lists.set(`${pageId}/conversations`, []);
  const front = await served(interpose, (url, { headers }, origin) => {
    const path = decodeURIComponent(url.pathname.replace(/^\/v25\.0\//, ""));
    return site.answer(path, url.searchParams, headers.authorization, origin);
  });
  const items: TapeItem[] = [];
  const entries = new Map<
    TapeItem,
    { list: string; id: string; fields: Readonly<Record<string, unknown>> }
  >();
  let post = 0;
  const lists = () => {
    for (const name of [...site.lists.keys()]) site.lists.set(name, []);
    for (const name of [`${pageId}/feed`, `${pageId}/published_posts`]) site.lists.set(name, []);
    for (const [item, { list, id, fields }] of entries) {
      if (!isListed(item)) site.objects.delete(id);
      if (!isListed(item)) continue;
      const all = { ...fields, message: textOf(item) };
      site.objects.set(id, all);
      if (list === "feed") site.lists.set(`${id}/comments`, site.lists.get(`${id}/comments`) ?? []);
      const names = list === "feed" ? [`${pageId}/feed`, `${pageId}/published_posts`] : [list];
      for (const name of names) site.lists.set(name, [all, ...(site.lists.get(name) ?? [])]);
    }
  };
  return {
    ...{ kind: "facebook", address: `${front.origin}/v25.0/${pageId}`, secret: `Bearer ${token}`, items },
    deadToken: { ...anError(190, 463, 401) },
    post(at) {
      const item = anItem(items, "facebook", at);
      const number = items.length;
      const time = at.toISOString().replace(/\.\d+Z$/, "+0000");
      const isPost = items.length % 3 === 1;
      if (isPost) post = number;
      const fields = isPost
        ? aPagePost(number, { created_time: time, updated_time: time })
        : aPageComment(post, number, { created_time: time });
      const list = isPost ? "feed" : `${pageId}_${post}/comments`;
      entries.set(item, { list, id: String(fields["id"]), fields });
      lists();
    },
    edit(item) {
      edited(item);
      lists();
    },
    remove(item, at) {
      // a post goes with what was said under it
      if (entries.get(item)?.list === "feed") return;
      item.changes.push({ at, listed: false });
      lists();
    },
    close: () => front.close(),
  };
}

/** Seldom much at once, and of the newest only, as people do. */
export function happenOn(platform: Platform, chance: Chance, at: Date): void {
  const newest = platform.items.slice(-20).filter(isListed);
  const act = chance.pick(["post", "post", "edit", "edit", "remove"] as const);
  if (act === "post") platform.post(at);
  else if (act === "edit") platform.edit(chance.pick(newest), at);
  else if (newest.length > 12) platform.remove(chance.pick(newest), at);
}
