/** Why a port cannot be listened on, with what to do. */
import { ArchiveError } from "../domain/errors.ts";

/** @param variable the setting of that port */
export function notListening(
  cause: NodeJS.ErrnoException,
  { host, port, variable }: { readonly host: string; readonly port: number; readonly variable: string },
): unknown {
  if (cause.syscall !== "listen" && cause.syscall !== "getaddrinfo") return cause;
  return new ArchiveError("config.invalid", reason(cause, host, port, variable), { cause });
}

function reason(
  { code, message }: NodeJS.ErrnoException,
  host: string,
  port: number,
  variable: string,
): string {
  if (code === "EADDRINUSE")
    return `port ${port} of ${host} is taken (by another kanalarkiv?): give --port, or set ${variable} (${code})`;
  if (code === "EACCES")
    return `port ${port} is not for this user: give --port, or set ${variable}, to one from 1024 (${code})`;
  return `KANALARKIV_HOST ${host} is no address of this machine: ${message}`;
}
