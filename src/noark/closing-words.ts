/** What the description of a series says of how it was left: closed over something, or open (Noark 5 requirement 6.2.1). */
import type { Language } from "../domain/agency.ts";
import type { ExportScope } from "../domain/export.ts";

interface Words {
  /** before the archivist's reason */
  readonly closedBecause: string;
  /** the schema demands a day of closing of what is open, too */
  readonly open: string;
}

const words: Readonly<Record<Language, Words>> = {
  nb: {
    closedBecause: "Avsluttet etter beslutning av {by}, selv om noe gjensto: {because}.",
    open: "Perioden er ikke avsluttet. Saker med restanser er under behandling; avsluttetDato er dagen for uttrekket, fordi skjemaet krever den.",
  },
  nn: {
    closedBecause: "Avslutta etter avgjerd av {by}, sjølv om noko stod att: {because}.",
    open: "Perioden er ikkje avslutta. Saker med restansar er under handsaming; avsluttetDato er dagen for uttrekket, fordi skjemaet krev han.",
  },
  sv: {
    closedBecause: "Avslutad efter beslut av {by}, trots att något återstod: {because}.",
    open: "Perioden är inte avslutad. Ärenden med obesvarade handlingar är under handläggning; avsluttetDato är dagen för uttaget, eftersom schemat kräver den.",
  },
  en: {
    closedBecause: "Closed by decision of {by} although something was left: {because}.",
    open: "The period is not closed. Cases with arrears are open; avsluttetDato is the day of the extraction, because the schema demands it.",
  },
};

/** @returns undefined for a series that was closed with nothing left */
export function closingRemark({ agency, closure, closedBy }: ExportScope): string | undefined {
  const w = words[agency.language];
  if (!closure.closed) return w.open;
  if (closure.because === undefined) return undefined;
  const because = closure.because.replace(/[\s.]+$/u, "");
  return w.closedBecause.replace("{by}", () => closedBy).replace("{because}", () => because);
}
