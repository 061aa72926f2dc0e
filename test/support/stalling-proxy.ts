/** A way to the database that can be made to hang, as networks do: nothing is refused, nothing arrives. */

import type { AddressInfo } from "node:net";
import { createServer, connect as dial, type Socket } from "node:net";

export interface StallingProxy {
  /** the database's address, by this way */
  readonly url: string;
  /** stops forwarding on every connection, and on those that come; nobody is told */
  stall(): void;
  /** the same for the connections that are there now alone */
  stallOpen(): void;
  /** the server's side ends, and the client's is not told */
  forget(): void;
  /** forwards again on connections that come; those that hung go on hanging */
  heal(): void;
  /** ends every connection, and lets none come */
  refuse(): Promise<void>;
  /** lets them come again, at the same address */
  accept(): Promise<void>;
  close(): Promise<void>;
}

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
  hangs: boolean;
}

export async function startStallingProxy(databaseUrl: string): Promise<StallingProxy> {
  const target = new URL(databaseUrl);
  const pairs = new Set<Pair>();
  let hangs = false;
  const listener = createServer((client) => {
    const server = dial(Number(target.port), target.hostname);
    const pair: Pair = { client, server, hangs };
    pairs.add(pair);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.on("data", (chunk) => void (pair.hangs || to.write(chunk)));
      from.on("error", () => undefined);
      from.on("close", () => {
        if (!pair.hangs) to.destroy();
      });
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => listener.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = listener.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  const refuse = async () => {
    for (const { client, server } of pairs) for (const socket of [client, server]) socket.destroy();
    pairs.clear();
    if (listener.listening) await new Promise<void>((resolve) => listener.close(() => resolve()));
  };
  const stallOpen = () => {
    for (const pair of pairs) pair.hangs = true;
  };
  return {
    url: url.href,
    stallOpen,
    stall() {
      hangs = true;
      stallOpen();
    },
    forget() {
      stallOpen();
      for (const { server } of pairs) server.destroy();
    },
    heal() {
      hangs = false;
    },
    refuse,
    accept: () => listen(port),
    close: refuse,
  };
}
