#!/bin/sh
# libxml2 refuses white space around xs:date, and takes it as soon as the type has a pattern that allows everything.
#
# XML Schema 1.0 part 2, 3.2.9 and 4.3.6: whiteSpace of xs:date is fixed to collapse, so " 2026-11-28 " is valid, as it
# is for xs:integer in libxml2 and for xs:date elsewhere. Also xs:dateTime, xs:time, xs:gYear, xs:gYearMonth.
#
# Run with xmllint-wasm 5.3.0 from the npm registry. Expected: all three are valid. Seen: the first is not.
# Exit 0 while that is so, 1 when it has changed, 2 when it cannot be run.
set -eu
command -v npm >/dev/null || { echo "node and npm are needed"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . xmllint-wasm@5.3.0 > npm.log || { cat npm.log; exit 2; }
cat > lint.mjs <<'JS'
import { validateXML } from "xmllint-wasm";
const schema = (type) => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a">${type}</xs:element></xs:schema>`;
const restricted = (base, facets) => `<xs:simpleType><xs:restriction base="xs:${base}">${facets}</xs:restriction></xs:simpleType>`;
for (const [name, type, value] of [
  ["xs:date", restricted("date", ""), " 2026-11-28 "],
  ["xs:date with the pattern .*", restricted("date", '<xs:pattern value=".*"/>'), " 2026-11-28 "],
  ["xs:integer", restricted("integer", ""), " 5 "],
]) {
  const { valid } = await validateXML({
    xml: [{ fileName: "a.xml", contents: `<a>${value}</a>` }],
    schema: [{ fileName: "a.xsd", contents: schema(type) }],
  });
  console.log(`${name}: ${valid ? "valid" : "not valid"}`);
}
JS
node lint.mjs > seen.txt
cat seen.txt
expected="xs:date: not valid
xs:date with the pattern .*: valid
xs:integer: valid"
if [ "$(cat seen.txt)" = "$expected" ]; then echo "as it was"; else echo "it has changed"; exit 1; fi
