/** One channel: what is entered of it, how it stands, what was noticed, its looks, and what can be done. */

import { html } from "hono/html";
import { accessState } from "../../capture/access-health.ts";
import { kindFacts } from "../../capture/channels/kinds.ts";
import { statementOf } from "../../capture/coverage-causes.ts";
import { hoursOf } from "../../capture/coverage-hours.ts";
import { dayOf } from "../../domain/day.ts";
import { may } from "../../domain/desk.ts";
import { secretsIn } from "../../domain/public-address.ts";
import { instantAt } from "../../domain/zoned.ts";
import type { AccessEnd } from "../../pipeline/acts/health.ts";
import { accessWords, saysOf } from "../../pipeline/acts/health-words.ts";
import { agencyCoverage } from "../../pipeline/coverage/coverage.ts";
import { allFindings } from "../../pipeline/findings/findings.ts";
import { planOf } from "../../pipeline/register/plan.ts";
import type { RegisteredChannel } from "../../pipeline/register/register.ts";
import { type ChannelStatus, channelStatuses } from "../../pipeline/status/status.ts";
import { harmless, outsideLink, safeLink } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import { hourDays, hoursSection, unseenSection } from "../../web/pages/coverage-hours.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { channelsWords } from "../words/channels.ts";
import { faultGroup, faultWords } from "../words/faults.ts";
import { looksWords } from "../words/looks.ts";
import { watchWords } from "../words/watch.ts";
import { type ChannelTyped, channelFields, typedOf } from "./channel-form.ts";
import { channelHere, channelsCrumbs, countedDays, type Reader, shownAddress, stateTag } from "./channels.ts";
import { findingsSection } from "./findings.ts";
import { hiddenKey } from "./form.ts";
import { alert, done, type FieldFaults, lineInput } from "./inputs.ts";
import { looksSection } from "./looks.ts";
import { registerSection } from "./register.ts";
import { lastTrial } from "./trial.ts";

/** What a form that was refused says, with what was typed. */
export interface Refused {
  readonly says: Html | string;
  readonly edit?: { readonly typed: ChannelTyped; readonly faults: FieldFaults };
  readonly state?: string;
  readonly finding?: string;
}

export async function channelPage(
  site: DeskSite,
  request: AgencyRequest,
  refused?: Refused,
): Promise<DeskAnswer> {
  const { reader } = request;
  const { agency, language, signedIn, search } = reader;
  const words = channelsWords[language];
  const channel = await channelHere(site, request);
  if (!channel) return undefined;
  const tools = site.toolsFor(signedIn.user.name);
  const statuses = await channelStatuses(tools, agency, countedDays);
  const status = statuses.find((one) => one.channel.id === channel.id);
  if (!status) return undefined;
  const settled = search.get("kvittert") === "ja";
  const findings = await allFindings(tools, {
    channelId: channel.id,
    acknowledged: settled,
    limit: 51,
  });
  const writes = may(signedIn.held, "channel.write", agency.id);
  const doneWord = { endret: words.changed, uendret: words.nothingChanged, bestilt: words.asked }[
    search.get("gjort") ?? ""
  ];
  return {
    title: channel.title,
    crumbs: channelsCrumbs(reader),
    ...(refused && { status: 400 as const }),
    main: html`<h1><bdi>${harmless(channel.title)}</bdi></h1>
${refused ? alert(refused.says) : ""}${doneWord ? done(doneWord) : ""}
${facts(reader, status, tools.clock.now())}
${may(signedIn.held, "item.read", agency.id) ? html`<p><a class="ds-link" href="/${agency.orgNumber}/kanaler/${channel.id}/folg">${watchWords[language].watch}</a></p>` : ""}
${accessAlert(reader, status)}
${accessEnds(reader, status, tools.clock.now())}
${secretsIn(channel.address).length > 0 ? alert(words.secretOpen) : ""}
${await lastTrial(site, reader, channel.id)}
${await hoursHere(site, reader, channel)}
${findingsSection(reader, channel, findings, { settled, writes, typed: refused?.finding })}
${await looksSection(site, reader, channel)}
${registerSection(reader, channel, await planOf(tools, channel))}
${writes ? acts(reader, channel, refused) : html`<p class="quiet">${words.readOnly}</p>`}`,
  };
}

/** What no look mends: a person must give the access back. */
function accessAlert(
  { language }: Reader,
  { channel, lastFault, lastFaultDetail }: ChannelStatus,
): Html | "" {
  const state = channel.state === "active" ? accessState(lastFault, lastFaultDetail) : undefined;
  if (state === undefined) return "";
  const words = accessWords[language];
  return alert(`${words.lost}. ${words.state[state].says} ${words.state[state].todo}`);
}

/** So long before it ends, that stands here; the day itself stands among what is entered as long as it is known. */
const endsWithinMs = 31 * 86_400_000;

/** What a person can do before the access is lost. */
function accessEnds({ agency, language }: Reader, { access }: ChannelStatus, now: Date): Html | "" {
  if (!access) return "";
  const words = accessWords[language];
  const ends = Object.entries({
    tokenEnds: access.tokenEndsAt,
    dataEnds: access.dataEndsAt,
  } as const).flatMap(([state, at]) => {
    const leftMs = (at?.getTime() ?? 0) - now.getTime();
    if (!at || leftMs <= 0 || leftMs > endsWithinMs) return [];
    return [saysOf(language, state as AccessEnd, dayOf(at, agency.timeZone))];
  });
  const lacks = access.lacks.length > 0 ? [`${words.lacks} ${access.lacks.join(", ")}.`] : [];
  return html`${[...ends, ...lacks].map((one) => alert(one))}`;
}

/** The newest days hour by hour, as the public sees them, with what was captured since they were told. */
async function hoursHere(site: DeskSite, reader: Reader, channel: RegisteredChannel): Promise<Html | ""> {
  const { agency, signedIn } = reader;
  const tools = site.toolsFor(signedIn.user.name);
  const now = tools.clock.now();
  const { from, to, channels } = await agencyCoverage(tools, agency, hourDays, channel.id);
  const [covered] = channels;
  if (!covered) return "";
  const { gaps, active, firstLookAt } = covered;
  const zone = agency.timeZone;
  const days = hoursOf(gaps, active, { from, to, zone, now, firstLookAt });
  return html`${hoursSection(days, statementOf(gaps, active, instantAt(from, zone), now), reader)}
${channel.state === "active" ? unseenSection(channel.kind, channel.everyMinutes, reader) : ""}`;
}

function facts(reader: Reader, status: ChannelStatus, now: Date): Html {
  const { agency, language } = reader;
  const words = channelsWords[language];
  const { channel, pause, lastFault, lastFaultDetail, coverage } = status;
  const link = safeLink(shownAddress(channel.address));
  const moment = (at: Date | undefined) => (at ? time(at, agency.timeZone, language) : words.never);
  const share = `${Math.floor(coverage.covered * 100)} %`;
  const fault = lastFault === undefined ? undefined : faultWords[language][faultGroup(lastFault)];
  return html`<dl class="facts">
<dt>${words.stateName}</dt><dd>${stateTag(status, now, words)}${pause?.because ? html` <span>${harmless(pause.because)}</span>` : ""}${pause?.at ? html` <span class="small">${words.since} ${moment(pause.at)}</span>` : ""}</dd>
${channel.state === "active" && fault ? html`<dt>${looksWords[language].why}</dt><dd>${fault.says} ${fault.todo}${lastFaultDetail ? html`<br><span class="small quiet" lang="en">${harmless(lastFaultDetail)}</span>` : ""}</dd>` : ""}
<dt>${words.kindName}</dt><dd>${kindFacts[channel.kind].name[language]}</dd>
<dt>${words.address}</dt><dd>${link ? outsideLink(link, reader.words) : html`<code>${harmless(shownAddress(channel.address))}</code>`}</dd>
<dt>${words.lastWhole}</dt><dd>${moment(status.lastWholeAt)}</dd>
<dt>${words.lastTried}</dt><dd>${moment(status.lastLookAt)}</dd>
<dt>${words.next}</dt><dd>${status.nextLookAt ? moment(status.nextLookAt) : looksWords[language].off}</dd>
<dt>${looksWords[language].coverage}</dt><dd><a class="ds-link" href="/${agency.orgNumber}/dekning">${words.covered(share, countedDays)}</a></dd>
<dt>${words.items}</dt><dd>${status.items}</dd>
<dt>${words.secretName}</dt><dd>${channel.secretName === undefined ? "–" : html`<code>${channel.secretName}</code>`}</dd>
<dt>${words.deny}</dt><dd>${channel.denyAuthors.length}</dd>
</dl>`;
}

function acts(reader: Reader, channel: RegisteredChannel, refused: Refused | undefined): Html {
  const { agency, language } = reader;
  const words = channelsWords[language];
  const at = `/${agency.orgNumber}/kanaler/${channel.id}`;
  const typed = refused?.edit?.typed ?? typedOf(channel, shownAddress(channel.address));
  const states = channel.state === "active" ? (["paused", "closed"] as const) : (["active"] as const);
  const says = { paused: words.pause, closed: words.close, active: words.resume };
  return html`<section aria-labelledby="endre-h"><h2 id="endre-h">${words.edit}</h2>
<form method="post" action="${at}/prov" class="desk-form">${hiddenKey(reader)}<p class="quiet small">${words.checkHint}</p><p><button class="ds-button" data-variant="secondary" type="submit">${words.check}</button></p></form>
<details${refused?.state !== undefined ? html` open` : ""}><summary>${words.stateActs}</summary>
<form method="post" action="${at}/tilstand" class="desk-form">${hiddenKey(reader)}
${lineInput({ name: "fordi", label: words.because, hint: words.becauseHint, value: refused?.state ?? "", required: true })}
<p class="button-row">${states.map((state) => html`<button class="ds-button" data-variant="secondary" type="submit" name="tilstand" value="${state}">${says[state]}</button>`)}</p></form></details>
<details${refused?.edit ? html` open` : ""}><summary>${words.edit}</summary>
<form method="post" action="${at}/endre" class="desk-form">${hiddenKey(reader)}
${channelFields(typed, refused?.edit?.faults ?? {}, words, undefined)}
<p><button class="ds-button" type="submit">${words.save}</button></p></form></details></section>`;
}
