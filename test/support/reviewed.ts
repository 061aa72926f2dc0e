/** An agency with a decision in force and one channel, for tests of what officers do. */
import type { Agency } from "../../src/domain/agency.ts";
import { day } from "../../src/domain/day.ts";
import { asId, type ItemId } from "../../src/domain/ids.ts";
import { captureAll } from "../../src/pipeline/capture/all.ts";
import { type ClassifyResult, classifyAgency } from "../../src/pipeline/classify/classify.ts";
import { adoptDecision, draftDecision } from "../../src/pipeline/decide/decide.ts";
import { readDecision } from "../../src/pipeline/decide/read.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import type { Tools } from "../../src/pipeline/tools.ts";
import { aClause, aDecisionFile } from "../retention/decisions.ts";
import { norwegianAgency, openTestApp, type swedishAgency, type TestApp } from "./app.ts";
import { aFeed, type FeedItem } from "./dialog-feed.ts";
import { type HostileServer, startHostileServer } from "./hostile-server.ts";
import { opening } from "./opening.ts";

/** `PRAISE` for a year, `REACTION` for thirty days, and what the rest of a real decision keeps. */
export const clauses = [
  aClause("1.1", ["PRAISE"], { kind: "years", years: 1, trigger: "posted" }),
  aClause("1.2", ["REACTION"], { kind: "days", days: 30, trigger: "posted" }),
  aClause("1.3", ["SPAM"], { kind: "preserve" }, "publicRecord"),
];

/** @returns the number of the decision, which is adopted as `26/…` */
export async function adoptClauses(tools: Tools, agency: Agency, changes: object = {}): Promise<number> {
  const file = new TextEncoder().encode(JSON.stringify({ ...aDecisionFile, clauses, ...changes }));
  const number = await draftDecision(tools, agency, readDecision(file, "decision.json"));
  await adoptDecision(tools, agency, number, {
    by: "Kari Vik",
    body: "Kommunedirektøren",
    under: "arkivforskrifta § 3",
    reference: `26/${number}`,
    on: day("2026-06-01"),
  });
  return number;
}

export interface Reviewed {
  readonly opened: TestApp;
  readonly agency: Agency;
  /** what the channel shows from now on */
  shows(items: readonly FeedItem[]): void;
  /** an hour later: looks, and classifies */
  process(): Promise<ClassifyResult>;
  /** @returns its number */
  adopt(changes?: object): Promise<number>;
  id(nativeId: string): Promise<ItemId>;
  /** of the class in force */
  inForce(nativeId: string): Promise<Record<string, unknown> | undefined>;
  close(): Promise<void>;
}

interface Place {
  readonly server: HostileServer;
  readonly opened: TestApp;
  readonly agency: Agency;
}

export async function openReviewed(
  env: Readonly<Record<string, string>> = {},
  of: typeof norwegianAgency | typeof swedishAgency = norwegianAgency,
): Promise<Reviewed> {
  const place = await opening(async (closeLater): Promise<Place> => {
    const server = await startHostileServer();
    closeLater(() => server.close());
    const opened = await openTestApp(env);
    closeLater(() => opened.close());
    const agency = await registerAgency(opened.app.tools, of);
    server.serve("/feed.json", aFeed([]));
    const address = `${server.origin}/feed.json`;
    const channel = { agency: agency.orgNumber, kind: "feed", title: "Dialog", address } as const;
    await registerChannel(opened.app.tools, channel);
    return { server, opened, agency };
  });
  return { ...reviewedAt(place.opened), close: place.close };
}

function reviewedAt({ server, opened, agency }: Place): Omit<Reviewed, "close"> {
  const { tools } = opened.app;
  return {
    opened,
    agency,
    shows: (items) => server.serve("/feed.json", aFeed(items)),
    async process() {
      await opened.clock.sleep(3_600_000);
      await captureAll(tools, {}, () => undefined, new AbortController().signal);
      return await classifyAgency(tools, agency, () => undefined);
    },
    adopt: (changes) => adoptClauses(tools, agency, changes),
    async id(nativeId) {
      const found = await tools.pool.query<{ id: string }>("select id from core.items where native_id = $1", [
        nativeId,
      ]);
      return asId<ItemId>(found.rows[0]?.id ?? "");
    },
    async inForce(nativeId) {
      const found = await tools.pool.query<Record<string, unknown>>(
        `select c.state, c.outcome, cl.class_id as class, cl.by, c.reopened_because as reopened, c.clause_id as clause,
                c.due_on::text as due, cl.ground->>'text' as ground, cl.registration
           from core.items i join core.item_classes c on c.item_id = i.id
           join core.classifications cl on cl.id = c.classification_id where i.native_id = $1`,
        [nativeId],
      );
      return found.rows[0];
    },
  };
}
