/**
 * Looks at a complete feed of many pages, each size in a process of its own: what they take of the processor, and the
 * most memory of the process that looks and of those that read for it.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { threadItems } from "./dialogue.ts";
import { atMost, type Figure, figure } from "./figures.ts";
import type { Place } from "./place.ts";
import { openGround } from "./scale/ground.ts";

const megabytes = [25, 100, 200] as const;
const pageBytes = 1_000_000;
const mostMb = 350;

/** @param earlier root of a checkout of an earlier build, whose looks are measured in place of this one's */
export async function pagesMemory(place: Place, earlier: string | undefined): Promise<readonly Figure[]> {
  const root = resolve(earlier ?? resolve(import.meta.dirname, ".."));
  const figures: Figure[] = [];
  for (const size of megabytes) {
    process.stderr.write(`a feed of ${size} MB\n`);
    figures.push(...(await looksAt(place, root, size)));
  }
  return figures;
}

async function looksAt(place: Place, root: string, size: number): Promise<readonly Figure[]> {
  const feed = await openFeed(size * 1e6);
  const ground = await openGround(place, feed, { root, name: `pages_${size}` });
  try {
    const look = async (more: number) => {
      feed.show(0, more);
      const { result, peakBytes } = await ground.inWorker(async (worker) => ({
        spent: await worker.run("capture", [0]),
        readerBytes: worker.readerPeak(),
      }));
      return { ...result.spent, readerBytes: result.readerBytes, peakBytes };
    };
    await ground.inWorker((worker) => worker.run("register", [feed.address(0)]));
    const [first, again] = [await look(0), await look(100)];
    const named = (what: string) => `${size} MB, ${feed.items.toLocaleString("en")} items: ${what}`;
    const mb = (bytes: number) => [bytes / 1e6];
    return [
      atMost(mostMb, figure(named("memory, first look"), "MB", mb(first.peakBytes))),
      atMost(mostMb, figure(named("memory, the same and 100 new"), "MB", mb(again.peakBytes))),
      atMost(
        mostMb,
        figure(named("memory of a reader"), "MB", mb(Math.max(first.readerBytes, again.readerBytes))),
      ),
      ...[first, again].map(({ nodeMs, databaseMs }, at) =>
        figure(named(`processor, look ${at + 1}, node / server`), "s", [nodeMs / 1000, databaseMs / 1000]),
      ),
    ];
  } finally {
    await ground.close();
    await place.drop(ground.build.name);
    await feed.close();
  }
}

/** Items of about a thousand bytes, a megabyte of them on a page. */
async function openFeed(bytes: number) {
  const pages = Math.ceil(bytes / pageBytes);
  const threads = 100;
  let [more, items] = [0, 0];
  const page = (number: number) => {
    const of = (thread: number) =>
      threadItems(thread, origin(), 1).map((item) => {
        const { content_text: text, ...others } = item as { readonly content_text: string };
        return { ...others, content_text: `${text} `.repeat(4) };
      });
    const all = Array.from({ length: threads }, (_, at) => of(number * threads + at)).flat();
    const isLast = number === pages - 1;
    return {
      version: "https://jsonfeed.org/version/1.1",
      title: "Dialog",
      _kanalarkiv: { complete: true },
      ...(!isLast && { next_url: `${origin()}/feed/0?page=${number + 1}` }),
      items: isLast ? [...all, ...Array.from({ length: more }, (_, at) => of(1e6 + at)[0])] : all,
    };
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", origin());
    response.writeHead(200, { "content-type": "application/feed+json" });
    response.end(JSON.stringify(page(Number(url.searchParams.get("page") ?? 0))));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  items = pages * threads * 10;
  return {
    items,
    address: (_channel: number) => `${origin()}/feed/0`,
    show(_channel: number, added: number) {
      more += added;
    },
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
