/** The database: its server, who signs in to it, what the public role may do, its shape, its clock. */
import type pg from "pg";
import type { Clock } from "../../clock.ts";
import { hasShape, type ServerFacts, serverFacts } from "../../db/diagnosis.ts";
import { migrationState } from "../../db/readiness.ts";
import { type DoctorFinding, fault, ok, sizeText, unchecked, warn } from "./report.ts";

export interface DatabaseLimits {
  /** oldest `server_version_num` */
  readonly version: number;
  /** fewer do not do for two processes */
  readonly connections: number;
}

export const databaseLimits: DatabaseLimits = { version: 150_000, connections: 60 };

export async function examineServer(
  db: Pick<pg.ClientBase, "query">,
  clock: Clock,
  place: string,
  embedded: boolean,
  limits = databaseLimits,
): Promise<readonly DoctorFinding[]> {
  const before = clock.now().getTime();
  const facts = await serverFacts(db);
  const after = clock.now().getTime();
  return [
    ...serverFindings(facts, place, limits),
    ...ownerFindings(facts, place, embedded),
    clockFinding(facts, before, after, place),
    // room where an embedded one lies is looked at from here
    ...(embedded ? [] : [roomUnknown(facts, place)]),
  ];
}

function serverFindings(
  { version, encoding, connections, unsafe, readOnly }: ServerFacts,
  place: string,
  limits: DatabaseLimits,
): readonly DoctorFinding[] {
  const major = Math.floor(version / 10_000);
  const wanted = Math.floor(limits.version / 10_000);
  const found: DoctorFinding[] = [];
  if (version < limits.version)
    found.push(fault("doctor.server", place, `PostgreSQL ${major}; ${wanted} or newer is needed`));
  if (encoding !== "UTF8")
    found.push(
      fault(
        "doctor.server",
        place,
        `encoding ${encoding}; UTF8 is needed`,
        "Make a database with encoding 'UTF8' and move the archive there with a dump.",
      ),
    );
  if (readOnly)
    found.push(
      fault(
        "doctor.server",
        place,
        "read-only",
        "Name the primary in DATABASE_URL, and look at default_transaction_read_only of the database and the role.",
      ),
    );
  if (unsafe.length > 0)
    found.push(
      fault(
        "doctor.server",
        place,
        unsafe.join(", "),
        "Set them back: with these, what was said to be kept is lost when the machine stops.",
      ),
    );
  if (connections < limits.connections)
    found.push(
      warn(
        "doctor.server",
        place,
        `max_connections ${connections}`,
        `Set it to ${limits.connections} or more: each process takes up to 30.`,
      ),
    );
  return found.length > 0 ? found : [ok("doctor.server", place, `PostgreSQL ${major}, ${encoding}`)];
}

function ownerFindings(
  { owner, superuser, coreOwned, mayCreate }: ServerFacts,
  place: string,
  embedded: boolean,
): readonly DoctorFinding[] {
  const who = `${place} as ${owner}`;
  if (coreOwned === false)
    return [
      fault(
        "doctor.owner",
        who,
        "the tables belong to another role",
        "Sign in as the role that made them, or give them to this one: reassign owned by … to …",
      ),
    ];
  if (!mayCreate)
    return [
      fault(
        "doctor.owner",
        who,
        "may make no schema in this database",
        "Make it the owner: alter database … owner to …",
      ),
    ];
  if (superuser && !embedded)
    return [
      warn(
        "doctor.owner",
        who,
        "is a superuser",
        "Give the archive a role of its own: docs/operations.md, “Your own PostgreSQL, three roles”.",
      ),
    ];
  return [ok("doctor.owner", who, "owns what it needs")];
}

const [oddMs, wrongMs] = [2000, 60_000];

/** The server's clock stood between the question and its answer, or the two clocks differ. */
function clockFinding({ at, sameMachine }: ServerFacts, before: number, after: number, place: string) {
  const time = at.getTime();
  const apart = time < before ? time - before : time > after ? time - after : 0;
  const said = `${apart < 0 ? "" : "+"}${(apart / 1000).toFixed(1)} s beside this machine`;
  if (Math.abs(apart) >= wrongMs) return fault("doctor.clock", place, said);
  if (Math.abs(apart) >= oddMs) return warn("doctor.clock", place, said);
  if (!sameMachine) return ok("doctor.clock", place, "as this machine's");
  return unchecked(
    "doctor.clock",
    place,
    "its server runs on this machine, and has the same clock",
    "Whether that clock is right say `chronyc tracking` or `timedatectl`.",
  );
}

/** @param lastAt of the log's last event */
export function logClockFinding(lastAt: Date | undefined, clock: Clock): DoctorFinding {
  const place = "audit log";
  if (lastAt === undefined) return ok("doctor.clock", place, "has no event yet");
  const aheadMs = lastAt.getTime() - clock.now().getTime();
  const said = `the last event is dated ${(aheadMs / 1000).toFixed(0)} s later than now`;
  const todo =
    "This machine's clock was set back, or ran ahead when that was written (or another machine's does): put it right before more is dated by it.";
  if (aheadMs >= wrongMs) return fault("doctor.clock", place, said, todo);
  if (aheadMs >= oddMs) return warn("doctor.clock", place, said, todo);
  return ok("doctor.clock", place, "nothing is dated later than now");
}

function roomUnknown({ bytes }: ServerFacts, place: string): DoctorFinding {
  return unchecked(
    "doctor.disk",
    `${place} (database)`,
    `it holds ${sizeText(bytes)}; how much room its server has cannot be asked`,
    "Watch the disk of the database server there.",
  );
}

/** @returns the finding, and whether the archive's tables can be read */
export async function examineShape(
  pool: pg.Pool,
  place: string,
): Promise<{ readonly finding: DoctorFinding; readonly readable: boolean }> {
  if (!(await hasShape(pool)))
    return {
      finding: warn(
        "doctor.migrations",
        place,
        "no archive was made in it yet",
        "The first command makes it: kanalarkiv status",
      ),
      readable: false,
    };
  const state = await migrationState(pool);
  if (state === undefined)
    return { finding: ok("doctor.migrations", place, "as this version wants it"), readable: true };
  return { finding: fault("doctor.migrations", place, state), readable: !state.includes("older") };
}
