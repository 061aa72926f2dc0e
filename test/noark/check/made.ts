/** An extraction of any size that keeps every rule, written by hand from the standard and not by the product's writer. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ownSchemaDir } from "../../../src/package/schema-set.ts";

const schemas = [
  "arkivstruktur.xsd",
  "metadatakatalog.xsd",
  "endringslogg.xsd",
  "loependeJournal.xsd",
  "offentligJournal.xsd",
  "addml.xsd",
];
const namespace = (name: string) => `xmlns="http://www.arkivverket.no/standarder/noark5/${name}"`;
const digest = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

let last = 0;
function uuid(): string {
  last += 1;
  return `00000000-0000-4000-8000-${last.toString(16).padStart(12, "0")}`;
}

const made = "<opprettetDato>2026-03-01T10:00:00Z</opprettetDato><opprettetAv>a</opprettetAv>";
const closed = "<avsluttetDato>2026-12-31T23:00:00Z</avsluttetDato><avsluttetAv>a</avsluttetAv>";
const writtenOff =
  "<avskrivningsdato>2026-03-02</avskrivningsdato><avskrivningsmaate>Tatt til etterretning</avskrivningsmaate>";
const ground =
  "<tilgangsrestriksjon>Unntatt offentlighet</tilgangsrestriksjon><skjermingshjemmel>offl. § 13</skjermingshjemmel>";
const party = (name: string) =>
  `<korrespondansepart><korrespondanseparttype>Avsender</korrespondanseparttype><korrespondansepartNavn>${name}</korrespondansepartNavn></korrespondansepart>`;

/**
 * Folders of ten registreringer; the first in every tenth folder is a saksmappe of journalposter.
 *
 * @param count number of registreringer, each with one document
 */
export function makeExtraction(count: number): Map<string, string | Buffer> {
  const files = new Map<string, string | Buffer>();
  const folders: string[] = [];
  const journal = { running: [] as string[], open: [] as string[] };
  for (let at = 0; at < count; at += 10)
    folders.push(folder(at, Math.min(10, count - at), at % 100 === 0, files, journal));
  files.set(
    "arkivstruktur.xml",
    `<?xml version="1.0" encoding="UTF-8"?>\n<arkiv ${namespace("arkivstruktur")} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><systemID>${uuid()}</systemID><tittel>Arkiv</tittel><arkivstatus>Avsluttet</arkivstatus>${made}${closed}<arkivskaper><arkivskaperID>1</arkivskaperID><arkivskaperNavn>Etaten</arkivskaperNavn></arkivskaper><arkivdel><systemID>${uuid()}</systemID><tittel>Del</tittel><arkivdelstatus>Avsluttet periode</arkivdelstatus>${made}${closed}\n${folders.join("\n")}\n</arkivdel></arkiv>\n`,
  );
  for (const [name, entries] of [
    ["loependeJournal", journal.running],
    ["offentligJournal", journal.open],
  ] as const)
    files.set(
      `${name}.xml`,
      `<?xml version="1.0" encoding="UTF-8"?>\n<${name} ${namespace(name)}><journalhode><journalStartDato>2026-03-01</journalStartDato><journalSluttDato>2026-03-01</journalSluttDato><antallJournalposter>${entries.length}</antallJournalposter><arkivskaper><arkivskaperID>1</arkivskaperID><arkivskaperNavn>Etaten</arkivskaperNavn></arkivskaper></journalhode>\n${entries.join("\n")}\n</${name}>\n`,
    );
  files.set(
    "endringslogg.xml",
    `<?xml version="1.0" encoding="UTF-8"?>\n<endringslogg ${namespace("endringslogg")}><endring><referanseArkivenhet>00000000-0000-4000-8000-${last.toString(16).padStart(12, "0")}</referanseArkivenhet><referanseMetadata>arkivdelstatus</referanseMetadata><endretDato>2026-12-31T23:00:00Z</endretDato><endretAv>a</endretAv><tidligereVerdi>Aktiv periode</tidligereVerdi><nyVerdi>Avsluttet periode</nyVerdi></endring></endringslogg>\n`,
  );
  for (const name of schemas) files.set(name, readFileSync(join(ownSchemaDir, name)));
  files.set("arkivuttrekk.xml", description(files, folders.length, count, journal.running.length));
  return files;
}

function folder(
  at: number,
  count: number,
  isCase: boolean,
  files: Map<string, string | Buffer>,
  journal: { readonly running: string[]; readonly open: string[] },
): string {
  const year = `<saksaar>2026</saksaar><sakssekvensnummer>${at / 100 + 1}</sakssekvensnummer>`;
  const registrations: string[] = [];
  for (let n = at; n < at + count; n += 1) {
    const id = uuid();
    const number = journal.running.length + 1;
    registrations.push(registration(id, n, files, isCase ? { number, inCase: n - at + 1 } : undefined));
    if (!isCase) continue;
    const entry = (title: string, name: string, caseTitle: string) =>
      `<journalregistrering><saksmappe>${year}${caseTitle}</saksmappe><journalpost><systemID>${id}</systemID><journalaar>2026</journalaar><journalsekvensnummer>${number}</journalsekvensnummer><journalpostnummer>${n - at + 1}</journalpostnummer>${title}<journaldato>2026-03-01</journaldato>${writtenOff}${ground}${party(name)}</journalpost></journalregistrering>`;
    journal.running.push(
      entry(`<tittel>Sak fra Ola ${n}</tittel>`, `Ola Person${n}`, `<tittel>Tråd ${at}</tittel>`),
    );
    journal.open.push(entry("<offentligTittel>Sak fra *****</offentligTittel>", "*****", ""));
  }
  const caseFields = `${year}<saksdato>2026-03-01</saksdato><administrativEnhet>Plan</administrativEnhet><saksansvarlig>a</saksansvarlig><saksstatus>Avsluttet</saksstatus>`;
  return `<mappe${isCase ? ' xsi:type="saksmappe"' : ""}><systemID>${uuid()}</systemID><mappeID>m-${at}</mappeID><tittel>Tråd ${at}</tittel>${made}${closed}\n${registrations.join("\n")}\n${isCase ? caseFields : ""}</mappe>`;
}

function registration(
  id: string,
  n: number,
  files: Map<string, string | Buffer>,
  post: { readonly number: number; readonly inCase: number } | undefined,
): string {
  const path = `DOKUMENT/${Math.floor(n / 1000)}/${n}.txt`;
  const text = `Innlegg nummer ${n}. `.padEnd(512, "æ");
  files.set(path, text);
  const screening =
    post === undefined
      ? ""
      : `<skjerming>${ground}<skjermingMetadata>Skjerming navn avsender</skjermingMetadata></skjerming>`;
  const postFields =
    post === undefined
      ? ""
      : `${party(`Ola Person${n}`)}<journalaar>2026</journalaar><journalsekvensnummer>${post.number}</journalsekvensnummer><journalpostnummer>${post.inCase}</journalpostnummer><journalposttype>Inngående dokument</journalposttype><journalstatus>Arkivert</journalstatus><journaldato>2026-03-01</journaldato><avskrivning>${writtenOff.replace("</avskrivningsdato>", "</avskrivningsdato><avskrevetAv>a</avskrevetAv>")}</avskrivning>`;
  return `<registrering xsi:type="${post === undefined ? "registrering" : "journalpost"}"><systemID>${id}</systemID>${made}<arkivertDato>2026-12-31T23:00:00Z</arkivertDato><arkivertAv>a</arkivertAv>${screening}<dokumentbeskrivelse><systemID>${uuid()}</systemID><dokumenttype>Innlegg</dokumenttype><dokumentstatus>Dokumentet er ferdigstilt</dokumentstatus><tittel>Innlegg</tittel>${made}<tilknyttetRegistreringSom>Hoveddokument</tilknyttetRegistreringSom><dokumentnummer>1</dokumentnummer><tilknyttetDato>2026-03-01T10:00:00Z</tilknyttetDato><tilknyttetAv>a</tilknyttetAv><dokumentobjekt><systemID>${uuid()}</systemID><versjonsnummer>1</versjonsnummer><variantformat>Arkivformat</variantformat><format>txt</format>${made}<referanseDokumentfil>${path}</referanseDokumentfil><sjekksum>${digest(text)}</sjekksum><sjekksumAlgoritme>SHA256</sjekksumAlgoritme><filstoerrelse>${Buffer.byteLength(text)}</filstoerrelse></dokumentobjekt></dokumentbeskrivelse><tittel>Sak fra Ola ${n}</tittel>${post === undefined ? "" : "<offentligTittel>Sak fra *****</offentligTittel>"}${postFields}</registrering>`;
}

function description(
  files: ReadonlyMap<string, string | Buffer>,
  folders: number,
  registrations: number,
  posts: number,
): string {
  const property = (name: string, value: string, inner = "") =>
    `<property name="${name}">${value === "" ? "" : `<value>${value}</value>`}${inner === "" ? "" : `<properties>${inner}</properties>`}</property>`;
  const version = property("version", "1.0");
  const file = (name: string) =>
    property(
      "file",
      "",
      property("name", name) +
        property("format", "XML", version) +
        property(
          "checksum",
          "",
          property("algorithm", "SHA-256") + property("value", digest(files.get(name) ?? "")),
        ),
    );
  const counts = (of: Readonly<Record<string, number>>) =>
    property(
      "info",
      "",
      Object.entries(of)
        .map(([name, count]) =>
          property(
            "numberOfOccurrences",
            name,
            property("elementPath", `//${name}`) + property("value", String(count)),
          ),
        )
        .join(""),
    );
  const unit = (name: string, of: Readonly<Record<string, number>>) =>
    `<dataObject name="${name}"><properties>${file(`${name}.xml`)}${property("schema", "main", file(`${name}.xsd`) + property("type", "XML Schema", version))}${property("schema", "", name === "arkivstruktur" ? file("metadatakatalog.xsd") + property("type", "XML Schema", version) : property("file", "", property("name", "metadatakatalog.xsd")))}${counts(of)}</properties></dataObject>`;
  const additional = property(
    "additionalInfo",
    "",
    property("periode", "", property("inngaaendeSkille", "skarpt") + property("utgaaendeSkille", "skarpt")) +
      property("inneholderSkjermetInformasjon", "true") +
      property("omfatterDokumenterSomErKassert", "false") +
      property("inneholderDokumenterSomSkalKasseres", "false") +
      property("inneholderVirksomhetsspesifikkeMetadata", "false") +
      property("antallDokumentfiler", String(registrations)),
  );
  const period = `<additionalElement name="archivalPeriod"><properties>${property("startDate", "2026-01-01")}${property("endDate", "2026-12-31")}</properties></additionalElement>`;
  const context = `<additionalElement name="recordCreators"><additionalElements><additionalElement name="recordCreator"><value>Etaten</value></additionalElement></additionalElements></additionalElement><additionalElement name="systemType"><value>Sakarkiv (Noark-5)</value></additionalElement><additionalElement name="systemName"><value>x</value></additionalElement><additionalElement name="archive"><value>Arkiv</value></additionalElement>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<addml xmlns="http://www.arkivverket.no/standarder/addml" name="Noark 5-arkivuttrekk"><dataset><description>Noark 5-arkivuttrekk</description><reference><context><additionalElements>${context}</additionalElements></context><content><additionalElements>${period}</additionalElements></content></reference><dataObjects><dataObject name="Noark 5-arkivuttrekk"><properties>${property("info", "", property("type", "Noark 5", property("version", "5.0")) + additional)}</properties><dataObjects>${unit("arkivstruktur", { mappe: folders, registrering: registrations })}${unit("endringslogg", { endring: 1 })}${unit("loependeJournal", { journalregistrering: posts })}${unit("offentligJournal", { journalregistrering: posts })}</dataObjects></dataObject></dataObjects></dataset></addml>\n`;
}
