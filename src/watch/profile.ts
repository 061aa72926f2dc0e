/**
 * PURE. Reads what a channel's own text tells its readers against the checklist, with the sentence that told it.
 *
 * That no sentence was found says that none was recognised, and no more: who reads it decides.
 */
import { en } from "./phrases/en.ts";
import { nb } from "./phrases/nb.ts";
import { nn } from "./phrases/nn.ts";
import type { Phrase, Phrases } from "./phrases/phrases.ts";
import { sv } from "./phrases/sv.ts";
import { type ProfileRequirement, profileRequirements } from "./requirement.ts";
import { affirmedIn, sentencesOf } from "./sentences.ts";

export interface ProfileFinding {
  readonly id: ProfileRequirement;
  /** `notSeen`: no sentence was recognised; `notAsked`: it does not apply to this channel */
  readonly state: "found" | "notSeen" | "notAsked";
  /** the sentences that tell it, as they stand */
  readonly sentences: readonly string[];
}

/** What is known of the channel beside its text. */
export interface ProfileFacts {
  readonly agencyName: string;
  /** whether nobody can comment: then its text must say so */
  readonly commentsClosed: boolean;
}

/** Channels write in several languages at once, so all are asked. */
const languages: readonly Phrases[] = [nb, nn, sv, en];

/** @param text name, description and rules of the channel, each on its own lines */
export function readProfile(text: string, facts: ProfileFacts): readonly ProfileFinding[] {
  const sentences = sentencesOf(text);
  return profileRequirements.map((id) => {
    if (id === "C38" && !facts.commentsClosed) return { id, state: "notAsked", sentences: [] };
    const telling = toldBy(id, sentences, text, facts);
    return { id, state: telling.length > 0 ? "found" : "notSeen", sentences: telling };
  });
}

function toldBy(
  id: ProfileRequirement,
  sentences: readonly string[],
  text: string,
  { agencyName }: ProfileFacts,
): readonly string[] {
  switch (id) {
    case "C17": {
      // who is responsible is a name; an «official channel» of nobody names none
      const names = normal(text).includes(normal(agencyName));
      return names ? inAny(sentences, (phrases) => phrases.C17) : [];
    }
    case "C23": {
      const noCases = inAny(sentences, (phrases) => phrases.C23.noCases);
      const contact = sentences.filter((sentence) => isContact(sentence));
      return noCases.length > 0 && contact.length > 0 ? distinct([...noCases, ...contact]) : [];
    }
    case "C26": {
      const marketing = inAny(sentences, (phrases) => phrases.C26.marketing);
      const links = inAny(sentences, (phrases) => phrases.C26.links);
      return marketing.length > 0 && links.length > 0 ? distinct([...marketing, ...links]) : [];
    }
    default:
      return inAny(sentences, (phrases) => phrases[id]);
  }
}

function inAny(sentences: readonly string[], of: (phrases: Phrases) => readonly Phrase[]): readonly string[] {
  const all = languages.flatMap(of);
  return sentences.filter((sentence) => {
    const affirmed = affirmedIn(sentence);
    return all.some((phrase) => phrase.all.every((part) => part.test(phrase.affirmed ? affirmed : sentence)));
  });
}

function isContact(sentence: string): boolean {
  return (
    /[^\s@]+@[^\s@]+\.[a-z]{2,}/i.test(sentence) ||
    /(?<!\d)(?:\+|00)?\d(?:[ ()-]?\d){4,14}(?!\d)/.test(sentence)
  );
}

function normal(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll(/\s+/gu, " ");
}

function distinct(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences)];
}
