/**
 * Where packages that people drop are controlled: each in a folder of its own that is removed when it was read, by a
 * process with bounds on memory and time. What it came to is held in memory for a while, and nowhere else.
 */
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Clock } from "../../clock.ts";
import type { Agency, Language } from "../../domain/agency.ts";
import type { UserId } from "../../domain/desk.ts";
import { ArchiveError, isArchiveError, reasonOf } from "../../domain/errors.ts";
import { Paths, safePath } from "../../package/read-name.ts";
import { systemName, systemVersion } from "../../version.ts";
import { type JobProcesses, openProcesses } from "../../workers/process.ts";
import { type ControlDone, type ControlProgress, type Refusal, refusalOf } from "./done.ts";
import type { ControlJobs } from "./process.ts";

export interface ControlSettings {
  /** where packages lie while they are read; nothing else lies there */
  readonly place: string;
  /** a package may have so many bytes, packed and unpacked */
  readonly mostBytes: number;
  readonly memoryMb: number;
  readonly longestMs: number;
}

/** What was controlled, as long as it is remembered. */
export interface Control {
  readonly id: string;
  readonly by: string;
  readonly at: Date;
  readonly name: string;
  readonly state:
    | { readonly is: "running"; readonly progress: ControlProgress | undefined }
    | { readonly is: "done"; readonly done: ControlDone }
    | { readonly is: "failed"; readonly refusal: Refusal; readonly says: string };
}

export interface ControlOwner {
  readonly agency: Agency;
  readonly user: { readonly id: UserId; readonly name: string };
  readonly language: Language;
}

/** A package that is being handed over. */
export interface Drop {
  /** @throws ArchiveError `package.invalid` for a name that leads out or comes twice, `package.refused` for too much */
  take(name: string, content: Readable): Promise<void>;
  readonly bytes: number;
  /** Begins the control; the package is removed when it ends. @returns its id; undefined when nothing was handed over */
  begin(): Promise<string | undefined>;
  /** Removes what was handed over. */
  discard(): Promise<void>;
}

export interface ControlRoom {
  readonly mostBytes: number;
  drop(owner: ControlOwner): Promise<Drop>;
  /** Of the person and agency alone. */
  find(owner: Pick<ControlOwner, "agency" | "user">, id: string): Control | undefined;
  /** The newest first. */
  list(owner: Pick<ControlOwner, "agency" | "user">): readonly Control[];
  close(): Promise<void>;
}

interface Kept extends Control {
  readonly agencyId: string;
  readonly userId: string;
}

const rememberedMs = 2 * 3_600_000;
const mostRemembered = 100;
/** Controls are heavy: one at a time, the others wait. */
const atOnce = 1;
const idleMs = 60_000;

/** What an earlier process left is removed before the first package is taken. */
export function openControlRoom(
  settings: ControlSettings,
  world: { readonly clock: Clock; readonly ids: { next(): string } },
): ControlRoom {
  const swept = sweep(settings.place).catch(() => undefined);
  const processes = openProcesses<ControlJobs>(new URL("./process.ts", import.meta.url), {
    memoryMb: settings.memoryMb,
    most: atOnce,
    idleMs,
  });
  const kept = new Map<string, Kept>();
  const running = new Set<Promise<void>>();
  const forget = () => {
    const oldest = world.clock.now().getTime() - rememberedMs;
    for (const [id, one] of kept)
      if (one.state.is !== "running" && (one.at.getTime() < oldest || kept.size > mostRemembered))
        kept.delete(id);
  };
  const own = ({ agency, user }: Pick<ControlOwner, "agency" | "user">) =>
    [...kept.values()].filter(({ agencyId, userId }) => agencyId === agency.id && userId === user.id);
  return {
    mostBytes: settings.mostBytes,
    async drop(owner) {
      await swept;
      const dir = await makeDir(settings.place);
      const discard = () => rm(dir, { recursive: true, force: true });
      const taken = receiving(join(dir, "given"), settings.mostBytes);
      return {
        take: taken.take,
        get bytes() {
          return taken.bytes;
        },
        discard,
        async begin() {
          if (taken.names.length === 0) return void (await discard());
          forget();
          const first: Kept = {
            ...{ id: world.ids.next(), by: owner.user.name, at: world.clock.now() },
            ...{ name: taken.names[0] ?? "", agencyId: owner.agency.id, userId: owner.user.id },
            state: { is: "running", progress: undefined },
          };
          kept.set(first.id, first);
          const tell = (state: Control["state"]) => void kept.set(first.id, { ...first, state });
          const work = controlled(processes, settings, { dir, owner, at: first.at, tell })
            // nobody reads what it came to before the package is gone
            .then(async (state) => {
              await discard();
              tell(state);
            })
            .finally(() => running.delete(work));
          running.add(work);
          return first.id;
        },
      };
    },
    find: (owner, id) => own(owner).find((one) => one.id === id),
    list: (owner) => own(owner).reverse(),
    async close() {
      await swept;
      await processes.close();
      await Promise.allSettled([...running]);
    },
  };
}

async function controlled(
  processes: JobProcesses<ControlJobs>,
  settings: ControlSettings,
  given: {
    readonly dir: string;
    readonly owner: ControlOwner;
    readonly at: Date;
    readonly tell: (state: Control["state"]) => void;
  },
): Promise<Control["state"]> {
  const { dir, owner, at, tell } = given;
  const workDir = join(dir, "work");
  try {
    await mkdir(workDir);
    const verified = { by: owner.user.name, at, system: systemName, version: systemVersion };
    const asked = {
      given: join(dir, "given"),
      workDir,
      mostBytes: settings.mostBytes,
      language: owner.language,
      verified,
    };
    const done = await processes.run("control", asked, {
      timeMs: settings.longestMs,
      onProgress: (progress: ControlProgress) => tell({ is: "running", progress }),
    });
    return { is: "done", done };
  } catch (error) {
    const says = isArchiveError(error) ? error.message : reasonOf(error);
    const refusal = refusalOf(says);
    return { is: "failed", says: says.replaceAll(dir, ""), refusal: refusal === "other" ? "ended" : refusal };
  }
}

function receiving(place: string, mostBytes: number) {
  const paths = new Paths();
  const names: string[] = [];
  let bytes = 0;
  return {
    names,
    get bytes() {
      return bytes;
    },
    async take(name: string, content: Readable): Promise<void> {
      const path = safePath(name);
      if (path === undefined)
        throw new ArchiveError("package.invalid", "a file without a name was handed over");
      paths.addFile(path);
      await mkdir(dirname(join(place, path)), { recursive: true });
      const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          if (bytes > mostBytes)
            throw new ArchiveError("package.refused", `the package has more than ${mostBytes} bytes`);
          yield chunk;
        }
      };
      await pipeline(content, counted, createWriteStream(join(place, path), { flags: "wx", mode: 0o600 }));
      names.push(path);
    },
  };
}

const dirName = /^control-(\d+)-/;

async function makeDir(place: string): Promise<string> {
  await mkdir(place, { recursive: true, mode: 0o700 });
  const dir = await mkdtemp(join(place, `control-${process.pid}-`));
  await mkdir(join(dir, "given"));
  return dir;
}

/** What processes that were killed have left: theirs are gone, and one that has our number is not there any more either. */
async function sweep(place: string): Promise<void> {
  const there = await readdir(place).catch(() => []);
  for (const name of there) {
    const pid = Number(dirName.exec(name)?.[1]);
    if (pid > 0 && (pid === process.pid || !isAlive(pid)))
      await rm(join(place, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // one of another user is there all the same
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
