/** A trial look that was asked for: how far it has come, what it found in words, and the way on to the register. */

import { html } from "hono/html";
import { kindFacts } from "../../capture/channels/kinds.ts";
import { type AskedWork, type AskedWorkId, askedState, rightTakenRule } from "../../domain/asked.ts";
import { may } from "../../domain/desk.ts";
import { asId, isUuid } from "../../domain/ids.ts";
import { itemKinds, visibilities } from "../../domain/item.ts";
import { findAskedWork, listAskedWork } from "../../pipeline/asked/ask.ts";
import type { TrialDone } from "../../pipeline/asked/channels.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { askedWords } from "../words/asked.ts";
import { channelsWords } from "../words/channels.ts";
import { faultGroup, faultWords } from "../words/faults.ts";
import { type TrialWords, trialWords } from "../words/trial.ts";
import { channelsCrumbs, type Reader } from "./channels.ts";
import { hiddenKey } from "./form.ts";
import { alert } from "./inputs.ts";

/** A trial of another agency, or other work, is not there. */
export async function trialHere(
  site: DeskSite,
  { reader, context }: AgencyRequest,
): Promise<AskedWork | undefined> {
  const id = context.req.param("arbeid") ?? "";
  if (!isUuid(id)) return undefined;
  const found = await findAskedWork(site.toolsFor("").pool, reader.agency.id, asId<AskedWorkId>(id));
  return found?.kind === "channelTrial" ? found : undefined;
}

/** The draft that a trial was of; undefined for one of a registered channel. */
export function draftOf({ input }: AskedWork): object | undefined {
  const draft = (input as { readonly draft?: unknown }).draft;
  return typeof draft === "object" && draft !== null ? draft : undefined;
}

export async function trialPage(
  site: DeskSite,
  request: AgencyRequest,
  refused?: Html | string,
): Promise<DeskAnswer> {
  const { reader } = request;
  const { agency, language, signedIn } = reader;
  const work = await trialHere(site, request);
  if (!work) return undefined;
  const [words, channels] = [trialWords[language], channelsWords[language]];
  const at = `/${agency.orgNumber}/kanaler/prove/${work.id}`;
  const over = ["done", "failed"].includes(askedState(work));
  const registers = draftOf(work) && over && may(signedIn.held, "channel.write", agency.id);
  return {
    title: words.heading,
    crumbs: channelsCrumbs(reader),
    ...(refused !== undefined && { status: 400 as const }),
    main: html`<h1>${words.heading}</h1>${refused === undefined ? "" : alert(refused)}
${trialState(reader, work)}
${registers ? html`<form method="post" action="${at}" class="desk-form">${hiddenKey(reader)}<label class="choice"><input type="checkbox" name="likevel" value="ja"> ${channels.anyway}</label><p><button class="ds-button" type="submit">${channels.register}</button></p></form>` : ""}`,
  };
}

/** The newest trial of a channel, with what it came to; nothing before the first. */
export async function lastTrial(site: DeskSite, reader: Reader, channelId: string): Promise<Html | ""> {
  const { agency, language } = reader;
  const all = await listAskedWork(site.toolsFor("").pool, agency.id, ["channelTrial"], 40);
  const last = all.find(({ input }) => (input as { readonly channel?: unknown }).channel === channelId);
  if (!last) return "";
  return html`<section aria-labelledby="prove"><h2 id="prove">${trialWords[language].last}</h2><p class="quiet">${time(last.askedAt, agency.timeZone, language)}, ${harmless(last.by)}</p>${trialState(reader, last)}</section>`;
}

function trialState(reader: Reader, work: AskedWork): Html {
  const words = trialWords[reader.language];
  const state = askedState(work);
  if (state === "waiting" || state === "running")
    return html`<p class="lead" data-refresh="2">${state === "waiting" ? words.waiting : words.running}</p><p><a class="ds-link" href="${reader.path}">${words.refresh}</a></p><script type="module" src="/assets/refresh.js"></script>`;
  if (state === "cancelled") return html`<p class="lead">${words.cancelled}</p>`;
  if (state === "failed" && work.fault?.refusedBy === rightTakenRule)
    return html`<p class="lead">${words.failed}</p><p>${harmless(askedWords[reader.language].rightTaken(work.by))}</p>`;
  if (state === "failed")
    return html`<p class="lead">${words.failed}</p><p class="quiet" lang="en">${harmless(work.fault?.message ?? "")}</p>`;
  return trialFound(reader, work.result as unknown as TrialDone);
}

function trialFound(reader: Reader, trial: TrialDone): Html {
  const { language, agency } = reader;
  const words = trialWords[language];
  const fault = trial.fault && faultWords[language][faultGroup(trial.fault.code)];
  const seen = countsText(trial.counts, words);
  return html`<p class="lead">${headline(trial, words)}</p>
<dl class="facts">
${trial.what ? html`<dt>${words.what}</dt><dd>${kindFacts[trial.kind].found === undefined ? harmless(trial.what) : kindFacts[trial.kind].name[language]}</dd>` : ""}
${seen === "" ? "" : html`<dt>${words.seen}</dt><dd>${seen}</dd>`}
${trial.newest ? html`<dt>${words.newest}</dt><dd>${time(new Date(trial.newest), agency.timeZone, language)}</dd>` : ""}
</dl>
${fault ? html`<p>${fault.says} ${fault.todo}<br><span class="small quiet" lang="en">${harmless(trial.fault?.detail ?? "")}</span></p>` : ""}
<ul>${trial.heldItems > 0 ? html`<li>${words.held(trial.heldItems)}</li>` : ""}${trial.noted.map((note) => html`<li>${"value" in note ? words.notes[note.code](harmless(note.value)) : words.notes[note.code]}</li>`)}</ul>
${trial.feeds.length === 0 ? "" : html`<p>${words.feeds}</p><ul>${trial.feeds.map((address) => html`<li><code>${harmless(address)}</code></li>`)}</ul>`}`;
}

function headline(trial: TrialDone, words: TrialWords): string {
  if (trial.endedEarly) return words.large(trial.answers);
  if (trial.other !== undefined) return words.other;
  if (trial.whole) return words.whole;
  return trial.fault ? words.notWhole : words.noItems;
}

/** The trial counts by names such as `held comments`. */
function countsText(counts: TrialDone["counts"], words: TrialWords): string {
  const parts = itemKinds.flatMap((kind) =>
    visibilities.flatMap((seenBy) => {
      const count = counts[seenBy === "public" ? `${kind}s` : `${seenBy} ${kind}s`];
      if (!count) return [];
      const name = (words.counts as Readonly<Record<string, string>>)[kind] ?? words.counts.post;
      return [`${count} ${name}${words.visibility[seenBy] === "" ? "" : ` (${words.visibility[seenBy]})`}`];
    }),
  );
  return parts.join(", ");
}
