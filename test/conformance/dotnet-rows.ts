/** Values, documents and schemas on which libxml2 and .NET differ, and their neighbours on which they do not. */

/** `lax`: .NET takes it although XML Schema does not, so it stays an error. */
export type Row = readonly [title: string, content: string, lax?: "lax"];

const days = (...values: string[]): readonly Row[] => values.map((value) => ["date", value]);
const times = (...values: string[]): readonly Row[] => values.map((value) => ["dateTime", value]);
const lax = (type: string, ...values: string[]): readonly Row[] =>
  values.map((value) => [type, value, "lax"]);
const of = (type: string, ...values: string[]): readonly Row[] => values.map((value) => [type, value]);

/** type of XML Schema, value */
export const valueRows: readonly Row[] = [
  ...days("2026-11-28", "2026-11-28Z", "2026-11-28+01:00", "2026-11-28+14:00", "2026-11-28-14:00"),
  ...days(" 2026-11-28 ", "\n2026-11-28\n", "\t2026-11-28", " 2026-11-28Z", " 10000-01-01 ", " 2026-02-30 "),
  ...days("0001-01-01", "0000-01-01", "9999-12-31", "9999-12-31Z", "9999-12-31-14:00", "0001-01-01+14:00"),
  ...days("10000-01-01", "12026-11-28", "-0044-01-01", "-0001-01-01", "02026-11-28", "26-11-28", "2026-1-1"),
  ...days(
    "2024-02-29",
    "2026-02-29",
    "2026-02-30",
    "2100-02-29",
    "2026-13-01",
    "+2026-11-28",
    "2026-11-28 Z",
  ),
  ...days("2026-11-28T00:00:00", "２０２６-11-28", "2026-11-28+1:00", ""),
  ...lax(
    "date",
    "2026-11-28+14:01",
    "2026-11-28+14:30",
    "2026-11-28+15:00",
    "2026-11-28-14:59",
    "2026-11-28+24:00",
  ),
  ...lax("date", "2026-11-28z", "\u00a02026-11-28", "\u00852026-11-28"),
  ...times(
    "2026-11-28T10:00:00",
    "2026-11-28T10:00:00Z",
    "2026-11-28T10:00:00.5+01:00",
    "2026-11-28T10:00:00+14:00",
  ),
  ...times(" 2026-11-28T10:00:00 ", "\n2026-11-28T10:00:00Z\t", " 2026-11-28T24:00:00 "),
  ...times(
    "2026-11-28T24:00:00",
    "2026-11-28T24:00:00Z",
    "2026-11-28T24:00:00.0",
    "2026-11-28T24:00:00+01:00",
  ),
  ...times(
    "2026-11-28T24:00:01",
    "2026-11-28T23:59:59.999999999",
    "2026-11-28T25:00:00",
    "2026-11-28T10:00:60",
  ),
  ...times("2026-06-30T23:59:60Z", "2026-11-28T10:00:00.", "2026-11-28T10:00", "2026-11-28 10:00:00"),
  ...times("2026-11-28t10:00:00", "2026-11-28T1:00:00", "2026-11-28T10:00:00,5", "2026-02-29T00:00:00"),
  ...times("0000-01-01T00:00:00", "0001-01-01T00:00:00", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00"),
  ...times("9999-12-31T23:59:59", "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59-01:00"),
  ...times("10000-01-01T00:00:00", "-0044-01-01T00:00:00", "9999-12-31T24:00:00", "10000-01-01T00:00:00Z"),
  ...lax("dateTime", "2026-11-28T10:00:00+14:01", "2026-11-28T10:00:00+14:30", "2026-11-28T10:00:00-14:30"),
  ...lax("dateTime", "2026-11-28T10:00:00+15:00", "2026-11-28T10:00:00+13:60", "2026-11-28T10:00:00z"),
  ...of("time", "10:00:00", " 10:00:00 ", "24:00:00", "23:59:59Z", "25:00:00"),
  ...lax("time", "10:00:00+14:30"),
  ...of("gYear", "2026", " 2026 ", "2026Z", "0001", "9999", "10000", "-0044", "0000", "26", "02026", "+2026"),
  ...lax("gYear", "2026+14:30"),
  ...of("gYearMonth", "2026-11", " 2026-11 ", "10000-01", "-0044-01", "2026-13"),
  ...of(
    "integer",
    "1",
    " 1 ",
    "+1",
    "-0",
    "00001",
    "2147483648",
    "9".repeat(19),
    "9".repeat(24),
    "1.0",
    "1e3",
    "",
    "１",
  ),
  ...of("integer", "1 000", "9".repeat(30), "9".repeat(40), `-${"9".repeat(40)}`, `${"0".repeat(40)}1`),
  ...of("nonNegativeInteger", "0", "-1", " 7 ", "9".repeat(40)),
  ...of("positiveInteger", "0", "1", "9".repeat(40)),
  ...of("int", "5", " 5 ", "2147483647", "2147483648", "-2147483648", "5.0"),
  ...of("long", "9223372036854775807", "9223372036854775808", " 5 "),
  ...of("decimal", "1.5", ".5", "5.", " 5.5 ", "1E5", "9".repeat(40)),
  ...of("boolean", "true", "1", " true ", "TRUE", "yes"),
  ...of("string", "", " a ", "\u0085", "\u00a0"),
  ...of("token", " a  b "),
  ...of("language", "nb", "no-NO", "nb ", "en_US", "norwegian1", "123", "nb-"),
  ...of("anyURI", "https://etat.example/1", "https://etat.example/1 med mellomrom", "", "#a"),
  ...of("NCName", "a", " a ", "å", "1a", "a:b"),
  ...of("hexBinary", "0A", " 0A ", "0"),
  ...of("base64Binary", "AAAA", "A A A A", "AAA"),
];

export const valueTypes: readonly string[] = [...new Set(valueRows.map(([type]) => type))];

const schema = (content: string, head = 'xmlns:a="urn:a" xmlns="urn:a" targetNamespace="urn:a"') =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${head} elementFormDefault="qualified">${content}</xs:schema>`;

export const valueSchema = schema(
  `<xs:element name="values"><xs:complexType><xs:choice maxOccurs="unbounded">${valueTypes
    .map((type) => `<xs:element name="${type}" type="xs:${type}"/>`)
    .join("")}</xs:choice></xs:complexType></xs:element>`,
);

/** of the rows below */
export const ownSchema = schema(
  `<xs:element name="e" type="xs:string"/><xs:element name="int" type="xs:int"/><xs:element name="any"/>
<xs:attribute name="ga" type="xs:string"/><xs:element name="abs" abstract="true" type="xs:string"/>
<xs:element name="open"><xs:complexType><xs:sequence><xs:any processContents="lax" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute processContents="lax"/></xs:complexType></xs:element>
<xs:element name="skip"><xs:complexType><xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>
<xs:element name="strict"><xs:complexType><xs:sequence><xs:any minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
<xs:complexType name="ct"><xs:sequence><xs:element name="q" type="xs:int"/></xs:sequence></xs:complexType>`,
);

/** what stands in virksomhetsspesifikkeMetadata */
export const laxRows: readonly Row[] = [
  ["declared", "<a:e>x</a:e>"],
  ["text", "hei"],
  ["text between", "hei <a:e>x</a:e> hå"],
  ["a comment", "<!-- x -->"],
  ["another namespace", "<b:e>x</b:e>"],
  ["another name", "<a:zz>x</a:zz>"],
  ["another name with a type", '<a:zz xsi:type="a:nope">x</a:zz>'],
  ["no namespace", '<e xmlns="">x</e>'],
  ["a name of Noark", "<tittel>x</tittel>"],
  ["a name of Noark in a namespace of its own", "<b:registrering>x</b:registrering>"],
  ["one in another", "<b:e><b:f><b:g>1</b:g></b:f></b:e>"],
  ["a declared one in another", "<b:e><a:int>x</a:int></b:e>"],
  ["within a lax wildcard", "<a:open><b:e/></a:open>"],
  ["an attribute within a lax wildcard", '<a:open b:x="1"/>'],
  ["an attribute without namespace within a lax wildcard", '<a:open x="1"/>'],
  ["within a wildcard that skips", '<a:skip b:x="1"><b:e><b:f/></b:e></a:skip>'],
  ["within a strict wildcard", "<a:strict><b:e/></a:strict>"],
  ["declared within a strict wildcard", "<a:strict><a:e/></a:strict>"],
  ["within an element without a type", "<a:any><b:e/></a:any>"],
  ["attributes of an element without a type", '<a:any b:q="1" x="2">t</a:any>'],
  ["a declared attribute", '<a:any a:ga="1"/>'],
  ["a language", '<a:any xml:lang="no"/>'],
  ["a place of schemas", '<a:any xsi:schemaLocation="urn:b b.xsd"/>'],
  ["an abstract element", "<a:abs>1</a:abs>"],
  ["a value that is not of its type", "<a:int>x</a:int>"],
  ["nil", '<a:e xsi:nil="true"/>'],
];

type Change = (document: string) => string;
const inFirst =
  (from: string, to: string): Change =>
  (document) =>
    document.replace(from, to);

/** one change of a valid document */
export const documentRows: readonly (readonly [title: string, change: Change, lax?: "lax"])[] = [
  ["none", (document) => document],
  ["XML 1.1", inFirst('version="1.0"', 'version="1.1"')],
  ["XML 1.2", inFirst('version="1.0"', 'version="1.2"')],
  ["version in other signs", inFirst('version="1.0"', "version = '1.0'")],
  ["stand-alone", inFirst('UTF-8"?', 'UTF-8" standalone="yes"?')],
  ["no declaration", (document) => document.slice(document.indexOf("\n") + 1)],
  ["a byte order mark", (document) => `\ufeff${document}`],
  ["utf-8 in small letters", inFirst("UTF-8", "utf-8")],
  ["UTF8", inFirst("UTF-8", "UTF8")],
  ["a processing instruction first", inFirst("?>\n", '?>\n<?xml-stylesheet href="x"?>\n')],
  ["a comment last", (document) => `${document}<!-- x -->`],
  ["a DOCTYPE", inFirst("?>\n", "?>\n<!DOCTYPE arkiv>\n")],
  ["CDATA", inFirst("<tittel>t", "<tittel><![CDATA[t]]>")],
  ["space around a type", inFirst('xsi:type="registrering"', 'xsi:type=" registrering "')],
  ["line ends around a type", inFirst('xsi:type="registrering"', 'xsi:type="\nregistrering\n"')],
  ["a type that is none", inFirst('xsi:type="registrering"', 'xsi:type=" registreringer "')],
  ["space around a time", inFirst("<opprettetDato>", "<opprettetDato> ")],
  ["hour 24", inFirst("T00:00:00Z", "T24:00:00Z")],
  ["year 10000", inFirst("<opprettetDato>", "<opprettetDato>1")],
  ["year -44", inFirst("<opprettetDato>2026", "<opprettetDato>-0044")],
  ["year 0", inFirst("<opprettetDato>2026", "<opprettetDato>0000")],
  ["a zone beyond +14:00", inFirst("T00:00:00Z", "T00:00:00+14:30"), "lax"],
  ["a text of 1 MB", inFirst("<tittel>t", `<tittel>${"t".repeat(1e6)}`)],
  ["a text of 11 MB", inFirst("<tittel>t", `<tittel>${"t".repeat(11e6)}`)],
  ["elements 300 deep", inFirst("<a:e>x</a:e>", `${"<a:open>".repeat(300)}${"</a:open>".repeat(300)}`)],
  ["a no-break space between elements", inFirst("<arkivdel>", "<arkivdel>&#160;")],
  ["U+0085 between elements", inFirst("<arkivdel>", "<arkivdel>&#x85;")],
  ["a space by reference between elements", inFirst("<arkivdel>", "<arkivdel>&#32;")],
  ["a forbidden character", inFirst("<tittel>t", "<tittel>\u0001")],
  ["a forbidden character by reference", inFirst("<tittel>t", "<tittel>&#1;")],
  ["U+FFFE", inFirst("<tittel>t", "<tittel>\ufffe")],
  ["controls that XML allows", inFirst("<tittel>t", "<tittel>\u0080\u009f\u007f")],
  ["a prefix that is not declared", inFirst("<a:e>x</a:e>", "<c:e>x</c:e>")],
  ["another root namespace", inFirst('noark5/arkivstruktur"', 'noark5/arkivstruktur2"')],
  ["an unknown attribute", inFirst("<tittel>t", '<tittel x="1">t')],
  [
    "an attribute of own metadata",
    inFirst("<virksomhetsspesifikkeMetadata>", '<virksomhetsspesifikkeMetadata x="1">'),
  ],
  [
    "a language of own metadata",
    inFirst("<virksomhetsspesifikkeMetadata>", '<virksomhetsspesifikkeMetadata xml:lang="no">'),
  ],
  [
    "a declared attribute of own metadata",
    inFirst("<virksomhetsspesifikkeMetadata>", '<virksomhetsspesifikkeMetadata a:ga="1">'),
  ],
];

const time = "2026-01-01T00:00:00Z";

/** @param own what stands in virksomhetsspesifikkeMetadata; the prefixes `a` (`urn:a`) and `b` (`urn:b`) are there */
export function archiveWith(own: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<arkiv xmlns="http://www.arkivverket.no/standarder/noark5/arkivstruktur" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:a="urn:a" xmlns:b="urn:b">
<systemID>7f1d2c3e-0000-4000-8000-000000000001</systemID><tittel>t</tittel>
<opprettetDato>${time}</opprettetDato><opprettetAv>x</opprettetAv><avsluttetDato>${time}</avsluttetDato><avsluttetAv>x</avsluttetAv>
<arkivskaper><arkivskaperID>999999999</arkivskaperID><arkivskaperNavn>Etat</arkivskaperNavn></arkivskaper>
<arkivdel><systemID>7f1d2c3e-0000-4000-8000-000000000002</systemID><tittel>t</tittel><arkivdelstatus>Avsluttet periode</arkivdelstatus>
<opprettetDato>${time}</opprettetDato><opprettetAv>x</opprettetAv><avsluttetDato>${time}</avsluttetDato><avsluttetAv>x</avsluttetAv>
<registrering xsi:type="registrering"><systemID>7f1d2c3e-0000-4000-8000-000000000003</systemID>
<opprettetDato>${time}</opprettetDato><opprettetAv>x</opprettetAv><arkivertDato>${time}</arkivertDato><arkivertAv>x</arkivertAv>
<tittel>t</tittel><virksomhetsspesifikkeMetadata>${own}</virksomhetsspesifikkeMetadata></registrering>
</arkivdel></arkiv>
`;
}

const element = (constraint: string, more = "") =>
  `<xs:element name="e"${more}><xs:complexType><xs:sequence><xs:element name="v" maxOccurs="unbounded"><xs:complexType><xs:attribute name="n"/></xs:complexType></xs:element></xs:sequence></xs:complexType>${constraint}</xs:element>`;
const unique = (selector: string, field: string, more = "") =>
  schema(element(`<xs:unique name="u"${more}><xs:selector ${selector}/><xs:field ${field}/></xs:unique>`));
const restriction = (base: string, facets: string) =>
  schema(
    `<xs:element name="e"><xs:simpleType><xs:restriction base="xs:${base}">${facets}</xs:restriction></xs:simpleType></xs:element>`,
  );
const content = (particles: string, more = "") =>
  schema(
    `<xs:element name="e"><xs:complexType><xs:sequence>${particles}</xs:sequence>${more}</xs:complexType></xs:element>`,
  );
const pattern = (value: string) => restriction("string", `<xs:pattern value="${value}"/>`);

/** an own schema whole; `lax` again for what .NET compiles and XML Schema forbids */
export const schemaRows: readonly Row[] = [
  ["a prefix declared on the schema", unique('xpath="a:v"', 'xpath="@n"')],
  ["a prefix of the selector alone", unique('xpath="i:v" xmlns:i="urn:a"', 'xpath="@n"')],
  ["a prefix of the field alone", unique('xpath="a:v"', 'xpath="@i:n" xmlns:i="urn:a"')],
  ["a prefix of a later step", unique('xpath="a:v/i:w" xmlns:i="urn:a"', 'xpath="@n"')],
  ["a prefix of the other alternative", unique('xpath="a:v|i:w" xmlns:i="urn:a"', 'xpath="@n"')],
  ["a prefix after an axis", unique('xpath="child::i:v" xmlns:i="urn:a"', 'xpath="@n"')],
  ["a prefix of any name", unique('xpath="i:*" xmlns:i="urn:a"', 'xpath="@n"')],
  ["a prefix declared on xs:unique", unique('xpath="i:v"', 'xpath="@n"', ' xmlns:i="urn:a"')],
  [
    "a prefix declared on the element",
    schema(
      element(
        '<xs:unique name="u"><xs:selector xpath="i:v"/><xs:field xpath="@n"/></xs:unique>',
        ' xmlns:i="urn:a"',
      ),
    ),
  ],
  [
    "a prefix of xs:key's selector alone",
    schema(
      element('<xs:key name="u"><xs:selector xpath="i:v" xmlns:i="urn:a"/><xs:field xpath="@n"/></xs:key>'),
    ),
  ],
  ["a prefix that is declared again", unique('xpath="a:v" xmlns:a="urn:b"', 'xpath="@n"')],
  ["a prefix that is not declared", unique('xpath="zz:v"', 'xpath="@n"')],
  ["the prefix xml", unique('xpath="a:v"', 'xpath="@xml:lang"')],
  ["axes", unique('xpath="child::a:v"', 'xpath="attribute::n"')],
  ["descendants", unique('xpath=".//a:v"', 'xpath="@n"')],
  ["spaces in a path", unique('xpath=" . // a:v "', 'xpath=" @ n "')],
  ["a predicate", unique('xpath="a:v[1]"', 'xpath="@n"')],
  ["a parent", unique('xpath="../a:v"', 'xpath="@n"')],
  ["XML 1.1", `<?xml version="1.1"?>${schema('<xs:element name="e"/>')}`],
  ["a DOCTYPE", `<!DOCTYPE x>${schema('<xs:element name="e"/>')}`],
  ["not well-formed", "<xs:schema"],
  ["no schema", "<x/>"],
  ["text", schema('hei<xs:element name="e"/>')],
  [
    "text in an explanation",
    schema('<xs:annotation><xs:documentation>hei</xs:documentation></xs:annotation><xs:element name="e"/>'),
  ],
  ["an empty namespace", schema('<xs:element name="e"/>', 'targetNamespace=""')],
  ["a namespace that is no address", schema('<xs:element name="e"/>', 'targetNamespace="http://a b"')],
  ["no namespace", schema('<xs:element name="e"/>', "")],
  ["an enumeration of hour 24", restriction("dateTime", '<xs:enumeration value="2026-02-03T24:00:00"/>')],
  ["a limit in the year 10000", restriction("date", '<xs:maxInclusive value="10000-01-01"/>')],
  ["a limit in the year 9999", restriction("date", '<xs:maxInclusive value="9999-12-31"/>')],
  ["a limit before Christ", restriction("date", '<xs:minInclusive value="-0044-01-01"/>')],
  ["minLength above maxLength", restriction("string", '<xs:minLength value="5"/><xs:maxLength value="4"/>')],
  ["a facet twice", restriction("string", '<xs:minLength value="1"/><xs:minLength value="2"/>')],
  [
    "two enumerations and two patterns",
    restriction(
      "string",
      '<xs:pattern value="a"/><xs:pattern value="b"/><xs:enumeration value="a"/><xs:enumeration value="b"/>',
    ),
  ],
  ["a fraction of a whole number", restriction("integer", '<xs:fractionDigits value="2"/>')],
  ["no fraction of a whole number", restriction("integer", '<xs:fractionDigits value="0"/>')],
  ["white space kept in a token", restriction("token", '<xs:whiteSpace value="preserve"/>')],
  ["white space collapsed in a text", restriction("string", '<xs:whiteSpace value="collapse"/>')],
  ["a pattern with a quantity upside down", pattern("a{3,2}")],
  ["a range of characters beyond U+FFFF", pattern("[&#x1F600;-&#x1F64F;]")],
  ["a pattern with a lazy quantity", pattern("a*?"), "lax"],
  ["a pattern with a reference back", pattern("(a)\\1"), "lax"],
  ["a pattern with classes", pattern("\\p{Lu}[a-z-[aeiou]]{2,3}\\i\\c*\\d")],
  [
    "two elements of one name and two types",
    content('<xs:element name="v" type="xs:int"/><xs:element name="v" type="xs:string"/>'),
  ],
  [
    "two elements of one name and one type",
    content('<xs:element name="v" type="xs:int"/><xs:element name="w"/><xs:element name="v" type="xs:int"/>'),
  ],
  ["an ambiguous content", content('<xs:element name="v" minOccurs="0"/><xs:element name="v"/>')],
  ["more than can be counted", content('<xs:element name="v" maxOccurs="4294967296"/>')],
  ["white space around values of attributes", schema('<xs:element name=" e " type=" xs:string "/>')],
  ["a type that is missing", schema('<xs:element name="e" type="a:nope"/>')],
  ["a type of XML Schema 1.1", schema('<xs:element name="e" type="xs:dateTimeStamp"/>')],
  ["an assertion of XML Schema 1.1", restriction("string", '<xs:assertion test="true()"/>')],
  ["an element twice", schema('<xs:element name="e"/><xs:element name="e"/>')],
  ["a default that is not of its type", schema('<xs:element name="e" type="xs:int" default="x"/>')],
  [
    "a union, a list and an attribute of dates",
    content(
      '<xs:element name="v"><xs:simpleType><xs:union memberTypes="xs:date xs:int"/></xs:simpleType></xs:element><xs:element name="w"><xs:simpleType><xs:list itemType="xs:gYear"/></xs:simpleType></xs:element>',
      '<xs:attribute name="n" type="xs:dateTime"/>',
    ),
  ],
  [
    "everything optional",
    content(
      '<xs:any namespace="##other" processContents="lax" minOccurs="0"/>',
      '<xs:anyAttribute processContents="skip"/>',
    ),
  ],
  [
    "another prefix for XML Schema",
    '<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a"><element name="e" type="date"/></schema>',
  ],
];
