/**
 * A web server on this machine that answers as the documentation of Mastodon's API says. Written from the documentation:
 * nothing here was recorded.
 *
 * @see https://docs.joinmastodon.org/methods/accounts/, /statuses/, /conversations/, /api/guidelines/#pagination
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { aPicture } from "./pictures.ts";

type Json = Record<string, unknown>;

export interface DocumentedStatus extends Json {
  id: string;
  created_at: string;
  edited_at: string | null;
  account: Json & { id: string };
  content: string;
  visibility: string;
  in_reply_to_id: string | null;
  in_reply_to_account_id: string | null;
  replies_count: number;
}

export const agencyId = "109000000000000001";
export const agencyToken = "Bearer agency-token";

export class MastodonServer {
  origin = "";
  readonly asked: string[] = [];
  readonly accounts = new Map<string, Json & { id: string; acct: string }>();
  readonly statuses = new Map<string, DocumentedStatus>();
  readonly histories = new Map<string, Json[]>();
  readonly conversations: Json[] = [];
  readonly mentions: Json[] = [];
  /** whose token it is, by what stands in Authorization */
  readonly tokens = new Map<string, { account: string; scopes: readonly string[] }>();
  /** answers in place of the API where it returns true */
  instead: (path: string, response: ServerResponse, request: IncomingMessage) => boolean = () => false;
  /** runs before each answer: what people do meanwhile */
  meanwhile: (path: string) => void = () => undefined;
  ignoresBoostFilter = false;
  readonly #server = createServer((request, response) => this.#answer(request, response));
  #clock = Date.parse("2026-08-01T08:00:00Z");
  #id = 115_000_000_000_000_000n;

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    this.account(agencyId, "fjordvik", { display_name: "Fjordvik kommune" });
    this.tokens.set(agencyToken, { account: agencyId, scopes: ["read"] });
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get profile(): string {
    return `${this.origin}/@fjordvik`;
  }

  account(id: string, acct: string, change: Json = {}): Json & { id: string; acct: string } {
    const account = {
      id,
      acct,
      username: acct.split("@", 1)[0],
      display_name: acct,
      note: "<p>Kommunen svarer p\u00e5 dagtid. Innlegg blir arkivert.</p>",
      url: `${this.origin}/@${acct}`,
      uri: `${this.origin}/users/${acct}`,
      avatar: `${this.origin}/avatar/${id}.png`,
      header: `${this.origin}/header/${id}.png`,
      bot: false,
      locked: false,
      created_at: "2022-11-05T00:00:00.000Z",
      fields: [{ name: "Nettside", value: '<a href="https://fjordvik.example">fjordvik.example</a>' }],
      followers_count: 12,
      ...change,
    };
    this.accounts.set(id, account);
    return account;
  }

  /** Publishes at the server's own time, a minute later each time. */
  post(content: string, change: Partial<DocumentedStatus> & { by?: string } = {}): DocumentedStatus {
    const { by = agencyId, ...fields } = change;
    this.#id += 65_536_000n;
    this.#clock += 60_000;
    const id = fields.id ?? String(this.#id);
    const account = this.accounts.get(by) ?? this.account(by, `person${by}@example.org`);
    const parent = fields.in_reply_to_id ? this.statuses.get(fields.in_reply_to_id) : undefined;
    const status: DocumentedStatus = {
      id,
      created_at: new Date(this.#clock).toISOString(),
      edited_at: null,
      account,
      content: `<p>${content}</p>`,
      spoiler_text: "",
      visibility: "public",
      sensitive: false,
      language: "nn",
      uri: `${this.origin}/users/${account.acct}/statuses/${id}`,
      url: `${this.origin}/@${account.acct}/${id}`,
      replies_count: 0,
      reblogs_count: 0,
      favourites_count: 0,
      reblog: null,
      media_attachments: [],
      mentions: [],
      tags: [],
      card: null,
      poll: null,
      in_reply_to_id: null,
      in_reply_to_account_id: parent?.account.id ?? null,
      ...fields,
    };
    this.statuses.set(id, status);
    if (parent && ["public", "unlisted"].includes(status.visibility)) parent.replies_count += 1;
    return status;
  }

  edit(id: string, content: string, change: Json = {}): void {
    const status = this.#status(id);
    const snapshot = () => ({
      content: status.content,
      spoiler_text: status["spoiler_text"],
      sensitive: status["sensitive"],
      created_at: status.edited_at ?? status.created_at,
      account: status.account,
      media_attachments: status["media_attachments"],
      emojis: [],
    });
    const history = this.histories.get(id) ?? [snapshot()];
    this.#clock += 60_000;
    Object.assign(status, {
      content: `<p>${content}</p>`,
      edited_at: new Date(this.#clock).toISOString(),
      ...change,
    });
    this.histories.set(id, [...history, snapshot()]);
  }

  remove(id: string): void {
    const status = this.#status(id);
    const parent = status.in_reply_to_id ? this.statuses.get(status.in_reply_to_id) : undefined;
    if (parent) parent.replies_count = Math.max(0, parent.replies_count - 1);
    for (const other of this.statuses.values())
      if (other.in_reply_to_id === id)
        Object.assign(other, { in_reply_to_id: null, in_reply_to_account_id: null });
    this.statuses.delete(id);
  }

  #status(id: string): DocumentedStatus {
    const status = this.statuses.get(id);
    if (!status) throw new Error(`no status ${id}`);
    return status;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? "/";
    this.asked.push(`${path}${request.headers.authorization ? " !" : ""}`);
    this.meanwhile(path);
    if (this.instead(path, response, request)) return;
    if (/^\/(?:media|avatar|header)\//.test(path))
      return void response.writeHead(200, { "content-type": "image/png" }).end(aPicture(path));
    const url = new URL(path, this.origin);
    const { authorization } = request.headers;
    const token = authorization === undefined ? undefined : this.tokens.get(authorization);
    if (authorization !== undefined && !token)
      return void send(response, 401, { error: "The access token is invalid" });
    const answer = this.#route(url, token);
    send(response, answer.status, answer.body, answer.link === undefined ? {} : { link: answer.link });
  }

  #route(
    url: URL,
    token: { account: string; scopes: readonly string[] } | undefined,
  ): { status: number; body: unknown; link?: string | undefined } {
    const viewer = token?.account;
    const [, kind, id = "", of] =
      /^\/api\/v1\/(accounts|statuses|conversations|notifications)(?:\/([\w-]+))?(?:\/(\w+))?$/.exec(
        url.pathname,
      ) ?? [];
    if (kind === "conversations") {
      if (!token) return { status: 401, body: { error: "The access token is invalid" } };
      if (!token.scopes.includes("read"))
        return { status: 403, body: { error: "This action is outside the authorized scopes" } };
      const below = url.searchParams.get("max_id");
      const body = this.conversations.filter(
        (one) => !below || BigInt((one["last_status"] as Json)["id"] as string) < BigInt(below),
      );
      return { status: 200, body: body.slice(0, 40) };
    }
    if (kind === "notifications") {
      if (url.searchParams.get("types[]") !== "mention")
        return { status: 400, body: { error: "not asked for" } };
      if (!token?.scopes.includes("read"))
        return { status: 403, body: { error: "This action is outside the authorized scopes" } };
      const below = url.searchParams.get("max_id");
      return {
        status: 200,
        body: this.mentions.filter((one) => !below || Number(one["id"]) < Number(below)),
      };
    }
    if (kind === "accounts") {
      if (id === "verify_credentials")
        return token
          ? { status: 200, body: this.accounts.get(token.account) }
          : { status: 401, body: { error: "The access token is invalid" } };
      const account =
        id === "lookup"
          ? [...this.accounts.values()].find(({ acct }) => acct === url.searchParams.get("acct"))
          : this.accounts.get(id);
      if (!account) return notFound;
      return of === "statuses" ? this.#list(url, account.id, viewer) : { status: 200, body: account };
    }
    const status = this.statuses.get(id);
    if (kind !== "statuses" || !status || !maySee(status, viewer)) return notFound;
    if (of === "history") return { status: 200, body: this.histories.get(id) ?? [] };
    return { status: 200, body: of === "context" ? this.#context(status, viewer) : status };
  }

  #list(url: URL, account: string, viewer: string | undefined) {
    const query = url.searchParams;
    const limit = Math.min(40, Number(query.get("limit") ?? 20));
    const [below, above] = [query.get("max_id"), query.get("min_id")];
    const boosts = this.ignoresBoostFilter || query.get("exclude_reblogs") !== "true";
    const all = [...this.statuses.values()]
      .filter(
        (one) => one.account.id === account && maySee(one, viewer) && (boosts || one["reblog"] === null),
      )
      .filter(({ id }) => (!below || BigInt(id) < BigInt(below)) && (!above || BigInt(id) > BigInt(above)))
      .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? 1 : -1));
    const page = above ? all.slice(-limit) : all.slice(0, limit);
    const last = page.at(-1);
    const next =
      page.length === limit && last
        ? `<${this.origin}${url.pathname}?max_id=${last.id}>; rel="next"`
        : undefined;
    const prev = page[0] ? `<${this.origin}${url.pathname}?min_id=${page[0].id}>; rel="prev"` : undefined;
    return { status: 200, body: page, link: [next, prev].filter((one) => one).join(", ") || undefined };
  }

  #context(status: DocumentedStatus, viewer: string | undefined): { ancestors: Json[]; descendants: Json[] } {
    const [mostUp, mostDown, deepest] = viewer ? [4096, 4096, Number.POSITIVE_INFINITY] : [40, 60, 20];
    const ancestors: DocumentedStatus[] = [];
    for (let above = status.in_reply_to_id; above && ancestors.length < mostUp; ) {
      const parent = this.statuses.get(above);
      if (!parent || !maySee(parent, viewer)) break;
      ancestors.unshift(parent);
      above = parent.in_reply_to_id;
    }
    const descendants: DocumentedStatus[] = [];
    const below = (id: string, depth: number): void => {
      if (depth > deepest) return;
      for (const one of this.statuses.values())
        if (one.in_reply_to_id === id && descendants.length < mostDown && maySee(one, viewer)) {
          descendants.push(one);
          below(one.id, depth + 1);
        }
    };
    below(status.id, 1);
    return { ancestors, descendants };
  }
}

function maySee({ visibility, account }: DocumentedStatus, viewer: string | undefined): boolean {
  return (
    visibility === "public" ||
    visibility === "unlisted" ||
    (viewer !== undefined && (account.id === viewer || viewer === agencyId))
  );
}

const notFound = { status: 404, body: { error: "Record not found" } };

export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): true {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
  return true;
}
