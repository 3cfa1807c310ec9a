// The version of Framewise, as the build writes it in; outside a build there is none.

const given: unknown = import.meta.env["APP_VERSION"];

export const appVersion = typeof given === "string" ? given : "unreleased";
