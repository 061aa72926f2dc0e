/** One-change variants of a document, made from its shape alone. */
import { elementsOf, isElement, type Xml } from "./schema-documents.ts";

/** Child indexes from the root to an element. */
type Path = readonly number[];

interface Place {
  readonly path: Path;
  readonly node: Xml;
}

/** Text that one type of value takes and another refuses. */
const tellingValues: readonly string[] = [
  " ",
  "x",
  "-1",
  "+01",
  "1.5",
  "2026-01-01",
  "2026-02-30",
  "2026-01-01+02:00",
  "2026-01-01T00:00:00",
  "2026-01-01T00:00:00.123+01:00",
  "2026-01-01T25:00:00Z",
  "7f1d2c3e-0000-4000-8000-00000000000f",
  "7F1D2C3E-0000-4000-8000-00000000000F",
  "7f1d2c3e00004000800000000000000f",
  " 7f1d2c3e-0000-4000-8000-00000000000f",
];

const typeNames: readonly string[] = [
  "arkivdel",
  "klasse",
  "mappe",
  "saksmappe",
  "moetemappe",
  "registrering",
  "basisregistrering",
  "journalpost",
  "arkivnotat",
  "moeteregistrering",
  "kassasjon",
  "ark:journalpost",
  "ark:mappe",
  "Journalpost",
  "",
];

/**
 * Every kind of element of the document is changed in every way, at its first place.
 *
 * @param seen kinds that were changed in another document already; those of this one are added
 */
export function* mutations(root: Xml, seen: Set<string>): Generator<Xml> {
  for (const place of unseenKinds(root, seen)) {
    for (const replacement of replacements(place.node)) yield replaced(root, place.path, replacement);
    const swapped = swappedWithNext(root, place.path);
    if (swapped !== undefined) yield swapped;
  }
}

/** Each of the documents holds one more element than `root` pruned to what is mandatory, at one place. */
export function* insertions(root: Xml, samples: ReadonlyMap<string, Xml>, seen: Set<string>): Generator<Xml> {
  for (const { path } of unseenKinds(root, seen)) {
    const lean = pruned(root, path);
    const parent = at(lean.root, lean.path);
    if (!parent.children.every(isElement)) continue;
    for (let gap = 0; gap <= parent.children.length; gap += 1)
      for (const sample of samples.values())
        yield replaced(lean.root, lean.path, [
          { ...parent, children: parent.children.toSpliced(gap, 0, sample) },
        ]);
  }
}

/** One example of every element name, without the optional parts of its content. */
export function samplesOf(roots: readonly Xml[], names: Iterable<string>): ReadonlyMap<string, Xml> {
  const samples = new Map<string, Xml>();
  for (const root of roots)
    for (const { node } of unseenKinds(root, new Set()))
      if (!samples.has(node.name)) samples.set(node.name, mandatoryOnly(node));
  for (const name of names)
    if (!samples.has(name)) samples.set(name, { name, attributes: {}, children: ["t"] });
  return samples;
}

/** Elements of one kind have the same name and type, and so have their parents; the first of each is given. */
function unseenKinds(root: Xml, seen: Set<string>): readonly Place[] {
  const places: Place[] = [];
  const visit = (node: Xml, path: Path, parent: string): void => {
    const own = `${node.name}:${node.attributes["xsi:type"] ?? ""}`;
    const kind = `${parent}/${own}`;
    if (!seen.has(kind)) places.push({ path, node });
    seen.add(kind);
    for (const [index, child] of node.children.entries())
      if (isElement(child)) visit(child, [...path, index], own);
  };
  visit(root, [], "");
  return places;
}

function* replacements(node: Xml): Generator<readonly Xml[]> {
  const { name, attributes, children } = node;
  yield [];
  yield [node, node];
  yield [{ ...node, name: `${name}X` }];
  yield [{ ...node, children: [] }];
  yield [{ ...node, children: ["x", ...children] }];
  yield [{ ...node, children: [...children, { name: "tittel", attributes: {}, children: ["t"] }] }];
  yield [{ ...node, attributes: { ...attributes, xmlns: "" } }];
  yield [{ ...node, attributes: { ...attributes, xmlns: "urn:other" } }];
  for (const [attribute, value] of [
    ["ukjent", "1"],
    ["label", ""],
    ["name", "n"],
    ["dataType", "d"],
    ["xml:lang", "no"],
    ["xsi:nil", "true"],
  ] as const)
    yield [{ ...node, attributes: { ...attributes, [attribute]: value } }];
  for (const attribute of Object.keys(attributes))
    if (!attribute.startsWith("xmlns"))
      yield [
        {
          ...node,
          attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== attribute)),
        },
      ];
  if (elementsOf(node).length > 0)
    for (const type of typeNames)
      yield [
        { ...node, attributes: { ...attributes, "xmlns:ark": nearestNamespace(node), "xsi:type": type } },
      ];
  else for (const value of tellingValues) yield [{ ...node, children: [value] }];
}

function nearestNamespace(node: Xml): string {
  return node.attributes["xmlns"] ?? "http://www.arkivverket.no/standarder/noark5/arkivstruktur";
}

function at(root: Xml, path: Path): Xml {
  return path.reduce<Xml>((node, index) => {
    const child = node.children[index];
    if (child === undefined || !isElement(child)) throw new Error(`no element at ${path.join("/")}`);
    return child;
  }, root);
}

/** The root itself is replaced only by a single element; other replacements of it leave the document as it is. */
function replaced(root: Xml, path: Path, replacement: readonly Xml[]): Xml {
  const [index, ...rest] = path;
  if (index === undefined) return replacement.length === 1 ? (replacement[0] ?? root) : root;
  const child = at(root, [index]);
  const inner = rest.length === 0 ? replacement : [replaced(child, rest, replacement)];
  return { ...root, children: root.children.toSpliced(index, 1, ...inner) };
}

function swappedWithNext(root: Xml, path: Path): Xml | undefined {
  const index = path.at(-1);
  if (index === undefined) return undefined;
  const parent = at(root, path.slice(0, -1));
  const [one, next] = [parent.children[index], parent.children[index + 1]];
  if (one === undefined || next === undefined) return undefined;
  return replaced(root, path.slice(0, -1), [
    { ...parent, children: parent.children.toSpliced(index, 2, next, one) },
  ]);
}

function mandatoryOnly(node: Xml): Xml {
  const kept = node.children.filter((child) => !isElement(child) || child.optional !== true);
  return { ...node, children: kept.map((child) => (isElement(child) ? mandatoryOnly(child) : child)) };
}

/** Without optional elements, except those on the way to `path`. */
function pruned(root: Xml, path: Path): { readonly root: Xml; readonly path: Path } {
  const [index, ...rest] = path;
  if (index === undefined) return { root: mandatoryOnly(root), path: [] };
  const below = pruned(at(root, [index]), rest);
  const before = root.children.slice(0, index).filter((child) => isElement(child) && child.optional !== true);
  const after = root.children.slice(index + 1).filter((child) => isElement(child) && child.optional !== true);
  const children = [...before, below.root, ...after].map((child) =>
    isElement(child) && child !== below.root ? mandatoryOnly(child) : child,
  );
  return { root: { ...root, children }, path: [before.length, ...below.path] };
}
