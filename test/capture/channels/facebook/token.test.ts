/** What Meta says of a token before it ends, and that the secret of an app is known: after its documentation, over a real socket. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { facebook } from "../../../../src/capture/channels/facebook/adapter.ts";
import { httpClient } from "../../../../src/capture/http.ts";
import { readHere } from "../../../../src/capture/reader.ts";
import { systemClock } from "../../../../src/clock.ts";
import type { AccessFacts } from "../../../../src/domain/access.ts";
import { aChannel } from "../../../support/channel-builders.ts";
import {
  anError,
  aPagePost,
  type GraphServer,
  GraphSite,
  pageId,
  startGraphServer,
  token,
  wholePage,
} from "../../../support/graph-server.ts";

const limits = { timeoutMs: 2000, maxBytes: 5_000_000, userAgent: "test", maxRedirects: 5 };
const http = httpClient({ clock: systemClock, ...limits });
const appSecret = "b1946ac92492d2347c6235b4d2611184";
const ends = { expires_at: 1_900_000_000, data_access_expires_at: 1_800_000_000 };
const scopes = ["pages_read_engagement", "pages_read_user_content"];

let server: GraphServer;
beforeAll(async () => {
  server = await startGraphServer();
});
afterAll(async () => {
  await server?.close();
});
beforeEach(() => {
  Object.assign(server.site, new GraphSite(), wholePage());
});

async function look(credentials = `Bearer ${token}`) {
  const told: AccessFacts[] = [];
  const tellAccess = (facts: AccessFacts) => void told.push(facts);
  const channel = aChannel({ kind: "facebook", address: server.address, secretName: "PAGE_TOKEN" });
  const tools = { http, reader: readHere, clock: systemClock, credentials, tellAccess };
  return { told, ...(await facebook.look(channel, tools)) };
}

describe("what Meta says of the token", () => {
  test("when it ends, when what the app may read ends, and nothing of it is kept", async () => {
    server.site.token = { is_valid: true, ...ends, scopes, user_id: "4711", app_id: "1" };
    const { told, fault, payloads } = await look();
    expect(fault).toBeUndefined();
    expect(told).toEqual([
      { tokenEndsAt: new Date(1_900_000_000_000), dataEndsAt: new Date(1_800_000_000_000), lacks: [] },
    ]);
    const kept = payloads.map(({ url, bytes }) => `${url} ${Buffer.from(bytes)}`).join("\n");
    expect(kept).not.toMatch(/debug_token|4711"/);
  });

  test("that does not end, and lacks the permission by which comments say who wrote them", async () => {
    server.site.token = { is_valid: true, expires_at: 0, data_access_expires_at: 0, scopes: [scopes[0]] };
    const { told } = await look();
    expect(told).toEqual([
      { tokenEndsAt: undefined, dataEndsAt: undefined, lacks: ["pages_read_user_content"] },
    ]);
  });

  test.each<[string, object]>([
    ["is no token any more", { is_valid: false, ...ends }],
    ["ends in no time", { is_valid: true, expires_at: "never" }],
    ["ends long after all", { is_valid: true, expires_at: 9e15 }],
  ])("says nothing where it %s, and the look is whole", async (_, answer) => {
    server.site.token = answer as GraphSite["token"];
    const { told, fault } = await look();
    expect({ told, fault }).toEqual({ told: [], fault: undefined });
  });

  test("is not asked for once the token is dead", async () => {
    server.site.instead.set(pageId, anError(190, 463));
    await look();
    expect(server.site.asked.some((asked) => asked.startsWith("debug_token"))).toBe(false);
  });
});

describe("an app that wants each question proved", () => {
  const both = `Bearer ${token} App-Secret: ${appSecret}`;
  beforeEach(() => {
    server.site.appSecret = appSecret;
  });

  test("is given the proof, which is kept nowhere, not even where Meta writes it", async () => {
    const proof = /appsecret_proof=([0-9a-f]{64})/;
    const next = `https://graph.facebook.com/v25.0/x?access_token=${token}&appsecret_proof=${"a".repeat(64)}&after=AAA`;
    server.site.onAsked = (path, query) => {
      if (path !== `${pageId}/feed`) return;
      const first = { data: [aPagePost(11)], paging: { cursors: { after: "AAA" }, next } };
      server.site.instead.set(path, { body: query.has("after") ? { data: [aPagePost(12)] } : first });
    };
    const { fault, payloads } = await look(both);
    expect(fault).toBeUndefined();
    const proofs = server.site.asked.map((asked) => proof.exec(asked)?.[1]);
    expect(new Set(proofs).size).toBe(1);
    expect(proofs[0]).toHaveLength(64);
    const kept = payloads.map(({ url, bytes }) => `${url} ${Buffer.from(bytes)}`).join("\n");
    expect(kept).not.toMatch(proof);
    expect(kept).not.toContain(appSecret);
    expect(kept).toContain("appsecret_proof=REDACTED");
  });

  test("refuses a token alone, which is a fault", async () => {
    expect((await look()).fault).toMatchObject({ code: "channel.status" });
  });
});
