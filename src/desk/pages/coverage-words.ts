/** Runs of days, and why they were not covered, in the reader's language. */
import type { DayRun } from "../../capture/coverage-days.ts";
import { faultGroup, faultWords } from "../words/faults.ts";
import { looksWords } from "../words/looks.ts";
import type { Reader } from "./channels.ts";

/** `28.11.2026` in Norwegian; as ISO 8601 writes it else, which is how Swedes do. */
export function shownDay(day: string, { language }: Pick<Reader, "language">): string {
  const [year, month, date] = day.split("-").map(Number);
  return language === "nb" || language === "nn" ? `${date}.${month}.${year}` : day;
}

export function runDays({ from, to }: DayRun, reader: Pick<Reader, "language">): string {
  return from === to ? shownDay(from, reader) : `${shownDay(from, reader)} – ${shownDay(to, reader)}`;
}

export function whyText({ language }: Reader, { state, faults }: Pick<DayRun, "state" | "faults">): string {
  if (state === "ok" || state === "off") return "";
  if (faults.length === 0) return looksWords[language].nobodyLooked;
  return [...new Set(faults.map((code) => faultWords[language][faultGroup(code)].says))].join(" ");
}
