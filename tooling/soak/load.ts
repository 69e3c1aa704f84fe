/** Steady work for a while: the service takes no more memory and no more files as time goes on, and nothing fails. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { course } from "../../apps/server/test/desk.ts";
import { peopledLedger, type Person } from "../../apps/server/test/people.ts";
import { writer } from "../../apps/server/test/writing.ts";
import { asking } from "./asking.ts";
import { serving } from "./program.ts";
import type { Proof } from "./proof.ts";

/** Minutes, unless `SOAK_MINUTES` says otherwise. */
const MINUTES = 10;

/** The part of them in which the service warms up: its heap becomes as large as the work asks for. */
const WARM = 1 / 3;

/** Minutes below which memory is told and not judged: it comes and goes by more than that. */
const JUDGED = 5;

/** Milliseconds between two requests of a writer, and of a reader. */
const WRITES = 1_000;
const ASKS = 200;

/**
 * Entries of the year that is asked about. They stay as they are, and what is written meanwhile is of another year: a
 * report costs memory by the entries of its year, and what should show is whether the service grows, not its answers.
 */
const ENTRIES = 150;
const ELSEWHERE = { ...course, when: { from: "2022-10-24" } };

/** Requests that an entry takes until it counts. */
const DEEDS = 4;

/** MiB of memory that a minute may add. */
const SLOPE = 1;

interface Sample {
  readonly minute: number;
  /** Resident memory, MiB. */
  readonly memory: number;
  readonly files: number;
}

/** Open files that may be more later: connections of our own that come and go. */
const FEW = 2;

/** What a process holds now. */
function held(pid: number, since: number): Sample {
  const [, kilobytes] = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return {
    minute: (performance.now() - since) / 60_000,
    memory: Number(kilobytes) / 1_024,
    files: readdirSync(`/proc/${pid}/fd`).length,
  };
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** MiB that a minute adds, by the line that fits best. */
function slope(samples: readonly Sample[]): number {
  const [x, y] = [mean(samples.map(({ minute }) => minute)), mean(samples.map(({ memory }) => memory))];
  const along = samples.reduce((sum, { minute, memory }) => sum + (minute - x) * (memory - y), 0);
  return along / samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
}

/** The number of open files in the middle of them all: connections come and go. */
const filesOf = (samples: readonly Sample[]): number =>
  samples.map(({ files }) => files).toSorted((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0;

/** What is asked in turn: lists, sums, reports in every format, the past, and what there is not. */
const QUESTIONS: readonly (readonly [Person, string])[] = [
  ["clerk", "/api/v1/entries?limit=50"],
  ["officer", "/api/v1/totals?period=2023"],
  ["reviewer", "/api/v1/entries?state=submitted"],
  ["officer", "/api/v1/reports/2023?format=html&date=2024-01-02"],
  ["stranger", "/api/v1/entries?org=451499"],
  ["officer", "/api/v1/reports/2023?format=docx&date=2024-01-02"],
  ["operator", "/api/v1/audit/events?limit=100"],
  ["officer", "/api/v1/checks?year=2023"],
  ["officer", "/api/v1/reports/2023?format=xlsx&date=2024-01-02"],
  ["reader", "/api/v1/session"],
  ["officer", "/api/v1/completeness?year=2023"],
  ["clerk", "/api/v1/entries/nothing"],
  ["reader", "/openapi.json"],
  ["officer", "/api/v1/reports/2023/document?date=2024-01-02&sources=1"],
  ["reader", "/readyz"],
];

export const load: Proof = async ({ folder, quick }) => {
  const minutes = Number(process.env["SOAK_MINUTES"] ?? (quick ? 1 : MINUTES));
  const says = `${minutes} 分钟不停：4 人登记、修改、提交、审核，4 人查询和出报告`;
  if (process.platform !== "linux") return [{ says, found: "只在 Linux 上量得出 (Linux only)", held: undefined }];
  const path = join(folder, "ledger.tz");
  const { tokens } = await peopledLedger(path);
  const service = await serving(path);
  await writer("戊", tokens).write(service.base, ENTRIES * DEEDS);
  const since = performance.now();
  const over = AbortSignal.timeout(minutes * 60_000);

  const writers = ["甲", "乙", "丙", "丁"].map((name) => writer(name, tokens, ELSEWHERE));
  const writing = writers.map(async ({ write }) => {
    while (!over.aborted) {
      await write(service.base, 1);
      await setTimeout(WRITES);
    }
  });
  const questions = QUESTIONS.map(
    ([person, where]) =>
      () =>
        new Request(`${service.base}${where}`, { headers: { authorization: `Bearer ${tokens[person]}` } }),
  );
  const readers = [0, 4, 8, 12].map((at) => asking([...questions.slice(at), ...questions.slice(0, at)], ASKS, over));
  const samples: Sample[] = [];
  while (!over.aborted) {
    const { exitCode, signalCode } = service.child;
    if (exitCode !== null || signalCode !== null) {
      const [minute = 0] = samples.slice(-1).map((last) => last.minute);
      const why = service.said().split("\n").slice(-5).join(" ");
      return [{ says, found: `${minute.toFixed(1)} 分钟后服务停了（${exitCode ?? signalCode}）：${why}`, held: false }];
    }
    samples.push(held(service.child.pid ?? 0, since));
    await setTimeout(1_000);
  }
  await Promise.all(writing);
  const asked = await Promise.all(readers);
  service.child.kill("SIGTERM");
  await service.gone;

  const written = writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  const statuses = asked.flatMap((each) => each.statuses);
  const again = asked.reduce((sum, each) => sum + each.again, 0);
  const failed = statuses.filter((status) => status >= 500).length;
  const warm = samples.filter(({ minute }) => minute >= minutes * WARM);
  const grown = slope(warm);
  const [early, late] = [filesOf(warm.slice(0, warm.length / 2)), filesOf(warm.slice(warm.length / 2))];
  const memory = `${warm[0]?.memory.toFixed(0)} → ${warm.at(-1)?.memory.toFixed(0)} MiB，每分钟 ${grown.toFixed(2)}`;
  return [
    {
      says,
      found: `写入 ${written} 次，查询 ${statuses.length} 次（连接恰被收回、重问 ${again}），没有答复或 5xx ${failed}；预热后常驻内存 ${memory}；打开的文件 ${early} → ${late}`,
      held:
        written > 0 &&
        statuses.includes(200) &&
        failed === 0 &&
        late <= early + FEW &&
        (minutes < JUDGED || grown <= SLOPE),
    },
  ];
};
