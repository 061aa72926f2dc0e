/** What a test tells of one control: the side without a finding, the side with exactly one, and its level. */
import type { ControlId } from "../../../src/noark/check/finding.ts";
import type { Tiny } from "./tiny.ts";

export type Side = readonly [control: ControlId, good: Tiny, bad: Tiny, level: "error" | "warning"];
