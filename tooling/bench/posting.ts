/** Many connections that each post one thing after another. */
import { Agent, request } from "node:http";

export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The n-th body. */
  readonly body: (n: number) => string;
  /** The status of an answer that did it; default 201. */
  readonly status?: number;
}

const CONNECTIONS = 16;

/** Posts on connections kept open; tells the milliseconds that so many take, every one of them answered with 201. */
export function posting({ url, headers, body, status = 201 }: Posting) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let sent = 0;
  const post = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const text = Buffer.from(body((sent += 1)));
      const all = { "content-type": "application/json", "content-length": text.length, ...headers };
      const asked = request(url, { method: "POST", agent, headers: all }, (answer) => {
        let told = "";
        answer.setEncoding("utf8").on("data", (part: string) => (told += part));
        answer.on("end", () =>
          answer.statusCode === status ? resolve() : reject(new Error(`${url}: ${answer.statusCode} ${told}`)),
        );
      });
      asked.on("error", reject);
      asked.end(text);
    });
  return async (times: number): Promise<number> => {
    let left = times;
    const started = performance.now();
    const connection = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        await post();
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, connection));
    return performance.now() - started;
  };
}
