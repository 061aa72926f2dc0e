/** What a post is about, as far as the rest of its thread must know: a consultation, a crisis. */
import { consultationTopic } from "./words/consultation.ts";
import { crisisTopic } from "./words/crisis.ts";
import { foundIn, plainWords } from "./words/lexicon.ts";

/** The parts of a post that carry its topic. */
export interface Topical {
  readonly title: string | undefined;
  readonly text: string;
  readonly labels: readonly string[];
}

export interface Topic {
  /** the agency asks for opinions */
  readonly isConsultation: boolean;
  /** a crisis, an emergency or a warning to the public */
  readonly isCrisis: boolean;
}

/** Told by a label, in the title, or where there is no title in the first words. */
export function topicOf(post: Topical): Topic {
  const heading = headingOf(post);
  return {
    isConsultation: foundIn(heading, consultationTopic) !== undefined,
    isCrisis: foundIn(heading, crisisTopic) !== undefined,
  };
}

export function isConsultation(post: Topical): boolean {
  return foundIn(headingOf(post), consultationTopic) !== undefined;
}

export function isCrisis(post: Topical): boolean {
  return foundIn(headingOf(post), crisisTopic) !== undefined;
}

/** A post without a title has its topic in its first words. */
const openingLength = 200;

function headingOf({ title, text, labels }: Topical): string {
  const heading = title?.trim() ? title : text.slice(0, openingLength);
  return plainWords(`${heading} | ${labels.join(" | ")}`);
}
