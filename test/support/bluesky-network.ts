/** Drives a real Bluesky network as an agency and its public do. Needs Debian's packages named in `scripts/bluesky.sh`. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const script = join(import.meta.dirname, "../../scripts/bluesky.sh");

const missing = ["/usr/lib/postgresql/15/bin/initdb", "/usr/bin/redis-server"].filter(
  (path) => !existsSync(path),
);
if (missing.length > 0 && process.env["CI"] === "true")
  throw new Error(`under CI a real Bluesky network must be there, but ${missing.join(", ")} is missing`);

/** `describe` where the network can be started, else a skipped block whose title gives the reason. */
export function whenBluesky<Describe extends { skip: unknown }>(describe: Describe): Describe {
  return (missing.length === 0 ? describe : describe.skip) as Describe;
}

export const blueskyReason = missing.length === 0 ? "" : ` (skipped: no ${missing.join(", ")})`;

export interface Ref {
  readonly uri: string;
  readonly cid: string;
}

interface Addresses {
  readonly plc: string;
  readonly pds: string;
  readonly appview: string;
  readonly control: string;
  readonly adminPassword: string;
}

export interface BlueskyNetwork extends Addresses {
  /** @param name of a handle below `.test`, made so that no account before it had it */
  join(name: string): Promise<BlueskyAccount>;
  /** of an administrator of the server */
  setStanding(did: string, takenDown: boolean): Promise<void>;
  /** For good, as the server does for an owner who asks it to. */
  remove(did: string): Promise<void>;
  /** Waits until the AppView has read all that was written. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** An account, and what its owner does. */
export class BlueskyAccount {
  readonly did: string;
  handle: string;
  readonly #pds: string;
  readonly #token: string;

  constructor(
    pds: string,
    session: { readonly did: string; readonly handle: string; readonly accessJwt: string },
  ) {
    this.did = session.did;
    this.handle = session.handle;
    this.#pds = pds;
    this.#token = session.accessJwt;
  }

  ask(method: string, body: unknown): Promise<Record<string, unknown>> {
    return post(this.#pds, method, body, `Bearer ${this.#token}`);
  }

  async post(text: string, more: Record<string, unknown> = {}): Promise<Ref> {
    return await this.create("app.bsky.feed.post", undefined, {
      text,
      createdAt: new Date().toISOString(),
      ...more,
    });
  }

  async reply(text: string, root: Ref, parent: Ref = root): Promise<Ref> {
    return await this.post(text, { reply: { root, parent } });
  }

  async create(
    collection: string,
    rkey: string | undefined,
    record: Record<string, unknown>,
    validate?: false,
  ): Promise<Ref> {
    const value = { $type: collection, ...record };
    const made = await this.ask("com.atproto.repo.createRecord", {
      repo: this.did,
      collection,
      rkey,
      record: value,
      validate,
    });
    return { uri: String(made["uri"]), cid: String(made["cid"]) };
  }

  async put(uri: string, record: Record<string, unknown>): Promise<Ref> {
    const [collection = "", rkey = ""] = uri.split("/").slice(3);
    const value = { $type: collection, ...record };
    const made = await this.ask("com.atproto.repo.putRecord", {
      repo: this.did,
      collection,
      rkey,
      record: value,
    });
    return { uri, cid: String(made["cid"]) };
  }

  async delete({ uri }: Pick<Ref, "uri">): Promise<void> {
    const [collection, rkey] = uri.split("/").slice(3);
    await this.ask("com.atproto.repo.deleteRecord", { repo: this.did, collection, rkey });
  }

  async upload(bytes: Uint8Array, type: string): Promise<unknown> {
    const response = await fetch(`${this.#pds}/xrpc/com.atproto.repo.uploadBlob`, {
      method: "POST",
      headers: { "content-type": type, authorization: `Bearer ${this.#token}` },
      body: Buffer.from(bytes),
    });
    return ((await response.json()) as { blob: unknown }).blob;
  }

  async appPassword(): Promise<string> {
    const made = await this.ask("com.atproto.server.createAppPassword", { name: `arkiv ${Date.now()}` });
    return String(made["password"]);
  }

  async rename(handle: string): Promise<void> {
    await this.ask("com.atproto.identity.updateHandle", { handle });
    this.handle = handle;
  }
}

/** A network of its own, whatever else runs on the machine. */
export async function startBluesky(): Promise<BlueskyNetwork> {
  const dir = await mkdtemp(join(tmpdir(), "kanalarkiv-bluesky-"));
  // its database runs as another user
  await chmod(dir, 0o755);
  const { stdout } = await run(script, ["up", dir], { maxBuffer: 1_000_000 });
  const addresses = JSON.parse(stdout) as Addresses;
  const mark = Date.now().toString(36).slice(-6);
  const admin = `Basic ${Buffer.from(`admin:${addresses.adminPassword}`).toString("base64")}`;
  return {
    ...addresses,
    async join(name) {
      const handle = `${name}-${mark}.test`;
      const account = { handle, email: `${handle}@example.org`, password: "not-a-secret-1" };
      const session = await post(addresses.pds, "com.atproto.server.createAccount", account);
      return new BlueskyAccount(addresses.pds, session as never);
    },
    async remove(did) {
      await post(addresses.pds, "com.atproto.admin.deleteAccount", { did }, admin);
    },
    async setStanding(did, takenDown) {
      const subject = { $type: "com.atproto.admin.defs#repoRef", did };
      const takedown = { applied: takenDown };
      await post(addresses.pds, "com.atproto.admin.updateSubjectStatus", { subject, takedown }, admin);
    },
    async settled() {
      const response = await fetch(`${addresses.control}/process`, { method: "POST" });
      if (!response.ok) throw new Error(`the network does not settle: ${await response.text()}`);
    },
    async stop() {
      await run(script, ["down", dir]);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function post(
  service: string,
  method: string,
  body: unknown,
  authorization?: string,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${service}/xrpc/${method}`, {
    method: "POST",
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(authorization ? { authorization } : {}),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} answered ${response.status} ${text}`);
  return text === "" ? {} : JSON.parse(text);
}
