/** What a clause is limited to: whether an item falls in it, and how two limits stand to each other. */

import type { ChannelKind } from "../domain/channel.ts";
import type { Day } from "../domain/day.ts";
import type { ClauseScope } from "../domain/decision.ts";

/** Where and when an item was said. */
export interface Place {
  readonly channel: { readonly id: string; readonly address: string; readonly kind: ChannelKind };
  /** of the agency */
  readonly unit: string;
  readonly postedOn: Day;
}

export function fits(scope: ClauseScope | undefined, { channel, unit, postedOn }: Place): boolean {
  if (!scope) return true;
  const { channels, channelKinds, units, postedFrom, postedTo } = scope;
  if (channels && !holdsOneOf(channels, [channel.id, channel.address], tidyAddress)) return false;
  if (channelKinds && !channelKinds.includes(channel.kind)) return false;
  if (units && !holdsOneOf(units, [unit], sameName)) return false;
  return (postedFrom ?? "") <= postedOn && (postedTo === undefined || postedOn <= postedTo);
}

/** Whatever falls in `inner` falls in `outer` too, as far as the scopes alone can tell; a scope is within itself. */
export function isWithin(inner: ClauseScope | undefined, outer: ClauseScope | undefined): boolean {
  if (!outer) return true;
  const narrow = inner ?? {};
  return (
    lists.every(({ of, tidy }) => {
      const [some, all] = [of(narrow), of(outer)];
      return !all || (some?.every((each) => holdsOneOf(all, [each], tidy)) ?? false);
    }) &&
    (outer.postedFrom === undefined || outer.postedFrom <= (narrow.postedFrom ?? "")) &&
    (outer.postedTo === undefined || (narrow.postedTo !== undefined && narrow.postedTo <= outer.postedTo))
  );
}

/** No item can fall in both, as far as the scopes alone can tell. */
export function areApart(one: ClauseScope | undefined, other: ClauseScope | undefined): boolean {
  if (!one || !other) return false;
  return (
    lists.some(({ of, tidy }) => {
      const [left, right] = [of(one), of(other)];
      return (
        left !== undefined && right !== undefined && ofOneSort(left, right) && !holdsOneOf(left, right, tidy)
      );
    }) ||
    endsBefore(one, other) ||
    endsBefore(other, one)
  );
}

function endsBefore({ postedTo }: ClauseScope, { postedFrom }: ClauseScope): boolean {
  return postedTo !== undefined && postedFrom !== undefined && postedTo < postedFrom;
}

/** An id and an address may name the same channel, and nothing in the file can tell. */
function ofOneSort(left: readonly string[], right: readonly string[]): boolean {
  const isAddress = (entry: string) => URL.canParse(entry.trim());
  return new Set([...left, ...right].map(isAddress)).size === 1;
}

type Tidy = (text: string) => string;

const lists: readonly {
  readonly of: (scope: ClauseScope) => readonly string[] | undefined;
  readonly tidy: Tidy;
}[] = [
  { of: ({ channels }) => channels, tidy: tidyAddress },
  { of: ({ channelKinds }) => channelKinds, tidy: (kind) => kind },
  { of: ({ units }) => units, tidy: sameName },
];

function holdsOneOf(list: readonly string[], wanted: readonly string[], tidy: Tidy): boolean {
  const tidied = tidiedOf(list, tidy);
  return wanted.some((each) => tidied.has(tidy(each)));
}

const tidiedLists = new WeakMap<readonly string[], ReadonlySet<string>>();

/** A list of a clause is asked for every item, and is always tidied in the one way of its place. */
function tidiedOf(list: readonly string[], tidy: Tidy): ReadonlySet<string> {
  const known = tidiedLists.get(list);
  if (known) return known;
  const made = new Set(list.map(tidy));
  tidiedLists.set(list, made);
  return made;
}

/** Not told apart: http and https, capitals of the host, slashes at the end, a fragment. */
export function tidyAddress(address: string): string {
  const url = URL.parse(address.trim());
  if (!url) return address.trim().toLowerCase();
  return `${url.host}${url.pathname.replace(/\/+$/, "")}${url.search}`;
}

/** Capitals, and whether å is one character or two, do not tell two names apart. */
export function sameName(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}
