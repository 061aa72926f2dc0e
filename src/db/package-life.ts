/** The life of packages: every state is an event that stays, written with the change that it tells of. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { ArchiveError } from "../domain/errors.ts";
import type { FrozenJson } from "../domain/frozen.ts";
import { asId, type PackageId } from "../domain/ids.ts";
import { mayFollow, type PackageState, statesAfter, unsettledStates } from "../domain/package-state.ts";
import type { DatabaseLike } from "./connect.ts";
import { packageEvents, packageItems, packages } from "./schema.ts";
import type { Tx } from "./transact.ts";

export type PackageRow = typeof packages.$inferSelect;
export type PackageEventRow = typeof packageEvents.$inferSelect;

/** A step in the life of a package, with who took it, when and why. */
export interface PackageStep {
  readonly state: PackageState;
  readonly at: Date;
  readonly by: string;
  readonly because?: string | undefined;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export async function addPackage(
  tx: Tx,
  row: Omit<typeof packages.$inferInsert, "state">,
  because: string | undefined,
): Promise<void> {
  await tx.db.insert(packages).values({ ...row, state: "planned" });
  await addEvent(tx, row.id, 1, { state: "planned", at: row.plannedAt, by: row.closedBy, because });
}

/**
 * Takes the package one step on.
 *
 * @param change what else the row says from then on
 * @throws ArchiveError `archive.missing` for no such package; `package.state` when the step may not follow
 */
export async function stepPackage(
  tx: Tx,
  id: PackageId,
  step: PackageStep,
  change: Partial<Omit<PackageRow, "id" | "state">> = {},
): Promise<void> {
  const [row] = await tx.db
    .select({ state: packages.state })
    .from(packages)
    .where(eq(packages.id, id))
    .for("update");
  if (!row) throw new ArchiveError("archive.missing", `there is no package ${id}: kanalarkiv export list`);
  if (!mayFollow(row.state, step.state)) throw misstep(id, row.state, step.state);
  const [last] = await tx.db
    .select({ number: sql<number>`coalesce(max(${packageEvents.number}), 0)::int` })
    .from(packageEvents)
    .where(eq(packageEvents.packageId, id));
  await addEvent(tx, id, (last?.number ?? 0) + 1, step);
  await tx.db
    .update(packages)
    .set({ ...change, state: step.state })
    .where(eq(packages.id, id));
}

function misstep(id: string, from: PackageState, to: PackageState): ArchiveError {
  const after = statesAfter(from).filter((state) => state !== from);
  return new ArchiveError(
    "package.state",
    `package ${id} is ${from}, and cannot become ${to}: ${after.length === 0 ? "nothing follows" : `what may follow is ${after.join(" or ")}`}; see \`kanalarkiv export show ${id}\``,
  );
}

async function addEvent(tx: Tx, packageId: string, number: number, step: PackageStep): Promise<void> {
  const { state, at, by, because, detail = {} } = step;
  await tx.db.insert(packageEvents).values({ packageId, number, state, at, by, because, detail });
}

export async function keepFrozen(tx: Pick<Tx, "db">, id: PackageId, frozen: FrozenJson): Promise<void> {
  await tx.db.update(packages).set({ frozen }).where(eq(packages.id, id));
}

export async function readFrozen(db: DatabaseLike, id: string): Promise<FrozenJson | undefined> {
  const [row] = await db.select({ frozen: packages.frozen }).from(packages).where(eq(packages.id, id));
  return row?.frozen ?? undefined;
}

/** Being made, or left by an export that was ended. */
export async function unsettledPackages(
  tx: Pick<Tx, "db">,
  agencyId: string,
): Promise<readonly { readonly id: PackageId; readonly state: PackageState }[]> {
  const rows = await tx.db
    .select({ id: packages.id, state: packages.state })
    .from(packages)
    .where(and(eq(packages.agencyId, agencyId), inArray(packages.state, [...unsettledStates])))
    .orderBy(packages.plannedAt, packages.id);
  return rows.map((row) => ({ id: asId<PackageId>(row.id), state: row.state }));
}

/** The package whose place this one takes. */
export async function replacedPackage(
  tx: Pick<Tx, "db">,
  id: PackageId,
): Promise<{ readonly id: PackageId; readonly state: PackageState } | undefined> {
  const other = alias(packages, "other");
  const [row] = await tx.db
    .select({ id: other.id, state: other.state })
    .from(packages)
    .innerJoin(other, eq(other.id, packages.replaces))
    .where(eq(packages.id, id));
  return row && { ...row, id: asId<PackageId>(row.id) };
}

/** Failed packages of which something lies in the store still: their last event says what. */
export async function leftInStore(
  tx: Pick<Tx, "db">,
  agencyId: string,
): Promise<readonly { readonly id: PackageId; readonly key: string }[]> {
  const last = sql`(select max(e.number) from core.package_events e where e.package_id = ${packages.id})`;
  const rows = await tx.db
    .select({ id: packages.id, key: sql<string>`${packageEvents.detail} ->> 'left'` })
    .from(packages)
    .innerJoin(
      packageEvents,
      and(eq(packageEvents.packageId, packages.id), sql`${packageEvents.number} = ${last}`),
    )
    .where(
      and(
        eq(packages.agencyId, agencyId),
        eq(packages.state, "failed"),
        sql`${packageEvents.detail} ->> 'left' is not null`,
      ),
    )
    .orderBy(packages.plannedAt, packages.id);
  return rows.map((row) => ({ ...row, id: asId<PackageId>(row.id) }));
}

export async function countPackageItems(tx: Pick<Tx, "db">, id: string): Promise<number> {
  return await tx.db.$count(packageItems, eq(packageItems.packageId, id));
}

export async function packageHistory(
  tx: Pick<Tx, "db">,
  ids: readonly string[],
): Promise<readonly PackageEventRow[]> {
  if (ids.length === 0) return [];
  return await tx.db
    .select()
    .from(packageEvents)
    .where(inArray(packageEvents.packageId, [...ids]))
    .orderBy(asc(packageEvents.packageId), asc(packageEvents.number));
}
