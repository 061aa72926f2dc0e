/** Asks a channel for single items that its list should hold and does not, until it wants no more questions. */
import { retryAfter } from "../../capture/fault.ts";
import { type ObservePlan, withChecks } from "../../capture/observe.ts";
import type { HttpAnswer, HttpClient } from "../../capture/port.ts";
import type { Channel } from "../../domain/channel.ts";
import { isArchiveError } from "../../domain/errors.ts";
import type { DirectCheck } from "../../domain/observation.ts";
import type { Tools } from "../tools.ts";
import { captureTools } from "./capture-tools.ts";

/**
 * Whatever the adapter makes of it, an answer that asks for quiet (429, 503) is the last question of the look, and so is
 * one that never came: who waits in vain for one page would wait for each of the others.
 *
 * @returns the plan with the answers, and until when the channel asked for quiet
 */
export async function askForItems(
  tools: Tools,
  channel: Channel,
  plan: ObservePlan,
): Promise<{ readonly plan: ObservePlan; readonly quietUntil: Date | undefined }> {
  const adapter = tools.adapters[channel.kind];
  const { http, stop } = listening(tools.http);
  const answers = new Map<string, DirectCheck>();
  for (const item of plan.toCheck) {
    answers.set(item.nativeId, await adapter.check(channel, item, captureTools({ ...tools, http }, channel)));
    if (stop.asked) break;
  }
  return { plan: withChecks(plan, answers), quietUntil: stop.until };
}

interface Stop {
  asked: boolean;
  until: Date | undefined;
}

function listening(http: HttpClient): { readonly http: HttpClient; readonly stop: Stop } {
  const stop: Stop = { asked: false, until: undefined };
  const heard = async (ask: () => Promise<HttpAnswer>) => {
    try {
      const answer = await ask();
      if (answer.status === 429 || answer.status === 503) {
        stop.asked = true;
        stop.until = retryAfter(answer, answer.fetchedAt);
      }
      return answer;
    } catch (error) {
      if (isArchiveError(error) && /^channel\.(?:timeout|rateLimited)$/.test(error.code)) stop.asked = true;
      throw error;
    }
  };
  return {
    http: {
      get: (request) => heard(() => http.get(request)),
      post: (request) => heard(() => http.post(request)),
    },
    stop,
  };
}
