/** PURE. What each item of a look can be told by, once what others have too is taken away. */
import { isInvisible } from "../../../domain/visible.ts";
import type { Many } from "../../packed.ts";
import { digestsOf, type Trait, traitOf } from "./item-digest.ts";
import { type Draft, isEmpty } from "./item-draft.ts";
import { addressKey, pageAddress } from "./link-address.ts";

/** What an item can be told by; each is undefined where it cannot. */
export interface Clear extends Pick<Trait, "postedAt" | "editedAt" | "payload" | "head" | "hasTitle"> {
  readonly isAtom: boolean;
  readonly id: string | undefined;
  /** of a page that is its own */
  readonly link: string | undefined;
  readonly file: string | undefined;
  readonly digest: string;
  readonly formerId: string | undefined;
}

export function clearly(
  drafts: Many<Draft>,
  home: string | undefined,
  onEmpty: (draft: Draft) => void,
): readonly Clear[] {
  const traits: Trait[] = [];
  for (const draft of drafts) {
    if (isEmpty(draft)) onEmpty(draft);
    else traits.push(traitOf(draft));
  }
  const keyOf = remembered(addressKey);
  const shared = sharedAddresses(traits, keyOf);
  const homeKey = home === undefined ? undefined : addressKey(home);
  const own = (address: string | undefined): string | undefined => {
    if (address === undefined) return undefined;
    const key = keyOf(address);
    return shared.has(key) || key === homeKey ? undefined : pageAddress(address);
  };
  const digests = digestsOf(drafts, traits);
  return traits.map(({ told, postedAt, editedAt, payload, head, hasTitle }, index) => {
    const id = told.id === undefined || isInvisible(told.id) ? undefined : told.id;
    const link = own(told.link);
    const file = own(told.file);
    const former = id === undefined && told.link !== undefined && link === undefined;
    const formerId = former ? undefined : told.formerId;
    const isAtom = told.format === "atom";
    const digest = digests[index] ?? "";
    return { isAtom, id, link, file, digest, formerId, postedAt, editedAt, payload, head, hasTitle };
  });
}

/** Addresses that stand at items of different ids, or where there are none, at items of different titles. */
function sharedAddresses(traits: readonly Trait[], keyOf: (address: string) => string): ReadonlySet<string> {
  // nearly every address stands at one item, which needs no sets
  const firsts = new Map<string, Trait>();
  const at = new Map<string, { ids: Set<string>; titles: Set<string> }>();
  for (const trait of traits) {
    const { link, file } = trait.told;
    for (const address of link === file ? [link] : [link, file]) {
      if (address === undefined) continue;
      const key = keyOf(address);
      const first = firsts.get(key);
      if (!first) {
        firsts.set(key, trait);
        continue;
      }
      const there = at.get(key) ?? { ids: new Set(), titles: new Set() };
      at.set(key, there);
      for (const { head, told } of [first, trait]) {
        there.titles.add(head);
        if (told.id !== undefined) there.ids.add(told.id);
      }
    }
  }
  return new Set(
    [...at].flatMap(([key, { ids, titles }]) => {
      const different = titles.size > 1 && (ids.size > 1 || ids.size === 0 || titles.size > 2);
      return different ? [key] : [];
    }),
  );
}

function remembered(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = of(text);
    known.set(text, made);
    return made;
  };
}
