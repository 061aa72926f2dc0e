/** What arkivuttrekk.xml promises about the extraction (ADDML 8.3, template of arkivverket/addml-standard `maler/noark5.xml`). */
import { type Origin, readOrigin } from "./origin.ts";
import { childNamed, childrenNamed, type XmlTree } from "./tree.ts";

export interface DescribedFile {
  readonly name: string | undefined;
  readonly line: number;
  /** `undefined` when the property is missing */
  readonly checksum:
    | { readonly algorithm: string | undefined; readonly value: string | undefined }
    | undefined;
}

/** One XML file of the extraction: a `dataObject`. */
export interface DescribedUnit {
  readonly name: string;
  readonly line: number;
  readonly file: DescribedFile | undefined;
  readonly schemas: readonly (DescribedFile & { readonly main: boolean })[];
  /** documented number by element name */
  readonly occurrences: ReadonlyMap<string, string>;
}

/** How the period was cut against the one before and the one after; each `mykt` or `skarpt`. */
export interface Separation {
  readonly incoming: string | undefined;
  readonly outgoing: string | undefined;
}

export interface Uttrekk {
  readonly origin: Origin;
  readonly type: string | undefined;
  readonly version: string | undefined;
  /** `undefined` when `periode` is missing */
  readonly separation: Separation | undefined;
  /** value of a property in additionalInfo, such as `inneholderSkjermetInformasjon` */
  readonly additional: ReadonlyMap<string, string>;
  readonly units: readonly DescribedUnit[];
}

/** Both ends are cut sharp, so that journals and archive hold exactly the same posts. */
export function isSharp(uttrekk: Uttrekk | undefined): boolean {
  return uttrekk?.separation?.incoming === "skarpt" && uttrekk.separation.outgoing === "skarpt";
}

/**
 * Reads by place what the national tool reads by place: `info` is the first property, `type` the first and
 * `additionalInfo` the second in it, the two separations the first and second of `periode`.
 */
export function readUttrekk(root: XmlTree | undefined): Uttrekk | undefined {
  const dataset = childNamed(root, "dataset");
  const extraction = childNamed(childNamed(dataset, "dataObjects"), "dataObject");
  if (extraction === undefined) return undefined;
  const info = properties(properties(extraction)[0]);
  const additional = properties(info[1]);
  const periode = additional.find((each) => nameOf(each) === "periode");
  const cuts = properties(periode);
  return {
    origin: readOrigin(dataset),
    type: rawValueIn(info[0]),
    version: rawValueIn(property(info[0], "version")),
    separation: periode && { incoming: rawValueIn(cuts[0]), outgoing: rawValueIn(cuts[1]) },
    additional: new Map(additional.map((each) => [nameOf(each), valueIn(each) ?? ""])),
    units: childrenNamed(childNamed(extraction, "dataObjects"), "dataObject").map(readUnit),
  };
}

function readUnit(node: XmlTree): DescribedUnit {
  const counts = properties(property(node, "info")).filter((each) => nameOf(each) === "numberOfOccurrences");
  const schemas = properties(node).filter((each) => nameOf(each) === "schema");
  const file = property(node, "file");
  return {
    name: nameOf(node),
    line: node.line,
    file: file && readFile(file),
    schemas: schemas.map((each) => ({
      ...readFile(property(each, "file") ?? each),
      main: valueIn(each) === "main",
    })),
    occurrences: new Map(
      counts.map((each) => [rawValueIn(each) ?? "", valueIn(property(each, "value")) ?? ""]),
    ),
  };
}

function readFile(node: XmlTree): DescribedFile {
  const checksum = property(node, "checksum");
  return {
    name: rawValueIn(property(node, "name")),
    line: node.line,
    checksum: checksum && {
      algorithm: rawValueIn(property(checksum, "algorithm")),
      value: rawValueIn(property(checksum, "value")),
    },
  };
}

function properties(node: XmlTree | undefined): readonly XmlTree[] {
  return childrenNamed(childNamed(node, "properties"), "property");
}

function property(node: XmlTree | undefined, name: string): XmlTree | undefined {
  return properties(node).find((each) => nameOf(each) === name);
}

function nameOf(node: XmlTree): string {
  return node.attributes["name"]?.value ?? "";
}

/** A value with the white space that stands around it: the national tool looks for just that name, and compares just that word. */
function rawValueIn(node: XmlTree | undefined): string | undefined {
  const raw = childNamed(node, "value")?.rawText;
  return raw?.trim() === "" ? undefined : raw;
}

/** A number or a flag, which the national tool reads whatever white space stands around it. */
function valueIn(node: XmlTree | undefined): string | undefined {
  const text = childNamed(node, "value")?.text;
  return text === "" ? undefined : text;
}
