/** How each kind of asked work is shown. */
import { html } from "hono/html";
import type { AskedWork } from "../../domain/asked.ts";
import { packageIn } from "../../pipeline/asked/control.ts";
import { packagesIn } from "../../pipeline/asked/export.ts";
import { packageOf } from "../../pipeline/deposit/pages.ts";
import type { RefusedBy } from "../../pipeline/export/decide.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { newExportWords } from "../words/new-export.ts";
import { packagesWords } from "../words/packages.ts";
import type { AskedLook, AskedLooks } from "./asked-kinds.ts";
import { dryRunResult } from "./dry-run.ts";
import { periodIn } from "./new-export.ts";
import { exportFields } from "./new-export-given.ts";
import { periodOf, type Reader, verdictText } from "./packages.ts";
import { writtenPeriod } from "./written.ts";

function aboutPeriod({ language }: Reader, { input }: AskedWork): string {
  const period = periodIn(input);
  return period ? writtenPeriod(period.from, period.to, language) : "";
}

/** Why, in the reader's words, and back to the form with what was chosen. */
function refusedExport({ language, agency }: Reader, { fault, input }: AskedWork): Html | undefined {
  const words = newExportWords[language];
  const rule = fault?.refusedBy;
  if (rule === undefined || !(rule in words.refusal)) return undefined;
  const again = new URLSearchParams([...exportFields(input)]);
  return html`<p>${words.refusal[rule as RefusedBy]}</p><p><a class="ds-link" href="/${agency.orgNumber}/pakker/nytt?${again.toString()}">${words.change}</a></p>`;
}

const exportLook: AskedLook = {
  phases: ["processing", "planning", "building", "uploading", "reading back", "verifying"],
  about: aboutPeriod,
  refusal: refusedExport,
  async result(site, { reader }, work) {
    const { agency, language } = reader;
    const tools = site.toolsFor(reader.signedIn.user.name);
    const words = packagesWords[language];
    const found = await Promise.all(packagesIn(work.result).map((id) => packageOf(tools, agency, id)));
    const lives = found.filter((one) => one !== undefined);
    return html`<h2>${newExportWords[language].packagesMade}</h2><ul>${lives.map(
      (life) =>
        html`<li><a class="ds-link" href="/${agency.orgNumber}/pakker/${life.id}">${periodOf(reader, life)}${life.parts > 1 ? `, ${words.part(life.part, life.parts)}` : ""}</a>: ${verdictText(words, life, language)}</li>`,
    )}</ul>`;
  },
};

const dryRunLook: AskedLook = {
  phases: [],
  about: aboutPeriod,
  refusal: refusedExport,
  result: dryRunResult,
};

const controlLook: AskedLook = {
  phases: [],
  about: (_, { input }) => packageIn(input)?.slice(-12) ?? "",
  async result(site: DeskSite, { reader }: AgencyRequest, { input }: AskedWork) {
    const words = packagesWords[reader.language];
    const id = packageIn(input) ?? "";
    const life = await packageOf(site.toolsFor(reader.signedIn.user.name), reader.agency, id);
    if (!life) return html``;
    const at = `/${reader.agency.orgNumber}/pakker/${life.id}`;
    return html`<ul><li><a class="ds-link" href="${at}">${words.title}: ${periodOf(reader, life)}</a></li><li><a class="ds-link" href="${at}/kontroll">${words.controlReport}</a></li></ul>`;
  },
};

/** Work that the pages of its part show with what it is about. */
const plainLook: AskedLook = { phases: [], about: () => "", result: async () => html`` };

export const askedLooks: AskedLooks = {
  export: exportLook,
  exportDryRun: dryRunLook,
  packageControl: controlLook,
  whatIf: { ...plainLook, at: ({ id }) => `vedtak/proving/${id}` },
  channelTrial: { ...plainLook, at: ({ id }) => `kanaler/prove/${id}` },
  looksTakeUp: plainLook,
  lookAccept: plainLook,
  storeCheck: plainLook,
  auditCheck: plainLook,
};
