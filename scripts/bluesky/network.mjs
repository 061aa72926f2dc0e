// Runs the network until it is told to stop: node network.mjs FILE, which it writes its addresses to when it is ready.
import { renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { TestNetwork } from "@atproto/dev-env";

const file = process.argv[2];
const network = await TestNetwork.create({ dbPostgresSchema: "arkiv" });

const control = createServer((request, response) => {
  const answer = (status, body) => response.writeHead(status).end(JSON.stringify(body));
  if (request.method !== "POST" || request.url !== "/process") return answer(404, {});
  network.processAll().then(
    () => answer(200, {}),
    (error) => answer(500, { error: String(error) }),
  );
});
await new Promise((resolve) => control.listen(0, "127.0.0.1", resolve));

const stop = () => {
  control.close();
  network.close().finally(() => process.exit(0));
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);

writeFileSync(
  `${file}.new`,
  JSON.stringify({
    plc: network.plc.url,
    pds: network.pds.url,
    appview: network.bsky.url,
    control: `http://127.0.0.1:${control.address().port}`,
    adminPassword: "admin-pass",
  }),
);
renameSync(`${file}.new`, file);
