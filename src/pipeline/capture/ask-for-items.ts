/** Asks a channel for single items that its list should hold and does not, until it wants no more questions. */
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
 * Until when it is to be left in peace, the budget of its platform keeps: the next look is refused by that, and the ledger
 * tells why.
 *
 * @returns the plan with the answers
 */
export async function askForItems(tools: Tools, channel: Channel, plan: ObservePlan): Promise<ObservePlan> {
  const adapter = tools.adapters[channel.kind];
  const { http, stop } = listening(tools.http);
  const answers = new Map<string, DirectCheck>();
  for (const item of plan.toCheck) {
    answers.set(item.nativeId, await adapter.check(channel, item, captureTools({ ...tools, http }, channel)));
    if (stop.asked) break;
  }
  return withChecks(plan, answers);
}

interface Stop {
  asked: boolean;
}

function listening(http: HttpClient): { readonly http: HttpClient; readonly stop: Stop } {
  const stop: Stop = { asked: false };
  const heard = async (ask: () => Promise<HttpAnswer>) => {
    try {
      const answer = await ask();
      if (answer.status === 429 || answer.status === 503) stop.asked = true;
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
