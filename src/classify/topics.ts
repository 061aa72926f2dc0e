/** What a post is about, as far as the rest of its thread must know: a consultation, a crisis. */
import { consultationTopic } from "./words/casework.ts";
import { crisisTopic } from "./words/crisis.ts";
import { foundIn, type Lexicon, plainWords } from "./words/lexicon.ts";

/** The parts of a post that carry its topic. */
export interface Topical {
  readonly title: string | undefined;
  readonly text: string;
  readonly labels: readonly string[];
}

/** The agency asks for opinions: by a label, in the title, or where there is no title in the first words. */
export function isConsultation(post: Topical): boolean {
  return isAbout(post, consultationTopic);
}

/** A crisis, an emergency or a warning to the public, told in the same places. */
export function isCrisis(post: Topical): boolean {
  return isAbout(post, crisisTopic);
}

/** A post without a title has its topic in its first words. */
const openingLength = 200;

function isAbout(post: Topical, topic: Lexicon): boolean {
  const heading = post.title?.trim() ? post.title : post.text.slice(0, openingLength);
  return foundIn(plainWords(`${heading} | ${post.labels.join(" | ")}`), topic) !== undefined;
}
