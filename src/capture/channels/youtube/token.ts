/**
 * The token by which YouTube is asked as the channel's owner. Google's last for an hour, so one is asked for at each look
 * with the refresh token that the secret holds; it lives as long as the look and is kept nowhere.
 *
 * @see https://developers.google.com/identity/protocols/oauth2/web-server#offline
 */
import { z } from "zod";
import type { Fault } from "../../../domain/observation.ts";
import { faultOf, faultWith } from "../../fault.ts";
import { readJson } from "../../json-text.ts";
import { payloadOf } from "../../one-answer.ts";
import type { AnswerReading, Answers, CaptureTools, HttpAnswer } from "../../port.ts";
import { type RefreshSecret, refreshSecret } from "../../secret-forms.ts";

export const tokenAddress = "https://oauth2.googleapis.com/token";
/** without it Google gives comments to no token */
const scope = "https://www.googleapis.com/auth/youtube.force-ssl";

/** By what YouTube is asked. */
export interface Asking {
  readonly credentials: string;
  /** the secret itself, by which its budget is known whatever the token of the hour is */
  readonly budgetOf: string | undefined;
}

const Token = z.object({
  access_token: z.string().regex(/^[\x21-\x39\x3b-\x7e]{1,4096}$/),
  /** seconds; of apps that are being tested and of access that was given for a time */
  refresh_token_expires_in: z.int().min(0).max(1_000_000_000).optional(),
  scope: z.string().optional(),
});
const Refusal = z.object({ error: z.string().regex(/^[a-z_]{1,60}$/) });

type Answered = { readonly token: z.infer<typeof Token> } | { readonly error: string | undefined };

export const youtubeToken: AnswerReading<Answers, Answered> = {
  name: "youtubeToken",
  read({ payloads: [payload] }) {
    const read = readJson(payload?.bytes ?? new Uint8Array(), payload?.mediaType ?? "");
    const json = "fault" in read ? undefined : read.json;
    const { data: token } = Token.safeParse(json);
    return token && payload?.status === 200 ? { token } : { error: Refusal.safeParse(json).data?.error };
  },
};

/** Whether whoever asks so may be the channel's owner, who is shown what others are not. */
export function mayOwn(credentials: string | undefined): boolean {
  return credentials?.startsWith("Bearer ") === true || refreshSecret(credentials ?? "") !== undefined;
}

export async function askingBy(
  credentials: string,
  tools: Pick<CaptureTools, "http" | "reader" | "clock" | "tellAccess">,
): Promise<Asking | { readonly fault: Fault }> {
  const secret = refreshSecret(credentials);
  if (!secret) return { credentials, budgetOf: undefined };
  try {
    const answer = await tools.http.post({
      ...{ url: tokenAddress, accept: "application/json", body: { form: formOf(secret) } },
      ...{ budgetOf: credentials, staysHome: [secret.refreshToken] },
    });
    const read = await tools.reader.read(youtubeToken, { payloads: [payloadOf(answer, 0)] });
    if (!("token" in read)) return { fault: refused(answer, read.error) };
    const { access_token: token, refresh_token_expires_in: seconds, scope: given } = read.token;
    tools.tellAccess?.({
      tokenEndsAt: seconds ? new Date(answer.fetchedAt.getTime() + seconds * 1000) : undefined,
      dataEndsAt: undefined,
      lacks: given === undefined || given.split(" ").includes(scope) ? [] : ["youtube.force-ssl"],
    });
    return { credentials: `Bearer ${token}`, budgetOf: credentials };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

function formOf({ clientId, clientSecret, refreshToken }: RefreshSecret): Readonly<Record<string, string>> {
  return {
    grant_type: "refresh_token",
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
  };
}

/** @see RFC 6749 section 5.2 */
function refused(answer: HttpAnswer, error: string | undefined): Fault {
  if (error === undefined)
    return { ...faultOf(answer), detail: `the token's address answered ${answer.status}` };
  const why =
    error === "invalid_grant"
      ? "the refresh token is dead: it ran out, the password was changed, or the access was taken back; give a new one"
      : "the client id, its secret or what it may be used for is wrong";
  return faultWith("channel.refused", `the token's address answered ${answer.status} ${error}: ${why}`);
}
