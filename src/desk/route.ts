/** What a route of the desk is: where, who may, and what it answers. The authorization matrix is read off these. */
import type { Readable } from "node:stream";
import type { Context } from "hono";
import type { Agency, Language } from "../domain/agency.ts";
import type { DeskRight } from "../domain/desk.ts";
import type { SignedIn } from "../pipeline/users/session.ts";
import type { Html } from "../web/html.ts";
import type { Uploaded } from "./upload.ts";
import type { DeskWords } from "./words/index.ts";

/** Who reads, in which language, and what stands in every page. */
export interface DeskReader {
  readonly language: Language;
  readonly words: DeskWords;
  readonly path: string;
  readonly search: URLSearchParams;
  readonly stylesheet: string;
  /** undefined before somebody is signed in */
  readonly signedIn: SignedIn | undefined;
  /** goes into every form; undefined before somebody is signed in */
  readonly formKey: string | undefined;
  readonly agency: Agency | undefined;
  /** for the number in the menu; undefined where no agency is open, or the person may not read what waits */
  readonly acts?: ActsOwed;
}

export interface ActsOwed {
  readonly items: number;
  /** of these, with their time limit over */
  readonly overdue: number;
}

export interface DeskPage {
  readonly title: string;
  readonly crumbs?: readonly { readonly text: string; readonly href: string }[];
  readonly main: Html;
  /** where its other languages are found, when its own address holds what is not to be repeated; without a query */
  readonly languagesAt?: string;
  /** more of the head: what a page needs without a script */
  readonly head?: Html;
  readonly status?: 200 | 400 | 401 | 403 | 404 | 409 | 429 | 500 | 503;
}

/** What a handler is given; by the time it runs, the right was asked for. */
export interface DeskRequest {
  readonly context: Context;
  readonly reader: DeskReader;
  /** the fields of a posted form, each once; empty for a page that is only read */
  readonly form: ReadonlyMap<string, string>;
  /** undefined where the form came without files; its key is asked for while they are read */
  readonly readFiles?: ReadFiles | undefined;
}

export interface SignedInRequest extends DeskRequest {
  readonly reader: DeskReader & { readonly signedIn: SignedIn; readonly formKey: string };
}

export interface AgencyRequest extends SignedInRequest {
  readonly reader: SignedInRequest["reader"] & { readonly agency: Agency };
}

/** A page to show, or where to go after a form was acted on; nothing when what the address names is not there. */
export type DeskAnswer = DeskPage | Response | undefined;

interface Place {
  readonly method: "get" | "post";
  /** as Hono reads it; one that needs a right begins with `/:agency/`, the agency's organisation number */
  readonly path: string;
  /** of its form, where a file comes with it; else what every form may have */
  readonly mostBytes?: number;
  /** its form may hold files, which are read as they come */
  readonly files?: true;
}

/** Reads the files of a form that was posted with some; only where the route says `files`. */
export type ReadFiles = (
  mostBytes: number,
  take: (name: string, content: Readable) => Promise<void>,
) => Promise<Uploaded>;

/** The three ways in: for anybody, for who is signed in, and for who has a right for the agency of the address. */
export type DeskRoute =
  | (Place & {
      readonly needs: "nothing";
      /** `server`: no page of ours and no browser posts here, and what comes proves itself */
      readonly sender?: "server";
      answer(request: DeskRequest): Promise<DeskAnswer>;
    })
  | (Place & { readonly needs: "session"; answer(request: SignedInRequest): Promise<DeskAnswer> })
  | (Place & { readonly needs: DeskRight; answer(request: AgencyRequest): Promise<DeskAnswer> });
