/** What every kind of channel is held to: nothing lost in silence, nothing taken for gone, nothing thrown, no secret kept. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { adapters } from "../../../src/capture/channels/adapters.ts";
import { kindFacts } from "../../../src/capture/channels/kinds.ts";
import { contentHash } from "../../../src/capture/content-hash.ts";
import type { HttpClient } from "../../../src/capture/port.ts";
import { channelKinds } from "../../../src/domain/channel.ts";
import type { Sighting } from "../../../src/domain/item.ts";
import type { Look } from "../../../src/domain/observation.ts";
import { aChannel, captureTools } from "../../support/channel-builders.ts";
import {
  bad,
  type ChannelContract,
  clientOf,
  empty,
  type Interferes,
} from "../../support/channel-contract.ts";

const folderOf = (kind: string) => kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const contractFile = (kind: string) => join(import.meta.dirname, folderOf(kind), "contract.ts");
const languages = ["nb", "nn", "sv", "en"] as const;

const lookedAt = channelKinds.filter((kind) => kindFacts[kind].neverLooked !== true);
const neverLooked = channelKinds.filter((kind) => kindFacts[kind].neverLooked);

test.each(neverLooked)("%s is never looked at: a look would ask nobody and prove nothing", async (kind) => {
  const asked = () => Promise.reject(new Error("somebody was asked"));
  const http: HttpClient = { get: asked, post: asked };
  const channel = aChannel({ kind, address: "https://x.example/kommunen" });
  const look = await takeLook(adapters[kind], channel, http, undefined);
  expect(look).toMatchObject({ payloads: [], sightings: [], fault: { code: "channel.refused" } });
  const item = { nativeId: "1", permalink: undefined, facts: {} };
  expect(await adapters[kind].check(channel, item, captureTools(http))).toBe("unknown");
});

/** Kinds that ask whether an answer has changed; the others are asked past every cache, or need what only a whole answer has. */
const asksIfChanged: ReadonlySet<string> = new Set([
  ...["facebook", "instagram", "youtube", "discourse", "mastodon", "activitypub"],
  ...["feed", "krisinformation", "politiloggen", "policeEvents"],
]);

test("every kind has a contract", () => {
  expect(lookedAt.filter((kind) => !existsSync(contractFile(kind)))).toEqual([]);
});

describe.each(lookedAt)("%s", (kind) => {
  const adapter = adapters[kind];
  let contract: ChannelContract;
  let whole: Look;
  let requests = 0;
  const channelOf = () =>
    aChannel({
      ...contract.channel,
      ...(contract.secret === undefined ? {} : { secretName: "THE_SECRET" }),
    });
  const lookBy = (http: HttpClient): Promise<Look> => takeLook(adapter, channelOf(), http, contract.secret);
  const lookWith = (interferes: Interferes) => lookBy(clientOf(contract, interferes).http);

  beforeAll(async () => {
    contract = ((await import(contractFile(kind))) as { readonly contract: ChannelContract }).contract;
    const { http, asked } = clientOf(contract);
    whole = await lookBy(http);
    requests = asked.length;
  });

  test("is called the same everywhere, in four languages", () => {
    const { name, described } = kindFacts[kind];
    for (const language of languages) {
      expect(name[language].trim()).toBe(name[language]);
      expect(name[language].length).toBeGreaterThan(2);
      expect(described[language].length).toBeGreaterThan(2);
    }
    expect(adapter.kind).toBe(kind);
  });

  test("a whole look shows what is there, each once", () => {
    expect(whole.fault).toBeUndefined();
    const ids = whole.sightings.map(({ nativeId }) => nativeId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(contract.shows.filter((id) => !ids.includes(id))).toEqual([]);
    expect(contract.shows.length).toBeGreaterThan(0);
  });

  test("each sighting says in which answer it stood", () => {
    const ordinals = whole.payloads.map(({ ordinal }) => ordinal);
    expect(ordinals).toEqual(whole.payloads.map((_, index) => index));
    for (const { payload } of whole.sightings) expect(ordinals).toContain(payload.ordinal);
  });

  test("what answers something stands in a thread that begins with a post or a message", () => {
    const byId = new Map(whole.sightings.map((sighting) => [sighting.nativeId, sighting]));
    for (const { parentNativeId, rootNativeId } of whole.sightings) {
      expect(parentNativeId === undefined || rootNativeId !== undefined).toBe(true);
      if (rootNativeId !== undefined) expect(byId.get(rootNativeId)?.parentNativeId).toBeUndefined();
    }
  });

  test("the same is read from the stored answers", async () => {
    const again = await adapter.reread(
      channelOf(),
      whole.payloads,
      captureTools(clientOf(contract).http).clock.now(),
    );
    expect(sorted(again.sightings)).toEqual(sorted(whole.sightings));
    expect(new Set(again.findings.map(({ code }) => code))).toEqual(
      new Set(whole.findings.filter(({ place }) => place !== "look").map(({ code }) => code)),
    );
  });

  test("its secret is kept nowhere", () => {
    if (contract.secret === undefined) {
      expect(channelOf().secretName).toBeUndefined();
      return;
    }
    const parts = contract.secret.split(/[: ]/).filter((part) => part.length > 5);
    expect(parts.length).toBeGreaterThan(0);
    const kept = [
      ...whole.payloads.flatMap(({ url, bytes }) => [url, new TextDecoder().decode(bytes)]),
      JSON.stringify([whole.sightings, whole.findings]),
    ].join("\n");
    for (const part of parts) {
      expect(kept).not.toContain(part);
      expect(kept).not.toContain(Buffer.from(contract.secret).toString("base64"));
    }
  });

  test("what it says not to have changed is the same, and is not sent again where it gives validators", async () => {
    const { http } = clientOf(contract);
    const sent: { readonly url: string; readonly condition: string | undefined }[] = [];
    const withEtags: HttpClient = {
      get: async (request) => {
        const answer = await http.get(request);
        const etag = `"${createHash("sha256").update(answer.body).digest("hex").slice(0, 16)}"`;
        sent.push({ url: request.url, condition: request.condition?.etag });
        if (answer.status !== 200) return answer;
        if (request.condition?.etag === etag) return { ...answer, status: 304, body: new Uint8Array() };
        return { ...answer, headers: new Map(answer.headers).set("etag", etag) };
      },
      post: http.post,
    };
    const first = await adapter.look(channelOf(), captureTools(withEtags, contract.secret));
    // a kind may also ask what came since something of its own, which is no address
    const given = first.payloads.flatMap((payload) =>
      payload.validators && URL.parse(payload.validators.asked)?.protocol.startsWith("http") ? [payload] : [],
    );
    sent.length = 0;
    const again = await adapter.look(channelOf(), {
      ...captureTools(withEtags, contract.secret),
      kept: async (address) => {
        const payload = given.find(({ validators }) => validators?.asked === address);
        if (!payload?.validators) return undefined;
        const { validators: condition, mediaType, fetchedAt: since, bytes } = payload;
        return { condition, mediaType, since, bytes: async () => bytes };
      },
    });
    expect(again.fault).toBeUndefined();
    const said = ({ sightings }: Look) => sorted(sightings).map(({ payload: _, ...sighting }) => sighting);
    expect(said(again)).toEqual(said(first));
    // others ask by what they know of it themselves
    if (!asksIfChanged.has(kind)) return;
    expect(again.payloads.map(({ status }) => status)).toEqual(first.payloads.map(({ status }) => status));
    expect(again.payloads.filter(({ unchangedSince }) => unchangedSince).length).toBe(given.length);
    expect(sent.filter(({ condition }) => condition).length).toBe(given.length);
    expect(given.length).toBeGreaterThan(0);
  });

  test.each([...Object.keys(bad), ...Object.keys(empty)])(
    "%s in place of every answer is a fault without an item",
    async (name) => {
      const { fault, sightings } = await lookWith(() => bad[name] ?? empty[name]);
      expect(fault?.code).toMatch(/^channel\./);
      expect(sightings).toEqual([]);
      if (name === "a request for quiet") expect(fault?.retryAt).toBeInstanceOf(Date);
    },
  );

  test.each(Object.keys(bad))(
    "%s in place of one answer: a fault, or nothing is lacking; and nothing is made up",
    async (name) => {
      const known = new Map(whole.sightings.map((sighting) => [sighting.nativeId, sighting]));
      for (let at = 0; at < requests; at += 1) {
        let excused = false;
        const { fault, sightings } = await lookWith((asking, index) => {
          if (index !== at) return undefined;
          excused = contract.mayFail?.(asking) ?? false;
          return bad[name];
        });
        const seen = new Set(sightings.map(({ nativeId }) => nativeId));
        const lacking = [...known.keys()].filter((id) => !seen.has(id));
        if (fault === undefined && !excused) expect({ at, lacking }).toEqual({ at, lacking: [] });
        if (fault) expect(fault.code).toMatch(/^channel\./);
        for (const sighting of sightings) {
          const same = known.get(sighting.nativeId);
          expect(same?.nativeId).toBe(sighting.nativeId);
          if (same && !sighting.unread?.length) expect(contentHash(sighting)).toBe(contentHash(same));
        }
      }
    },
  );

  test("any value in place of any other of its answers throws nothing, and letters that XML cannot hold are gone", async () => {
    const random = randomBy(7);
    for (let round = 0; round < 150; round += 1) {
      const at = Math.floor(random() * requests);
      const { http } = clientOf(contract);
      let index = -1;
      const damaged: HttpClient = {
        get: async (request) => damage(await http.get(request)),
        post: async (request) => damage(await http.post(request)),
      };
      const damage = <Answer extends { readonly body: Uint8Array }>(answer: Answer): Answer => {
        index += 1;
        return index === at ? { ...answer, body: otherwise(answer.body, random) } : answer;
      };
      const { sightings } = await lookBy(damaged);
      for (const { title, text, authorName } of sightings)
        expect(`${title}${text}${authorName}`).not.toMatch(unfit);
    }
  });

  test.each([...Object.keys(bad), ...Object.keys(empty)])(
    "%s proves of no item that it is gone",
    async (name) => {
      for (const { nativeId, permalink, facts } of whole.sightings) {
        const { http } = clientOf(contract, () => bad[name] ?? empty[name]);
        const answer = await adapter.check(
          channelOf(),
          { nativeId, permalink, facts },
          captureTools(http, contract.secret),
        );
        expect({ nativeId, answer }).not.toEqual({ nativeId, answer: "gone" });
        expect({ nativeId, answer }).not.toEqual({ nativeId, answer: "withdrawn" });
      }
    },
  );
});

/** As the archive looks: what a platform says of the access is taken as well. */
async function takeLook(
  adapter: (typeof adapters)[keyof typeof adapters],
  channel: Parameters<typeof adapter.look>[0],
  http: HttpClient,
  secret: string | undefined,
): Promise<Look> {
  return await adapter.look(channel, { ...captureTools(http, secret), tellAccess: () => undefined });
}

function sorted(sightings: readonly Sighting[]): readonly Sighting[] {
  return [...sightings].sort((one, other) => (one.nativeId < other.nativeId ? -1 : 1));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** One value of a JSON answer is another; of other answers one byte. */
function otherwise(body: Uint8Array, random: () => number): Uint8Array {
  try {
    const json: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    const leaves: { readonly of: Record<string, unknown>; readonly key: string }[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      for (const key of Object.keys(value)) {
        leaves.push({ of: value as Record<string, unknown>, key });
        walk((value as Record<string, unknown>)[key]);
      }
    };
    walk(json);
    const leaf = leaves[Math.floor(random() * leaves.length)];
    if (leaf) leaf.of[leaf.key] = strange[Math.floor(random() * strange.length)];
    return new TextEncoder().encode(JSON.stringify(json));
  } catch {
    const copy = Uint8Array.from(body);
    const at = Math.floor(random() * copy.length);
    if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ (1 + Math.floor(random() * 255));
    return copy;
  }
}

const strange: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e21,
  "",
  "\u0000\u0007",
  "\ud800",
  "9007199254740993",
  "1970-01-01T00:00:00Z",
  "2070-01-01T00:00:00Z",
  "2026-02-30T00:00:00Z",
  "javascript:void(0)",
  "http://[::1]/",
  "../../x",
  [],
  {},
  [[[]]],
  { $type: "x", length: 9 },
];

function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
