/** Answers of the WordPress REST API, built by field, and a server of a few lines that gives them out. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Channel } from "../../src/domain/channel.ts";
import { asId } from "../../src/domain/ids.ts";
import type { Payload } from "../../src/domain/observation.ts";

export type Fields = Readonly<Record<string, unknown>>;

export function aPost(fields: Fields = {}): Fields {
  const id = fields["id"] ?? 12;
  return {
    id,
    date_gmt: "2026-11-21T10:00:00",
    modified_gmt: "2026-11-21T10:00:00",
    slug: `innlegg-${id}`,
    status: "publish",
    type: "post",
    link: `https://etaten.example/innlegg-${id}/`,
    title: { raw: "Ny sykkelveg", rendered: "Ny sykkelveg" },
    content: { raw: "Si hva du mener.", rendered: "<p>Si hva du mener.</p>\n", protected: false },
    excerpt: { raw: "", rendered: "<p>Si hva du mener.</p>\n", protected: false },
    author: 1,
    featured_media: 0,
    sticky: false,
    categories: [],
    tags: [],
    ...fields,
  };
}

export function aComment(fields: Fields = {}): Fields {
  const id = fields["id"] ?? 45;
  return {
    id,
    post: 12,
    parent: 0,
    author: 0,
    author_name: "Kari",
    date_gmt: "2026-11-21T11:00:00",
    content: { raw: "Når er fristen?", rendered: "<p>Når er fristen?</p>\n" },
    link: `https://etaten.example/innlegg-12/#comment-${id}`,
    status: "approved",
    type: "comment",
    _links: {
      up: [{ embeddable: true, post_type: "post", href: "https://etaten.example/wp-json/wp/v2/posts/12" }],
    },
    ...fields,
  };
}

export function aFile(fields: Fields = {}): Fields {
  return {
    id: 30,
    post: null,
    source_url: "https://etaten.example/wp-content/uploads/kart.png",
    alt_text: "Kart over vegen",
    mime_type: "image/png",
    ...fields,
  };
}

export const anIndex = {
  name: "Testetaten",
  description: "Vi svarer",
  home: "https://etaten.example",
  namespaces: ["oembed/1.0", "wp/v2"],
};

export function aType(slug: string, fields: Fields = {}): Fields {
  return { slug, name: slug, rest_base: `${slug}s`, rest_namespace: "wp/v2", viewable: true, ...fields };
}

/** As `/wp/v2/types` answers: an object by slug, with the parts that a site is made of among them. */
export function theTypes(...others: readonly Fields[]): Fields {
  const parts = [
    aType("attachment", { rest_base: "media" }),
    aType("nav_menu_item", { viewable: false, rest_base: "menu-items" }),
    aType("wp_block", { viewable: false, rest_base: "blocks" }),
  ];
  const all = [aType("post"), aType("page"), ...parts, ...others];
  return Object.fromEntries(all.map((type) => [String(type["slug"]), type]));
}

export type Routes = Readonly<Record<string, (query: URLSearchParams) => RestAnswer | undefined>>;

/** A site with a post, a page and a comment, each list as it should be. */
export const wholeSite: Routes = {
  "/": () => ({ body: anIndex }),
  "/wp/v2/types": () => ({ body: theTypes() }),
  "/wp/v2/users": () => ({ body: [{ id: 1, name: "Redaksjonen" }] }),
  "/wp/v2/categories": () => ({ body: [{ id: 3, name: "Vei" }] }),
  "/wp/v2/tags": () => ({ body: [] }),
  "/wp/v2/media": () => ({ body: [] }),
  "/wp/v2/posts": () => ({ body: [aPost({ categories: [3] })] }),
  "/wp/v2/pages": () => ({ body: [aPost({ id: 2, type: "page" })] }),
  "/wp/v2/comments": (query) => ({
    body: (query.get("status") ?? "approve") === "approve" ? [aComment()] : [],
  }),
};

/** A payload of the route under `/wp-json`, such as `/wp/v2/posts?page=1`. */
export function aPayload(route: string, body: unknown, fields: Partial<Payload> = {}): Payload {
  return {
    ordinal: 0,
    url: `https://etaten.example/wp-json${route}`,
    status: 200,
    mediaType: "application/json; charset=UTF-8",
    bytes: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
    fetchedAt: new Date("2026-11-21T12:00:00Z"),
    ...fields,
  };
}

export function aWordPressChannel(fields: Partial<Channel> = {}): Channel {
  return {
    id: asId("01890000-0000-7000-8000-000000000001"),
    agencyId: asId("01890000-0000-7000-8000-000000000002"),
    kind: "wordpress",
    title: "Etatens nettsted",
    address: "https://etaten.example",
    secretName: undefined,
    leading: false,
    denyAuthors: [],
    mediaHosts: [],
    identifyBy: "auto",
    state: "active",
    everyMinutes: 30,
    ...fields,
  };
}

export interface RestAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** an array is paged by `per_page` and counted in the headers; a text is sent as it is */
  readonly body: unknown;
}

export interface RestServer {
  readonly url: string;
  /** path and query of every request, in order, with `!` at the end when it had credentials */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** @param answer by route (`/wp/v2/posts`) and query; undefined for a route that the site does not have */
export async function serveRest(
  answer: (route: string, query: URLSearchParams, request: IncomingMessage) => RestAnswer | undefined,
): Promise<RestServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url}${request.headers.authorization ? "!" : ""}`);
    const url = new URL(request.url ?? "/", "http://localhost");
    const route = url.searchParams.get("rest_route") ?? url.pathname.replace(/^.*\/wp-json/, "");
    const given = answer(route, url.searchParams, request) ?? noRoute;
    const { status, headers, body } = pageOf(given, url.searchParams);
    response.writeHead(status, headers);
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The answer as the site sends it: the page that was asked for, counted. */
export function pageOf(given: RestAnswer, query: URLSearchParams): Required<RestAnswer> {
  const { body, counts } = paged(given.body, query);
  const headers = { "content-type": "application/json; charset=UTF-8", ...counts, ...given.headers };
  return { status: given.status ?? 200, headers, body };
}

export const noRoute: RestAnswer = {
  status: 404,
  body: { code: "rest_no_route", message: "No route was found", data: { status: 404 } },
};

function paged(body: unknown, query: URLSearchParams): { body: unknown; counts: Record<string, string> } {
  if (!Array.isArray(body)) return { body, counts: {} };
  const size = Number(query.get("per_page") ?? 10);
  if (query.get("order") === "desc") return paged([...body].reverse(), withOrder(query, "asc"));
  const from = (Number(query.get("page") ?? 1) - 1) * size;
  const counts = {
    "x-wp-total": String(body.length),
    "x-wp-totalpages": String(Math.ceil(body.length / size)),
  };
  return { body: body.slice(from, from + size), counts };
}

function withOrder(query: URLSearchParams, order: string): URLSearchParams {
  const changed = new URLSearchParams(query);
  changed.set("order", order);
  return changed;
}
