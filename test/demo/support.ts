/** The sample channels through the real adapters and the real classifier, without a database. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { demoAgencies } from "../../demo/agencies.ts";
import type { DemoAgencyKey } from "../../demo/channels/catalogue.ts";
import type { SampleChannel, SampleServer } from "../../demo/channels/server.ts";
import { adapters } from "../../src/capture/channels/adapters.ts";
import { wordpress } from "../../src/capture/channels/wordpress/adapter.ts";
import { contentHash } from "../../src/capture/content-hash.ts";
import { httpClient } from "../../src/capture/http.ts";
import type { CaptureTools } from "../../src/capture/port.ts";
import { readHere } from "../../src/capture/reader.ts";
import { weighAnswers } from "../../src/classify/answer.ts";
import { featuresOf } from "../../src/classify/features.ts";
import type { Subject } from "../../src/classify/subject.ts";
import { classify, compileTable, rulesByCountry } from "../../src/classify/table.ts";
import { isConsultation, isCrisis } from "../../src/classify/topics.ts";
import { SteppedClock } from "../../src/clock.ts";
import type { Channel } from "../../src/domain/channel.ts";
import { dayOf } from "../../src/domain/day.ts";
import { asId } from "../../src/domain/ids.ts";
import type { Sighting } from "../../src/domain/item.ts";
import type { DirectCheck, Look } from "../../src/domain/observation.ts";
import type { Classification } from "../../src/domain/outcome.ts";
import type { AdoptedDecision } from "../../src/retention/covers.ts";
import { parseDecision } from "../../src/retention/parse.ts";
import { propose } from "../../src/retention/propose.ts";

export { wordpress };

export interface Looked {
  readonly sample: SampleChannel;
  readonly look: Look;
}

/** One look at each channel. */
export async function lookAtAll(server: SampleServer, now: Date): Promise<readonly Looked[]> {
  const looks: Looked[] = [];
  for (const sample of server.channels)
    looks.push({
      sample,
      look: await adapters[sample.kind].look(channelOf(sample), toolsFor(server, sample, now)),
    });
  return looks;
}

export function checkItem(
  server: SampleServer,
  sample: SampleChannel,
  item: Sighting,
  now: Date,
): Promise<DirectCheck> {
  return adapters[sample.kind].check(channelOf(sample), item, toolsFor(server, sample, now));
}

export function toolsFor(server: SampleServer, sample: SampleChannel, now: Date): CaptureTools {
  const clock = new SteppedClock(now);
  const http = httpClient({
    clock,
    userAgent: "Kanalarkiv-test",
    timeoutMs: 5000,
    maxBytes: 5_000_000,
    maxRedirects: 3,
  });
  return {
    clock,
    http,
    reader: readHere,
    credentials: sample.secretName ? server.credentials.value : undefined,
  };
}

export function channelOf({
  agency: _,
  secretName,
  leading = false,
  denyAuthors = [],
  ...sample
}: SampleChannel): Channel {
  return {
    ...sample,
    id: asId("01890000-0000-7000-8000-000000000001"),
    agencyId: asId("01890000-0000-7000-8000-000000000002"),
    secretName,
    leading,
    denyAuthors,
    mediaHosts: [],
    identifyBy: "auto",
    state: "active",
  };
}

/** An item as the archive knows it: with what it knew before, and whether it is gone. */
export interface Kept {
  readonly sample: SampleChannel;
  readonly sighting: Sighting;
  readonly versions: number;
  readonly removed: boolean;
}

/** What the archive holds after a first look and a second one, with each removal that a direct check proved. */
export async function keptAfter(
  server: SampleServer,
  first: readonly Looked[],
  second: readonly Looked[],
  now: Date,
) {
  const kept = new Map<string, Kept>();
  for (const { sample, look } of first)
    for (const sighting of look.sightings)
      kept.set(keyOf(sample, sighting), { sample, sighting, versions: 1, removed: false });
  const seenAgain = new Set<string>();
  for (const { sample, look } of second)
    for (const sighting of look.sightings) {
      const key = keyOf(sample, sighting);
      const known = kept.get(key);
      seenAgain.add(key);
      const edited = known !== undefined && contentHash(known.sighting) !== contentHash(sighting);
      kept.set(key, { sample, sighting, versions: edited ? 2 : 1, removed: false });
    }
  if (second.length === 0) return kept;
  for (const [key, { sample, sighting }] of kept)
    if (!seenAgain.has(key))
      kept.set(key, {
        sample,
        sighting,
        versions: 1,
        removed: (await checkItem(server, sample, sighting, now)) === "gone",
      });
  return kept;
}

export function keyOf(
  sample: { readonly address: string },
  { nativeId }: { readonly nativeId: string },
): string {
  return `${new URL(sample.address).pathname} ${nativeId}`;
}

const drafts = join(import.meta.dirname, "../../src/retention/drafts");

export interface Made extends Classification {
  /** row of the decision table that the rule stands for */
  readonly row: number | undefined;
}

/** Proposals for everything that one agency's channels hold, under the demo's decision, parents first. */
export async function classifyAll(
  all: ReadonlyMap<string, Kept>,
  agency: DemoAgencyKey,
  now: Date,
): Promise<ReadonlyMap<string, Made>> {
  const { country, language, timeZone } = demoAgencies[agency];
  const table = compileTable(rulesByCountry[country]);
  const decisions = [await demoDecision(agency)];
  const own = new Map([...all].filter(([, { sample }]) => sample.agency === agency));
  const made = new Map<string, Made>();
  const classifyOne = (key: string, kept: Kept): void => {
    if (made.has(key)) return;
    const parentKey = parentKeyOf(kept);
    const parent = parentKey === undefined ? undefined : own.get(parentKey);
    if (parentKey !== undefined && parent) classifyOne(parentKey, parent);
    const subject = subjectOf(agency, key, kept, own, made);
    const postedOn = dayOf(kept.sighting.postedAt ?? now, timeZone);
    const on = dayOf(now, timeZone);
    const channel = { id: kept.sample.address, address: kept.sample.address, kind: "feed" } as const;
    const place = { channel, unit: "", postedOn };
    const classification = propose({ table, decisions, subject, place, capturedOn: on, language, on });
    made.set(key, { ...classification, row: classify(table, featuresOf(subject)).rule.row });
  };
  for (const [key, kept] of own) classifyOne(key, kept);
  return made;
}

async function demoDecision(agency: DemoAgencyKey): Promise<AdoptedDecision> {
  const read = parseDecision(JSON.parse(await readFile(join(drafts, `${agency}-demo.json`), "utf8")));
  if (!read.ok) throw new Error(`the draft of ${agency} is unsound: ${JSON.stringify(read.faults)}`);
  return { id: asId("01890000-0000-7000-8000-000000000003"), document: read.decision };
}

function parentKeyOf({ sample, sighting }: Kept): string | undefined {
  return sighting.parentNativeId === undefined
    ? undefined
    : keyOf(sample, { nativeId: sighting.parentNativeId });
}

/** As `subjectOf` of the pipeline's step. */
function subjectOf(
  agency: DemoAgencyKey,
  key: string,
  kept: Kept,
  all: ReadonlyMap<string, Kept>,
  made: ReadonlyMap<string, Made>,
): Subject {
  const { sample, sighting, versions } = kept;
  const parentKey = parentKeyOf(kept);
  const parent = parentKey === undefined ? undefined : all.get(parentKey);
  const parentMade = parentKey === undefined ? undefined : made.get(parentKey);
  const root = sighting.rootNativeId && all.get(keyOf(sample, { nativeId: sighting.rootNativeId }))?.sighting;
  const answers = [...all.values()].flatMap((other) =>
    other.sighting.byAgency && parentKeyOf(other) === key
      ? [{ text: other.sighting.text, stands: true }]
      : [],
  );
  const { settled, kept: keptFor } = weighAnswers(sighting.text, answers);
  const { country, language } = demoAgencies[agency];
  const { kind, byAgency, title, text, labels, facts, visibility, media } = sighting;
  return {
    ...{
      country,
      agencyLanguage: language,
      detected: undefined,
      kind,
      byAgency,
      title,
      text,
      labels,
      facts,
      visibility,
    },
    leading: sample.leading ?? false,
    versions,
    removed: removalOf(kept),
    parent: parent && {
      kind: parent.sighting.kind,
      byAgency: parent.sighting.byAgency,
      outcome: parentMade?.outcome,
      ground: parentMade?.ground,
    },
    root: root
      ? {
          labels: root.labels,
          title: root.title,
          isConsultation: isConsultation(root),
          isCrisis: isCrisis(root),
        }
      : undefined,
    answeredByAgency: settled,
    keptAnswer: keptFor,
    mediaCount: media.length,
    sameTextOnOwnSite: byAgency && isOnOwnSite(kept, all),
  };
}

function removalOf({ sample, sighting, removed }: Kept): Subject["removed"] {
  if (["trashed", "hidden", "spam"].includes(sighting.visibility)) return "byAgency";
  if (!removed) return "no";
  return sighting.byAgency || sample.kind === "wordpress" ? "byAgency" : "unknown";
}

function isOnOwnSite({ sample, sighting }: Kept, all: ReadonlyMap<string, Kept>): boolean {
  return [...all.values()].some(
    (other) =>
      other.sample !== sample &&
      other.sample.kind === "wordpress" &&
      other.sighting.kind === "post" &&
      sighting.text !== "" &&
      other.sighting.text === sighting.text,
  );
}
