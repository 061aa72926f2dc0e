/** What an officer decided, looked at again with its thread: the class stays, waits when something changed, and has no day then. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Day, day } from "../../src/domain/day.ts";
import type { ItemId, VersionId } from "../../src/domain/ids.ts";
import { type Presence, visibilities } from "../../src/domain/item.ts";
import { outcomes } from "../../src/domain/outcome.ts";
import { reopenedBecause } from "../../src/domain/review.ts";
import {
  contextIn,
  indexOf,
  keptByOfficer,
  type LookedAtAgain,
  type OfficersInForce,
  standsAsAnswer,
  type ThreadMember,
} from "../../src/retention/kept.ts";
import { aClause, anAdopted, destroyable } from "../support/destruction-builders.ts";

const presences: readonly Presence[] = ["present", "missing", "leftWindow", "removed"];
const itemId = "item-1" as ItemId;
const first = "version-1" as VersionId;
const second = "version-2" as VersionId;

function aMember(change: Partial<ThreadMember> = {}): ThreadMember {
  return {
    ...{ nativeId: "c-1", parentNativeId: "post-1", rootNativeId: "post-1", versionId: "c-1.1" },
    ...{ kind: "comment", byAgency: false, visibility: "public", presence: "present", labels: [] },
    ...change,
  };
}
const post = aMember({
  nativeId: "post-1",
  parentNativeId: undefined,
  versionId: "post-1.1",
  kind: "post",
  byAgency: true,
});
const answer = aMember({ nativeId: "c-2", parentNativeId: "c-1", versionId: "c-2.1", byAgency: true });

describe("an answer", () => {
  test("is what the agency said as a comment or message, and what its reader still sees", () => {
    for (const visibility of visibilities)
      for (const presence of presences)
        expect(standsAsAnswer({ ...answer, visibility, presence })).toBe(
          (visibility === "public" || visibility === "private") && presence !== "removed",
        );
    expect(standsAsAnswer({ ...answer, kind: "message" })).toBe(true);
    expect(standsAsAnswer({ ...answer, kind: "post" })).toBe(false);
    expect(standsAsAnswer({ ...answer, byAgency: false })).toBe(false);
  });

  test("is known by what it answers, in the order of the thread", () => {
    const more = { ...answer, nativeId: "c-3", versionId: "c-3.1" };
    const hidden = { ...answer, nativeId: "c-4", visibility: "hidden" } as const;
    const { answers, byNativeId } = indexOf([post, aMember(), answer, more, hidden]);
    expect([...answers]).toEqual([["c-1", ["c-2.1", "c-3.1"]]]);
    expect([...byNativeId.keys()]).toEqual(["post-1", "c-1", "c-2", "c-3", "c-4"]);
  });
});

describe("what stands around an item", () => {
  const item = aMember();
  const ofParent = {
    classId: "PUBLICATION",
    outcome: "publicRecord",
    ground: undefined,
    by: "rules",
  } as const;
  const context = (
    thread: readonly ThreadMember[],
    parentClass: Parameters<typeof contextIn>[2] = () => ofParent,
  ) => contextIn(indexOf(thread), item, parentClass);
  const whole = context([post, item, answer]);

  test("changes with an answer, and with the parent's class, ground and an officer's outcome", () => {
    const others = [
      context([post, item]),
      context([post, item, { ...answer, versionId: "c-2.2" }]),
      context([{ ...post, labels: ["Brann"] }, item, answer]),
      context([item, answer]),
      context([post, item, answer], () => undefined),
      context([post, item, answer], () => ({ ...ofParent, classId: "TIP" })),
      context([post, item, answer], () => ({ ...ofParent, by: "Kari Vik" })),
      context([post, item, answer], () => ({
        ...ofParent,
        ground: { text: "offl. § 13", act: "offentleglova", section: "§ 13" },
      })),
    ];
    expect(new Set([whole, ...others]).size).toBe(others.length + 1);
  });

  test("does not change with what rules and decisions make of the parent's outcome, nor with other replies", () => {
    const other = aMember({ nativeId: "c-9", versionId: "c-9.1" });
    for (const by of ["rules", "decision"])
      for (const outcome of outcomes)
        expect(context([post, item, answer, other], () => ({ ...ofParent, by, outcome }))).toBe(whole);
  });

  test("asks for no class where there is no parent, and is no root of itself", () => {
    const never = () => {
      throw new Error("asked for the class of nothing");
    };
    expect(contextIn(indexOf([post]), post, never)).toBe(
      contextIn(indexOf([{ ...post, labels: ["Brann"] }]), post, never),
    );
    expect(contextIn(indexOf([item]), item, never)).toMatch(/ public there$/);
  });
});

const prunable: OfficersInForce = {
  ...{
    classificationId: "classification-1",
    outcome: "prunable",
    classId: "PRAISE",
    reopenedBecause: undefined,
  },
  ...{
    judgedVersionId: first,
    context: "seen public there",
    versionId: first,
    basis: "basis-1",
    standing: "public present",
  },
  ...{ decisionId: "decision-1", clauseId: "3.1", dueOn: day("2028-01-01") },
};

function looked(change: Partial<LookedAtAgain> = {}): LookedAtAgain {
  return {
    ...{
      context: "seen public there",
      standing: "public present",
      basis: "basis-1",
      decisions: [anAdopted()],
    },
    place: { ...destroyable().place, postedOn: "2026-05-20" as Day, capturedOn: "2026-06-01" as Day },
    on: day("2026-06-02"),
    ...change,
  };
}

const again = (now: Partial<LookedAtAgain>, current: Partial<OfficersInForce> = {}, versionId = first) =>
  keptByOfficer({ itemId, versionId }, { ...prunable, ...current }, looked(now));

describe("an officer's class", () => {
  test("is not written while nothing around it changed", () => {
    expect(again({})).toBeUndefined();
  });

  test("waits without a day once its text changed, and the rules are asked what they make of it", () => {
    expect(again({}, {}, second)).toMatchObject({
      ...{ itemId, before: "classification-1", versionId: second, reopenedBecause: "newVersion" },
      ...{ reopened: true, proposesAgain: true },
      clause: { decisionId: "decision-1", clauseId: "3.1", dueOn: undefined },
    });
  });

  test("keeps its day under new rules and a decision that covers it still", () => {
    expect(again({ basis: "basis-2" })).toMatchObject({
      ...{ reopenedBecause: undefined, reopened: false, proposesAgain: false },
      clause: { dueOn: "2028-01-01" },
    });
  });

  test("loses its day with the clause that gave it, and takes that of the clause that covers it now", () => {
    expect(again({ decisions: [] })).toMatchObject({ reopenedBecause: undefined, clause: undefined });
    const longer = anAdopted(
      [aClause({ id: "4", retention: { kind: "years", years: 3, trigger: "posted" } })],
      {},
      "decision-2",
    );
    expect(again({ decisions: [longer] })).toMatchObject({
      clause: { decisionId: "decision-2", clauseId: "4", dueOn: "2030-01-01" },
    });
    expect(
      again({
        decisions: [anAdopted([aClause({ outcome: "publicRecord", retention: { kind: "preserve" } })])],
      }),
    ).toMatchObject({ clause: undefined });
  });

  test("has no clause where it is not prunable", () => {
    const kept = {
      outcome: "publicRecord",
      decisionId: undefined,
      clauseId: undefined,
      dueOn: undefined,
    } as const;
    expect(again({}, kept)).toBeUndefined();
    expect(again({ basis: "basis-2" }, kept)).toMatchObject({ clause: undefined });
  });

  test("waits for the first reason that came, but a new version goes before it", () => {
    for (const waits of reopenedBecause) {
      const open = { reopenedBecause: waits, dueOn: undefined };
      expect(again({ context: "other public there" }, open)).toBeUndefined();
      const edited = again({}, open, second);
      expect(edited).toMatchObject({ reopenedBecause: "newVersion", reopened: waits !== "newVersion" });
    }
  });

  test("is looked at with where it stands now, and that alone does not let it wait", () => {
    expect(again({ standing: "public missing" })).toMatchObject({
      ...{ standing: "public missing", reopenedBecause: undefined, reopened: false },
      clause: { dueOn: "2028-01-01" },
    });
  });
});

test("nothing that waits has a day, nothing ceases to wait by itself, and what was written is not written twice", () => {
  const now = fc.record({
    context: fc.constantFrom("seen public there", "other public there", "seen hidden there"),
    standing: fc.constantFrom("public present", "hidden present"),
    basis: fc.constantFrom("basis-1", "basis-2"),
    decisions: fc.constantFrom([anAdopted()], [], [anAdopted([aClause({ classes: ["SPAM"] })])]),
  });
  const current = fc.record({
    outcome: fc.constantFrom(...outcomes),
    reopenedBecause: fc.option(fc.constantFrom(...reopenedBecause), { nil: undefined }),
  });
  fc.assert(
    fc.property(now, current, fc.constantFrom(first, second), (change, held, versionId) => {
      const before: OfficersInForce = { ...prunable, ...held, dueOn: undefined };
      const kept = keptByOfficer({ itemId, versionId }, before, looked(change));
      if (!kept) return;
      if (kept.reopenedBecause) expect(kept.clause?.dueOn).toBeUndefined();
      if (held.reopenedBecause) expect(kept.reopenedBecause).toBeDefined();
      if (kept.clause) expect(held.outcome).toBe("prunable");
      const { clause, ...written } = kept;
      const after: OfficersInForce = {
        ...before,
        ...{
          versionId,
          standing: written.standing,
          basis: change.basis,
          reopenedBecause: written.reopenedBecause,
        },
        ...{ decisionId: clause?.decisionId, clauseId: clause?.clauseId, dueOn: clause?.dueOn },
      };
      expect(keptByOfficer({ itemId, versionId }, after, looked(change))).toBeUndefined();
    }),
  );
});
