/**
 * PURE. What one answer of the REST API says that a look goes on from: of a list the ids, of an object what the walk asks
 * it for. The items themselves are read when all answers are there.
 */
import type { z } from "zod";
import type { Fault } from "../../../domain/observation.ts";
import { tooManyItems } from "../../bounds.ts";
import { readJson } from "../../json-text.ts";
import { idOf } from "../../malformed.ts";
import type { AnswerReading, Answers } from "../../port.ts";
import { printable } from "../../text.ts";
import { Index, Refusal, Standing } from "./shapes.ts";
import { type PostType, postTypesIn, routeOfType } from "./types.ts";

export type Said =
  /** of every item, in order; undefined for one without an id */
  | { readonly kind: "list"; readonly ids: readonly (string | undefined)[] }
  | {
      readonly kind: "object";
      /** it describes a site that offers `wp/v2` */
      readonly offersRest: boolean;
      readonly types: readonly PostType[] | undefined;
      /** of the one type that it describes */
      readonly route: string | undefined;
      /** of the one item that it is */
      readonly standing: z.infer<typeof Standing> | undefined;
    }
  | { readonly kind: "value" };

export type Answered =
  | { readonly said: Said; readonly refusal: Refused | undefined }
  | { readonly fault: Fault };

export interface Refused {
  readonly code: string;
  /** names of the parameters that it does not take, when it says which */
  readonly parameters: readonly string[];
}

/** Of one answer. */
export const answerReading: AnswerReading<Answers, Answered> = {
  name: "wordpressAnswer",
  read({ payloads: [payload] }) {
    const read = readJson(payload?.bytes ?? new Uint8Array(), payload?.mediaType ?? "");
    if ("fault" in read) return read;
    const fault = tooManyItems(read.left, payload?.ordinal ?? 0);
    return fault ? { fault } : { said: saidBy(read.json), refusal: refusalIn(read.json) };
  },
};

function saidBy(json: unknown): Said {
  if (Array.isArray(json)) return { kind: "list", ids: json.map(idOf) };
  if (typeof json !== "object" || json === null) return { kind: "value" };
  return {
    kind: "object",
    offersRest: Index.safeParse(json).data?.namespaces.includes("wp/v2") ?? false,
    types: postTypesIn(json),
    route: routeOfType(json),
    standing: Standing.safeParse(json).data,
  };
}

function refusalIn(json: unknown): Refused | undefined {
  const { data: refusal } = Refusal.safeParse(json);
  if (refusal === undefined) return undefined;
  return { code: printable(refusal.code), parameters: Object.keys(refusal.data?.params ?? {}) };
}
