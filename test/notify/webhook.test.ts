/** A call of a webhook is signed, goes to no private network unbidden, follows no redirect and reads no answer. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { signature, webhook } from "../../src/notify/webhook.ts";

const servers: Server[] = [];
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const instant = () => new Date("2026-06-01T08:00:00.000Z");

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

interface Call {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

async function receiver(answer: (response: ServerResponse) => void) {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    calls.push({ headers: request.headers, body: Buffer.concat(parts).toString("utf8") });
    answer(response);
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, calls };
}

function hookTo(url: string, change: object = {}) {
  return webhook({ url, secret, allowPrivate: true, timeoutMs: 500, instant, ...change });
}

test("the signature is that of Standard Webhooks, so that its libraries verify it", () => {
  // the vector of the specification's own tests
  const body = '{"test": 2432232314}';
  expect(signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body)).toBe(
    "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  );
});

test("a call carries its id, its time and its signature", async () => {
  const { url, calls } = await receiver((response) => response.writeHead(204).end());
  await hookTo(url).post("n-1", '{"a":"å"}');
  const [call] = calls;
  expect(call?.body).toBe('{"a":"å"}');
  expect(call?.headers).toMatchObject({
    "webhook-id": "n-1",
    "webhook-timestamp": "1780300800",
    "webhook-signature": `v1,${signature(secret, "n-1", "1780300800", '{"a":"å"}')}`,
  });
});

test.each([
  [503, false],
  [429, false],
  [404, false],
  [302, false],
  [400, true],
  [410, true],
])("an answer of %i was not taken, and is for good: %s", async (status, refused) => {
  const { url, calls } = await receiver((response) =>
    response.writeHead(status, { location: "/elsewhere" }).end("Kanarifugl"),
  );
  await expect(hookTo(url).post("n-1", "{}")).rejects.toMatchObject({
    name: "NotTaken",
    refused,
    message: `the receiver answered ${status}`,
  });
  expect(calls).toHaveLength(1);
});

test("one that does not answer, and one that is not there, are told in words within the time", async () => {
  const { url } = await receiver(() => undefined);
  await expect(hookTo(url).post("n-1", "{}")).rejects.toMatchObject({
    message: "no answer within 0.5 s",
    refused: false,
  });
  await expect(hookTo("http://127.0.0.1:1/").post("n-1", "{}")).rejects.toMatchObject({
    message: /ECONNREFUSED/,
  });
});

test("it goes into no private network and over no open line, unless that was configured", async () => {
  const { url, calls } = await receiver((response) => response.writeHead(204).end());
  const careful = (to: string) => hookTo(to, { allowPrivate: false }).post("n-1", "{}");
  await expect(careful(url)).rejects.toThrow("not https");
  const { port } = new URL(url);
  for (const host of ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.169.254"])
    await expect(careful(`https://${host}:${port}/`)).rejects.toThrow("private network");
  expect(calls).toEqual([]);
});
