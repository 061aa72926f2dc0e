/** A channel as the archive remembers it, looked at again and again without a database: judge, observe, reference. */

import { hashed } from "../../src/capture/content-hash.ts";
import { judge, nextReference, type Reference, type Verdict } from "../../src/capture/judge.ts";
import { shownLook } from "../../src/capture/lists.ts";
import { observe, withChecks } from "../../src/capture/observe.ts";
import { asId, type ItemId } from "../../src/domain/ids.ts";
import type { HashedSighting, KnownItem, Sighting } from "../../src/domain/item.ts";
import {
  type DirectCheck,
  type Fault,
  type Finding,
  heldIds,
  type Reach,
} from "../../src/domain/observation.ts";
import { aSighting } from "./sighting-builders.ts";

export type Shown = Partial<Sighting> & { readonly nativeId: string };

export interface LookOptions {
  /** other than the channel's usual one */
  readonly reach?: Reach;
  readonly fault?: Fault;
  readonly findings?: readonly Finding[];
  /** what pages answer, by native id; `unknown` when nothing is said */
  readonly answers?: Readonly<Record<string, DirectCheck>> | ((id: string) => DirectCheck);
}

export interface Replayer {
  readonly known: ReadonlyMap<string, KnownItem>;
  /** how many events of each kind there were */
  readonly tally: Readonly<Record<string, number>>;
  readonly reference: Reference;
  /** single items that were asked for, look by look */
  readonly asked: readonly number[];
  /** every verdict, with its code */
  readonly verdicts: readonly string[];
  readonly notes: readonly string[];
  versions(): number;
  /** minutes go by until the look */
  look(shown: readonly Shown[], minutes?: number, options?: LookOptions): Verdict;
}

export function replayer(usual: Reach, start = new Date("2026-03-01T12:00:00Z")): Replayer {
  const known = new Map<string, KnownItem>();
  const tally: Record<string, number> = {};
  const asked: number[] = [];
  const verdicts: string[] = [];
  const notes: string[] = [];
  let reference: Reference = { order: [], held: undefined };
  let at = start;
  const take = (sighting: HashedSighting, version: number, itemId: ItemId) =>
    known.set(sighting.nativeId, knownItem(sighting, version, itemId));
  return {
    known,
    tally,
    asked,
    verdicts,
    notes,
    get reference() {
      return reference;
    },
    versions: () => [...known.values()].reduce((sum, item) => sum + item.versionNumber, 0),
    look(shown, minutes = 30, { reach = usual, fault, findings = [], answers = {} } = {}) {
      at = new Date(at.getTime() + minutes * 60_000);
      const sightings = shown.map((item, place) =>
        aSighting({ postedAt: undefined, payload: { ordinal: 0, pointer: `/${place}` }, ...item }),
      );
      const seen = shownLook({ reach, fault, payloads: [], sightings, findings }, at);
      const verdict = judge(seen, reference, known);
      const withheld = verdict.kind === "held" ? [] : heldIds(verdict.notes);
      const content = {
        reach,
        sightings: seen.sightings.filter(({ nativeId }) => !withheld.includes(nativeId)),
        heldIds: new Set([...heldIds(findings), ...withheld]),
      };
      const planned = observe(content, verdict, known, reference);
      asked.push(planned.toCheck.length);
      const answerOf = typeof answers === "function" ? answers : (id: string) => answers[id] ?? "unknown";
      const plan = withChecks(
        planned,
        new Map(planned.toCheck.map(({ nativeId }) => [nativeId, answerOf(nativeId)])),
      );
      for (const sighting of plan.newItems) if (!("aside" in sighting)) take(sighting, 1, itemId(known.size));
      for (const { known: item, presence, missingLooks, visibility, sighting, newVersion } of plan.states) {
        if (sighting) take(sighting, item.versionNumber + (newVersion ? 1 : 0), item.itemId);
        const now = known.get(item.nativeId) ?? item;
        known.set(item.nativeId, { ...now, presence, missingLooks, visibility });
      }
      for (const change of plan.changes) tally[change.kind] = (tally[change.kind] ?? 0) + 1;
      if (verdict.kind !== "held") notes.push(...verdict.notes.map(({ code }) => code));
      verdicts.push(nameOf(verdict));
      reference = nextReference(seen, verdict, reference);
      return verdict;
    },
  };
}

function nameOf(verdict: Verdict): string {
  if (verdict.kind === "accepted") return "accepted";
  return `${verdict.kind} ${verdict.kind === "held" ? verdict.code : verdict.fault.code}`;
}

function itemId(ordinal: number): ItemId {
  return asId<ItemId>(`00000000-0000-7000-8000-${ordinal.toString(16).padStart(12, "0")}`);
}

function knownItem(sighting: HashedSighting, versionNumber: number, id: ItemId): KnownItem {
  const { nativeId, visibility, permalink, postedAt, facts, title, text, authorName, labels } = sighting;
  return {
    itemId: id,
    nativeId,
    contentHash: hashed(sighting).contentHash,
    versionNumber,
    visibility,
    presence: "present",
    missingLooks: 0,
    permalink,
    postedAt,
    labels,
    facts,
    kept: { title, text, authorName, facts, media: [] },
  };
}
