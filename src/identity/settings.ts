/** The providers by which people sign in, as an operator writes them into one JSON file: `docs/desk-sign-in.md`. */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import type { Pattern, RoleClaim } from "../domain/claims.ts";
import { deskRoles } from "../domain/desk.ts";
import { ArchiveError } from "../domain/errors.ts";

export interface ProviderSettings {
  /** in addresses of the desk and in the audit log */
  readonly name: string;
  /** on the button */
  readonly title: string;
  /** exactly as the provider says it of itself */
  readonly issuer: string;
  readonly clientId: string;
  /** undefined for a client without one */
  readonly clientSecret: string | undefined;
  readonly scopes: readonly string[];
  /** how strong a sign-in is asked for; the first that it has */
  readonly acrValues: readonly string[];
  /** what the provider must say of each sign-in, or it is refused; undefined when nothing is demanded */
  readonly demand: Pattern | undefined;
  /** how long ago the person may have shown who they are; undefined for as long as the provider likes */
  readonly maxAgeSeconds: number | undefined;
  /** @see RFC 9396 */
  readonly authorizationDetails: readonly unknown[] | undefined;
  /** more of what the provider is asked with, such as the home of its people */
  readonly parameters: Readonly<Record<string, string>>;
  readonly claims: { readonly name: readonly string[]; readonly email: string };
  readonly roles: readonly RoleClaim[];
  /** whether the userinfo endpoint is asked; undefined when claims are missing from the ID token */
  readonly userinfo: boolean | undefined;
  /** whether who signs out here is signed out there */
  readonly signOutThere: boolean;
  /** after so long a session is over, whatever happens, and roles are asked for anew */
  readonly sessionHours: number;
  /** hosts beside the issuer's own that may lie in a private network */
  readonly hosts: readonly string[];
}

/**
 * By how much clocks may differ. A token comes straight from the provider, for a request of ours that is good once, so
 * time is not what keeps it from being used again; beyond a minute one of the clocks is wrong, and has to be put right.
 *
 * @see FAPI 2.0 Security Profile section 5.3.2.1: tokens of more than 60 seconds in the future are rejected
 */
export const clockToleranceSeconds = 60;

const pattern: z.ZodType<Pattern> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(pattern).min(1), z.record(z.string(), pattern)]),
);
const named = z.string().min(1);
/** What the desk itself says to a provider cannot be said otherwise by a setting. */
const ours =
  /^(?:client_id|client_secret|redirect_uri|response_type|response_mode|scope|state|nonce|code_challenge|code_challenge_method|request|request_uri|acr_values|max_age|authorization_details)$/;

const provider = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,40}$/, "must be 1 to 40 of a–z, 0–9 and -"),
  title: z.string().min(1).max(80),
  issuer: z.url({ protocol: /^https?$/ }).refine(isSafe, "must be https, without query, user or password"),
  clientId: named,
  clientSecretFile: named.optional(),
  clientSecretEnv: z
    .string()
    .regex(/^[A-Za-z_]\w*$/)
    .optional(),
  scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/)).default(["openid", "profile", "email"]),
  acrValues: z.array(named).default([]),
  demand: z.record(z.string(), pattern).optional(),
  maxAgeSeconds: z.int().min(0).optional(),
  authorizationDetails: z.array(z.looseObject({ type: z.string() })).optional(),
  parameters: z
    .record(z.string(), z.string())
    .refine((given) => !Object.keys(given).some((name) => ours.test(name)), "holds what the desk says itself")
    .default({}),
  claims: z
    .strictObject({
      name: z.union([named.transform((one) => [one]), z.array(named).min(1)]).default(["name"]),
      email: named.default("email"),
    })
    .default({ name: ["name"], email: "email" }),
  roles: z
    .array(
      z.strictObject({
        when: z
          .record(z.string(), pattern)
          .refine((when) => Object.keys(when).length > 0, "must name a claim"),
        role: z.enum(deskRoles),
        agency: z.string().regex(/^(?:all|[0-9][0-9 -]{5,20})$/, "must be an organisation number, or all"),
      }),
    )
    .default([]),
  userinfo: z.boolean().optional(),
  signOutThere: z.boolean().default(true),
  sessionHours: z.number().min(0.25).max(12).default(12),
  hosts: z.array(z.string().regex(/^[A-Za-z0-9.-]+$/)).default([]),
});
const file = z.strictObject({ providers: z.array(provider).min(1) });

/** Plain http is for a provider on this machine alone: what passes is a person's way in. */
function isSafe(address: string): boolean {
  const url = URL.parse(address);
  if (!url || url.username || url.password || url.search || url.hash) return false;
  return url.protocol === "https:" || isLoopback(url.hostname);
}

export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/**
 * @param path of the file; undefined when none is configured
 * @param secret of a variable that the file names
 * @throws ArchiveError `config.invalid` listing every fault with its place; values are not repeated
 */
export function readProviders(
  path: string | undefined,
  secret: (variable: string) => string | undefined,
): readonly ProviderSettings[] {
  if (path === undefined) return [];
  const parsed = file.safeParse(contentOf(path));
  if (!parsed.success)
    throw faulty(
      path,
      parsed.error.issues.map(({ path: at, message }) => `/${at.join("/")}: ${message}`),
    );
  const faults: string[] = [];
  const read = parsed.data.providers.map((given, at): ProviderSettings => {
    const { clientSecretFile, clientSecretEnv, demand, ...rest } = given;
    const found = secretOf({ clientSecretFile, clientSecretEnv }, dirname(path), secret);
    if (found instanceof Error) faults.push(`/providers/${at}: ${found.message}`);
    return {
      ...rest,
      clientSecret: found instanceof Error ? undefined : found,
      scopes: ["openid", ...rest.scopes.filter((scope) => scope !== "openid")],
      // who asks for a strength and not for what comes of it would be given whatever there is
      demand: demand ?? (rest.acrValues.length > 0 ? { acr: rest.acrValues } : undefined),
      maxAgeSeconds: rest.maxAgeSeconds,
      authorizationDetails: rest.authorizationDetails,
      userinfo: rest.userinfo,
    };
  });
  for (const key of ["name", "issuer"] as const)
    if (new Set(read.map((one) => one[key])).size < read.length) faults.push(`two providers have one ${key}`);
  if (faults.length > 0) throw faulty(path, faults);
  return read;
}

/** Variables that hold secrets of clients; none of a file that cannot be read, which `readProviders` tells of. */
export function secretVariables(path: string | undefined): readonly string[] {
  if (path === undefined) return [];
  try {
    const parsed = file.safeParse(contentOf(path));
    return parsed.data?.providers.flatMap(({ clientSecretEnv }) => clientSecretEnv ?? []) ?? [];
  } catch {
    return [];
  }
}

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    // the words of a syntax error repeat what stands there
    if (error instanceof SyntaxError) throw faulty(path, ["is not JSON"]);
    throw faulty(path, [`cannot be read: ${(error as NodeJS.ErrnoException).code ?? "unknown"}`]);
  }
}

interface SecretPlaces {
  readonly clientSecretFile: string | undefined;
  readonly clientSecretEnv: string | undefined;
}

function secretOf(
  { clientSecretFile, clientSecretEnv }: SecretPlaces,
  from: string,
  secret: (variable: string) => string | undefined,
): string | undefined | Error {
  if (clientSecretFile !== undefined && clientSecretEnv !== undefined)
    return new Error("give clientSecretFile or clientSecretEnv, not both");
  if (clientSecretEnv !== undefined)
    return secret(clientSecretEnv) || new Error(`the variable ${clientSecretEnv} is not set`);
  if (clientSecretFile === undefined) return undefined;
  try {
    const text = readFileSync(resolve(from, clientSecretFile), "utf8").replace(/\r?\n$/, "");
    return text || new Error(`${clientSecretFile} is empty`);
  } catch (error) {
    return new Error(`${clientSecretFile} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

function faulty(path: string, faults: readonly string[]): ArchiveError {
  return new ArchiveError(
    "config.invalid",
    `the providers of sign-in in ${path} are wrong:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
  );
}
