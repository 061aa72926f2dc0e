/** Why an item is next, in the words of each language. */
import type { Language } from "../domain/agency.ts";
import { addDays, type Day } from "../domain/day.ts";
import type { ReopenedBecause } from "../domain/review.ts";
import type { UrgencyCause } from "../domain/urgency-cause.ts";

export interface NextReason {
  readonly cause: UrgencyCause;
  readonly reopenedBecause: ReopenedBecause | undefined;
  readonly actBy: Day | undefined;
  /** one of the items that chance puts in its turn */
  readonly drawn: boolean;
  /** the number of the model that doubts what the rules propose */
  readonly doubtedBy?: number | undefined;
  /** the agency's day, to tell whether the time limit is over */
  readonly today: Day;
}

interface Words {
  readonly causes: Readonly<Record<UrgencyCause, string>>;
  readonly reopened: Readonly<Record<ReopenedBecause, string>>;
  readonly by: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly over: string;
  readonly drawn: string;
  /** before the number of the model, and after it */
  readonly doubted: readonly [string, string];
}

const words: Readonly<Record<Language, Words>> = {
  nb: {
    causes: {
      threat: "kan gjelde liv eller helse",
      accessRequest: "innsynskrav",
      decisionComplaint: "klage på vedtak",
      personalDataInPublic: "personopplysninger står åpent på kanalen",
      tip: "tips eller varsling",
      dataRights: "krav om innsyn i eller sletting av egne opplysninger",
      caseQuestion: "henvendelse i en sak",
      reopened: "må vurderes på nytt",
      personalData: "personopplysninger",
      handling: "kan kreve behandling",
      unsorted: "ikke vurdert",
      dialogue: "dialog",
      proposal: "foreslått kassert, venter på bekreftelse",
    },
    reopened: {
      newVersion: "teksten er endret",
      threadChanged: "tråden er endret",
      standingChanged: "synligheten er endret",
      undone: "avgjørelsen er angret",
    },
    by: "frist",
    today: "fristen går ut i dag",
    tomorrow: "fristen går ut i morgen",
    over: "fristen gikk ut",
    drawn: "trukket tilfeldig",
    doubted: ["modell", "tviler på forslaget om kassasjon"],
  },
  nn: {
    causes: {
      threat: "kan gjelde liv eller helse",
      accessRequest: "innsynskrav",
      decisionComplaint: "klage på vedtak",
      personalDataInPublic: "personopplysningar står ope på kanalen",
      tip: "tips eller varsling",
      dataRights: "krav om innsyn i eller sletting av eigne opplysningar",
      caseQuestion: "førespurnad i ei sak",
      reopened: "må vurderast på nytt",
      personalData: "personopplysningar",
      handling: "kan krevje behandling",
      unsorted: "ikkje vurdert",
      dialogue: "dialog",
      proposal: "føreslått kassert, ventar på stadfesting",
    },
    reopened: {
      newVersion: "teksten er endra",
      threadChanged: "tråden er endra",
      standingChanged: "kvar han står, er endra",
      undone: "avgjerda er angra",
    },
    by: "frist",
    today: "fristen går ut i dag",
    tomorrow: "fristen går ut i morgon",
    over: "fristen gjekk ut",
    drawn: "trekt tilfeldig",
    doubted: ["modell", "tviler på framlegget om kassasjon"],
  },
  sv: {
    causes: {
      threat: "kan gälla liv eller hälsa",
      accessRequest: "begäran om allmän handling",
      decisionComplaint: "överklagande",
      personalDataInPublic: "personuppgifter står öppet i kanalen",
      tip: "tips eller visselblåsning",
      dataRights: "begäran om tillgång till eller radering av egna uppgifter",
      caseQuestion: "fråga i ett ärende",
      reopened: "måste bedömas på nytt",
      personalData: "personuppgifter",
      handling: "kan kräva handläggning",
      unsorted: "inte bedömt",
      dialogue: "dialog",
      proposal: "föreslås gallras, väntar på bekräftelse",
    },
    reopened: {
      newVersion: "texten är ändrad",
      threadChanged: "tråden är ändrad",
      standingChanged: "synligheten är ändrad",
      undone: "avgörandet är ångrat",
    },
    by: "sista dag",
    today: "sista dagen är i dag",
    tomorrow: "sista dagen är i morgon",
    over: "sista dagen var",
    drawn: "slumpvis vald",
    doubted: ["modell", "tvivlar på förslaget om gallring"],
  },
  en: {
    causes: {
      threat: "may concern life or health",
      accessRequest: "request for access",
      decisionComplaint: "complaint on a decision",
      personalDataInPublic: "personal data stands open on the channel",
      tip: "tip or whistleblowing",
      dataRights: "request about one's own personal data",
      caseQuestion: "enquiry in a case",
      reopened: "must be looked at again",
      personalData: "personal data",
      handling: "may need handling",
      unsorted: "not assessed",
      dialogue: "dialogue",
      proposal: "proposed prunable, waits to be confirmed",
    },
    reopened: {
      newVersion: "its text has changed",
      threadChanged: "its thread has changed",
      standingChanged: "where it stands has changed",
      undone: "the decision was undone",
    },
    by: "act by",
    today: "the time limit ends today",
    tomorrow: "the time limit ends tomorrow",
    over: "the time limit ended",
    drawn: "drawn at random",
    doubted: ["model", "doubts the proposal to prune it"],
  },
};

/** Without a capital and a full stop: `request for access; the time limit ended 2026-11-18`. */
export function whyNext(language: Language, reason: NextReason): string {
  const said = words[language];
  const { cause, reopenedBecause, actBy, drawn, doubtedBy, today } = reason;
  return [
    said.causes[cause],
    ...(reopenedBecause ? [said.reopened[reopenedBecause]] : []),
    ...(actBy ? [limitText(said, actBy, today)] : []),
    ...(doubtedBy === undefined ? [] : [said.doubted.join(` ${doubtedBy} `)]),
    ...(drawn ? [said.drawn] : []),
  ].join("; ");
}

function limitText({ by, today, tomorrow, over }: Words, actBy: Day, now: Day): string {
  if (actBy === now) return today;
  if (actBy === addDays(now, 1)) return tomorrow;
  return `${actBy < now ? over : by} ${actBy}`;
}
