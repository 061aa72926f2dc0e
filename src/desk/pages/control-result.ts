/** What the control of a dropped package came to: the verdict in words, why, what was found, and the report. */
import { html } from "hono/html";
import type { ControlDone, ControlFinding } from "../../pipeline/control/done.ts";
import { refusalOf } from "../../pipeline/control/done.ts";
import { recordedDigest } from "../../pipeline/control/recorded.ts";
import type { Control } from "../../pipeline/control/room.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import type { DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { controlWords } from "../words/control.ts";
import type { Reader } from "./channels.ts";
import { alert } from "./inputs.ts";
import { shownBytes, shownCount } from "./sizes.ts";

export async function controlResult(site: DeskSite, reader: Reader, control: Control): Promise<DeskPage> {
  const { agency, language } = reader;
  const words = controlWords[language];
  const at = `/${agency.orgNumber}/kontroll`;
  return {
    title: control.name,
    crumbs: [
      { text: agency.name, href: `/${agency.orgNumber}` },
      { text: words.heading, href: at },
    ],
    main: html`<h1><bdi>${harmless(control.name)}</bdi></h1>
${control.state.is === "running" ? running(reader, control) : control.state.is === "failed" ? failed(reader, control.state) : await result(site, reader, control, control.state.done)}
<p class="desk-links"><a class="ds-link" href="${at}">${words.again}</a></p>
${control.state.is === "running" ? html`<script type="module" src="/assets/refresh.js"></script>` : ""}`,
  };
}

function running(reader: Reader, { state }: Control): Html {
  const words = controlWords[reader.language];
  const progress = state.is === "running" ? state.progress : undefined;
  const size = (bytes: number | undefined) =>
    bytes === undefined ? undefined : shownBytes(bytes, reader.language);
  const says = progress
    ? `${words.phase[progress.phase]}: ${words.read(size(progress.done) ?? "", size(progress.total))}`
    : words.waiting;
  return html`<div data-refresh="2" role="status"><p class="lead">${says}</p>${progress?.total ? html`<progress max="${progress.total}" value="${Math.min(progress.done, progress.total)}" aria-label="${words.phase[progress.phase]}"></progress>` : ""}</div>
<p><a class="ds-link" href="${reader.path}">${words.refresh}</a></p>`;
}

function failed({ language }: Reader, state: Extract<Control["state"], { readonly is: "failed" }>): Html {
  const words = controlWords[language];
  return html`${alert(words.refused)}<p class="lead">${words.refusal[state.refusal]}</p><p class="quiet small" lang="en">${harmless(state.says)}</p>`;
}

const colours = { deliverable: "success", notYetDeliverable: "warning", faulty: "danger" } as const;
const marks = { deliverable: "✓", notYetDeliverable: "!", faulty: "✗" } as const;

async function result(site: DeskSite, reader: Reader, control: Control, done: ControlDone): Promise<Html> {
  const { language, agency } = reader;
  const words = controlWords[language];
  const refusal = done.unreadable === undefined ? "other" : refusalOf(done.unreadable);
  return html`<p class="lead"><span class="ds-tag" data-color="${colours[done.verdict]}"><span aria-hidden="true">${marks[done.verdict]}</span> ${words.verdict[done.verdict]}</span></p>
${done.unreadable === undefined ? "" : html`${alert(words.unreadable)}${refusal === "other" ? "" : html`<p class="lead">${words.refusal[refusal]}</p>`}<p lang="en">${harmless(done.unreadable)}</p>`}
${await known(site, reader, done)}
${facts(reader, control, done)}
${done.reasons.length === 0 ? "" : html`<h2>${words.because}</h2><ul lang="en">${done.reasons.map(({ says, controls, findings }) => html`<li>${harmless(says)} <span class="quiet">(${controls.join(", ")}; ${findings})</span></li>`)}</ul>`}
<p><a class="ds-button" href="/${agency.orgNumber}/kontroll/${control.id}/rapport" download>${words.report}</a></p>
${done.findings.length === 0 ? "" : findings(reader, done.findings)}`;
}

/** Whether the archive itself has made this package: told of packages of this agency alone. */
async function known(site: DeskSite, { agency, language }: Reader, done: ControlDone): Promise<Html | ""> {
  if (done.packageName === undefined || done.sha256 === undefined) return "";
  const recorded = await recordedDigest(site.toolsFor(""), agency, done.packageName);
  if (recorded === undefined) return "";
  const words = controlWords[language];
  return recorded === done.sha256 ? html`<p>${words.here}</p>` : alert(words.hereOther);
}

function facts({ language, agency }: Reader, control: Control, done: ControlDone): Html {
  const { facts: words } = controlWords[language];
  const count = (number: number) => shownCount(number, language);
  return html`<dl class="facts"><dt>${words.at}</dt><dd>${time(control.at, agency.timeZone, language)}, ${harmless(control.by)}</dd><dt>${words.name}</dt><dd><bdi>${harmless(done.name)}</bdi></dd>
${done.packageName === undefined ? "" : html`<dt>${words.packageName}</dt><dd><code>${harmless(done.packageName)}</code></dd>`}
${done.sha256 === undefined ? "" : html`<dt>${words.sha256}</dt><dd><code>${done.sha256}</code></dd>`}
${done.unreadable === undefined ? html`<dt>${words.files}</dt><dd>${count(done.files)}</dd><dt>${words.size}</dt><dd>${shownBytes(done.sizeBytes, language)}</dd><dt>${words.controls}</dt><dd>${count(done.controls)}</dd><dt>${words.errors}</dt><dd>${count(done.errors)}</dd><dt>${words.warnings}</dt><dd>${count(done.warnings)}</dd>` : ""}</dl>`;
}

function findings({ language }: Reader, found: readonly ControlFinding[]): Html {
  const words = controlWords[language];
  const levels: Readonly<Record<string, string>> = words.levels;
  return html`<h2>${words.findings}</h2><table class="ds-table stacking"><thead><tr><th scope="col">${words.control}</th><th scope="col">${words.level}</th><th scope="col">${words.place}</th><th scope="col">${words.said}</th></tr></thead>
<tbody>${found.map(({ control, level, file, line, message }) => html`<tr><th scope="row" data-label="${words.control}">${control}</th><td data-label="${words.level}">${levels[level] ?? level}</td><td data-label="${words.place}"><code>${harmless(line === undefined ? file : `${file}:${line}`)}</code></td><td data-label="${words.said}" lang="en">${harmless(message)}</td></tr>`)}</tbody></table>`;
}
