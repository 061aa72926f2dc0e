/**
 * One look at a channel that writes nothing: what is there, what can be seen of it, and what cannot and why.
 *
 * It asks as a real look does, by the same adapter with the same secret, and keeps neither answers nor items.
 */
import { kindFacts } from "../../capture/channels/kinds.ts";
import { endedBy } from "../../capture/http.ts";
import { readerEndedBy } from "../../capture/reader.ts";
import type { Channel } from "../../domain/channel.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type AgencyId, asId, type ChannelId } from "../../domain/ids.ts";
import type { Fault, Look } from "../../domain/observation.ts";
import { operatorAddress, withoutSecrets } from "../../domain/public-address.ts";
import { withSecrets } from "../capture/secrets.ts";
import type { Tools } from "../tools.ts";
import { addressFaults } from "./address.ts";
import { registerAdvice } from "./advice.ts";
import { type ChannelEdit, editedDraft } from "./changes.ts";
import { channelBy } from "./find.ts";
import { type ChannelInput, channelDraft } from "./register.ts";
import { tidyAddress } from "./same-site.ts";
import { type Seen, seenOf } from "./seen.ts";

/** A site with more is taken whole by the first capture: the trial only has to know what it is. */
const mostAnswers = 300;
const longestMs = 120_000;

export interface Trial extends Seen {
  readonly title: string;
  readonly kind: Channel["kind"];
  /** as the operator may see it */
  readonly address: string;
  /** a capture now would be a whole look */
  readonly whole: boolean;
  readonly fault: Pick<Fault, "code" | "detail"> | undefined;
  /** the channel is so large that the trial ended before it was through */
  readonly endedEarly: boolean;
  readonly answers: number;
  readonly heldItems: number;
}

/** Whether there is anything to look at: of some kinds archives are handed in, and nothing else. */
export function isLookedAt(kind: Channel["kind"]): boolean {
  return kindFacts[kind].neverLooked !== true;
}

/** @throws ArchiveError `config.invalid` when what is there is clearly no such channel, unless `anyway` */
export async function addedLook(tools: Tools, input: ChannelInput, anyway: boolean): Promise<Trial> {
  const { channel } = await channelDraft(tools, input);
  return refusedWhenOther(await trialLook(tools, channel), anyway);
}

/** As `addedLook`, of a channel as an edit would make it. */
export async function editedLook(
  tools: Tools,
  wanted: string,
  edit: ChannelEdit,
  anyway: boolean,
): Promise<Trial> {
  const { after } = await editedDraft(tools, wanted, edit);
  return refusedWhenOther(await trialLook(tools, after), anyway);
}

export interface Check extends Trial {
  /** what is wrong with how it stands in the register */
  readonly advice: readonly string[];
}

/** A registered channel, or an address that is none yet. @throws ArchiveError `archive.missing` for an unknown channel */
export async function checkedLook(
  tools: Tools,
  wanted: string,
  given: Pick<Channel, "kind" | "secretName">,
): Promise<Check> {
  if (!URL.canParse(wanted)) {
    const channel = await channelBy(tools, wanted);
    return { ...(await trialLook(tools, channel)), advice: await registerAdvice(tools, channel) };
  }
  return { ...(await trialLook(tools, strange(tools, wanted, given))), advice: addressFaults(wanted) };
}

function strange(tools: Tools, address: string, given: Pick<Channel, "kind" | "secretName">): Channel {
  return {
    ...given,
    id: asId<ChannelId>(tools.ids.next()),
    agencyId: asId<AgencyId>(tools.ids.next()),
    title: operatorAddress(address),
    address: tidyAddress(given.kind, address),
    leading: false,
    denyAuthors: [],
    everyMinutes: 30,
    mediaHosts: [],
    identifyBy: "auto",
    state: "active",
  };
}

export async function trialLook(tools: Tools, channel: Channel): Promise<Trial> {
  const budget = new AbortController();
  const signal = AbortSignal.any([budget.signal, AbortSignal.timeout(longestMs)]);
  let answers = 0;
  const count = () => {
    if (answers++ >= mostAnswers) budget.abort();
  };
  const counted: Tools["http"] = {
    get: async (request) => {
      count();
      return await tools.http.get(request);
    },
    post: async (request) => {
      count();
      return await tools.http.post(request);
    },
  };
  const reader = readerEndedBy(tools.reader, signal);
  const own = withSecrets({ ...tools, http: endedBy(counted, signal), reader }, channel);
  const credentials = channel.secretName === undefined ? undefined : tools.secret(channel.secretName);
  let look: Look | undefined;
  try {
    look = await own.adapters[channel.kind].look(channel, {
      http: own.http,
      reader: own.reader,
      clock: tools.clock,
      credentials,
    });
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
  }
  const generator = channel.kind === "wordpress" && look ? await generatorOf(own, channel) : undefined;
  const fault = look?.fault && { code: look.fault.code, detail: withoutSecrets(look.fault.detail) };
  return {
    title: channel.title,
    kind: channel.kind,
    address: operatorAddress(channel.address),
    whole: look !== undefined && fault === undefined && look.sightings.length > 0,
    fault,
    endedEarly: look === undefined,
    answers,
    heldItems: look?.findings.filter(({ held }) => held).length ?? 0,
    ...seenOf(channel, look, credentials !== undefined, generator),
  };
}

/** WordPress tells its version in its feed, and nowhere in its REST API. */
async function generatorOf(tools: Tools, channel: Channel): Promise<string | undefined> {
  try {
    const { body } = await tools.http.get({ url: `${channel.address.replace(/\/+$/, "")}/?feed=rss2` });
    const text = new TextDecoder().decode(body.subarray(0, 20_000));
    return /<generator>https:\/\/wordpress\.org\/\?v=([\d.]+)/.exec(text)?.[1];
  } catch {
    return undefined;
  }
}

function refusedWhenOther(trial: Trial, anyway: boolean): Trial {
  if (trial.other === undefined || anyway) return trial;
  const feeds = trial.feeds.map((address) => `\n  its page names this feed: ${address}`).join("");
  throw new ArchiveError(
    "config.invalid",
    `${trial.address}: ${trial.other}, so nothing was written.${feeds}\n  If it will be a channel later, give --anyway; to ask nothing, --no-check.`,
  );
}
