/** KA.40–KA.43: what arkivuttrekk.xml says of period, separation, creators and own metadata is so (requirements 6.4.12, 6.4.22). */
import type { Control, Run } from "./control.ts";
import { type Element, fieldOf, idOf } from "./element.ts";
import { description, structure } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";
import { readXmlDate, type XmlDate } from "./xml-date.ts";

export const ownExtractionControls: readonly Control[] = [
  {
    id: "KA.40",
    name: "The archival period is that of the archive parts",
    kind: "content",
    remedy:
      "Write startDate and endDate of archivalPeriod as YYYY-MM-DD, from the first arkivperiodeStartDato to the last arkivperiodeSluttDato (requirements 6.4.12, 6.4.22; M107, M108).",
    start: startPeriod,
  },
  {
    id: "KA.41",
    name: "The separation of periods is mykt or skarpt",
    kind: "structure",
    remedy:
      'Write inngaaendeSkille and utgaaendeSkille as "mykt" or "skarpt" (requirement 6.4.22): how the journals are compared with the archive depends on it.',
    start: ({ extraction }, say) => ({
      finish: () => {
        const { incoming, outgoing } = extraction.uttrekk?.separation ?? {};
        for (const [name, value] of Object.entries({ inngaaendeSkille: incoming, utgaaendeSkille: outgoing }))
          if (value !== undefined && value !== "mykt" && value !== "skarpt")
            say("error", `${name} is ${shown(value)}, not mykt or skarpt`, description);
      },
    }),
  },
  {
    id: "KA.42",
    name: "Own metadata are announced",
    kind: "content",
    remedy:
      "Set inneholderVirksomhetsspesifikkeMetadata to true when the archive has any virksomhetsspesifikkeMetadata, else to false (requirement 6.4.22).",
    start: startOwnMetadata,
  },
  {
    id: "KA.43",
    name: "arkivuttrekk.xml names the archive and its creators",
    kind: "content",
    remedy:
      "Write recordCreator as arkivskaperNavn (M023) and archive as the title of arkiv (M020), letter by letter (requirement 6.4.22).",
    start: startNames,
  },
];

interface Part {
  readonly id: string;
  readonly line: number;
  readonly from: XmlDate | undefined;
  readonly to: XmlDate | undefined;
}

function startPeriod({ extraction: { uttrekk } }: Run, say: Say) {
  const parts: Part[] = [];
  const end = (part: Element) => {
    const day = (name: string) => readXmlDate(fieldOf(part, name) ?? "");
    const from = day("arkivperiodestartdato");
    const to = day("arkivperiodesluttdato");
    parts.push({ id: idOf(part), line: part.line, from, to });
  };
  const finish = () => {
    if (uttrekk === undefined) return;
    const { from: fromText, to: toText } = uttrekk.origin.period;
    const [from, to] = [isoDay(fromText), isoDay(toText)];
    if (from === undefined)
      say("error", `startDate of archivalPeriod is ${shown(fromText)}, not a day as 2026-01-31`, description);
    if (to === undefined)
      say("error", `endDate of archivalPeriod is ${shown(toText)}, not a day as 2026-12-31`, description);
    if (from === undefined || to === undefined) return;
    if (to.dayNumber < from.dayNumber)
      say("error", `archivalPeriod ends on ${to.day}, before it starts on ${from.day}`, description);
    for (const part of parts) compareWithPart(part, from, to, say);
    compareWithAll(parts, from, to, say);
  };
  return { files: { [structure]: { elements: { arkivdel: { end } } } }, finish };
}

/** 6.4.7: an xs:date; without a zone, for a period has none */
function isoDay(text: string | undefined): XmlDate | undefined {
  return /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(text ?? "") ? readXmlDate(text ?? "") : undefined;
}

function compareWithPart({ id, line, from: start, to: end }: Part, from: XmlDate, to: XmlDate, say: Say) {
  const isOutside =
    (start !== undefined && start.dayNumber < from.dayNumber) ||
    (end !== undefined && end.dayNumber > to.dayNumber);
  if (isOutside)
    say(
      "error",
      `arkivdel ${id} covers ${start?.day ?? "–"} to ${end?.day ?? "–"}, archivalPeriod is ${from.day} to ${to.day}`,
      structure,
      line,
    );
}

/** A period that is wider by some days is asked about, by a year wrong. */
function compareWithAll(parts: readonly Part[], from: XmlDate, to: XmlDate, say: Say): void {
  const starts = parts.flatMap((part) => part.from ?? []);
  const ends = parts.flatMap((part) => part.to ?? []);
  if (parts.length === 0 || starts.length < parts.length || ends.length < parts.length) return;
  const first = starts.reduce((a, b) => (b.dayNumber < a.dayNumber ? b : a));
  const last = ends.reduce((a, b) => (b.dayNumber > a.dayNumber ? b : a));
  for (const [name, described, found, isWider] of [
    ["starts", from, first, from.dayNumber < first.dayNumber],
    ["ends", to, last, to.dayNumber > last.dayNumber],
  ] as const) {
    const level = described.day.slice(0, 4) === found.day.slice(0, 4) ? "warning" : "error";
    if (isWider)
      say(
        level,
        `archivalPeriod ${name} on ${described.day}, the archive parts on ${found.day}`,
        description,
      );
  }
}

function startOwnMetadata({ extraction: { uttrekk } }: Run, say: Say) {
  const property = "inneholderVirksomhetsspesifikkeMetadata";
  let found = 0;
  const start = () => {
    found += 1;
  };
  const finish = () => {
    if (uttrekk === undefined) return;
    const written = uttrekk.additional.get(property);
    const stated = (written ?? "false").trim().toLowerCase();
    if (stated !== "true" && stated !== "false")
      say("error", `${property} is ${shown(written)}, not true or false`, description);
    else if ((stated === "true") !== found > 0)
      say(
        "error",
        `${property} is ${shown(written)}, the archive has ${found} virksomhetsspesifikkeMetadata`,
        description,
      );
  };
  return { files: { [structure]: { elements: { virksomhetsspesifikkemetadata: { start } } } }, finish };
}

function startNames({ extraction: { uttrekk } }: Run, say: Say) {
  const creators = new Set<string>();
  const titles = new Set<string>();
  const creator = (each: Element) => void creators.add(fieldOf(each, "arkivskapernavn")?.trim() ?? "");
  const archive = (each: Element) => void titles.add(fieldOf(each, "tittel")?.trim() ?? "");
  const finish = () => {
    if (uttrekk === undefined) return;
    const { origin } = uttrekk;
    const named = new Set(origin.creators.map((name) => name.trim()));
    const foreign = [...named].filter((name) => !creators.has(name)).length;
    const missing = [...creators].filter((name) => !named.has(name)).length;
    if (named.size === 0) say("error", "no recordCreator is named", description);
    else if (foreign > 0)
      say("error", `${foreign} recordCreator is no arkivskaper of the archive`, description);
    else if (missing > 0)
      say("warning", `${missing} arkivskaper of the archive is no recordCreator`, description);
    if (origin.systemName === undefined) say("error", "systemName is missing", description);
    if (origin.archive === undefined)
      say("error", "archive, the title of the archive, is missing", description);
    else if (!titles.has(origin.archive.trim()))
      say("warning", "archive is not the title of the arkiv", description);
  };
  const elements = { arkivskaper: { end: creator }, arkiv: { end: archive } };
  return { files: { [structure]: { elements } }, finish };
}
