/** From a row of the public projection to what the API answers. */

import type { z } from "zod";
import { publicId } from "../../access/ids.ts";
import type { EntryDirection } from "../../domain/journal.ts";
import { publicAddress } from "../../domain/public-address.ts";
import { isoWithOffset } from "../../domain/zoned.ts";
import { languageTag, safeLink } from "../archived-text.ts";
import { publishedDigest } from "../published-digest.ts";
import { freshnessOf, isActive, type PublicAgency, type PublicChannel } from "../read/agencies.ts";
import type { ShownCoverage } from "../read/coverage.ts";
import type { PublicCase, PublicEntry } from "../read/entries.ts";
import type { ItemHistory, PublicItem } from "../read/items.ts";
import type { Dekning, Enhet, Innlegg, Journalpost, Kanal, Saksmappe } from "./schemas.ts";

/** What a row refers to, and which references the reader wants in full. */
export interface Around {
  readonly agency: PublicAgency;
  readonly channel: PublicChannel;
  readonly expand: ReadonlySet<string>;
}

const directions: Readonly<
  Record<EntryDirection, Pick<z.infer<typeof Journalpost>, "journalposttype"> & { readonly part: PartType }>
> = {
  incoming: { journalposttype: "inngaaende_dokument", part: "avsender" },
  outgoing: { journalposttype: "utgaaende_dokument", part: "mottaker" },
  internal: { journalposttype: "organinternt_dokument_uten_oppfoelging", part: "intern_avsender" },
};
type PartType = z.infer<typeof Journalpost>["korrespondansepart"][number]["korrespondanseparttype"];

export function journalposttypeOf(direction: EntryDirection): string {
  return directions[direction].journalposttype;
}

/** The direction that a `journalposttype` asks for; undefined for types that no channel has. */
export function directionOf(journalposttype: string): EntryDirection | undefined {
  const known = Object.keys(directions) as EntryDirection[];
  return known.find((direction) => directions[direction].journalposttype === journalposttype);
}

export function enhet(agency: PublicAgency): z.infer<typeof Enhet> {
  return {
    entity: "Enhet",
    id: publicId("agency", agency.id),
    systemId: agency.id,
    navn: agency.name,
    orgnummer: agency.orgNumber,
    enhetstype: "VIRKSOMHET",
    land: agency.country,
    spraak: agency.language,
    tidssone: agency.timeZone,
    personnavn: agency.names,
    ...(agency.contactEmail === null ? {} : { kontaktpunktEpost: agency.contactEmail }),
    ...(agency.contactPhone === null ? {} : { kontaktpunktTelefon: agency.contactPhone }),
    ...(agency.contactAddress === null ? {} : { kontaktpunktAdresse: agency.contactAddress }),
    ...(agency.contactForm === null ? {} : { kontaktskjema: agency.contactForm }),
  };
}

export function saksmappe(file: PublicCase, around: Around): z.infer<typeof Saksmappe> {
  return {
    entity: "Saksmappe",
    id: publicId("case", file.id),
    systemId: file.id,
    saksaar: file.year,
    sakssekvensnummer: file.sequence,
    saksnummer: `${file.year}/${file.sequence}`,
    saksdato: file.openedOn,
    offentligTittel: file.washedTitle,
    offentligTittelSensitiv: file.title,
    ...units(around),
    ...dates(file, around.agency),
    sosialtMedium: medium(around.channel, file.postId, null),
  };
}

/** @param file the entry's case, when the reader wants it in full */
export function journalpost(
  entry: PublicEntry,
  around: Around,
  file: PublicCase | undefined,
): z.infer<typeof Journalpost> {
  const { journalposttype, part } = directions[entry.direction];
  return {
    entity: "Journalpost",
    id: publicId("entry", entry.id),
    systemId: entry.id,
    journalaar: entry.year,
    journalsekvensnummer: entry.sequence,
    journalpostnummer: entry.numberInCase,
    journalposttype,
    journaldato: entry.journaledOn,
    ...(entry.documentDay === null ? {} : { dokumentetsDato: entry.documentDay }),
    offentligTittel: entry.washedTitle,
    offentligTittelSensitiv: entry.title,
    korrespondansepart: [
      {
        entity: "Korrespondansepart",
        id: publicId("party", entry.id),
        korrespondansepartNavn: entry.washedParty,
        korrespondansepartNavnSensitiv: entry.party,
        korrespondanseparttype: part,
      },
    ],
    ...(entry.ground === null ? {} : { skjerming: skjerming(entry, entry.ground, around.agency) }),
    saksmappe: file ? saksmappe(file, around) : publicId("case", entry.caseId),
    ...units(around),
    ...dates(entry, around.agency),
    sosialtMedium: {
      ...medium(around.channel, entry.postId, entry.itemId),
      ...(entry.answer === null ? {} : { svar: entry.answer }),
    },
  };
}

export function kanal(channel: PublicChannel, around: Around, at: Date): z.infer<typeof Kanal> {
  const zone = around.agency.timeZone;
  const states = {
    fresh: "oppdatert",
    late: "forsinket",
    failing: "feiler",
    never: "ikkeHentet",
    paused: "pause",
    closed: "avsluttet",
  } as const;
  return {
    entity: "Kanal",
    id: publicId("channel", channel.id),
    systemId: channel.id,
    tittel: channel.title,
    plattform: channel.kind,
    adresse: publicAddress(channel.address),
    journalenhet: units(around).journalenhet,
    hvertMinutt: channel.everyMinutes,
    ...(channel.firstLookAt ? { foersteForsoek: isoWithOffset(channel.firstLookAt, zone) } : {}),
    ...(channel.lastLookAt ? { sisteForsoek: isoWithOffset(channel.lastLookAt, zone) } : {}),
    ...(channel.lastCompleteAt ? { sisteFangst: isoWithOffset(channel.lastCompleteAt, zone) } : {}),
    ...(channel.lastFault === null || !isActive(channel) ? {} : { sisteFeil: channel.lastFault }),
    tilstand: states[freshnessOf(channel, at)],
    ...(isActive(channel) || channel.stateAt === null
      ? {}
      : { tilstandSiden: isoWithOffset(channel.stateAt, zone) }),
  };
}

const dayStates = {
  ok: "dekket",
  partial: "delvis",
  missing: "ikkeDekket",
  off: "ikkeFulgt",
  before: "foerFoersteForsoek",
} as const;

export function dekning(
  { days, gaps }: ShownCoverage,
  year: number,
  { timeZone }: PublicAgency,
): z.infer<typeof Dekning> {
  const dager: z.infer<typeof Dekning>["dager"] = [];
  for (const { day, state } of days) {
    const last = dager.at(-1);
    if (last?.tilstand === dayStates[state]) last.til = day;
    else dager.push({ fra: day, til: day, tilstand: dayStates[state] });
  }
  const hull = gaps.map(({ from, to, faults }) => ({
    fra: isoWithOffset(from, timeZone),
    ...(to ? { til: isoWithOffset(to, timeZone) } : {}),
    feil: [...faults],
  }));
  return { aar: year, dager, hull };
}

const partNames = { text: "tekst", title: "tittel", author: "forfatter", files: "filer" } as const;

/** @param history of one text; lists go without */
export function innlegg(item: PublicItem, around: Around, history?: ItemHistory): z.infer<typeof Innlegg> {
  const { agency } = around;
  const link = safeLink(item.permalink);
  return {
    entity: "Innlegg",
    id: publicId("item", item.id),
    systemId: item.id,
    type: item.kind,
    ...(item.title === null ? {} : { tittel: item.title }),
    tekst: item.body,
    spraak: languageTag(item.language, agency.language),
    ...(link === undefined ? {} : { kanonskUrl: link }),
    opprettetPaaPlattform: isoWithOffset(item.postedAt, agency.timeZone),
    foersteFangst: isoWithOffset(item.firstSeenAt, agency.timeZone),
    antallVersjoner: item.versions,
    ...(item.changed === null ? {} : { endret: item.changed.map((part) => partNames[part]) }),
    synlighet: synlighet(item.standing),
    ...(history ? historyOf(history, agency) : {}),
    sjekksum: publishedDigest(item),
    sjekksumAlgoritme: "SHA-256",
    journalenhet: units(around).journalenhet,
    ...dates(item, agency),
    sosialtMedium: medium(around.channel, null, null),
  };
}

const reasons = {
  ground: "hjemmel",
  notPublic: "ikkeOffentlig",
  notAssessed: "ikkeVurdert",
  personal: "personopplysninger",
  shielded: "skjermet",
} as const;

const happened = {
  hidden: "skjult",
  private: "ikkeOffentlig",
  trashed: "slettetAvOrgan",
  gone: "borte",
  restored: "gjenopprettet",
} as const;

function historyOf({ versions, events }: ItemHistory, { timeZone }: PublicAgency) {
  const versjoner = versions.map(({ number, seenAt, editedAt, title, body, withheld, ground }) => ({
    nummer: number,
    fangst: isoWithOffset(seenAt, timeZone),
    ...(editedAt ? { endretPaaPlattform: isoWithOffset(editedAt, timeZone) } : {}),
    ...(title === null ? {} : { tittel: title }),
    ...(body === null ? {} : { tekst: body, sjekksum: publishedDigest({ title, body }) }),
    ...(withheld === null ? {} : { holdtTilbake: reasons[withheld] }),
    ...(ground === null ? {} : { skjermingshjemmel: ground }),
  }));
  const hendelser = events.map(({ kind, at, after }) => ({
    type: happened[kind],
    tidspunkt: isoWithOffset(at, timeZone),
    ...(after ? { sistSettFoer: isoWithOffset(after, timeZone) } : {}),
  }));
  return { ...(versjoner.length > 0 ? { versjoner } : {}), ...(hendelser.length > 0 ? { hendelser } : {}) };
}

function dates(
  { publishedAt, updatedAt }: { readonly publishedAt: Date; readonly updatedAt: Date | null },
  { timeZone }: PublicAgency,
) {
  return {
    publisertDato: isoWithOffset(publishedAt, timeZone),
    oppdatertDato: isoWithOffset(updatedAt ?? publishedAt, timeZone),
  };
}

function skjerming({ id, screenedAt }: PublicEntry, ground: string, { timeZone }: PublicAgency) {
  return {
    entity: "Skjerming",
    id: publicId("screening", id),
    tilgangsrestriksjon: "unntattOffentlighet",
    skjermingshjemmel: ground,
    ...(screenedAt ? { skjermetDato: isoWithOffset(screenedAt, timeZone) } : {}),
  } as const;
}

function synlighet(standing: string): z.infer<typeof Innlegg>["synlighet"] {
  if (standing === "visible") return "synlig";
  if (standing === "trashed") return "slettetAvOrgan";
  return standing === "hidden" || standing === "private" ? "skjult" : "utilgjengelig";
}

function units({ agency, expand }: Around) {
  const id = publicId("agency", agency.id);
  return {
    administrativEnhet: agency.unit,
    administrativEnhetObjekt: expand.has("administrativEnhetObjekt") ? enhet(agency) : id,
    journalenhet: expand.has("journalenhet") ? enhet(agency) : id,
  };
}

function medium(channel: PublicChannel, postId: string | null, itemId: string | null) {
  return {
    plattform: channel.kind,
    kanal: channel.title,
    kanalId: publicId("channel", channel.id),
    ...(postId === null ? {} : { innlegg: publicId("item", postId) }),
    ...(itemId === null ? {} : { egenTekst: publicId("item", itemId) }),
  };
}
