/**
 * Keeps words or a version of an agency's own text from the public for an officer, or takes that back. The record stays as
 * it was captured; what is published of it, the titles that quote it and later packages' public titles are without them
 * when the act is written.
 */

import { recordEvent } from "../../db/audit-log.ts";
import { lockJournal } from "../../db/journal.ts";
import {
  addShield,
  type ShieldedText,
  type ShieldHistoryRow,
  shieldHistory,
  textToShield,
} from "../../db/shields.ts";
import { type Tx, transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { Ground } from "../../domain/outcome.ts";
import type { Shield, ShieldAct } from "../../domain/shield.ts";
import { readGround } from "../../journal/retitle.ts";
import { holdsWords, shieldedWords, standingShields } from "../../journal/shields.ts";
import { itemBy } from "../item/find.ts";
import { correctTitlesUnder } from "../journal/correct.ts";
import { publishNow } from "../publish/publish.ts";
import { agencyBy } from "../register/register.ts";
import type { ArchiveTools } from "../tools.ts";

export interface ShieldRequest {
  /** as `itemBy` takes it */
  readonly item: string;
  readonly because: string;
  /** a person's name */
  readonly by: string;
}

/** Either words, in every version and later ones too; or an earlier version as a whole. */
export type Shielding =
  | { readonly words: string; readonly ground: string }
  | { readonly version: number; readonly ground: string };

/** @throws ArchiveError `config.invalid` with what to do, `archive.missing` for no such item */
export async function shieldText(
  tools: ArchiveTools,
  request: ShieldRequest,
  asked: Shielding,
): Promise<readonly Shield[]> {
  const ground = readGround(asked.ground);
  if ("fault" in ground) throw new ArchiveError("config.invalid", ground.fault);
  return await onText(tools, request, (text) =>
    "words" in asked
      ? { act: "shielded", words: wordsIn(text, asked.words), ground }
      : { act: "shielded", version: earlierOf(text, asked.version), ground },
  );
}

/** Lets the public see an earlier version as it was, of which only plain words, or nothing, were shown. */
export async function showVersion(
  tools: ArchiveTools,
  request: ShieldRequest,
  version: number,
): Promise<readonly Shield[]> {
  return await onText(tools, request, (text) => ({ act: "shown", version: earlierOf(text, version) }));
}

/** Takes back the last act on the text that stands. */
export async function undoShield(tools: ArchiveTools, request: ShieldRequest): Promise<readonly Shield[]> {
  return await onText(tools, request, ({ acts }) => {
    const last = standingShields(acts).at(-1);
    if (!last)
      throw new ArchiveError(
        "config.invalid",
        "no act stands on this text; see: kanalarkiv item shields ITEM",
      );
    return { act: "undone", undoes: last.id };
  });
}

/** Every act on the item, oldest first. */
export async function shieldsOn(tools: ArchiveTools, item: string): Promise<readonly ShieldHistoryRow[]> {
  return await shieldHistory(tools.pool, (await itemBy(tools, item)).id);
}

interface Deed {
  readonly act: ShieldAct;
  readonly version?: number;
  readonly words?: string;
  readonly ground?: Ground;
  readonly undoes?: string;
}

const events = { shielded: "text.shielded", shown: "text.shown", undone: "text.undone" } as const;

async function onText(
  tools: ArchiveTools,
  request: ShieldRequest,
  decide: (text: ShieldedText) => Deed,
): Promise<readonly Shield[]> {
  const because = request.because.trim();
  if (because === "") throw new ArchiveError("config.invalid", "say why: --because TEXT");
  const { id: itemId } = await itemBy(tools, request.item);
  return await transact(tools.pool, async (tx) => {
    const { agency, text } = await ownText(tx, tools, itemId);
    await lockJournal(tx, agency);
    const deed = decide(text);
    const id = tools.ids.next();
    const { version, words, ground, undoes, act } = deed;
    const row = { id, act, version, words, ground, undoes, because, by: request.by };
    await addShield(tx, { ...row, agencyId: agency.id, itemId, at: tools.clock.now() });
    // never the words: the log is shown to more people than the text
    await recordEvent(tx, tools, events[act], {
      ...{ agency: agency.id, item: itemId, change: id, because, by: request.by },
      ...(version === undefined ? {} : { version }),
      ...(ground ? { ground: ground.text } : {}),
      ...(undoes === undefined ? {} : { undoes }),
    });
    await correctTitlesUnder(tx, tools, agency, itemId);
    await publishNow(tx, tools, agency, itemId);
    return standingShields([...text.acts, { id, act, version, words, ground, undoes }]);
  });
}

async function ownText(
  tx: Tx,
  tools: ArchiveTools,
  itemId: string,
): Promise<{ readonly agency: Agency; readonly text: ShieldedText }> {
  const text = await textToShield(tx.client, itemId);
  if (!text) throw new ArchiveError("archive.missing", `there is no item ${itemId}`);
  if (!text.byAgency)
    throw new ArchiveError(
      "config.invalid",
      "this was written by somebody else: its text is never published. A title that tells of it is shielded by `kanalarkiv entry shield`",
    );
  return { agency: await agencyBy(tools, text.agencyId), text };
}

function wordsIn({ versions, acts }: ShieldedText, given: string): string {
  const words = given.replace(/\s+/gu, " ").trim();
  if ([...words].length < 2) throw new ArchiveError("config.invalid", "--words needs two letters at least");
  if (shieldedWords(standingShields(acts)).includes(words))
    throw new ArchiveError("config.invalid", "these words are shielded in this text already");
  if (!versions.some(({ title, text }) => holdsWords(`${title ?? ""}\n${text}`, [words])))
    throw new ArchiveError(
      "config.invalid",
      "no version of this text holds these words, as far as its title and text go",
    );
  return words;
}

function earlierOf({ versions }: ShieldedText, version: number): number {
  const last = versions.at(-1)?.number ?? 0;
  if (versions.some(({ number }) => number === version) && version < last) return version;
  throw new ArchiveError(
    "config.invalid",
    last < 2
      ? "this text has one version, which is in force: shield --words of it, or have the post screened by `kanalarkiv review overrule`"
      : `${version} is no earlier version of this text: they are 1 to ${last - 1}; of the one in force --words are shielded`,
  );
}
