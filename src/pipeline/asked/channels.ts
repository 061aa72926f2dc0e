/** What only who may ask channels can do, asked for at the desk: a trial look, an accepted look, looks that were ended. */
import { z } from "zod";
import { findChannel } from "../../db/channels.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type FrozenJson, freeze } from "../../domain/frozen.ts";
import { isUuid } from "../../domain/ids.ts";
import { acceptLook } from "../capture/accept.ts";
import { takeUpLooks } from "../capture/recover.ts";
import { lookOf } from "../looks/looks.ts";
import { channelOf } from "../register/find.ts";
import { ChannelInput } from "../register/input.ts";
import { channelDraft } from "../register/register.ts";
import { checkedLook, type Trial, trialLook } from "../register/trial.ts";
import type { AskedKindOfWork, AskedTask } from "./kind.ts";

const id = z.string().refine(isUuid, "is no id");
const trialForm = z.union([z.strictObject({ channel: id }), z.strictObject({ draft: ChannelInput })]);
const acceptForm = z.strictObject({ look: id, because: z.string().trim().min(1).max(4000) });
const channelForm = z.strictObject({ channel: id });

/** What a trial look came to, as it is kept until somebody reads it. */
export type TrialDone = Omit<Trial, "newest"> & {
  readonly newest?: string;
  readonly advice: readonly string[];
};

export const trialOfChannel: AskedKindOfWork = {
  async run(task) {
    const { tools, agency, work, report } = task;
    report.phase("looking");
    const asked = given(trialForm, work.input);
    if ("channel" in asked) {
      const channel = await ownChannel(task, asked.channel);
      return kept(await checkedLook(tools, channel.id, channel));
    }
    const { channel } = await channelDraft(tools, { ...asked.draft, agency: agency.id });
    return kept({ ...(await trialLook(tools, channel)), advice: [] });
  },
};

export const lookAcceptance: AskedKindOfWork = {
  async run({ tools, agency, work, report }) {
    report.phase("accepting");
    const { look, because } = given(acceptForm, work.input);
    const own = await lookOf(tools, agency, look);
    if (!own) throw new ArchiveError("archive.missing", `${agency.name} has no look ${look}`);
    const { newItems, newVersions } = await acceptLook(tools, { named: look, because, by: work.by });
    return { look, newItems, newVersions };
  },
};

/** Of a channel that was paused or closed at the desk: no next look would find what was ended. */
export const takingUpLooks: AskedKindOfWork = {
  async run(task) {
    task.report.phase("takingUp");
    const channel = await ownChannel(task, given(channelForm, task.work.input).channel);
    return { channel: channel.id, taken: await takeUpLooks(task.tools, channel) };
  },
};

async function ownChannel({ tools, agency }: AskedTask, wanted: string) {
  const own = await channelOf(tools, agency, wanted);
  if (!own) throw new ArchiveError("archive.missing", `${agency.name} has no channel ${wanted}`);
  return await findChannel(tools.db, own.id);
}

function kept({ newest, ...trial }: Trial & { readonly advice: readonly string[] }): FrozenJson {
  return freeze({ ...trial, ...(newest && { newest: newest.toISOString() }) });
}

/** @throws ArchiveError `config.invalid` for what no version of the desk asks */
function given<Output>(form: z.ZodType<Output>, input: FrozenJson): Output {
  const read = form.safeParse(input);
  if (read.success) return read.data;
  throw new ArchiveError("config.invalid", `this cannot be read: ${z.prettifyError(read.error)}`);
}
