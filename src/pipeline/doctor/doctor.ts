/**
 * Looks at everything that an archive stands on and says what is wrong, with its place, value and what to do. It reads; all
 * that it writes is one small object, which it deletes again. What cannot be asked does not keep the rest from being asked.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Clock, IdSource } from "../../clock.ts";
import { connect, shownUrl } from "../../db/connect.ts";
import { channelFacts, hasCheckpoints, queueFacts } from "../../db/diagnosis.ts";
import { startEmbeddedPostgres } from "../../db/embedded.ts";
import { reasonOf } from "../../domain/errors.ts";
import { type ObjectStoreSettings, openObjectStore } from "../../objects/open.ts";
import {
  type DatabaseLimits,
  databaseLimits,
  examinePublicRole,
  examineServer,
  examineShape,
} from "./database.ts";
import { examineDirectory, examineKey, type RoomLimits, roomLimits } from "./machine.ts";
import { type DoctorFinding, fault, ok, warn } from "./report.ts";
import { examineStore } from "./store.ts";
import { failedSinceMs, lookFindings, queueFindings, secretFindings } from "./work.ts";

export interface DoctorPlace {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly publicDatabaseUrl: string | undefined;
  readonly objectsUrl: string;
  readonly s3: ObjectStoreSettings;
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

export async function examine(place: DoctorPlace, tools: DoctorTools): Promise<readonly DoctorFinding[]> {
  const room = tools.limits?.room ?? roomLimits;
  const found: DoctorFinding[] = [...(await examineDirectory(place.dataDir, room))];
  const objects = directoryOf(place.objectsUrl);
  if (objects !== undefined && existsSync(objects)) found.push(...(await examineDirectory(objects, room)));
  const { findings, signed, secretNames } = await examineDatabase(place, tools);
  found.push(...findings);
  for (const name of place.unknownVariables)
    if (!secretNames?.has(name)) found.push(warn("doctor.variable", name, "is no setting"));
  if (place.databaseUrl === undefined && objects !== undefined && !existsSync(objects))
    found.push(warn("doctor.store", place.objectsUrl, "is not there yet", "The first command makes it."));
  else
    found.push(
      ...(await examineStore(place.objectsUrl, () => openObjectStore(place.objectsUrl, place.s3), tools.ids)),
    );
  return [...found, await examineKey(place.dataDir, signed)];
}

interface OfDatabase {
  readonly findings: readonly DoctorFinding[];
  readonly signed: boolean | undefined;
  /** undefined when the channels could not be read */
  readonly secretNames: ReadonlySet<string> | undefined;
}

async function examineDatabase(place: DoctorPlace, tools: DoctorTools): Promise<OfDatabase> {
  const nothing = { signed: undefined, secretNames: undefined };
  if (place.databaseUrl !== undefined) return await examineAt(place, place.databaseUrl, tools);
  const dataDir = join(place.dataDir, "postgres");
  if (!existsSync(join(dataDir, "cluster"))) {
    const none = warn(
      "doctor.database",
      dataDir,
      "is not there yet",
      "The first command makes it; look whether KANALARKIV_DATA_DIR names the right place.",
    );
    return { ...nothing, findings: [none] };
  }
  try {
    const server = await startEmbeddedPostgres({ dataDir, durable: true, persistent: true });
    return await examineAt(place, server.url, tools).finally(() => server.stop());
  } catch (error) {
    return { ...nothing, findings: [fault("doctor.database", dataDir, reasonOf(error))] };
  }
}

async function examineAt(place: DoctorPlace, url: string, tools: DoctorTools): Promise<OfDatabase> {
  const shown = shownUrl(url);
  const findings: DoctorFinding[] = [];
  let rest: Omit<OfDatabase, "findings"> = { signed: undefined, secretNames: undefined };
  try {
    const { pool, close } = await connect(url, { connections: 2 });
    try {
      findings.push(ok("doctor.database", shown, "answers"));
      const embedded = place.databaseUrl === undefined;
      findings.push(
        ...(await examineServer(
          pool,
          tools.clock,
          shown,
          embedded,
          tools.limits?.database ?? databaseLimits,
        )),
      );
      const shape = await examineShape(pool, shown);
      findings.push(shape.finding);
      if (shape.readable) {
        findings.push(...(await examinePublicRole(pool, shown)), ...(await examinePublicAddress(place)));
        const channels = await channelFacts(pool);
        const now = tools.clock.now();
        const queue = await queueFacts(pool, now, new Date(now.getTime() - failedSinceMs));
        findings.push(
          ...secretFindings(channels, tools.secret),
          ...queueFindings(queue, tools.clock),
          ...lookFindings(channels, tools.clock),
        );
        const names = channels.flatMap(({ secretName }) => (secretName === null ? [] : [secretName]));
        rest = { signed: await hasCheckpoints(pool), secretNames: new Set(names) };
      }
    } finally {
      await close();
    }
  } catch (error) {
    findings.push(fault("doctor.database", shown, reasonOf(error)));
  }
  return { findings, ...rest };
}

/** Signs in as the pages do. */
async function examinePublicAddress({
  databaseUrl,
  publicDatabaseUrl,
}: DoctorPlace): Promise<readonly DoctorFinding[]> {
  if (databaseUrl === undefined) return [];
  if (publicDatabaseUrl === undefined)
    return [
      warn(
        "doctor.publicRole",
        "DATABASE_PUBLIC_URL",
        "is not set",
        "kanalarkiv serve needs it; a machine that only works does not.",
      ),
    ];
  const place = shownUrl(publicDatabaseUrl);
  try {
    const { pool, close } = await connect(publicDatabaseUrl, { connections: 1 });
    const asked = await pool.query<{ who: string }>("select current_user as who").finally(close);
    const who = asked.rows[0]?.who;
    if (who !== "kanalarkiv_public")
      return [
        fault(
          "doctor.publicRole",
          place,
          `signs in as ${who}`,
          "Name kanalarkiv_public in DATABASE_PUBLIC_URL: the pages must not be able to read more than is public.",
        ),
      ];
    return [ok("doctor.publicRole", place, "signs in")];
  } catch (error) {
    return [fault("doctor.publicRole", place, reasonOf(error))];
  }
}

function directoryOf(objectsUrl: string): string | undefined {
  return objectsUrl.startsWith("file:") ? fileURLToPath(objectsUrl) : undefined;
}
