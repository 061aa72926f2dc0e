/** Checks of the whole installation that are asked for at the desk: every object of the store, and the audit log. */
import { freeze } from "../../domain/frozen.ts";
import { verifyAndKeep } from "../anchor/kept.ts";
import { verifyObjects } from "../fixity/verify.ts";
import type { AskedKindOfWork } from "./kind.ts";

export const storeVerification: AskedKindOfWork = {
  async run({ tools, report, signal }) {
    report.phase("reading");
    const { faults, ...counts } = await verifyObjects(tools, undefined, report.count, signal);
    // which ones they are is read from what is recorded of each object, by who may see what refers to it
    return freeze({ ...counts, faults: faults.length });
  },
};

export const auditVerification: AskedKindOfWork = {
  async run({ tools, config, report }) {
    report.phase("recomputing");
    const { faults, ...counts } = await verifyAndKeep(tools, config, report.count);
    return freeze({ ...counts, faults: faults.length });
  },
};
