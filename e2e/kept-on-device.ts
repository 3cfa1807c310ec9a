// What a page has kept on its device, looked into from outside.
import { type Page, expect } from "./fixture";

/** Everything that lies in the page's databases, as text; bytes are unpacked. */
export async function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("failed")));
      });
    const said: string[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([asked(all.getAllKeys()), asked(all.getAll())]);
        said.push(store, JSON.stringify(keys), JSON.stringify(values));
        for (const value of values) {
          if (!(value?.packed instanceof Uint8Array)) continue;
          const bytes = new Blob([value.packed]).stream();
          const plain = value.packing === "gzip" ? bytes.pipeThrough(new DecompressionStream("gzip")) : bytes;
          said.push(await new Response(plain).text());
        }
      }
      database.close();
    }
    return said.join("\n");
  });
}

/** Waits until these look-ups are kept: they are written behind the answer. */
export async function isKept(page: Page, ...hashes: readonly string[]): Promise<void> {
  await expect
    .poll(async () => {
      const text = await stored(page);
      return hashes.filter((hash) => !text.includes(hash));
    })
    .toEqual([]);
}
