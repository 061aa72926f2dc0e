/**
 * PURE. Who wrote what on a talk page: what each revision added to the one before it, and which contribution it answers.
 *
 * A talk page is one text that everybody edits, so a revision's text is everybody's words. What a revision added is its
 * writer's: the lines that its parent has not, and of a line that was only gone on with, the rest. A line that was moved
 * is nobody's anew; of one that was mended in the middle, what was put there is its mender's. Indented under somebody's line it answers that line's writer.
 *
 * @see https://www.mediawiki.org/wiki/Help:Talk_pages for indentation with colons
 */

export interface Revised {
  readonly revid: number;
  /** 0 for the first of a page */
  readonly parentid: number;
  /** undefined where it is not told */
  readonly text: string | undefined;
}

export interface Contribution {
  /** empty where nothing was added */
  readonly text: string;
  /** the revision that wrote what it answers */
  readonly answers: number | undefined;
  /** the parent's text was there; else it is compared with the nearest revision before it that has one */
  readonly exact: boolean;
}

interface Line {
  readonly text: string;
  /** the revision that wrote it, or that wrote on */
  readonly by: number;
  /** where its writer went on with what stood there, or mended it: how much of that stands before and behind, and whose it was */
  readonly after?: { readonly length: number; readonly behind?: number; readonly by: number };
}

/** Lines of earlier revisions that are held to be compared with: a revision's parent is nearly always the one before it. */
const mostHeld = 2_000_000;

/** Of every revision of one page whose text is told. */
export function contributionsOf(revisions: readonly Revised[]): ReadonlyMap<number, Contribution> {
  const pages = new Map<number, readonly Line[]>();
  const found = new Map<number, Contribution>();
  let nearest: readonly Line[] = [];
  let held = 0;
  for (const { revid, parentid, text } of [...revisions].sort((a, b) => a.revid - b.revid)) {
    if (text === undefined) continue;
    const parent = parentid === 0 ? [] : pages.get(parentid);
    const lines = linesBy(parent ?? nearest, text.split("\n"), revid);
    pages.set(revid, lines);
    nearest = lines;
    held += lines.length;
    for (const [old, its] of pages) {
      if (held <= mostHeld || old === revid) break;
      pages.delete(old);
      held -= its.length;
    }
    found.set(revid, {
      text: addedIn(lines, revid),
      answers: answeredBy(lines, revid),
      exact: parent !== undefined,
    });
  }
  return found;
}

/** Each line of a text with who wrote it, by the lines of the text before. */
function linesBy(before: readonly Line[], texts: readonly string[], revid: number): readonly Line[] {
  const same = (at: number, from: number) => before[from]?.text === texts[at];
  let top = 0;
  while (top < texts.length && top < before.length && same(top, top)) top += 1;
  let end = 0;
  while (
    end < texts.length - top &&
    end < before.length - top &&
    same(texts.length - 1 - end, before.length - 1 - end)
  )
    end += 1;
  const left = new Map<string, { readonly lines: Line[]; taken: number }>();
  for (const line of before.slice(top, before.length - end)) {
    const alike = left.get(line.text);
    if (alike) alike.lines.push(line);
    else left.set(line.text, { lines: [line], taken: 0 });
  }
  const between = texts.slice(top, texts.length - end).map((text) => {
    const alike = left.get(text);
    const line = alike?.lines[alike.taken];
    if (alike && line) alike.taken += 1;
    return line ?? text;
  });
  const rest = [...left.values()].flatMap(({ lines, taken }) => lines.slice(taken));
  const written = rest.filter(({ text }) => text.trim() !== "");
  return [
    ...before.slice(0, top),
    ...between.map((line) => (typeof line === "string" ? wentOn(line, written, revid) : line)),
    ...before.slice(before.length - end),
  ];
}

/** More lines than these are not compared with each other: then each is its writer's as a whole. */
const mostRest = 200;

function wentOn(text: string, rest: Line[], by: number): Line {
  if (rest.length > mostRest) return { text, by };
  const at = rest.findIndex((line) => text.startsWith(line.text));
  const [line] = at < 0 ? [] : rest.splice(at, 1);
  return line ? { text, by, after: { length: line.text.length, by: line.by } } : mended(text, rest, by);
}

/** So much of a line stands as it stood before and behind a change that the change is one of that line. */
const mendedShare = 0.6;
const shortestMended = 12;
/** Whoever changes more lines than these at once mends none. */
const mostMended = 20;

function mended(text: string, rest: Line[], by: number): Line {
  if (rest.length > mostMended) return { text, by };
  for (const [at, line] of rest.entries()) {
    if (line.text.length < shortestMended) continue;
    const { before, behind } = sharedEnds(line.text, text);
    if (before + behind < line.text.length * mendedShare) continue;
    rest.splice(at, 1);
    return { text, by, after: { length: before, behind, by: line.by } };
  }
  return { text, by };
}

/** How much of both is the same before and behind what differs, up to whole words. */
function sharedEnds(one: string, other: string): { readonly before: number; readonly behind: number } {
  const most = Math.min(one.length, other.length);
  let before = 0;
  while (before < most && one[before] === other[before]) before += 1;
  while (before > 0 && before < most && /\S/.test(other[before - 1] ?? "")) before -= 1;
  let behind = 0;
  while (behind < most - before && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  while (behind > 0 && behind < other.length - before && /\S/.test(other.at(-behind) ?? "")) behind -= 1;
  return { before, behind };
}

/** An empty line between two that were added is kept. */
function addedIn(lines: readonly Line[], revid: number): string {
  return lines
    .filter(({ by }) => by === revid)
    .map(({ text, after }) => text.slice(after?.length ?? 0, text.length - (after?.behind ?? 0)).trimEnd())
    .join("\n")
    .trim();
}

function answeredBy(lines: readonly Line[], revid: number): number | undefined {
  const first = lines.findIndex(({ by, text }) => by === revid && text.trim() !== "");
  const line = lines[first];
  if (!line) return undefined;
  if (line.after && line.after.by !== revid) return line.after.by;
  const depth = depthOf(line.text);
  if (depth === 0) return undefined;
  for (let at = first - 1; at >= 0; at -= 1) {
    const above = lines[at];
    if (!above || above.text.trim() === "") continue;
    if (/^=.*=\s*$/.test(above.text)) return undefined;
    if (depthOf(above.text) < depth) return above.by === revid ? undefined : above.by;
  }
  return undefined;
}

function depthOf(line: string): number {
  return /^[:*#;]*/.exec(line)?.[0].length ?? 0;
}
