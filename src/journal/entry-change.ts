/**
 * PURE. What officers say of an entry after it was journaled: who the other side is, and on what ground it is kept from the
 * public, or that it is not any more (Noark 5 M400, M501). Its title is another matter (`retitle.ts`), its number never is.
 */
import { findIdentityNumbers } from "../classify/identity-numbers.ts";
import type { Agency } from "../domain/agency.ts";
import type { EntryDirection, PublicText } from "../domain/journal.ts";
import type { Ground } from "../domain/outcome.ts";
import { isContact, openParty } from "./titles.ts";
import { withheld } from "./withheld.ts";

export type PartyKind = "person" | "organisation";

/** By the ground that it was registered with, if any; or as an officer said, whatever that is. */
export type Screening =
  | { readonly kind: "asJournaled" }
  | { readonly kind: "screened"; readonly ground: Ground }
  | { readonly kind: "lifted" };

/** An entry as officers may change it. */
export interface EntryFacts {
  /** protected */
  readonly party: string;
  /** what anybody may see of it where nothing is screened */
  readonly partyPublic: PublicText;
  readonly screening: Screening;
}

export type EntryAct = "named" | "nameUndone" | "screened" | "lifted" | "screeningUndone";

export interface EntryState extends EntryFacts {
  /** `journaled`: the first one */
  readonly act: EntryAct | "journaled";
}

/** What an officer asks for. */
export type EntryAsked =
  | { readonly act: "named"; readonly party: string; readonly kind: PartyKind }
  | { readonly act: "screened"; readonly ground: Ground }
  | { readonly act: "lifted" }
  | { readonly act: "nameUndone" }
  | { readonly act: "screeningUndone" };

export interface EntryBeforeAct {
  readonly direction: EntryDirection;
  /** of the class in force of the document itself, for which the queue is the place */
  readonly documentGround: Ground | undefined;
  /** what the entry was registered with */
  readonly registeredGround: Ground | undefined;
  /** oldest first, with how it was journaled */
  readonly states: readonly EntryState[];
}

/** Longest name, in characters: that of a body with all its parts, and no letter. */
const longest = 200;

/** As it was journaled, with the forms of its party that were withheld on its ground. */
export function journaledFacts(
  agency: Agency,
  entry: { readonly party: string; readonly partyPublic: PublicText },
): EntryFacts {
  const isWithheld = entry.partyPublic.full === withheld;
  return {
    party: entry.party,
    partyPublic: isWithheld ? openParty(agency, entry.party, undefined) : entry.partyPublic,
    screening: { kind: "asJournaled" },
  };
}

/** @returns how the entry stands then, or what is wrong and what to do */
export function changeEntry(
  agency: Agency,
  entry: EntryBeforeAct,
  asked: EntryAsked,
): EntryFacts | { readonly fault: string } {
  const current = entry.states.at(-1);
  if (!current) throw new RangeError("an entry has a state from the day it was journaled");
  switch (asked.act) {
    case "named":
      return named(agency, entry, current, asked);
    case "screened":
      return sameGround(current.screening, asked.ground)
        ? { fault: "it is screened on this ground already" }
        : { ...factsOf(current), screening: { kind: "screened", ground: asked.ground } };
    case "lifted":
      return lifted(entry, current);
    case "nameUndone": {
      const before = standing(entry.states, "named", "nameUndone").at(-2);
      if (!before) return { fault: "its party is the one that it was journaled with" };
      return { ...factsOf(current), party: before.party, partyPublic: before.partyPublic };
    }
    case "screeningUndone": {
      const before = screenings(entry.states).at(-2);
      if (!before) return { fault: "nobody has changed its screening" };
      return { ...factsOf(current), screening: before.screening };
    }
  }
}

/** The ground of the entry alone, without what the document's class says. */
export function groundOf(screening: Screening, registered: Ground | undefined): Ground | undefined {
  if (screening.kind === "screened") return screening.ground;
  return screening.kind === "lifted" ? undefined : registered;
}

function named(
  agency: Agency,
  { direction }: EntryBeforeAct,
  current: EntryFacts,
  { party, kind }: { readonly party: string; readonly kind: PartyKind },
): EntryFacts | { readonly fault: string } {
  const name = party.replace(/\s+/gu, " ").trim();
  if (direction === "internal") return { fault: "an internal entry has no other side" };
  if (!/\p{L}/u.test(name)) return { fault: "the party has no name" };
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(name)) return { fault: "the party holds characters that are not seen" };
  if ([...name].length > longest) return { fault: `the party has over ${longest} characters` };
  if (findIdentityNumbers(name).length > 0) return { fault: "the party holds a number of identity" };
  if (kind === "organisation" && isContact(name))
    return { fault: "the party holds where somebody is reached: give the name of the organisation" };
  const partyPublic = openParty(agency, name, kind);
  const { party: was, partyPublic: shown } = current;
  if (name === was && shown.full === partyPublic.full && shown.washed === partyPublic.washed)
    return { fault: "the party is that already" };
  return { ...factsOf(current), party: name, partyPublic };
}

function lifted(
  { documentGround, registeredGround }: EntryBeforeAct,
  current: EntryFacts,
): EntryFacts | { readonly fault: string } {
  if (documentGround)
    return {
      fault: `the document itself is screened, ${documentGround.text}: decide about the document first, with no ground`,
    };
  if (groundOf(current.screening, registeredGround) === undefined)
    return { fault: "no ground stands with it that could be lifted" };
  return { ...factsOf(current), screening: { kind: "lifted" } };
}

function factsOf({ party, partyPublic, screening }: EntryFacts): EntryFacts {
  return { party, partyPublic, screening };
}

function sameGround(screening: Screening, ground: Ground): boolean {
  return screening.kind === "screened" && screening.ground.text === ground.text;
}

/** The states that acts of one sort left and that nobody took back, after how it was journaled. */
function standing(states: readonly EntryState[], act: EntryAct, undo: EntryAct): readonly EntryState[] {
  const left: EntryState[] = [];
  for (const state of states) {
    if (state.act === "journaled" || state.act === act) left.push(state);
    else if (state.act === undo) left.pop();
  }
  return left;
}

function screenings(states: readonly EntryState[]): readonly EntryState[] {
  const same = states.map((state) =>
    state.act === "lifted" ? { ...state, act: "screened" as const } : state,
  );
  return standing(same, "screened", "screeningUndone");
}
