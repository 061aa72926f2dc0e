#!/bin/sh
# .NET does not see a namespace prefix that is declared on xs:selector itself; libxml2 does.
#
# XML Schema 1.0 (part 1, 3.11.2 and 3.11.6) takes the prefixes of the XPath from the in-scope namespaces of xs:selector.
# System.Xml looks from xs:unique upwards, so that a legal schema does not compile there.
#
# Run with .NET SDK 10.0 (System.Xml of the runtime; no package is fetched) and xmllint-wasm 5.3.0 from the npm registry.
# Expected: both compile both schemas. Seen: .NET refuses the first with "The prefix 'i' in XPath cannot be resolved."
# Exit 0 while that is so, 1 when it has changed, 2 when it cannot be run.
set -eu
command -v dotnet >/dev/null || { echo "the .NET SDK is needed"; exit 2; }
command -v npm >/dev/null || { echo "node and npm are needed"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_HOME="$work" DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

schema() { # $1 attributes of xs:unique, $2 attributes of xs:selector
  cat <<XSD
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a" elementFormDefault="qualified">
  <xs:element name="list">
    <xs:complexType><xs:sequence>
      <xs:element name="item" maxOccurs="unbounded"><xs:complexType><xs:attribute name="n"/></xs:complexType></xs:element>
    </xs:sequence></xs:complexType>
    <xs:unique name="numbers" $1><xs:selector xpath="i:item" $2/><xs:field xpath="@n"/></xs:unique>
  </xs:element>
</xs:schema>
XSD
}
schema '' 'xmlns:i="urn:a"' > on-selector.xsd
schema 'xmlns:i="urn:a"' '' > on-unique.xsd
echo '<list xmlns="urn:a"><item n="1"/><item n="1"/></list>' > doubled.xml

mkdir net
cat > net/net.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>
  <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>
  <InvariantGlobalization>true</InvariantGlobalization>
</PropertyGroup></Project>
XML
cat > net/Program.cs <<'CS'
using System.Xml.Schema;
foreach (var file in args)
    try
    {
        var set = new XmlSchemaSet();
        set.Add(null, file);
        set.Compile();
        Console.WriteLine($"{Path.GetFileName(file)}: compiles");
    }
    catch (XmlSchemaException error) { Console.WriteLine($"{Path.GetFileName(file)}: {error.Message}"); }
CS
dotnet build net -c Release -o out --nologo -v quiet > build.log || { cat build.log; exit 2; }
dotnet out/net.dll on-selector.xsd on-unique.xsd > net.txt

npm install --silent --no-audit --no-fund --prefix . xmllint-wasm@5.3.0 > npm.log || { cat npm.log; exit 2; }
cat > lint.mjs <<'JS'
import { readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";
const read = (fileName) => ({ fileName, contents: readFileSync(fileName, "utf8") });
for (const schema of ["on-selector.xsd", "on-unique.xsd"]) {
  const { rawOutput } = await validateXML({ xml: [read("doubled.xml")], schema: [read(schema)] });
  console.log(`${schema}: ${rawOutput.includes("Duplicate key-sequence") ? "compiles, and finds the double" : rawOutput.trim()}`);
}
JS
node lint.mjs > libxml2.txt

echo ".NET $(dotnet --version):"; cat net.txt
echo "libxml2 of xmllint-wasm 5.3.0:"; cat libxml2.txt
expected_net="on-selector.xsd: The prefix 'i' in XPath cannot be resolved.
on-unique.xsd: compiles"
expected_libxml2="on-selector.xsd: compiles, and finds the double
on-unique.xsd: compiles, and finds the double"
if [ "$(cat net.txt)" = "$expected_net" ] && [ "$(cat libxml2.txt)" = "$expected_libxml2" ]; then
  echo "as it was"
else
  echo "it has changed"; exit 1
fi
