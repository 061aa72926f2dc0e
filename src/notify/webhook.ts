/**
 * Posts JSON to one address, signed, and hears whether it was taken.
 *
 * @see https://www.standardwebhooks.com for the three headers and the signature
 */
import { createHmac } from "node:crypto";
import http from "node:http";
import https from "node:https";
import { insideCode, isOutside, lookupOutside } from "../capture/http-hosts.ts";
import { NotTaken, type Webhook } from "./port.ts";

export interface WebhookSettings {
  readonly url: string;
  /** `whsec_` and base64, or any text */
  readonly secret: string;
  /** may lie in a private network, and be plain http */
  readonly allowPrivate: boolean;
  readonly timeoutMs: number;
  /** says the time that is signed */
  instant(): Date;
}

export function webhook(settings: WebhookSettings): Webhook {
  return {
    async post(id, body) {
      const url = new URL(settings.url);
      if (!settings.allowPrivate) {
        if (url.protocol !== "https:") throw new NotTaken("the address is not https", false);
        if (!(await isOutside(url))) throw new NotTaken(inside, false);
      }
      const status = await send(url, settings, headersOf(settings, id, body), body);
      if (status >= 200 && status < 300) return;
      // what is too much, too early or broken there is no judgement of this one
      const refused = status >= 400 && status < 500 && ![401, 403, 404, 408, 425, 429].includes(status);
      throw new NotTaken(`the receiver answered ${status}`, refused);
    },
  };
}

const inside = "the address lies in a private network: KANALARKIV_WEBHOOK_PRIVATE=true allows that";

function headersOf({ secret, instant }: WebhookSettings, id: string, body: string): Record<string, string> {
  const timestamp = Math.floor(instant().getTime() / 1000).toString();
  return {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body).toString(),
    "user-agent": "Kanalarkiv",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature(secret, id, timestamp, body)}`,
  };
}

/** Base64 of HMAC-SHA256 over `id.timestamp.body`. */
export function signature(secret: string, id: string, timestamp: string, body: string): string {
  const key = secret.startsWith("whsec_") ? Buffer.from(secret.slice(6), "base64") : Buffer.from(secret);
  return createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
}

/** No redirect is followed, and nothing of the answer but its status is read. */
async function send(
  url: URL,
  { allowPrivate, timeoutMs }: WebhookSettings,
  headers: Record<string, string>,
  body: string,
): Promise<number> {
  const { request } = url.protocol === "https:" ? https : http;
  return await new Promise<number>((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const asked = request(
      url,
      { method: "POST", headers, signal, agent: false, ...(!allowPrivate && { lookup: lookupOutside }) },
      (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      },
    );
    asked.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === insideCode) reject(new NotTaken(inside, false));
      else if (signal.aborted) reject(new NotTaken(`no answer within ${timeoutMs / 1000} s`, false));
      else reject(new NotTaken(`the receiver could not be reached (${knownCode(error.code)})`, false));
    });
    asked.end(body);
  });
}

/** The system's own word for it, which is one of a few. */
function knownCode(code: string | undefined): string {
  return code !== undefined && /^[A-Z][A-Z_0-9]{2,40}$/.test(code) ? code : "unknown";
}
