/** What is asked by those who watch the process: whether it lives, and whether pages can be answered now. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Context, Hono } from "hono";

/** @returns what stands against answering pages, in words that anybody may read; empty when nothing does */
export type AskReadiness = () => Promise<readonly string[]>;

const askedAgainMs = 1000;

/**
 * `/health` is answered by the process alone: a process that is stuck does not. `/ready` asks the database each time, at
 * most once a second however often it is asked.
 */
export function healthRoutes(app: Hono, readiness: AskReadiness): void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  app.get("/health", (context) => {
    const longestMs = Math.round(delay.max / 1e6);
    delay.reset();
    return told(context, { alive: true, longestPauseMs: longestMs }, 200);
  });
  const ask = onceIn(askedAgainMs, readiness);
  app.get("/ready", async (context) => {
    const because = await ask();
    return because.length === 0
      ? told(context, { ready: true }, 200)
      : told(context, { ready: false, because }, 503);
  });
}

function told(context: Context, body: object, status: 200 | 503): Response {
  return context.json(body, status, { "Cache-Control": "no-store" });
}

function onceIn(ms: number, ask: AskReadiness): AskReadiness {
  let asked: { readonly at: number; readonly answer: Promise<readonly string[]> } | undefined;
  return () => {
    if (!asked || performance.now() - asked.at >= ms) asked = { at: performance.now(), answer: ask() };
    return asked.answer;
  };
}
