/**
 * PURE. Titles and parties of registry entries, public and protected, in the agency's language.
 *
 * A title says what the matter is by a neutral kind, and which dialogue it stands in by the agency's own post; never by a
 * citizen's text. It repeats neither the sender nor the day of the entry: they are fields of their own. A public title
 * quotes the post only where anybody may read it and it surely holds no personal name; else it tells the post's day.
 * Neither public form holds an identity number, whoever wrote it.
 * @see offentlegforskrifta §§ 6 and 7 second paragraph letter d; OSL 5:2; Noark 5 M020, M025
 */
import { maskIdentityNumbers } from "../classify/identity-numbers.ts";
import { wordFlags, wordingOf } from "../classify/wording.ts";
import { readText } from "../classify/words/read-text.ts";
import type { Agency } from "../domain/agency.ts";
import type { Day } from "../domain/day.ts";
import type { ItemKind } from "../domain/item.ts";
import type { EntryDirection, PublicText } from "../domain/journal.ts";
import type { Ground } from "../domain/outcome.ts";
import { neutralKind } from "./kinds.ts";
import { mayHoldName } from "./name-candidates.ts";
import { isOrganisation } from "./organisations.ts";
import { holdsWords } from "./shields.ts";
import { type TitleWords, titleWords } from "./title-words.ts";
import { withheld } from "./withheld.ts";

export { withheld } from "./withheld.ts";

/** The agency's own post that a dialogue hangs under; `byAgency` is false when a citizen started the thread. */
export interface Topic {
  readonly byAgency: boolean;
  /** anybody may read it: else the public forms tell it by its day alone */
  readonly isPublic: boolean;
  readonly title: string | undefined;
  /** quoted by its first words where there is no title */
  readonly text: string;
  /** words of it that officers keep from the public: a title that would quote them tells the day alone */
  readonly shielded?: readonly string[] | undefined;
  readonly channelTitle: string;
  readonly postedOn: Day;
}

export interface EntryTexts {
  readonly title: string;
  readonly publicTitle: PublicText;
  readonly party: string;
  readonly partyPublic: PublicText;
}

/** Longest topic that a title quotes, in characters; of a text without a title. */
const topicLength = 120;
const firstWordsLength = 60;

export function caseTitle(
  agency: Agency,
  topic: Topic,
): { readonly title: string; readonly publicTitle: PublicText } {
  const w = titleWords[agency.language];
  const of = (quoted: string | undefined) =>
    `${w.dialogue} – ${topic.channelTitle}: ${[topic.postedOn, quoted].filter((part) => part).join(" ")}`;
  const open = maskIdentityNumbers(of(publicQuote(agency, w, topic)));
  return { title: of(protectedQuote(w, topic)), publicTitle: { washed: open, full: open } };
}

/** An item as a title tells it. */
export interface TitledItem {
  readonly kind: ItemKind;
  readonly classId: string;
}

export interface JournaledItem extends TitledItem {
  readonly direction: EntryDirection;
  readonly authorName: string | undefined;
  /** the citizen's item that an outgoing one answers, when it answers one */
  readonly answers: (TitledItem & { readonly name: string | undefined }) | undefined;
  readonly isPrivate: boolean;
  readonly ground: Ground | undefined;
}

export function entryTexts(agency: Agency, item: JournaledItem, topic: Topic): EntryTexts {
  const w = titleWords[agency.language];
  const titled = (quoted: string | undefined) => whatText(agency, w, item, placeOf(w, topic, quoted));
  const open = maskIdentityNumbers(titled(publicQuote(agency, w, topic)));
  const title = titled(protectedQuote(w, topic));
  const publicTitle = { washed: open, full: open };
  const name = otherName(item);
  if (name === undefined) {
    const party = item.direction === "internal" ? agency.unit : item.isPrivate ? w.person : w.everybody;
    return { title, publicTitle, party, partyPublic: masked({ washed: party, full: party }) };
  }
  return { title, publicTitle, party: name, partyPublic: masked(partyText(agency, w, item.ground, name)) };
}

/**
 * Two entries of one case that read the same, to whom they show the same party and day, are told apart by a number.
 *
 * @param before how many of the case read so already
 */
export function distinct(texts: EntryTexts, before: number): EntryTexts {
  return before === 0 ? texts : numberedAs(texts, ` (${before + 1})`);
}

/** New texts of an entry keep the number that its title was told apart by. */
export function numberedLike(title: string, texts: EntryTexts): EntryTexts {
  const number = / \(\d+\)$/.exec(title)?.[0];
  return number === undefined ? texts : numberedAs(texts, number);
}

function numberedAs(texts: EntryTexts, number: string): EntryTexts {
  const numbered = (text: string) => text + number;
  const { washed, full } = texts.publicTitle;
  return {
    ...texts,
    title: numbered(texts.title),
    publicTitle: { washed: numbered(washed), full: numbered(full) },
  };
}

function masked({ washed, full }: PublicText): PublicText {
  return { washed: maskIdentityNumbers(washed), full: maskIdentityNumbers(full) };
}

/** The name of the other side on one line; undefined when there is none. */
function otherName(item: JournaledItem): string | undefined {
  if (item.direction === "internal") return undefined;
  const name = item.direction === "incoming" ? item.authorName : item.answers?.name;
  return inOneLine(name ?? "") || undefined;
}

function partyText(agency: Agency, w: TitleWords, ground: Ground | undefined, name: string): PublicText {
  if (ground) return { washed: withheld, full: withheld };
  if (isOrganisation(name)) return { washed: name, full: name };
  return personText(agency, w, name);
}

function personText(agency: Agency, w: TitleWords, name: string): PublicText {
  const open = agency.names === "searchable-1y" && !isContact(name);
  return { washed: w.person, full: open ? name : w.person };
}

/** What anybody may see of a party where nothing is screened. @param kind what an officer says it is; left out, by its words */
export function openParty(
  agency: Agency,
  name: string,
  kind: "person" | "organisation" | undefined,
): PublicText {
  const w = titleWords[agency.language];
  if (kind === "organisation") return masked({ washed: name, full: name });
  return masked(kind === "person" ? personText(agency, w, name) : partyText(agency, w, undefined, name));
}

/** Where somebody can be reached is no name: an e-mail address or a telephone number in place of one. */
export function isContact(name: string): boolean {
  return /\S@\S|\d(?:[ .\-/]?\d){5}/.test(name);
}

/** Where an item stands: `to` it as a comment does, `about` it as an answer to nobody does. */
interface Place {
  readonly quoted: string | undefined;
  readonly to: string;
  readonly about: string;
}

function placeOf(w: TitleWords, topic: Topic, quoted: string | undefined): Place {
  return quoted === undefined
    ? {
        quoted,
        to: `${w.toPostOf} ${topic.postedOn}`,
        about: `${w.inDialogue} ${w.postOf} ${topic.postedOn}`,
      }
    : { quoted, to: `${w.to} ${quoted}`, about: `${w.inDialogue} ${quoted}` };
}

function whatText(agency: Agency, w: TitleWords, item: JournaledItem, place: Place): string {
  if (item.direction === "internal" || item.kind === "moderation") return `${w.moderation} ${place.about}`;
  if (item.direction === "incoming" || item.kind === "post") return told(agency, w, item, place);
  if (item.answers) return `${w.answerTo} ${lowered(told(agency, w, item.answers, place))}`;
  return `${w.answer} ${place.about}`;
}

/** By its kind, where a title may tell it, and by what it is on the channel. */
function told(agency: Agency, w: TitleWords, item: TitledItem, place: Place): string {
  const form = formText(w, item.kind, place);
  const kind = neutralKind(agency.language, item.classId);
  return kind === undefined ? form : `${kind} – ${lowered(form)}`;
}

function formText(w: TitleWords, kind: ItemKind, place: Place): string {
  if (kind === "comment") return `${w.comment} ${place.to}`;
  if (kind === "message") return w.message;
  if (kind === "post") return [w.post, place.quoted].filter((part) => part).join(" ");
  return w.other;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The agency's post in the protected form; a citizen's is never quoted. */
function protectedQuote(w: TitleWords, topic: Topic): string | undefined {
  if (!topic.byAgency) return undefined;
  const { title } = topic;
  const text =
    title === undefined || inOneLine(title) === "" ? firstWords(topic.text) : cut(title, topicLength);
  return text === "" ? undefined : w.quote.join(text);
}

/** A number is masked before the text is cut: what is left of one that was cut in two is not found any more. */
function publicQuote(agency: Agency, w: TitleWords, topic: Topic): string | undefined {
  if (!topic.isPublic) return undefined;
  const { shielded = [] } = topic;
  if (
    holdsWords(
      topic.title === undefined || inOneLine(topic.title) === "" ? topic.text : topic.title,
      shielded,
    )
  )
    return undefined;
  const shown = {
    ...topic,
    title: topic.title === undefined ? undefined : maskIdentityNumbers(topic.title),
    text: maskIdentityNumbers(topic.text),
  };
  const quoted = protectedQuote(w, shown);
  const own = [agency.name, agency.unit, topic.channelTitle];
  return quoted === undefined || mayHoldName(quoted, own) || isPersonal(quoted) ? undefined : quoted;
}

const personal = ["selfHarm", "protectedPerson", "sensitive"] as const;

/** What a word list calls sensitive of a person (offentlegforskrifta § 7 second paragraph letters a and c; OSL 5:2). */
function isPersonal(text: string): boolean {
  const { bits } = wordingOf(readText(text));
  return personal.some((flag) => (bits & (1 << wordFlags.indexOf(flag))) !== 0);
}

/** The first line that says something, cut between words. */
function firstWords(text: string): string {
  const line =
    text
      .split("\n")
      .map(inOneLine)
      .find((one) => one !== "") ?? "";
  if ([...line].length <= firstWordsLength) return line;
  const short = [...line].slice(0, firstWordsLength).join("");
  return `${short.slice(0, Math.max(short.lastIndexOf(" "), firstWordsLength / 2)).trimEnd()} …`;
}

function cut(text: string, length: number): string {
  const flat = inOneLine(text);
  return [...flat].length <= length ? flat : `${[...flat].slice(0, length - 1).join("")}…`;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
