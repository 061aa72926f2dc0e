/** The register of channels: each with its state in words, when it was last seen whole, and what is to follow up. */

import { html } from "hono/html";
import { kindFacts } from "../../capture/channels/kinds.ts";
import { may } from "../../domain/desk.ts";
import { isUuid } from "../../domain/ids.ts";
import { operatorAddress } from "../../domain/public-address.ts";
import { channelOf } from "../../pipeline/register/find.ts";
import type { RegisteredChannel } from "../../pipeline/register/register.ts";
import { type ChannelStatus, channelStatuses } from "../../pipeline/status/status.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { agencyWords } from "../words/agency.ts";
import { type ChannelsWords, channelsWords } from "../words/channels.ts";
import { faultGroup, faultWords } from "../words/faults.ts";
import { looksWords } from "../words/looks.ts";
import { done } from "./inputs.ts";

export type Reader = AgencyRequest["reader"];

/** Coverage of so many days stands beside each channel. */
export const countedDays = 30;

export function channelsCrumbs({ agency, language }: Reader) {
  return [
    { text: agency.name, href: `/${agency.orgNumber}` },
    { text: channelsWords[language].channels, href: `/${agency.orgNumber}/kanaler` },
  ];
}

export async function channelsPage(site: DeskSite, { reader }: AgencyRequest): Promise<DeskAnswer> {
  const { agency, language, signedIn, search } = reader;
  const words = channelsWords[language];
  const tools = site.toolsFor(signedIn.user.name);
  const all = await channelStatuses(tools, agency, countedDays);
  const now = tools.clock.now();
  const at = `/${agency.orgNumber}`;
  return {
    title: words.channels,
    crumbs: [{ text: agency.name, href: at }],
    main: html`<h1>${words.channels}</h1>
${search.get("gjort") === "ny" ? done(words.registered) : ""}
<ul class="desk-links"><li><a class="ds-link" href="${at}/dekning">${looksWords[language].coverage}</a></li>
<li><a class="ds-link" href="${at}/virksomhet">${agencyWords[language].ownData}</a></li>
${may(signedIn.held, "channel.write", agency.id) ? html`<li><a class="ds-link" href="${at}/kanaler/ny">${words.newChannel}</a></li>` : ""}</ul>
${all.length === 0 ? html`<p class="lead">${words.none}</p>` : table(reader, all, now)}`,
  };
}

function table(reader: Reader, all: readonly ChannelStatus[], now: Date): Html {
  const { agency, language } = reader;
  const words = channelsWords[language];
  return html`<table class="ds-table stacking"><thead><tr><th scope="col">${words.title}</th><th scope="col">${words.stateName}</th><th scope="col">${words.lastWhole}</th><th scope="col">${words.next}</th><th scope="col">${words.open}</th></tr></thead>
<tbody>${all.map((status) => {
    const { channel } = status;
    const moment = (instant: Date | undefined) =>
      instant ? time(instant, agency.timeZone, language) : words.never;
    return html`<tr><th scope="row" data-label="${words.title}"><span><a class="ds-link" href="/${agency.orgNumber}/kanaler/${channel.id}"><bdi>${harmless(channel.title)}</bdi></a><br><span class="small quiet">${kindFacts[channel.kind].name[language]}</span></span></th>
<td data-label="${words.stateName}"><span>${stateTag(status, now, words)}${faultLine(reader, status)}</span></td>
<td data-label="${words.lastWhole}">${moment(status.lastWholeAt)}</td>
<td data-label="${words.next}">${status.nextLookAt ? time(status.nextLookAt, agency.timeZone, language) : looksWords[language].off}</td>
<td data-label="${words.open}">${openLink(reader, status)}</td></tr>`;
  })}</tbody></table>`;
}

function openLink(
  { agency, language }: Reader,
  { channel, heldFindings, atLeast }: ChannelStatus,
): Html | "–" {
  if (heldFindings === 0) return "–";
  const count = `${channelsWords[language].openCount(heldFindings)}${atLeast.heldFindings ? "+" : ""}`;
  return html`<a class="ds-link" href="/${agency.orgNumber}/kanaler/${channel.id}#forhold">${count}</a>`;
}

/** How a channel stands: what is entered of it comes before how its looks went. */
export function standingOf({ channel, lastLookAt, lastVerdict, nextLookAt }: ChannelStatus, now: Date) {
  if (channel.state !== "active") return channel.state;
  if (!lastLookAt) return "never";
  if (lastVerdict !== "accepted" && lastVerdict !== "released") return "failing";
  const patience = channel.everyMinutes * 60_000;
  return nextLookAt && now.getTime() - nextLookAt.getTime() > patience ? "late" : "ok";
}

const colours = {
  ok: "success",
  late: "warning",
  failing: "danger",
  never: "neutral",
  paused: "neutral",
  closed: "neutral",
} as const;

export function stateTag(status: ChannelStatus, now: Date, words: ChannelsWords): Html {
  const standing = standingOf(status, now);
  const says =
    standing === "paused" || standing === "closed" ? words.state[standing] : words.standing[standing];
  return html`<span class="ds-tag" data-color="${colours[standing]}">${says}</span>`;
}

function faultLine({ language, agency }: Reader, { channel, lastFault, pause }: ChannelStatus): Html | "" {
  if (pause?.at) {
    const since = html`${channelsWords[language].since} ${time(pause.at, agency.timeZone, language)}`;
    return html`<br><span class="small">${since}</span>`;
  }
  if (channel.state !== "active" || lastFault === undefined) return "";
  return html`<br><span class="small">${faultWords[language][faultGroup(lastFault)].says}</span>`;
}

/** An address of a channel: without what is secret, and a link only where it leads somewhere. */
export function shownAddress(address: string): string {
  return operatorAddress(address);
}

/** A channel of another agency is not there. */
export async function channelHere(
  site: DeskSite,
  { reader, context }: AgencyRequest,
): Promise<RegisteredChannel | undefined> {
  const id = context.req.param("kanal") ?? "";
  return isUuid(id) ? await channelOf(site.toolsFor(""), reader.agency, id) : undefined;
}
