/**
 * A web server on this machine that answers as badly as channels do, or worse. It counts what it sends and keeps what it
 * was asked, so that a test can tell an early stop and a password that went astray.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { gzipSync } from "node:zlib";

export interface SeenRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly userAgent: string | undefined;
  readonly accept: string | undefined;
}

export type Answerer = (response: ServerResponse, request: IncomingMessage) => void;

export interface HostileServer {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** the same answers at another port, so at another origin */
  readonly otherOrigin: string;
  readonly requests: readonly SeenRequest[];
  /** of bodies, since the start */
  bytesSent(): number;
  /** Answers at this path from now on. @returns the whole address */
  serve(
    path: string,
    body: string | Uint8Array,
    headers?: Readonly<Record<string, string>>,
    status?: number,
  ): string;
  serveBy(path: string, answerer: Answerer): string;
  close(): Promise<void>;
}

const megabyte = 1024 * 1024;

export async function startHostileServer(): Promise<HostileServer> {
  const answerers = new Map<string, Answerer>(Object.entries(routes));
  const requests: SeenRequest[] = [];
  const closed = { bytes: 0 };
  const sockets = new Set<Socket>();
  const handle: Answerer = (response, request) => {
    const path = request.url ?? "/";
    const { authorization, "user-agent": userAgent, accept } = request.headers;
    requests.push({ path, authorization, userAgent, accept });
    const answerer = answerers.get(path.split("?", 1)[0] ?? "");
    if (answerer) answerer(response, request);
    else response.writeHead(404).end("not here");
  };
  const [home, other] = await Promise.all([listen(handle), listen(handle)]);
  for (const server of [home, other])
    server.on("connection", (socket) => {
      sockets.add(socket);
      socket.on("close", () => {
        closed.bytes += socket.bytesWritten;
        sockets.delete(socket);
      });
    });
  const origin = originOf(home);
  const serveBy = (path: string, answerer: Answerer) => {
    answerers.set(path, answerer);
    return `${origin}${path}`;
  };
  return {
    origin,
    otherOrigin: originOf(other),
    requests,
    bytesSent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, closed.bytes),
    serveBy,
    serve: (path, body, headers = {}, status = 200) =>
      serveBy(path, (response) => response.writeHead(status, headers).end(body)),
    close: async () => {
      for (const server of [home, other]) server.closeAllConnections();
      await Promise.all([home, other].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** What needs no text of its own. `/slow` sends a byte every 50 ms and never ends; `/zeros` holds 50 MB. */
const routes: Readonly<Record<string, Answerer>> = {
  "/slow": (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const timer = setInterval(() => response.write(" "), 50);
    response.on("close", () => clearInterval(timer));
  },
  "/silent": () => undefined,
  "/zeros": (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    sendZeros(response, 50);
  },
  "/zeros-announced": (response) => {
    response.writeHead(200, { "content-length": String(50 * megabyte) });
    sendZeros(response, 50);
  },
  "/gzip-bomb": (response) => {
    const bomb = gzipSync(Buffer.alloc(50 * megabyte));
    response.writeHead(200, { "content-encoding": "gzip", "content-length": String(bomb.length) }).end(bomb);
  },
  "/not-gzip": (response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end("this was never compressed");
  },
  "/broken-off": (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('[{"id": 1', () => response.destroy());
  },
  "/broken-off-chunked": (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('[{"id": 1', () => response.destroy());
  },
  "/hangs-up": (response) => {
    response.destroy();
  },
  "/loop": (response) => {
    response.writeHead(302, { location: "/loop" }).end();
  },
  "/ever-further": (response, request) => {
    const step = Number(new URL(request.url ?? "", "http://x").searchParams.get("step"));
    response.writeHead(307, { location: `/ever-further?step=${step + 1}` }).end();
  },
  "/to-file": (response) => {
    response.writeHead(302, { location: "file:///etc/passwd" }).end();
  },
  "/to-nonsense": (response) => {
    response.writeHead(302, { location: "http://[" }).end();
  },
};

function sendZeros(response: ServerResponse, megabytes: number): void {
  const zeros = Buffer.alloc(megabyte);
  let left = megabytes;
  const send = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(zeros)) {
        response.once("drain", send);
        return;
      }
    }
    response.end();
  };
  send();
}

async function listen(handle: Answerer): Promise<Server> {
  const server = createServer((request, response) => handle(response, request));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
