#!/bin/sh
# tar-stream writes the time of an entry in 32 bits with a sign: from 19 January 2038 on, files are dated 2242.
#
# The ustar field holds 33 bits (until 2242) and a PAX record `mtime` any time (POSIX.1-2001, pax). tar-stream uses
# `(mtime / 1000) | 0` and, as the number turns negative, writes the field's largest value.
#
# Run with tar-stream 3.2.2 from the npm registry and GNU tar. Expected: 2040-02-29, as was given. Seen: 2242-03-16; with
# the same time as a PAX record it is right.
# Exit 0 while that is so, 1 when it has changed, 2 when it cannot be run.
set -eu
command -v npm >/dev/null || { echo "node and npm are needed"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . tar-stream@3.2.2 > npm.log || { cat npm.log; exit 2; }
cat > pack.mjs <<'JS'
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { pack } from "tar-stream";
const mtime = new Date("2040-02-29T12:00:00Z");
const tar = pack();
tar.entry({ name: "field.txt", mtime }, "x");
tar.entry({ name: "record.txt", mtime: new Date(0), pax: { mtime: String(mtime.getTime() / 1000) } }, "x");
tar.finalize();
await pipeline(tar, createWriteStream("times.tar"));
JS
node pack.mjs
TZ=UTC LC_ALL=C tar --full-time -tvf times.tar | sed 's/.* \([0-9-]* [0-9:]* [a-z.]*\)$/\1/' > seen.txt
cat seen.txt
expected="2242-03-16 12:56:31 field.txt
2040-02-29 12:00:00 record.txt"
if [ "$(cat seen.txt)" = "$expected" ]; then echo "as it was"; else echo "it has changed"; exit 1; fi
