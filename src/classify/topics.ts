/** What a post is about, as far as the rest of its thread must know: a consultation, a crisis. */
import { sweepOf } from "./wording.ts";
import { consultationTopic } from "./words/consultation.ts";
import { crisisTopic } from "./words/crisis.ts";
import { readText } from "./words/read-text.ts";

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
  const swept = sweepOf(readText(headingOf(post)));
  return { isConsultation: swept.has(consultationTopic), isCrisis: swept.has(crisisTopic) };
}

export function isConsultation(post: Topical): boolean {
  return topicOf(post).isConsultation;
}

export function isCrisis(post: Topical): boolean {
  return topicOf(post).isCrisis;
}

/** A post without a title has its topic in its first words. */
const openingLength = 200;

function headingOf({ title, text, labels }: Topical): string {
  const heading = title?.trim() ? title : text.slice(0, openingLength);
  return `${heading} | ${labels.join(" | ")}`;
}
