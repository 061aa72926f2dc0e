/**
 * PURE. What the log of a DID proves of itself: the DID is the digest of its first operation, and each further one is signed
 * with a key that the one before it names. So nobody who hands it in need be believed.
 *
 * @see https://web.plc.directory/spec/v0.1/did-plc
 */
import { z } from "zod";
import { instantOf } from "../../instant.ts";

/** What is known of an account beside its repository. */
export interface Proved {
  readonly did: string;
  /** keys that signed for it, as did:key, the newest first */
  readonly keys: readonly string[];
  readonly pds: string | undefined;
  readonly handle: string | undefined;
  /** of the last operation */
  readonly at: Date | undefined;
}

const key = z.string().startsWith("did:key:z");
const Entry = z.object({
  did: z.string(),
  operation: z.looseObject({ type: z.string(), sig: z.string(), prev: z.string().nullable() }),
  cid: z.string(),
  nullified: z.boolean(),
  createdAt: z.string(),
});
const Operation = z.object({
  verificationMethods: z.object({ atproto: key.optional() }),
  rotationKeys: z.array(key),
  alsoKnownAs: z.array(z.string()),
  services: z.object({ atproto_pds: z.object({ endpoint: z.string() }).optional() }),
});
/** the form of the first operations until 2023 */
const Create = z
  .object({ signingKey: key, recoveryKey: key, handle: z.string(), service: z.string() })
  .transform(({ signingKey, recoveryKey, handle, service }) => ({
    verificationMethods: { atproto: signingKey },
    rotationKeys: [recoveryKey, signingKey],
    alsoKnownAs: [`at://${handle}`],
    services: { atproto_pds: { endpoint: service } },
  }));
type Operation = z.infer<typeof Operation>;

/** @returns why it proves nothing, in words */
export async function provedBy(json: unknown): Promise<Proved | string> {
  const { data } = z.array(Entry).min(1).max(10_000).safeParse(json);
  if (!data) return "the log of the DID is not as the directory gives it";
  const valid = data.filter(({ nullified }) => !nullified);
  const { cidForRecord, verifyCommitSig } = await import("@atproto/repo");
  const keys: string[] = [];
  let before: { readonly cid: string; readonly said: Operation } | undefined;
  for (const { operation, cid, did } of valid) {
    const made = await cidForRecord(operation as never);
    if (String(made) !== cid)
      return "an operation in the log of the DID is not the one that its digest names";
    if (!before && didOf(made.bytes) !== did) return "the first operation of the log is that of another DID";
    if (operation.prev !== (before?.cid ?? null)) return "the log of the DID has a gap";
    if (operation.type === "plc_tombstone") break;
    const read = (operation.type === "create" ? Create : Operation).safeParse(operation);
    if (!read.success) return "an operation in the log of the DID names no keys";
    const signed = { ...operation, sig: Buffer.from(operation.sig, "base64url") };
    const signers = (before?.said ?? read.data).rotationKeys;
    const held = await Promise.all(
      signers.map((one) => verifyCommitSig(signed as never, one).catch(() => false)),
    );
    if (!held.includes(true))
      return "an operation in the log of the DID is not signed by whom the one before it names";
    const { atproto } = read.data.verificationMethods;
    if (atproto !== undefined) keys.unshift(atproto);
    before = { cid, said: read.data };
  }
  const [first] = valid;
  if (!before || !first || data.some(({ did }) => did !== first.did))
    return "the log of the DID names no account";
  const { alsoKnownAs, services } = before.said;
  return {
    did: first.did,
    keys: [...new Set(keys)],
    pds: services.atproto_pds?.endpoint.replace(/\/+$/, ""),
    handle: alsoKnownAs.find((name) => name.startsWith("at://"))?.slice("at://".length),
    at: instantOf(valid.at(-1)?.createdAt ?? ""),
  };
}

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/** The first 24 signs of the digest, in base 32. @param cid version, codec, kind and length of the digest in four bytes before it */
function didOf(cid: Uint8Array): string {
  let bits = "";
  for (const byte of cid.subarray(4, 19)) bits += byte.toString(2).padStart(8, "0");
  const signs = bits.match(/.{5}/g) ?? [];
  return `did:plc:${signs.map((five) => alphabet[Number.parseInt(five, 2)]).join("")}`;
}
