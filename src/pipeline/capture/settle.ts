/** Decides one look from what is known and what it shows: the verdict, what it adds, what is told of it. */
import { judge, nextReference, type Reference, type Verdict } from "../../capture/judge.ts";
import { comparedLook, type ShownLook, shownLook } from "../../capture/lists.ts";
import { type LookContent, type ObservePlan, observe } from "../../capture/observe.ts";
import type { ManyLook } from "../../capture/port.ts";
import { isTold, lookAhead } from "../../db/held-looks.ts";
import { type ChannelStand, type KnownChannel, type LookNames, readKnown } from "../../db/looks.ts";
import type { RelookRow } from "../../db/relooks.ts";
import type { Channel } from "../../domain/channel.ts";
import type { ObservationId } from "../../domain/ids.ts";
import { type Finding, heldIds, type StoredPayload } from "../../domain/observation.ts";
import type { Tools } from "../tools.ts";
import { askForItems } from "./ask-for-items.ts";
import { type NamedMedia, namedMedia, refusedHosts } from "./media.ts";
import { releaseHeld } from "./release.ts";

/** A look whose answers were stored. */
export interface TakenLook {
  readonly observationId: ObservationId;
  readonly startedAt: Date;
  readonly look: ManyLook;
  readonly stored: readonly StoredPayload[];
  /** its answers are kept, and could not be read or written: they are read again later */
  readonly unread?: true;
  /** single items that the channel answered for */
  readonly relooked?: readonly RelookRow[];
}

/** Everything that a look decided, ready to be written. */
export interface DecidedLook extends TakenLook {
  readonly endedAt: Date;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly before: KnownChannel;
  readonly plan: ObservePlan;
  readonly media: readonly NamedMedia[];
  /** what the next look is compared with */
  readonly next: Reference;
}

/**
 * Judges the look, writes what was held and is believed now, and asks for single items.
 *
 * @param stand as it was before the channel was asked, so that a look that was written meanwhile is noticed
 */
export async function settleLook(
  tools: Tools,
  channel: Channel,
  taken: TakenLook,
  stand: ChannelStand,
): Promise<DecidedLook> {
  const aside = shownLook(taken.look, taken.startedAt);
  const names = namesOf(taken.look, aside);
  const known = await readKnown(tools.pool, channel.id, stand, names);
  const shown = comparedLook(taken.look, aside, known.known);
  const verdict = judge(shown, known.reference, known.known);
  const releasing = verdict.kind === "accepted" && verdict.releaseHeld;
  const before = releasing ? await releaseHeld(tools, channel, taken.look.reach, known, names) : known;
  const after = releasing ? comparedLook(taken.look, shown, before.known) : shown;
  const content = contentOf(taken.look, after, verdict);
  const observed = observe(content, verdict, before.known, before.reference);
  const { plan, stored } = await askForItems(tools, channel, taken, observed);
  return {
    ...(await decided(tools, channel, { ...taken, stored }, { verdict, before, plan })),
    next: nextReference(shown, verdict, known.reference),
  };
}

/** What is read of what is known: the items that the look names. */
export function namesOf(look: ManyLook, shown: ShownLook): LookNames {
  return { sightings: shown.sightings, heldIds: heldIds(look.findings) };
}

/** What the verdict says to be another item under an old id is there, and is not taken. */
export function contentOf(look: ManyLook, shown: ShownLook, verdict: Verdict): LookContent {
  const withheld = new Set(verdict.kind === "held" ? [] : heldIds(verdict.notes));
  return {
    reach: look.reach,
    sightings: shown.sightings.filter(({ nativeId }) => !withheld.has(nativeId)),
    heldIds: new Set([...heldIds(look.findings), ...withheld]),
  };
}

/** The same for every look, however it came about. */
export async function decided(
  tools: Tools,
  channel: Channel,
  taken: TakenLook,
  by: Pick<DecidedLook, "verdict" | "before" | "plan">,
): Promise<Omit<DecidedLook, "next">> {
  const media = namedMedia(channel, by.plan);
  const findings = [
    ...taken.look.findings,
    ...(await notesOf(tools, channel, taken, by.verdict)),
    ...refusedHosts(media),
  ];
  return { ...taken, ...by, findings, media, endedAt: tools.clock.now() };
}

async function notesOf(
  tools: Tools,
  channel: Channel,
  { startedAt }: TakenLook,
  verdict: Verdict,
): Promise<readonly Finding[]> {
  const notes = verdict.kind === "held" ? [heldNote(verdict)] : [...verdict.notes];
  if (verdict.kind === "accepted" && verdict.overrun) notes.push(overrunNote);
  const ahead = await lookAhead(tools.db, channel.id, startedAt);
  if (ahead) notes.push(aheadNote(ahead));
  const standing = new Set(["channel.otherOrder", "channel.clockAhead"]);
  const told = await Promise.all(
    notes.map(async (note) => standing.has(note.code) && (await isTold(tools.db, channel.id, note))),
  );
  return notes.filter((_, index) => !told[index]);
}

function heldNote({ code, detail }: Extract<Verdict, { kind: "held" }>): Finding {
  return { code, held: true, nativeId: undefined, place: "the whole look", detail };
}

const overrunNote: Finding = {
  code: "channel.wrongList",
  held: false,
  nativeId: undefined,
  place: "the whole look",
  detail:
    "nothing of the last look is left: items published between the two may never have been seen; look more often",
};

function aheadNote(ahead: Date): Finding {
  return {
    code: "channel.clockAhead",
    held: false,
    nativeId: undefined,
    place: "the ledger",
    detail: `a look is dated ${ahead.toISOString()}, later than this one: the clock ran ahead then, or is behind now; such a look covers nothing until its time has come`,
  };
}
