/**
 * PURE. Which pages of an account a look reads, which threads and which histories it asks for.
 *
 * Dense where much happens: what was posted in the last fourteen days is read at every look. What is older is read a
 * page at each look, in turn; what lies further back than anything known is fetched some pages at a time.
 */
import type { KnownBefore } from "../../../domain/item.ts";
import type { Listed } from "../../relook.ts";
import { compareIds } from "./ids.ts";
import type { Range } from "./pages.ts";
import type { Brief } from "./said.ts";

export const youngMs = 14 * 24 * 60 * 60 * 1000;
/** of the newest at one look: a busy account writes some hundred a day */
export const mostNewest = 40;
/** of what is older than all that is known */
export const mostBackwards = 5;
/** of one piece of what is known, in which more may have been found than was known */
export const mostOfPiece = 10;
const pieceSize = 40;

/** What is known of the channel, by id. */
export interface Known {
  readonly items: ReadonlyMap<string, KnownBefore>;
  /** ids of the account's own statuses, the newest first */
  readonly own: readonly string[];
  /** of each status, how many known ones answer it */
  readonly answers: ReadonlyMap<string, number>;
}

export function knownOf(items: readonly KnownBefore[]): Known {
  const answers = new Map<string, number>();
  for (const { parentNativeId: id } of items)
    if (id !== undefined) answers.set(id, (answers.get(id) ?? 0) + 1);
  const own = items.filter(isListed).map(({ nativeId }) => nativeId);
  return {
    items: new Map(items.map((item) => [item.nativeId, item])),
    own: own.sort((one, other) => compareIds(other, one)),
    answers,
  };
}

/** Stands in the list of the account's statuses. */
export function isListed({ byAgency, kind }: KnownBefore): boolean {
  return byAgency && (kind === "post" || kind === "comment");
}

/** Enough of the newest: all of the page is old, and nothing lies between it and what is known. */
export function isEnough(page: readonly Brief[], now: Date, { own }: Known): boolean {
  const young = page.some(({ postedAt }) => postedAt === undefined || postedAt > now.getTime() - youngMs);
  const [newestKnown] = own;
  const reaches = newestKnown === undefined || page.some(({ id }) => compareIds(id, newestKnown) <= 0);
  return !young && reaches;
}

/** The piece of what is known, further down than what was read, whose turn it is. */
export function pieceDue(
  { own }: Known,
  read: Range | undefined,
  look: { readonly now: Date; readonly everyMinutes: number },
): { readonly below: string; readonly lowest: string } | undefined {
  const from = read?.from;
  if (from === undefined) return undefined;
  const older = own.filter((id) => compareIds(id, from) < 0);
  const pieces = Math.ceil(older.length / pieceSize);
  if (pieces === 0) return undefined;
  const turn = Math.floor(look.now.getTime() / (look.everyMinutes * 60_000)) % pieces;
  const below = turn === 0 ? from : older[turn * pieceSize - 1];
  const lowest = older[Math.min((turn + 1) * pieceSize, older.length) - 1];
  return below === undefined || lowest === undefined ? undefined : { below, lowest };
}

/** Whose history is asked for: what was edited since the version in force was made. */
export function movedHistories(shown: readonly Brief[], { items }: Known): readonly string[] {
  const moved = shown.filter(({ id, editedAt }) => {
    if (editedAt === undefined) return false;
    return items.get(id)?.editedAt?.getTime() !== Date.parse(editedAt);
  });
  return [...new Set(moved.map(({ id }) => id))];
}

/** What may be asked for its thread: the account's own statuses that somebody answered, or that answer somebody else. */
export function threadsOf(shown: readonly Brief[], account: string, known: Known): readonly Brief[] {
  return shown.filter((status) => {
    if (status.isBoost || status.account !== account) return false;
    const answersOther = status.parent !== undefined && status.parentAccount !== account;
    return status.replies > 0 || answersOther || (known.answers.get(status.id) ?? 0) > 0;
  });
}

/** What of a thread decides that it is asked for again. */
export function listedThread({ id, postedAt, replies }: Brief): Listed {
  return {
    nativeId: id,
    postedAt: postedAt === undefined ? undefined : new Date(postedAt),
    mark: String(replies),
  };
}

/**
 * Whether the threads that were read say anything of an item by somebody else: it stands above one that was asked for, or
 * somewhere below.
 *
 * @param asked whose thread was shown whole: what they answer, and what answers them
 */
export function spokenIn(asked: ReadonlySet<string>, { items }: Known): (id: string) => boolean {
  const above = new Set([...asked].flatMap((id) => ancestorsOf(id, items)));
  return (id) => above.has(id) || ancestorsOf(id, items).some((one) => asked.has(one));
}

/** As they were when each was first seen: a server forgets what a deleted status answered. */
function ancestorsOf(id: string, items: Known["items"]): readonly string[] {
  const above: string[] = [];
  for (let at = items.get(id)?.parentNativeId; at !== undefined && !above.includes(at); )
    at = items.get(above[above.push(at) - 1] ?? "")?.parentNativeId;
  return above;
}
