/** Where the archive saw everything and where it is blind: a picture, the same as a table and as CSV, and the timetable. */
import { html } from "hono/html";
import type { Gap } from "../../capture/coverage.ts";
import { dayStates, runsOf } from "../../capture/coverage-days.ts";
import { agencyCoverage, type ChannelCoverage } from "../../pipeline/coverage/coverage.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { channelsWords } from "../words/channels.ts";
import { looksWords } from "../words/looks.ts";
import { channelsCrumbs, type Reader } from "./channels.ts";
import { coveragePicture, stateMark } from "./coverage-picture.ts";
import { runDays, whyText } from "./coverage-words.ts";
import { csvAnswer } from "./csv.ts";
import { timetableSection } from "./timetable.ts";

/** How many days may be asked for; the first unless told otherwise. */
const spans = [28, 56, 84] as const;

/** So many gaps of a channel stand in the page, the newest; all of them are in the CSV. */
const shownGaps = 8;
/** So many channels stand in a page. */
const perPage = 20;

function spanIn(search: URLSearchParams): number {
  return spans.find((days) => String(days) === search.get("dager")) ?? spans[0];
}

export async function coveragePage(site: DeskSite, { reader }: AgencyRequest): Promise<DeskAnswer> {
  const { agency, language, search, signedIn } = reader;
  const [words, channels] = [looksWords[language], channelsWords[language]];
  const tools = site.toolsFor(signedIn.user.name);
  const days = spanIn(search);
  const covered = await agencyCoverage(tools, agency, days);
  const first = /^\d{1,4}$/.test(search.get("fra") ?? "") ? Number(search.get("fra")) : 0;
  const shown = covered.channels.slice(first, first + perPage);
  const at = `/${agency.orgNumber}/dekning`;
  const more = covered.channels.length > first + perPage;
  return {
    title: words.coverage,
    crumbs: channelsCrumbs(reader),
    main: html`<h1>${words.coverage}</h1><p class="lead">${words.coverageIntro}</p>
<ul class="desk-links">${spans.map((span) => html`<li><a class="ds-link" href="${at}?dager=${span}"${span === days ? html` aria-current="true"` : ""}>${words.days(span)}</a></li>`)}<li><a class="ds-link" href="${at}.csv?dager=${days}">${words.asCsv}</a></li></ul>
${covered.channels.length === 0 ? html`<p>${channels.none}</p>` : html`${legend(reader)}${coveragePicture(reader, { ...covered, channels: shown })}${runTable(reader, shown)}`}
${more ? html`<p><a class="ds-link" href="${at}?dager=${days}&amp;fra=${first + perPage}">${words.older}</a></p>` : ""}
<h2 id="hull">${words.gaps}</h2>${gapList(reader, shown)}
${await timetableSection(tools, reader)}`,
  };
}

function legend({ language }: Reader): Html {
  return html`<ul class="coverage-legend">${dayStates.map((state) => html`<li>${stateMark(state)} ${looksWords[language].dayState[state]}</li>`)}</ul>`;
}

/** The same as the picture, in words: days after one another that are alike stand together. */
function runTable(reader: Reader, shown: readonly ChannelCoverage[]): Html {
  const { language } = reader;
  const words = looksWords[language];
  return html`<details><summary>${words.asTable}</summary><table class="ds-table stacking"><caption class="ds-sr-only">${words.coverage}</caption><thead><tr><th scope="col">${channelsWords[language].title}</th><th scope="col">${words.period}</th><th scope="col">${channelsWords[language].stateName}</th></tr></thead>
<tbody>${shown.map(({ channel, days }) =>
    runsOf(days).map((run) => {
      const why = whyText(reader, run);
      return html`<tr><th scope="row" data-label="${channelsWords[language].title}"><bdi>${harmless(channel.title)}</bdi></th><td data-label="${words.period}">${runDays(run, reader)}</td><td data-label="${channelsWords[language].stateName}">${words.dayState[run.state]}${why === "" ? "" : `: ${why}`}</td></tr>`;
    }),
  )}</tbody></table></details>`;
}

function gapList(reader: Reader, shown: readonly ChannelCoverage[]): Html {
  const { language, agency } = reader;
  const words = looksWords[language];
  const rows = shown.flatMap(({ channel, gaps }) => gaps.slice(-shownGaps).map((gap) => ({ channel, gap })));
  if (rows.length === 0) return html`<p>${words.noGaps}</p>`;
  rows.sort((one, other) => other.gap.to.getTime() - one.gap.to.getTime());
  return html`<table class="ds-table stacking"><thead><tr><th scope="col">${channelsWords[language].title}</th><th scope="col">${words.from}</th><th scope="col">${words.to}</th><th scope="col">${words.lasted}</th><th scope="col">${words.why}</th></tr></thead>
<tbody>${rows.map(
    ({ channel, gap }) =>
      html`<tr><th scope="row" data-label="${channelsWords[language].title}"><a class="ds-link" href="/${agency.orgNumber}/kanaler/${channel.id}#syn"><bdi>${harmless(channel.title)}</bdi></a></th><td data-label="${words.from}">${time(gap.from, agency.timeZone, language)}</td><td data-label="${words.to}">${time(gap.to, agency.timeZone, language)}</td><td data-label="${words.lasted}">${words.hours(hoursOf(gap, language))}</td><td data-label="${words.why}">${whyText(reader, { state: "missing", faults: gap.faults })}</td></tr>`,
  )}</tbody></table>`;
}

function hoursOf({ from, to }: Gap, language: string): string {
  const hours = (to.getTime() - from.getTime()) / 3_600_000;
  const locale = { nb: "nb-NO", nn: "nn-NO", sv: "sv-SE" }[language] ?? "en-GB";
  return new Intl.NumberFormat(locale, { maximumFractionDigits: hours < 10 ? 1 : 0 }).format(hours);
}

/** One line for each channel and day. */
export async function coverageCsv(site: DeskSite, { reader, context }: AgencyRequest): Promise<DeskAnswer> {
  const { agency, language, search, signedIn } = reader;
  const words = looksWords[language];
  const covered = await agencyCoverage(site.toolsFor(signedIn.user.name), agency, spanIn(search));
  const head = ["channel", "id", "day", "state", "state in words", "blind minutes", "faults", "why"];
  const lines = covered.channels.flatMap(({ channel, days }) =>
    days.map((day) => [
      channel.title,
      channel.id,
      day.day,
      day.state,
      words.dayState[day.state],
      String(Math.round(day.blindMs / 60_000)),
      day.faults.join(" "),
      whyText(reader, day),
    ]),
  );
  return csvAnswer(context, `dekning-${agency.orgNumber}-${covered.from}-${covered.to}.csv`, [
    head,
    ...lines,
  ]);
}
