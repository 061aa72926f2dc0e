/** PURE. Whether an officer may write an incoming entry off in this way (Noark 5 M215, M617–M619; requirement 3.2.9). */
import type { Day } from "../domain/day.ts";
import type { EntryDirection } from "../domain/journal.ts";

interface Entry {
  readonly number: string;
  readonly direction: EntryDirection;
  readonly journaledOn: Day;
  readonly documentDay: Day | undefined;
}

/** What the officer asks for. */
export interface WriteOffAsked {
  /** the entry that answers it */
  readonly answer: Entry | undefined;
  readonly how: string | undefined;
  /** the values of M619 */
  readonly allowed: readonly string[];
  readonly because: string;
  readonly on: Day;
  /** at the agency */
  readonly today: Day;
}

/** What is wrong with it and what to do; undefined when it may be done. */
export function writeOffFault(
  entry: Entry & { readonly open: boolean; readonly writtenOff: { readonly on: Day } | undefined },
  { answer, how, allowed, because, on, today }: WriteOffAsked,
): string | undefined {
  if (entry.direction !== "incoming") return "only incoming entries are written off";
  if (entry.writtenOff)
    return `it was written off on ${entry.writtenOff.on} already: undo that first with \`kanalarkiv entry undo-write-off\``;
  if (because.trim() === "") return "say why: --because TEXT";
  if (how === undefined && answer === undefined)
    return `say how: --by-entry ENTRY for the entry that answers it, or --as with one of: ${allowed.join("; ")}`;
  if (how !== undefined && !allowed.includes(how))
    return `${JSON.stringify(how)} is no way of writing off (Noark 5 M619): choose one of ${allowed.join("; ")}`;
  if (answer && answer.direction !== "outgoing")
    return `${answer.number} is ${answer.direction}: only an outgoing entry answers`;
  const came = entry.documentDay ?? entry.journaledOn;
  const answered = answer && (answer.documentDay ?? answer.journaledOn);
  if (answer && answered !== undefined && answered < came)
    return `it came on ${came} and ${answer.number} is of ${answered}: an answer comes later; --as says how else it was ended`;
  if (on < came) return `it came on ${came} and cannot be written off on ${on}`;
  if (on > today) return `${on} has not come yet: today is ${today}`;
  return undefined;
}
