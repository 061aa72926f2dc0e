/** Schemas and backups, as the page of the store tells of them. */
import type { Language } from "../../domain/agency.ts";

const nb = {
  schemas: "Skjemaer",
  official: "De offisielle Noark 5-skjemaene er installert. Pakker som lages etter det, har dem med.",
  own: "De offisielle Noark 5-skjemaene er ikke installert: pakkene har våre egne. Den som drifter Kanalarkiv, installerer dem med «kanalarkiv schemas install KILDE» før en avlevering.",
  since: "Siden",
  by: "Av",
  source: "Hentet fra",
  files: (count: string) => `${count} filer med kontrollsum`,
  onlyLogged: "Slik står det i loggen. Hver pakke sier selv hvilke skjemaer den har med.",
  backup: "Sikkerhetskopi",
  none: "Ingen sikkerhetskopi er tatt med Kanalarkiv. Den som drifter det, tar en med «kanalarkiv backup --to STED», og bør gjøre det hver dag. Er det en annen ordning for kopier, vet ikke denne siden om den.",
  last: "Den siste",
  asOf: "Arkivet slik det var",
  place: "Sted",
  digest: "Manifestets kontrollsum",
  old: (days: string) =>
    `Den siste sikkerhetskopien er ${days} dager gammel. Be den som drifter Kanalarkiv, om å ta en ny og finne ut hvorfor det stanset.`,
  restored: "Arkivet ble hentet tilbake fra en sikkerhetskopi",
  tried:
    "Om en kopi kan hentes tilbake, vet man først når det er prøvd: «kanalarkiv restore STED --check» prøver uten å røre arkivet. En slik prøve skriver ingenting her, så spør den som drifter Kanalarkiv, når det sist ble gjort.",
};
type BesideWords = typeof nb;

const nn: BesideWords = {
  schemas: "Skjema",
  official: "Dei offisielle Noark 5-skjemaa er installerte. Pakker som blir laga etter det, har dei med.",
  own: "Dei offisielle Noark 5-skjemaa er ikkje installerte: pakkene har våre eigne. Den som driftar Kanalarkiv, installerer dei med «kanalarkiv schemas install KJELDE» før ei avlevering.",
  since: "Sidan",
  by: "Av",
  source: "Henta frå",
  files: (count) => `${count} filer med kontrollsum`,
  onlyLogged: "Slik står det i loggen. Kvar pakke seier sjølv kva skjema ho har med.",
  backup: "Tryggingskopi",
  none: "Ingen tryggingskopi er teken med Kanalarkiv. Den som driftar det, tek ein med «kanalarkiv backup --to STAD», og bør gjere det kvar dag. Finst det ei anna ordning for kopiar, veit ikkje denne sida om henne.",
  last: "Den siste",
  asOf: "Arkivet slik det var",
  place: "Stad",
  digest: "Kontrollsummen til manifestet",
  old: (days) =>
    `Den siste tryggingskopien er ${days} dagar gammal. Be den som driftar Kanalarkiv, om å ta ein ny og finne ut kvifor det stansa.`,
  restored: "Arkivet vart henta tilbake frå ein tryggingskopi",
  tried:
    "Om ein kopi kan hentast tilbake, veit ein fyrst når det er prøvd: «kanalarkiv restore STAD --check» prøver utan å røre arkivet. Ein slik prøve skriv ingenting her, så spør den som driftar Kanalarkiv, når det sist vart gjort.",
};

const sv: BesideWords = {
  schemas: "Scheman",
  official: "De officiella Noark 5-schemana är installerade. Paket som görs efter det innehåller dem.",
  own: "De officiella Noark 5-schemana är inte installerade: paketen innehåller våra egna. Den som driftar Kanalarkiv installerar dem med ”kanalarkiv schemas install KÄLLA” före en leverans.",
  since: "Sedan",
  by: "Av",
  source: "Hämtade från",
  files: (count) => `${count} filer med kontrollsumma`,
  onlyLogged: "Så står det i loggen. Varje paket säger självt vilka scheman det innehåller.",
  backup: "Säkerhetskopia",
  none: "Ingen säkerhetskopia har tagits med Kanalarkiv. Den som driftar det tar en med ”kanalarkiv backup --to PLATS”, och bör göra det varje dag. Finns det en annan ordning för kopior känner den här sidan inte till den.",
  last: "Den senaste",
  asOf: "Arkivet så som det var",
  place: "Plats",
  digest: "Manifestets kontrollsumma",
  old: (days) =>
    `Den senaste säkerhetskopian är ${days} dagar gammal. Be den som driftar Kanalarkiv att ta en ny och ta reda på varför det avstannade.`,
  restored: "Arkivet återställdes från en säkerhetskopia",
  tried:
    "Om en kopia går att återställa vet man först när det har prövats: ”kanalarkiv restore PLATS --check” prövar utan att röra arkivet. Ett sådant prov skriver ingenting här, så fråga den som driftar Kanalarkiv när det senast gjordes.",
};

const en: BesideWords = {
  schemas: "Schemas",
  official: "The official Noark 5 schemas are installed. Packages made since carry them.",
  own: "The official Noark 5 schemas are not installed: packages carry our own. Whoever runs Kanalarkiv installs them with “kanalarkiv schemas install SOURCE” before a delivery.",
  since: "Since",
  by: "By",
  source: "Taken from",
  files: (count) => `${count} files with their digests`,
  onlyLogged: "So says the log. Each package tells itself which schemas it carries.",
  backup: "Backup",
  none: "No backup was made with Kanalarkiv. Whoever runs it makes one with “kanalarkiv backup --to PLACE”, and should do so every day. Of other ways of making copies this page knows nothing.",
  last: "The last one",
  asOf: "The archive as of",
  place: "Place",
  digest: "Digest of its manifest",
  old: (days) =>
    `The last backup is ${days} days old. Ask whoever runs Kanalarkiv to make another, and to find out why it stopped.`,
  restored: "The archive was brought back from a backup",
  tried:
    "Whether a copy can be brought back is known only when it was tried: “kanalarkiv restore PLACE --check” tries it without touching the archive. Such a trial writes nothing here, so ask whoever runs Kanalarkiv when it was last done.",
};

export const besideWords: Readonly<Record<Language, BesideWords>> = { nb, nn, sv, en };
