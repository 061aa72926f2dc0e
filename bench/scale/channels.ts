/** Made-up feeds on this machine, which show what the benchmark lets them show. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { threadItems, threadLength } from "../dialogue.ts";

export interface Channels {
  address(channel: number): string;
  /** Lets a channel show that many items more, in whole threads. */
  show(channel: number, more: number, form: Form): void;
  close(): Promise<void>;
}

/** A list of all that was ever said, page by page, or of the newest alone, as feeds do it. */
export type Form = "complete" | "newest";

interface Shown {
  readonly threads: number;
  readonly form: Form;
}

const pageThreads = 100;
const newestThreads = 50;

export async function openChannels(): Promise<Channels> {
  const shown = new Map<number, Shown>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", origin());
    const channel = Number(/^\/feed\/(\d+)$/.exec(url.pathname)?.[1]);
    const list = shown.get(channel);
    if (!list) return void response.writeHead(404).end();
    const feed = page(`${origin()}${url.pathname}`, channel, list, Number(url.searchParams.get("page") ?? 0));
    response.writeHead(200, { "content-type": "application/feed+json" }).end(JSON.stringify(feed));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: (channel) => `${origin()}/feed/${channel}`,
    show(channel, more, form) {
      const threads = (shown.get(channel)?.threads ?? 0) + Math.ceil(more / threadLength);
      shown.set(channel, { threads, form });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function page(address: string, channel: number, { threads, form }: Shown, number: number) {
  const isWhole = form === "complete";
  const from = isWhole ? number * pageThreads : Math.max(0, threads - newestThreads);
  const to = isWhole ? Math.min(from + pageThreads, threads) : threads;
  const items = [];
  for (let thread = from; thread < to; thread++) items.push(...threadItems(thread, address, channel));
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: `Dialog ${channel}`,
    ...(isWhole && { _kanalarkiv: { complete: true } }),
    ...(to < threads && { next_url: `${address}?page=${number + 1}` }),
    items,
  };
}
