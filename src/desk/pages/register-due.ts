/** What of the registers of channels is due, where other time limits stand: few lines, and one for all that are not registered. */
import { html } from "hono/html";
import { type ChannelDuties, dueRegisters } from "../../pipeline/register/due.ts";
import { checklistWords, dutyText } from "../../watch/checklist/words/index.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { DeskSite } from "../site.ts";
import { channelsWords } from "../words/channels.ts";
import { registerWords } from "../words/register.ts";
import type { Reader } from "./channels.ts";
import { tellsTime } from "./register-told.ts";

export async function dueOf(site: DeskSite, { agency, signedIn }: Reader): Promise<readonly ChannelDuties[]> {
  return await dueRegisters(site.toolsFor(signedIn.user.name), agency);
}

function isUnregistered({ duties }: ChannelDuties): boolean {
  return duties.some(({ what }) => what === "notRegistered");
}

/** A line for the front page; undefined where nothing is to be followed up. A channel from before there was a register asks for nothing. */
export function dueLine(due: readonly ChannelDuties[], { language }: Reader): string | undefined {
  const count = due.filter((one) => !isUnregistered(one)).length;
  return count === 0 ? undefined : registerWords[language].dueCount(count);
}

export function dueSection(due: readonly ChannelDuties[], { agency, language }: Reader): Html | "" {
  if (due.length === 0) return "";
  const words = registerWords[language];
  const said = checklistWords[language];
  const time = tellsTime(agency.timeZone, language);
  const told = due.filter((one) => !isUnregistered(one));
  const link = ({ channel }: ChannelDuties) =>
    html`<a class="ds-link" href="/${agency.orgNumber}/kanaler/${channel.id}/register"><bdi>${harmless(channel.title)}</bdi></a>`;
  const unregistered = due.length - told.length;
  return html`<section aria-labelledby="registre-h"><h2 id="registre-h">${words.due}</h2><p class="quiet">${words.dueLead}</p>
${told.length > 0 ? html`<ul class="register-due">${told.map((one) => html`<li>${link(one)}<ul>${one.duties.map((duty) => html`<li>${dutyText(duty, said, time)}</li>`)}</ul></li>`)}</ul>` : ""}
${unregistered > 0 ? html`<p>${words.unregistered(unregistered)} <a class="ds-link" href="/${agency.orgNumber}/kanaler">${channelsWords[language].channels}</a></p>` : ""}</section>`;
}
