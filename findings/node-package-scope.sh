#!/bin/sh
# Node parses the whole `exports` of a package once for every module of it that is imported.
#
# To learn whether a `.js` file is an ES module, the resolver asks for the package that it belongs to, and copies that
# package's description, which parses its `exports` anew. A library of many small files with an entry for each pays the
# square of their number: `drizzle-orm` has 170 kB of them. A hook that answers for its relative imports, which says
# nothing that Node would not say, spares both the time and some 200 MB.
#
# Run with drizzle-orm 0.45.4 and pg 8.23.1 from the npm registry, on Node 24.21.0. Expected: the hook changes little.
# Seen: 0.40 s and 290 MB without it, 0.05 s and 60 MB with it. Exit 0 while it saves more than half of the processor
# time, 1 when that has changed, 2 when it cannot be run.
set -eu
command -v npm >/dev/null || { echo "node and npm are needed"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . drizzle-orm@0.45.4 pg@8.23.1 node@24.21.0 > npm.log || { cat npm.log; exit 2; }
cat > plain.mjs <<'JS'
await import("drizzle-orm/node-postgres");
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ ms: Math.round((userCPUTime + systemCPUTime) / 1000), MB: Math.round(maxRSS / 1024) }));
JS
cat > hooked.mjs <<'JS'
import { registerHooks } from "node:module";
registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith(".") && context.parentURL?.includes("/node_modules/drizzle-orm/"))
      return { url: new URL(specifier, context.parentURL).href, format: "module", shortCircuit: true };
    return next(specifier, context);
  },
});
await import("./plain.mjs");
JS
node=node_modules/.bin/node
for once in compile them; do NODE_COMPILE_CACHE=cache $node plain.mjs > plain.txt; NODE_COMPILE_CACHE=cache $node hooked.mjs > hooked.txt; done
echo "plain: $(cat plain.txt), hooked: $(cat hooked.txt)"
$node -e 'const [plain, hooked] = ["plain.txt", "hooked.txt"].map((name) => JSON.parse(require("fs").readFileSync(name, "utf8")));
process.exitCode = hooked.ms < plain.ms / 2 ? 0 : 1;' && echo "as it was" || { echo "it has changed"; exit 1; }
