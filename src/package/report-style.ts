/** How a verification report looks: for A4 first, and for a screen. No script, no font and no address from elsewhere. */

/** @param foot stands at the foot of each page, left of the page number; made safe for CSS here */
export function reportStyle(foot: string, pageWord: string): string {
  return `@page { size: A4; margin: 15mm 16mm 18mm;
  @bottom-left { content: "${cssText(foot)}"; font: 8pt ${sans}; color: #444; }
  @bottom-right { content: "${cssText(pageWord)} " counter(page) " / " counter(pages); font: 8pt ${sans}; color: #444; } }
${sheet}`;
}

/** Only letters, digits and harmless signs: what is left can end neither the string nor the style element. */
function cssText(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,:_-]/gu, " ");
}

const sans = '"Liberation Sans", Arial, Helvetica, sans-serif';

const sheet = `
* { box-sizing: border-box; }
html { font: 10pt/1.4 ${sans}; color: #111; background: #fff; }
body { max-width: 178mm; margin: 0 auto; }
header { border-bottom: 1.5pt solid #111; padding-bottom: 6pt; margin-bottom: 10pt; }
header p { margin: 0; font-size: 9pt; color: #444; }
h1 { font-size: 20pt; line-height: 1.15; margin: 2pt 0 0; letter-spacing: -0.01em; }
h2 { font-size: 12.5pt; line-height: 1.25; margin: 11pt 0 3pt; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 12pt 0 3pt; break-after: avoid; }
p { margin: 0 0 6pt; }
code, .hex { font-family: "Liberation Mono", "DejaVu Sans Mono", Consolas, monospace; font-size: 0.92em; overflow-wrap: anywhere; }
.verdict { border: 1pt solid; border-left-width: 6pt; padding: 9pt 12pt 6pt; break-inside: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.verdict .word { font-size: 17pt; font-weight: bold; line-height: 1.2; margin: 0 0 3pt; }
.verdict p, .verdict ul { color: #111; }
.deliverable { border-color: #1b6b3a; background: #f1f8f3; } .deliverable .word { color: #14532d; }
.notYetDeliverable { border-color: #8a5a00; background: #fdf7e9; } .notYetDeliverable .word { color: #6b4500; }
.faulty { border-color: #a11a1a; background: #fdf1f0; } .faulty .word { color: #8a1414; }
.verdict h2 { font-size: 10pt; margin: 8pt 0 2pt; }
ul { margin: 0 0 6pt; padding-left: 14pt; } li { margin: 0 0 2pt; }
.source { color: #444; font-size: 9pt; }
table { border-collapse: collapse; width: 100%; margin: 0 0 8pt; font-size: 9.25pt; }
caption { text-align: left; font-size: 9pt; color: #444; padding: 0 0 3pt; }
th, td { text-align: left; vertical-align: top; padding: 2.5pt 8pt 2.5pt 0; border-bottom: 0.5pt solid #bbb; overflow-wrap: anywhere; }
thead th { border-bottom: 1pt solid #111; font-size: 9pt; overflow-wrap: normal; }
thead { display: table-header-group; } tr { break-inside: avoid; }
tbody th { font-weight: normal; }
.facts th { width: 26%; color: #444; }
.facts .hex { font-size: 0.87em; }
.compared, .findings { table-layout: fixed; }
.compared th:nth-child(1) { width: 20%; } .compared th:nth-child(2) { width: 20%; }
.findings th:nth-child(1) { width: 11%; } .findings th:nth-child(2) { width: 26%; }
.controls { font-size: 8.5pt; } .controls th, .controls td { padding-block: 1.5pt; }
.facts td { font-weight: 500; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding-right: 0; padding-left: 8pt; }
.nowrap { white-space: nowrap; overflow-wrap: normal; }
.strong { font-weight: bold; }
.todo { margin: 0 0 4pt; }
.zero { color: #767676; }
.signatures { break-inside: avoid; }
.signatures td, .signatures th { height: 26pt; vertical-align: bottom; border-bottom: 0.75pt solid #111; }
.signatures thead th { height: auto; border-bottom: 0; color: #444; font-weight: normal; }
.signatures tbody th { width: 26%; border-bottom: 0; }
.signatures td + td { border-left: 8pt solid #fff; }
@media screen {
  html { background: #e9e9e6; } body { background: #fff; margin: 24px auto; padding: 18mm 16mm; max-width: 210mm; box-shadow: 0 1px 8px rgb(0 0 0 / 0.18); }
  @media (max-width: 50rem) { body { margin: 0; padding: 16px; box-shadow: none; } .scroll { overflow-x: auto; } }
}`;
