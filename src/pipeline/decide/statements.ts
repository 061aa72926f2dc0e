/** What an officer says of a class and no look can tell: that it is needed no longer, that a condition is met. */
import { isClassId } from "../../classify/classes.ts";
import { recordEvent } from "../../db/audit-log.ts";
import { listChannels } from "../../db/channels.ts";
import { adoptedDecisions } from "../../db/decisions.ts";
import { lockDestruction } from "../../db/holds.ts";
import {
  addStatement,
  readStatements,
  type StoredStatement,
  takeStatementBack,
} from "../../db/statements.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { ChannelId } from "../../domain/ids.ts";
import type { StatementKind } from "../../domain/statement.ts";
import { statementFault } from "../../retention/statements.ts";
import type { ArchiveTools } from "../tools.ts";

export interface Saying {
  readonly kind: StatementKind;
  readonly classId: string;
  readonly channelId: ChannelId | undefined;
  readonly postedTo: Day;
  readonly because: string;
  /** a person's name */
  readonly by: string;
}

export function listStatements(
  tools: Pick<ArchiveTools, "db">,
  agency: Agency,
): Promise<readonly StoredStatement[]> {
  return readStatements(tools.db, agency.id);
}

/**
 * @returns the number of the statement
 * @throws ArchiveError `config.invalid` without a reason, for a day to come, or a class that neither the rules nor a
 *   decision in force know
 */
export async function sayOfClass(tools: ArchiveTools, agency: Agency, saying: Saying): Promise<number> {
  const at = tools.clock.now();
  const saidOn = dayOf(at, agency.timeZone);
  const because = saying.because.trim();
  const fault =
    statementFault(saying, saidOn) ??
    (await classFault(tools, agency, saying.classId)) ??
    (await channelFault(tools, agency, saying.channelId));
  if (fault !== undefined) throw new ArchiveError("config.invalid", fault);
  return await transact(tools.pool, async (tx) => {
    await lockDestruction(tx, agency.id);
    const id = tools.ids.next();
    const number = await addStatement(tx, agency.id, { ...saying, id, saidOn, because }, at);
    const { kind, classId, channelId, postedTo, by } = saying;
    await recordEvent(tx, tools, "retention.stated", {
      ...{ agency: agency.id, statement: id, number, kind, class: classId, postedTo, because, by },
      ...(channelId === undefined ? {} : { channel: channelId }),
    });
    return number;
  });
}

async function classFault(tools: ArchiveTools, agency: Agency, classId: string): Promise<string | undefined> {
  if (isClassId(classId)) return undefined;
  const adopted = await adoptedDecisions(tools.db, agency.id);
  if (adopted.some(({ document }) => document.ownClasses?.some(({ id }) => id === classId))) return undefined;
  return `${classId} is no class of the rules or of a decision in force: see kanalarkiv rules`;
}

async function channelFault(
  tools: ArchiveTools,
  agency: Agency,
  channelId: ChannelId | undefined,
): Promise<string | undefined> {
  if (channelId === undefined) return undefined;
  const own = await listChannels(tools.db, agency.id);
  return own.some(({ id }) => id === channelId) ? undefined : `the channel is none of ${agency.name}`;
}

/** @throws ArchiveError `archive.missing` for no such number, `config.invalid` without a reason or a second time */
export async function takeBack(
  tools: ArchiveTools,
  agency: Agency,
  number: number,
  { because, by }: { readonly because: string; readonly by: string },
): Promise<void> {
  const reason = because.trim();
  if (reason === "") throw new ArchiveError("config.invalid", "say why: --because TEXT");
  await transact(tools.pool, async (tx) => {
    await lockDestruction(tx, agency.id);
    const found = (await readStatements(tx.db, agency.id)).find((each) => each.number === number);
    if (!found) throw new ArchiveError("archive.missing", `${agency.name} has no statement ${number}`);
    if (found.takenBack)
      throw new ArchiveError(
        "config.invalid",
        `statement ${number} was taken back by ${found.takenBack.by} already`,
      );
    await takeStatementBack(tx, found.id, { at: tools.clock.now(), by, because: reason });
    await recordEvent(tx, tools, "retention.takenBack", {
      ...{ agency: agency.id, statement: found.id, number, because: reason, by },
    });
  });
}
