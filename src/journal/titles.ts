/**
 * PURE. Titles and parties of registry entries, public and protected, in the agency's language.
 *
 * A public title is built from the agency's own words and the day, never from a citizen's text, and the washed form
 * never holds a personal name. Neither form holds an identity number, whoever wrote it.
 * @see offentlegforskrifta §§ 6 and 7 second paragraph letter d; OSL 5:2 second paragraph; Noark 5 M020, M025
 */
import { maskIdentityNumbers } from "../classify/identity-numbers.ts";
import type { Agency, Language } from "../domain/agency.ts";
import type { Day } from "../domain/day.ts";
import type { ItemKind } from "../domain/item.ts";
import type { EntryDirection, PublicText } from "../domain/journal.ts";
import type { Ground } from "../domain/outcome.ts";
import { isOrganisation } from "./organisations.ts";

/** What stands in place of a withheld word (Noark 5 requirement 5.2.6). */
export const withheld = "*****";

interface Words {
  readonly comment: string;
  readonly message: string;
  readonly post: string;
  readonly answer: string;
  readonly moderation: string;
  readonly other: string;
  /** between the kind and the topic */
  readonly to: string;
  readonly of: string;
  readonly from: string;
  readonly answerToMessage: string;
  readonly untitledPost: string;
  readonly dialogue: string;
  readonly person: string;
  readonly everybody: string;
}

const words: Readonly<Record<Language, Words>> = {
  nb: {
    comment: "Kommentar",
    message: "Direktemelding",
    post: "Innlegg",
    answer: "Svar",
    moderation: "Moderering",
    other: "Henvendelse",
    to: "til innlegg",
    of: "av",
    from: "fra",
    answerToMessage: "Svar på direktemelding",
    untitledPost: "uten tittel",
    dialogue: "Dialog",
    person: "Privatperson",
    everybody: "Allmennheten (åpen kanal)",
  },
  nn: {
    comment: "Kommentar",
    message: "Direktemelding",
    post: "Innlegg",
    answer: "Svar",
    moderation: "Moderering",
    other: "Førespurnad",
    to: "til innlegg",
    of: "av",
    from: "frå",
    answerToMessage: "Svar på direktemelding",
    untitledPost: "utan tittel",
    dialogue: "Dialog",
    person: "Privatperson",
    everybody: "Ålmenta (open kanal)",
  },
  sv: {
    comment: "Kommentar",
    message: "Direktmeddelande",
    post: "Inlägg",
    answer: "Svar",
    moderation: "Moderering",
    other: "Förfrågan",
    to: "till inlägg",
    of: "av",
    from: "från",
    answerToMessage: "Svar på direktmeddelande",
    untitledPost: "utan rubrik",
    dialogue: "Dialog",
    person: "Privatperson",
    everybody: "Allmänheten (öppen kanal)",
  },
  en: {
    comment: "Comment",
    message: "Direct message",
    post: "Post",
    answer: "Answer",
    moderation: "Moderation",
    other: "Enquiry",
    to: "on post",
    of: "of",
    from: "from",
    answerToMessage: "Answer to direct message",
    untitledPost: "without a title",
    dialogue: "Dialogue",
    person: "Private person",
    everybody: "The public (open channel)",
  },
};

/** The agency's own post that a dialogue hangs under; `byAgency` is false when a citizen started the thread. */
export interface Topic {
  readonly byAgency: boolean;
  /** anybody may read its title: else the public forms tell it by its day alone */
  readonly isPublic: boolean;
  readonly title: string | undefined;
  readonly postedOn: Day;
}

export interface EntryTexts {
  readonly title: string;
  readonly publicTitle: PublicText;
  readonly party: string;
  readonly partyPublic: PublicText;
}

/** Longest topic that a title quotes, in characters. */
const topicLength = 120;

export function caseTitle(
  agency: Agency,
  channelTitle: string,
  topic: Topic,
): { readonly title: string; readonly publicTitle: PublicText } {
  const w = words[agency.language];
  const of = (shown: Topic) => `${w.dialogue} – ${channelTitle}: ${topicText(w, shown)}`;
  const open = of(publicForm(topic));
  return { title: of(topic), publicTitle: masked({ washed: open, full: open }) };
}

export interface JournaledItem {
  readonly kind: ItemKind;
  readonly direction: EntryDirection;
  readonly authorName: string | undefined;
  /** the person that an outgoing item answers, when it answers one */
  readonly answersName: string | undefined;
  readonly isPrivate: boolean;
  readonly ground: Ground | undefined;
}

export function entryTexts(agency: Agency, item: JournaledItem, topic: Topic): EntryTexts {
  const w = words[agency.language];
  const what = whatText(w, item, topic);
  const open = whatText(w, item, publicForm(topic));
  const name = otherName(item);
  if (name === undefined) {
    const party = item.direction === "internal" ? agency.unit : item.isPrivate ? w.person : w.everybody;
    const same = (text: string) => masked({ washed: text, full: text });
    return { title: what, publicTitle: same(open), party, partyPublic: same(party) };
  }
  const partyPublic = partyText(agency, w, item.ground, name);
  const from = (text: string) => (item.direction === "incoming" ? ` ${w.from} ${text}` : "");
  const screened = item.ground ? from(withheld) : "";
  const told = partyPublic.full === w.person ? "" : from(partyPublic.full);
  return {
    title: what + from(name),
    publicTitle: masked({ washed: open + screened, full: open + told }),
    party: name,
    partyPublic: masked(partyPublic),
  };
}

/** A title is masked before it is cut: what is left of a number that was cut in two is not found any more. */
function publicForm(topic: Topic): Topic {
  const { title } = topic;
  return {
    ...topic,
    byAgency: topic.byAgency && topic.isPublic,
    title: title === undefined ? undefined : maskIdentityNumbers(title),
  };
}

function masked({ washed, full }: PublicText): PublicText {
  return { washed: maskIdentityNumbers(washed), full: maskIdentityNumbers(full) };
}

/** The name of the other side on one line; undefined when there is none. */
function otherName(item: JournaledItem): string | undefined {
  if (item.direction === "internal") return undefined;
  const name = item.direction === "incoming" ? item.authorName : item.answersName;
  return inOneLine(name ?? "") || undefined;
}

function partyText(agency: Agency, w: Words, ground: Ground | undefined, name: string): PublicText {
  if (ground) return { washed: withheld, full: withheld };
  if (isOrganisation(name)) return { washed: name, full: name };
  const open = agency.names === "searchable-1y" && !isContact(name);
  return { washed: w.person, full: open ? name : w.person };
}

/** Where somebody can be reached is no name: an e-mail address or a telephone number in place of one. */
function isContact(name: string): boolean {
  return /\S@\S|\d(?:[ .\-/]?\d){5}/.test(name);
}

/** A direct message has no post to hang under: only its thread's day is told. */
function whatText(w: Words, { kind, direction }: JournaledItem, topic: Topic): string {
  if (kind === "message")
    return `${direction === "outgoing" ? w.answerToMessage : w.message} ${topic.postedOn}`;
  return `${kindText(w, kind, direction)} ${w.to} ${topicText(w, topic)}`;
}

function kindText(w: Words, kind: ItemKind, direction: EntryDirection): string {
  if (kind === "moderation") return w.moderation;
  if (direction === "outgoing" && kind !== "post") return w.answer;
  if (kind === "comment") return w.comment;
  if (kind === "post") return w.post;
  return w.other;
}

function topicText(w: Words, topic: Topic): string {
  if (!topic.byAgency) return topic.postedOn;
  const quoted = topic.title ? `«${cut(topic.title)}»` : w.untitledPost;
  return `${topic.postedOn} ${quoted}`;
}

function cut(text: string): string {
  const flat = inOneLine(text);
  return [...flat].length <= topicLength ? flat : `${[...flat].slice(0, topicLength - 1).join("")}…`;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
