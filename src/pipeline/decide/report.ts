/** What a decision would do, as its appendix: one document that needs nothing beside it, or plain text. No text of an item stands in it. */
import { html, raw } from "hono/html";
import type { Language } from "../../domain/agency.ts";
import type { Difference } from "../../retention/differences.ts";
import { notesOf, type Table, tablesOf } from "./report-tables.ts";
import { whatIfWords } from "./report-words.ts";
import type { WhatIfReport } from "./simulate.ts";

/** @returns HTML in UTF-8 with its style within, in the agency's language */
export async function whatIfHtml(
  report: WhatIfReport,
  language: Language,
  differing?: readonly Difference[],
): Promise<string> {
  const words = whatIfWords[language];
  const tables = tablesOf(report, language, differing);
  const document = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${words.title}: ${report.decision.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
${notesOf(report, language).map((note) => html`<p class="note">${note}</p>`)}
${tables.map((table) => html`<h2>${table.title}</h2>${drawn(table, words.none)}`)}
</main>
</body>
</html>
`;
  return document.toString();
}

function drawn({ title, head, rows }: Table, none: string) {
  if (rows.length === 0) return html`<p>${none}</p>`;
  const heads =
    head && html`<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>`;
  const lines = rows.map(
    ([first = "", ...rest]) =>
      html`<tr><th scope="row">${first}</th>${rest.map((cell, at) => html`<td data-head="${head?.[at + 1] ?? ""}">${cell}</td>`)}</tr>`,
  );
  return html`<table class="${head ? "listed" : "facts"}"><caption>${title}</caption>${heads}<tbody>${lines}</tbody></table>`;
}

export function whatIfText(
  report: WhatIfReport,
  language: Language,
  differing?: readonly Difference[],
): string {
  const words = whatIfWords[language];
  const parts = tablesOf(report, language, differing).map(({ title, head, rows }) => {
    const lines =
      rows.length === 0
        ? [words.none]
        : [...(head ? [head] : []), ...rows].map((row) => row.map(oneLine).join(" | "));
    return [title, "-".repeat(title.length), ...lines].join("\n");
  });
  return `${[words.title, ...notesOf(report, language), ...parts].join("\n\n")}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

/** On a narrow screen a table of several columns becomes a list, each value under its head. */
const style = `html { font: 10pt/1.4 "Liberation Sans", Arial, Helvetica, sans-serif; color: #111; background: #fff; }
body { max-width: 178mm; margin: 0 auto; padding: 1em; } h1 { margin: 0 0 0.5em; } h2 { font-size: 1.2em; break-after: avoid; margin: 1.6em 0 0.3em; }
.note { border-left: 3pt solid #111; padding-left: 8pt; }
table { border-collapse: collapse; width: 100%; } caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: 2pt 8pt 2pt 0; border-bottom: 0.5pt solid #767676; overflow-wrap: anywhere; }
thead th { overflow-wrap: normal; } .facts th { width: 38%; } tbody th { font-weight: normal; } thead { display: table-header-group; } tr { break-inside: avoid; } @page { size: A4; margin: 16mm; }
@media screen and (max-width: 40em) { .listed thead { display: none; } .listed tr { display: block; border-bottom: 0.5pt solid #767676; padding: 4pt 0; }
.listed th, .listed td { display: block; border: 0; padding: 1pt 0; } .listed tbody th { font-weight: bold; } .listed td:empty { display: none; }
.listed td[data-head]:not([data-head=""])::before { content: attr(data-head) ": "; } }`;
