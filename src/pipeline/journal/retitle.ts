/** Changes the title of an entry or a case for an officer, or takes that back: public with the act. Nothing is overwritten. */
import { recordEvent } from "../../db/audit-log.ts";
import { casesNumbered } from "../../db/entries.ts";
import { lockJournal } from "../../db/journal.ts";
import { addTitleChange, itemOfUnit, type TitleAct, type TitledUnit, titleHistory } from "../../db/titles.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type Retitling, retitle, type Titles } from "../../journal/retitle.ts";
import { applyTitles, lockPublication } from "../publish/apply.ts";
import { agencyBy } from "../register/register.ts";
import type { ArchiveTools } from "../tools.ts";
import { correctTitleOf } from "./correct.ts";
import { entryBy } from "./entries.ts";

export interface RetitleRequest {
  /** an entry as `entryBy` takes it, or a case: `2026/3` */
  readonly unit: string;
  readonly agency: string | undefined;
  readonly because: string;
  /** a person's name */
  readonly by: string;
  /** how many changes of the title the person had before them: what was done since is not taken back unseen */
  readonly seenChanges?: number | undefined;
}

/** @throws ArchiveError `config.invalid` with what to do, `archive.missing` for no such entry or case */
export async function changeTitle(
  tools: ArchiveTools,
  request: RetitleRequest,
  asked: Retitling,
): Promise<Titles> {
  return await onUnit(tools, request, (history) => {
    const changed = retitle(history.at(-1) ?? noTitles, asked);
    if ("fault" in changed) throw new ArchiveError("config.invalid", `${request.unit}: ${changed.fault}`);
    return { act: asked.act, titles: changed };
  });
}

/** Gives the title back that it had before its last change. */
export async function undoTitle(tools: ArchiveTools, request: RetitleRequest): Promise<Titles> {
  return await onUnit(tools, request, (history) => {
    const [before] = history.slice(-2, -1);
    if (!before)
      throw new ArchiveError("config.invalid", `${request.unit} has the title that it was journaled with`);
    return { act: "undone", titles: before };
  });
}

const noTitles: Titles = { title: "", publicTitle: { washed: "", full: "" }, ground: undefined };

async function onUnit(
  tools: ArchiveTools,
  request: RetitleRequest,
  decide: (history: readonly Titles[]) => { readonly act: TitleAct; readonly titles: Titles },
): Promise<Titles> {
  const because = request.because.trim();
  if (because === "") throw new ArchiveError("config.invalid", "say why: --because TEXT");
  const { unit, agency } = await unitBy(tools, request);
  return await transact(tools.pool, async (tx) => {
    await lockJournal(tx, agency);
    const history = await titleHistory(tx.client, unit);
    // the first is what it was journaled with
    if (request.seenChanges !== undefined && request.seenChanges !== history.length - 1)
      throw new ArchiveError("config.invalid", `${request.unit}: its title was changed since it was read`);
    const { act, titles } = decide(inForce(history));
    const id = tools.ids.next();
    await addTitleChange(tx, id, tools.clock.now(), { unit, act, titles, because, by: request.by });
    if (act === "undone") await correctTitleOf(tx, tools, agency, unit);
    await lockPublication(tx, agency.id);
    await applyTitles(tx, [await itemOfUnit(tx.client, unit)], tools.clock.now());
    await recordEvent(tx, tools, "title.changed", {
      agency: agency.id,
      change: id,
      ...("entryId" in unit ? { entry: unit.entryId } : { case: unit.caseId }),
      act,
      because,
      by: request.by,
      ...(titles.ground ? { ground: titles.ground.text } : {}),
    });
    return titles;
  });
}

/** The changes that stand: one that was undone is gone with the act that undid it. */
function inForce(history: readonly { readonly act: string; readonly titles: Titles }[]): readonly Titles[] {
  const standing: Titles[] = [];
  for (const { act, titles } of history) {
    if (act === "undone") standing.pop();
    else standing.push(titles);
  }
  return standing;
}

async function unitBy(
  tools: ArchiveTools,
  { unit, agency }: RetitleRequest,
): Promise<{ readonly unit: TitledUnit; readonly agency: Agency }> {
  const owner = agency === undefined ? undefined : await agencyBy(tools, agency);
  if (!/^\d{4}\/\d+$/.test(unit)) {
    const entry = await entryBy(tools, unit, owner);
    return { unit: { entryId: entry.id }, agency: owner ?? (await agencyBy(tools, entry.agencyId)) };
  }
  const [found, ...others] = await casesNumbered(tools.pool, unit, owner?.id);
  if (!found) throw new ArchiveError("archive.missing", `there is no case ${unit}`);
  if (others.length > 0)
    throw new ArchiveError(
      "config.invalid",
      `${others.length + 1} agencies have a case ${unit}: say which with --agency`,
    );
  return { unit: { caseId: found.id }, agency: owner ?? (await agencyBy(tools, found.agencyId)) };
}
