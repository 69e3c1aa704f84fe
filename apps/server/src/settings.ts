/** The service's settings, read from the environment and checked once, at start. */
import { z } from "zod";

const schema = z.object({
  TAIZHANG_LEDGER: z.string({ error: "请写台账文件的路径" }).min(1, { error: "请写台账文件的路径" }),
  TAIZHANG_CONFIG: z.string().min(1, { error: "请写配置文件的路径，或不设" }).optional(),
  PORT: z
    .string()
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535, {
      error: "请写 1 到 65535 之间的整数",
    })
    .default("8787"),
});

export interface Settings {
  /** Path of the ledger file. */
  readonly ledger: string;
  /** Path of the house's configuration; the standard house without one. */
  readonly config?: string;
  /** TCP port on the loopback interface. */
  readonly port: number;
}

/** The settings, or every mistake in them at once. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): { readonly settings: Settings } | { readonly mistakes: readonly string[] } {
  const read = schema.safeParse(env);
  if (!read.success) return { mistakes: read.error.issues.map(({ path, message }) => `${path.join(".")}：${message}`) };
  const { TAIZHANG_LEDGER: ledger, TAIZHANG_CONFIG: config, PORT: port } = read.data;
  return { settings: { ledger, port: Number(port), ...(config === undefined ? {} : { config }) } };
}
