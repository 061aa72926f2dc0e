/** A real store that does some of its work badly. */
import { Transform } from "node:stream";
import type { ObjectContent, ObjectStore } from "../../src/objects/port.ts";

/** The store, but for the verbs that are given. */
export function storeWith(objects: ObjectStore, verbs: Partial<ObjectStore>): ObjectStore {
  return {
    address: objects.address,
    putOnce: objects.putOnce,
    put: (key, content) => objects.put(key, content),
    get: (key) => objects.get(key),
    head: (key) => objects.head(key),
    list: (prefix) => objects.list(prefix),
    delete: (key) => objects.delete(key),
    ...verbs,
  };
}

/** Ends this process, as if killed, when half of a tar is stored. */
export function storeThatKills(objects: ObjectStore): ObjectStore {
  return storeWith(objects, {
    put: (key, content) =>
      objects.put(key, key.endsWith(".tar") ? { ...content, open: () => killing(content) } : content),
  });
}

function killing(content: ObjectContent): Transform {
  let left = content.sizeBytes / 2;
  const half = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      left -= chunk.byteLength;
      // the store has time to write what it was given
      if (left < 0) setTimeout(() => process.kill(process.pid, "SIGKILL"), 200);
      else done(null, chunk);
    },
  });
  return content.open().pipe(half);
}
