/** The server of channels whose histories are known: lists, items that answer 404 when they are gone, and files. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileBytes, type History } from "./history.ts";

/** Answers what no history tells: a hostile channel. */
export type OwnAnswer = (response: ServerResponse, request: IncomingMessage) => void;

export interface Source {
  readonly origin: string;
  addressOf(history: History): string;
  /** Every question for a list: which history, and what its asker called itself. */
  readonly lists: readonly { readonly name: string; readonly userAgent: string; readonly at: number }[];
  /** Resolves at the next question for a list, or after that time. @returns whether one came */
  nextList(withinMs: number): Promise<boolean>;
  /** Every answer waits so long before it goes out. */
  delayMs: number;
  own(path: string, answer: OwnAnswer): string;
  close(): Promise<void>;
}

export async function startSource(histories: readonly History[]): Promise<Source> {
  const lists: { name: string; userAgent: string; at: number }[] = [];
  const own = new Map<string, OwnAnswer>();
  let waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const found =
      own.get(path) ?? [...own].find(([prefix]) => prefix.endsWith("/") && path.startsWith(prefix))?.[1];
    if (found) return found(response, request);
    const [, name = "", what = "", id = ""] = path.split("/");
    const history = histories.find((one) => one.name === name);
    if (!history) return void response.writeHead(404).end();
    if (what === "feed.json") {
      lists.push({ name, userAgent: request.headers["user-agent"] ?? "", at: Date.now() });
      for (const told of waiting.splice(0)) told();
      return void answerList(history, response);
    }
    const item = history.items.find((one) => one.id === id);
    if (what === "file" && item?.file !== undefined) return void response.end(fileBytes(path));
    if (what === "item" && item?.listed) return void response.end("it is there");
    response.writeHead(404).end();
  });
  const answerList = async (history: History, response: ServerResponse) => {
    // what the channel says is what it says when it is asked, however long its answer takes
    const body = history.feed(source.origin);
    if (source.delayMs > 0) await pause(source.delayMs);
    response.on("finish", () => history.noteSent(body));
    response.setHeader("Content-Type", "application/feed+json");
    response.end(body);
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const source: Source = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    addressOf: ({ name }) => `${source.origin}/${name}/feed.json`,
    lists,
    delayMs: 0,
    nextList(withinMs) {
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), withinMs);
        waiting.push(() => {
          clearTimeout(timer);
          resolve(true);
        });
      });
    },
    own(path, answer) {
      own.set(path, answer);
      return `${source.origin}${path}`;
    },
    async close() {
      waiting = [];
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return source;
}
