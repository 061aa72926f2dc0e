/**
 * The Bluesky channel: an agency's account with its profile, its posts and its answers.
 *
 * What the account says is read from its signed repository, never from a feed that leaves out, and is worth nothing
 * unless the signature verifies (docs/bluesky.md, docs/decisions/0011-bluesky.md).
 *
 * @see https://atproto.com/specs/repository and https://atproto.com/specs/sync
 */
import type { AnyAdapter } from "../../port.ts";
import { checkItem } from "./check.ts";
import { takeLook } from "./look.ts";
import { readProof } from "./proof.ts";
import { readLook } from "./read.ts";

export const bluesky: AnyAdapter = {
  kind: "bluesky",
  look: takeLook,
  async reread(channel, payloads, seenAt) {
    const { sightings, findings } = await readLook({ channel, payloads, seenAt });
    return { sightings, findings };
  },
  check: checkItem,
  readProof,
};
