/** A repository and its identity as a real server gave them out. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { readLook } from "../../../../src/capture/channels/bluesky/read.ts";
import { verifiedRepository } from "../../../../src/capture/channels/bluesky/repository.ts";
import { blueskyChannel, plc } from "../../../support/bluesky-account.ts";
import { aPayload } from "../../../support/channel-builders.ts";
import { sharedPath, sharedReason, whenShared } from "../../../support/shared.ts";
import { shown } from "../../../support/shown.ts";

interface Audit {
  readonly did: string;
  readonly operation: {
    readonly alsoKnownAs: readonly string[];
    readonly verificationMethods: { readonly atproto: string };
    readonly services: unknown;
  };
}

whenShared(describe)(`a recorded repository${sharedReason}`, () => {
  let car: Uint8Array;
  let did = "";
  let key = "";
  let document: unknown;

  beforeAll(() => {
    const recorded = (name: string) => readFileSync(sharedPath("data/recorded/bluesky", name));
    car = new Uint8Array(recorded("etaten.car"));
    const audit = JSON.parse(recorded("etaten.plc-audit.json").toString()) as readonly Audit[];
    const last = audit.at(-1);
    did = last?.did ?? "";
    key = last?.operation.verificationMethods.atproto ?? "";
    document = { did, ...last?.operation };
  });

  const read = (bytes: Uint8Array) =>
    readLook({
      channel: blueskyChannel({ did }),
      seenAt: new Date("2026-11-20T16:00:00Z"),
      payloads: [
        aPayload(JSON.stringify(document), { url: `${plc}/${did}/data`, mediaType: "application/json" }),
        aPayload(bytes, { ordinal: 1, url: `https://pds.example/xrpc/com.atproto.sync.getRepo?did=${did}` }),
      ],
    });

  test("is its profile, its post with a picture and its answer, and nothing that fits no lexicon", async () => {
    const { fault, sightings, findings } = await read(car);
    expect([fault, findings]).toEqual([undefined, []]);
    expect(sightings.map(({ kind, text, postedAt }) => [kind, text, postedAt?.toISOString()])).toEqual([
      ["profile", "Offisiell konto. Ny omtale.", undefined],
      [
        "post",
        "Vegen over fjellet er stengt i natt pga. uvær. Følg med på vegmeldingene.",
        "2026-11-20T15:57:17.758Z",
      ],
      ["comment", "Vi venter opning kl. 07.", "2026-11-20T15:57:17.908Z"],
    ]);
    const [profile, post, answer] = sightings;
    expect(profile).toMatchObject({ title: "Etaten", facts: { handle: "etaten.test" } });
    expect(post).toMatchObject({
      nativeId: `at://${did}/app.bsky.feed.post/3n2qxaaucfk2a`,
      facts: { langs: "nb", comments: "open" },
      media: [{ alt: "kart", mediaType: "image/png" }],
    });
    expect(post?.media[0]?.url).toMatch(
      /^http:\/\/localhost:\d+\/xrpc\/com\.atproto\.sync\.getBlob\?did=did%3Aplc.*&cid=bafkrei/,
    );
    expect(answer).toMatchObject({
      rootNativeId: post?.nativeId,
      parentNativeId: "at://did:plc:3rm2nx4iev3c3hpsgttvybhf/app.bsky.feed.post/3n2qxaaxa5k2a",
      facts: { answersCid: "bafyreia4evnmmwaxhgekymyvvcpbl7lnuzzafzcw6dfh3zhlsbodiwfg4e" },
    });
    shown("bluesky", "recorded payload", "post", "reply", "media", "profile");
  });

  test("with any byte changed or cut off it says nothing", async () => {
    for (let at = 0; at < car.length; at += 97) {
      const changed = Uint8Array.from(car);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const { fault, sightings } = await read(changed);
      expect([at, fault?.code, sightings.length]).toEqual([at, "channel.unproved", 0]);
    }
    for (const length of [0, 1, 58, 59, 500, car.length - 1]) {
      const { fault, sightings } = await read(car.subarray(0, length));
      expect([length, fault?.code, sightings.length]).toEqual([length, "channel.unproved", 0]);
    }
  });

  test("with another key, or as another account's, it says nothing", async () => {
    const other = "did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme";
    expect(await verifiedRepository(car, { did, key: other })).toHaveProperty("unproved");
    expect(await verifiedRepository(car, { did: "did:plc:3rm2nx4iev3c3hpsgttvybhf", key })).toHaveProperty(
      "unproved",
    );
    expect(await verifiedRepository(car, { did, key: "did:key:nonsense" })).toHaveProperty("unproved");
  });
});
