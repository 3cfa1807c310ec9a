// The `test` of those end-to-end tests that need servers of their own: the app with other settings, and vendors.
// All are closed at the end of their test, after what the page has to say about them was heard.
import type { SampleBackendOptions } from "../src/sample/sample-backend";
import { startServer } from "../src/server/start.mjs";
import { test as base } from "./fixture";
import { startVendor, type Vendor, type VendorOptions } from "./vendor-backend";

export { expect } from "./fixture";

type Served = {
  /** Serves the build with these settings of the server side, and says where: an address without a slash at its end. */
  readonly serve: (
    environment?: Readonly<Record<string, string>>,
    sample?: SampleBackendOptions,
  ) => Promise<string>;
  readonly vendorWith: (options?: VendorOptions) => Promise<Vendor>;
};

export const test = base.extend<Served & { readonly closing: (() => Promise<void>)[] }>({
  closing: async ({ context, watch }, runTest) => {
    const closing: (() => Promise<void>)[] = [];
    await runTest(closing);
    await watch.faults();
    // Nobody may ask a server that is going.
    await Promise.all(context.pages().map((page) => page.goto("about:blank")));
    await Promise.all(closing.map((close) => close()));
  },
  serve: async ({ watch, closing }, runTest) => {
    await runTest(async (environment = {}, sample = {}) => {
      const { url, close } = await startServer({ environment, sample });
      closing.push(close);
      watch.expectHost(new URL(url).host);
      return url.replace(/\/$/, "");
    });
  },
  vendorWith: async ({ closing }, runTest) => {
    await runTest(async (options) => {
      const vendor = await startVendor(options);
      closing.push(vendor.close);
      return vendor;
    });
  },
});
