/**
 * One walk over a text that meets every occurrence of every needle, however many there are.
 *
 * Aho and Corasick, “Efficient string matching”, Communications of the ACM 18(6), 1975, as one table of steps: each
 * character of the text costs one look-up, so that neither longer lists nor hostile texts make a walk slower.
 */

/** Called for each occurrence: the number of the needle, and the place after its last character. */
export type Met = (needle: number, end: number) => void;

/** The prefixes of all needles are its states; state 0 is the empty one. */
export interface Automaton {
  /** the column of each UTF-16 unit up to the greatest that a needle has; 0 for all that none has */
  readonly columnOf: Uint16Array;
  readonly columns: number;
  /** the state after `state * columns + column` */
  readonly steps: Int32Array | Uint16Array;
  /** the needles that end in a state */
  readonly endings: readonly (readonly number[] | undefined)[];
}

export function walk({ columnOf, columns, steps, endings }: Automaton, text: string, met: Met): void {
  let state = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const column = unit < columnOf.length ? (columnOf[unit] as number) : 0;
    state = steps[state * columns + column] as number;
    const ending = endings[state];
    if (ending !== undefined) for (const needle of ending) met(needle, at + 1);
  }
}

/** @param needles the same one may stand twice */
export function automatonOf(needles: readonly string[]): Automaton {
  const units = [...new Set(needles.flatMap((needle) => needle.split("")))].map((unit) => unit.charCodeAt(0));
  const columnOf = new Uint16Array(units.reduce((greatest, unit) => Math.max(greatest, unit + 1), 0));
  for (const [at, unit] of units.entries()) columnOf[unit] = at + 1;
  const columns = units.length + 1;
  const most = needles.reduce((sum, needle) => sum + needle.length, 1);
  const tree = { columnOf, columns, steps: new Int32Array(most * columns), endings: [[]] as number[][] };
  for (const [number, needle] of needles.entries()) grow(tree, needle, number);
  completeSteps(tree);
  return {
    columnOf,
    columns,
    steps: asSmallAsMayBe(tree.steps.subarray(0, tree.endings.length * columns), tree.endings.length),
    endings: tree.endings.map((ending) => (ending.length > 0 ? ending : undefined)),
  };
}

/** Half the size finds more of it in the processor's cache. */
function asSmallAsMayBe(steps: Int32Array, states: number): Automaton["steps"] {
  return states <= 0x10000 ? Uint16Array.from(steps) : steps.slice();
}

type Growing = Omit<Automaton, "endings" | "steps"> & {
  readonly endings: number[][];
  readonly steps: Int32Array;
};

function grow({ columnOf, columns, steps, endings }: Growing, needle: string, number: number): void {
  let state = 0;
  for (let at = 0; at < needle.length; at++) {
    const place = state * columns + (columnOf[needle.charCodeAt(at)] ?? 0);
    state = steps[place] ?? 0;
    if (state !== 0) continue;
    state = endings.push([]) - 1;
    steps[place] = state;
  }
  endings[state]?.push(number);
}

/**
 * Where a state has no step of its own, the walk goes on from its longest ending that is a state too. Shorter states
 * come first, so that the one to go on from is complete when it is asked.
 */
function completeSteps({ columns, steps, endings }: Growing): void {
  const goOnFrom = new Int32Array(endings.length);
  const queue = [0];
  for (const state of queue) {
    const other = (goOnFrom[state] ?? 0) * columns;
    endings[state]?.push(...(state === 0 ? [] : (endings[goOnFrom[state] ?? 0] ?? [])));
    for (let column = 1; column < columns; column++) {
      const place = state * columns + column;
      const next = steps[place] ?? 0;
      const instead = state === 0 ? 0 : (steps[other + column] ?? 0);
      if (next === 0) steps[place] = instead;
      else {
        goOnFrom[next] = instead;
        queue.push(next);
      }
    }
  }
}
