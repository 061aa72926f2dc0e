#!/bin/sh
# @atproto/syntax takes 30 February for a date, and normalises it to 2 March: a post is dated on a day that it does not name.
#
# RFC 3339 (section 5.7), on which the protocol's `datetime` is built, bounds the day by its month and year. The package
# refuses month 13, and no day of a month that has 31 somewhere; servers use it, so records with such times are stored,
# signed and shown, two days late.
#
# Run with @atproto/syntax 0.7.7 from the npm registry, Node 22 or later. Expected: 30 February and 31 April are refused, as
# 2026-13-01 is. Seen: both are valid, and normalised to 2 March and 1 May.
# Exit 0 while that is so, 1 when it has changed, 2 when it cannot be run.
set -eu
command -v npm >/dev/null || { echo "node and npm are needed"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @atproto/syntax@0.7.7 > npm.log 2>&1 || { cat npm.log; exit 2; }
cat > dates.mjs <<'JS'
import { isValidDatetime, normalizeDatetime } from "@atproto/syntax";
for (const date of ["2026-02-28", "2026-02-30", "2026-04-31", "2026-13-01"]) {
  const time = `${date}T12:00:00Z`;
  console.log(date, isValidDatetime(time) ? `valid, ${normalizeDatetime(time).slice(0, 10)}` : "refused");
}
JS
node dates.mjs > seen.txt
cat seen.txt
expected="2026-02-28 valid, 2026-02-28
2026-02-30 valid, 2026-03-02
2026-04-31 valid, 2026-05-01
2026-13-01 refused"
if [ "$(cat seen.txt)" = "$expected" ]; then echo "as it was"; else echo "it has changed"; exit 1; fi
