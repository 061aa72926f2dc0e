/** Serves the public pages on a port of this machine. */
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type pg from "pg";
import type { Clock } from "../clock.ts";
import { publicWeb } from "./app.ts";
import type { AskReadiness } from "./health.ts";

export interface WebServer {
  /** without a slash at its end */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * @param options.pool connected as the public role, as is `searchPool`, whose connections only searches take; one pool for both unless given
 * @param options.port 0 takes a free one
 * @param options.baseUrl as the public sees it; when not said, the address that is listened on
 */
export function startWeb(options: {
  readonly pool: pg.Pool;
  readonly searchPool?: pg.Pool;
  readonly clock: Clock;
  readonly host: string;
  readonly port: number;
  readonly baseUrl: string | undefined;
  readonly onFault?: (fault: unknown) => void;
  readonly readiness: AskReadiness;
}): Promise<WebServer> {
  const { pool, searchPool, clock, host, port, onFault, readiness } = options;
  let respond: ReturnType<typeof publicWeb>["fetch"] | undefined;
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        hostname: host,
        port,
        fetch: (request, env) => respond?.(request, env) ?? new Response(null, { status: 503 }),
      },
      (address: AddressInfo) => {
        const url = `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`;
        respond = publicWeb({
          pool,
          ...(searchPool && { searchPool }),
          clock,
          readiness,
          baseUrl: options.baseUrl ?? url,
          ...(onFault && { onFault }),
        }).fetch;
        resolve({ url, close: () => new Promise((done) => void server.close(() => done())) });
      },
    );
    server.once("error", reject);
  });
}
