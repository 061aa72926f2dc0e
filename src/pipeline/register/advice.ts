/** What is wrong with how a channel stands in the register, and what to do: of rows from before it was refused. */
import { listChannels, type RegisteredChannel } from "../../db/channels.ts";
import { secretsIn } from "../../domain/public-address.ts";
import type { ArchiveTools } from "../tools.ts";
import { doubleOf } from "./places.ts";

export async function registerAdvice(
  tools: ArchiveTools,
  channel: RegisteredChannel,
): Promise<readonly string[]> {
  const other = doubleOf(channel, await listChannels(tools.db));
  return [
    ...(secretsIn(channel.address).length > 0 ? [openSecret(channel)] : []),
    ...(other && channel.state === "active" && other.state === "active"
      ? [
          `It is the same place as “${other.title}”, so each item is journaled twice: kanalarkiv channel close ${channel.id} --because "…"`,
        ]
      : []),
  ];
}

/** For a channel whose address holds a secret in the open. */
export function openSecret({ id, address }: Pick<RegisteredChannel, "id" | "address">): string {
  const [place = "key"] = secretsIn(address);
  return `Its address holds a secret in the open (${place}), which stands in the database and its backups. Put it into an environment variable, and the variable's name into the channel: kanalarkiv channel edit ${id} ${movedOut(place)}`;
}

function movedOut(place: string): string {
  if (place === "user and password") return '--address "https://…" --secret-name NAME';
  if (place === "path") return '--address "https://…/{NAME}/…"';
  return `--address "https://…?${place}={NAME}"`;
}
