/** Fields of the longer forms: one line, several lines, a choice, a tick; each with its label, its hint and its fault. */
import { html } from "hono/html";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";

export interface Input {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly required?: boolean;
  readonly inputmode?: "numeric" | "url";
}

function frame({ name, label, hint, fault }: Input, control: (described: Html | "") => Html): Html {
  const ids = [...(hint ? [`${name}-hint`] : []), ...(fault ? [`${name}-fault`] : [])].join(" ");
  const described = ids === "" ? "" : html` aria-describedby="${ids}"`;
  return html`<div class="ds-field"><label class="ds-label" for="${name}">${label}</label>
${hint ? html`<p class="quiet small" id="${name}-hint">${hint}</p>` : ""}
${control(described)}
${fault ? html`<p class="ds-validation-message" data-color="danger" id="${name}-fault">${fault}</p>` : ""}</div>`;
}

export function lineInput(input: Input): Html {
  const { name, value, fault, required, inputmode } = input;
  return frame(
    input,
    (described) =>
      html`<input class="ds-input" id="${name}" name="${name}" type="text" autocomplete="off" value="${harmless(value)}"${required ? html` required` : ""}${inputmode ? html` inputmode="${inputmode}"` : ""}${described}${fault ? html` aria-invalid="true"` : ""}>`,
  );
}

/** One thing on each line. */
export function linesInput(input: Input): Html {
  const { name, value, fault } = input;
  const rows = Math.min(8, Math.max(2, value.split("\n").length));
  return frame(
    input,
    (described) =>
      html`<textarea class="ds-input" id="${name}" name="${name}" rows="${rows}"${described}${fault ? html` aria-invalid="true"` : ""}>${harmless(value)}</textarea>`,
  );
}

export function choiceInput(input: Input, options: readonly (readonly [string, string])[]): Html {
  const { name, value, fault } = input;
  return frame(
    input,
    (described) =>
      html`<select class="ds-input" id="${name}" name="${name}"${described}${fault ? html` aria-invalid="true"` : ""}>${options.map(([key, says]) => html`<option value="${key}"${key === value ? html` selected` : ""}>${says}</option>`)}</select>`,
  );
}

export function tickInput({ name, label, value }: Pick<Input, "name" | "label" | "value">): Html {
  return html`<label class="choice"><input type="checkbox" name="${name}" value="ja"${value === "ja" ? html` checked` : ""}> ${label}</label>`;
}

/** What is given in a field of several lines, without the empty ones. */
export function linesOf(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What went wrong, above a form. */
export function alert(text: Html | string): Html {
  return html`<div class="ds-alert" data-color="danger" role="alert"><p>${text}</p></div>`;
}

/** What was done, above a page. */
export function done(text: Html | string): Html {
  return html`<div class="ds-alert" data-color="success" role="status"><p>${text}</p></div>`;
}

export type FieldFaults = Readonly<Record<string, string>>;
