/** The form of a channel's register: what stands is in the fields, and what is emptied is taken away. */
import { html } from "hono/html";
import { documentedPoints } from "../../watch/checklist/points.ts";
import { checklistWords, valueText } from "../../watch/checklist/words/index.ts";
import type { ChannelRegister } from "../../watch/register/fold.ts";
import { type PlanFault, type PlanField, type PlanInput, planFields } from "../../watch/register/input.ts";
import { staffingText } from "../../watch/register/staffing.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import { registerWords } from "../words/register.ts";
import type { Reader } from "./channels.ts";
import { hiddenKey } from "./form.ts";
import { lineInput, linesInput } from "./inputs.ts";
import { tellsTime } from "./register-told.ts";

export type RegisterTyped = Readonly<Record<string, string>>;

const groups = [
  ["answers", ["owner", "dialogueOwner", "answeringGroup"]],
  ["purpose", ["goal", "targetGroup"]],
  ["hours", ["staffing", "holidays", "responseTarget", "opened", "duration", "evaluationDue"]],
  ["planning", ["planReference", "planCommentOn", "planComment", "planApprovedBy", "planApprovedOn"]],
  ["reviews", ["termsOn", "termsReference", "riskOn", "riskReference"]],
  ["website", ["websitePage", "websiteLink"]],
] as const satisfies readonly (readonly [string, readonly PlanField[]])[];

const dayFields: ReadonlySet<string> = new Set([
  ...["opened", "evaluationDue", "planCommentOn", "planApprovedOn", "termsOn", "riskOn"],
]);
const longFields: ReadonlySet<string> = new Set(["goal", "targetGroup", "holidays", "planComment"]);

/** What stands, as it is typed. */
export function typedOf(register: ChannelRegister, { agency, language }: Reader): RegisterTyped {
  const words = checklistWords[language];
  const time = { ...tellsTime(agency.timeZone, language), day: String };
  const { staffing, responseTarget, duration, plan, planComment, planApproval, termsReview } = register;
  const { riskReview, website } = register;
  const fields: Readonly<Record<PlanField, string | undefined>> = {
    owner: register.owner?.value.name,
    dialogueOwner: register.dialogueOwner?.value.name,
    answeringGroup: register.answeringGroup?.value.name,
    goal: register.goal?.value.text,
    targetGroup: register.targetGroup?.value.text,
    staffing: staffing && staffingText(staffing.value, words.weekdays),
    holidays: register.holidays?.value.text,
    responseTarget: responseTarget && valueText("responseTarget", responseTarget.value, words, time),
    duration: duration && (duration.value.until ?? words.permanent),
    opened: register.opened?.value.on,
    planReference: plan?.value.reference,
    planCommentOn: planComment?.value.on,
    planComment: planComment?.value.text,
    planApprovedBy: planApproval?.value.by,
    planApprovedOn: planApproval?.value.on,
    termsOn: termsReview?.value.on,
    termsReference: termsReview?.value.reference,
    riskOn: riskReview?.value.on,
    riskReference: riskReview?.value.reference,
    evaluationDue: register.evaluationDue?.value.on,
    websitePage: website?.value.page,
    websiteLink: website?.value.link,
  };
  const documents = documentedPoints.map((point) => [
    point,
    register.documented[point]?.value.reference ?? "",
  ]);
  return {
    ...Object.fromEntries(documents),
    ...Object.fromEntries(planFields.map((name) => [name, fields[name] ?? ""])),
  };
}

/** Only fields that were sent: a form of which a part is lost takes nothing away. */
export function inputOf(form: ReadonlyMap<string, string>): PlanInput {
  const sent = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (form.has(name) ? [[name, form.get(name) ?? ""]] : [])));
  return { ...sent(planFields), documented: sent(documentedPoints) };
}

export function registerForm(
  reader: Reader,
  at: string,
  typed: RegisterTyped,
  faults: readonly PlanFault[],
): Html {
  const words = registerWords[reader.language];
  const asks = checklistWords[reader.language].asks;
  const fault = (name: string) => {
    const found = faults.find(({ field }) => field === name);
    return found && words.fault[found.why];
  };
  return html`<form method="post" action="${at}" enctype="multipart/form-data" class="desk-form">${hiddenKey(reader)}
${groups.map(
  ([name, fields]) =>
    html`<fieldset class="ds-fieldset"><legend>${words[name]}</legend>${fields.map((field) => input(reader, field, typed[field] ?? "", fault(field)))}${name === "planning" ? fileInput(reader) : ""}</fieldset>`,
)}
<fieldset class="ds-fieldset"><legend>${words.documents}</legend><p class="quiet small">${words.documentsHint}</p>
${documentedPoints.map((point) => lineInput({ name: point, label: `${point} ${asks[point]}`, value: typed[point] ?? "", fault: fault(point) }))}</fieldset>
${lineInput({ name: "fordi", label: words.because, value: typed["fordi"] ?? "" })}
<p><button class="ds-button" type="submit">${words.save}</button></p></form>`;
}

function input(reader: Reader, field: PlanField, value: string, fault: string | undefined): Html {
  const words = registerWords[reader.language];
  const topics: Readonly<Record<string, string>> = checklistWords[reader.language].topic;
  const labels: Readonly<Record<string, string>> = words.labels;
  const label = upper(labels[field] ?? topics[field] ?? field);
  const given = { name: field, label, value, hint: words.hints[field], fault };
  if (dayFields.has(field)) return dayInput(given);
  return longFields.has(field) ? linesInput(given) : lineInput(given);
}

export function dayInput({
  name,
  label,
  value,
  hint,
  fault,
  required,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly required?: boolean;
}): Html {
  const ids = [...(hint ? [`${name}-hint`] : []), ...(fault ? [`${name}-fault`] : [])].join(" ");
  return html`<div class="ds-field"><label class="ds-label" for="${name}">${label}</label>
${hint ? html`<p class="quiet small" id="${name}-hint">${hint}</p>` : ""}<input class="ds-input" id="${name}" name="${name}" type="date" value="${harmless(value)}"${required ? html` required` : ""}${ids ? html` aria-describedby="${ids}"` : ""}${fault ? html` aria-invalid="true"` : ""}>
${fault ? html`<p class="ds-validation-message" data-color="danger" id="${name}-fault">${fault}</p>` : ""}</div>`;
}

function fileInput({ language }: Reader): Html {
  const words = registerWords[language];
  return html`<div class="ds-field"><label class="ds-label" for="planfil">${words.planFile}</label><p class="quiet small" id="planfil-hint">${words.planFileHint}</p><input class="ds-input" id="planfil" name="planfil" type="file" aria-describedby="planfil-hint"></div>`;
}

export function upper(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
