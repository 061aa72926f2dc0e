/** Coverage as a picture: a row for each channel, a square for each day; marks tell the states apart as well as colours. */
import { html } from "hono/html";
import { type DayRun, type DayState, dayStates, runsOf } from "../../capture/coverage-days.ts";
import { addDays, type Day } from "../../domain/day.ts";
import type { AgencyCoverage, ChannelCoverage } from "../../pipeline/coverage/coverage.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import { looksWords } from "../words/looks.ts";
import type { Reader } from "./channels.ts";
import { runDays, shownDay, whyText } from "./coverage-words.ts";

/** Of a square, with the line around it; large enough to be hit. */
const side = 26;
const head = side;

/** A mark for each state: a tick, a slope, a cross, a dash. Rows begin on whole squares, so that the patterns fit them. */
const marks: Readonly<Record<DayState, string>> = {
  ok: "M5 10 L9 14 L15 6",
  partial: "M3 17 L17 3",
  missing: "M4 4 L16 16 M16 4 L4 16",
  off: "M6 10 L14 10",
};

export function coveragePicture(reader: Reader, { from, to, channels }: AgencyCoverage): Html {
  const count = channels[0]?.days.length ?? 0;
  const width = count * side;
  return html`<svg class="cover-marks" aria-hidden="true" width="0" height="0">${dayStates.map((state) => html`<pattern id="mark-${state}" width="${side}" height="${side}" patternUnits="userSpaceOnUse"><g transform="scale(${side / 20})"><rect class="cover-${state}" x="1" y="1" width="18" height="18" rx="3"/><path class="cover-mark" d="${marks[state]}"/></g></pattern>`)}</svg>
<div class="coverage-picture" tabindex="0" role="group" aria-label="${looksWords[reader.language].coverage}: ${shownDay(from, reader)} – ${shownDay(to, reader)}">
${channels.map((channel, index) => row(reader, channel, { width, from, count, withDays: index === 0 }))}</div>`;
}

interface Frame {
  readonly width: number;
  readonly from: Day;
  readonly count: number;
  readonly withDays: boolean;
}

function row(
  reader: Reader,
  { channel, days }: ChannelCoverage,
  { width, from, count, withDays }: Frame,
): Html {
  const { agency, language } = reader;
  const top = withDays ? head : 0;
  const place = `/${agency.orgNumber}/kanaler/${channel.id}`;
  let x = 0;
  const runs = runsOf(days).map((run) => {
    const at = x;
    x += run.days * side;
    return runLink(reader, place, run, at, top);
  });
  return html`<div class="coverage-row"><p class="coverage-name"><a class="ds-link" href="${place}"><bdi>${harmless(channel.title)}</bdi></a></p>
<svg class="cover" width="${width}" height="${side + top}" viewBox="0 0 ${width} ${side + top}" role="group" aria-label="${looksWords[language].picture(harmless(channel.title))}">${withDays ? dayMarks(from, count) : ""}${runs}</svg></div>`;
}

export function stateMark(state: DayState): Html {
  return html`<svg class="cover" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}" aria-hidden="true"><rect width="${side}" height="${side}" fill="url(#mark-${state})"/></svg>`;
}

/** Days that are alike are one link, so that nobody has to go through each of them. */
function runLink(reader: Reader, place: string, run: DayRun, x: number, top: number): Html {
  const why = whyText(reader, run);
  const says = `${runDays(run, reader)}: ${looksWords[reader.language].dayState[run.state]}${why === "" ? "" : `. ${why}`}`;
  return html`<a href="${place}?fra=${run.from}&amp;til=${run.to}#syn" aria-label="${says}"><title>${says}</title><rect x="${x}" y="${top}" width="${run.days * side}" height="${side}" fill="url(#mark-${run.state})"/></a>`;
}

/** The first day and every seventh after it. */
function dayMarks(from: Day, count: number): Html[] {
  return Array.from({ length: Math.ceil(count / 7) }, (_, week) => {
    const day = addDays(from, week * 7);
    return html`<text class="cover-day" x="${week * 7 * side + 1}" y="18">${Number(day.slice(8))}.${Number(day.slice(5, 7))}.</text>`;
  });
}
