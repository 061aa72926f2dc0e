/** PURE. What happened to an item on its channel, in a sentence in the agency's language (Noark 5 merknad, M083 Moderering). */
import type { Language } from "../domain/agency.ts";
import { commentsFact, type EventKind, type Taker, takerFact, type Visibility } from "../domain/item.ts";
import { publicAddress } from "../domain/public-address.ts";
import { localMinute } from "../domain/zoned.ts";

const states: Readonly<Record<Language, Readonly<Record<Visibility, string>>>> = {
  nb: {
    public: "synlig for alle",
    held: "holdt tilbake for godkjenning",
    hidden: "skjult",
    spam: "merket som søppel",
    trashed: "fjernet",
    private: "privat",
  },
  nn: {
    public: "synleg for alle",
    held: "halde tilbake for godkjenning",
    hidden: "skjult",
    spam: "merkt som søppel",
    trashed: "fjerna",
    private: "privat",
  },
  sv: {
    public: "synlig för alla",
    held: "i väntan på godkännande",
    hidden: "dold",
    spam: "märkt som skräp",
    trashed: "borttagen",
    private: "privat",
  },
  en: {
    public: "visible to all",
    held: "held for approval",
    hidden: "hidden",
    spam: "marked as spam",
    trashed: "removed",
    private: "private",
  },
};

/** Said after the state, and only where the channel tells. */
const takenBy: Readonly<Record<Language, Readonly<Record<Taker, string>>>> = {
  nb: { agency: "av etaten", author: "av forfatteren", platform: "av plattformen" },
  nn: { agency: "av etaten", author: "av forfattaren", platform: "av plattforma" },
  sv: { agency: "av myndigheten", author: "av författaren", platform: "av plattformen" },
  en: { agency: "by the agency", author: "by its author", platform: "by the platform" },
};

interface Sentences {
  readonly changed: string;
  readonly removed: string;
  readonly reappeared: string;
  readonly edited: string;
  /** an edit of which nobody can tell what is new in it */
  readonly editedSomehow: string;
  readonly replaced: string;
  readonly timeChanged: string;
  readonly timeGiven: string;
  readonly moved: string;
  readonly fileMoved: string;
  readonly relabelled: string;
  readonly factChanged: string;
  readonly takenAwayBy: string;
  readonly commentsClosed: string;
  readonly commentsOpen: string;
  readonly reissued: string;
  readonly nothing: string;
  readonly unknown: string;
  readonly parts: Readonly<Record<"text" | "title" | "author" | "files", string>>;
}

const sentences: Readonly<Record<Language, Sentences>> = {
  nb: {
    changed: "Endret på kanalen: fra {from} til {to}.",
    removed: "Ikke lenger å finne på kanalen; bekreftet ved direkte oppslag.",
    reappeared: "Synlig igjen på kanalen.",
    edited: "Redigert på kanalen: {what}.",
    editedSomehow: "Redigert på kanalen.",
    replaced: "En fil er byttet ut på kanalen.",
    timeChanged: "Publiseringstidspunktet på kanalen er endret fra {from} til {to}.",
    timeGiven: "Kanalen oppgir publiseringstidspunktet {to}.",
    moved: "Adressen på kanalen er endret fra {from} til {to}.",
    fileMoved: "En fil har fått ny adresse på kanalen.",
    relabelled: "Merkelappene på kanalen er endret fra {from} til {to}.",
    factChanged: "Opplysningen «{fact}» på kanalen er endret fra {from} til {to}.",
    takenAwayBy: "Kanalen sier nå at det er tatt bort {by}.",
    commentsClosed: "Kommentarfeltet på kanalen er stengt.",
    commentsOpen: "Kommentarfeltet på kanalen er åpnet igjen.",
    reissued: "Publisert på nytt på kanalen under en annen identifikator.",
    nothing: "ingenting",
    unknown: "Ikke oppgitt av kanalen",
    parts: { text: "tekst", title: "tittel", author: "forfatter", files: "filer" },
  },
  nn: {
    changed: "Endra på kanalen: frå {from} til {to}.",
    removed: "Ikkje lenger å finne på kanalen; stadfesta ved direkte oppslag.",
    reappeared: "Synleg att på kanalen.",
    edited: "Redigert på kanalen: {what}.",
    editedSomehow: "Redigert på kanalen.",
    replaced: "Ei fil er bytt ut på kanalen.",
    timeChanged: "Publiseringstidspunktet på kanalen er endra frå {from} til {to}.",
    timeGiven: "Kanalen oppgir publiseringstidspunktet {to}.",
    moved: "Adressa på kanalen er endra frå {from} til {to}.",
    fileMoved: "Ei fil har fått ny adresse på kanalen.",
    relabelled: "Merkelappane på kanalen er endra frå {from} til {to}.",
    factChanged: "Opplysninga «{fact}» på kanalen er endra frå {from} til {to}.",
    takenAwayBy: "Kanalen seier no at det er teke bort {by}.",
    commentsClosed: "Kommentarfeltet på kanalen er stengt.",
    commentsOpen: "Kommentarfeltet på kanalen er opna att.",
    reissued: "Publisert på nytt på kanalen under ein annan identifikator.",
    nothing: "ingenting",
    unknown: "Ikkje oppgitt av kanalen",
    parts: { text: "tekst", title: "tittel", author: "forfattar", files: "filer" },
  },
  sv: {
    changed: "Ändrad på kanalen: från {from} till {to}.",
    removed: "Finns inte längre på kanalen; bekräftat genom direkt uppslag.",
    reappeared: "Synlig igen på kanalen.",
    edited: "Redigerad på kanalen: {what}.",
    editedSomehow: "Redigerad på kanalen.",
    replaced: "En fil har bytts ut på kanalen.",
    timeChanged: "Publiceringstidpunkten på kanalen har ändrats från {from} till {to}.",
    timeGiven: "Kanalen anger publiceringstidpunkten {to}.",
    moved: "Adressen på kanalen har ändrats från {from} till {to}.",
    fileMoved: "En fil har fått en ny adress på kanalen.",
    relabelled: "Etiketterna på kanalen har ändrats från {from} till {to}.",
    factChanged: "Uppgiften ”{fact}” på kanalen har ändrats från {from} till {to}.",
    takenAwayBy: "Kanalen uppger nu att det har tagits bort {by}.",
    commentsClosed: "Kommentarsfältet på kanalen har stängts.",
    commentsOpen: "Kommentarsfältet på kanalen har öppnats igen.",
    reissued: "Publicerad på nytt på kanalen under en annan identifierare.",
    nothing: "ingenting",
    unknown: "Inte angivet av kanalen",
    parts: { text: "text", title: "rubrik", author: "författare", files: "filer" },
  },
  en: {
    changed: "Changed on the channel: from {from} to {to}.",
    removed: "No longer to be found on the channel; confirmed by a direct check.",
    reappeared: "Visible on the channel again.",
    edited: "Edited on the channel: {what}.",
    editedSomehow: "Edited on the channel.",
    replaced: "A file was replaced on the channel.",
    timeChanged: "The time of publication on the channel was changed from {from} to {to}.",
    timeGiven: "The channel gives the time of publication {to}.",
    moved: "The address on the channel was changed from {from} to {to}.",
    fileMoved: "A file has a new address on the channel.",
    relabelled: "The labels on the channel were changed from {from} to {to}.",
    factChanged: "The fact “{fact}” on the channel was changed from {from} to {to}.",
    takenAwayBy: "The channel now says that it was taken away {by}.",
    commentsClosed: "The comments on the channel were closed.",
    commentsOpen: "The comments on the channel were opened again.",
    reissued: "Published again on the channel under another identifier.",
    nothing: "nothing",
    unknown: "Not told by the channel",
    parts: { text: "text", title: "title", author: "author", files: "files" },
  },
};

type Detail = Readonly<Record<string, string>>;

/** What the note is written for. */
export interface NoteReader {
  readonly language: Language;
  /** IANA name: the zone of the times in the note, which names it */
  readonly timeZone: string;
}

/** Kinds of event of which an archive has a note; of some kinds only those that change something for a reader. */
export const notedKinds = [
  "visibilityChanged",
  "removed",
  "reappeared",
  "edited",
  "timeChanged",
  "moved",
  "relabelled",
  "reissued",
] as const satisfies readonly EventKind[];

/** @returns undefined for an event that changes nothing for a reader of the archive */
export function noteText(reader: NoteReader, kind: EventKind, detail: Detail): string | undefined {
  const { language } = reader;
  const s = sentences[language];
  switch (kind) {
    case "removed":
    case "reissued":
      return s[kind];
    case "reappeared":
      return detail["after"] === "removed" ? s.reappeared : undefined;
    case "visibilityChanged":
      return filled(s.changed, {
        from: stateText(language, detail["from"]),
        to: [stateText(language, detail["to"]), takerText(language, detail["by"])].filter(Boolean).join(" "),
      });
    case "edited":
      return editText(s, detail);
    case "timeChanged":
      return filled(detail["from"] === undefined ? s.timeGiven : s.timeChanged, {
        from: timeText(reader, detail["from"]),
        to: timeText(reader, detail["to"]),
      });
    case "moved":
    case "relabelled":
      if (detail["fact"] === commentsFact) return commentsText(s, detail);
      if (detail["fact"] === takerFact)
        return filled(s.takenAwayBy, { by: takerText(language, detail["to"]) ?? "" });
      return movedText(s, kind, detail);
    default:
      return undefined;
  }
}

function editText(s: Sentences, { what, how }: Detail): string {
  if (how === "replaced") return s.replaced;
  const parts: Readonly<Record<string, string>> = s.parts;
  const named = (what ?? "").split(" ").flatMap((part) => parts[part] ?? []);
  return named.length === 0 ? s.editedSomehow : filled(s.edited, { what: named.join(", ") });
}

function movedText(s: Sentences, kind: "moved" | "relabelled", { fact, file, from, to }: Detail): string {
  if (file !== undefined) return s.fileMoved;
  const shown = kind === "relabelled" && fact === undefined ? labelsText : publicAddress;
  const say = (value: string | undefined) => (value && shown(value)) || s.nothing;
  const sentence = fact === undefined ? s[kind] : s.factChanged;
  return filled(sentence, { fact: fact ?? "", from: say(from), to: say(to) });
}

/** What was so when it was first told, and what is told no longer, is no change. */
function commentsText(s: Sentences, { from, to }: Detail): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  return to === "closed" ? s.commentsClosed : s.commentsOpen;
}

/** By a function, because a text may hold what a replacement has a meaning for. */
function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

function timeText({ timeZone }: NoteReader, time: string | undefined): string {
  const at = new Date(time ?? "");
  return Number.isNaN(at.getTime()) ? String(time) : localMinute(at, timeZone);
}

/** @param labels as the event holds them: a list in JSON */
function labelsText(labels: string): string {
  const list: readonly unknown[] = JSON.parse(labels);
  return list.map((label) => publicAddress(String(label))).join(", ");
}

const lost: Readonly<Record<Language, string>> = {
  nb: "Filen {url} hørte til, men er gått tapt i lageret og er ikke med i pakken.",
  nn: "Fila {url} høyrde til, men har gått tapt i lageret og er ikkje med i pakka.",
  sv: "Filen {url} hörde till, men har gått förlorad i lagret och finns inte med i paketet.",
  en: "The file {url} belonged to it, but the store has lost it, and it is not in the package.",
};

export function lostFileText(language: Language, url: string): string {
  return lost[language].replace("{url}", () => url);
}

/** Who did it, when the channel does not say. */
export function unknownActor(language: Language): string {
  return sentences[language].unknown;
}

function stateText(language: Language, state: string | undefined): string {
  const known: Readonly<Record<string, string>> = states[language];
  return (state !== undefined ? known[state] : undefined) ?? String(state);
}

function takerText(language: Language, by: string | undefined): string | undefined {
  const known: Readonly<Record<string, string>> = takenBy[language];
  return by === undefined ? undefined : known[by];
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
