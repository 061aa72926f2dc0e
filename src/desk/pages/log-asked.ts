/** What somebody asks of the log, as it stands in the address of the page. */
import type { AuditEventKind } from "../../audit/event.ts";
import { addDays, type Day } from "../../domain/day.ts";
import { isUuid } from "../../domain/ids.ts";
import { instantAt } from "../../domain/zoned.ts";
import { idsMeant, type LogAsked, type LogPlace, readableKinds } from "../../pipeline/log/search.ts";
import type { ArchiveTools } from "../../pipeline/tools.ts";
import type { AgencyRequest } from "../route.ts";
import { isInGroup, type LogWords, logGroups } from "../words/log.ts";
import { givenDayField } from "./given-day.ts";

/** The fields as they were given, to be shown again. */
export interface LogFields {
  readonly type: string;
  readonly hvem: string;
  readonly om: string;
  readonly fra: string;
  readonly til: string;
}

export type LogQuestion =
  | { readonly asked: LogAsked; readonly after: LogPlace | undefined; readonly fields: LogFields }
  | { readonly fault: string; readonly fields: LogFields };

/** Longer than any name and any id. */
const longest = 200;

/** Field by field; what cannot be meant is told, and nothing is found instead of everything. */
export async function askedOfLog(
  tools: Pick<ArchiveTools, "pool">,
  { agency, search, signedIn }: AgencyRequest["reader"],
  words: LogWords,
): Promise<LogQuestion> {
  const given = (name: string) => (search.get(name) ?? "").trim().slice(0, longest);
  const fields = {
    type: given("type"),
    hvem: given("hvem"),
    om: given("om"),
    fra: given("fra"),
    til: given("til"),
  };
  const kinds = kindsMeant(fields.type, readableKinds(signedIn.held, agency.id));
  if (kinds.length === 0) return { fault: words.badKind, fields };
  const [from, to] = [givenDayField(fields.fra), givenDayField(fields.til)];
  if ((fields.fra !== "" && !from) || (fields.til !== "" && !to)) return { fault: words.badDay, fields };
  const named = fields.om === "" ? undefined : await idsMeant(tools, agency, fields.om);
  if (fields.om !== "" && named === undefined) return { fault: words.badAbout, fields };
  const place = placeIn(search.get("etter"));
  if (place === "none") return { fault: words.badPlace, fields };
  return {
    fields,
    after: place,
    asked: {
      ...{ kinds, named, who: fields.hvem === "" ? undefined : fields.hvem },
      from: from && beginOf(from, agency.timeZone),
      before: to && beginOf(addDays(to, 1), agency.timeZone),
    },
  };
}

function beginOf(day: Day, zone: string): Date {
  return instantAt(day, zone);
}

/** @returns none for what is no kind and no group, or is not to be read */
function kindsMeant(type: string, readable: readonly AuditEventKind[]): readonly AuditEventKind[] {
  if (type === "") return readable;
  const group = logGroups.find((one) => one === type);
  if (group) return readable.filter((kind) => isInGroup(kind, group));
  return readable.filter((kind) => kind === type);
}

const placeForm = /^(\d{1,15})_([0-9a-f-]{36})$/;

/** @returns `none` for what no page of ours has as its link */
export function placeIn(text: string | null): LogPlace | undefined | "none" {
  if (text === null || text === "") return undefined;
  const [, at, eventId = ""] = placeForm.exec(text) ?? [];
  return at === undefined || !isUuid(eventId) ? "none" : { at: new Date(Number(at)), eventId };
}

export function placeText({ at, eventId }: LogPlace): string {
  return `${at.getTime()}_${eventId}`;
}
