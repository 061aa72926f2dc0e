/**
 * PURE. A body that tells of several accounts, as one body for each: Meta calls one address for all that use one app, and
 * what it tells of one agency's page is no record of another's.
 *
 * @see https://developers.facebook.com/docs/graph-api/webhooks/getting-started#event-notifications
 */
import { z } from "zod";
import { readJson } from "../json-text.ts";
import type { AnswerReading } from "../port.ts";
import { decodeUtf8 } from "../text.ts";
import type { WebhookAnswers } from "./told.ts";

export interface Part {
  /** undefined where an entry does not say whose it is */
  readonly account: string | undefined;
  /** JSON with the entries of that account alone */
  readonly body: string;
}

export const webhookDivision: AnswerReading<WebhookAnswers, readonly Part[]> = {
  name: "webhookDivision",
  read: ({ payloads: [payload] }) => partsOf(payload?.bytes ?? new Uint8Array()),
};

const Body = z.looseObject({ entry: z.array(z.unknown()) });
const Entry = z.looseObject({ id: z.union([z.string().min(1), z.number(), z.bigint()]) });

/** @returns none for a body that has no entries or cannot be read; every entry is in one of the parts, as it was written */
export function partsOf(bytes: Uint8Array): readonly Part[] {
  const read = readJson(bytes, "application/json");
  if ("fault" in read || read.left > 0 || read.over.size > 0) return [];
  const json = JSON.parse(decodeUtf8(bytes), asWritten as Reviver);
  if (!Body.safeParse(json).success) return [];
  const body: z.infer<typeof Body> = json;
  const entries = Map.groupBy(body.entry, accountOf);
  // its fields in the order in which they were written
  return [...entries].map(([account, entry]) => ({ account, body: stringify({ ...body, entry }) }));
}

type Reviver = (key: string, value: unknown) => unknown;

/** An id may have more digits than a number holds. @see https://tc39.es/proposal-json-parse-with-source/ */
const asWritten = (_: string, value: unknown, { source }: { readonly source?: string }) =>
  typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(source ?? "")
    ? BigInt(source as string)
    : value;

function accountOf(entry: unknown): string | undefined {
  const { data } = Entry.safeParse(entry);
  return data && String(data.id);
}

/** With whole numbers of any length as numbers, as they came. */
function stringify(value: unknown): string {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map(stringify).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}:${stringify(each)}`);
  return `{${fields.join(",")}}`;
}
