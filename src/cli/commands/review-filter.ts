/** The options that narrow the queue, the same for every command that reads it. */
import { type Command, InvalidArgumentError, Option } from "commander";
import type { GivenFilter } from "../../pipeline/review/given.ts";
import { queueKinds } from "../../pipeline/review/list.ts";
import { givenDay, givenNumber } from "../given.ts";

export function withFilter(command: Command): Command {
  return command
    .option("--class <class>", "only this class, such as ACCESS-REQUEST")
    .option("--rule <rule>", "only what this rule left or proposed, such as NO-05B")
    .option("--channel <channel>", "only of this channel")
    .option("--language <code>", "only what was read as this language: nb, nn, sv, en …")
    .addOption(new Option("--waits <kind>", "only what waits for this").choices(queueKinds))
    .option("--urgency <level>", "only this level and above, 0 to 9; from 5 on it alarms", givenLevel)
    .option("--from <day>", "only what was posted on this day or later", givenDay)
    .option("--to <day>", "only what was posted on this day or earlier", givenDay)
    .option("--older-than <days>", "only what was posted so many days ago or earlier", givenNumber)
    .option("--handed-to <person>", "only what was handed over to this person")
    .option("--postponed", "also what was postponed to a day that is still to come");
}

/** The part of a command's options that narrows the queue. */
export function filterOf(options: GivenFilter): GivenFilter {
  const { rule, channel, language, waits, urgency, from, to, olderThan, handedTo, postponed } = options;
  return {
    class: options.class,
    ...{ rule, channel, language, waits, urgency, from, to, olderThan, handedTo, postponed },
  };
}

function givenLevel(text: string): number {
  if (!/^[0-9]$/.test(text)) throw new InvalidArgumentError("a whole number from 0 to 9");
  return Number(text);
}
