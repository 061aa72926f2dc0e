/** One thread at a time, without a database: parents come first, and nothing is said twice. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compileTable, rulesByCountry } from "../../../src/classify/table.ts";
import type { ClassInForce, ThreadItem } from "../../../src/db/threads.ts";
import type { Agency } from "../../../src/domain/agency.ts";
import { day } from "../../../src/domain/day.ts";
import { asId } from "../../../src/domain/ids.ts";
import type { Classification } from "../../../src/domain/outcome.ts";
import { classifyThread, type Grounds, type Judged } from "../../../src/pipeline/classify/decide.ts";

/** Ids are made of letters here, so that a failure reads well. */
const uuid = (letters: string) =>
  `01990000-0000-7000-8000-${Buffer.from(letters.slice(0, 6)).toString("hex").padStart(12, "0")}`;

const agency: Agency = {
  id: asId(uuid("agency")),
  name: "Fjordvik kommune",
  orgNumber: "999999999",
  country: "NO",
  language: "nn",
  timeZone: "Europe/Oslo",
  unit: "Dokumentsenteret",
  responsible: "Arkivleiar",
  names: "hidden",
};
const grounds: Grounds = {
  agency,
  table: compileTable(rulesByCountry.NO),
  decisions: [],
  basis: "one",
  on: day("2026-06-01"),
};

function anItem(nativeId: string, parentNativeId: string | undefined, text: string): ThreadItem {
  return {
    itemId: asId(uuid(nativeId)),
    versionId: asId(uuid(`${nativeId}1`)),
    versionNumber: 1,
    channelId: "channel",
    channelKind: "feed",
    channelAddress: "https://fjordvik.example.no/feed",
    leading: true,
    nativeId,
    parentNativeId,
    rootNativeId: "post",
    kind: parentNativeId === undefined ? "post" : "comment",
    byAgency: parentNativeId === undefined,
    title: undefined,
    text,
    labels: [],
    facts: {},
    mediaCount: 0,
    visibility: "public",
    presence: "present",
    postedAt: new Date("2026-05-31T22:30:00Z"),
    firstSeenAt: new Date("2026-06-01T08:00:00Z"),
    sameTextOnOwnSite: false,
    sameBytesOnOwnSite: false,
    current: undefined,
  };
}

const thread = [
  anItem("post", undefined, "Slik følgjer du byggjesaka di."),
  anItem("question", "post", "Kva skjer med søknaden min, sak 2026/114?"),
  { ...anItem("answer", "question", "Du får svar fredag."), byAgency: true },
  anItem("thanks", "answer", "Takk!"),
];

function proposed(item: ThreadItem, classification: Classification): ClassInForce {
  const { clause, ...rest } = classification;
  return {
    ...rest,
    classificationId: "before",
    language: "nn",
    by: "rules",
    at: new Date("2026-06-01T09:00:00Z"),
    state: "proposed",
    reopenedBecause: undefined,
    judgedVersionId: item.versionId,
    context: "",
    versionId: item.versionId,
    basis: "one",
    standing: "public present",
    decisionId: clause?.decisionId,
    clauseId: clause?.clauseId,
    dueOn: undefined,
  };
}

const byItem = (judged: readonly Judged[]) => new Map(judged.map((row) => [row.itemId, row.classification]));

test("the order in which a thread is read changes nothing", () => {
  const expected = byItem(classifyThread(grounds, thread).judged);
  expect(expected.size).toBe(4);
  fc.assert(
    fc.property(fc.shuffledSubarray(thread, { minLength: thread.length }), (shuffled) => {
      expect(byItem(classifyThread(grounds, shuffled).judged)).toEqual(expected);
    }),
  );
});

test("what has its proposal in force is not proposed again, and is under another basis", () => {
  const judged = new Map(classifyThread(grounds, thread).judged.map((row) => [row.itemId, row]));
  const inForce = thread.map((item): ThreadItem => {
    const row = judged.get(item.itemId);
    if (!row) throw new Error(`${item.nativeId} has no proposal`);
    return { ...item, current: proposed(item, row.classification) };
  });
  expect(classifyThread(grounds, inForce)).toEqual({ judged: [], kept: [] });
  expect(classifyThread({ ...grounds, basis: "two" }, inForce).judged).toHaveLength(4);
});

test("items that answer each other in a circle are each judged once", () => {
  const circle = [anItem("a", "b", "Ja."), anItem("b", "c", "Nei."), anItem("c", "a", "Kanskje.")];
  expect(
    classifyThread(grounds, circle)
      .judged.map(({ itemId }) => itemId)
      .sort(),
  ).toEqual(["a", "b", "c"].map(uuid));
});

test("the language that a feed says stands in the classification where the text says nothing", () => {
  const languageSaid = (language: string, text: string) =>
    classifyThread(grounds, [{ ...anItem("a", undefined, text), facts: { language } }]).judged[0]?.language;
  expect(languageSaid("se", "Rabas 10–15")).toBe("se");
  expect(languageSaid("en-US", "Ope 10–15")).toBe("nn");
  expect(languageSaid("se", "Vi har ope i dag, og det er gratis for alle")).toBe("nn");
});

describe("who took a comment away decides what it is", () => {
  const said = { ...anItem("rude", "post", "Dere er noen idioter alle sammen"), byAgency: false };
  test.each<[ThreadItem["channelKind"], Partial<ThreadItem>, string]>([
    ["facebook", { visibility: "hidden", takenAwayBy: "agency" }, "NO-14B"],
    ["facebook", { visibility: "hidden" }, "NO-26B"],
    ["facebook", { visibility: "hidden", takenAwayBy: "platform" }, "NO-26B"],
    ["bluesky", { visibility: "hidden", takenAwayBy: "platform" }, "NO-26B"],
    ["bluesky", { visibility: "hidden", takenAwayBy: "agency", presence: "removed" }, "NO-14B"],
    ["discourse", { visibility: "trashed", takenAwayBy: "author" }, "NO-26"],
    ["discourse", { visibility: "trashed" }, "NO-26B"],
    ["discourse", { visibility: "trashed", takenAwayBy: "agency" }, "NO-14B"],
    ["facebook", { presence: "removed" }, "NO-26"],
    ["wordpress", { visibility: "trashed" }, "NO-14B"],
    ["wordpress", { presence: "removed" }, "NO-14B"],
    ["wordpress", { visibility: "hidden" }, "NO-26B"],
    ["mediawiki", { visibility: "hidden", takenAwayBy: "agency" }, "NO-14B"],
    ["mediawiki", { visibility: "hidden" }, "NO-26B"],
    ["youtube", { visibility: "spam", takenAwayBy: "platform" }, "NO-13B"],
    ["youtube", { visibility: "held" }, "NO-00"],
  ])("%s %j: %s", (channelKind, stands, ruleId) => {
    const [post] = thread;
    if (!post) throw new Error("the thread is empty");
    const item = { ...said, channelKind, ...stands };
    const { judged } = classifyThread(grounds, [{ ...post, channelKind }, item]);
    expect(judged.find(({ itemId }) => itemId === said.itemId)?.classification.ruleId).toBe(ruleId);
  });

  test("a simple question that somebody hid is never prunable without an officer", () => {
    const [post] = thread;
    if (!post) throw new Error("the thread is empty");
    const ask = {
      ...anItem("ask", "post", "Når åpner svømmehallen på lørdag?"),
      channelKind: "facebook",
    } as const;
    const answer = { ...anItem("a", "ask", "Kl. 10."), byAgency: true };
    const ruled = (item: ThreadItem) =>
      classifyThread(grounds, [post, item, answer]).judged.find(({ itemId }) => itemId === ask.itemId)
        ?.classification.ruleId;
    expect(ruled(ask)).toBe("NO-05A");
    expect(ruled({ ...ask, visibility: "hidden" })).toBe("NO-05B");
  });
});

describe("a simple question goes with its answer, and stays with one that binds or puts off", () => {
  const ask = anItem("ask", "post", "Når åpner svømmehallen på lørdag?");
  const says = (id: string, text: string, more: Partial<ThreadItem> = {}) => ({
    ...anItem(id, "ask", text),
    byAgency: true,
    ...more,
  });
  const [post] = thread;
  if (!post) throw new Error("the thread is empty");

  test.each<[string, readonly ThreadItem[], string]>([
    ["a time", [says("a", "Hei! Hallen åpner kl. 10 på lørdag.")], "NO-05A"],
    ["a referral", [says("a", "Ta kontakt med servicetorget")], "NO-05B"],
    ["a promise", [says("a", "Vi lover at den åpner kl. 10.")], "NO-05G"],
    ["a time and a refusal", [says("a", "Kl. 10."), says("b", "Dere får ikke leie den.")], "NO-05G"],
    [
      "a time, and a refusal that was taken away",
      [says("a", "Kl. 10."), says("b", "Dere får ikke leie den.", { presence: "removed" })],
      "NO-05G",
    ],
    ["a time that was taken away", [says("a", "Kl. 10.", { presence: "removed" })], "NO-05B"],
    ["a price", [says("a", "Det koster 50 kr.")], "NO-05B"],
  ])("%s", (_what, answers, ruleId) => {
    const { judged } = classifyThread(grounds, [post, ask, ...answers]);
    expect(judged.find(({ itemId }) => itemId === ask.itemId)?.classification.ruleId).toBe(ruleId);
  });

  test("a comment that went with its trashed post was not moderated", () => {
    const gone = { visibility: "trashed", presence: "removed", channelKind: "wordpress" } as const;
    const { judged } = classifyThread(grounds, [
      { ...post, ...gone },
      { ...ask, ...gone },
    ]);
    expect(judged.find(({ itemId }) => itemId === ask.itemId)?.classification.classId).toBe(
      "SIMPLE-QUESTION",
    );
  });
});
