/** N5.08, N5.09, N5.12, N5.13, N5.19: classes, and that only the lowest hold folders and registrations. */
import type { Control, Run } from "./control.ts";
import { type Element, enclosing, idOf } from "./element.ts";
import { structure } from "./extraction.ts";
import type { Say } from "./finding.ts";
import { Tally } from "./tally.ts";

export const classControls: readonly Control[] = [
  {
    id: "N5.08",
    name: "Number of classes",
    kind: "content",
    remedy: "Nothing to do: this is a count.",
    start: startClasses((seen, say) => {
      for (const system of seen.systems) {
        const kind = system.primary ? "primary" : "secondary";
        say(
          "info",
          `${kind} classification system ${system.id}: ${system.classes} classes`,
          structure,
          system.line,
        );
      }
    }),
  },
  {
    id: "N5.09",
    name: "Classes in the main system with nothing in them",
    kind: "content",
    remedy: "Nothing to do: empty classes are delivered too (requirement 6.4.13).",
    start: startClasses((seen, say) => {
      const empty = seen.systems.filter((each) => each.primary).reduce((sum, each) => sum + each.empty, 0);
      say("info", `classes with no class, folder or registration: ${empty}`, structure);
    }),
  },
  superclass("N5.12", "mappe", "folders"),
  {
    id: "N5.13",
    name: "Folders per class",
    kind: "content",
    remedy: "Nothing to do: this is a count.",
    start: (_run, say) => {
      const tally = new Tally();
      const start = ({ parent }: Element) => parent?.name === "klasse" && tally.add(`class ${idOf(parent)}`);
      const finish = () => tally.say(say, "mappe in klasse");
      return { files: { [structure]: { elements: { mappe: { start } } } }, finish };
    },
  },
  superclass("N5.19", "registrering", "registrations"),
];

interface System {
  readonly id: string;
  readonly line: number;
  primary: boolean;
  classes: number;
  empty: number;
}

interface ClassesSeen {
  readonly systems: readonly System[];
}

function startClasses(report: (seen: ClassesSeen, say: Say) => void): Control["start"] {
  return (_run: Run, say: Say) => {
    const systems: System[] = [];
    const filled = new Set<Element>();
    const fill = ({ parent }: Element) => {
      if (parent?.name === "klasse") filled.add(parent);
    };
    const unit = (element: Element) => {
      fill(element);
      const system = systems.at(-1);
      if (system !== undefined && enclosing(element, "klassifikasjonssystem")) system.primary = true;
    };
    const endClass = (element: Element) => {
      const system = systems.at(-1);
      if (system === undefined) return;
      system.classes += 1;
      if (!filled.delete(element)) system.empty += 1;
    };
    const open = (element: Element) =>
      void systems.push({ id: "", line: element.line, primary: false, classes: 0, empty: 0 });
    const close = (element: Element) => {
      const system = systems.pop();
      if (system !== undefined) systems.push({ ...system, id: idOf(element) });
    };
    const elements = {
      klassifikasjonssystem: { start: open, end: close },
      klasse: { start: fill, end: endClass },
      mappe: { start: unit },
      registrering: { start: unit },
    };
    return { files: { [structure]: { elements } }, finish: () => report({ systems }, say) };
  };
}

/** An error per class that has both sub-classes and units of its own. */
function superclass(id: "N5.12" | "N5.19", unit: "mappe" | "registrering", plural: string): Control {
  return {
    id,
    name: `No class above other classes has ${plural}`,
    kind: "content",
    remedy: `Move the ${plural} to a class at the lowest level in the source system.`,
    start: (_run, say) => {
      const above = new Set<Element>();
      const holding = new Set<Element>();
      const startClass = ({ parent }: Element) => {
        if (parent?.name === "klasse") above.add(parent);
      };
      const startUnit = ({ parent }: Element) => {
        if (parent?.name === "klasse") holding.add(parent);
      };
      const endClass = (element: Element) => {
        const both = [above.delete(element), holding.delete(element)].every(Boolean);
        if (both)
          say(
            "error",
            `klasse ${idOf(element)} has sub-classes and ${plural} of its own`,
            structure,
            element.line,
          );
      };
      const elements = { klasse: { start: startClass, end: endClass }, [unit]: { start: startUnit } };
      return { files: { [structure]: { elements } } };
    },
  };
}
