/**
 * PURE. Where an answer to the agency may stand that no thread shows: by notifications, and in the repositories of those
 * who answered before. Only addresses are taken from these lists, and they are kept nowhere: a citizen's other posts and
 * who liked what are none of the archive's.
 */
import { z } from "zod";
import { readJson } from "../../json-text.ts";
import type { AnswerReading, Answers } from "../../port.ts";

export interface Hints {
  /** of posts that answer the account */
  readonly uris: readonly string[];
  readonly cursor: string | undefined;
  /** items of the page, of whatever kind */
  readonly listed: number;
  /** of a session */
  readonly token: string | undefined;
}

interface HintAnswers extends Answers {
  readonly did: string;
}

const Reply = z.object({
  reply: z.object({ root: z.object({ uri: z.string() }), parent: z.object({ uri: z.string() }) }),
});
const Listed = z.object({ uri: z.string(), record: z.unknown().optional(), value: z.unknown().optional() });
const Page = z.object({
  notifications: z.array(z.unknown()).optional(),
  records: z.array(z.unknown()).optional(),
  cursor: z.string().min(1).optional().catch(undefined),
  accessJwt: z
    .string()
    .regex(/^[\w.-]{10,8000}$/)
    .optional()
    .catch(undefined),
});

/** @returns undefined for what is no such answer */
export const hintsReading: AnswerReading<HintAnswers, Hints | undefined> = {
  name: "bluesky hints",
  read({ payloads: [payload], did }) {
    if (payload?.status !== 200) return undefined;
    const read = readJson(payload.bytes, payload.mediaType);
    const { data } = "fault" in read ? { data: undefined } : Page.safeParse(read.json);
    const listed = data?.notifications ?? data?.records;
    if (!data || (listed === undefined && data.accessJwt === undefined)) return undefined;
    const own = `at://${did}/`;
    const uris = (listed ?? []).flatMap((one) => {
      const { data: found } = Listed.safeParse(one);
      const { data: said } = Reply.safeParse(found?.record ?? found?.value);
      const answers = said && [said.reply.root.uri, said.reply.parent.uri].some((uri) => uri.startsWith(own));
      return found && answers && !found.uri.startsWith(own) ? [found.uri] : [];
    });
    return { uris, cursor: data.cursor, listed: listed?.length ?? 0, token: data.accessJwt };
  },
};
