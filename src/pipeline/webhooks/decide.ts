/**
 * PURE. What a delivery adds to what is known of a channel.
 *
 * A webhook is a hint: the channel is looked at again, and what a look saw after it happened wins. What no look has seen,
 * because it was written between two and may be gone before the next, is kept as it was told.
 */
import { shownOtherwise, standsNow } from "../../capture/compare.ts";
import { hashed } from "../../capture/content-hash.ts";
import { type ObservePlan, observe } from "../../capture/observe.ts";
import { placeOf, screenSightings } from "../../capture/screen.ts";
import {
  eventsByItem,
  type Folded,
  foldItem,
  isToldGone,
  nothingTold,
  type Said,
  type ToldState,
} from "../../capture/webhooks/fold.ts";
import type { ToldEvent } from "../../capture/webhooks/told.ts";
import type { KnownItem, Sighting, Visibility } from "../../domain/item.ts";
import type { Finding } from "../../domain/observation.ts";

export interface ToldFacts {
  /** of the channel itself */
  readonly events: readonly ToldEvent[];
  readonly unread: readonly { readonly pointer: string; readonly why: string }[];
  readonly states: ReadonlyMap<string, ToldState>;
  readonly known: ReadonlyMap<string, KnownItem>;
  /** by native id: what happened before then is in a look that saw the item */
  readonly lookedAt: ReadonlyMap<string, Date>;
  readonly seenAt: Date;
  readonly denyAuthors: readonly string[];
}

export interface ToldDecision {
  readonly plan: ObservePlan;
  readonly sightings: readonly Sighting[];
  readonly findings: readonly Finding[];
  readonly states: ReadonlyMap<string, ToldState>;
  /** told to be gone: to be asked for by themselves, once what they said is kept */
  readonly gone: readonly string[];
}

export function decideTold(facts: ToldFacts): ToldDecision {
  const { known, seenAt, denyAuthors, lookedAt } = facts;
  const items = [...eventsByItem(facts.events)].map(([nativeId, events]) => {
    const folded = foldItem(facts.states.get(nativeId) ?? nothingTold, events);
    return { nativeId, folded, item: known.get(nativeId) };
  });
  const candidates = items.flatMap(
    ({ nativeId, folded, item }) => sightingOf(nativeId, folded, item, lookedAt.get(nativeId)) ?? [],
  );
  const screened = screenSightings(candidates, { seenAt, denyAuthors });
  const sightings = screened.sightings;
  const content = { reach: { kind: "everything" }, sightings: sightings.map(hashed), heldIds: none } as const;
  const gone = items.filter(({ folded }) => isToldGone(folded.state)).map(({ nativeId }) => nativeId);
  const plan = withoutReturn(observe(content, shown, known, { order: [], held: undefined }), new Set(gone));
  const said = new Set(sightings.map(({ nativeId }) => nativeId));
  const flips = items.flatMap(({ nativeId, folded, item }) =>
    item && !said.has(nativeId) ? (flipOf(item, folded, lookedAt.get(nativeId)) ?? []) : [],
  );
  return {
    plan: {
      ...plan,
      states: [...plan.states, ...flips.map(({ state }) => state)],
      changes: [...plan.changes, ...flips.flatMap(({ changes }) => changes)],
    },
    sightings,
    findings: [...facts.unread.map(unreadFinding), ...items.flatMap(lateFindings), ...screened.findings],
    states: new Map(items.map(({ nativeId, folded }) => [nativeId, folded.state])),
    gone,
  };
}

const none: ReadonlySet<string> = new Set();

/** Of what it does not show nothing is said. */
const shown = {
  kind: "accepted",
  releaseHeld: false,
  discardHeld: false,
  overrun: false,
  absence: "nothing",
  notes: [],
} as const;

type ToldNow = readonly [Said, ...Said[]];

/** What was told to be gone does not appear again by what it said before; that is a version all the same. */
function withoutReturn(plan: ObservePlan, gone: ReadonlySet<string>): ObservePlan {
  const stays = ({ known }: { readonly known: KnownItem }) =>
    gone.has(known.nativeId) && known.presence !== "present";
  return {
    ...plan,
    states: plan.states.map((state) => {
      const { presence, missingLooks } = state.known;
      return stays(state) ? { ...state, presence, missingLooks } : state;
    }),
    changes: plan.changes.filter((change) => change.kind !== "reappeared" || !stays(change)),
  };
}

/** @returns undefined when nothing of what is told is newer than what is known */
function sightingOf(
  nativeId: string,
  { said, late, state, hiddenBy }: Folded,
  item: KnownItem | undefined,
  lookedAt: Date | undefined,
): Sighting | undefined {
  const isUnseen = ({ at }: Said) => !item || lookedAt === undefined || at > lookedAt;
  const [first, ...others] = said.filter(isUnseen);
  // of an item that nobody has, what came late is better than nothing
  const [lateFirst, ...lateOthers] = item ? [] : late;
  const [oldest, ...later] = first ? [first, ...others] : [lateFirst, ...lateOthers];
  if (!oldest) return undefined;
  // who can see it may have changed since without a webhook that tells it, and a look saw that
  const isInLook = item && lookedAt !== undefined && state.shownAt !== undefined && state.shownAt <= lookedAt;
  const shown = { state: isInLook ? nothingTold : state, hiddenBy: isInLook ? undefined : hiddenBy };
  return toldSighting(nativeId, [oldest, ...later], shown, item);
}

function toldSighting(
  nativeId: string,
  said: ToldNow,
  { state, hiddenBy }: Pick<Folded, "state" | "hiddenBy">,
  known: KnownItem | undefined,
): Sighting {
  const last = said.at(-1) ?? said[0];
  const { item } = last;
  const place = (pointer: string) => ({ ordinal: 0, pointer });
  const posted = said.find(({ verb }) => verb === "add");
  return {
    nativeId,
    kind: item.kind,
    parentNativeId: item.parentNativeId,
    rootNativeId: item.rootNativeId,
    byAgency: item.byAgency,
    authorName: item.authorName,
    authorId: item.authorId,
    title: undefined,
    text: item.text,
    permalink: undefined,
    postedAt: known ? undefined : posted?.item.postedAt,
    editedAt: last.verb === "edited" ? last.at : undefined,
    earlier: said.slice(0, -1).map(({ item: before, verb, at, pointer }) => ({
      title: undefined,
      text: before.text,
      media: before.media,
      editedAt: verb === "add" ? undefined : at,
      replacedCharacters: 0,
      payload: place(pointer),
    })),
    visibility: visibilityOf(state, known?.visibility ?? item.visibility),
    takenAwayBy: hiddenBy,
    media: item.media,
    labels: [],
    facts: known ? known.facts : item.facts,
    // a look reads more of an item than is told of it
    unread: known
      ? ["media", "labels", ...(item.authorName === undefined ? (["authorName"] as const) : [])]
      : [],
    replacedCharacters: 0,
    payload: place(last.pointer),
  };
}

function visibilityOf({ hidden }: ToldState, otherwise: Visibility): Visibility {
  if (hidden === true) return "hidden";
  return hidden === false && otherwise === "hidden" ? "public" : otherwise;
}

/** Who can see it changed, and nothing else was told of it. */
function flipOf(item: KnownItem, { flipped, state, hiddenBy }: Folded, lookedAt: Date | undefined) {
  const { shownAt } = state;
  if (!flipped) return undefined;
  if (lookedAt !== undefined && shownAt !== undefined && shownAt <= lookedAt) return undefined;
  const shown = standsNow(item, {
    visibility: visibilityOf(state, item.visibility),
    takenAwayBy: hiddenBy,
  });
  const changes = shownOtherwise(item, shown, { told: "webhook" });
  if (changes.length === 0) return undefined;
  const { presence, missingLooks } = item;
  return {
    changes,
    state: {
      known: item,
      presence,
      missingLooks,
      ...shown,
      sighting: undefined,
      newVersion: false,
      changed: [],
    },
  };
}

function unreadFinding({ pointer, why }: ToldFacts["unread"][number]): Finding {
  return {
    ...{ code: "item.malformed", held: false, nativeId: undefined, place: placeOf({ ordinal: 0, pointer }) },
    detail: `a part of a webhook could not be read: ${why}; the raw body keeps it`,
  };
}

function lateFindings({
  nativeId,
  folded,
  item,
}: {
  readonly nativeId: string;
  readonly folded: Folded;
  readonly item: KnownItem | undefined;
}): readonly Finding[] {
  if (!item) return [];
  return folded.late.map(({ pointer }) => ({
    ...{ code: "item.olderText", held: false, nativeId, place: placeOf({ ordinal: 0, pointer }) },
    detail: "was told later than something newer: what is kept stays, and the raw body keeps this",
  }));
}

/** What the channel answered of an item that was told to be gone. */
export function goneBy(
  answers: ReadonlyMap<string, "gone" | "present" | "withdrawn" | "unknown">,
  known: ReadonlyMap<string, KnownItem>,
): ObservePlan {
  const states: ObservePlan["states"][number][] = [];
  const changes: ObservePlan["changes"][number][] = [];
  for (const [nativeId, answer] of answers) {
    const item = known.get(nativeId);
    if (!item || item.presence === "removed") continue;
    const state = {
      known: item,
      visibility: item.visibility,
      takenAwayBy: item.takenAwayBy,
      sighting: undefined,
      newVersion: false,
      changed: [],
    };
    if (answer === "gone") {
      states.push({ ...state, presence: "removed", missingLooks: item.missingLooks });
      changes.push({ known: item, kind: "removed", detail: { told: "webhook", proof: "direct check" } });
    } else if (answer === "unknown" && item.presence === "present") {
      // looks go on to ask for it
      states.push({ ...state, presence: "missing", missingLooks: 1 });
      changes.push({ known: item, kind: "missing", detail: { told: "webhook" } });
    }
  }
  return { newItems: [], states, changes, toCheck: [] };
}
