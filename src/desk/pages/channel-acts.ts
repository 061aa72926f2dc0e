/** What is done about channels at the desk. What asks the channel itself is asked for, and done by `kanalarkiv work`. */

import { html } from "hono/html";
import type { ChannelState } from "../../domain/channel.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { type FrozenJson, freeze } from "../../domain/frozen.ts";
import { operatorAddress } from "../../domain/public-address.ts";
import { askForWork } from "../../pipeline/asked/ask.ts";
import { acknowledgeFindings } from "../../pipeline/findings/findings.ts";
import { acknowledgeLook } from "../../pipeline/looks/looks.ts";
import { type ChannelEdit, changeState, editChannel } from "../../pipeline/register/changes.ts";
import type { ChannelInput } from "../../pipeline/register/input.ts";
import { placeTaken } from "../../pipeline/register/places.ts";
import type { Beforehand, RegisteredChannel } from "../../pipeline/register/register.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { channelsWords } from "../words/channels.ts";
import { looksWords } from "../words/looks.ts";
import { channelPage, type Refused } from "./channel.ts";
import { type ChannelTyped, channelFaults, inputOf, typedIn, typedOf } from "./channel-form.ts";
import { channelHere } from "./channels.ts";
import { lookHere, lookPage } from "./looks.ts";

/** A refusal of the register in words; what nobody foresaw is told as it was said. */
export function refusalOf(error: unknown, language: AgencyRequest["reader"]["language"]): Html {
  if (!isArchiveError(error)) throw error;
  return html`${channelsWords[language].notDone} <span lang="en">${harmless(error.message)}</span>`;
}

/** Where the channel's place is taken, in words; undefined when it is free, or taken all the same. */
export async function takenWords(
  site: DeskSite,
  { reader }: AgencyRequest,
  wanted: {
    readonly id: string | undefined;
    readonly input: ChannelInput;
    readonly anyway: boolean;
  } & Beforehand,
): Promise<string | undefined> {
  const { id, input, anyway, site: own, home } = wanted;
  const { kind, address } = input;
  const taken = await placeTaken(site.toolsFor(""), reader.agency, { id, kind, address, site: own, home });
  if (!taken || (!taken.sure && anyway)) return undefined;
  const words = channelsWords[reader.language];
  return taken.sure ? words.samePlace(harmless(taken.title)) : words.nearPlace(harmless(taken.title));
}

export async function editHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const words = channelsWords[reader.language];
  const channel = await channelHere(site, request);
  if (!channel) return undefined;
  const typed = withoutSecrets({ ...typedIn(form), kind: channel.kind });
  const before = typedOf(channel, operatorAddress(channel.address));
  const input = inputOf({ ...typedIn(form), kind: channel.kind }, reader.agency.id);
  const moved = typedIn(form).address.trim() !== before.address;
  const faults = channelFaults(moved ? input : { ...input, address: "https://stays.example/" }, words);
  const refuse = (says: Refused["says"]) => channelPage(site, request, { says, edit: { typed, faults } });
  if (Object.keys(faults).length > 0) return await refuse(words.faultHeading);
  const anyway = typed.anyway === "ja";
  const taken = moved && (await takenWords(site, request, { id: channel.id, input, anyway }));
  if (taken) return await refuse(taken);
  try {
    const edit = editOf(channel, input, moved);
    const tools = site.toolsFor(reader.signedIn.user.name);
    const { changes } = await editChannel(tools, channel.id, edit, { anyway });
    const told = Object.keys(changes).length > 0 ? "endret" : "uendret";
    return context.redirect(`/${reader.agency.orgNumber}/kanaler/${channel.id}?gjort=${told}`, 303);
  } catch (error) {
    return await refuse(refusalOf(error, reader.language));
  }
}

/** What was typed is shown again, without what may be a secret. */
export function withoutSecrets(typed: ChannelTyped): ChannelTyped {
  const secretName = /^[A-Z][A-Z0-9_]*$/.test(typed.secretName.trim()) ? typed.secretName : "";
  return { ...typed, secretName, address: operatorAddress(typed.address) };
}

function editOf(channel: RegisteredChannel, input: ChannelInput, moved: boolean): ChannelEdit {
  const { denyAuthors = [], mediaHosts = [] } = input;
  return {
    title: input.title,
    ...(moved && { address: input.address }),
    secretName: input.secretName ?? "",
    leading: input.leading,
    everyMinutes: input.everyMinutes,
    identifyBy: input.identifyBy,
    ...{ deny: without(denyAuthors, channel.denyAuthors), allow: without(channel.denyAuthors, denyAuthors) },
    addMediaHosts: without(mediaHosts, channel.mediaHosts),
    dropMediaHosts: without(channel.mediaHosts, mediaHosts),
  };
}

function without(all: readonly string[], those: readonly string[]): readonly string[] {
  return all.filter((one) => !those.includes(one));
}

const states: Readonly<Record<string, ChannelState>> = {
  active: "active",
  paused: "paused",
  closed: "closed",
};

export async function changeStateHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const words = channelsWords[reader.language];
  const channel = await channelHere(site, request);
  const state = states[form.get("tilstand") ?? ""];
  if (!channel || !state) return undefined;
  const because = form.get("fordi")?.trim() ?? "";
  const refuse = (says: Refused["says"]) => channelPage(site, request, { says, state: because });
  if (because === "") return await refuse(words.faults.because);
  if (channel.state === state) return await refuse(words.alreadySo);
  const tools = site.toolsFor(reader.signedIn.user.name);
  try {
    await changeState(tools, channel.id, state, because);
  } catch (error) {
    return await refuse(refusalOf(error, reader.language));
  }
  if (state !== "active") await asked(site, request, "looksTakeUp", { channel: channel.id });
  return context.redirect(`/${reader.agency.orgNumber}/kanaler/${channel.id}?gjort=endret`, 303);
}

export async function tryHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const channel = await channelHere(site, request);
  if (!channel) return undefined;
  await asked(site, request, "channelTrial", { channel: channel.id });
  const at = `/${request.reader.agency.orgNumber}/kanaler/${channel.id}`;
  return request.context.redirect(`${at}?gjort=bestilt#prove`, 303);
}

export async function asked(
  site: DeskSite,
  { reader }: AgencyRequest,
  kind: "channelTrial" | "looksTakeUp" | "lookAccept" | "storeCheck" | "auditCheck",
  input: object,
): Promise<string> {
  const { user } = reader.signedIn;
  const given: FrozenJson = freeze(input);
  return await askForWork(site.toolsFor(user.name), {
    agencyId: reader.agency.id,
    kind,
    input: given,
    by: user,
  });
}

/** Findings are named by the boxes that were ticked; one of another channel is not there. */
export async function acknowledgeHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const channel = await channelHere(site, request);
  if (!channel) return undefined;
  const because = form.get("fordi")?.trim() ?? "";
  const named = [...form.keys()].flatMap((name) => (name.startsWith("funn-") ? [name.slice(5)] : []));
  const refuse = (says: Refused["says"]) => channelPage(site, request, { says, finding: because });
  if (named.length === 0) return await refuse(looksWords[reader.language].nothingChosen);
  if (because === "") return await refuse(channelsWords[reader.language].faults.because);
  const by = reader.signedIn.user.name;
  try {
    await acknowledgeFindings(site.toolsFor(by), { named, because, by, channelId: channel.id });
  } catch (error) {
    if (isArchiveError(error) && error.code === "archive.missing") return undefined;
    return await refuse(refusalOf(error, reader.language));
  }
  return context.redirect(`/${reader.agency.orgNumber}/kanaler/${channel.id}?gjort=endret#forhold`, 303);
}

export async function acknowledgeLookHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await ofLook(site, request, "fordi", async (by, look, because) => {
    await acknowledgeLook(site.toolsFor(by), { named: look, because, by });
    return "endret";
  });
}

export async function acceptLookHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await ofLook(site, request, "godta", async (_, look, because) => {
    await asked(site, request, "lookAccept", { look, because });
    return "bestilt";
  });
}

async function ofLook(
  site: DeskSite,
  request: AgencyRequest,
  field: string,
  act: (by: string, look: string, because: string) => Promise<string>,
): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const here = await lookHere(site, request);
  if (!here) return undefined;
  const { channel, look } = here;
  const typed = form.get(field)?.trim() ?? "";
  if (typed === "")
    return await lookPage(site, request, { says: channelsWords[reader.language].faults.because, typed });
  try {
    const told = await act(reader.signedIn.user.name, look.observationId, typed);
    const at = `/${reader.agency.orgNumber}/kanaler/${channel.id}/syn/${look.observationId}`;
    return context.redirect(`${at}?gjort=${told}`, 303);
  } catch (error) {
    return await lookPage(site, request, { says: refusalOf(error, reader.language), typed });
  }
}
