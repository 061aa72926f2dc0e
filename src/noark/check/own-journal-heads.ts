/** KA.85: the journals are of the bodies whose archive it is (M006, M023; requirement 6.4.29). */
import type { Control } from "./control.ts";
import { type Element, fieldOf } from "./element.ts";
import { publicJournal, runningJournal, structure } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";

export const ownJournalHeadControls: readonly Control[] = [
  {
    id: "KA.85",
    name: "The journals name the creators of the archive",
    kind: "content",
    remedy:
      "Write arkivskaperID and arkivskaperNavn in journalhode as in the archive, letter by letter (M006, M023, requirement 6.4.29).",
    start: (_run, say) => startCreators(say),
  },
];

interface Creator {
  readonly id: string;
  readonly name: string;
}

function startCreators(say: Say) {
  const archived: Creator[] = [];
  const ends = (say: (creator: Creator, line: number) => void) => (each: Element) =>
    say(
      {
        id: fieldOf(each, "arkivskaperid")?.trim() ?? "",
        name: fieldOf(each, "arkivskapernavn")?.trim() ?? "",
      },
      each.line,
    );
  const named = new Map<string, Set<string>>();
  const inJournal = (file: string) => ({
    elements: {
      arkivskaper: {
        end: ends((creator, line) => {
          judge(creator, archived, file, line, say);
          named.set(file, (named.get(file) ?? new Set()).add(creator.id));
        }),
      },
    },
  });
  const finish = () => {
    for (const [file, ids] of named)
      for (const { id } of archived)
        if (!ids.has(id))
          say("warning", `arkivskaper ${shown(id)} of the archive is not in journalhode`, file);
  };
  return {
    files: {
      [structure]: { elements: { arkivskaper: { end: ends((creator) => void archived.push(creator)) } } },
      [runningJournal]: inJournal(runningJournal),
      [publicJournal]: inJournal(publicJournal),
    },
    finish,
  };
}

function judge(creator: Creator, archived: readonly Creator[], file: string, line: number, say: Say): void {
  const { id, name } = creator;
  if (archived.some((each) => each.id === id && each.name === name)) return;
  const isKnown = archived.some((each) => each.id === id);
  say(
    "error",
    isKnown
      ? `arkivskaper ${shown(id)} has another arkivskaperNavn than in the archive`
      : `arkivskaperID ${shown(id)} is not in the archive`,
    file,
    line,
  );
}
