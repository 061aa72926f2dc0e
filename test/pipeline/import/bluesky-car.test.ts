/** Repositories of Bluesky accounts: one that a server of the protocol's makers signed, and what strangers make of one. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Secp256k1Keypair } from "@atproto/crypto";
import { cidForRecord, signCommit } from "@atproto/repo";
import { describe, expect, test } from "@jest/globals";
import { provedBy } from "../../../src/capture/imports/bluesky-car/plc.ts";
import { captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { importArchive } from "../../../src/pipeline/import/import.ts";
import { allChannels, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { norwegianAgency } from "../../support/app.ts";
import { answering, answersOf, plc, rkey, TestAccount } from "../../support/bluesky-account.ts";
import { importing } from "../../support/importing.ts";
import { type ArchiveFile, inFolder } from "../../support/mastodon-archive.ts";
import { shown } from "../../support/shown.ts";

const golden = join(import.meta.dirname, "../../golden/bluesky");
const did = "did:plc:h73iutffdifgfuxoue7rloww";
const place = importing(`https://bsky.app/profile/${did}`, "bluesky");
const read = (name: string) => readFile(join(golden, name));

async function withLog(log: string): Promise<readonly ArchiveFile[]> {
  return [
    ["etaten.car", await read("etaten.car")],
    ["etaten.plc-audit.json", log],
  ];
}

describe("a repository that a real server signed", () => {
  test("with the log of its DID beside it the signature is proved; posts and answers by the ids of the live channel", async () => {
    place.opened.clock.set(new Date("2026-11-21T12:00:00Z"));
    const result = await place.takePath(golden);
    expect(result).toMatchObject({
      ...{ format: "bluesky-car", found: 3, kept: 3, refused: 0, newItems: 3, saysWhose: true },
      madeAt: new Date("2026-11-20T15:57:18.119Z"),
    });
    expect(result.codes).not.toHaveProperty(["import.notVerified"]);
    const items = await place.rows(
      `select i.native_id, i.kind, i.by_agency as own, i.parent_native_id is not null as answers, s.facts->>'handle' as handle
         from core.items i join core.item_states s on s.item_id = i.id order by 1`,
    );
    expect(items).toEqual([
      {
        native_id: `at://${did}/app.bsky.actor.profile/self`,
        kind: "profile",
        own: true,
        answers: false,
        handle: "etaten.test",
      },
      {
        native_id: `at://${did}/app.bsky.feed.post/3n2qxaaucfk2a`,
        kind: "post",
        own: true,
        answers: false,
        handle: null,
      },
      {
        native_id: `at://${did}/app.bsky.feed.post/3n2qxaayzrc2a`,
        kind: "comment",
        own: true,
        answers: true,
        handle: null,
      },
    ]);
    expect(await place.takePath(golden)).toMatchObject({ kept: 3, newItems: 0, newVersions: 0 });
    shown("archive", "recorded payload", "post", "reply", "profile");
  });

  test("alone, or with a document that proves nothing, it is taken as the word of who hands it in, and that is told", async () => {
    const alone = await place.takePath(join(golden, "etaten.car"), { dryRun: true });
    expect(alone).toMatchObject({ kept: 3, codes: { "import.notVerified": 1 } });
    const files: readonly ArchiveFile[] = [
      ["etaten.car", await read("etaten.car")],
      ["etaten.did.json", await read("etaten.did.json")],
    ];
    expect((await place.take(files)).codes).toMatchObject({ "import.notVerified": 1 });
  });

  test("one other byte, in the repository or in the log, and nothing is taken", async () => {
    const log = (await read("etaten.plc-audit.json")).toString();
    const bytes = await read("etaten.car");
    const at = bytes.indexOf("stengt i natt");
    expect(at).toBeGreaterThan(0);
    const other = Buffer.from(bytes);
    other[at] = 0x53;
    const forged = log.replace(/did:key:zQ3shX\w+/, (await Secp256k1Keypair.create()).did());
    const tried: readonly (readonly ArchiveFile[])[] = [
      [
        ["a.car", other],
        ["plc-audit.json", log],
      ],
      [["a.car", other]],
      await withLog(forged),
      await withLog(log.replace('"sig": "yc', '"sig": "yd')),
      await withLog("[]"),
      [["a.car", bytes.subarray(0, 1500)]],
    ];
    for (const files of tried) {
      const result = await place.take(files);
      expect(result).toMatchObject({ found: 1, kept: 0, refused: 1, codes: { "import.unproved": 1 } });
    }
    expect(await place.rows("select 1 from core.items")).toEqual([]);
  });

  test("that of another account is refused", async () => {
    const { opened } = place;
    await registerChannel(opened.app.tools, {
      agency: norwegianAgency.orgNumber,
      ...{ kind: "archive", title: "Annan", address: `https://bsky.app/profile/did:plc:${"a".repeat(24)}` },
    });
    await expect(place.takePath(golden, { channel: "Annan" })).rejects.toMatchObject({
      code: "import.otherAccount",
    });
  });
});

describe("an account of one's own", () => {
  async function taken(account: TestAccount, more: readonly ArchiveFile[] = []) {
    const files: readonly ArchiveFile[] = [
      ["repo.car", Buffer.from(await account.car())],
      ["did.json", JSON.stringify(account.document())],
      ...more,
    ];
    const path = await inFolder(join(place.dir, `folder-${Math.random()}`), files);
    return await importArchive(place.opened.app.tools, { path, channel: "Eigen", by: "Kari Vik" }, quiet);
  }

  async function channelOf(account: TestAccount) {
    const { opened } = place;
    opened.clock.set(new Date("2026-08-20T10:00:00Z"));
    await registerChannel(opened.app.tools, {
      agency: norwegianAgency.orgNumber,
      ...{ kind: "bluesky", title: "Eigen" },
      address: `https://bsky.app/profile/${account.did}?plc=${plc}&appview=none`,
    });
    return async () => {
      const tools = { ...opened.app.tools, http: answersOf(await answering(account)) };
      const channel = (await allChannels(tools, undefined)).find(({ title }) => title === "Eigen");
      if (!channel) throw new Error("the channel is not there");
      await opened.clock.sleep(30 * 60_000);
      return await captureChannel(tools, channel);
    };
  }

  const key2 = rkey.replace(/.$/, "3");
  const events = () => place.rows("select e.kind from core.item_events e where e.kind <> 'firstSeen'");

  test("records that do not fit their lexicon are told, one without a text is refused, and likes are no items", async () => {
    const account = await TestAccount.make();
    await account.post(rkey, "Vegen er stengt");
    await account.post(key2, "x".repeat(3001));
    await account.put("app.bsky.feed.post/3mtdxgsv42224", {
      $type: "app.bsky.feed.post",
      createdAt: "2026-08-18T10:00:00.000Z",
    });
    for (const key of ["3mtdxgsv42225", "3mtdxgsv42226"])
      await account.put(`app.bsky.feed.like/${key}`, {
        $type: "app.bsky.feed.like",
        subject: { uri: "at://did:plc:x/y/z" },
      });
    await channelOf(account);
    const result = await taken(account);
    expect(result).toMatchObject({ found: 3, kept: 2, refused: 1 });
    expect(result.codes).toMatchObject({ "item.malformed": 2, "import.notOwn": 1, "import.notVerified": 1 });
    expect(result.findings.find(({ code }) => code === "import.notOwn")?.detail).toBe(
      "2 records of app.bsky.feed.like are no items",
    );
    const rows = await place.rows<{ said: string }>(
      "select v::text || s.facts::text as said from core.versions v join core.item_states s on s.version_id = v.id",
    );
    for (const { said } of rows) expect(said).not.toContain("did:plc:x");
  });

  test("what looks saw and the repository holds is one item, whichever comes first", async () => {
    const account = await TestAccount.make();
    await account.put("app.bsky.actor.profile/self", {
      $type: "app.bsky.actor.profile",
      displayName: "Etaten",
      description: "Vi svarer.",
    });
    await account.post(rkey, "Vegen er stengt");
    const look = await channelOf(account);
    expect(await look()).toMatchObject({ verdict: "accepted", newItems: 2 });
    expect(await taken(account)).toMatchObject({ kept: 2, newItems: 0, newVersions: 0 });
    await account.post(key2, "Vegen er open");
    expect(await taken(account)).toMatchObject({ kept: 3, newItems: 1, newVersions: 0 });
    for (let looks = 0; looks < 3; looks += 1)
      expect(await look()).toMatchObject({ verdict: "accepted", newItems: 0, newVersions: 0, removed: 0 });
    expect(await events()).toEqual([]);
    expect(await place.rows("select 1 from core.item_states where only_imported")).toEqual([]);
  });
});

describe("the log of a DID", () => {
  const operation = async (
    signer: Secp256k1Keypair,
    prev: string | null,
    keys: readonly [Secp256k1Keypair, Secp256k1Keypair],
  ) => {
    const [signing, rotation] = keys.map((key) => key.did());
    const said = {
      type: "plc_operation",
      ...{
        prev,
        alsoKnownAs: ["at://etaten.no"],
        rotationKeys: [rotation],
        verificationMethods: { atproto: signing },
      },
      services: { atproto_pds: { type: "AtprotoPersonalDataServer", endpoint: "https://pds.example/" } },
    };
    const { sig } = await signCommit(said as never, signer);
    const signed = { ...said, sig: Buffer.from(sig).toString("base64url") };
    const cid = await cidForRecord(signed as never);
    return {
      entry: { operation: signed, cid: String(cid), nullified: false, createdAt: "2026-01-01T00:00:00Z" },
      cid,
    };
  };

  test("a key that was changed by who might is the newest; by anybody else, or with an operation left out, nothing is proved", async () => {
    const [one, two, rotation, stranger] = (await Promise.all(
      [0, 1, 2, 3].map(() => Secp256k1Keypair.create()),
    )) as [Secp256k1Keypair, Secp256k1Keypair, Secp256k1Keypair, Secp256k1Keypair];
    const first = await operation(rotation, null, [one, rotation]);
    const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    const bits = [...first.cid.bytes.subarray(4, 19)]
      .map((byte) => byte.toString(2).padStart(8, "0"))
      .join("");
    const own = `did:plc:${(bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join("")}`;
    const second = await operation(rotation, first.entry.cid, [two, rotation]);
    const logOf = (...made: readonly { entry: object }[]) =>
      made.map(({ entry }) => ({ did: own, ...entry }));
    expect(await provedBy(logOf(first, second))).toMatchObject({
      ...{ did: own, keys: [two.did(), one.did()], pds: "https://pds.example", handle: "etaten.no" },
    });
    const taken = await operation(stranger, first.entry.cid, [stranger, stranger]);
    expect(await provedBy(logOf(first, taken))).toMatch(/not signed/);
    expect(await provedBy(logOf(second))).toMatch(/another DID/);
    expect(await provedBy(logOf(first, second, first))).toMatch(/gap/);
    const nullified = { entry: { ...taken.entry, nullified: true } };
    expect(await provedBy(logOf(first, nullified, second))).toMatchObject({ keys: [two.did(), one.did()] });
  });
});
