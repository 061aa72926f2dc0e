/** PURE. The one of its ids that an item of a feed is known by. */
import type { IdentityRule } from "../../../domain/channel.ts";
import type { Clear } from "./item-clear.ts";
import { addressKey } from "./link-address.ts";

/** A feed of which so much has ids that stand for several items gives ids that mean nothing. */
const brokenShare = 0.5;

export interface Named {
  readonly item: Clear;
  readonly nativeId: string;
  /** the id that it was not told by, because others have it too */
  readonly sharedId: string | undefined;
}

export function named(item: Clear, rule: IdentityRule, sharedId?: string): Named {
  const { id, link, file, digest } = item;
  const trusted = sharedId === undefined ? id : undefined;
  const nativeId = (rule === "link" ? (link ?? file ?? trusted) : (trusted ?? link ?? file)) ?? digest;
  return { item, nativeId, sharedId };
}

/** Ids count until one of them is seen to stand for several items; where most do, none counts. */
export function byTrustedId(items: readonly Clear[]): readonly Named[] {
  const groups = groupsOfOneId(items);
  const broken = new Set([...groups].filter(([, group]) => holdsSeveral(group)).map(([id]) => id));
  const affected = items.filter(({ id }) => id !== undefined && broken.has(id)).length;
  if (affected > items.length * brokenShare)
    return items.map((item) =>
      named(item, "link", item.id !== undefined && broken.has(item.id) ? item.id : undefined),
    );
  return items.map((item) =>
    named(item, "auto", item.id !== undefined && broken.has(item.id) ? item.id : undefined),
  );
}

/** The items of each id that stands at more than one: nearly every id stands at one, which needs no group. */
function groupsOfOneId(items: readonly Clear[]): ReadonlyMap<string, readonly Clear[]> {
  const firsts = new Map<string, Clear>();
  const groups = new Map<string, Clear[]>();
  for (const item of items) {
    if (item.id === undefined) continue;
    const first = firsts.get(item.id);
    if (!first) firsts.set(item.id, item);
    else if (!groups.get(item.id)?.push(item)) groups.set(item.id, [first, item]);
  }
  return groups;
}

/** Whether entries of one id are several items, and not versions of one. */
function holdsSeveral(group: readonly Clear[]): boolean {
  const different = (of: (item: Clear) => string | undefined) => new Set(group.map(of)).size;
  const pages = new Set(group.flatMap(({ link }) => (link === undefined ? [] : [addressKey(link)])));
  const titles = different(({ head }) => head);
  const allDifferent = group.length > 2 && titles === group.length;
  if (group.some(({ isAtom }) => isAtom)) return allDifferent || (pages.size > 1 && titles > 1);
  if (pages.size > 1) return true;
  if (pages.size === 1 || titles === 1) return false;
  if (group.every(({ hasTitle }) => !hasTitle)) return allDifferent;
  const times = different(({ postedAt }) => timeOf(postedAt));
  const edits = group.every(({ editedAt }) => editedAt !== undefined);
  return allDifferent || !(edits || (times === 1 && group[0]?.postedAt !== undefined));
}

function timeOf(time: Date | undefined): string | undefined {
  return time && String(time.getTime());
}

/** Ids under which an earlier look may have known the item: by the rule of earlier versions, or before the feed was mended. */
export function otherIds({ formerId, id, link, digest }: Clear, nativeId: string): readonly string[] {
  const others: string[] = [];
  for (const other of [formerId, id, link, digest])
    if (other !== undefined && other !== nativeId && !others.includes(other)) others.push(other);
  return others;
}
