/** How accounts, addresses and records are named, and which of it is believed. */
import { describe, expect, test } from "@jest/globals";
import { accountIn, documentAddress } from "../../../../src/capture/channels/bluesky/account.ts";
import { placeOf } from "../../../../src/capture/channels/bluesky/address.ts";
import { itemIdOf, itemMeant, recordNamed } from "../../../../src/capture/channels/bluesky/item-id.ts";
import { blueskyKind } from "../../../../src/capture/channels/bluesky/kind.ts";
import { timeOfTid } from "../../../../src/capture/channels/bluesky/tid.ts";
import { mayFetchFrom } from "../../../../src/capture/media-hosts.ts";
import { rkey } from "../../../support/bluesky-account.ts";
import { aPayload } from "../../../support/channel-builders.ts";

const did = `did:plc:${"a".repeat(24)}`;

describe("the address of a channel", () => {
  test.each([
    [`https://bsky.app/profile/${did}`, `https://bsky.app/profile/${did}`],
    [`https://bsky.app/profile/${did}/post/${rkey}?ref=x#top`, `https://bsky.app/profile/${did}`],
    [`https://bsky.app/profile/@etaten.no/feed/a`, "https://bsky.app/profile/etaten.no"],
    [
      `https://x.example/profile/${did}?handle=etaten.no&utm=1&plc=https://p.example`,
      `https://x.example/profile/${did}?handle=etaten.no&plc=https://p.example`,
    ],
    ["https://bsky.app/search?q=etaten", "https://bsky.app/search?q=etaten"],
  ])("%s is kept as %s", (given, kept) => {
    expect(blueskyKind.tidy?.(new URL(given))).toBe(kept);
  });

  test.each([
    [
      `https://bsky.app/profile/${did}`,
      { did, handle: undefined, plc: "https://plc.directory", appview: "https://public.api.bsky.app" },
    ],
    [
      `https://bsky.app/profile/${did}?handle=@Etaten.NO&appview=none`,
      { did, handle: "etaten.no", plc: "https://plc.directory", appview: undefined },
    ],
    ["https://bsky.app/profile/did:web:etaten.no", { did: "did:web:etaten.no" }],
    [`https://bsky.app/profile/${did}?plc=javascript:x`, undefined],
    [`https://bsky.app/profile/${did}?handle=no%20handle`, undefined],
    ["https://bsky.app/profile/did:key:zQ3sh", undefined],
    ["https://bsky.app/", undefined],
    ["no address", undefined],
  ])("%s names %j", (address, place) => {
    if (place === undefined) expect(placeOf(address)).toBeUndefined();
    else expect(placeOf(address)).toMatchObject(place);
  });

  test("of bsky.app fetches files from the hosts of its servers, and from no other", () => {
    const channel = { address: `https://bsky.app/profile/${did}`, mediaHosts: [] };
    const may = (url: string) => mayFetchFrom(channel, new URL(url));
    expect(may("https://morel.us-east.host.bsky.network/xrpc/com.atproto.sync.getBlob?cid=x")).toBe(true);
    expect(may("https://cdn.bsky.app/img/x")).toBe(true);
    expect(may("https://host.bsky.network.example/x")).toBe(false);
    expect(may("https://pds.example/x")).toBe(false);
  });
});

describe("an account named by a site of its own (did:web)", () => {
  const key = "zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme";
  const document = (change: object = {}) => ({
    id: "did:web:etaten.no",
    alsoKnownAs: ["at://etaten.no"],
    verificationMethod: [{ id: "did:web:etaten.no#atproto", type: "Multikey", publicKeyMultibase: key }],
    service: [
      { id: "#atproto_pds", type: "AtprotoPersonalDataServer", serviceEndpoint: "https://pds.etaten.no/" },
    ],
    ...change,
  });
  const read = (json: unknown) => accountIn("did:web:etaten.no", aPayload(JSON.stringify(json)));

  test("has its document on that site, and its key in it", () => {
    expect(documentAddress("did:web:etaten.no", { plc: "https://plc.example" })).toBe(
      "https://etaten.no/.well-known/did.json",
    );
    expect(documentAddress("did:web:localhost%3A8080", { plc: "" })).toBe(
      "http://localhost:8080/.well-known/did.json",
    );
    expect(documentAddress("did:web:etaten.no:users:kari", { plc: "" })).toBeUndefined();
    expect(read(document())).toEqual({
      did: "did:web:etaten.no",
      key: `did:key:${key}`,
      pds: "https://pds.etaten.no",
      handle: "etaten.no",
    });
  });

  test.each([
    [{ id: "did:web:andre.no" }, "another account"],
    [
      {
        verificationMethod: [
          { id: "#atproto", type: "EcdsaSecp256k1VerificationKey2019", publicKeyMultibase: key },
        ],
      },
      "Multikey",
    ],
    [{ service: [] }, "no server"],
    [{ service: [{ id: "#atproto_pds", serviceEndpoint: "file:///etc/passwd" }] }, "no server"],
    [{ verificationMethod: "x" }, "no DID document"],
  ])("%j is refused", (change, words) => {
    expect(read(document(change))).toContain(words);
  });
});

describe("a record", () => {
  const name = { did, collection: "app.bsky.feed.post", rkey };

  test.each([
    [rkey, "2026-08-18T10:00:00.000Z"],
    ["2222222222222", "1970-01-01T00:00:00.000Z"],
    ["zzzzzzzzzzzzz", undefined],
    ["self", undefined],
  ])("the key %s is of %s", (key, time) => {
    expect(timeOfTid(key)?.toISOString()).toBe(time);
  });

  test.each([
    ["2026-08-18T10:09:59Z", false],
    ["2026-08-18T10:10:01Z", true],
    ["2026-08-18T09:49:59Z", true],
    ["2026-02-30T00:00:00Z", true],
    [undefined, false],
  ])("made at %s by its own word has its time in its id: %s", (createdAt, has) => {
    expect(itemIdOf(name, createdAt)).toBe(
      `at://${did}/app.bsky.feed.post/${rkey}${has ? `@${createdAt}` : ""}`,
    );
  });

  test("is meant by address and CID together", () => {
    const uri = `at://${did}/app.bsky.feed.post/${rkey}`;
    const standing = new Map([[uri, { cid: "now", nativeId: `${uri}@2026-08-19T08:00:00Z` }]]);
    expect(itemMeant({ uri, cid: "now" }, standing)).toBe(`${uri}@2026-08-19T08:00:00Z`);
    expect(itemMeant({ uri, cid: "before" }, standing)).toBe(uri);
    expect(itemMeant({ uri: "at://x/y/z", cid: "any" }, standing)).toBe("at://x/y/z");
  });

  test.each([
    ["at://etaten.no/app.bsky.feed.post/3"],
    ["https://bsky.app/"],
    [`at://${did}/app.bsky.feed.post`],
    [""],
  ])("%s names none", (uri) => {
    expect(recordNamed(uri)).toBeUndefined();
  });
});
