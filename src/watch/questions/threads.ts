/** Which replies of an agency stand under a question, or beside it in the same thread. */

export interface Placed {
  readonly nativeId: string;
  readonly parentNativeId: string | undefined;
}

/** No thread is deeper; a longer line of parents is a circle. */
const deepest = 1000;

export interface RepliesOf<Reply> {
  /** below the question, at any depth */
  readonly beneath: readonly Reply[];
  /** to the post, or to what the question itself answers, and to nobody else */
  readonly beside: readonly Reply[];
}

/**
 * @param thread everything in it that is known, so that the line from a reply to its question is
 * @param replies what the agency wrote in it
 * @returns the replies of each item of the thread, in the order that was given
 */
export function repliesIn<Reply extends Placed>(
  thread: readonly Placed[],
  replies: readonly Reply[],
): (question: Placed) => RepliesOf<Reply> {
  const byNativeId = new Map(thread.map((item) => [item.nativeId, item]));
  const beneath = new Map<string, Reply[]>();
  const directly = new Map<string | undefined, Reply[]>();
  for (const reply of replies) {
    for (const above of aboveOf(reply, byNativeId)) put(beneath, above, reply);
    put(directly, reply.parentNativeId, reply);
  }
  return (question) => {
    const parents = [undefined, ...aboveOf(question, byNativeId)];
    return {
      beneath: beneath.get(question.nativeId) ?? [],
      beside: parents.flatMap((parent) => directly.get(parent) ?? []),
    };
  };
}

/** Every item that stands above it, from its parent on. */
function aboveOf(item: Placed, byNativeId: ReadonlyMap<string, Placed>): ReadonlySet<string> {
  const above = new Set<string>();
  let at = item.parentNativeId;
  while (at !== undefined && above.size < deepest && !above.has(at) && at !== item.nativeId) {
    above.add(at);
    at = byNativeId.get(at)?.parentNativeId;
  }
  return above;
}

function put<Key, Value>(into: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = into.get(key);
  if (known) known.push(value);
  else into.set(key, [value]);
}
