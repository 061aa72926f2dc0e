/**
 * PURE. The commit that stands at the beginning of a repository's archive (CAR, version 1): whose it is, and when it was
 * written last. It is a claim until the signature is verified.
 *
 * @see https://ipld.io/specs/transport/car/carv1/ and https://atproto.com/specs/repository#car-file-serialization
 */
import { z } from "zod";

const Commit = z.object({ did: z.string(), rev: z.string() });

/** version 1, DAG-CBOR, SHA-256 with its 32 bytes */
const cidBytes = 36;

export async function commitIn(head: Uint8Array): Promise<z.infer<typeof Commit> | undefined> {
  const { cborToLex } = await import("@atproto/repo");
  const header = varintAt(head, 0);
  if (!header) return undefined;
  for (let at = header.end + header.value; ; ) {
    const block = varintAt(head, at);
    if (!block || block.end + block.value > head.length) return undefined;
    try {
      const { data } = Commit.safeParse(
        cborToLex(head.subarray(block.end + cidBytes, block.end + block.value)),
      );
      if (data) return data;
    } catch {
      return undefined;
    }
    at = block.end + block.value;
  }
}

function varintAt(
  bytes: Uint8Array,
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[at + shift / 7];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, end: at + shift / 7 + 1 };
  }
  return undefined;
}

/** The first bytes of a CAR: the list of its roots. */
export function isCar(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 24)).includes("eroots");
}
