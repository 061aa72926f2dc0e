/** A batch that was decided: by whom and why, each item before and after, what was left as it is, and the way back. */
import { html } from "hono/html";
import { may } from "../../domain/desk.ts";
import { isUuid } from "../../domain/ids.ts";
import { type ShownBatch, shownBatch } from "../../pipeline/review/batch.ts";
import { ownClassesOf } from "../../pipeline/review/choices.ts";
import { itemName } from "../../pipeline/review/list.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { batchWords } from "../words/batch.ts";
import { queueWords } from "../words/queue.ts";
import { refusalWords } from "../words/refusals.ts";
import { hiddenKey } from "./form.ts";
import { type ClassChoice, classChoices, titleOfClass } from "./queue-class.ts";

const pageLength = 100;

/** @param said what to tell first */
export async function shownBatchPage(
  site: DeskSite,
  { reader, context }: AgencyRequest,
  said: string | undefined = undefined,
): Promise<DeskAnswer> {
  const { agency, language, signedIn, words: desk } = reader;
  const by = signedIn.user.name;
  const tools = site.toolsFor(by);
  const asked = context.req.param("nummer") ?? "";
  if (!/^[1-9]\d{0,8}$/.test(asked)) return undefined;
  const fra = reader.search.get("fra") ?? "";
  const after = isUuid(fra) ? fra : undefined;
  const batch = await shownBatch(tools, agency, { number: Number(asked), limit: pageLength, after });
  if (!batch) return undefined;
  const words = batchWords[language];
  const ownClasses = await ownClassesOf(tools, agency);
  const choices = classChoices(language, ownClasses);
  const reads = may(signedIn.held, "item.readProtected", agency.id);
  const next = batch.next ? `?fra=${batch.next}` : undefined;
  return {
    title: words.batch(batch.number),
    crumbs: [{ text: desk.queue, href: `/${agency.orgNumber}/ko` }],
    ...(said !== undefined && { status: 409 as const }),
    main: html`<h1>${words.batch(batch.number)}</h1>
${said ? html`<div class="ds-alert" data-color="danger" role="alert"><p>${said}</p></div>` : ""}
<p class="lead">${words.decided(batch.items)}${batch.undone > 0 ? `, ${words.takenBack(batch.undone)}` : ""}</p>
<dl class="facts"><dt>${words.doneBy}</dt><dd>${harmless(batch.by)}, ${time(batch.at, agency.timeZone, language)}</dd>
${reads ? html`<dt>${desk.because}</dt><dd>${harmless(batch.because)}</dd>` : ""}
<dt>${words.chosenBy}</dt><dd>${harmless(chosenText(reader, batch, choices))}</dd></dl>
${leftText(reader, batch)}
<div class="table-wrap" role="region" tabindex="0" aria-label="${words.batch(batch.number)}"><table class="ds-table"><thead><tr><th scope="col">${words.item}</th><th scope="col">${words.before}</th><th scope="col">${words.after}</th></tr></thead><tbody>${batch.shown.map((item) => row(reader, item, choices))}</tbody></table></div>
${next ? html`<p><a class="ds-link" href="${next}">${desk.more}</a></p>` : ""}
${may(signedIn.held, "item.decide", agency.id) && batch.undone < batch.items ? undoForm(reader, batch) : ""}
<p><a class="ds-link" href="/${agency.orgNumber}/ko">${desk.queue}</a></p>`,
  };
}

/** As it stands in the record, in words; without what is shown otherwise. */
function chosenText(
  { words, language }: AgencyRequest["reader"],
  { filter }: ShownBatch,
  choices: readonly ClassChoice[],
): string {
  const said = queueWords[language];
  const labels: Readonly<Record<string, string>> = {
    ...{ klasse: words.class, venter: words.waitsFor, kanal: said.channel, regel: words.rule },
    ...{ fom: said.postedFrom, tom: said.postedTo, haster: said.view.urgent, gitt: said.view.mine },
    ...{ utsatt: said.view.postponed, lik: batchWords[language].alike, like: batchWords[language].alike },
    ...{ list: batchWords[language].list, sample: batchWords[language].samples },
  };
  const value = (name: string, text: string) => {
    if (name === "venter") return words.waits[text as keyof typeof words.waits] ?? text;
    return name === "klasse" ? titleOfClass(choices, text) : text;
  };
  return Object.entries(filter)
    .filter(([name]) => name !== "left" && name !== "leftItems")
    .map(([name, text]) =>
      name === "valgt"
        ? batchWords[language].count(Number(text))
        : text === "ja"
          ? (labels[name] ?? name)
          : `${labels[name] ?? name}: ${value(name, text)}`,
    )
    .join(", ");
}

function leftText({ language, agency }: AgencyRequest["reader"], { filter }: ShownBatch): Html | "" {
  const { left, leftItems } = filter;
  if (left === undefined) return "";
  const because: Readonly<Record<string, string>> = {
    ...refusalWords[language].because,
    ...batchWords[language].because,
  };
  const lines = (leftItems ?? "").split("; ").filter(Boolean);
  return html`<div class="ds-alert" data-color="warning"><p>${batchWords[language].left(Number(left))}</p><ul>${lines.map(
    (line) => {
      const [name = "", why = ""] = line.split(" ");
      return html`<li><a class="ds-link" href="/${agency.orgNumber}/ko?finn=${name}"><code>${name}</code></a>: ${because[why] ?? why}</li>`;
    },
  )}</ul></div>`;
}

function row(
  { agency, language, words }: AgencyRequest["reader"],
  item: ShownBatch["shown"][number],
  choices: readonly ClassChoice[],
): Html {
  const outcome = (name: string | null) => words.outcomes[name as keyof typeof words.outcomes] ?? "–";
  const title = (id: string | null) => (id === null ? "–" : titleOfClass(choices, id));
  return html`<tr><td><a class="ds-link" href="/${agency.orgNumber}/ko/${item.itemId}"><code>${itemName(item.itemId)}</code></a></td><td>${harmless(title(item.beforeClassId))}, ${outcome(item.beforeOutcome)}</td><td>${harmless(title(item.classId))}, ${outcome(item.outcome)}${item.undone ? html` <span class="ds-tag" data-color="neutral">${queueWords[language].takenBack}</span>` : ""}</td></tr>`;
}

function undoForm(reader: AgencyRequest["reader"], { number }: ShownBatch): Html {
  const words = batchWords[reader.language];
  return html`<form method="post" action="/${reader.agency.orgNumber}/ko/bunke/${number}/angre" class="desk-form">${hiddenKey(reader)}
<label class="ds-label" for="angre-fordi">${queueWords[reader.language].undoReason}</label><p class="quiet small" id="angre-hint">${words.undoNote}</p><input class="ds-input" id="angre-fordi" name="fordi" aria-describedby="angre-hint" required autocomplete="off">
<button class="ds-button" data-color="danger" data-variant="secondary" type="submit">${words.undoBatch}</button></form>`;
}
