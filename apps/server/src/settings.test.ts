/** Settings are read once, and every mistake in them is told at once. */
import { describe, expect, it } from "vitest";
import { readSettings } from "./settings.ts";

const settingsOf = (env: Record<string, string>) => {
  const read = readSettings(env);
  if ("mistakes" in read) throw new Error(read.mistakes.join("\n"));
  return read.settings;
};

const mistakesOf = (env: Record<string, string>) => {
  const read = readSettings(env);
  return "mistakes" in read ? read.mistakes : [];
};

describe("settings", () => {
  it("need a ledger and nothing else", () => {
    expect(settingsOf({ TAIZHANG_LEDGER: "a.db", PORT: "" })).toMatchObject({
      ledger: "a.db",
      host: "127.0.0.1",
      port: 8787,
      base: "http://127.0.0.1:8787",
      log: "info",
      migrate: "start",
      readOnly: false,
    });
  });

  it("take all there is to set", () => {
    const { proxies, ...settings } = settingsOf({
      TAIZHANG_LEDGER: "a.db",
      TAIZHANG_CONFIG: "c.ts",
      HOST: "0.0.0.0",
      PORT: "80",
      BASE_URL: "https://ledger.example/",
      TRUSTED_PROXIES: "10.0.0.0/8, ::1",
      LOG_LEVEL: "error",
      METRICS_PORT: "9464",
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318",
      MIGRATE: "command",
      READ_ONLY: "1",
    });
    expect(settings).toEqual({
      ledger: "a.db",
      config: "c.ts",
      host: "0.0.0.0",
      port: 80,
      base: "https://ledger.example",
      log: "error",
      metrics: { host: "127.0.0.1", port: 9464 },
      traces: "http://127.0.0.1:4318",
      migrate: "command",
      readOnly: true,
    });
    expect([proxies.check("10.9.8.7"), proxies.check("::1", "ipv6"), proxies.check("11.0.0.1")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("are all told when they are wrong", () => {
    const mistakes = mistakesOf({
      HOST: "a b",
      PORT: "8０80",
      BASE_URL: "https://ledger.example/path",
      TRUSTED_PROXIES: "10.0.0.0/33",
      LOG_LEVEL: "loud",
      METRICS_PORT: "0",
      OTEL_EXPORTER_OTLP_ENDPOINT: "file:///etc",
      MIGRATE: "never",
      READ_ONLY: "yes",
    });
    const names = ["TAIZHANG_LEDGER", "HOST", "PORT", "BASE_URL", "TRUSTED_PROXIES", "LOG_LEVEL", "METRICS_PORT"];
    expect(mistakes.map((each) => each.split("：")[0])).toEqual([
      ...names,
      "OTEL_EXPORTER_OTLP_ENDPOINT",
      "MIGRATE",
      "READ_ONLY",
    ]);
    expect(mistakes[0]).toBe("TAIZHANG_LEDGER：请写台账文件的路径");
  });

  it.each(["0", "65536", "http", "-1", "1e3"])("refuse the port %j", (port) => {
    expect(mistakesOf({ TAIZHANG_LEDGER: "a.db", PORT: port })).toEqual(["PORT：请写 1 到 65535 之间的整数"]);
  });

  it.each(["ledger.example", "ftp://ledger.example", "https://a:b@ledger.example", "https://ledger.example/?q"])(
    "refuse the address %j",
    (base) => {
      expect(mistakesOf({ TAIZHANG_LEDGER: "a.db", BASE_URL: base })).toHaveLength(1);
    },
  );
});
