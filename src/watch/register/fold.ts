/** PURE. What stands in the register of a channel after all that was written there: later rows replace earlier ones. */
import type { AttestedPoint, DocumentedPoint } from "../checklist/points.ts";
import {
  type ListedTopic,
  type PointTopic,
  pointsOfTopic,
  type RegisterValue,
  type SingleTopic,
  type Topic,
  topics,
} from "./topics.ts";

/** A row as it was written. `value` is undefined where a topic was cleared, and of `undone`. */
export interface RegisterRow {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly act: "set" | "cleared" | "undone";
  readonly topic: Topic;
  /** of the checklist, for a topic that is there for each of some points */
  readonly point: string | undefined;
  readonly value: unknown;
  /** the row that this one takes back */
  readonly undoes: string | undefined;
  readonly because: string | undefined;
}

export interface Registered<Of extends Topic> {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly value: RegisterValue<Of>;
}

export type ChannelRegister = { readonly [Of in SingleTopic]?: Registered<Of> } & {
  /** by the day on which they were carried out */
  readonly evaluations: readonly Registered<"evaluation">[];
  readonly documented: Readonly<Partial<Record<DocumentedPoint, Registered<"documented">>>>;
  readonly attested: Readonly<Partial<Record<AttestedPoint, Registered<"attested">>>>;
  /** nothing was ever registered, or all of it was taken back */
  readonly empty: boolean;
};

/** @param rows in the order in which they were written */
export function registerOf(rows: readonly RegisterRow[]): ChannelRegister {
  const undone = new Set(rows.flatMap(({ undoes }) => undoes ?? []));
  const standing = rows.filter(({ id, act }) => act !== "undone" && !undone.has(id));
  const singles: Partial<Record<SingleTopic, unknown>> = {};
  const ofPoints: Record<PointTopic, Record<string, unknown>> = { documented: {}, attested: {} };
  const evaluations: Registered<"evaluation">[] = [];
  for (const row of standing) {
    const { topic, point = "" } = row;
    const entry = row.act === "set" ? registered(row) : undefined;
    if (isListed(topic)) {
      if (entry) evaluations.push(entry as Registered<"evaluation">);
    } else if (isOfPoint(topic)) replace(ofPoints[topic], point, entry);
    else replace(singles, topic, entry);
  }
  const known = Object.keys({ ...singles, ...ofPoints.attested, ...ofPoints.documented }).length;
  return {
    ...singles,
    ...ofPoints,
    evaluations: evaluations.toSorted((a, b) => a.value.on.localeCompare(b.value.on)),
    empty: known + evaluations.length === 0,
  } as ChannelRegister;
}

/** The row that stands for a topic now: what a later one would replace. */
export function standingRow(
  rows: readonly RegisterRow[],
  topic: Topic,
  point: string | undefined,
): RegisterRow | undefined {
  const undone = new Set(rows.flatMap(({ undoes }) => undoes ?? []));
  const found = rows.findLast(
    (row) => row.topic === topic && row.point === point && row.act !== "undone" && !undone.has(row.id),
  );
  return found?.act === "set" ? found : undefined;
}

function registered({ id, at, by, value }: RegisterRow): Registered<Topic> {
  return { id, at, by, value: value as RegisterValue<Topic> };
}

function replace(of: Record<string, unknown>, name: string, entry: unknown): void {
  if (entry === undefined) delete of[name];
  else of[name] = entry;
}

export function isListed(topic: Topic): topic is ListedTopic {
  return topic === "evaluation";
}

function isOfPoint(topic: Topic): topic is PointTopic {
  return topic === "documented" || topic === "attested";
}

export interface StandingEntry {
  readonly topic: Topic;
  readonly point: string | undefined;
  readonly entry: Registered<Topic>;
}

/** Every entry that stands, in the order of the topics. */
export function standingEntries(register: ChannelRegister): readonly StandingEntry[] {
  return topics.flatMap((topic): readonly StandingEntry[] => {
    if (topic === "evaluation")
      return register.evaluations.map((entry) => ({ topic, point: undefined, entry }));
    if (topic === "documented" || topic === "attested") {
      const of: Readonly<Record<string, Registered<Topic> | undefined>> = register[topic];
      return pointsOfTopic[topic].flatMap((point) => {
        const entry = of[point];
        return entry ? [{ topic, point, entry }] : [];
      });
    }
    const entry: Registered<Topic> | undefined = register[topic];
    return entry ? [{ topic, point: undefined, entry }] : [];
  });
}
