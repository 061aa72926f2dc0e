/** One run of all controls over one extraction: the caller feeds events, file by file, and gets what was found. */
import { controls } from "./all.ts";
import { type Control, type Run, type StreamedFile, streamed, type Watch } from "./control.ts";
import type { XmlEvent } from "./element.ts";
import { documentsOf, type Extraction, type SchemaFault, structure } from "./extraction.ts";
import { type ControlCounts, type ControlId, type Finding, FindingLog } from "./finding.ts";
import type { Seed } from "./id-table.ts";
import { Posts } from "./posts.ts";
import { Units } from "./units.ts";
import { Walk } from "./walk.ts";
import { putEvent, type XmlSink } from "./xml-sink.ts";

export interface ControlSummary extends ControlCounts {
  readonly id: ControlId;
  readonly name: string;
  readonly kind: Control["kind"];
  readonly remedy: string;
  /** false when the file that it needs could not be read; N5.01 or N5.03 says why */
  readonly ran: boolean;
}

export interface CheckResult {
  /** every control, in the order of the ids */
  readonly controls: readonly ControlSummary[];
  /** at most `keptPerLevel` of each level for each control */
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
}

interface Started {
  readonly control: Control;
  readonly watch: Watch;
}

export class Check {
  readonly #log = new FindingLog();
  readonly #walks: ReadonlyMap<StreamedFile, Walk>;
  readonly #seen = new Set<StreamedFile>();
  readonly #run: Run & { schemaFaults: readonly SchemaFault[] };
  readonly #started: readonly Started[];

  /** @param seed unknown to whoever made the package */
  constructor(extraction: Extraction, seed?: Seed) {
    this.#run = {
      extraction,
      documents: documentsOf(extraction),
      units: new Units(seed),
      posts: new Posts(),
      schemaFaults: [],
      wasRead: (file) => this.#wasRead(file),
      faultOf: (file) => (this.#seen.has(file) ? this.#walks.get(file)?.fault : undefined),
    };
    this.#started = controls.map((control) => ({
      control,
      watch: control.start(this.#run, this.#log.saying(control.id)),
    }));
    const watchesOf = (file: StreamedFile) => this.#started.flatMap(({ watch }) => watch.files?.[file] ?? []);
    this.#walks = new Map(streamed.map((file) => [file, new Walk(watchesOf(file))]));
  }

  /**
   * Where a file is read into. The files are read whole, in the order of `streamed`; for one that is missing this is not
   * called.
   */
  reading(file: StreamedFile): XmlSink {
    const walk = this.#walks.get(file);
    if (walk === undefined) throw new TypeError(`${file} is not read as a stream`);
    this.#seen.add(file);
    return walk;
  }

  /** The same, event by event. */
  see(file: StreamedFile, event: XmlEvent): void {
    putEvent(this.reading(file), event);
  }

  finish(schemaFaults: readonly SchemaFault[]): CheckResult {
    this.#run.schemaFaults = schemaFaults;
    for (const started of this.#started) if (this.#canRun(started)) started.watch.finish?.();
    const summaries = this.#started.map((started) => this.#summary(started));
    return {
      controls: summaries,
      findings: this.#log.findings(controls.map(({ id }) => id)),
      errors: summaries.reduce((sum, each) => sum + each.errors, 0),
      warnings: summaries.reduce((sum, each) => sum + each.warnings, 0),
    };
  }

  #summary(started: Started): ControlSummary {
    const { id, name, kind, remedy } = started.control;
    return { id, name, kind, remedy, ran: this.#canRun(started), ...this.#log.counts(id) };
  }

  /** Half an archive would give false counts; what was said while it went by stays. */
  #canRun({ control, watch }: Started): boolean {
    return control.kind === "structure" || watch.files?.[structure] === undefined || this.#wasRead(structure);
  }

  #wasRead(file: StreamedFile): boolean {
    return this.#seen.has(file) && this.#walks.get(file)?.fault === undefined;
  }
}
