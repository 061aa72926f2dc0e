/**
 * What the API answers, in the words of the common journal service (einnsyn-api-spec, openapi/einnsyn.openapi.yml).
 * `Kanal`, `Innlegg` and `sosialtMedium` are ours.
 */
import { z } from "zod";

const id = (prefix: string, of: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`))
    .describe(of);
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const systemId = z.uuid().describe("stable; match access requests on it");
const oppdatertDato = instant.describe(
  "the last change that a reader could see; its publication when there was none",
);
const publisertDato = instant.describe("when it was published here; the one-year name rule counts from it");

const SosialtMedium = z.strictObject({
  plattform: z.string().describe("kind of channel, such as `wordpress`"),
  kanal: z.string().describe("the channel's title"),
  kanalId: id("kan", "see /kanal/{id}"),
  innlegg: id("inn", "the agency's public post that the case hangs under").optional(),
  egenTekst: id("inn", "the agency's own public text that this entry registers").optional(),
  svar: z
    .string()
    .optional()
    .describe(
      "the text of the agency's own answer, `*****` for each word that may tell of a person; absent when nothing of it is shown",
    ),
});

export const Enhet = z
  .strictObject({
    entity: z.literal("Enhet"),
    id: id("enh", "agency"),
    systemId,
    navn: z.string(),
    orgnummer: z.string(),
    enhetstype: z.literal("VIRKSOMHET"),
    land: z.enum(["NO", "SE"]),
    spraak: z.enum(["nb", "nn", "sv", "en"]),
    tidssone: z.string().describe("IANA name"),
    personnavn: z
      .enum(["searchable-1y", "hidden"])
      .describe("whether names may be found for one year after publication, or never"),
    kontaktpunktEpost: z.string().optional().describe("whom to ask for access"),
    kontaktpunktTelefon: z.string().optional(),
    kontaktpunktAdresse: z.string().optional(),
    kontaktskjema: z.string().optional().describe("address of a web form"),
  })
  .meta({ id: "Enhet", description: "An agency" });

export const Saksmappe = z
  .strictObject({
    entity: z.literal("Saksmappe"),
    id: id("sm", "case file"),
    systemId,
    saksaar: z.int(),
    sakssekvensnummer: z.int(),
    saksnummer: z.string(),
    saksdato: day,
    offentligTittel: z.string().describe("never with a personal name"),
    offentligTittelSensitiv: z
      .string()
      .describe("with names while they may be shown, else as offentligTittel"),
    administrativEnhet: z.string(),
    administrativEnhetObjekt: z.union([id("enh", "agency"), Enhet]),
    journalenhet: z.union([id("enh", "agency"), Enhet]),
    publisertDato,
    oppdatertDato,
    sosialtMedium: SosialtMedium,
  })
  .meta({ id: "Saksmappe", description: "A case file" });

const Korrespondansepart = z.strictObject({
  entity: z.literal("Korrespondansepart"),
  id: id("kp", "party"),
  korrespondansepartNavn: z.string().describe("never a personal name"),
  korrespondansepartNavnSensitiv: z.string().describe("a name while it may be shown"),
  korrespondanseparttype: z.enum(["avsender", "mottaker", "intern_avsender"]),
});

const Skjerming = z.strictObject({
  entity: z.literal("Skjerming"),
  id: id("skj", "screening"),
  tilgangsrestriksjon: z.literal("unntattOffentlighet"),
  skjermingshjemmel: z.string(),
  skjermetDato: instant.optional().describe("when it was screened, if that was after its publication"),
});

export const journalposttyper = [
  "inngaaende_dokument",
  "utgaaende_dokument",
  "organinternt_dokument_uten_oppfoelging",
] as const;

export const Journalpost = z
  .strictObject({
    entity: z.literal("Journalpost"),
    id: id("jp", "registry entry"),
    systemId,
    journalaar: z.int(),
    journalsekvensnummer: z.int(),
    journalpostnummer: z.int(),
    journalposttype: z.enum(journalposttyper),
    journaldato: day,
    dokumentetsDato: day.optional(),
    offentligTittel: z.string().describe("never with a personal name"),
    offentligTittelSensitiv: z
      .string()
      .describe("with names while they may be shown, else as offentligTittel"),
    korrespondansepart: z.array(Korrespondansepart),
    skjerming: Skjerming.optional(),
    saksmappe: z.union([id("sm", "case file"), Saksmappe]),
    administrativEnhet: z.string(),
    administrativEnhetObjekt: z.union([id("enh", "agency"), Enhet]),
    journalenhet: z.union([id("enh", "agency"), Enhet]),
    publisertDato,
    oppdatertDato,
    sosialtMedium: SosialtMedium,
  })
  .meta({ id: "Journalpost", description: "A registry entry" });

export const Dekning = z
  .strictObject({
    aar: z.int(),
    dager: z
      .array(
        z.strictObject({
          fra: day,
          til: day.describe("inclusive"),
          tilstand: z.enum(["dekket", "delvis", "ikkeDekket", "ikkeFulgt", "foerFoersteForsoek"]),
        }),
      )
      .describe("days after one another that are alike stand together; days of the agency's clock"),
    hull: z
      .array(
        z.strictObject({
          fra: instant,
          til: instant.optional().describe("absent while it lasts"),
          feil: z
            .array(z.string())
            .describe("codes of the looks in it that failed; empty when nobody looked"),
        }),
      )
      .describe("times between two complete looks further apart than planned, oldest first"),
  })
  .meta({ id: "Dekning", description: "Where the archive is blind in a channel, in one year" });

export const Kanal = z
  .strictObject({
    entity: z.literal("Kanal"),
    id: id("kan", "channel"),
    systemId,
    tittel: z.string(),
    plattform: z.string(),
    adresse: z.string(),
    journalenhet: z.union([id("enh", "agency"), Enhet]),
    hvertMinutt: z.int().describe("how often it is read"),
    foersteForsoek: instant.optional().describe("what came before was not looked for"),
    sisteForsoek: instant.optional(),
    sisteFangst: instant.optional().describe("the last complete look"),
    sisteFeil: z.string().optional().describe("code of the last fault, while it lasts"),
    tilstand: z.enum(["oppdatert", "forsinket", "feiler", "ikkeHentet", "pause", "avsluttet"]),
    tilstandSiden: instant.optional().describe("since when it is not read, for pause and avsluttet"),
    dekning: Dekning.optional().describe("of one channel, never in lists"),
  })
  .meta({ id: "Kanal", description: "A channel, and how fresh its capture is" });

export const happenings = ["endret", "slettet", "endretEllerSlettet"] as const;

const Versjon = z
  .strictObject({
    nummer: z.int(),
    fangst: instant.describe("when the archive saw it first"),
    endretPaaPlattform: instant.optional().describe("the channel's own time of the edit"),
    tittel: z.string().optional(),
    tekst: z.string().optional().describe("absent when it is withheld"),
    sjekksum: z.string().optional().describe("as of Innlegg, over this version's tittel and tekst"),
    holdtTilbake: z
      .enum(["hjemmel", "ikkeOffentlig", "ikkeVurdert", "personopplysninger", "skjermet"])
      .optional()
      .describe("why its text is withheld"),
    skjermingshjemmel: z.string().optional(),
  })
  .meta({ id: "Versjon", description: "One version of a text that was edited" });

const Hendelse = z
  .strictObject({
    type: z.enum(["skjult", "ikkeOffentlig", "slettetAvOrgan", "borte", "gjenopprettet"]),
    tidspunkt: instant.describe("when the archive saw it"),
    sistSettFoer: instant.optional().describe("the last look before that saw it as it was"),
  })
  .meta({ id: "Hendelse", description: "What became of a text on its channel" });

export const Innlegg = z
  .strictObject({
    entity: z.literal("Innlegg"),
    id: id("inn", "post"),
    systemId,
    type: z.string(),
    tittel: z.string().optional(),
    tekst: z.string().describe("plain text as the channel gave it: escape it before you show it"),
    spraak: z.string(),
    kanonskUrl: z.string().optional().describe("http or https only"),
    opprettetPaaPlattform: instant,
    foersteFangst: instant,
    antallVersjoner: z.int(),
    endret: z
      .array(z.enum(["tekst", "tittel", "forfatter", "filer"]))
      .optional()
      .describe("what is not the same in all versions; empty for one version"),
    synlighet: z.enum(["synlig", "skjult", "slettetAvOrgan", "utilgjengelig"]),
    versjoner: z
      .array(Versjon)
      .optional()
      .describe("oldest first, the one in force too; of one text that was edited, never in lists"),
    hendelser: z.array(Hendelse).optional().describe("oldest first; of one text, never in lists"),
    sjekksum: z
      .string()
      .describe(
        "of the UTF-8 bytes of tittel (nothing, when there is none), a line feed, and tekst: of what is published alone",
      ),
    sjekksumAlgoritme: z.literal("SHA-256"),
    journalenhet: z.union([id("enh", "agency"), Enhet]),
    publisertDato,
    oppdatertDato,
    sosialtMedium: SosialtMedium,
  })
  .meta({ id: "Innlegg", description: "What an agency itself said in public" });

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().optional().describe("address of the next page; absent on the last"),
    previous: z.string().optional().describe("address of the page before; absent on the first"),
  });

export const EnhetList = listOf(Enhet).meta({ id: "EnhetList" });
export const SaksmappeList = listOf(Saksmappe).meta({ id: "SaksmappeList" });
export const JournalpostList = listOf(Journalpost).meta({ id: "JournalpostList" });
export const KanalList = listOf(Kanal).meta({ id: "KanalList" });
export const SearchList = listOf(z.union([Journalpost, Saksmappe, Innlegg]))
  .extend({
    lestSom: z
      .string()
      .optional()
      .describe("what was looked for when nothing was found as it was typed: letters with their signs"),
  })
  .meta({ id: "SearchList" });

export const Kontrollpunkt = z
  .strictObject({
    stoerrelse: z.int().describe("events that the log held"),
    tidspunkt: instant,
    notat: z.string().describe("C2SP tlog-checkpoint, signed"),
  })
  .meta({ id: "Kontrollpunkt", description: "A signed statement of how the audit log stood" });
export const KontrollpunktList = z
  .strictObject({ items: z.array(Kontrollpunkt) })
  .meta({ id: "KontrollpunktList" });

export const Problem = z
  .strictObject({
    type: z.enum([
      "notFound",
      "gone",
      "validationError",
      "methodNotAllowed",
      "internalServerError",
      "networkError",
    ]),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    message: z.string().describe("as title; where readers of the common journal service look"),
    fieldError: z.array(z.strictObject({ fieldName: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem details" });
export type Problem = z.infer<typeof Problem>;
