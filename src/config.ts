/** Configuration: read once from the environment and an optional JSON file, every fault listed at once. */
import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { ArchiveError } from "./domain/errors.ts";
import { secretVariables } from "./identity/settings.ts";
import { hasEdges } from "./setting-forms.ts";
import { slip, unknownVariables } from "./setting-names.ts";
import { type SettingName, settings } from "./settings.ts";

interface ControlSettings {
  readonly place: string;
  readonly mostBytes: number;
  readonly memoryMb: number;
  readonly longestMs: number;
}

export interface Config {
  /** directory of everything that this machine keeps: the embedded database, objects, installed schemas, keys */
  readonly dataDir: string;
  /** undefined starts the embedded PostgreSQL in `dataDir` */
  readonly databaseUrl: string | undefined;
  /** the public role's own address; needed with `databaseUrl` to serve the public pages */
  readonly publicDatabaseUrl: string | undefined;
  /** how long an outage of the database is waited out; undefined waits for ever */
  readonly databaseWaitMs: number | undefined;
  readonly desk: {
    /** the desk's own address of the database; needed with `databaseUrl` to open the desk */
    readonly databaseUrl: string | undefined;
    /** 0 takes a free one */
    readonly port: number;
    /** as its people have it in their browsers, without a slash at its end; undefined for this machine alone */
    readonly url: string | undefined;
    /** reverse proxies before it, each of which adds whom it was asked by to X-Forwarded-For */
    readonly proxies: number;
    /** file of the providers by which people sign in */
    readonly providersFile: string | undefined;
    /** whether people may sign in by a password */
    readonly passwords: boolean;
    /** what the control of a dropped package may take; `place` holds it meanwhile */
    readonly control: ControlSettings;
  };
  /** where channels tell by themselves */
  readonly intake: {
    /** the intake's own address of the database; needed with `databaseUrl` to take webhooks */
    readonly databaseUrl: string | undefined;
    /** 0 takes a free one */
    readonly port: number;
    readonly mostBytes: number;
  };
  /** `file:///…` or `s3://bucket/prefix` */
  readonly objectsUrl: string;
  readonly s3: {
    readonly endpoint: string | undefined;
    readonly region: string;
    readonly accessKeyId: string | undefined;
    readonly secretAccessKey: string | undefined;
    readonly pathStyle: boolean;
  };
  readonly host: string;
  /** 0 takes a free port */
  readonly port: number;
  /** as the public sees it */
  readonly baseUrl: string | undefined;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly http: {
    readonly timeoutMs: number;
    readonly maxBytes: number;
    readonly userAgent: string;
  };
  readonly files: {
    /** largest file */
    readonly maxBytes: number;
    /** in which files lie until all of them came */
    readonly spoolDir: string;
    readonly lookMs: number;
    readonly lookBytes: number;
  };
  /** what one look may ask of a channel */
  readonly looks: { readonly longestMs: number; readonly mostBytes: number };
  /** what the reading of a look's answers may take */
  readonly reader: { readonly memoryMb: number };
  /** origin line of the audit log's checkpoints */
  readonly auditOrigin: string;
  /** how what needs an act is told outside the archive */
  readonly telling: {
    readonly smtpUrl: string | undefined;
    readonly mailFrom: string | undefined;
    /** addresses by organisation number */
    readonly mailTo: ReadonlyMap<string, readonly string[]>;
    /** of the agency's day, 0 to 23 */
    readonly mailHour: number;
    /** before the access to a channel ends */
    readonly accessDays: readonly number[];
    readonly webhookUrl: string | undefined;
    readonly webhookSecret: string | undefined;
    /** the webhook may lie in a private network, and be http */
    readonly webhookPrivate: boolean;
  };
  /** the operator's list of malicious addresses: its path, and from when on it is old */
  readonly badLinks: { readonly list: string | undefined; readonly oldAfterHours: number };
  readonly backup: {
    /** where backups go unless a command says otherwise: a path, `file:///…` or `s3://…` */
    readonly to: string | undefined;
    /** seals the key of the audit log in backups */
    readonly passphrase: string | undefined;
  };
  /** variables that begin as ours do and are no setting; a channel may name one as its secret */
  readonly unknownVariables: readonly string[];
}

/**
 * @param env the environment; `KANALARKIV_CONFIG` may name a JSON file with the same settings by their short names
 * @param cwd what relative paths are relative to
 * @throws ArchiveError `config.invalid` listing every fault with its variable or path; values are not repeated
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): Config {
  const file = readFile(env["KANALARKIV_CONFIG"], cwd);
  const unknown = unknownVariables(env);
  const faults: string[] = [...file.faults, ...unknown.flatMap(slip)];
  const read = <Name extends SettingName>(
    name: Name,
  ): z.output<(typeof settings)[Name]["schema"]> | undefined => {
    const { env: variable, schema } = settings[name];
    const fromEnv = env[variable] === "" ? undefined : env[variable];
    const given = fromEnv ?? file.values[name];
    const parsed = schema.safeParse(given);
    const isOther = hasEdges(given) && name !== "backupPassphrase";
    if (parsed.success && !isOther) return parsed.data as z.output<(typeof settings)[Name]["schema"]>;
    const place = fromEnv !== undefined ? variable : `${file.path ?? "config file"} /${name}`;
    const said = isOther
      ? ["begins or ends with a space or a line end"]
      : parsed.error?.issues.map((issue) => issue.message);
    faults.push(...(said ?? []).map((message) => `${place}: ${message}`));
    return undefined;
  };
  const v = Object.fromEntries(
    (Object.keys(settings) as SettingName[]).map((name) => [name, read(name)]),
  ) as {
    [Name in SettingName]: z.output<(typeof settings)[Name]["schema"]>;
  };
  if ((v.s3AccessKeyId === undefined) !== (v.s3SecretAccessKey === undefined))
    faults.push("KANALARKIV_S3_ACCESS_KEY_ID and KANALARKIV_S3_SECRET_ACCESS_KEY: give both or neither");
  if (v.deskPasswords === false && v.deskProviders === undefined)
    faults.push(
      "KANALARKIV_DESK_PASSWORDS: false needs KANALARKIV_DESK_PROVIDERS, or nobody could sign in but by a link",
    );
  if (v.smtpUrl !== undefined && (v.mailFrom === undefined || v.mailTo === undefined))
    faults.push("KANALARKIV_SMTP_URL: KANALARKIV_MAIL_FROM and KANALARKIV_MAIL_TO are needed with it");
  if (v.webhookUrl !== undefined && v.webhookSecret === undefined)
    faults.push("KANALARKIV_WEBHOOK_URL: KANALARKIV_WEBHOOK_SECRET is needed with it");
  if (v.webhookUrl?.startsWith("http:") && v.webhookPrivate === false)
    faults.push("KANALARKIV_WEBHOOK_URL: must be https, unless KANALARKIV_WEBHOOK_PRIVATE is true");
  if (faults.length > 0)
    throw new ArchiveError(
      "config.invalid",
      `the configuration is wrong:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
    );
  const dataDir = resolve(cwd, v.dataDir);
  const providersFile = v.deskProviders === undefined ? undefined : resolve(cwd, v.deskProviders);
  const secrets = secretVariables(providersFile);
  return Object.freeze({
    dataDir,
    databaseUrl: v.databaseUrl,
    publicDatabaseUrl: v.publicDatabaseUrl,
    databaseWaitMs: v.databaseWaitSeconds === 0 ? undefined : v.databaseWaitSeconds * 1000,
    desk: {
      databaseUrl: v.deskDatabaseUrl,
      port: v.deskPort,
      url: v.deskUrl?.replace(/\/+$/, ""),
      proxies: v.deskProxies,
      providersFile,
      passwords: v.deskPasswords,
      control: {
        place: resolve(dataDir, "control"),
        mostBytes: v.controlBytes,
        longestMs: v.controlSeconds * 1000,
        memoryMb: v.controlMemory,
      },
    },
    intake: { databaseUrl: v.intakeDatabaseUrl, port: v.intakePort, mostBytes: v.intakeBytes },
    objectsUrl: v.objectsUrl ?? pathToFileURL(resolve(dataDir, "objects")).href,
    s3: {
      endpoint: v.s3Endpoint,
      region: v.s3Region,
      accessKeyId: v.s3AccessKeyId,
      secretAccessKey: v.s3SecretAccessKey,
      pathStyle: v.s3PathStyle,
    },
    host: v.host,
    port: v.port,
    baseUrl: v.baseUrl,
    logLevel: v.logLevel,
    http: { timeoutMs: v.httpTimeoutMs, maxBytes: v.httpMaxBytes, userAgent: v.userAgent },
    files: {
      maxBytes: v.mediaMaxBytes,
      spoolDir: resolve(dataDir, "incoming"),
      lookMs: v.mediaLookSeconds * 1000,
      lookBytes: v.mediaLookBytes,
    },
    looks: { longestMs: v.lookSeconds * 1000, mostBytes: v.lookBytes },
    reader: { memoryMb: v.readerMemory },
    auditOrigin: v.auditOrigin,
    telling: {
      ...{ smtpUrl: v.smtpUrl, mailFrom: v.mailFrom, mailTo: v.mailTo ?? new Map(), mailHour: v.mailHour },
      accessDays: v.accessDays,
      ...{ webhookUrl: v.webhookUrl, webhookSecret: v.webhookSecret, webhookPrivate: v.webhookPrivate },
    },
    badLinks: {
      list: v.badLinks === undefined ? undefined : resolve(cwd, v.badLinks),
      oldAfterHours: v.badLinksHours,
    },
    backup: { to: v.backupTo, passphrase: v.backupPassphrase },
    unknownVariables: unknown.filter((name) => !secrets.includes(name)),
  });
}

/** The settings that were given, by the environment or the file, in the form in which the environment has them. */
export function givenSettings(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): ReadonlyMap<SettingName, string> {
  const { values } = readFile(env["KANALARKIV_CONFIG"], cwd);
  return new Map(
    (Object.keys(settings) as SettingName[]).flatMap((name) => {
      const value = env[settings[name].env] || values[name];
      return value === undefined ? [] : [[name, String(value)] as const];
    }),
  );
}

interface ConfigFile {
  readonly path: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly string[];
}

function readFile(given: string | undefined, cwd: string): ConfigFile {
  if (given === undefined || given === "") return { path: undefined, values: {}, faults: [] };
  const path = isAbsolute(given) ? given : resolve(cwd, given);
  if (!existsSync(path)) return { path, values: {}, faults: [`KANALARKIV_CONFIG: there is no file ${path}`] };
  try {
    const values = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, "utf8")));
    const unknown = Object.keys(values).filter((name) => !(name in settings));
    return { path, values, faults: unknown.map((name) => `${path} /${name}: there is no such setting`) };
  } catch (error) {
    // a syntax error's own message repeats what stands there, which may be a secret
    const why = error instanceof SyntaxError ? `is not JSON${placeOf(error)}` : "must be one JSON object";
    return { path, values: {}, faults: [`${path}: ${why}`] };
  }
}

function placeOf(error: SyntaxError): string {
  const place = /\(line \d+ column \d+\)/.exec(error.message)?.[0];
  return place === undefined ? "" : ` ${place}`;
}
