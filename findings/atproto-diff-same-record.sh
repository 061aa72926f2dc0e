#!/bin/sh
# @atproto/repo refuses what came since (`getRepo?since=`) as incomplete when a new record says what another says already.
#
# A repository is a tree of keys, each with the digest (CID) of its record. Two posts with the same text and time are the
# same bytes: one block with two keys. A server sends since a revision the blocks that are new, and that block is not.
# `verifyDiffCar` looks for the blocks of new records in the newer archive alone, though it is given the older one too.
#
# Run with @atproto/repo 0.10.14 and @atproto/crypto 0.5.5 from the npm registry, Node 22 or later. Expected: the diff
# holds (both archives together verify). Seen: "missing leaf blocks".
# Exit 0 while that is so, 1 when it has changed, 2 when it cannot be run.
set -eu
command -v npm >/dev/null || { echo "node and npm are needed"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @atproto/repo@0.10.14 @atproto/crypto@0.5.5 > npm.log 2>&1 || { cat npm.log; exit 2; }
cat > diff.mjs <<'JS'
import { Secp256k1Keypair } from "@atproto/crypto";
import { BlockMap, blocksToCarFile, concatBytesAsync, getFullRepo, MemoryBlockstore, readCarWithRoot, Repo, verifyDiffCar, verifyRepo } from "@atproto/repo";
const did = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
const key = await Secp256k1Keypair.create();
const collection = "app.bsky.feed.post";
const post = (rkey, text) => ({ action: "create", collection, rkey, record: { $type: collection, text, createdAt: "2026-11-01T10:00:00.000Z" } });
const whole = async (repo) => readCarWithRoot(await concatBytesAsync(getFullRepo(repo.storage, repo.cid)));
async function sinceFirst(second) {
  let repo = await Repo.create(new MemoryBlockstore(), did, key);
  repo = await repo.applyWrites(post("3mtdxgsv42222", "The road is closed"), key);
  const before = await whole(repo);
  repo = await repo.applyWrites(post("3mtdxgsv42223", second), key);
  const after = await whole(repo);
  const newer = new BlockMap();
  for (const { cid, bytes } of after.blocks.entries()) if (!before.blocks.has(cid)) newer.set(cid, bytes);
  const kept = await Repo.load(new MemoryBlockstore(before.blocks), before.root);
  const diff = await verifyDiffCar(kept, await blocksToCarFile(after.root, newer), did, key.did())
    .then(({ writes }) => `${writes.length} write`, (error) => error.message.replace(/:.*/, ""));
  const both = await verifyRepo(new BlockMap(before.blocks).addMap(newer), after.root, did, key.did());
  return `${diff}; together ${both.creates.length} records`;
}
console.log(`other words: ${await sinceFirst("The road is open")}`);
console.log(`same words: ${await sinceFirst("The road is closed")}`);
JS
node diff.mjs > seen.txt
cat seen.txt
expected="other words: 1 write; together 2 records
same words: missing leaf blocks; together 2 records"
if [ "$(cat seen.txt)" = "$expected" ]; then echo "as it was"; else echo "it has changed"; exit 1; fi
