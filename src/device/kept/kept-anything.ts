// Whether this device may hold anything of ours, asked without opening a database, so that neither code nor time is spent
// on a memory that is empty.

export const databaseName = "framewise";

/** False where there is surely nothing, or the browser withholds its databases. */
export async function mayHoldAnything(): Promise<boolean> {
  try {
    // Older browsers cannot list them.
    if (typeof indexedDB.databases !== "function") return true;
    return (await indexedDB.databases()).some(({ name }) => name === databaseName);
  } catch {
    return false;
  }
}
