/** What a decision would do, as pictures: outcomes, changes by class, and what may be destroyed by month or year. */
import type { Language } from "../../domain/agency.ts";
import { whatIfWords } from "../../pipeline/decide/report-words.ts";
import type { WhatIfReport } from "../../pipeline/decide/simulate.ts";
import { dueBefore } from "../../retention/what-if.ts";
import { whatIfPageWords } from "../words/what-if.ts";
import type { Bars } from "./charts.ts";
import { classTitle } from "./decision-words.ts";

/** So many classes are drawn by name, and the rest as one. */
const mostClasses = 12;
/** More months than these are drawn as years. */
const mostMonths = 24;

export function whatIfBars(report: WhatIfReport, language: Language): readonly Bars[] {
  return [outcomeBars(report, language), classBars(report, language), dueBars(report, language)];
}

function outcomeBars({ totals }: WhatIfReport, language: Language): Bars {
  const { outcomeOf } = whatIfWords[language];
  const words = whatIfPageWords[language];
  const { outcomesBefore: was, outcomesAfter: is } = totals;
  const kinds = (Object.keys(outcomeOf) as (keyof typeof outcomeOf)[]).filter(
    (kind) => was[kind] || is[kind],
  );
  return {
    title: words.chartOutcomes,
    series: [words.before, words.after],
    rows: kinds.map((kind) => ({ label: outcomeOf[kind], values: [was[kind] ?? 0, is[kind] ?? 0] })),
  };
}

/** By the class that an item would have. */
function classBars({ totals: { changes }, ownTitles }: WhatIfReport, language: Language): Bars {
  const words = whatIfPageWords[language];
  const own = Object.entries(ownTitles).map(([id, titles]) => ({ id, titles }));
  const counts = new Map<string, number>();
  for (const { to, items } of changes)
    if (to.classId !== undefined) counts.set(to.classId, (counts.get(to.classId) ?? 0) + items);
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  const rest = sorted.slice(mostClasses).reduce((sum, [, items]) => sum + items, 0);
  const rows = sorted
    .slice(0, mostClasses)
    .map(([classId, items]) => ({ label: classTitle(classId, language, own), values: [items] }));
  return {
    title: words.chartClasses,
    series: [words.items],
    rows: rest === 0 ? rows : [...rows, { label: words.others, values: [rest] }],
  };
}

function dueBars({ totals, on }: WhatIfReport, language: Language): Bars {
  const words = whatIfPageWords[language];
  const { earlier } = whatIfWords[language];
  const due = dueBefore(totals.due, on);
  const byYear = due.length > mostMonths;
  const sums = new Map<string, [number, number]>();
  for (const { month, isEarlier, confirmed, ifConfirmed } of due) {
    const label = isEarlier ? earlier(month) : byYear ? month.slice(0, 4) : month;
    const [one, other] = sums.get(label) ?? [0, 0];
    sums.set(label, [one + confirmed, other + ifConfirmed]);
  }
  return {
    title: byYear ? words.chartDueYears : words.chartDue,
    series: [words.confirmed, words.ifConfirmed],
    rows: [...sums].map(([label, values]) => ({ label, values })),
  };
}
