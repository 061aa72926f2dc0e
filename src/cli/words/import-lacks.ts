/** What an archive of a kind never holds, in words that stand behind «never holds». */
import type { Lack } from "../../domain/imports.ts";

const words: Readonly<Record<Lack, string>> = {
  dialogue: "what others said to the account (own posts only, no dialogue)",
  edits: "what was edited",
  removals: "what was removed",
  messages: "messages",
  reactions: "reactions",
  visibility: "who could see an item",
  media: "files",
};

export function lackWords(lacks: readonly Lack[]): string {
  return lacks.map((lack) => words[lack]).join(", ");
}
