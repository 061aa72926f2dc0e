/** The clock of the tests' database server: this process's own, real or not, when `scripts/at-other-dates.sh` says so. */
const wanted = /^(LD_PRELOAD|FAKETIME\w*|NO_FAKE_STAT)$/;

/** What `faketime` tells the programs that it starts; nothing when the server keeps the machine's clock. */
export function serverClock(): Readonly<Record<string, string>> {
  if (process.env["KANALARKIV_TEST_SERVER_CLOCK"] !== "ours") return {};
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      wanted.test(name) && value !== undefined ? [[name, value]] : [],
    ),
  );
}
