/** What a trial look found, for whoever has just registered a channel or wonders what is wrong with one. */
import type { Trial } from "../../pipeline/register/trial.ts";
import { sentence } from "../terminal.ts";
import { faultNotes } from "./notes.ts";

export function trialText(trial: Trial): string {
  const { title, fault, notes, heldItems, feeds, newest } = trial;
  const lines = [
    sentence(`${title}: ${headline(trial)}`),
    ...(newest === undefined ? [] : [sentence(`The newest is of ${newest.toISOString().slice(0, 10)}.`)]),
    ...(heldItems > 0
      ? [sentence(`${heldItems} could not be taken as they are: \`channel findings\` will say why.`)]
      : []),
    ...notes.map((note) => sentence(note)),
    ...feeds.map((address) => sentence(`Its page names this feed: ${address}`)),
  ];
  return [...lines, ...(fault ? faultNotes([{ title, ...fault }]) : [])].join("\n");
}

function headline({ what, counts, whole, endedEarly, answers, fault }: Trial): string {
  const found = Object.entries(counts).map(
    ([name, count]) => `${count} ${count === 1 ? singular(name) : name}`,
  );
  const shown = [what, ...found].filter((part) => part !== undefined).join(", ");
  if (endedEarly)
    return `it is large: after ${answers} answers the trial ended; the first capture takes all of it.`;
  if (whole) return `${shown}.`;
  if (fault) return shown === "" ? "nothing could be read." : `${shown}; not all of it could be read.`;
  return `${shown === "" ? "it answers" : shown}, and shows no item yet.`;
}

function singular(name: string): string {
  return name.replace(/s$/, "");
}
