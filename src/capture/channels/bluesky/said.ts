/** PURE. What a single answer of a directory or a server says, as far as the next question depends on it. */
import { z } from "zod";
import { readJson } from "../../json-text.ts";
import type { AnswerReading, Answers } from "../../port.ts";
import { printable } from "../../text.ts";
import { type Account, accountIn } from "./account.ts";

export interface SaidAnswers extends Answers {
  /** whose document it is, for one of a directory */
  readonly documentOf?: string | undefined;
}

export interface Said {
  /** of a document; a text says why there is none */
  readonly account?: Account | string | undefined;
  /** that a handle leads to */
  readonly did?: string | undefined;
  /** of a repository: `deactivated`, `takendown` … */
  readonly standing?: { readonly active: boolean; readonly status: string } | undefined;
  /** of a refusal, such as `RepoNotFound` */
  readonly error?: string | undefined;
}

export const saidReading: AnswerReading<SaidAnswers, Said> = {
  name: "bluesky answer",
  read({ payloads: [payload], documentOf }) {
    if (!payload) return {};
    if (documentOf !== undefined && payload.status === 200)
      return { account: accountIn(documentOf, payload) };
    const read = readJson(payload.bytes, payload.mediaType);
    if ("fault" in read) return {};
    if (payload.status !== 200) return { error: Refusal.safeParse(read.json).data?.error };
    const { data } = Answer.safeParse(read.json);
    const { active, status } = data ?? {};
    return {
      did: data?.did,
      standing: active === undefined ? undefined : { active, status: status ?? "inactive" },
    };
  },
};

const word = z.string().transform((text) => printable(text).slice(0, 100));
const Refusal = z.object({ error: word });
const Answer = z.object({
  did: z.string().optional(),
  active: z.boolean().optional(),
  status: word.optional(),
});
