/** What a control is: a name, what to do about its findings, and what it watches while the files go by. */
import type { Attributes, Element } from "./element.ts";
import type { Documents, Extraction, SchemaFault } from "./extraction.ts";
import type { ControlId, Say } from "./finding.ts";
import type { Posts } from "./posts.ts";
import type { Units } from "./units.ts";

/** What a control wants to know of the elements of one name. */
export interface ElementWatch {
  readonly start?: (element: Element) => void;
  /** one text node directly in the element that is not XML white space only; never CDATA */
  readonly value?: (element: Element, text: string, line: number) => void;
  readonly end?: (element: Element) => void;
}

export interface EmptyTag {
  readonly qualified: string;
  readonly local: string;
  readonly attributes: Attributes;
  readonly line: number;
}

/** What a control wants to know of one file. */
export interface FileWatch {
  /** by local name in lower case, in the namespace of the root; `*` is every element of every namespace */
  readonly elements?: Readonly<Record<string, ElementWatch>>;
  /** a self-closing element, which the national tool does not see */
  readonly empty?: (tag: EmptyTag) => void;
  readonly doctype?: (line: number) => void;
  readonly illegal?: (line: number) => void;
  readonly encoding?: (encoding: string) => void;
}

/** The files that are read as streams, in the order in which they are read. */
export const streamed = [
  "arkivuttrekk.xml",
  "arkivstruktur.xml",
  "loependeJournal.xml",
  "offentligJournal.xml",
  "endringslogg.xml",
  "dias-mets.xml",
] as const;
export type StreamedFile = (typeof streamed)[number];

export interface Watch {
  readonly files?: Partial<Readonly<Record<StreamedFile, FileWatch>>>;
  /** after the last file */
  readonly finish?: () => void;
}

/** What every control of a run may ask. */
export interface Run {
  readonly extraction: Extraction;
  readonly documents: Documents;
  /** filled while arkivstruktur.xml goes by; complete when the journals and the log are read */
  readonly units: Units;
  /** filled while arkivstruktur.xml goes by; the journals are compared with them, and add what only they have */
  readonly posts: Posts;
  /** what an XML Schema validator says of the files; known when the last file has been read */
  readonly schemaFaults: readonly SchemaFault[];
  /** whether the file was there, was well-formed and has been read to its end */
  wasRead(file: StreamedFile): boolean;
  /** why a file that is there is not well-formed */
  faultOf(file: StreamedFile): { readonly line: number; readonly message: string } | undefined;
}

export interface Control {
  readonly id: ControlId;
  readonly name: string;
  /** `structure`: files and what arkivuttrekk.xml says of them; `content`: what the XML files hold */
  readonly kind: "structure" | "content";
  /** what to do about an error */
  readonly remedy: string;
  readonly start: (run: Run, say: Say) => Watch;
}
