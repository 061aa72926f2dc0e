/** What can be set: one entry per setting, with its form and its meaning. Nothing is read here. */
import { z } from "zod";
import {
  days,
  mailAddress,
  mailRecipients,
  postgresUrl,
  truth,
  webAddress,
  wholeNumber,
} from "./setting-forms.ts";

const megabyte = 1024 * 1024;

/** By the key in the file: environment variable, form, what it means. The README's table is made from it. */
export const settings = {
  dataDir: {
    env: "KANALARKIV_DATA_DIR",
    schema: z.string().min(1).default("./data"),
    says: "directory for the embedded database, objects, schemas and keys",
  },
  databaseUrl: {
    env: "DATABASE_URL",
    schema: postgresUrl().optional(),
    says: "PostgreSQL to use; without it an embedded one starts in the data directory",
  },
  publicDatabaseUrl: {
    env: "DATABASE_PUBLIC_URL",
    schema: postgresUrl().optional(),
    says: "the same database as the role kanalarkiv_public; with a server of your own all that `serve` needs",
  },
  databaseWaitSeconds: {
    env: "KANALARKIV_DATABASE_WAIT_SECONDS",
    schema: wholeNumber(0, 7 * 24 * 3600).default(0),
    says: "how long `serve` and `work` wait for a database that does not answer before they end with 1; 0 waits for ever",
  },
  objectsUrl: {
    env: "KANALARKIV_OBJECTS_URL",
    schema: z
      .string()
      .regex(
        /^(file:\/\/\/|s3:\/\/[a-z0-9.-]{3,63}(\/|$))/,
        "must be file:///directory or s3://bucket/prefix",
      )
      .optional(),
    says: "where raw payloads, media and packages are kept; default: objects/ in the data directory",
  },
  s3Endpoint: {
    env: "KANALARKIV_S3_ENDPOINT",
    schema: webAddress().optional(),
    says: "address of an S3 store other than the provider's own",
  },
  s3Region: {
    env: "KANALARKIV_S3_REGION",
    schema: z.string().min(1).default("us-east-1"),
    says: "region of the bucket",
  },
  s3AccessKeyId: {
    env: "KANALARKIV_S3_ACCESS_KEY_ID",
    schema: z.string().min(1).optional(),
    says: "access key (secret)",
  },
  s3SecretAccessKey: {
    env: "KANALARKIV_S3_SECRET_ACCESS_KEY",
    schema: z.string().min(1).optional(),
    says: "secret key (secret)",
  },
  s3PathStyle: {
    env: "KANALARKIV_S3_PATH_STYLE",
    schema: truth().default(false),
    says: "true for stores that want the bucket in the path",
  },
  host: {
    env: "KANALARKIV_HOST",
    schema: z.string().min(1).default("127.0.0.1"),
    says: "address that the web server listens on",
  },
  port: {
    env: "KANALARKIV_PORT",
    schema: wholeNumber(0, 65535).default(8080),
    says: "port of the web server; 0 takes a free one",
  },
  baseUrl: {
    env: "KANALARKIV_BASE_URL",
    schema: webAddress().optional(),
    says: "address as the public sees it",
  },
  deskDatabaseUrl: {
    env: "DATABASE_DESK_URL",
    schema: postgresUrl().optional(),
    says: "the same database as the role kanalarkiv_desk; what `desk` needs with a server of your own",
  },
  deskPort: {
    env: "KANALARKIV_DESK_PORT",
    schema: wholeNumber(0, 65535).default(8090),
    says: "port of the desk; 0 takes a free one",
  },
  deskUrl: {
    env: "KANALARKIV_DESK_URL",
    schema: webAddress().optional(),
    says: "address of the desk as its people have it, https; without it people sign in on this machine alone",
  },
  deskProxies: {
    env: "KANALARKIV_DESK_PROXIES",
    schema: wholeNumber(0, 10).default(0),
    says: "how many reverse proxies stand before the desk; so many places from the end X-Forwarded-For is believed, 0 never",
  },
  deskProviders: {
    env: "KANALARKIV_DESK_PROVIDERS",
    schema: z.string().min(1).optional(),
    says: "JSON file of the OpenID Connect providers by which people sign in at the desk: docs/desk-sign-in.md",
  },
  deskPasswords: {
    env: "KANALARKIV_DESK_PASSWORDS",
    schema: truth().default(true),
    says: "false when nobody is to sign in at the desk by a password: by a provider, or by a link that is given with a reason",
  },
  intakeDatabaseUrl: {
    env: "DATABASE_INTAKE_URL",
    schema: postgresUrl().optional(),
    says: "the same database as the role kanalarkiv_intake; what `webhook listen` needs with a server of your own",
  },
  intakePort: {
    env: "KANALARKIV_INTAKE_PORT",
    schema: wholeNumber(0, 65535).default(8100),
    says: "port on which webhooks of channels are taken; 0 takes a free one",
  },
  intakeBytes: {
    env: "KANALARKIV_INTAKE_BYTES",
    schema: wholeNumber(1024, 64 * megabyte).default(4 * megabyte),
    says: "largest body of a webhook that is taken",
  },
  smtpUrl: {
    env: "KANALARKIV_SMTP_URL",
    schema: z
      .string()
      .regex(/^smtps?:\/\/[^\s/]+$/, "must be smtp://user:password@host:587 or smtps://…, without a path")
      .refine((url) => URL.canParse(url), "cannot be read")
      .optional(),
    says: "server that takes mail of what needs an act; smtp:// begins with STARTTLS (secret)",
  },
  mailFrom: {
    env: "KANALARKIV_MAIL_FROM",
    schema: mailAddress().optional(),
    says: "whom that mail is from",
  },
  mailTo: {
    env: "KANALARKIV_MAIL_TO",
    schema: mailRecipients().optional(),
    says: "whom it is to, by agency: 999999999=post@example.org,vakt@example.org; and the next agency after a semicolon",
  },
  mailHour: {
    env: "KANALARKIV_MAIL_HOUR",
    schema: wholeNumber(0, 23).default(7),
    says: "from this hour of the agency's day on the day's mail is sent; what may cost a life is told at once",
  },
  accessDays: {
    env: "KANALARKIV_ACCESS_DAYS",
    schema: days(365).default([14, 3]),
    says: "so many days before the access to a channel ends that is told, by mail and webhook",
  },
  badLinks: {
    env: "KANALARKIV_BAD_LINKS",
    schema: z.string().min(1).optional(),
    says: "file with your list of malicious addresses; the links on all channels are compared with it daily (docs/exposed.md)",
  },
  badLinksHours: {
    env: "KANALARKIV_BAD_LINKS_HOURS",
    schema: wholeNumber(1, 87_600).default(48),
    says: "from when on that list is old, by its own word or its file: an alarm",
  },
  webhookUrl: {
    env: "KANALARKIV_WEBHOOK_URL",
    schema: webAddress().optional(),
    says: "address that each act that is needed is posted to (docs/acts.md)",
  },
  webhookSecret: {
    env: "KANALARKIV_WEBHOOK_SECRET",
    schema: z.string().min(24, "must have at least 24 characters").optional(),
    says: "signs what is posted there (secret)",
  },
  webhookPrivate: {
    env: "KANALARKIV_WEBHOOK_PRIVATE",
    schema: truth().default(false),
    says: "true lets that address lie in a private network, and be http",
  },
  controlBytes: {
    env: "KANALARKIV_CONTROL_BYTES",
    schema: wholeNumber(megabyte, 1024 * 1024 * megabyte).default(4096 * megabyte),
    says: "largest package that the control page of the desk takes, packed and unpacked, in bytes",
  },
  controlSeconds: {
    env: "KANALARKIV_CONTROL_SECONDS",
    schema: wholeNumber(1, 86_400).default(1800),
    says: "how long the control of a dropped package may take",
  },
  controlMemory: {
    env: "KANALARKIV_CONTROL_MEMORY_MB",
    schema: wholeNumber(128, 65_536).default(1024),
    says: "memory that the control of a dropped package may take",
  },
  logLevel: {
    env: "KANALARKIV_LOG_LEVEL",
    schema: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    says: "how much is logged",
  },
  httpTimeoutMs: {
    env: "KANALARKIV_HTTP_TIMEOUT_MS",
    schema: wholeNumber(100, 600_000).default(30_000),
    says: "longest wait for one answer of a channel, body included",
  },
  httpMaxBytes: {
    env: "KANALARKIV_HTTP_MAX_BYTES",
    schema: wholeNumber(1024, 64 * megabyte).default(20 * megabyte),
    says: "largest answer of a channel",
  },
  userAgent: {
    env: "KANALARKIV_USER_AGENT",
    schema: z
      .string()
      .regex(/^[\x20-\x7e]+$/, "must be printable ASCII")
      .default("Kanalarkiv/0.1 (public records archive)"),
    says: "who the capture says it is",
  },
  lookSeconds: {
    env: "KANALARKIV_LOOK_SECONDS",
    schema: wholeNumber(1, 3000).default(900),
    says: "longest time in which one look asks a channel; a list that is not read to its end by then is not whole",
  },
  lookBytes: {
    env: "KANALARKIV_LOOK_BYTES",
    schema: wholeNumber(1024).default(256 * megabyte),
    says: "most bytes of answers that one look takes; a list that holds more is not whole; raise KANALARKIV_READER_MEMORY_MB with it, by four times as much",
  },
  mediaMaxBytes: {
    env: "KANALARKIV_MEDIA_MAX_BYTES",
    schema: wholeNumber(1024).default(4 * 1024 * megabyte),
    says: "largest picture, film or other file of an item",
  },
  mediaLookSeconds: {
    env: "KANALARKIV_MEDIA_LOOK_SECONDS",
    schema: wholeNumber(1, 3000).default(600),
    says: "longest time that the files of one look take; the rest is owed to the next look",
  },
  mediaLookBytes: {
    env: "KANALARKIV_MEDIA_LOOK_BYTES",
    schema: wholeNumber(1024).default(16 * 1024 * megabyte),
    says: "most bytes of files that are fetched for one look; the rest is owed to the next look",
  },
  readerMemory: {
    env: "KANALARKIV_READER_MEMORY_MB",
    schema: wholeNumber(64, 65_536).default(1024),
    says: "most memory, in MB, that reading the answers of one look may take",
  },
  auditOrigin: {
    env: "KANALARKIV_AUDIT_ORIGIN",
    schema: z.string().regex(/^\S+$/, "must hold no space").default("kanalarkiv.local/audit"),
    says: "name of this installation in signed checkpoints",
  },
  backupTo: {
    env: "KANALARKIV_BACKUP_TO",
    schema: z.string().min(1).optional(),
    says: "where `kanalarkiv backup` puts backups: a directory, or s3://bucket/prefix",
  },
  backupPassphrase: {
    env: "KANALARKIV_BACKUP_PASSPHRASE",
    schema: z.string().min(12, "must have at least 12 characters").optional(),
    says: "seals the audit log's key in backups, and opens it again (secret)",
  },
} as const;

export type SettingName = keyof typeof settings;
