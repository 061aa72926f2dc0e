/** `kanalarkiv review`: the queue of what waits for an officer, and what officers do about it. */
import type { Command } from "commander";
import type { Cli } from "../context.ts";
import { registerBatch } from "./review-batch.ts";
import { registerConfirm, registerOverrule } from "./review-decide.ts";
import { registerList } from "./review-list.ts";
import { registerModel } from "./review-model.ts";
import { registerNext, registerRelease } from "./review-next.ts";
import { registerHandOver, registerNote, registerPostpone } from "./review-put.ts";
import { registerRebuild } from "./review-queue.ts";
import { registerSample } from "./review-sample.ts";
import { registerShow } from "./review-show.ts";
import { registerSimilar } from "./review-similar.ts";
import { registerSimulate } from "./review-simulate.ts";
import { registerActs, registerHistory, registerUndo } from "./review-undo.ts";

export function review(command: Command, cli: Cli): void {
  const group = command.addHelpText(
    "after",
    '\nA working day with it: docs/records-officer.md. Without a command it lists what waits.\n\nExamples:\n  kanalarkiv review --agency 999999999\n  kanalarkiv review next --agency 999999999 --by "Kari Vik"',
  );
  const commands = [
    ...[registerList, registerNext, registerShow, registerConfirm, registerOverrule, registerPostpone],
    ...[registerHandOver, registerNote, registerRelease, registerSimilar, registerBatch, registerUndo],
    ...[registerSample, registerSimulate, registerModel],
    ...[registerHistory, registerActs, registerRebuild],
  ];
  for (const register of commands) register(group, cli);
}
