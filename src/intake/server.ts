/** Listens for webhooks on a port of this machine: nothing else is answered there. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, type IntakeTools, openAnswers } from "./answer.ts";

export interface IntakeServer {
  /** without a slash at its end */
  readonly url: string;
  /** Takes no more, and resolves once what was being taken is answered. */
  close(): Promise<void>;
}

/** @param options.port 0 takes a free one */
export function startIntake(options: {
  readonly tools: IntakeTools;
  readonly host: string;
  readonly port: number;
}): Promise<IntakeServer> {
  const { tools, host, port } = options;
  const answer = openAnswers(tools);
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: tools.limits.longestMs + 20_000, keepAliveTimeout: 5_000 },
    (request, response) => {
      void answer(request)
        .catch((fault: unknown): Answer => {
          tools.onFault("a webhook was not answered", fault);
          return { status: 500, text: "the fault is ours", retryAfter: 60 };
        })
        .then((given) => write(response, given, request.complete));
    },
  );
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
      resolve({
        url: `http://${name}:${address.port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeIdleConnections();
          }),
      });
    });
  });
}

/** @param whole all of the request was read; the rest of one that was not is not waited for */
function write(response: ServerResponse, { status, text, retryAfter }: Answer, whole: boolean): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
    ...(whole ? {} : { Connection: "close" }),
  });
  response.end(text);
}
