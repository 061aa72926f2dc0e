/** The settings in force, without the secrets among them: for a terminal, and for a backup. */
import type { Config } from "../config.ts";
import { shownUrl } from "../db/connect.ts";

export function shownConfig(read: Config) {
  return {
    ...read,
    databaseUrl: read.databaseUrl && shownUrl(read.databaseUrl),
    publicDatabaseUrl: read.publicDatabaseUrl && shownUrl(read.publicDatabaseUrl),
    desk: { ...read.desk, databaseUrl: read.desk.databaseUrl && shownUrl(read.desk.databaseUrl) },
    intake: { ...read.intake, databaseUrl: read.intake.databaseUrl && shownUrl(read.intake.databaseUrl) },
    s3: {
      ...read.s3,
      accessKeyId: hidden(read.s3.accessKeyId),
      secretAccessKey: hidden(read.s3.secretAccessKey),
    },
    telling: {
      ...read.telling,
      smtpUrl: read.telling.smtpUrl && new URL(read.telling.smtpUrl).host,
      mailTo: Object.fromEntries(read.telling.mailTo),
      webhookUrl: read.telling.webhookUrl && new URL(read.telling.webhookUrl).origin,
      webhookSecret: hidden(read.telling.webhookSecret),
    },
    backup: { ...read.backup, passphrase: hidden(read.backup.passphrase) },
  };
}

function hidden(value: string | undefined): string | undefined {
  return value === undefined ? undefined : "(set)";
}
