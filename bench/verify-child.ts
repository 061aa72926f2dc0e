/** One verification in a process of its own, which tells how much memory it held at most. Given: a package, a folder to work in; or nothing. */
import { verifyFetched } from "../src/pipeline/verify/verify.ts";

const [source, workDir = ""] = process.argv.slice(2);
const errors = source === undefined ? 0 : (await verifyFetched(source, workDir)).errors;
process.stdout.write(JSON.stringify({ errors, peakBytes: process.resourceUsage().maxRSS * 1024 }));
