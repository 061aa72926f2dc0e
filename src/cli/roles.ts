/**
 * Roles as processes of their own: what the public asks, what officers ask, and what works on the archive, each with no
 * more of the environment than it needs. One that ends is started again, and the others do not notice.
 */
import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import { exitCodes } from "./context.ts";

export type RoleName = "work" | "serve" | "desk";

export interface Role {
  readonly name: RoleName;
  /** the command and its options */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** whether what it prints is for the terminal of whoever started all of them */
  readonly isHeard: boolean;
  /** told each time when it does what it was started for; `address` of a server */
  readonly onReady?: (address: string | undefined) => void;
}

export interface RoleTools {
  readonly log: Logger;
  /** ends all of them, in order */
  readonly signal: AbortSignal;
  /** the program's own file */
  readonly program: URL;
  /** the first wait before a role is started again, 1 s when not said; it doubles up to a minute */
  readonly firstPauseMs?: number;
}

const longestPauseMs = 60_000;

/**
 * Starts one after the other, each when the one before works, and keeps them running until the signal.
 *
 * @returns the exit code: that of a role that ended before it had ever worked, for then something is wrong with what it
 *   was given, and all of them end
 */
export async function runRoles(roles: readonly Role[], tools: RoleTools): Promise<number> {
  const failed = Promise.withResolvers<number>();
  const stop = new AbortController();
  const ends = AbortSignal.any([stop.signal, tools.signal]);
  const kept: Promise<void>[] = [];
  const ended = Promise.race([failed.promise, aborted(tools.signal)]);
  for (const role of roles) {
    const works = Promise.withResolvers<"works">();
    kept.push(keepRole(role, { ...tools, signal: ends }, () => works.resolve("works"), failed.resolve));
    if ((await Promise.race([works.promise, ended])) !== "works") break;
  }
  const code = await ended;
  stop.abort();
  await Promise.all(kept);
  return code ?? exitCodes.interrupted;
}

/** Until the signal; @param works is told when it works for the first time, `failed` when it ends before that */
async function keepRole(
  role: Role,
  { log, signal, program, firstPauseMs = 1000 }: RoleTools,
  works: () => void,
  failed: (code: number) => void,
): Promise<void> {
  let everWorked = false;
  let pauseMs = firstPauseMs;
  while (!signal.aborted) {
    const begun = performance.now();
    const ended = await runOnce(role, program, signal, () => {
      everWorked = true;
      works();
    });
    if (signal.aborted) return;
    if (!everWorked) return failed(ended.code ?? exitCodes.failed);
    if (performance.now() - begun > longestPauseMs) pauseMs = firstPauseMs;
    log.error({ role: role.name, ...ended, againInMs: pauseMs }, "a role ended, and is started again");
    await pause(pauseMs, undefined, { signal }).catch(() => undefined);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}

interface RoleEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

async function runOnce(role: Role, program: URL, signal: AbortSignal, works: () => void): Promise<RoleEnd> {
  const child: ChildProcess = fork(program, role.args, {
    env: role.env,
    stdio: ["ignore", role.isHeard ? "inherit" : "ignore", "inherit", "ipc"],
  });
  child.on("message", (message: { readonly ready?: unknown; readonly address?: unknown }) => {
    if (message.ready !== true) return;
    role.onReady?.(typeof message.address === "string" ? message.address : undefined);
    works();
  });
  // not by a signal: one that came to the whole group has reached it, and a second would end it in the midst of its work
  const end = () => child.connected && child.disconnect();
  signal.addEventListener("abort", end, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      child.once("exit", (code, by) => resolve({ code, signal: by }));
      child.once("error", reject);
    });
  } finally {
    signal.removeEventListener("abort", end);
  }
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}
