/** PURE. What happened to an item on its channel, in a sentence in the agency's language (Noark 5 merknad, M083 Moderering). */
import type { Language } from "../domain/agency.ts";
import type { EventKind, Visibility } from "../domain/item.ts";

const states: Readonly<Record<Language, Readonly<Record<Visibility, string>>>> = {
  nb: {
    public: "synlig for alle",
    held: "holdt tilbake for godkjenning",
    hidden: "skjult",
    spam: "merket som søppel",
    trashed: "fjernet av etaten",
    private: "privat",
  },
  nn: {
    public: "synleg for alle",
    held: "halde tilbake for godkjenning",
    hidden: "skjult",
    spam: "merkt som søppel",
    trashed: "fjerna av etaten",
    private: "privat",
  },
  sv: {
    public: "synlig för alla",
    held: "i väntan på godkännande",
    hidden: "dold",
    spam: "märkt som skräp",
    trashed: "borttagen av myndigheten",
    private: "privat",
  },
  en: {
    public: "visible to all",
    held: "held for approval",
    hidden: "hidden",
    spam: "marked as spam",
    trashed: "removed by the agency",
    private: "private",
  },
};

const sentences: Readonly<
  Record<Language, { changed: string; removed: string; reappeared: string; unknown: string }>
> = {
  nb: {
    changed: "Endret på kanalen: fra {from} til {to}.",
    removed: "Ikke lenger å finne på kanalen; bekreftet ved direkte oppslag.",
    reappeared: "Synlig igjen på kanalen.",
    unknown: "Ikke oppgitt av kanalen",
  },
  nn: {
    changed: "Endra på kanalen: frå {from} til {to}.",
    removed: "Ikkje lenger å finne på kanalen; stadfesta ved direkte oppslag.",
    reappeared: "Synleg att på kanalen.",
    unknown: "Ikkje oppgitt av kanalen",
  },
  sv: {
    changed: "Ändrad på kanalen: från {from} till {to}.",
    removed: "Finns inte längre på kanalen; bekräftat genom direkt uppslag.",
    reappeared: "Synlig igen på kanalen.",
    unknown: "Inte angivet av kanalen",
  },
  en: {
    changed: "Changed on the channel: from {from} to {to}.",
    removed: "No longer to be found on the channel; confirmed by a direct check.",
    reappeared: "Visible on the channel again.",
    unknown: "Not told by the channel",
  },
};

/** @returns undefined for an event that changes nothing for a reader of the archive */
export function noteText(
  language: Language,
  kind: EventKind,
  detail: Readonly<Record<string, string>>,
): string | undefined {
  const s = sentences[language];
  if (kind === "removed") return s.removed;
  if (kind === "reappeared") return detail["after"] === "removed" ? s.reappeared : undefined;
  if (kind !== "visibilityChanged") return undefined;
  return s.changed
    .replace("{from}", stateText(language, detail["from"]))
    .replace("{to}", stateText(language, detail["to"]));
}

/** Who did it, when the channel does not say. */
export function unknownActor(language: Language): string {
  return sentences[language].unknown;
}

function stateText(language: Language, state: string | undefined): string {
  const known: Readonly<Record<string, string>> = states[language];
  return (state !== undefined ? known[state] : undefined) ?? String(state);
}

const handedIn: Readonly<Record<Language, { given: string; from: string }>> = {
  nb: {
    given: "Filen «{name}» (SHA-256 {sha256}) kom ikke fra kanalen, men ble levert inn: {because}.",
    from: " Hentet fra: {from}.",
  },
  nn: {
    given: "Fila «{name}» (SHA-256 {sha256}) kom ikkje frå kanalen, men vart levert inn: {because}.",
    from: " Henta frå: {from}.",
  },
  sv: {
    given: "Filen ”{name}” (SHA-256 {sha256}) kom inte från kanalen utan lämnades in: {because}.",
    from: " Hämtad från: {from}.",
  },
  en: {
    given: "The file “{name}” (SHA-256 {sha256}) did not come from the channel but was handed in: {because}.",
    from: " Had from: {from}.",
  },
};

export interface HandedInFile {
  readonly name: string;
  readonly sha256: string;
  readonly because: string;
  readonly from: string | undefined;
}

/** Whence a file came that the channel did not hand out; who handed it in stands beside it. */
export function handedInText(language: Language, file: HandedInFile): string {
  const { given, from } = handedIn[language];
  const told = file.from === undefined ? given : given + from;
  return told.replaceAll(/\{(name|sha256|because|from)\}/g, (_, key: keyof HandedInFile) =>
    key === "name" ? file.name : (file[key] ?? "").replace(/[.\s]+$/, ""),
  );
}
