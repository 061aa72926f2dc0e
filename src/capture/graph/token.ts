/** What Meta says of the token itself: when it ends, when what the app may read ends, and which permissions it has. */
import { z } from "zod";
import type { AccessFacts } from "../../domain/access.ts";
import { nothingRead } from "../fault.ts";
import { readJson } from "../json-text.ts";
import { payloadOf } from "../one-answer.ts";
import type { AnswerReading, Answers, CaptureTools } from "../port.ts";
import { tokenSecret } from "../secret-forms.ts";
import { withProof } from "./ask.ts";

/** Seconds since 1970; 0 for what does not end. */
const End = z.int().min(0).max(32_503_680_000).optional();
const Debugged = z.object({
  data: z.object({
    is_valid: z.literal(true),
    expires_at: End,
    data_access_expires_at: End,
    scopes: z.array(z.string()).optional(),
  }),
});

interface TokenAnswer extends Answers {
  /** each one of several that do */
  readonly needs: readonly (readonly string[])[];
}

/** @returns undefined for what is no such answer */
export const tokenReading: AnswerReading<TokenAnswer, AccessFacts | undefined> = {
  name: "graphToken",
  read({ payloads: [payload], needs }) {
    const read = readJson(payload?.bytes ?? new Uint8Array(), payload?.mediaType ?? "");
    const { data } = Debugged.safeParse("fault" in read ? undefined : read.json);
    if (!data) return undefined;
    const { expires_at: token, data_access_expires_at: access, scopes } = data.data;
    const has = new Set(scopes);
    const lacks = needs.flatMap((each) =>
      scopes && !each.some((name) => has.has(name)) ? (each[0] ?? []) : [],
    );
    return { tokenEndsAt: endOf(token), dataEndsAt: endOf(access), lacks };
  },
};

function endOf(seconds: number | undefined): Date | undefined {
  return seconds ? new Date(seconds * 1000) : undefined;
}

/**
 * Asks for it and tells it on. That it is not answered says nothing, and leaves the look as it is. It is the one question
 * whose address holds the token, as Meta has no other; neither the address nor the answer, which names a person, is kept.
 *
 * @param needs permissions that the kind reads with: of each list one
 * @see https://developers.facebook.com/docs/graph-api/reference/debug_token
 */
export async function tellToken(
  root: string,
  { http, reader, credentials, tellAccess }: CaptureTools,
  needs: readonly (readonly string[])[],
): Promise<void> {
  const secret = tokenSecret(credentials ?? "");
  if (!secret || !tellAccess) return;
  const url = new URL(`${root}/debug_token`);
  // accounts that log in on Instagram itself have no such question
  if (url.hostname === "graph.instagram.com") return;
  url.searchParams.set("input_token", secret.token);
  try {
    const sent = withProof(url.href, credentials);
    const staysHome = [encodeURIComponent(secret.token)];
    const answer = await http.get({
      url: sent,
      accept: "application/json",
      credentials,
      fresh: true,
      staysHome,
    });
    if (answer.status !== 200) return;
    const facts = await reader.read(tokenReading, { payloads: [payloadOf(answer, 0)], needs });
    if (facts) tellAccess(facts);
  } catch (error) {
    nothingRead(error);
  }
}
