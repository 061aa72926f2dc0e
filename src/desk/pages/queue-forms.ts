/** What an officer may do about the item before them: every act a form of its own, with what was typed and what is wrong with it. */
import { html } from "hono/html";
import { may } from "../../domain/desk.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import { queueWords } from "../words/queue.ts";
import { hiddenKey } from "./form.ts";
import type { ItemBefore } from "./queue-before.ts";
import { type ClassChoice, classList, titleOfClass } from "./queue-class.ts";
import { decidedOutcomes } from "./queue-outcomes.ts";
import type { Refused } from "./queue-refusal.ts";
import { clockTime } from "./queue-time.ts";

type Reader = AgencyRequest["reader"];

/** What the forms of one item are drawn from. */
export interface FormsOf {
  readonly before: ItemBefore;
  readonly choices: readonly ClassChoice[];
  /** names of those who may decide here, without the reader */
  readonly colleagues: readonly string[];
  readonly refused: Refused | undefined;
}

export function actForms(reader: Reader, of: FormsOf): Html {
  const { words, agency, signedIn, language } = reader;
  const { held, shown } = of.before;
  if (!may(signedIn.held, "item.decide", agency.id)) return html`<p class="quiet">${words.readOnly}</p>`;
  const said = queueWords[language];
  const by = signedIn.user.name;
  const at = `/${agency.orgNumber}/ko/${shown.item.itemId}`;
  const until = held && clockTime(held.until, agency.timeZone);
  if (held && until && held.by !== by)
    return html`<div class="ds-alert" data-color="warning"><p>${said.heldBy(harmless(held.by), until)}</p></div>${others(reader, of, at)}`;
  return html`${confirm(reader, of, at)}${overrule(reader, of, at)}${others(reader, of, at)}
${held && until ? html`<form method="post" action="${at}/slipp" class="hold-line" id="slipp">${hiddenKey(reader)}<span class="quiet small">${said.holdUntil(until)}</span> <button class="ds-button" data-variant="tertiary" type="submit">${said.giveBack}</button></form>` : ""}`;
}

function hidden(reader: Reader, { before: { shown, asked } }: FormsOf): Html {
  return html`${hiddenKey(reader)}<input type="hidden" name="versjon" value="${shown.item.versionId}"><input type="hidden" name="videre" value="${asked.query}">`;
}

/** What was typed into a form that was refused, else what stands there first. */
function typed({ refused }: FormsOf, act: string, name: string, otherwise = ""): string {
  return refused?.act === act ? (refused.typed.get(name) ?? otherwise) : otherwise;
}

interface Input {
  readonly act: string;
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: "text" | "date";
  readonly list?: string;
  readonly value?: string;
  readonly required?: boolean;
}

function input(
  of: FormsOf,
  { act, name, id, label, hint, type = "text", list, value, required = true }: Input,
): Html {
  const fault = of.refused?.act === act ? of.refused.faults.get(name) : undefined;
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return html`<div class="ds-field"><label class="ds-label" for="${id}">${label}</label>
${hint ? html`<p class="quiet small" id="${id}-hint">${hint}</p>` : ""}
<input class="ds-input" id="${id}" name="${name}" type="${type}" autocomplete="off" value="${typed(of, act, name, value)}"${required ? html` required` : ""}${list ? html` list="${list}"` : ""}${described ? html` aria-describedby="${described}"` : ""}${fault ? html` aria-invalid="true"` : ""}>
${fault ? html`<p class="ds-validation-message" data-color="danger" id="${id}-fault">${fault}</p>` : ""}</div>`;
}

/** What was left to a person has nothing to confirm, and what an officer decided stands already. */
function confirm(reader: Reader, of: FormsOf, at: string): Html | "" {
  const { item, queued } = of.before.shown;
  const open = item.state === "proposed" || queued?.waits === "reopened";
  if (!open || item.outcome === undefined || item.outcome === "needsReview") return "";
  return html`<form method="post" action="${at}/bekreft" id="bekreft">${hidden(reader, of)}<input type="hidden" name="vist-klasse" value="${item.classId ?? ""}"><input type="hidden" name="vist-utfall" value="${item.outcome}"><button class="ds-button" type="submit" data-key="Enter">${reader.words.confirm} <kbd>Enter</kbd></button></form>`;
}

function overrule(reader: Reader, of: FormsOf, at: string): Html {
  const { words, language } = reader;
  const { item } = of.before.shown;
  const said = queueWords[language];
  const open = item.outcome === "needsReview";
  const act = "overprov";
  const chosen = typed(of, act, "utfall");
  const fault = of.refused?.act === act ? of.refused.faults.get("utfall") : undefined;
  return html`<form method="post" action="${at}/overprov" class="desk-form" id="overprov">${hidden(reader, of)}
<fieldset class="ds-fieldset"${fault ? html` aria-describedby="utfall-fault"` : ""}><legend>${open ? said.decide : words.decideOtherwise}</legend>
${decidedOutcomes.map((outcome, index) => html`<label class="choice"><input type="radio" name="utfall" value="${outcome}" required data-key="${index + 1}" data-proposed="${String(outcome === item.outcome)}"${outcome === chosen ? html` checked` : ""}> <kbd>${index + 1}</kbd> ${words.outcomes[outcome]}</label>`)}
${fault ? html`<p class="ds-validation-message" data-color="danger" id="utfall-fault">${fault}</p>` : ""}</fieldset>
${input(of, { act, name: "klasse", id: "klasse-valg", label: words.class, hint: said.classHint, list: "klasser", value: item.classId ? titleOfClass(of.choices, item.classId) : "" })}
${classList("klasser", of.choices)}
${input(of, { act, name: "hjemmel", id: "hjemmel", label: words.groundHint, value: item.ground ?? "", required: false })}
${input(of, { act, name: "fordi", id: "fordi", label: words.because })}
<button class="ds-button"${open ? "" : html` data-variant="secondary"`} type="submit">${open ? said.decide : words.overrule}</button></form>`;
}

function others(reader: Reader, of: FormsOf, at: string): Html {
  const { words, language } = reader;
  const said = queueWords[language];
  const open = ["utsett", "notat", "gi"].includes(of.refused?.act ?? "");
  const one = (act: string, fields: Html, submit: string) =>
    html`<form method="post" action="${at}/${act}" class="desk-form" id="${act}">${hidden(reader, of)}${fields}<button class="ds-button" data-variant="secondary" type="submit">${submit}</button></form>`;
  return html`<details id="andre"${open ? html` open` : ""}><summary>${words.otherActs}</summary>
${one("gi", html`<p class="small"><kbd>0</kbd> ${said.unsure}</p>${input(of, { act: "gi", name: "til", id: "til", label: words.handOverTo, hint: said.toHint, list: "kolleger" })}<datalist id="kolleger">${of.colleagues.map((name) => html`<option value="${harmless(name)}"></option>`)}</datalist>${input(of, { act: "gi", name: "fordi", id: "g-fordi", label: words.because })}`, words.handOver)}
${one("utsett", html`${input(of, { act: "utsett", name: "dag", id: "dag", label: words.postponeTo, hint: said.dayHint, type: "date" })}${input(of, { act: "utsett", name: "fordi", id: "u-fordi", label: words.because })}`, words.postpone)}
${one("notat", input(of, { act: "notat", name: "fordi", id: "notat-tekst", label: words.note }), words.addNote)}
</details>`;
}
