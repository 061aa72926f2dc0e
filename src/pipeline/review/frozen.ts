/**
 * A list as it was looked at, small enough to go into a form: each item with a mark of what was in force for it and of its
 * version. What came in since is not in it, and what changed since is told apart from the rest.
 */
import { createHash } from "node:crypto";
import { type BatchRow, batchRows } from "../../db/review-batch.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { asId, type ItemId } from "../../domain/ids.ts";
import type { ArchiveTools } from "../tools.ts";
import { frozenDigest } from "./select.ts";

/** An id and the first bytes of its mark. */
const idBytes = 16;
const markBytes = 6;

/** So many are decided about in one request: each is read under lock and written before the page answers. */
export const mostAtOnce = 2000;

export function packList(rows: readonly BatchRow[]): string {
  return Buffer.concat(
    rows.map((row) => Buffer.concat([Buffer.from(row.itemId.replaceAll("-", ""), "hex"), markOf(row)])),
  ).toString("base64url");
}

function markOf({ classificationId, standing }: BatchRow): Buffer {
  return createHash("sha256").update(`${classificationId} ${standing}`).digest().subarray(0, markBytes);
}

interface Packed {
  readonly itemId: string;
  readonly mark: Buffer;
}

/** @throws ArchiveError `config.invalid` for what no list was packed into */
function unpackList(packed: string): readonly Packed[] {
  const bytes = Buffer.from(packed, "base64url");
  const length = idBytes + markBytes;
  const items = bytes.length / length;
  if (!/^[\w-]+$/.test(packed) || !Number.isInteger(items) || items > mostAtOnce)
    throw new ArchiveError("config.invalid", "the list is none that was looked at: look at it again");
  return Array.from({ length: items }, (_, at) => {
    const one = bytes.subarray(at * length, (at + 1) * length);
    const hex = one.subarray(0, idBytes).toString("hex");
    const itemId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    return { itemId, mark: one.subarray(idBytes) };
  });
}

/** Why an item of the list is left as it is: it waits no longer, it changed, or a colleague has it. */
export const leftBecause = ["settled", "changed", "others"] as const;
export type LeftBecause = (typeof leftBecause)[number];

export interface ListNow {
  /** those that stand as they were looked at, in the order of their ids */
  readonly still: readonly ItemId[];
  /** of those: what they must be still under the locks */
  readonly listSha256: string;
  readonly left: readonly { readonly item: string; readonly because: LeftBecause }[];
}

/** @throws ArchiveError `config.invalid` */
export async function listNow(
  tools: ArchiveTools,
  agency: Agency,
  { packed, by }: { readonly packed: string; readonly by: string },
): Promise<ListNow> {
  const list = unpackList(packed);
  const now = tools.clock.now();
  const today = dayOf(now, agency.timeZone);
  const among = list.map(({ itemId }) => itemId);
  const asked = { by, now, today, among, filter: { postponed: true }, limit: among.length };
  const rows = new Map((await batchRows(tools.pool, agency.id, asked)).map((row) => [row.itemId, row]));
  const because = ({ itemId, mark }: Packed): LeftBecause | undefined => {
    const row = rows.get(itemId);
    if (!row) return "settled";
    if (!markOf(row).equals(mark)) return "changed";
    return row.others ? "others" : undefined;
  };
  const left = list.flatMap((one) => {
    const why = because(one);
    return why ? [{ item: one.itemId, because: why }] : [];
  });
  const out = new Set(left.map(({ item }) => item));
  const still = [...rows.values()].filter(({ itemId }) => !out.has(itemId));
  return {
    still: still.map(({ itemId }) => asId<ItemId>(itemId)),
    listSha256: frozenDigest(still),
    left,
  };
}

/** The digest of those of a list that are left when some of it cannot be decided about. */
export async function withoutSome(
  tools: ArchiveTools,
  agency: Agency,
  { packed, by }: { readonly packed: string; readonly by: string },
  out: ReadonlySet<string>,
): Promise<ListNow> {
  const list = unpackList(packed).filter(({ itemId }) => !out.has(itemId));
  if (list.length === 0) return { still: [], listSha256: "", left: [] };
  const bytes = list.map(({ itemId, mark }) =>
    Buffer.concat([Buffer.from(itemId.replaceAll("-", ""), "hex"), mark]),
  );
  return await listNow(tools, agency, { packed: Buffer.concat(bytes).toString("base64url"), by });
}
