import type { Command } from "commander";
import { readConfig } from "../../config.ts";
import { listChannels } from "../../db/channels.ts";
import type { Channel } from "../../domain/channel.ts";
import { secretsIn } from "../../domain/public-address.ts";
import { type BackupReport, makeBackup } from "../../pipeline/backup/backup.ts";
import { backupsIn, isOpenToOthers, openPlace } from "../../pipeline/backup/place.ts";
import { bytesText } from "../byte-words.ts";
import { type Cli, exitCodes } from "../context.ts";
import { givenPlace, refuseOpenKey } from "../given-place.ts";
import { shownConfig } from "../shown-config.ts";
import { listed, sentence } from "../terminal.ts";

interface BackupOptions {
  readonly to?: string;
  readonly withoutKey?: boolean;
  readonly readAll?: boolean;
  readonly json?: boolean;
}

export function backup(command: Command, cli: Cli): void {
  const group = command
    .enablePositionalOptions()
    .option("--to <place>", "a directory or s3://bucket/prefix; default: KANALARKIV_BACKUP_TO")
    .option("--without-key", "leave the key that signs the audit log out: you keep it elsewhere")
    .option("--read-all", "read every copy of an object at the place again, and make damaged ones anew")
    .option("--json", "print what was made as JSON")
    .addHelpText("after", backupHelp)
    .action((options: BackupOptions) => make(cli, options));
  group
    .command("list")
    .description("the backups that lie at a place, the newest last")
    .option("--to <place>", "a directory or s3://bucket/prefix; default: KANALARKIV_BACKUP_TO")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv backup list --to /mnt/backup/kanalarkiv")
    .action((options: BackupOptions) => list(cli, options));
}

const backupHelp = `
The archive may be in use meanwhile. Objects that lie at the place already are not copied again. A backup that is ended
before it is whole does not count; the next one goes on from what it copied. Ends with 3 when objects of the archive are
missing or damaged: the rest is backed up, and each of them is named. Secrets of channels are in no backup.

Examples:
  kanalarkiv backup --to /mnt/backup/kanalarkiv
  KANALARKIV_BACKUP_PASSPHRASE=… kanalarkiv backup --to s3://bucket/kanalarkiv
  kanalarkiv restore /mnt/backup/kanalarkiv --check`;

async function make(cli: Cli, options: BackupOptions): Promise<void> {
  const { config, tools } = await cli.app("checks");
  const address = givenPlace(options.to, config, process.cwd());
  const withoutKey = options.withoutKey === true;
  refuseOpenKey(address, config, withoutKey);
  const place = await openPlace(address, process.cwd(), config.s3);
  const [rows, objects] = [cli.progress("rows"), cli.progress("objects")];
  const wish = {
    settings: JSON.parse(JSON.stringify(shownConfig(config))) as Record<string, unknown>,
    passphrase: config.backup.passphrase,
    withoutKey,
    readAll: options.readAll === true,
  };
  const report = await makeBackup(
    tools,
    config,
    place,
    wish,
    { rows: rows.on, objects: objects.on },
    cli.signal,
  );
  rows.done();
  objects.done();
  const warnings = [...(await warningsOf(report)), ...openSecrets(await listChannels(tools.db))];
  if (options.json) cli.json({ ...report, warnings });
  else cli.print(reportText(report, warnings));
  if (report.objects.faults > 0) cli.exitWith(exitCodes.faultsFound);
}

async function warningsOf({ address, key }: BackupReport): Promise<readonly string[]> {
  const where = `${address}: others than its owner may read this directory, and everything that citizens said lies in it: chmod 700`;
  const open = `the key that signs the audit log lies in this backup as it is (mode 600): whoever reads it can sign a log of their own. KANALARKIV_BACKUP_PASSPHRASE seals it`;
  const without =
    "the key that signs the audit log is not in this backup: keep audit-key.pem of the data directory where you find it";
  return [
    ...((await isOpenToOthers(address)) ? [where] : []),
    ...(key === "open" ? [open] : key === "leftOut" ? [without] : []),
  ];
}

/** Addresses from before keys in them were refused: the rows have them as they are. */
function openSecrets(channels: readonly Channel[]): readonly string[] {
  return channels
    .filter(({ address }) => secretsIn(address).length > 0)
    .map(
      ({ title, id }) =>
        `the address of ${title} (${id}) holds a secret in the open, and so does this backup: see kanalarkiv upgrade check`,
    );
}

function reportText(report: BackupReport, warnings: readonly string[]): string {
  const { id, address, takenAt, tables, rows, objects, audit, swept } = report;
  const unnamed = objects.faults - objects.missing.length - objects.damaged.length;
  return [
    `backup ${id} in ${address}`,
    sentence(
      `as of ${takenAt}: ${rows} rows of ${tables} tables; ${objects.count} objects (${bytesText(objects.bytes)}), ${objects.copied} of them copied now (${bytesText(objects.copiedBytes)}); log of ${audit.events} events, ${audit.signed} of them signed`,
    ),
    `manifest SHA-256 ${report.manifestSha256}`,
    ...(swept > 0 ? [`taken away: ${swept} backup(s) that were ended before they were whole`] : []),
    ...warnings.map((warning) => sentence(warning, "warning: ")),
    ...objects.missing.map((one) => `missing: ${one}`),
    ...objects.damaged.map((one) => `damaged: ${one}`),
    ...(unnamed > 0 ? [`and ${unnamed} more`] : []),
    ...(objects.faults > 0 ? [sentence(lost)] : []),
  ].join("\n");
}

const lost =
  "These objects of the archive are in no backup of now: `kanalarkiv objects verify` says what refers to each, and what to do. Everything else is backed up.";

async function list(cli: Cli, { to, json }: BackupOptions): Promise<void> {
  const config = readConfig(process.env, process.cwd());
  const address = givenPlace(to, config, process.cwd());
  const place = await openPlace(address, process.cwd(), { ...config.s3, readOnly: true });
  const found = await backupsIn(place);
  if (json) return cli.json({ address, backups: found });
  cli.print(
    listed(
      ["backup", "as of", "rows", "objects", "size", "key", "state"],
      found.map((one) => [
        one.id,
        one.takenAt,
        one.rows,
        one.objects,
        one.bytes && bytesText(one.bytes),
        one.key,
        one.state,
      ]),
      `no backup lies in ${address}`,
    ),
  );
}
