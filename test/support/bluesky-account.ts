/** A Bluesky account made for a test: its own key, a repository signed with it, and a network that answers for it. */
import { Secp256k1Keypair } from "@atproto/crypto";
import {
  BlockMap,
  blocksToCarFile,
  type CommitData,
  concatBytesAsync,
  getFullRepo,
  getRecords,
  MemoryBlockstore,
  Repo,
  readCarWithRoot,
  WriteOpAction,
} from "@atproto/repo";
import type { HttpAnswer, HttpClient } from "../../src/capture/port.ts";
import type { Channel } from "../../src/domain/channel.ts";
import { aChannel, lookedAt, onlyAsked } from "./channel-builders.ts";

export const plc = "https://plc.example";
export const pds = "https://pds.example";
export const appview = "https://appview.example";
/** of 2026-08-18T10:00:00Z */
export const rkey = "3mtdxgsv42222";

type Value = Record<string, unknown>;

export class TestAccount {
  readonly did: string;
  key: Secp256k1Keypair;
  #repo: Repo;
  /** blocks of the repository as it stood at each revision */
  readonly #blocksAt = new Map<string, ReadonlySet<string>>();

  private constructor(did: string, key: Secp256k1Keypair, repo: Repo) {
    this.did = did;
    this.key = key;
    this.#repo = repo;
  }

  static async make(name = "a"): Promise<TestAccount> {
    const did = `did:plc:${name.repeat(24).slice(0, 24)}`;
    const key = await Secp256k1Keypair.create();
    return new TestAccount(did, key, await Repo.create(new MemoryBlockstore(), did, key));
  }

  /** @param at `collection/rkey` */
  async put(at: string, record: Value): Promise<void> {
    const before = await this.#cid(at);
    await this.#write(at, before ? WriteOpAction.Update : WriteOpAction.Create, record);
  }

  post(key: string, text: string, more: Value = {}): Promise<void> {
    return this.put(`app.bsky.feed.post/${key}`, {
      $type: "app.bsky.feed.post",
      text,
      createdAt: "2026-08-18T10:00:00.000Z",
      ...more,
    });
  }

  async delete(at: string): Promise<void> {
    await this.#write(at, WriteOpAction.Delete, {});
  }

  car(): Promise<Uint8Array> {
    return concatBytesAsync(getFullRepo(this.#repo.storage, this.#repo.cid));
  }

  get rev(): string {
    return this.#repo.commit.rev;
  }

  /** What is new since a revision, as a server gives it: nothing but the root's name where there is nothing. */
  async since(rev: string): Promise<Uint8Array> {
    const { blocks, root } = await readCarWithRoot(await this.car());
    const before = this.#blocksAt.get(rev) ?? new Set();
    const newer = new BlockMap();
    for (const { cid, bytes } of blocks.entries()) if (!before.has(cid.toString())) newer.set(cid, bytes);
    return await blocksToCarFile(root, newer);
  }

  /** Remembers this revision, to be asked what came since. */
  async remember(): Promise<string> {
    const { blocks } = await readCarWithRoot(await this.car());
    this.#blocksAt.set(this.rev, new Set(blocks.cids().map(String)));
    return this.rev;
  }

  /** Everything anew, with another tree of commits: as a server does that lost its own. */
  async rebuild(records: Readonly<Record<string, Value>>): Promise<void> {
    this.#repo = await Repo.create(new MemoryBlockstore(), this.did, this.key);
    for (const [at, record] of Object.entries(records)) await this.put(at, record);
  }

  proof(collection: string, key: string): Promise<Uint8Array> {
    return concatBytesAsync(getRecords(this.#repo.storage, this.#repo.cid, [{ collection, rkey: key }]));
  }

  /** of `collection/rkey` */
  async cid(at: string): Promise<string> {
    return String(await this.#cid(at));
  }

  document(): Value {
    return {
      did: this.did,
      verificationMethods: { atproto: this.key.did() },
      alsoKnownAs: ["at://etaten.example"],
      services: { atproto_pds: { type: "AtprotoPersonalDataServer", endpoint: pds } },
    };
  }

  async #cid(at: string): Promise<CommitData["cid"] | null> {
    return await this.#repo.data.get(at);
  }

  async #write(at: string, action: WriteOpAction, record: Value): Promise<void> {
    const [collection = "", key = ""] = at.split("/");
    const write = { action, collection, rkey: key, record } as Parameters<Repo["applyWrites"]>[0];
    this.#repo = await this.#repo.applyWrites(write, this.key);
  }
}

export function blueskyChannel(account: { readonly did: string }, change: Partial<Channel> = {}): Channel {
  return aChannel({
    kind: "bluesky",
    address: `https://bsky.app/profile/${account.did}?plc=${plc}&appview=none`,
    ...change,
  });
}

export interface Reply {
  readonly status?: number;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
}

/** Answers by the part of the address that begins with its path; what is not named is 404 of a web server. */
export function answersOf(replies: Readonly<Record<string, Reply>>, asked: string[] = []): HttpClient {
  return onlyAsked(async ({ url }) => {
    asked.push(url);
    const name = Object.keys(replies).find((part) => url.includes(part));
    const { status = 200, json, bytes } = (name === undefined ? undefined : replies[name]) ?? { status: 404 };
    const body =
      bytes ?? new TextEncoder().encode(json === undefined ? "<html>nothing</html>" : JSON.stringify(json));
    const type = bytes ? "application/vnd.ipld.car" : json === undefined ? "text/html" : "application/json";
    return {
      status,
      headers: new Map([["content-type", type]]),
      body,
      url,
      fetchedAt: lookedAt,
    } satisfies HttpAnswer;
  });
}

/** What the network answers of an account that is as it should be. */
export async function answering(account: TestAccount): Promise<Record<string, Reply>> {
  return {
    [`/${account.did}/data`]: { json: account.document() },
    [`/${account.did}/log/audit`]: { json: [] },
    "sync.getRepoStatus": { json: { did: account.did, active: true, rev: "3mtdxgsv42222" } },
    "sync.getRepo?": { bytes: await account.car() },
  };
}
