/** What happens to a package outside: it is handed over, and the archive answers. Each is kept with the archive's own paper. */
import { recordEvent } from "../../db/audit-log.ts";
import { findAgency } from "../../db/channels.ts";
import { stepPackage } from "../../db/package-life.ts";
import { findPackage } from "../../db/packages.ts";
import { transact } from "../../db/transact.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { asId, type PackageId } from "../../domain/ids.ts";
import { contentOfBytes } from "../../objects/content.ts";
import type { ArchiveTools } from "../tools.ts";
import { type PackageLife, packageBy, packageLife } from "./packages.ts";

/** A receipt is a letter or a small XML file, not an archive. */
export const largestReceiptBytes = 64 * 1024 * 1024;

export interface Deposit {
  /** the archive */
  readonly to: string;
  readonly on: Day;
  readonly because?: string | undefined;
}

/** @throws ArchiveError `config.invalid` for a day to come or before it was made, `archive.missing`, `package.state` unless it is committed */
export async function recordDeposit(
  tools: ArchiveTools,
  given: string,
  deposit: Deposit,
): Promise<PackageLife> {
  const { id, sha256 } = await packageBy(tools, given);
  const { to, on, because } = deposit;
  await assertPossible(tools, id, on);
  if (to.trim() === "") throw new ArchiveError("config.invalid", "the archive that took it must be named");
  await transact(tools.pool, async (tx) => {
    const step = { state: "deposited", at: tools.clock.now(), by: tools.actor, because } as const;
    await stepPackage(tx, asId<PackageId>(id), { ...step, detail: { to, on } });
    await recordEvent(tx, tools, "package.deposited", told({ package: id, sha256, to, on, because }));
  });
  return await packageLife(tools, id);
}

export interface Answer {
  readonly verdict: "acknowledged" | "rejected";
  /** the archive's own paper, byte for byte */
  readonly receipt?: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  readonly because?: string | undefined;
  readonly on?: Day | undefined;
}

/**
 * @throws ArchiveError `config.invalid` for a rejection without a reason, an answer without a receipt and a reason, or a
 *   receipt that is empty or too large; `archive.missing`, `package.state`, `object.store`
 */
export async function recordAnswer(tools: ArchiveTools, given: string, answer: Answer): Promise<PackageLife> {
  const { id } = await packageBy(tools, given);
  const { verdict, because, on } = answer;
  await assertPossible(tools, id, on);
  assertTold(answer);
  await assertOwn(tools, id, answer.receipt);
  const receipt = await keepReceipt(tools, id, answer.receipt);
  const detail = { ...told({ on }), ...(receipt ? { receipt } : {}) };
  await transact(tools.pool, async (tx) => {
    const step = { state: verdict, at: tools.clock.now(), by: tools.actor, because } as const;
    await stepPackage(tx, asId<PackageId>(id), { ...step, detail });
    await recordEvent(
      tx,
      tools,
      `package.${verdict}`,
      told({ package: id, on, because, receipt: receipt?.sha256 }),
    );
  });
  return await packageLife(tools, id);
}

/** What happened to a package happened after it was made, and before it is told. */
async function assertPossible(tools: ArchiveTools, id: string, on: Day | undefined): Promise<void> {
  if (on === undefined) return;
  const { orgNumber, history } = await packageLife(tools, id);
  const { timeZone } = await findAgency(tools.db, orgNumber);
  const today = dayOf(tools.clock.now(), timeZone);
  if (on > today) throw new ArchiveError("config.invalid", `--on ${on} is a day to come: today is ${today}`);
  const made = history.find(({ state }) => state === "committed");
  const since = made && dayOf(made.at, timeZone);
  if (since !== undefined && on < since)
    throw new ArchiveError("config.invalid", `--on ${on} is too early: the package was made on ${since}`);
}

function assertTold({ verdict, because = "", receipt }: Answer): void {
  if (verdict === "rejected" && because.trim() === "")
    throw new ArchiveError("config.invalid", "a rejection needs the archive's reasons: --because");
  if (because.trim() === "" && !receipt)
    throw new ArchiveError("config.invalid", "an answer needs the archive's --receipt, or --because");
  if (receipt && receipt.bytes.byteLength === 0)
    throw new ArchiveError("config.invalid", `the receipt ${receipt.name} is empty`);
  if (receipt && receipt.bytes.byteLength > largestReceiptBytes)
    throw new ArchiveError(
      "config.invalid",
      `the receipt ${receipt.name} has ${receipt.bytes.byteLength} bytes: at most ${largestReceiptBytes}`,
    );
}

/**
 * A receipt in any form that text can be read from names its package by its UUID, if by anything of ours.
 *
 * @throws ArchiveError `config.invalid` when it names other packages of ours and not this one
 */
async function assertOwn(tools: ArchiveTools, id: string, receipt: Answer["receipt"]): Promise<void> {
  if (!receipt) return;
  const text = Buffer.from(receipt.bytes).toString("latin1").toLowerCase();
  const named = new Set(text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []);
  if (named.has(id)) return;
  for (const other of named)
    if (await findPackage(tools.pool, other))
      throw new ArchiveError(
        "config.invalid",
        `the receipt ${receipt.name} names package ${other}, not ${id}: nothing is recorded`,
      );
}

async function keepReceipt(tools: ArchiveTools, id: string, receipt: Answer["receipt"]) {
  if (!receipt) return undefined;
  const content = contentOfBytes(receipt.bytes);
  const key = `packages/${id}/receipt-${content.sha256}`;
  await tools.objects.put(key, content);
  const { sha256, sizeBytes } = content;
  return { name: receipt.name, key, sha256, sizeBytes };
}

/** An event commits to what was said, not to what was not. */
function told(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
