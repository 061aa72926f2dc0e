/**
 * PURE. What one answer says that a look goes on from: which statuses it holds, and what of each decides what is asked
 * next. What they say is read when all answers are there.
 */
import { z } from "zod";
import type { Fault } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import { instantOf } from "../../instant.ts";
import { readJson } from "../../json-text.ts";
import type { AnswerReading, Answers } from "../../port.ts";
import { printable } from "../../text.ts";
import { Id } from "./ids.ts";
import type { Question } from "./rest.ts";
import { Account, Context, Conversation, Mention, Refusal, Status } from "./shapes.ts";

/** Of a status, what decides what else is asked for. */
export interface Brief {
  readonly id: string;
  readonly account: string;
  /** of its account: the name alone on its own server, `name@server` of any other */
  readonly acct: string;
  readonly postedAt: number | undefined;
  /** undefined when it was never edited */
  readonly editedAt: string | undefined;
  readonly replies: number;
  readonly parent: string | undefined;
  readonly parentAccount: string | undefined;
  readonly isDirect: boolean;
  readonly isBoost: boolean;
}

export type Said =
  | { readonly kind: "account"; readonly account: Account }
  | { readonly kind: "status"; readonly status: Brief }
  /** `ids` and `listed` are of those as well that cannot be read */
  | {
      readonly kind: "statuses";
      readonly statuses: readonly Brief[];
      readonly ids: readonly string[];
      readonly listed: number;
    }
  | { readonly kind: "context"; readonly ancestors: readonly Brief[]; readonly descendants: readonly Brief[] }
  | { readonly kind: "history" };

export type Answered =
  | { readonly said: Said }
  /** the API itself says no */
  | { readonly refusal: string }
  | { readonly fault: Fault };

interface AnswerTo extends Answers {
  readonly question: Question;
}

/** Of one answer. */
export const mastodonAnswer: AnswerReading<AnswerTo, Answered> = {
  name: "mastodonAnswer",
  read({ payloads: [payload], question }) {
    const read = readJson(payload?.bytes ?? new Uint8Array(), payload?.mediaType ?? "");
    if ("fault" in read) return read;
    const refusal = Refusal.safeParse(read.json);
    if (refusal.success && payload?.status !== 200) return { refusal: printable(refusal.data.error) };
    if (read.left > 0)
      return { fault: faultWith("channel.tooMany", `${read.left} items of the answer were not read`) };
    const said = saidBy(question.kind, read.json);
    return said
      ? { said }
      : { fault: faultWith("channel.malformed", "is not what Mastodon's API documents") };
  },
};

function saidBy(kind: Question["kind"], json: unknown): Said | undefined {
  switch (kind) {
    case "account":
    case "lookup":
    case "credentials": {
      const { data: account } = Account.safeParse(json);
      return account && { kind: "account", account };
    }
    case "status": {
      const [status] = briefs([json]);
      return status && { kind, status };
    }
    case "statuses":
      return Array.isArray(json) ? listOf(json, json.length) : undefined;
    case "context": {
      const { data: context } = Context.safeParse(json);
      if (!context) return undefined;
      return { kind, ancestors: briefs(context.ancestors), descendants: briefs(context.descendants) };
    }
    case "history":
      return Array.isArray(json) ? { kind } : undefined;
    case "mentions": {
      if (!Array.isArray(json)) return undefined;
      const mentions = json.flatMap((raw) => Mention.safeParse(raw).data ?? []);
      const statuses = briefs(mentions.map(({ status }) => status));
      // the cursor of this list is the mention, not the status
      return { kind: "statuses", statuses, ids: mentions.map(({ id }) => id), listed: json.length };
    }
    case "conversations": {
      if (!Array.isArray(json)) return undefined;
      const last = json.map((raw) => Conversation.safeParse(raw).data?.last_status);
      return listOf(last, json.length);
    }
  }
}

function listOf(raw: readonly unknown[], listed: number): Said {
  const ids = raw.flatMap((one) => WithId.safeParse(one).data?.id ?? []);
  return { kind: "statuses", statuses: briefs(raw), ids, listed };
}

const WithId = z.object({ id: Id });

export function briefs(raw: readonly unknown[]): readonly Brief[] {
  return raw.flatMap((one) => {
    const { data: status } = Status.safeParse(one);
    return status ? [briefOf(status)] : [];
  });
}

export function briefOf(status: Status): Brief {
  return {
    id: status.id,
    account: status.account.id,
    acct: status.account.acct,
    postedAt: instantOf(status.created_at)?.getTime(),
    editedAt: status.edited_at ?? undefined,
    replies: status.replies_count ?? 0,
    parent: status.in_reply_to_id ?? undefined,
    parentAccount: status.in_reply_to_account_id ?? undefined,
    isDirect: status.visibility === "direct",
    isBoost: isBoost(status),
  };
}

export function isBoost({ reblog }: Status): boolean {
  return reblog !== null && reblog !== undefined;
}
