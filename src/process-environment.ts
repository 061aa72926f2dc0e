/** What each process that serves pages is told: the settings that it needs, and no secret that is another's. */
import { givenSettings, readConfig } from "./config.ts";
import { ArchiveError } from "./domain/errors.ts";
import { secretVariables } from "./identity/settings.ts";
import { type SettingName, settings } from "./settings.ts";

type Server = "pages" | "desk";

const [both, pages, desk, neither]: readonly (readonly Server[])[] = [
  ["pages", "desk"],
  ["pages"],
  ["desk"],
  [],
];

/** Who is told of a setting beside the work, which is told all. A new setting is nobody else's until it says so here. */
const toldTo: Readonly<Record<SettingName, readonly Server[] | undefined>> = {
  dataDir: both,
  databaseUrl: neither,
  publicDatabaseUrl: pages,
  deskDatabaseUrl: desk,
  databaseWaitSeconds: both,
  // pictures of the items that are decided about
  objectsUrl: desk,
  s3Endpoint: desk,
  s3Region: desk,
  s3AccessKeyId: desk,
  s3SecretAccessKey: desk,
  s3PathStyle: desk,
  host: both,
  port: pages,
  baseUrl: pages,
  deskPort: desk,
  deskUrl: desk,
  deskProxies: desk,
  deskProviders: desk,
  deskPasswords: desk,
  intakeDatabaseUrl: neither,
  intakePort: neither,
  intakeBytes: neither,
  smtpUrl: neither,
  mailFrom: neither,
  mailTo: neither,
  mailHour: neither,
  accessDays: neither,
  badLinks: neither,
  badLinksHours: neither,
  webhookUrl: neither,
  webhookSecret: neither,
  webhookPrivate: neither,
  controlBytes: desk,
  controlSeconds: desk,
  controlMemory: desk,
  logLevel: both,
  httpTimeoutMs: neither,
  httpMaxBytes: neither,
  userAgent: neither,
  lookSeconds: neither,
  lookBytes: neither,
  mediaMaxBytes: neither,
  mediaLookSeconds: neither,
  mediaLookBytes: neither,
  readerMemory: neither,
  auditOrigin: neither,
  backupTo: neither,
  backupPassphrase: neither,
};

/** What a program needs of its surroundings, whatever it does. */
const surroundings =
  /^(?:PATH|HOME|USER|LOGNAME|LANG|LC_\w+|TZ|TMPDIR|XDG_CACHE_HOME|CACHE_DIRECTORY|NODE_\w+|LD_\w+|FAKETIME\w*|NO_FAKE_STAT)$/;

type Given = Readonly<Record<string, string | undefined>>;

/**
 * The environment for a process that only serves the public pages.
 *
 * @throws ArchiveError `config.invalid` when DATABASE_PUBLIC_URL is missing for a server of one's own, or as `readConfig`
 */
export function pagesEnvironment(env: Given, cwd: string): Record<string, string> {
  const { databaseUrl, publicDatabaseUrl } = readConfig(env, cwd);
  if (databaseUrl !== undefined && publicDatabaseUrl === undefined)
    throw new ArchiveError("config.invalid", publicUrlNeeded);
  return environmentOf("pages", env, cwd);
}

/**
 * The environment for a process that only serves the desk: it is never told the owner's address of the database.
 *
 * @returns undefined when DATABASE_DESK_URL is missing for a server of one's own
 * @throws ArchiveError as `readConfig`
 */
export function deskEnvironment(env: Given, cwd: string): Record<string, string> | undefined {
  const { databaseUrl, desk: own } = readConfig(env, cwd);
  if (databaseUrl !== undefined && own.databaseUrl === undefined) return undefined;
  return environmentOf("desk", env, cwd);
}

function environmentOf(server: Server, env: Given, cwd: string): Record<string, string> {
  const own = [...givenSettings(env, cwd)].flatMap(([name, value]) =>
    toldTo[name]?.includes(server) ? [[settings[name].env, value] as const] : [],
  );
  const secrets = new Set(server === "desk" ? secretVariables(readConfig(env, cwd).desk.providersFile) : []);
  const around = Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && (surroundings.test(name) || secrets.has(name)) ? [[name, value] as const] : [],
  );
  return Object.fromEntries([...around, ...own]);
}

const publicUrlNeeded =
  "DATABASE_PUBLIC_URL is needed with DATABASE_URL: the public pages run under the role kanalarkiv_public";
