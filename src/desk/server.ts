/** Serves the desk on a port of this machine. */
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { AskReadiness } from "../web/health.ts";
import { deskWeb } from "./app.ts";
import { deskAssets } from "./assets.ts";
import type { DeskSite } from "./site.ts";

export interface DeskServer {
  /** without a slash at its end */
  readonly url: string;
  close(): Promise<void>;
}

/** @param options.port 0 takes a free one */
export function startDesk(options: {
  readonly site: DeskSite;
  readonly host: string;
  readonly port: number;
  readonly readiness: AskReadiness;
  readonly onFault?: (fault: unknown) => void;
}): Promise<DeskServer> {
  const { site, host, port, readiness, onFault } = options;
  const web = deskWeb({
    site,
    assets: deskAssets(),
    readiness,
    ...(onFault && { onFault }),
  });
  return new Promise((resolve, reject) => {
    const server = serve({ hostname: host, port, fetch: web.fetch }, (address: AddressInfo) => {
      const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
      resolve({
        url: `http://${name}:${address.port}`,
        close: () => new Promise((done) => void server.close(() => done())),
      });
    });
    server.once("error", reject);
  });
}
