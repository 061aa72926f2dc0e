/** The sample channels, served on this machine as their platforms serve them, in a first and a second state. */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { basename } from "node:path";
import type { ChannelKind } from "../../src/domain/channel.ts";
import { type Answer, pageAnswer, pictureAnswer } from "./answer.ts";
import { type DemoAgencyKey, type Sample, samples } from "./catalogue.ts";
import { itemPage, jsonFeedAnswer, rssAnswer } from "./feeds.ts";
import { pictureNamed } from "./picture.ts";
import { eventListAnswer, eventPage } from "./police.ts";
import type { State } from "./timeline.ts";
import { answerOf } from "./wordpress-rest.ts";
import { tablesOf } from "./wordpress-site.ts";

export interface SampleChannel {
  readonly agency: DemoAgencyKey;
  readonly kind: ChannelKind;
  readonly title: string;
  readonly address: string;
  /** name of the environment variable that holds `credentials.value` */
  readonly secretName?: string;
  readonly leading?: boolean;
  readonly denyAuthors?: string[];
  readonly everyMinutes: number;
}

export interface SampleServer {
  readonly origin: string;
  readonly channels: readonly SampleChannel[];
  /** of the editor on both WordPress sites */
  readonly credentials: { readonly name: "KANALARKIV_DEMO_WORDPRESS"; readonly value: string };
  /** Switches to the second state: edits, an item withdrawn, others binned, a new answer and new posts. */
  advance(): void;
  close(): Promise<void>;
}

const secretName = "KANALARKIV_DEMO_WORDPRESS";

/** @param options.now everything is dated within the month before it */
export async function startSampleChannels(options: { readonly now: Date }): Promise<SampleServer> {
  const value = `redaktor:${randomBytes(12)
    .toString("hex")
    .replace(/.{4}(?=.)/g, "$& ")}`;
  let state: State = 1;
  let origin = "";
  const server = createServer((request, response) => {
    send(answerTo(request, { origin, state, now: options.now, credentials: value }), request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    channels: samples.map((sample) => channelOf(sample, origin)),
    credentials: { name: secretName, value },
    advance: () => {
      state = 2;
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const kinds: Readonly<Record<Sample["format"], ChannelKind>> = {
  wordpress: "wordpress",
  jsonFeed: "feed",
  rss: "feed",
  policeEvents: "policeEvents",
};

function channelOf(sample: Sample, origin: string): SampleChannel {
  const { agency, title, path, everyMinutes, format, leading, denyAuthors } = sample;
  return {
    agency,
    kind: kinds[format],
    title,
    address: `${origin}${path}`,
    ...(format === "wordpress" ? { secretName } : {}),
    ...(leading ? { leading } : {}),
    ...(denyAuthors ? { denyAuthors: [...denyAuthors] } : {}),
    everyMinutes,
  };
}

interface Served {
  readonly origin: string;
  readonly state: State;
  readonly now: Date;
  readonly credentials: string;
}

function answerTo(request: IncomingMessage, served: Served): Answer {
  const url = new URL(request.url ?? "/", served.origin);
  if (request.method !== "GET" && request.method !== "HEAD") return pageAnswer("Method not allowed", "", 405);
  for (const sample of samples) {
    const answer = answerOfSample(sample, url, request.headers.authorization, served);
    if (answer) return answer;
  }
  return pictureAt(url.pathname) ?? eventPage(url.pathname) ?? pageAnswer("Not found", "", 404);
}

function answerOfSample(
  sample: Sample,
  url: URL,
  authorization: string | undefined,
  { origin, state, now, credentials }: Served,
): Answer | undefined {
  const { path } = sample;
  const address = `${origin}${path}`;
  const page = Number(url.searchParams.get("page") ?? 1);
  switch (sample.format) {
    case "wordpress": {
      if (url.pathname !== path && !url.pathname.startsWith(`${path}/`)) return undefined;
      const tables = tablesOf(sample.script, address, state, now);
      const site = {
        root: address,
        about: sample.script.site,
        timeZone: sample.script.timeZone,
        tables,
        credentials,
      };
      return answerOf(site, {
        path: url.pathname.slice(path.length),
        query: url.searchParams,
        authorization,
      });
    }
    case "jsonFeed": {
      if (url.pathname === path) return jsonFeedAnswer(sample.script, address, page, state, now);
      const home = path.replace(/\.json$/, "");
      if (url.pathname === home) return pageAnswer(sample.title, "");
      return url.pathname.startsWith(`${home}/`)
        ? itemPage(sample.script, url.pathname.slice(home.length + 1), state, now)
        : undefined;
    }
    case "rss": {
      if (url.pathname === path) return rssAnswer(sample.script, address, state, now);
      const home = path.replace(/\.rss$/, "");
      return url.pathname.startsWith(`${home}/`)
        ? itemPage(sample.script, url.pathname.slice(home.length + 1), state, now)
        : undefined;
    }
    case "policeEvents":
      return url.pathname === path ? eventListAnswer(state, now) : undefined;
  }
}

/** Any sample channel's file: drawn from its name. */
function pictureAt(path: string): Answer | undefined {
  return /\/(?:wp-content\/uploads\/\d{4}\/\d{2}|media)\/[a-z0-9-]+\.png$/.test(path)
    ? pictureAnswer(pictureNamed(basename(path)))
    : undefined;
}

function send(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, "content-length": String(body.byteLength) });
  response.end(request.method === "HEAD" ? undefined : body);
}
