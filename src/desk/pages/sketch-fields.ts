/** Fields of a decision that is being written, each with what is wrong beside it. */
import { html } from "hono/html";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";

/** What is wrong, by the field where it is corrected. */
export type FieldFaults = ReadonlyMap<string, readonly string[]>;

interface Given {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

export function faultsAt(name: string, faults: FieldFaults): Html | "" {
  const here = faults.get(name) ?? [];
  if (here.length === 0) return "";
  return html`<div id="fault-${name}">${here.map((message) => html`<p class="ds-validation-message" data-color="danger">${harmless(message)}</p>`)}</div>`;
}

function described({ name, hint }: Pick<Given, "name" | "hint">, faults: FieldFaults): Html {
  const ids = [hint && `hint-${name}`, faults.has(name) && `fault-${name}`].filter(Boolean).join(" ");
  return html`${ids === "" ? "" : html` aria-describedby="${ids}"`}${faults.has(name) ? html` aria-invalid="true"` : ""}`;
}

function labelled(given: Given, faults: FieldFaults, control: Html): Html {
  const { name, label, hint } = given;
  return html`<div class="ds-field"><label class="ds-label" for="f-${name}">${label}</label>${hint ? html`<p class="quiet small" id="hint-${name}">${hint}</p>` : ""}${control}${faultsAt(name, faults)}</div>`;
}

export function textField(given: Given, faults: FieldFaults, type: "text" | "date" = "text"): Html {
  const { name, value } = given;
  // a day that is no day is shown as it was written: a field of days would show nothing
  const kind = type === "date" && (value === "" || /^\d{4}-\d{2}-\d{2}$/.test(value)) ? "date" : "text";
  return labelled(
    given,
    faults,
    html`<input class="ds-input" id="f-${name}" name="${name}" type="${kind}" autocomplete="off" value="${value}"${described(given, faults)}>`,
  );
}

export function areaField(given: Given, faults: FieldFaults, rows = 3): Html {
  const { name, value } = given;
  return labelled(
    given,
    faults,
    html`<textarea class="ds-input" id="f-${name}" name="${name}" rows="${rows}"${described(given, faults)}>${value}</textarea>`,
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** A value that is none of the options is one of its own, so that it is not lost. */
export function selectField(given: Given, options: readonly Option[], faults: FieldFaults): Html {
  const { name, value } = given;
  const all = options.some((one) => one.value === value) ? options : [{ value, text: value }, ...options];
  return labelled(
    given,
    faults,
    html`<select class="ds-input" id="f-${name}" name="${name}"${described(given, faults)}>${all.map((one) => html`<option value="${one.value}"${one.value === value ? html` selected` : ""}>${harmless(one.text)}</option>`)}</select>`,
  );
}

/** Boxes of which several may be ticked; each has a name of its own. */
export function boxes(
  { name, label }: Pick<Given, "name" | "label">,
  options: readonly Option[],
  chosen: readonly string[],
  faults: FieldFaults,
): Html {
  const all = [
    ...options,
    ...chosen
      .filter((value) => !options.some((one) => one.value === value))
      .map((value) => ({ value, text: value })),
  ];
  const start = { klasser: "klasse", vilkar: "vilkar", kanalar: "kanal" }[name] ?? name;
  return html`<fieldset class="ds-fieldset" id="f-${name}" tabindex="-1"><legend>${label}</legend>${faultsAt(name, faults)}<div class="choices">${all.map((one) => html`<label class="choice"><input type="checkbox" name="${start}-${one.value}" value="ja"${chosen.includes(one.value) ? html` checked` : ""}> ${harmless(one.text)}</label>`)}</div></fieldset>`;
}
