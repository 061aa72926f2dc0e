/**
 * What somebody asks an agency for, and since when: read of every text that an item had, as the classifier reads
 * questions. What cannot be read is never said to ask nothing.
 */
import { asksSomething } from "../../classify/question.ts";
import { sentencesOf } from "../sentences.ts";

/** One text as it stood, the oldest first. */
export interface TextAt {
  readonly text: string;
  /** when it was written, as the channel tells it; when it was first seen where it does not tell */
  readonly at: Date;
}

/** What the classifier and officers made of an item. */
export interface Standing {
  readonly classId: string | undefined;
  /** an officer has decided that */
  readonly decided: boolean;
  /** as the classifier names it */
  readonly language: string | undefined;
  /** files beside the text */
  readonly files: number;
}

/** Why something only may be a question: in a language that is not read, in a picture, or by its class alone. */
export type Unclear = "language" | "picture" | "class" | "editedLater";

export type Asking =
  | { readonly asks: "yes"; readonly since: Date }
  | { readonly asks: "perhaps"; readonly since: Date; readonly because: Unclear }
  | { readonly asks: "no" }
  /** it asked once, and what stands now does not */
  | { readonly asks: "noMore"; readonly since: Date };

/** Of these an agency owes an answer, whatever mark stands behind them. */
const enquiries = new Set(["CASE-QUESTION", "ACCESS-REQUEST", "DATA-RIGHTS", "SIMPLE-QUESTION"]);
/** An officer who says so says that nothing was asked. */
const asksNothing = new Set(["REACTION", "PRAISE", "SPAM", "AUDIENCE"]);
const unreadLanguages = new Set(["other", "se", "fi"]);

/** @param texts at least one, the oldest first; the last is what stands */
export function askingOf(texts: readonly TextAt[], standing: Standing): Asking {
  const [now] = texts.slice(-1);
  if (!now || (standing.decided && asksNothing.has(standing.classId ?? ""))) return { asks: "no" };
  const askedAt = texts.map(({ text }) => asksSomething(text));
  const first = texts[askedAt.indexOf(true)];
  if (askedAt.at(-1)) return { asks: "yes", since: first?.at ?? now.at };
  if (enquiries.has(standing.classId ?? "")) return { asks: "perhaps", since: now.at, because: "class" };
  if (first) return { asks: "noMore", since: first.at };
  if (now.text.trim() === "") {
    if (standing.files === 0) return { asks: "no" };
    return { asks: "perhaps", since: now.at, because: "picture" };
  }
  if (unreadLanguages.has(standing.language ?? ""))
    return { asks: "perhaps", since: now.at, because: "language" };
  return { asks: "no" };
}

/** When something was asked after `since` that no text before it asked; undefined when only the wording changed around it. */
export function askedAnewAfter(texts: readonly TextAt[], since: Date): Date | undefined {
  const before = new Set<string>();
  for (const { text, at } of texts) {
    const asked = sentencesOf(text).filter(asksSomething).map(plain);
    if (at > since && asked.some((sentence) => !before.has(sentence))) return at;
    for (const sentence of asked) before.add(sentence);
  }
  return undefined;
}

function plain(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
