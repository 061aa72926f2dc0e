/** Everything that became of an item, the newest first, with an undo beside each act that can be taken back. */
import { html } from "hono/html";
import { may } from "../../domain/desk.ts";
import { isByOfficer } from "../../domain/review.ts";
import type { HistoryStep } from "../../pipeline/review/history.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import { queueWords } from "../words/queue.ts";
import { hiddenKey } from "./form.ts";
import type { ItemBefore } from "./queue-before.ts";
import { type ClassChoice, titleOfClass } from "./queue-class.ts";

type Reader = AgencyRequest["reader"];

/** So many steps are shown. */
const shownSteps = 40;

/** @param reads whether the reader may see what people wrote */
export function itemHistory(
  reader: Reader,
  { history, shown, asked }: ItemBefore,
  choices: readonly ClassChoice[],
): Html {
  const { agency, signedIn, language } = reader;
  const reads = shown.said !== undefined;
  const decides = may(signedIn.held, "item.decide", agency.id);
  const notes = history.steps.filter((step) => step.kind === "act" && step.act === "noted").length;
  const steps = history.steps.filter((step) => step.kind !== "act" || step.act !== "read").reverse();
  const line = (step: HistoryStep) =>
    html`<li>${time(step.at, agency.timeZone, language)} · ${stepText(reader, step, choices, reads)}${decides ? undoForm(reader, shown.item.itemId, asked.query, step) : ""}</li>`;
  return html`<details id="historikk"${notes > 0 ? html` open` : ""}><summary>${queueWords[language].history} (${steps.length})</summary><ol class="plain history">${steps.slice(0, shownSteps).map(line)}</ol></details>`;
}

function stepText(
  { words, language }: Reader,
  step: HistoryStep,
  choices: readonly ClassChoice[],
  reads: boolean,
): Html {
  const said = queueWords[language];
  if (step.kind === "version") return html`${said.version(step.number)}`;
  const outcome = (name: string) => words.outcomes[name as keyof typeof words.outcomes] ?? name;
  if (step.kind === "classification") {
    const who = isByOfficer(step.by) ? step.by : said.machine;
    return html`${harmless(who)}: ${harmless(titleOfClass(choices, step.classId))}, ${outcome(step.outcome)}`;
  }
  const detail = step.detail["to"] ?? step.detail["until"];
  const batch = step.batch === undefined ? "" : ` (${said.batch(step.batch)})`;
  return html`<strong>${harmless(step.by)}</strong> ${said.done[step.act]}${detail ? html` → ${harmless(detail)}` : ""}${batch}${reads && step.because ? html`: ${harmless(step.because)}` : ""}${step.takenBack ? html` <span class="ds-tag" data-color="neutral">${said.takenBack}</span>` : ""}`;
}

/** An act of a batch is taken back with its batch, on that page. */
function undoForm(reader: Reader, itemId: string, query: string, step: HistoryStep): Html | "" {
  if (step.kind !== "act" || step.takenBack || step.act === "read" || step.batch !== undefined) return "";
  const said = queueWords[reader.language];
  return html`<form method="post" action="/${reader.agency.orgNumber}/ko/${itemId}/angre" class="undo-line">${hiddenKey(reader)}<input type="hidden" name="handling" value="${step.id}"><input type="hidden" name="videre" value="${query}"><input class="ds-input" name="fordi" aria-label="${said.undoReason}" placeholder="${said.undoReason}" autocomplete="off"><button class="ds-button" data-variant="tertiary" type="submit">${said.undo}</button></form>`;
}
