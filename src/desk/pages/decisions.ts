/** All decisions of an agency: in force, drafts, what is being written, what was. */
import { html } from "hono/html";
import { type Day, dayOf } from "../../domain/day.ts";
import { may } from "../../domain/desk.ts";
import { allDecisions, type ListedDecision } from "../../pipeline/decide/gather.ts";
import { sketchesOf } from "../../pipeline/decide/sketches.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { decisionPageWords } from "../words/decisions.ts";
import { minute, shortDay } from "./days.ts";
import { validityText } from "./decision-words.ts";

type Reader = AgencyRequest["reader"];

export async function decisionsPage(site: DeskSite, { reader }: AgencyRequest): Promise<DeskAnswer> {
  const { agency, language, signedIn } = reader;
  const words = decisionPageWords[language];
  const tools = site.toolsFor(signedIn.user.name);
  const all = [...(await allDecisions(tools, agency))].reverse();
  const sketches = await sketchesOf(tools, agency);
  const today = dayOf(tools.clock.now(), agency.timeZone);
  const of = (...states: readonly string[]) => all.filter(({ state }) => states.includes(state));
  const listed = (rows: readonly ListedDecision[]) => decisionList(reader, rows, today);
  const at = `/${agency.orgNumber}/vedtak`;
  return {
    title: words.decisions,
    crumbs: [{ text: agency.name, href: `/${agency.orgNumber}` }],
    main: html`<h1>${words.decisions}</h1>
${may(signedIn.held, "decision.write", agency.id) ? html`<p><a class="ds-button" href="${at}/nytt">${words.write}</a></p>` : ""}
<h2>${words.inForce}</h2>
${of("adopted").length === 0 ? html`<p class="lead">${words.none}</p>` : listed(of("adopted"))}
${
  sketches.length === 0
    ? ""
    : html`<h2>${words.writing}</h2><ul class="decision-list">${sketches.map(
        (sketch) =>
          html`<li><a class="ds-link" href="${at}/kladd/${sketch.id}">${harmless(sketch.title ?? words.untitled)}</a> <span class="quiet">${words.changed(harmless(sketch.changedBy), minute(sketch.changedAt, agency.timeZone, language))}</span></li>`,
      )}</ul>`
}
${section(words.drafts, of("draft"), listed)}
${section(words.earlier, of("superseded", "withdrawn"), listed)}`,
  };
}

function section(
  title: string,
  rows: readonly ListedDecision[],
  listed: (rows: readonly ListedDecision[]) => Html,
): Html | "" {
  return rows.length === 0 ? "" : html`<h2>${title}</h2>${listed(rows)}`;
}

function decisionList(reader: Reader, rows: readonly ListedDecision[], today: Day): Html {
  const { agency, language } = reader;
  const words = decisionPageWords[language];
  return html`<ul class="decision-list">${rows.map((row) => {
    const { number, document, adoptedBody, adoptedOn, adoptedReference } = row;
    const facts = [
      words.number(number),
      adoptedReference ?? document.reference,
      stateText(reader, row, today),
      validityText(document, words, language),
      adoptedBody && adoptedOn && words.adoptedBy(adoptedBody, shortDay(adoptedOn, language)),
    ];
    return html`<li><a class="ds-link" href="/${agency.orgNumber}/vedtak/${number}">${harmless(document.title)}</a> <span class="quiet">${harmless(facts.filter(Boolean).join(" · "))}</span></li>`;
  })}</ul>`;
}

/** How it stands today, in a word or two. */
export function stateText({ language }: Reader, row: ListedDecision, today: Day): string {
  const words = decisionPageWords[language];
  const { state, document, supersededInPart } = row;
  const by = [...new Set(supersededInPart.map((part) => part.by))].join(", ");
  const parts = [
    words.state[state],
    state === "adopted" && document.validTo !== undefined && document.validTo < today && words.lapsed,
    state === "adopted" && document.validFrom > today && words.notYet,
    by !== "" && words.partly(by),
  ];
  return parts.filter(Boolean).join(", ");
}
