/**
 * PURE. What became of a text, word by word: what stayed, what was taken out, what was put in.
 *
 * The shortest edit (Myers, “An O(ND) Difference Algorithm”, 1986) over words and the spaces between them. What differs
 * too much is told as one piece for the other: nobody reads a thousand scattered words, and the work has a bound.
 */

export interface Piece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Words that may be taken out and put in before the two are told apart as wholes. */
const mostEdits = 800;

/** `same` and `removed` pieces make up the first text, `same` and `added` ones the second; none is empty. */
export function wordDiff(before: string, after: string): readonly Piece[] {
  const [one, other] = [tokensOf(before), tokensOf(after)];
  const start = commonLength(one, other, (list, at) => list[at]);
  const [restOne, restOther] = [one.slice(start), other.slice(start)];
  const end = commonLength(restOne, restOther, (list, at) => list[list.length - 1 - at]);
  const middle = [
    restOne.slice(0, restOne.length - end),
    restOther.slice(0, restOther.length - end),
  ] as const;
  return joined([
    { kind: "same", text: one.slice(0, start).join("") },
    ...editsOf(...middle),
    { kind: "same", text: restOne.slice(restOne.length - end).join("") },
  ]);
}

function tokensOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function commonLength(
  one: readonly string[],
  other: readonly string[],
  at: (list: readonly string[], index: number) => string | undefined,
): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && at(one, length) === at(other, length)) length += 1;
  return length;
}

/** The furthest that each diagonal reaches after so many edits, kept for the way back. */
function editsOf(one: readonly string[], other: readonly string[]): readonly Piece[] {
  const rounds: Int32Array[] = [];
  let furthest = new Int32Array([0, 0, 0]);
  for (let edits = 0; edits <= Math.min(mostEdits, one.length + other.length); edits += 1) {
    const reached = new Int32Array(2 * edits + 3);
    for (let k = -edits; k <= edits; k += 2) {
      let x =
        edits === 0
          ? 0
          : cameDown(furthest, edits, k)
            ? at(furthest, edits - 1, k + 1)
            : at(furthest, edits - 1, k - 1) + 1;
      while (x < one.length && x - k < other.length && one[x] === other[x - k]) x += 1;
      reached[k + edits + 1] = x;
      if (x >= one.length && x - k >= other.length) return wayBack(one, other, [...rounds, reached]);
    }
    rounds.push(reached);
    furthest = reached;
  }
  return [
    { kind: "removed", text: one.join("") },
    { kind: "added", text: other.join("") },
  ];
}

function at(round: Int32Array, edits: number, k: number): number {
  return round[k + edits + 1] ?? 0;
}

/** Whether the last edit put a word in, and took none out. @param before the round of one edit less */
function cameDown(before: Int32Array, edits: number, k: number): boolean {
  if (k === -edits) return true;
  return k !== edits && at(before, edits - 1, k - 1) < at(before, edits - 1, k + 1);
}

function wayBack(
  one: readonly string[],
  other: readonly string[],
  rounds: readonly Int32Array[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let [x, y] = [one.length, other.length];
  for (let edits = rounds.length - 1; edits > 0; edits -= 1) {
    const before = rounds[edits - 1] as Int32Array;
    const k = x - y;
    const down = cameDown(before, edits, k);
    const fromX = at(before, edits - 1, down ? k + 1 : k - 1);
    const fromY = fromX - (down ? k + 1 : k - 1);
    const [afterX, afterY] = down ? [fromX, fromY + 1] : [fromX + 1, fromY];
    pieces.push({ kind: "same", text: one.slice(afterX, x).join("") });
    pieces.push(
      down
        ? { kind: "added", text: other.slice(fromY, afterY).join("") }
        : { kind: "removed", text: one.slice(fromX, afterX).join("") },
    );
    [x, y] = [fromX, fromY];
  }
  pieces.push({ kind: "same", text: one.slice(0, x).join("") });
  return pieces.reverse();
}

/** Neighbours of a kind in one, what was taken out before what was put in; a space alone between two edits belongs to both. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed !== "") result.push({ kind: "removed", text: removed });
    if (added !== "") result.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  const filled = pieces.filter(({ text }) => text !== "");
  for (const [index, { kind, text }] of filled.entries()) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (/^\s+$/u.test(text) && removed + added !== "" && index < filled.length - 1) {
      removed += text;
      added += text;
    } else {
      flush();
      const last = result.at(-1);
      if (last?.kind === "same") result[result.length - 1] = { kind, text: last.text + text };
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}
