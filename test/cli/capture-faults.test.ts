/** A look that failed: the operator is told why in words, and nothing says that all is covered. */
import { expect, test } from "@jest/globals";
import { makePlace } from "./run.ts";

test("a channel whose secret is not set: the reason in words, exit code 3, and no share of time as covered", async () => {
  const place = await makePlace();
  try {
    const agency = ["--agency", "999999999"];
    await place.run(
      ...["agency", "add", "--name", "Fjordvik kommune", "--org-number", "999999999", "--country", "NO"],
      ...["--language", "nn", "--unit", "Dokumentsenter", "--responsible", "Arkivleiar"],
    );
    await place.run(
      ...["channel", "add", ...agency, "--kind", "wordpress", "--title", "Nettstaden"],
      ...["--address", "https://www.example.org", "--secret-name", "NO_SUCH_SECRET"],
    );
    const { code, out } = await place.run("capture", ...agency);
    expect(code).toBe(3);
    expect(out).toMatch(/^Nettstaden: NO_SUCH_SECRET is not set/m);
    const status = await place.run("status");
    expect(status.out).toMatch(/^Nettstaden .*incomplete .*–\s+0$/m);
    expect(status.out).not.toContain("100 %");
  } finally {
    await place.close();
  }
});
