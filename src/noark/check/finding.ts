/** What a control says: its findings, counted in full and kept in part, so that a bad package cannot fill the memory. */

/** `N5.nn` are the controls of the national archive's tool; `KA.nn` are those that it lacks. */
export type ControlId = `N5.${string}` | `KA.${string}`;

/**
 * `error`: the archive will send the package back, or it breaks a requirement. `warning`: lawful in some deliveries, so a
 * person should look. `info`: a count.
 */
export type Level = "error" | "warning" | "info";

export interface Finding {
  readonly control: ControlId;
  readonly level: Level;
  /** never a title, a name or another text from a document: ids, paths, statuses and counts only */
  readonly message: string;
  /** relative to the folder `content/`, or to the package for its own metadata files */
  readonly file: string;
  readonly line: number | undefined;
}

/** How a control reports; the control's id is added by the log. */
export type Say = (level: Level, message: string, file: string, line?: number) => void;

export interface ControlCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** As many findings of one level are kept per control; all are counted. */
export const keptPerLevel = 100;

export class FindingLog {
  readonly #counts = new Map<ControlId, { error: number; warning: number; info: number }>();
  readonly #kept: Finding[] = [];

  /** @returns what the control with this id reports with */
  saying(control: ControlId): Say {
    const counts = { error: 0, warning: 0, info: 0 };
    this.#counts.set(control, counts);
    return (level, message, file, line) => {
      counts[level] += 1;
      if (counts[level] <= keptPerLevel) this.#kept.push({ control, level, message, file, line });
    };
  }

  counts(control: ControlId): ControlCounts {
    const found = this.#counts.get(control);
    return { errors: found?.error ?? 0, warnings: found?.warning ?? 0, infos: found?.info ?? 0 };
  }

  /** in the order of the controls, and within one in the order said */
  findings(order: readonly ControlId[]): readonly Finding[] {
    const place = new Map(order.map((id, index) => [id, index]));
    return this.#kept.toSorted((a, b) => (place.get(a.control) ?? 0) - (place.get(b.control) ?? 0));
  }
}

/** A status, path or code as it may stand in a message: on one line, quoted and cut. */
export function shown(value: string | undefined): string {
  if (value === undefined) return "nothing";
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
}

/** Where the national tool would crash, an archivist would get no report; so we say it under the control where it happens. */
export const noReport = "the national archive's tool ends in an exception here and gives no report at all";
