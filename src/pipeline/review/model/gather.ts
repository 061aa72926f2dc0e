/** What there is to learn from: an agency's own decisions in one language, with the flags that the rules set in each text. */
import { featuresOf } from "../../../classify/features.ts";
import { blankSubject } from "../../../classify/subject.ts";
import { decidedLanguages, decidedTexts } from "../../../db/review-training.ts";
import type { Agency } from "../../../domain/agency.ts";
import { ArchiveError } from "../../../domain/errors.ts";
import { comparedCharacters } from "../../../review/likeness.ts";
import type { ModelInput } from "../../../review/model/hashing.ts";
import { fewestDecisions, fewestEachWay, mostDecisions } from "../../../review/model/settings.ts";
import type { ReplayedDecision } from "../../../review/model/simulate.ts";
import { actClasses } from "../../../review/urgency.ts";
import type { ArchiveTools } from "../../tools.ts";

/** What a model sees of an item: its words, and what the rules find in them; nothing of where it stands. */
export function modelInput(
  { country }: Agency,
  { text, byAgency }: { readonly text: string; readonly byAgency: boolean },
): ModelInput {
  return { text, flags: featuresOf({ ...blankSubject(country), text, byAgency }).set };
}

/** A decision with the class that the officer gave the item. */
export interface Lesson extends ReplayedDecision {
  readonly classId: string;
}

/**
 * Oldest first.
 *
 * @param until those decided at this moment or before
 * @throws ArchiveError `review.state` when there are too few to learn from, with how many there are
 */
export async function gatherLessons(
  tools: Pick<ArchiveTools, "pool">,
  agency: Agency,
  language: string,
  until: Date,
): Promise<readonly Lesson[]> {
  const asked = { language, until, limit: mostDecisions, characters: comparedCharacters };
  const decided = await decidedTexts(tools.pool, agency.id, asked);
  const lessons = decided.map((one) => ({
    ...modelInput(agency, one),
    ...{ act: one.act, item: one.item, version: one.version, proposed: one.proposed },
    classId: one.classId,
    kept: one.outcome !== "prunable",
    alarms: actClasses.includes(one.classId) || actClasses.includes(one.beforeClass ?? ""),
  }));
  refuseFew(agency, language, lessons);
  return lessons;
}

function refuseFew(agency: Agency, language: string, lessons: readonly ReplayedDecision[]): void {
  const kept = lessons.filter((one) => one.kept).length;
  const prunable = lessons.length - kept;
  if (lessons.length >= fewestDecisions && Math.min(kept, prunable) >= fewestEachWay) return;
  throw new ArchiveError(
    "review.state",
    `officers of ${agency.name} have decided ${lessons.length} items in ${language} (${kept} kept, ${prunable} prunable): a model needs ${fewestDecisions}, of which ${fewestEachWay} each way; until then the queue stands in its own order`,
  );
}

/** @throws ArchiveError `config.invalid` when several languages were decided about and none was named */
export async function languageBy(
  tools: Pick<ArchiveTools, "pool">,
  agency: Agency,
  given: string | undefined,
): Promise<string> {
  if (given !== undefined) return given.toLowerCase();
  const known = await decidedLanguages(tools.pool, agency.id);
  const [only, second] = known;
  if (!second) return only?.language ?? agency.language;
  const counts = known.map(({ language, decisions }) => `${language} (${decisions})`).join(", ");
  throw new ArchiveError("config.invalid", `say which with --language; decisions there are in ${counts}`);
}
