#!/bin/sh
# The seventh handler that is set on a saxes parser makes V8 keep the whole parser as a dictionary.
#
# `on(name, handler)` stores the handler under a computed property name. Up to six are added to the object's shape; the
# seventh turns the object into one with slow properties, and every step of the parser then looks its own state up by
# name: reading took 3.6 times as long. Handlers that are given by name keep it fast.
#
# Run with saxes 6.0.0 from the npm registry, on Node 20.20 and 24.21. Expected: fast with any number of handlers.
# Seen: fast with six, slow with seven. Exit 0 while that is so, 1 when it has changed, 2 when it cannot be run.
set -eu
command -v npm >/dev/null || { echo "node and npm are needed"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . saxes@6.0.0 > npm.log || { cat npm.log; exit 2; }
cat > shape.cjs <<'JS'
const { SaxesParser } = require("saxes");
const names = ["opentagstart", "opentag", "closetag", "text", "cdata", "doctype", "error", "comment"];
for (const count of [5, 6, 7, 8]) {
  const parser = new SaxesParser({ xmlns: true });
  for (const name of names.slice(0, count)) parser.on(name, () => undefined);
  parser.write("<a>text</a>").close();
  console.log(`${count} handlers: ${%HasFastProperties(parser) ? "fast" : "slow"}`);
}
JS
node --allow-natives-syntax shape.cjs > seen.txt
cat seen.txt
expected="5 handlers: fast
6 handlers: fast
7 handlers: slow
8 handlers: slow"
if [ "$(cat seen.txt)" = "$expected" ]; then echo "as it was"; else echo "it has changed"; exit 1; fi
