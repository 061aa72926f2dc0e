/** Sends mail through a server of the agency's, encrypted from the first word that says anything, or not at all. */
import type { ConnectionOptions } from "node:tls";
import nodemailer from "nodemailer";
import { type Mail, type Mailer, NotTaken } from "./port.ts";

export interface MailSettings {
  /** `smtp://user:password@host:587` (STARTTLS) or `smtps://…` */
  readonly url: string;
  readonly from: string;
  /** longest wait for each answer of the server */
  readonly timeoutMs: number;
  /** more of TLS than the system knows, such as an authority of one's own */
  readonly tls?: ConnectionOptions;
}

/** Names that only this machine answers to: what is sent to them passes no network, so that it needs no encryption. */
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

export function mailer({ url, from, timeoutMs, tls }: MailSettings): Mailer {
  const server = new URL(url);
  const secure = server.protocol === "smtps:";
  const auth =
    server.username === ""
      ? undefined
      : { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) };
  const transport = nodemailer.createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ""),
    port: Number(server.port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !loopback.test(server.hostname),
    ...(auth && { auth }),
    tls: { minVersion: "TLSv1.2", ...tls },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    // a message names no file and no address to put in
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, id }: Mail) {
      try {
        const { rejected } = await transport.sendMail({
          from,
          to: [...to],
          subject: oneLine(subject),
          text,
          messageId: `<${id}@kanalarkiv.invalid>`,
          headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        });
        return { refused: rejected.length };
      } catch (error) {
        throw notTaken(error);
      }
    },
  };
}

/** A line end in a header would begin another one. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** What nodemailer calls it, and the number that the server answered; its words may hold an address or a password. */
function notTaken(error: unknown): NotTaken {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  const said = typeof responseCode === "number" ? `the mail server answered ${responseCode}` : undefined;
  const why = faults[typeof code === "string" ? code : ""] ?? "the mail server could not be reached";
  const refused = typeof responseCode === "number" && responseCode >= 500 && code === "EENVELOPE";
  return new NotTaken(said === undefined ? why : `${why}: ${said}`, refused);
}

const faults: Readonly<Record<string, string>> = {
  EAUTH: "name or password was refused",
  ENOAUTH: "the mail server wants a name and a password",
  EENVELOPE: "sender or every recipient was refused",
  EMESSAGE: "the message was refused",
  ETLS: "the connection could not be encrypted",
  ETIMEDOUT: "the mail server did not answer in time",
  ESOCKET: "the connection could not be made or was cut",
  ECONNECTION: "the connection could not be made or was cut",
  EDNS: "the mail server's name is not known",
  EPROTOCOL: "the mail server answered what no mail server answers",
};
