/** Bars drawn as SVG, without a script or a style of their own; a table beside each says the same in figures. */
import { html } from "hono/html";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";

export interface Bars {
  readonly title: string;
  /** what each of a row's values is; at most two */
  readonly series: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
}

/** In units of the drawing: wide enough for a phone, and drawn larger where there is room. */
const [width, labelWidth, barHeight, rowGap] = [360, 128, 13, 9];
/** a label is cut to what fits before the bars; the table has it whole */
const longestLabel = 19;

/** @param none stands in its place when there is nothing to draw */
export function barChart(
  { title, series, rows }: Bars,
  number: (value: number) => string,
  none: string,
): Html {
  const most = Math.max(0, ...rows.flatMap(({ values }) => values));
  if (most === 0)
    return html`<figure class="chart"><figcaption>${title}</figcaption><p class="quiet">${none}</p></figure>`;
  const rowHeight = series.length * barHeight + rowGap;
  const room = width - labelWidth - 56;
  const bars = rows.flatMap(({ label, values }, row) => [
    html`<text class="chart-label" x="${labelWidth - 6}" y="${row * rowHeight + barHeight - 2}" text-anchor="end">${harmless(cut(label))}</text>`,
    ...values.map((value, at) => {
      const y = row * rowHeight + at * barHeight;
      const long = (value / most) * room;
      return html`<rect class="bar-${at}" x="${labelWidth}" y="${y}" width="${long.toFixed(1)}" height="${barHeight - 2}"></rect><text class="chart-value" x="${(labelWidth + long + 4).toFixed(1)}" y="${y + barHeight - 3}">${number(value)}</text>`;
    }),
  ]);
  return html`<figure class="chart"><figcaption>${title}</figcaption>
${series.length > 1 ? html`<ul class="chart-key">${series.map((name, at) => html`<li><svg width="12" height="12" aria-hidden="true"><rect class="bar-${at}" width="12" height="12"></rect></svg> ${name}</li>`)}</ul>` : ""}
<svg viewBox="0 0 ${width} ${rows.length * rowHeight}" role="img" aria-label="${title}">${bars}</svg></figure>`;
}

function cut(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
}
