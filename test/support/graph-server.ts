/**
 * A Graph API of a few lines over a real socket, for one page: written from Meta's documentation, and no recording. Lists go
 * on by cursors, a token that is dead is refused as Meta refuses it, and its own token stands in each `next`, as there.
 */
import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export type Fields = Readonly<Record<string, unknown>>;

export interface GraphAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export const pageId = "1234567890321";
export const token = "EAAKanariToken4711";

export function anError(code: number, subcode?: number, status = 400): GraphAnswer {
  const error = { message: "Kanari", type: "OAuthException", code, error_subcode: subcode, fbtrace_id: "x" };
  return { status, body: { error } };
}

/** What Meta says of what is gone, and of what the token may not see. */
export const notThere = anError(100, 33);

export class GraphSite {
  /** by path: an object, or a list of them */
  readonly objects = new Map<string, Fields>();
  readonly lists = new Map<string, readonly Fields[]>();
  /** in place of what it would answer */
  readonly instead = new Map<string, GraphAnswer>();
  /** a list of comments within a post is no longer than this */
  nested = 2;
  /** no page of a list is longer, whatever was asked */
  most = 2;
  /** what it says of the token when it is asked */
  token: Fields | undefined;
  /** the app's secret: then each question must prove that it is known */
  appSecret: string | undefined;
  /** called before each answer: things come and go while pages are read */
  onAsked: (path: string, query: URLSearchParams) => void = () => undefined;
  readonly asked: string[] = [];

  answer(
    path: string,
    query: URLSearchParams,
    credentials: string | undefined,
    base = "https://graph.example",
  ): GraphAnswer {
    this.asked.push(`${path}?${query}`);
    this.onAsked(path, query);
    const instead = this.instead.get(path);
    if (instead) return instead;
    if (credentials !== `Bearer ${token}`) return anError(190, 463, 401);
    const proof = this.appSecret && createHmac("sha256", this.appSecret).update(token).digest("hex");
    if (proof !== undefined && query.get("appsecret_proof") !== proof) return anError(100, undefined);
    if (path === "debug_token")
      return query.get("input_token") === token && this.token ? { body: { data: this.token } } : notThere;
    const list = this.lists.get(path);
    if (list) return { body: this.#page(list, path, query, base, Number(query.get("limit") ?? this.most)) };
    const object = this.objects.get(path);
    if (!object) return notThere;
    return { body: query.get("fields") === "id" ? { id: object["id"] } : object };
  }

  #page(list: readonly Fields[], path: string, query: URLSearchParams, base: string, limit: number): Fields {
    const after = query.get("after");
    const from = after === null ? 0 : list.findIndex(({ id }) => cursorOf(id) === after) + 1;
    const data = list.slice(from, from + Math.min(limit, this.most));
    const last = data.at(-1);
    const more = from + data.length < list.length;
    const cursors = { before: cursorOf(data[0]?.["id"]), after: cursorOf(last?.["id"]) };
    return {
      data: data.map((one) => this.#withComments(one, base)),
      paging: {
        cursors,
        ...(more
          ? { next: `${base}/v25.0/${path}?access_token=${token}&pretty=0&limit=2&after=${cursors.after}` }
          : {}),
      },
    };
  }

  #withComments(object: Fields, base: string): Fields {
    const path = `${object["id"]}/comments`;
    const list = this.lists.get(path);
    if (!list) return object;
    const comments = this.#page(list, path, new URLSearchParams(), base, this.nested);
    return { ...object, comments: { ...comments, summary: { total_count: list.length } } };
  }
}

function cursorOf(id: unknown): string {
  return Buffer.from(String(id)).toString("base64url");
}

export interface GraphServer {
  readonly site: GraphSite;
  /** of the page, as a channel has it */
  readonly address: string;
  close(): Promise<void>;
}

export async function startGraphServer(site = new GraphSite(), id = pageId): Promise<GraphServer> {
  let base = "";
  const server = createServer((request: IncomingMessage, response) => {
    const url = new URL(request.url ?? "", "http://x");
    const path = decodeURIComponent(url.pathname.replace(/^\/v25\.0\//, ""));
    const { status, headers, body } = site.answer(
      path,
      url.searchParams,
      request.headers.authorization,
      base,
    );
    response.writeHead(status ?? 200, { "content-type": "application/json; charset=UTF-8", ...headers });
    // Meta escapes the slashes of addresses
    response.end(typeof body === "string" ? body : JSON.stringify(body).replaceAll("/", "\\/"));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    site,
    address: `${base}/v25.0/${id}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

export const thePage: Fields = {
  id: pageId,
  name: "Fjordvik kommune",
  about: "Offisiell side",
  description: "Innlegg og kommentarar blir arkiverte.",
  link: "https://www.facebook.com/fjordvik",
  is_published: true,
};

export function aPagePost(number: number, fields: Fields = {}): Fields {
  return {
    id: `${pageId}_${number}`,
    from: { id: pageId, name: "Fjordvik kommune" },
    message: `Vegen er stengd (${number}).`,
    created_time: "2026-08-19T10:00:00+0000",
    updated_time: "2026-08-19T11:00:00+0000",
    permalink_url: `https://www.facebook.com/fjordvik/posts/${number}`,
    is_hidden: false,
    is_published: true,
    status_type: "mobile_status_update",
    reactions: { data: [], summary: { total_count: 3 } },
    ...fields,
  };
}

export function aPageComment(post: number, number: number, fields: Fields = {}): Fields {
  return {
    id: `${post}_${number}`,
    from: { id: "7700", name: "Kari Vik" },
    message: `Når opnar vegen? (${number})`,
    created_time: "2026-08-19T10:30:00+0000",
    is_hidden: false,
    is_private: false,
    permalink_url: `https://www.facebook.com/fjordvik/posts/${post}?comment_id=${number}`,
    reactions: { data: [], summary: { total_count: 0 } },
    ...fields,
  };
}

/** A page with two posts, comments to a depth of three, and messages with one person. */
export function wholePage(): GraphSite {
  const site = new GraphSite();
  site.objects.set(pageId, thePage);
  const attachments = {
    data: [
      {
        type: "album",
        subattachments: {
          data: [
            {
              type: "photo",
              description: "Kart",
              media: { image: { src: "https://scontent.example/a.jpg?oh=1" } },
            },
            {
              type: "video_inline",
              media: { source: "https://video.example/b.mp4", image: { src: "https://x.example/i.jpg" } },
            },
          ],
        },
      },
    ],
  };
  const link = {
    data: [
      {
        type: "share",
        title: "Vegmelding",
        unshimmed_url: "https://veg.example/1",
        media: { image: { src: "https://x.example/p.jpg" } },
      },
    ],
  };
  const posts = [aPagePost(11, { attachments }), aPagePost(12, { attachments: link, is_hidden: true })];
  site.lists.set(`${pageId}/feed`, posts);
  site.lists.set(`${pageId}/published_posts`, posts);
  site.lists.set(`${pageId}_11/comments`, [
    aPageComment(11, 1),
    aPageComment(11, 2, {
      from: { id: pageId, name: "Fjordvik kommune" },
      parent: { id: "11_1" },
      message: "Klokka sju.",
    }),
    aPageComment(11, 3, { parent: { id: "11_2" }, is_hidden: true }),
    aPageComment(11, 4, {
      attachment: { type: "photo", media: { image: { src: "https://scontent.example/c.jpg" } } },
    }),
    aPageComment(11, 5, { is_private: true }),
  ]);
  const message = (number: number, from: string) => ({
    id: `m_${number}`,
    from: { id: from, name: from === pageId ? "Fjordvik kommune" : "Kari Vik", email: "x@facebook.example" },
    message: `Hei (${number})`,
    created_time: "2026-08-19T12:00:00+0000",
  });
  site.lists.set(`${pageId}/conversations`, [
    {
      id: "t_99",
      participants: { data: [{ id: "7700" }, { id: pageId }] },
      messages: {
        data: [message(2, pageId)],
        paging: {
          cursors: { after: cursorOf("m_2") },
          next: `https://graph.facebook.com/v25.0/t_99/messages?access_token=${token}&after=${cursorOf("m_2")}`,
        },
      },
    },
  ]);
  site.lists.set("t_99/messages", [message(2, pageId), message(1, "7700")]);
  return site;
}
