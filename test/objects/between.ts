/** A network between us and a store that does what networks and other stores do. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";

export interface Between {
  readonly endpoint: string;
  /** how many requests of a method came through */
  count(method: string): number;
  /** counts from here on */
  reset(): void;
  close(): Promise<void>;
}

/** What is done to a request: refused with a status, cut after some bytes, or its first byte changed. */
export type Deed = { readonly refuse: number } | { readonly cutAfter: number } | "change-a-byte" | "pass";

/** @param deedFor is asked for each request */
export async function between(endpoint: string, deedFor: (asked: IncomingMessage) => Deed): Promise<Between> {
  const counts = new Map<string, number>();
  const server = createServer((asked, answer) => {
    counts.set(asked.method ?? "", (counts.get(asked.method ?? "") ?? 0) + 1);
    handle(endpoint, deedFor(asked), asked, answer);
  });
  // the SDK waits for leave before it sends a large body
  server.on("checkContinue", (asked, answer) => {
    answer.writeContinue();
    server.emit("request", asked, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    count: (method) => counts.get(method) ?? 0,
    reset: () => counts.clear(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function handle(endpoint: string, deed: Deed, asked: IncomingMessage, answer: ServerResponse): void {
  if (typeof deed === "object" && "refuse" in deed) {
    asked.resume();
    asked.once("end", () => answer.writeHead(deed.refuse, { "content-type": "application/xml" }).end());
    return;
  }
  const { expect: _leave, ...headers } = asked.headers;
  const onward = request(`${endpoint}${asked.url}`, { method: asked.method ?? "GET", headers }, (got) => {
    answer.writeHead(got.statusCode ?? 500, got.headers);
    got.pipe(answer);
  });
  onward.on("error", () => asked.socket.destroy());
  let seen = 0;
  asked.on("data", (chunk: Buffer) => {
    if (deed === "change-a-byte" && seen === 0) chunk[0] = (chunk[0] ?? 0) ^ 1;
    seen += chunk.byteLength;
    onward.write(chunk);
    if (typeof deed === "object" && seen > deed.cutAfter) {
      asked.socket.destroy();
      onward.destroy();
    }
  });
  asked.on("end", () => onward.end());
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
