/** PURE. What is told of acts outside the archive: kinds, days, numbers and addresses of the desk, and no word of anybody. */
import type { Agency, Language } from "../../domain/agency.ts";
import type { Day } from "../../domain/day.ts";
import type { UrgencyCause } from "../../domain/urgency-cause.ts";
import { longDay } from "../../domain/written-day.ts";
import { whyNext } from "../../review/why.ts";

/** What is told of one item. */
export interface ToldAct {
  readonly cause: UrgencyCause;
  readonly actBy: string | undefined;
  /** the desk's page of it */
  readonly address: string;
}

interface Words {
  readonly needAct: (items: number, overdue: number) => string;
  readonly now: string;
  readonly lead: string;
  readonly atOnce: string;
  readonly noDay: string;
  readonly over: string;
  readonly more: (items: number) => string;
  readonly all: string;
  readonly noAddress: string;
}

const wordsOf: Readonly<Record<Language, Words>> = {
  nb: {
    needAct: (items, overdue) =>
      `${items} krever handling${overdue > 0 ? `, ${overdue} er over fristen` : ""}`,
    now: "Noe kan gjelde liv eller helse",
    lead: "Dette venter på at noen handler:",
    atOnce: "straks",
    noDay: "uten frist",
    over: "over fristen",
    more: (items) => `og ${items} til`,
    all: "Alt som krever handling",
    noAddress: "Åpne Frister på arbeidsplassen.",
  },
  nn: {
    needAct: (items, overdue) => `${items} krev handling${overdue > 0 ? `, ${overdue} er over fristen` : ""}`,
    now: "Noko kan gjelde liv eller helse",
    lead: "Dette ventar på at nokon handlar:",
    atOnce: "straks",
    noDay: "utan frist",
    over: "over fristen",
    more: (items) => `og ${items} til`,
    all: "Alt som krev handling",
    noAddress: "Opne Fristar på arbeidsplassen.",
  },
  sv: {
    needAct: (items, overdue) =>
      `${items} kräver åtgärd${overdue > 0 ? `, ${overdue} har passerat fristen` : ""}`,
    now: "Något kan gälla liv eller hälsa",
    lead: "Detta väntar på att någon agerar:",
    atOnce: "genast",
    noDay: "utan frist",
    over: "efter fristen",
    more: (items) => `och ${items} till`,
    all: "Allt som kräver åtgärd",
    noAddress: "Öppna Frister på arbetsplatsen.",
  },
  en: {
    needAct: (items, overdue) =>
      `${items} ${items === 1 ? "needs" : "need"} an act${overdue > 0 ? `, ${overdue} overdue` : ""}`,
    now: "Something may concern life or health",
    lead: "These wait for somebody to act:",
    atOnce: "at once",
    noDay: "no deadline",
    over: "overdue",
    more: (items) => `and ${items} more`,
    all: "All that needs an act",
    noAddress: "Open Deadlines at the desk.",
  },
};

export interface MailWords {
  readonly subject: string;
  readonly text: string;
}

/** @param acts the first of them; @param items how many there are; @param address of the list */
export function digestMail(
  agency: Agency,
  told: {
    readonly acts: readonly ToldAct[];
    readonly items: number;
    readonly overdue: number;
    readonly today: Day;
    readonly address: string | undefined;
  },
): MailWords {
  const words = wordsOf[agency.language];
  return mailOf(agency, words.needAct(told.items, told.overdue), told);
}

/** Of what may cost a life: at once, and not with the rest. */
export function alarmMail(
  agency: Agency,
  told: {
    readonly acts: readonly ToldAct[];
    readonly items: number;
    readonly today: Day;
    readonly address: string | undefined;
  },
): MailWords {
  return mailOf(agency, wordsOf[agency.language].now, told);
}

function mailOf(
  agency: Agency,
  about: string,
  told: {
    readonly acts: readonly ToldAct[];
    readonly items: number;
    readonly today: Day;
    readonly address: string | undefined;
  },
): MailWords {
  const words = wordsOf[agency.language];
  const more = told.items - told.acts.length;
  const lines = told.acts.map((act) => line(agency.language, act, told.today));
  const end = told.address === undefined ? words.noAddress : `${words.all}: ${told.address}`;
  return {
    subject: `${agency.name}: ${about}`,
    text: [
      about,
      "",
      words.lead,
      "",
      ...lines,
      ...(more > 0 ? [`- ${words.more(more)}`] : []),
      "",
      end,
      "",
    ].join("\n"),
  };
}

function line(language: Language, { cause, actBy, address }: ToldAct, today: Day): string {
  const words = wordsOf[language];
  const day = actBy as Day | undefined;
  const when =
    day === undefined
      ? cause === "threat"
        ? words.atOnce
        : words.noDay
      : `${longDay(day, language)}${day < today ? ` (${words.over})` : ""}`;
  const what = whyNext(language, {
    cause,
    actBy: undefined,
    reopenedBecause: undefined,
    drawn: false,
    today,
  });
  return `- ${when}: ${what}\n  ${address}`;
}

/** The body of a webhook: stable names, days as ISO 8601. */
export function webhookBody(
  agency: Agency,
  told: { readonly id: string; readonly at: Date; readonly act: ToldAct },
): string {
  const { cause, actBy, address } = told.act;
  return JSON.stringify({
    type: "act.needed",
    id: told.id,
    timestamp: told.at.toISOString(),
    data: { agency: agency.orgNumber, kind: cause, actBy: actBy ?? null, address },
  });
}
