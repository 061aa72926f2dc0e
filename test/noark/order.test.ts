/** The element order and cardinality of arkivstruktur.xsd v5.0, written down a second time from the standard. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { anySelection, written } from "../support/export-builders.ts";

interface Seen {
  readonly kind: string;
  readonly children: string[];
}

const registrering =
  "systemID opprettetDato opprettetAv arkivertDato arkivertAv referanseArkivdel* part* kassasjon? skjerming? gradering? dokumentbeskrivelse* registreringsID? tittel offentligTittel? beskrivelse? noekkelord* forfatter* dokumentmedium? oppbevaringssted* virksomhetsspesifikkeMetadata? merknad* kryssreferanse* korrespondansepart*";
const mappe =
  "systemID mappeID tittel offentligTittel? beskrivelse? noekkelord* dokumentmedium? oppbevaringssted* opprettetDato opprettetAv avsluttetDato avsluttetAv referanseArkivdel* virksomhetsspesifikkeMetadata? part* kryssreferanse* merknad* kassasjon? skjerming? gradering? registrering+";

/** Folders hold at least one record here, and a klasse holds nothing but folders. */
const order: Readonly<Record<string, string>> = {
  arkiv:
    "systemID tittel beskrivelse? arkivstatus? dokumentmedium? oppbevaringssted* opprettetDato opprettetAv avsluttetDato avsluttetAv arkivskaper+ arkivdel+",
  arkivskaper: "arkivskaperID arkivskaperNavn beskrivelse?",
  arkivdel:
    "systemID tittel beskrivelse? arkivdelstatus dokumentmedium? oppbevaringssted* opprettetDato opprettetAv avsluttetDato avsluttetAv arkivperiodeStartDato? arkivperiodeSluttDato? referanseForloeper? referanseArvtaker? kassasjon? utfoertKassasjon? sletting? skjerming? gradering? klassifikasjonssystem*",
  klassifikasjonssystem:
    "systemID klassifikasjonstype? tittel beskrivelse? opprettetDato opprettetAv avsluttetDato? avsluttetAv? klasse+",
  klasse:
    "systemID klasseID tittel beskrivelse? noekkelord* opprettetDato opprettetAv avsluttetDato? avsluttetAv? kryssreferanse* kassasjon? skjerming? gradering? mappe*",
  mappe,
  saksmappe: `${mappe} saksaar sakssekvensnummer saksdato administrativEnhet saksansvarlig journalenhet? saksstatus utlaantDato? utlaantTil? referanseSekundaerKlassifikasjon* presedens*`,
  registrering,
  journalpost: `${registrering} journalaar journalsekvensnummer journalpostnummer journalposttype journalstatus journaldato dokumentetsDato? mottattDato? sendtDato? forfallsdato? offentlighetsvurdertDato? antallVedlegg? utlaantDato? utlaantTil? journalenhet? avskrivning* dokumentflyt* presedens* elektroniskSignatur?`,
  korrespondansepart:
    "korrespondanseparttype korrespondansepartNavn postadresse* postnummer? poststed? land? epostadresse? telefonnummer* kontaktperson? administrativEnhet? saksbehandler?",
  avskrivning: "avskrivningsdato avskrevetAv avskrivningsmaate referanseAvskrivesAvJournalpost?",
  dokumentbeskrivelse:
    "systemID dokumenttype dokumentstatus tittel beskrivelse? forfatter* opprettetDato opprettetAv dokumentmedium? oppbevaringssted? referanseArkivdel* tilknyttetRegistreringSom dokumentnummer tilknyttetDato tilknyttetAv part* merknad* kassasjon? utfoertKassasjon? sletting? skjerming? gradering? elektroniskSignatur? dokumentobjekt*",
  dokumentobjekt:
    "systemID versjonsnummer variantformat format formatDetaljer? opprettetDato opprettetAv referanseDokumentfil sjekksum sjekksumAlgoritme filstoerrelse elektroniskSignatur? konvertering*",
  merknad: "merknadstekst merknadstype? merknadsdato merknadRegistrertAv",
  kryssreferanse: "referanseTilKlasse? referanseTilMappe? referanseTilRegistrering?",
  kassasjon: "kassasjonsvedtak kassasjonshjemmel? bevaringstid kassasjonsdato",
  skjerming:
    "tilgangsrestriksjon skjermingshjemmel skjermingMetadata+ skjermingDokument? skjermingsvarighet? skjermingOpphoererDato?",
  virksomhetsspesifikkeMetadata: "ka:item",
  "ka:item":
    "ka:channelKind ka:channelAddress ka:nativeId ka:permalink? ka:postedAt ka:firstSeenAt ka:visibility ka:language? ka:outcome ka:classId ka:ruleId ka:decisionId? ka:clauseId? ka:version+",
};

const forms = new Map(
  Object.entries(order).map(([kind, names]) => [
    kind,
    new RegExp(`^${names.replace(/([\w:]+)([?*+]?) ?/g, "(?:$1 )$2")}$`),
  ]),
);

/** Every element that has children, as its parser sees it. */
function parents(document: string): readonly Seen[] {
  const parser = new SaxesParser();
  const open: Seen[] = [];
  const all: Seen[] = [];
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    if (isSelfClosing) throw new Error(`${name} closes itself`);
    open.at(-1)?.children.push(name);
    open.push({ kind: attributes["xsi:type"] ?? name, children: [] });
  });
  parser.on("closetag", () => {
    const seen = open.pop();
    if (seen && seen.children.length > 0) all.push(seen);
  });
  parser.on("cdata", () => {
    throw new Error("CDATA");
  });
  parser.write(document).close();
  return all;
}

test("every element of any arkivstruktur.xml stands in the order and number of the standard", async () => {
  await fc.assert(
    fc.asyncProperty(anySelection, async (selection) => {
      const { files } = await written(selection);
      for (const { kind, children } of parents(files.get("arkivstruktur.xml") ?? ""))
        expect([kind, `${children.join(" ")} `]).toEqual([
          kind,
          expect.stringMatching(forms.get(kind) ?? /^$/),
        ]);
    }),
    { numRuns: 40 },
  );
});
