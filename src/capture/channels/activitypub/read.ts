/** PURE. The items in the answers of a server that speaks ActivityPub. */
import type { Channel } from "../../../domain/channel.ts";
import type { Payload } from "../../../domain/observation.ts";
import type { AnswerReading, Answers, Reading } from "../../port.ts";
import { screenSightings } from "../../screen.ts";
import { AnswersRead } from "./answers.ts";
import { profileOf, sightingOf } from "./object.ts";

interface ActivityAnswers extends Answers {
  readonly channel: Channel;
  readonly seenAt: Date;
}

export const activitypubReading: AnswerReading<ActivityAnswers, Reading> = {
  name: "activitypub",
  read: ({ payloads, channel, seenAt }) => readPayloads(channel, payloads, seenAt),
};

/** The profile, then each object in the order in which it was first shown. What was deleted is no item. */
export function readPayloads(channel: Channel, payloads: readonly Payload[], seenAt: Date): Reading {
  const read = new AnswersRead(payloads);
  const { actor } = read;
  if (!actor) return { sightings: [], findings: [] };
  const items = [...read.objects].flatMap(([id, shown]) =>
    read.deleted.has(id) ? [] : (sightingOf(id, shown, actor, read.rootOf(id), channel.address) ?? []),
  );
  const candidates = [profileOf(actor.json, actor.id, actor.payload, channel.address), ...items];
  const screened = screenSightings(candidates, { seenAt, denyAuthors: channel.denyAuthors });
  const shownIds = new Set(read.objects.keys());
  const findings = read.findings.filter(({ nativeId }) => nativeId === undefined || !shownIds.has(nativeId));
  return { sightings: screened.sightings, findings: [...findings, ...screened.findings] };
}
