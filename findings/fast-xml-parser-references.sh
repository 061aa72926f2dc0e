#!/bin/sh
# fast-xml-parser gives the characters of numeric references as their markup, in text and in attributes.
#
# XML 1.0, 4.1 and 4.4: a character reference such as &#229; or &#xE5; stands for the character itself, whatever options
# a reader has; &aring; would be HTML's. The parser takes all three for HTML: it reads them with `htmlEntities: true` only.
#
# Run with fast-xml-parser 5.12.1 from the npm registry. Expected: å twice. Seen: the markup twice.
# Exit 0 while that is so, 1 when it has changed, 2 when it cannot be run.
set -eu
command -v npm >/dev/null || { echo "node and npm are needed"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . fast-xml-parser@5.12.1 > npm.log || { cat npm.log; exit 2; }
cat > read.mjs <<'JS'
import { XMLParser } from "fast-xml-parser";
const read = (options) => {
  const { a } = new XMLParser({ ignoreAttributes: false, ...options }).parse('<a b="&#229;">&#xE5;</a>');
  return `${a["@_b"]} ${a["#text"]}`;
};
console.log(`as it comes: ${read({})}`);
console.log(`with htmlEntities: ${read({ htmlEntities: true })}`);
JS
node read.mjs > seen.txt
cat seen.txt
expected="as it comes: &#229; &#xE5;
with htmlEntities: å å"
if [ "$(cat seen.txt)" = "$expected" ]; then echo "as it was"; else echo "it has changed"; exit 1; fi
