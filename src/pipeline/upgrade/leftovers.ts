/** What earlier versions of the program did wrong and left in the archive, each with a way out. Nothing is changed here. */
import { listAgencies, listChannels, type RegisteredChannel } from "../../db/channels.ts";
import {
  doubledItems,
  emptyLooks,
  falseVersions,
  type LeftInChannel,
  packagesOfBefore,
} from "../../db/leftovers.ts";
import type { Agency } from "../../domain/agency.ts";
import { secretsIn } from "../../domain/public-address.ts";
import { doubleOf } from "../register/places.ts";
import type { ArchiveTools } from "../tools.ts";

export type LeftoverKind =
  | "doubledChannel"
  | "openSecret"
  | "earlierPackage"
  | "emptyLooks"
  | "falseVersions"
  | "doubledItems";

export interface Leftover {
  readonly kind: LeftoverKind;
  /** whether somebody must do something; what is only to be known is told as well */
  readonly needsAct: boolean;
  readonly agency: string;
  /** title and id of the channel, or id of the package */
  readonly where: string;
  readonly count: number;
  readonly what: string;
  readonly remedy: string;
  /** ids of items or looks, at most three */
  readonly examples: readonly string[];
}

export async function leftovers(tools: Pick<ArchiveTools, "db" | "pool">): Promise<readonly Leftover[]> {
  const place = await placesOf(tools);
  return [...(await toSettle(tools, place)), ...(await toKnow(tools, place))];
}

/** Those alone about which somebody must do something: found without reading what was captured. */
export async function leftoversToSettle(
  tools: Pick<ArchiveTools, "db" | "pool">,
): Promise<readonly Leftover[]> {
  return await toSettle(tools, await placesOf(tools));
}

interface Places {
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly channels: readonly RegisteredChannel[];
}

async function placesOf({ db }: Pick<ArchiveTools, "db">): Promise<Places> {
  const agencies = new Map((await listAgencies(db)).map((agency) => [agency.id as string, agency]));
  return { agencies, channels: await listChannels(db) };
}

function orgOf({ agencies }: Places, agencyId: string): string {
  return agencies.get(agencyId)?.orgNumber ?? agencyId;
}

async function toSettle({ pool }: Pick<ArchiveTools, "pool">, place: Places): Promise<readonly Leftover[]> {
  const { agencies, channels } = place;
  return [
    ...channels.flatMap((channel) => ofChannel(channel, channels, orgOf(place, channel.agencyId))),
    ...(await packagesOfBefore(pool)).map((one) => earlierPackage(one, agencies.get(one.agencyId))),
  ];
}

async function toKnow({ pool }: Pick<ArchiveTools, "pool">, place: Places): Promise<readonly Leftover[]> {
  const inChannel = (kind: keyof typeof words, rows: readonly LeftInChannel[]) =>
    rows.flatMap((row): readonly Leftover[] => {
      const channel = place.channels.find(({ id }) => id === row.channelId);
      if (!channel) return [];
      const { count, examples } = row;
      const agency = orgOf(place, channel.agencyId);
      const told = words[kind](channel, count);
      return [{ kind, needsAct: false, agency, where: named(channel), count, examples, ...told }];
    });
  return [
    ...inChannel("emptyLooks", await emptyLooks(pool)),
    ...inChannel("falseVersions", await falseVersions(pool)),
    ...inChannel("doubledItems", await doubledItems(pool)),
  ];
}

function named({ title, id }: RegisteredChannel): string {
  return `${title} (${id})`;
}

function ofChannel(
  channel: RegisteredChannel,
  all: readonly RegisteredChannel[],
  agency: string,
): readonly Leftover[] {
  const secrets = secretsIn(channel.address);
  const other = doubleOf(channel, all);
  // of two that are looked at, the one that was registered later is told
  const isDouble =
    other !== undefined &&
    channel.state === "active" &&
    other.state === "active" &&
    (other.registeredAt < channel.registeredAt ||
      (+other.registeredAt === +channel.registeredAt && other.id < channel.id));
  const common = { agency, where: named(channel), needsAct: true, examples: [] };
  return [
    ...(isDouble
      ? [
          {
            ...common,
            kind: "doubledChannel" as const,
            count: 1,
            what: `it is the same place as ${named(other)}: each of its items stands in the archive, the journal and the packages twice`,
            remedy: `kanalarkiv channel close ${channel.id} --because "the same place as ${other.id}" ends it; what it captured stays, and its entries that wait for an answer are written off with kanalarkiv entry write-off`,
          },
        ]
      : []),
    ...(secrets.length > 0
      ? [
          {
            ...common,
            kind: "openSecret" as const,
            count: secrets.length,
            what: `its address holds a secret in the open (${secrets.join(", ")}), which stands in the database and in its backups`,
            remedy: `put it into an environment variable, and write kanalarkiv channel edit ${channel.id} --address "https://…?${secrets[0]}={NAME}"; then change it where it was given out`,
          },
        ]
      : []),
  ];
}

function earlierPackage(
  { id, from, to }: { readonly id: string; readonly from: string; readonly to: string },
  agency: Agency | undefined,
): Leftover {
  const org = agency?.orgNumber ?? "";
  return {
    kind: "earlierPackage",
    needsAct: true,
    agency: org,
    where: id,
    count: 1,
    what: `the package of ${from}–${to} was made without a submission description (DIAS), and its own schema is one that the archive's tools do not read: none of them takes it`,
    remedy: `kanalarkiv export --agency ${org} --from ${from} --to ${to} --replaces ${id} makes it anew; kanalarkiv verify ${id} says what is wrong with this one`,
    examples: [],
  };
}

type Told = Pick<Leftover, "what" | "remedy">;

const words: Readonly<
  Record<"emptyLooks" | "falseVersions" | "doubledItems", (channel: RegisteredChannel, count: number) => Told>
> = {
  emptyLooks: ({ id }, count) => ({
    what: `${count} look(s) were believed although everything that was shown was kept out: nothing was seen then`,
    remedy: `status and the packages count that time as a gap now; kanalarkiv looks --channel ${id} lists the looks, and kanalarkiv channel findings --channel ${id} --held what was kept out. What the channel still shows comes with the next look`,
  }),
  falseVersions: (_, count) => ({
    what: `${count} version(s) say the same as the version before (an address was signed anew, or a time was moved): nobody edited anything`,
    remedy:
      "nothing is to be done: versions stay, the public pages and new packages say what is not the same in them, and no more come",
  }),
  doubledItems: ({ id }, count) => ({
    what: `${count} publication(s) stand in the archive once more under another id, because the channel gave them one`,
    remedy: `nothing is merged or taken away: kanalarkiv review note ITEM "the same as …" says it of one in its history. If ids change at each look still, kanalarkiv channel edit ${id} --identify-by link`,
  }),
};
