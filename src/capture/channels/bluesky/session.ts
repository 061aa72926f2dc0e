/** Opens the account's own view with its app password, for notifications alone. Neither password nor token is kept. */
import type { Fault } from "../../../domain/observation.ts";
import { isConfidential } from "../../access.ts";
import { faultOf, faultWith } from "../../fault.ts";
import { payloadOf } from "../../one-answer.ts";
import type { CaptureTools, HttpAnswer } from "../../port.ts";
import type { Account } from "./account.ts";
import { insideFault, isInside, methodAddress } from "./ask.ts";
import { type Hints, hintsReading } from "./hints.ts";

export type Notified = { readonly uris: readonly string[] } | { readonly fault: Fault };

/** A page has a hundred at most; who has more than these in one look is told by counts. */
const mostPages = 20;

/**
 * The addresses of answers that the account was notified of. Of several with one time the list loses some in silence, so
 * it is one source among others.
 *
 * @param from the channel's address
 */
export async function notifiedOf(account: Account, tools: CaptureTools, from: URL): Promise<Notified> {
  const { did, pds } = account;
  const read = async (answer: HttpAnswer): Promise<Hints | undefined> =>
    await tools.reader.read(hintsReading, { payloads: [payloadOf(answer, 0)], did });
  if (!isConfidential(new URL(pds)))
    return {
      fault: faultWith(
        "config.invalid",
        `${pds} must be https, or the app password could be read on its way`,
      ),
    };
  if (await isInside(from, new URL(pds))) return { fault: insideFault(pds) };
  try {
    const at = (tools.credentials ?? "").lastIndexOf(":");
    const json = { identifier: tools.credentials?.slice(0, at), password: tools.credentials?.slice(at + 1) };
    const url = `${pds}/xrpc/com.atproto.server.createSession`;
    const opened = await tools.http.post({ url, accept: "application/json", from, body: { json } });
    const session = await read(opened);
    if (session?.token === undefined) return { fault: sessionFault(opened) };
    const uris = new Set<string>();
    const cursors = new Set<string>();
    for (let page = 0, cursor: string | undefined; page < mostPages; page += 1) {
      const query = [
        ...["reply", "mention", "quote"].map((reason) => ["reasons", reason] as const),
        ["limit", "100"] as const,
        ...(cursor === undefined ? [] : [["cursor", cursor] as const]),
      ];
      const answer = await tools.http.get({
        url: methodAddress(pds, "app.bsky.notification.listNotifications", query),
        accept: "application/json",
        credentials: `Bearer ${session.token}`,
        from,
      });
      const listed = await read(answer);
      if (!listed) return { fault: answer.status === 200 ? noList : faultOf(answer) };
      for (const uri of listed.uris) uris.add(uri);
      cursor = listed.cursor;
      // there may be a cursor without more, and one that comes again
      if (cursor === undefined || listed.listed === 0 || cursors.has(cursor)) break;
      cursors.add(cursor);
    }
    return { uris: [...uris] };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

const noList = faultWith("channel.malformed", "listNotifications answers with no list");

function sessionFault(answer: HttpAnswer): Fault {
  if (answer.status !== 401 && answer.status !== 400)
    return answer.status === 200 ? noSession : faultOf(answer);
  const detail =
    "the server does not accept the app password: make one for the account and set it as handle:password";
  return faultWith("channel.refused", detail);
}

const noSession = faultWith("channel.malformed", "createSession answers without a session");
