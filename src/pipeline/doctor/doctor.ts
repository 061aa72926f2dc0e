/**
 * Looks at everything that an archive stands on and says what is wrong, with its place, value and what to do. It reads; all
 * that it writes is one small object, which it deletes again. What cannot be asked does not keep the rest from being asked.
 */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Clock, IdSource } from "../../clock.ts";
import { accessTold } from "../../db/channel-access.ts";
import { connect, type OwnedDatabase, shownUrl } from "../../db/connect.ts";
import { agencyIdsByNumber } from "../../db/desk-sign-ins.ts";
import { channelFacts, type LogFacts, logFacts, queueFacts } from "../../db/diagnosis.ts";
import { startEmbeddedPostgres } from "../../db/embedded.ts";
import { objectCounts, objectSample } from "../../db/objects.ts";
import { reasonOf } from "../../domain/errors.ts";
import { variablesIn } from "../../domain/public-address.ts";
import { type ObjectStoreSettings, openObjectStore } from "../../objects/open.ts";
import { type BadLinksPlace, examineBadLinks } from "./bad-links.ts";
import {
  type DatabaseLimits,
  databaseLimits,
  examineServer,
  examineShape,
  logClockFinding,
} from "./database.ts";
import {
  type DeskSettings,
  examineDesk,
  examineDeskAddress,
  examineDeskAlone,
  examineDeskRole,
} from "./desk.ts";
import { examineLeftovers } from "./leftovers.ts";
import { examineDirectory, examineKey, isThere, type RoomLimits, roomLimits } from "./machine.ts";
import { examineProviders } from "./providers.ts";
import { examinePagesAlone, examinePublicAddress, examinePublicRole } from "./public.ts";
import { type DoctorFinding, fault, ok, warn, withUnchecked } from "./report.ts";
import { absentStore, examineStore, type StoredFacts } from "./store.ts";
import { accessFindings, failedSinceMs, lookFindings, queueFindings, secretFindings } from "./work.ts";

export interface DoctorPlace {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly publicDatabaseUrl: string | undefined;
  readonly desk: DeskSettings["desk"] & {
    readonly databaseUrl: string | undefined;
    /** of the providers of sign-in */
    readonly providersFile?: string | undefined;
  };
  readonly host: string;
  readonly port: number;
  readonly objectsUrl: string;
  readonly s3: ObjectStoreSettings;
  /** under which name this installation signs its log */
  readonly auditOrigin: string;
  /** the operator's list of malicious addresses */
  readonly badLinks?: BadLinksPlace;
  /** variables that begin as ours do and are no setting */
  readonly unknownVariables: readonly string[];
}

export interface DoctorTools {
  readonly clock: Clock;
  readonly ids: IdSource;
  secret(name: string): string | undefined;
  /** other ones only in tests */
  readonly limits?: { readonly room?: RoomLimits; readonly database?: DatabaseLimits };
}

/** @returns something for each code; what could not be looked at is said to be unchecked */
export async function examine(place: DoctorPlace, tools: DoctorTools): Promise<readonly DoctorFinding[]> {
  const room = tools.limits?.room ?? roomLimits;
  const found: DoctorFinding[] = [];
  for (const directory of await directoriesOf(place))
    found.push(...(await examineDirectory(directory, room)));
  if (place.databaseUrl === undefined && place.publicDatabaseUrl !== undefined)
    return [
      ...variableFindings(place.unknownVariables, undefined),
      ...found,
      ...(await examinePagesAlone(place.publicDatabaseUrl)),
    ];
  if (place.databaseUrl === undefined && place.desk.databaseUrl !== undefined)
    return [
      ...variableFindings(place.unknownVariables, undefined),
      ...found,
      ...(await examineDeskAlone(place.desk.databaseUrl, place)),
      ...(await examineProviders(place.desk.providersFile, tools, undefined)),
    ];
  const { findings, archive } = await examineDatabase(place, tools);
  const all = [
    ...variableFindings(place.unknownVariables, archive?.secretNames),
    ...found,
    ...findings,
    ...(await storeFindings(place, tools, archive?.stored)),
    await examineKey(place, archive?.log),
    ...(await examineBadLinks(place.badLinks, tools.clock)),
    ...(await examineProviders(place.desk.providersFile, tools, archive?.agencies)),
  ];
  return withUnchecked(all, "the database could not be asked");
}

/** Where the archive writes: each disk once, the data directory always. */
async function directoriesOf({ dataDir, objectsUrl }: DoctorPlace): Promise<readonly string[]> {
  const objects = directoryOf(objectsUrl);
  const all = [
    dataDir,
    ...(objects === undefined ? [] : [objects]),
    join(dataDir, "postgres"),
    join(dataDir, "incoming"),
  ];
  const disks = new Set<number>();
  const chosen: string[] = [];
  for (const directory of all) {
    const found = await stat(directory).catch(() => undefined);
    if (directory !== dataDir && directory !== objects && (!found || disks.has(found.dev))) continue;
    if (found) disks.add(found.dev);
    // a store that is not there is told as one
    if (found || directory === dataDir) chosen.push(directory);
  }
  return chosen;
}

/** @param secretNames that channels name; undefined when they could not be read */
function variableFindings(
  unknown: readonly string[],
  secretNames: ReadonlySet<string> | undefined,
): readonly DoctorFinding[] {
  const odd = unknown.filter((name) => !secretNames?.has(name));
  if (odd.length === 0) return [ok("doctor.variable", "environment", "each KANALARKIV_… is known")];
  return odd.map((name) => warn("doctor.variable", name, "is no setting"));
}

async function storeFindings(
  { objectsUrl, s3 }: DoctorPlace,
  { ids }: DoctorTools,
  stored: StoredFacts | undefined,
): Promise<readonly DoctorFinding[]> {
  const directory = directoryOf(objectsUrl);
  try {
    if (directory !== undefined && !(await isThere(directory))) return [absentStore(objectsUrl, stored)];
  } catch (error) {
    return [fault("doctor.store", objectsUrl, reasonOf(error))];
  }
  return await examineStore(objectsUrl, () => openObjectStore(objectsUrl, s3), ids, stored);
}

/** What only the archive itself can say of what lies beside it. */
interface ArchiveFacts {
  readonly log: LogFacts;
  readonly stored: StoredFacts;
  readonly secretNames: ReadonlySet<string>;
  /** digits of their organisation numbers */
  readonly agencies: ReadonlySet<string>;
}

interface OfDatabase {
  readonly findings: readonly DoctorFinding[];
  /** undefined when it could not be asked */
  readonly archive: ArchiveFacts | undefined;
}

async function examineDatabase(place: DoctorPlace, tools: DoctorTools): Promise<OfDatabase> {
  if (place.databaseUrl !== undefined) return await examineAt(place, place.databaseUrl, tools);
  const dataDir = join(place.dataDir, "postgres");
  try {
    if (!(await isThere(join(dataDir, "cluster")))) {
      const none = warn(
        "doctor.database",
        dataDir,
        "is not there yet",
        "The first command makes it; look whether KANALARKIV_DATA_DIR names the right place.",
      );
      return { archive: undefined, findings: [none] };
    }
    const server = await startEmbeddedPostgres({ dataDir, durable: true, persistent: true });
    return await examineAt(place, server.url, tools).finally(() => server.stop());
  } catch (error) {
    return { archive: undefined, findings: [fault("doctor.database", dataDir, reasonOf(error))] };
  }
}

async function examineAt(place: DoctorPlace, url: string, tools: DoctorTools): Promise<OfDatabase> {
  const shown = shownUrl(url);
  const findings: DoctorFinding[] = [];
  let archive: ArchiveFacts | undefined;
  try {
    const owned = await connect(url, { connections: 2 });
    try {
      findings.push(ok("doctor.database", shown, "answers"));
      const embedded = place.databaseUrl === undefined;
      const limits = tools.limits?.database ?? databaseLimits;
      findings.push(...(await examineServer(owned.pool, tools.clock, shown, embedded, limits)));
      const shape = await examineShape(owned.pool, shown);
      findings.push(shape.finding);
      if (shape.readable) {
        findings.push(...(await examinePublicRole(owned.pool, shown, embedded)));
        findings.push(...(await examineDeskRole(owned.pool, shown, embedded)));
        if (!embedded) {
          findings.push(...(await examinePublicAddress(place.publicDatabaseUrl, owned.pool)));
          findings.push(...(await examineDeskAddress(place.desk.databaseUrl, owned.pool)));
        }
        findings.push(...(await examineDesk(owned.pool, place)));
        archive = await examineArchive(owned, tools, findings);
      }
    } finally {
      await owned.close();
    }
  } catch (error) {
    findings.push(fault("doctor.database", shown, reasonOf(error)));
  }
  return { findings, archive };
}

async function examineArchive(
  { pool, db }: OwnedDatabase,
  tools: DoctorTools,
  findings: DoctorFinding[],
): Promise<ArchiveFacts> {
  const log = await logFacts(pool);
  const channels = await channelFacts(pool);
  const now = tools.clock.now();
  const queue = await queueFacts(pool, now, new Date(now.getTime() - failedSinceMs));
  findings.push(
    logClockFinding(log.lastAt, tools.clock),
    ...(await examineLeftovers({ db, pool })),
    ...secretFindings(channels, tools.secret),
    ...accessFindings(await accessTold(pool), tools.clock),
    ...queueFindings(queue, tools.clock),
    ...lookFindings(channels, tools.clock),
  );
  const names = channels.flatMap(({ secretName, address }) => [
    ...(secretName === null ? [] : [secretName]),
    ...variablesIn(address),
  ]);
  const { missing, damaged } = await objectCounts(pool);
  const stored = { sample: await objectSample(pool), bad: missing + damaged };
  const agencies = new Set((await agencyIdsByNumber(pool)).keys());
  return { log, stored, secretNames: new Set(names), agencies };
}

/** Undefined for a bucket, and for what names no directory: opening that says why. */
function directoryOf(objectsUrl: string): string | undefined {
  try {
    return objectsUrl.startsWith("file:") ? fileURLToPath(objectsUrl) : undefined;
  } catch {
    return undefined;
  }
}
