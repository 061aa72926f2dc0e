/** What came since the archive that an earlier look kept, verified beside it; and when all of it is read again. */

import { Secp256k1Keypair } from "@atproto/crypto";
import { describe, expect, test } from "@jest/globals";
import { bluesky } from "../../../../src/capture/channels/bluesky/adapter.ts";
import type { KeptAnswer } from "../../../../src/capture/port.ts";
import { ArchiveError } from "../../../../src/domain/errors.ts";
import type { Look } from "../../../../src/domain/observation.ts";
import {
  answering,
  answersOf,
  blueskyChannel,
  type Reply,
  rkey,
  TestAccount,
} from "../../../support/bluesky-account.ts";
import { captureTools, lookedAt } from "../../../support/channel-builders.ts";

const keys = ["3mtdxgsv42223", "3mtdxgsv42224", "3mtdxgsv42225", "3mtdxgsv42226"] as const;
const post = (key: string) => `app.bsky.feed.post/${key}`;

/** Looks one after the other, of which each keeps what the archive keeps of it. */
class Looks {
  readonly account: TestAccount;
  readonly asked: string[] = [];
  readonly #kept = new Map<string, KeptAnswer>();
  lost = false;

  constructor(account: TestAccount) {
    this.account = account;
  }

  static async of(texts: readonly string[]): Promise<Looks> {
    const account = await TestAccount.make();
    for (const [place, text] of texts.entries()) await account.post(keys[place] ?? rkey, text);
    return new Looks(account);
  }

  /** @param since what the server answers to what came since; what is right, when not said */
  async look(change: Record<string, Reply> = {}, since?: Reply): Promise<Look> {
    this.asked.length = 0;
    const [last] = [...this.#kept.values()].map(({ condition }) => condition.etag?.split(" ")[0]);
    const replies = {
      ...change,
      "&since=": since ?? { bytes: last === undefined ? new Uint8Array() : await this.account.since(last) },
      ...(await answering(this.account)),
      ...change,
    };
    const channel = blueskyChannel(this.account);
    const kept = async (address: string) => this.#kept.get(address);
    const look = await bluesky.look(channel, { ...captureTools(answersOf(replies, this.asked)), kept });
    const read = await bluesky.reread(channel, look.payloads, lookedAt);
    if (!look.fault) expect(read.sightings).toEqual(look.sightings);
    else expect(read.sightings).toEqual([]);
    for (const { validators, mediaType, bytes, fetchedAt } of look.payloads)
      if (validators && !look.fault) {
        const { asked, etag, lastModified } = validators;
        const lost = async () => {
          if (this.lost) throw new ArchiveError("object.missing", "gone");
          return bytes;
        };
        this.#kept.set(asked, {
          condition: { etag, lastModified },
          mediaType,
          since: fetchedAt,
          bytes: lost,
        });
      }
    await this.account.remember();
    return look;
  }

  get archives(): readonly string[] {
    return this.asked
      .filter((url) => url.includes("sync.getRepo?"))
      .map((url) => (url.includes("since=") ? "since" : "whole"));
  }
}

function textsOf({ sightings }: Look): readonly (string | undefined)[] {
  return sightings.map(({ text }) => text);
}

const whole = (words: string) => [
  { code: "channel.readWhole", held: false, detail: expect.stringContaining(words) },
];

describe("a second look asks for what came since the archive", () => {
  test("and shows all that stands there now: what is new, edited, deleted and as it was", async () => {
    const looks = await Looks.of(["Ein", "To", "Tre"]);
    expect(textsOf(await looks.look())).toEqual(["Ein", "To", "Tre"]);
    expect(looks.archives).toEqual(["whole"]);
    const { account } = looks;
    await account.post(keys[0], "Ein, retta");
    await account.delete(post(keys[1]));
    await account.post(keys[3], "Fire");
    const second = await looks.look();
    expect([second.fault, second.findings, textsOf(second)]).toEqual([
      undefined,
      [],
      ["Ein, retta", "Tre", "Fire"],
    ]);
    expect(looks.archives).toEqual(["since"]);
    const [before, since] = second.payloads.filter(({ url }) => url.includes("sync.getRepo?"));
    expect([before?.unchangedSince, since?.unchangedSince]).toEqual([lookedAt, undefined]);
    expect(second.sightings.map(({ payload }) => payload.ordinal)).toEqual(
      [since, before, since].map((one) => one?.ordinal),
    );
  });

  test("of an account that wrote nothing since, an answer without a record says that all is as it was", async () => {
    const looks = await Looks.of(["Ein", "To"]);
    await looks.look();
    const again = await looks.look();
    expect([again.fault, again.findings, textsOf(again)]).toEqual([undefined, [], ["Ein", "To"]]);
    expect(looks.archives).toEqual(["since"]);
    expect(again.payloads.at(-1)?.bytes.length).toBeLessThan(100);
  });

  test("a third look asks for what came since the same archive, and a text said twice is kept twice", async () => {
    const looks = await Looks.of(["Ein", "To"]);
    await looks.look();
    await looks.account.post(keys[2], "Tre");
    await looks.look();
    // word for word what stands there already: its block is not new
    await looks.account.post(keys[3], "Ein");
    const third = await looks.look();
    expect([third.fault, textsOf(third), looks.archives]).toEqual([
      undefined,
      ["Ein", "To", "Tre", "Ein"],
      ["since"],
    ]);
    expect(third.payloads.filter(({ url }) => url.includes("sync.getRepo?"))).toHaveLength(2);
  });

  test("what came since is read whole anew once it is longer than half of the archive, and the next look begins there", async () => {
    const looks = await Looks.of(["Ein"]);
    await looks.look();
    await looks.account.post(keys[1], "x".repeat(400_000));
    const grown = await looks.look();
    expect([grown.fault, grown.sightings.length, looks.archives]).toEqual([undefined, 2, ["since", "whole"]]);
    await looks.account.post(keys[2], "Tre");
    const next = await looks.look();
    expect([next.sightings.length, looks.archives]).toEqual([3, ["since"]]);
    expect(next.payloads.at(-1)?.bytes.length).toBeLessThan(5000);
  });
});

describe("all of it is read again, and the ledger says why", () => {
  test.each<[string, (account: TestAccount) => Promise<Reply>, string]>([
    [
      "with one other byte",
      async (account) => ({ bytes: flipped(await account.since("")) }),
      "does not verify",
    ],
    [
      "cut off",
      async (account) => ({ bytes: (await account.since("")).subarray(0, -40) }),
      "does not verify",
    ],
    [
      "of another account",
      async () => ({ bytes: await (await TestAccount.make("b")).car() }),
      "does not verify",
    ],
    ["that is none", async () => ({ bytes: new TextEncoder().encode("<html>") }), "does not verify"],
    ["refused", async () => ({ status: 400, json: { error: "InvalidRequest" } }), "refuses what came since"],
  ])("what came since is %s", async (_, since, words) => {
    const looks = await Looks.of(["Ein"]);
    await looks.look();
    await looks.account.post(keys[1], "To");
    const look = await looks.look({}, await since(looks.account));
    expect([look.fault, textsOf(look), looks.archives]).toEqual([
      undefined,
      ["Ein", "To"],
      ["since", "whole"],
    ]);
    expect(look.findings).toMatchObject(whole(words));
    await looks.account.post(keys[2], "Tre");
    expect([textsOf(await looks.look()), looks.archives]).toEqual([["Ein", "To", "Tre"], ["since"]]);
  });

  test.each(["whole", "since"])(
    "a server that was set back is not believed until it has come further than the last look, which read %s",
    async (last) => {
      const looks = await Looks.of(["Ein"]);
      await looks.look();
      const earlier = await looks.account.car();
      const { rev } = looks.account;
      await looks.account.post(keys[1], "To");
      if (last === "since") await looks.look();
      else await looks.look({}, { bytes: await looks.account.car() });
      const newest = looks.account.rev;
      for (let again = 0; again < 2; again += 1) {
        const look = await looks.look({ "sync.getRepo?": { bytes: earlier } }, { bytes: earlier });
        expect(look.fault).toEqual({
          code: "channel.unproved",
          detail: `its server is behind: it gives revision ${rev}, and an earlier look had ${newest}`,
          retryAt: undefined,
        });
      }
      await looks.account.post(keys[2], "Tre");
      expect(textsOf(await looks.look())).toEqual(["Ein", "To", "Tre"]);
    },
  );

  test("a server that knows no `since`: what it sends is taken, and is where the next look begins", async () => {
    const looks = await Looks.of(["Ein"]);
    await looks.look();
    await looks.account.post(keys[1], "To");
    const look = await looks.look({}, { bytes: await looks.account.car() });
    expect([look.fault, textsOf(look), looks.archives]).toEqual([undefined, ["Ein", "To"], ["since"]]);
    expect(look.findings).toMatchObject(whole("sent the whole repository"));
    await looks.account.post(keys[2], "Tre");
    const next = await looks.look();
    expect([next.findings, textsOf(next)]).toEqual([[], ["Ein", "To", "Tre"]]);
  });

  test("a repository that was built anew, with the same records", async () => {
    const looks = await Looks.of(["Ein", "To"]);
    await looks.look();
    await looks.account.rebuild({
      [post(keys[0])]: { $type: "app.bsky.feed.post", text: "Ein", createdAt: "2026-08-18T10:00:00.000Z" },
      [post(keys[1])]: { $type: "app.bsky.feed.post", text: "To", createdAt: "2026-08-18T10:00:00.000Z" },
    });
    const look = await looks.look({}, { bytes: await looks.account.car() });
    expect([look.fault, textsOf(look)]).toEqual([undefined, ["Ein", "To"]]);
    expect(look.findings).toMatchObject(whole("it was rebuilt"));
  });

  test("an account that moved to another server", async () => {
    const looks = await Looks.of(["Ein"]);
    await looks.look();
    const document = looks.account.document();
    const services = {
      atproto_pds: { type: "AtprotoPersonalDataServer", endpoint: "https://other.example" },
    };
    const look = await looks.look({ "/data": { json: { ...document, services } } });
    expect([look.fault, textsOf(look), looks.archives]).toEqual([undefined, ["Ein"], ["whole"]]);
    expect(look.findings).toMatchObject(whole("moved from https://pds.example to https://other.example"));
  });

  test("an archive that is no longer in the store", async () => {
    const looks = await Looks.of(["Ein"]);
    await looks.look();
    looks.lost = true;
    const look = await looks.look();
    expect([look.fault, looks.archives]).toEqual([undefined, ["whole"]]);
    expect(look.findings).toMatchObject(whole("object.missing"));
  });
});

test("what is signed with a key that the account no longer has is not believed, whatever the archive before it was", async () => {
  const looks = await Looks.of(["Ein"]);
  await looks.look();
  const { key } = looks.account;
  await looks.account.post(keys[1], "To");
  looks.account.key = await Secp256k1Keypair.create();
  const look = await looks.look();
  expect([look.fault?.code, look.sightings]).toEqual(["channel.unproved", []]);
  // and once it signs with the new key, what the old one signed stands under it
  await looks.account.post(keys[2], "Tre");
  const signed = await looks.look();
  expect([signed.fault, textsOf(signed), looks.archives]).toEqual([
    undefined,
    ["Ein", "To", "Tre"],
    ["since"],
  ]);
  expect(looks.account.key.did()).not.toBe(key.did());
});

test.each([
  ["in trouble", { status: 502 }, "channel.status"],
  ["in need of quiet", { status: 429, json: { error: "RateLimitExceeded" } }, "channel.rateLimited"],
  ["closed", { status: 400, json: { error: "RepoDeactivated" } }, "channel.accountClosed"],
])(
  "a server that is %s when it is asked for what came since says nothing, and the archive of before stands for nothing",
  async (_, since, code) => {
    const looks = await Looks.of(["Ein"]);
    await looks.look();
    const look = await looks.look({}, since);
    expect([look.fault?.code, look.sightings, looks.archives]).toEqual([code, [], ["since"]]);
  },
);

function flipped(bytes: Uint8Array): Uint8Array {
  const other = Uint8Array.from(bytes);
  const at = other.length - 10;
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}
