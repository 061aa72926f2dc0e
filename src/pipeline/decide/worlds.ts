/** Which decisions would count once a draft, or a file, were adopted: as `adopt` would record it, without recording anything. */
import { listChannels } from "../../db/channels.ts";
import { adoptedDecisions } from "../../db/decisions.ts";
import type { Agency, Language } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import type { DecisionState, RetentionDecision } from "../../domain/decision.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { asId, type DecisionId } from "../../domain/ids.ts";
import { hindrancesTo } from "../../retention/adopt.ts";
import { isInForce } from "../../retention/covers.ts";
import { pinned, pinsOf } from "../../retention/pins.ts";
import { type Superseding, supersedingOf } from "../../retention/supersede.ts";
import { draftMarks } from "../../retention/warnings.ts";
import { type DecisionWords, decisionWords } from "../../retention/words/index.ts";
import type { Grounds } from "../classify/decide.ts";
import { groundsUnder } from "../classify/gather.ts";
import type { ArchiveTools } from "../tools.ts";
import { decisionByNumber, decisionsInForce } from "./gather.ts";

/** A decision that is asked about. */
export interface Candidate {
  /** `decision 2`, or the name of a file */
  readonly name: string;
  readonly id: DecisionId;
  /** undefined for a file: it would come after all others */
  readonly number: number | undefined;
  readonly state: DecisionState;
  readonly fileSha256: string;
  /** with its places as adoption would pin them */
  readonly document: RetentionDecision;
}

/** What would be classified under. */
export interface World {
  readonly candidate: Candidate;
  readonly grounds: Grounds;
  /** why adoption would be refused as things are, in words */
  readonly hindrances: readonly string[];
  /** what else makes the figures other than a reader expects */
  readonly remarks: readonly string[];
}

const noId = "00000000-0000-7000-8000-000000000000";

/** @throws ArchiveError `archive.missing` for an unknown number */
export async function numbered(
  tools: Pick<ArchiveTools, "db">,
  agency: Agency,
  number: number,
): Promise<Candidate> {
  const row = await decisionByNumber(tools, agency, number);
  const id = asId<DecisionId>(row.id);
  const inForce = await adoptedDecisions(tools.db, agency.id);
  const document =
    inForce.find((each) => each.id === row.id)?.document ??
    (await placed(tools, agency, row.document)).document;
  const { fileSha256, state } = row;
  return { name: `decision ${number}`, id, number, fileSha256, document, state };
}

/** @throws ArchiveError `decision.invalid` when it is for the other country */
export async function fromFile(
  tools: Pick<ArchiveTools, "db">,
  agency: Agency,
  file: { readonly name: string; readonly decision: RetentionDecision; readonly fileSha256: string },
): Promise<Candidate> {
  if (file.decision.country !== agency.country)
    throw new ArchiveError(
      "decision.invalid",
      `${file.name} is for ${file.decision.country}, ${agency.name} is in ${agency.country}`,
    );
  const { document } = await placed(tools, agency, file.decision);
  return {
    ...{ name: file.name, fileSha256: file.fileSha256, document },
    ...{ id: asId<DecisionId>(noId), number: undefined, state: "draft" },
  };
}

/**
 * The decisions in force with the candidate among them. One that comes into force later is asked about on its first day.
 *
 * @param on the day of classifying; left out, today
 * @param language of what hinders adoption, and of remarks
 */
export async function worldWith(
  tools: Pick<ArchiveTools, "db" | "clock">,
  agency: Agency,
  candidate: Candidate,
  on?: Day,
  language: Language = "en",
): Promise<World> {
  const words = decisionWords[language];
  const today = dayOf(tools.clock.now(), agency.timeZone);
  const { validFrom } = candidate.document;
  const asked = on ?? (validFrom > today ? validFrom : today);
  const inForce = await adoptedDecisions(tools.db, agency.id);
  const rows = inForce.map(({ number, decisionId: id, document, superseded }) => ({
    number,
    id,
    document,
    superseded,
  }));
  const remarks = isInForce(candidate.document, asked) ? [] : [words.warn.notInForceOn(asked)];
  if (candidate.state === "adopted")
    return { candidate, grounds: groundsUnder(agency, rows, asked), hindrances: [], remarks };
  const named = await decisionsInForce(tools, agency);
  const superseding = supersedingOf(candidate.document, named);
  const { wholly, partly }: Superseding = "fault" in superseding ? { wholly: [], partly: [] } : superseding;
  const left = rows
    .filter(({ id }) => !wholly.includes(id))
    .map((row) => ({
      ...row,
      superseded: [
        ...row.superseded,
        ...partly.filter(({ id }) => id === row.id).map(({ part }) => ({ ...part, from: validFrom })),
      ],
    }));
  const added = {
    number: candidate.number ?? Infinity,
    id: candidate.id,
    document: candidate.document,
    superseded: [],
  };
  const decisions = [...left, added]
    .sort((a, b) => a.number - b.number)
    .map(({ number: _, ...rest }) => rest);
  const { unknown } = await placed(tools, agency, candidate.document, words);
  return {
    candidate,
    grounds: groundsUnder(agency, decisions, asked),
    hindrances: [...hindrancesTo(candidate, today, named, words), ...unknown],
    remarks: [...draftMarks(candidate.document, words).map(({ message }) => message), ...remarks],
  };
}

async function placed(
  tools: Pick<ArchiveTools, "db">,
  agency: Agency,
  document: RetentionDecision,
  words: DecisionWords = decisionWords.en,
): Promise<{ readonly document: RetentionDecision; readonly unknown: readonly string[] }> {
  const { pins, unknown } = pinsOf(document, await listChannels(tools.db, agency.id), agency.unit);
  return {
    document: pinned(document, pins, agency.unit),
    unknown: unknown.map(({ where, channel }) => words.adopt.channelUnknown(where(words.place), channel)),
  };
}
