/** What the rules propose, with law and clause and what it would mean, and what was decided about the like. */
import { html } from "hono/html";
import { rulesByCountry } from "../../classify/table.ts";
import type { Agency, Language } from "../../domain/agency.ts";
import type { Day } from "../../domain/day.ts";
import { byRules } from "../../domain/review.ts";
import { alarmLevel } from "../../review/urgency.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, longDay } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import { actsWordsOf } from "../words/acts.ts";
import { queueWords } from "../words/queue.ts";
import type { ItemBefore } from "./queue-before.ts";
import { type ClassChoice, titleOfClass } from "./queue-class.ts";
import { limitTag } from "./queue-list.ts";
import { dayAndTime } from "./queue-time.ts";

type Reader = AgencyRequest["reader"] & { readonly today: Day };

export function proposal(reader: Reader, before: ItemBefore, choices: readonly ClassChoice[]): Html {
  const { words, agency, language } = reader;
  const { item, holds, queued, said: text } = before.shown;
  const said = queueWords[language];
  const title = item.classId ? titleOfClass(choices, item.classId) : words.notClassified;
  const reason = reasonFor(agency, language, item);
  const decided = item.decidedBy && item.decidedBy !== byRules ? item.decidedBy : undefined;
  return html`<h2 id="avgjørelse" tabindex="-1">${decided ? said.decidedBy(harmless(decided)) : words.proposal}</h2>
${queued?.actBy ? html`<p>${limitTag(reader, queued.actBy)}</p>` : ""}
${queued && queued.urgency >= alarmLevel ? html`<p><a class="ds-link" href="/${agency.orgNumber}/frister/${item.itemId}">${actsWordsOf[language].deal}</a></p>` : ""}
${queued ? "" : html`<p class="quiet">${said.notWaiting}</p>`}
<dl class="facts"><dt>${words.class}</dt><dd>${harmless(title)}</dd>
<dt>${words.outcome}</dt><dd>${outcomeText(reader, before)}</dd>
${decided && !text ? "" : html`<dt>${words.reason}</dt><dd lang="${reason.language}">${harmless(reason.text)}</dd>`}
${item.ground ? html`<dt>${words.ground}</dt><dd>${harmless(item.ground)}</dd>` : ""}
${reason.law ? html`<dt>${said.law}</dt><dd>${reason.law} <span class="quiet small">(${words.rule} <code>${item.ruleId}</code>)</span></dd>` : ""}
<dt>${said.clause}</dt><dd>${clauseText(reader, before)}</dd>
${holds.map(({ number, ground }) => html`<dt><a class="ds-link" href="/${agency.orgNumber}/sperrer/${number}">${words.hold} ${number}</a></dt><dd>${harmless(ground)}</dd>`)}
${queued?.handedTo ? html`<dt>${words.handOver}</dt><dd>${said.handedTo(harmless(queued.handedTo))}</dd>` : ""}
${queued?.postponedTo ? html`<dt>${words.postpone}</dt><dd>${said.postponedTo(longDay(queued.postponedTo as Day, language))}</dd>` : ""}</dl>
${earlierText(reader, before, choices)}`;
}

function outcomeText({ words, language }: Reader, { shown: { item } }: ItemBefore): Html | string {
  const outcome = item.outcome as keyof typeof words.outcomes | undefined;
  if (!outcome) return "–";
  return html`<strong>${words.outcomes[outcome]}</strong><br><span class="small">${queueWords[language].means[outcome]}</span>`;
}

/** The rules' own reason in the reader's language; what an officer wrote, and what was written otherwise, as it stands. */
function reasonFor(
  agency: Agency,
  language: Language,
  { ruleId, reason, decidedBy }: ItemBefore["shown"]["item"],
): { readonly text: string; readonly language: Language; readonly law: string | undefined } {
  const rule = rulesByCountry[agency.country].find(({ id }) => id === ruleId);
  const law = rule && `${rule.source.act} ${rule.source.section}`;
  if (rule && decidedBy === byRules && reason === rule.reason[agency.language])
    return { text: rule.reason[language], language, law };
  return { text: reason ?? "–", language: agency.language, law };
}

function clauseText({ language }: Reader, { clause }: ItemBefore): Html {
  const said = queueWords[language];
  if (!clause) return html`${said.noClause}`;
  const due =
    clause.outcome !== "prunable"
      ? ""
      : clause.dueOn
        ? said.dueOn(longDay(clause.dueOn, language))
        : said.noDue;
  const { decision, clauseId, text, law } = clause;
  return html`${said.clauseOf(harmless(clauseId), harmless(decision.title), harmless(decision.reference))}. ${due ? html`<strong>${due}</strong>` : ""}
<details><summary>${said.clauseText}</summary><span lang="${clause.language}">${harmless(text)}</span> <span class="quiet small">${harmless(law.act)} ${harmless(law.section)}</span></details>`;
}

function earlierText(reader: Reader, { earlier }: ItemBefore, choices: readonly ClassChoice[]): Html | "" {
  if (!earlier) return "";
  const { agency, language, words } = reader;
  const said = queueWords[language];
  const some = earlier.confirmed + earlier.overruled > 0;
  return html`<details${earlier.nearest.length > 0 ? html` open` : ""}><summary>${said.earlier}</summary>
<p class="small">${some ? said.earlierCounts(earlier.confirmed, earlier.overruled) : said.earlierNone}</p>
<ul class="plain">${earlier.nearest.map(
    (one) =>
      html`<li class="small"><a class="ds-link" href="/${agency.orgNumber}/ko/${one.itemId}">${harmless(titleOfClass(choices, one.classId))}</a>: ${words.outcomes[one.outcome as keyof typeof words.outcomes]} (${said.alike(Math.round(one.share * 100))})<br><span class="quiet">${harmless(one.by)}, ${dayAndTime(one.at, agency.timeZone, language)}${one.because ? html`: ${harmless(one.because)}` : ""}</span></li>`,
  )}</ul></details>`;
}
