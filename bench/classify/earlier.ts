/** The build fff9022 kept its pure step to itself: the same calls in the same order. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ThreadItem } from "../../src/db/threads.ts";
import { agencyOf, type Contestant } from "./contestants.ts";
import type { Corpus } from "./corpora.ts";

// biome-ignore-start lint/suspicious/noExplicitAny: the forms of another build
export async function earlierPipeline(root: string, corpus: Corpus): Promise<Contestant> {
  const from = (path: string): Promise<any> => import(pathToFileURL(join(root, "src", path)).href);
  const { featuresOf } = await from("classify/features.ts");
  const { isConsultation, isCrisis } = await from("classify/topics.ts");
  const { compileTable, rulesByCountry } = await from("classify/table.ts");
  const { settlesQuestion } = await from("classify/answer.ts");
  const { day, dayOf } = await from("domain/day.ts");
  const { propose } = await from("retention/propose.ts");
  const table = compileTable(rulesByCountry[corpus.country]);
  const agency = agencyOf(corpus);
  const on = day("2026-06-01");
  return (thread) => {
    const byNativeId = new Map(thread.map((item) => [item.nativeId, item]));
    const answered = new Set(
      thread.flatMap((item) => (isAnswer(item, settlesQuestion) ? [item.parentNativeId] : [])),
    );
    const made = new Map<string, any>();
    return parentsFirst(thread, byNativeId).map((item) => {
      const parent = item.parentNativeId === undefined ? undefined : byNativeId.get(item.parentNativeId);
      const parentMade = parent && made.get(parent.nativeId);
      const root = item.rootNativeId === item.nativeId ? undefined : byNativeId.get(item.rootNativeId);
      const topic = root && { labels: root.labels, title: root.title, text: root.text };
      const subject = {
        country: agency.country,
        agencyLanguage: agency.language,
        detected: undefined,
        kind: item.kind,
        byAgency: item.byAgency,
        leading: item.leading,
        title: item.title,
        text: item.text,
        labels: item.labels,
        facts: item.facts,
        visibility: item.visibility,
        versions: item.versionNumber,
        removed: "no",
        parent: parent && {
          kind: parent.kind,
          byAgency: parent.byAgency,
          outcome: parentMade?.outcome,
          ground: parentMade?.ground,
        },
        root: topic && { ...topic, isConsultation: isConsultation(topic), isCrisis: isCrisis(topic) },
        answeredByAgency: answered.has(item.nativeId),
        mediaCount: item.mediaCount,
        sameTextOnOwnSite: item.sameTextOnOwnSite,
      };
      const postedOn = dayOf(item.postedAt ?? item.firstSeenAt, agency.timeZone);
      const capturedOn = dayOf(item.firstSeenAt, agency.timeZone);
      const { language } = agency;
      const proposal = propose({ table, decision: undefined, subject, postedOn, capturedOn, language, on });
      made.set(item.nativeId, proposal);
      return { itemId: item.itemId, proposal, language: featuresOf(subject).language };
    });
  };
}
// biome-ignore-end lint/suspicious/noExplicitAny: the forms of another build end here

function isAnswer(
  { byAgency, kind, text, parentNativeId }: ThreadItem,
  settles: (text: string) => boolean,
): boolean {
  return parentNativeId !== undefined && byAgency && kind === "comment" && settles(text);
}

function parentsFirst(
  thread: readonly ThreadItem[],
  byNativeId: ReadonlyMap<string, ThreadItem>,
): readonly ThreadItem[] {
  const done = new Set<string>();
  return thread.flatMap((start) => {
    const line: ThreadItem[] = [];
    for (
      let at: ThreadItem | undefined = start;
      at && !done.has(at.nativeId);
      at = at.parentNativeId ? byNativeId.get(at.parentNativeId) : undefined
    ) {
      done.add(at.nativeId);
      line.push(at);
    }
    return line.reverse();
  });
}
