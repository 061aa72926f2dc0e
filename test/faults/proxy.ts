/** Stands between the program and PostgreSQL: passes on, slows down, cuts and swallows what goes through it. */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface DatabaseProxy {
  readonly port: number;
  /** where the server listens now: another port after each start */
  target: number;
  /** longest wait of each piece in either direction, in ms; how long is left to chance */
  delayMs: number;
  /** Ends connections without a word, each with that probability. @returns how many */
  cut(share: number): number;
  /**
   * What is open goes silent for good, and its client is not told: as when a firewall has forgotten it. The server is told,
   * as its keepalive finds out in time. @returns how many
   */
  hang(): number;
  close(): Promise<void>;
}

export async function startProxy(target: number, random: () => number): Promise<DatabaseProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  const silent = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(proxy.target, "127.0.0.1");
    const pair = [client, upstream] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      upstream.destroy();
      if (!silent.has(client)) client.destroy();
    };
    for (const [from, to] of [pair, [upstream, client]] as const) {
      passOn(from, to, () => (silent.has(client) ? undefined : proxy.delayMs), random);
      from.on("error", end);
      from.on("close", end);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const proxy: DatabaseProxy = {
    ...{ port: (server.address() as AddressInfo).port, target, delayMs: 0 },
    cut(share) {
      const chosen = [...pairs].filter(() => random() < share);
      for (const [client, upstream] of chosen) {
        client.resetAndDestroy();
        upstream.destroy();
      }
      return chosen.length;
    },
    hang() {
      const open = [...pairs];
      for (const [client, upstream] of open) {
        silent.add(client);
        upstream.destroy();
      }
      return open.length;
    },
    async close() {
      for (const socket of [...silent, ...[...pairs].flat()]) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

/** In the order in which it came, whatever each piece waits. @param longestMs undefined: nothing comes through any more */
function passOn(from: Socket, to: Socket, longestMs: () => number | undefined, random: () => number): void {
  let before = Promise.resolve();
  from.on("data", (piece) => {
    const waitMs = Math.floor(random() * (longestMs() ?? 0));
    before = before.then(async () => {
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      if (!to.destroyed && longestMs() !== undefined) to.write(piece);
    });
  });
}
