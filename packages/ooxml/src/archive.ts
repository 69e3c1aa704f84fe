/** A zip whose directory was looked at before anything is inflated, and whose parts are counted while they are. */
import { crc32, createInflateRaw } from "node:zlib";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { LIMITS, megabytes } from "./limits.ts";
import { damaged, OfficeRefusal } from "./refusal.ts";

export interface Archive {
  /** Names of the parts, as the directory lists them; folders left out. */
  readonly names: readonly string[];
  /** The bytes of a part as they inflate; undefined when there is none of that name. */
  readonly inflate: (name: string) => AsyncIterable<Uint8Array> | undefined;
}

const ENCRYPTED = 0x1;
const SYMLINK = 0o120_000;

const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170_000) === SYMLINK;

const tooManyParts = (count: number): OfficeRefusal =>
  new OfficeRefusal("too-many-parts", `压缩包里有 ${count} 个文件，超过 ${LIMITS.parts} 个，不像是 Word 或 Excel 写的`);

const partTooLarge = (name: string): OfficeRefusal =>
  new OfficeRefusal("part-too-large", `${name} 解压后超过 ${megabytes(LIMITS.part)}，请分成几个文件`);

const allPartsTooLarge = (): OfficeRefusal =>
  new OfficeRefusal("all-parts-too-large", `文件解压后合计超过 ${megabytes(LIMITS.allParts)}，请分成几个文件`);

/** What the directory says of one entry that keeps the whole file out. */
function refuseEntry(entry: Entry): void {
  const name = entry.fileName;
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) {
    throw new OfficeRefusal("encrypted", `${name} 加了密，请去掉密码后另存一份`);
  }
  if (isLink(entry)) throw new OfficeRefusal("symlink", `${name} 是指向别处的链接，不是 Word 或 Excel 写的`);
  if (!entry.canDecodeFileData()) throw damaged(name, `compression method ${entry.compressionMethod}`);
  // what the directory owns up to need not be inflated to be refused; what it denies is counted below
  if (entry.uncompressedSize > LIMITS.part) throw partTooLarge(name);
}

/** Where the bytes of each entry begin. Refuses entries that share bytes: the trick of bombs that no ratio of one entry shows. */
async function placesOf(zip: ZipFile, entries: readonly Entry[]): Promise<Map<Entry, number>> {
  const places = new Map<Entry, number>();
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    if (entry.relativeOffsetOfLocalHeader < end) {
      throw new OfficeRefusal("overlap", `${entry.fileName} 与别的文件重叠，这种压缩包不是 Word 或 Excel 写的`);
    }
    places.set(entry, fileDataStart);
    end = fileDataStart + entry.compressedSize;
  }
  return places;
}

/** A part as the archive holds it. */
interface Part {
  readonly entry: Entry;
  readonly data: Uint8Array;
}

const STORED = 0;

/** Larger than zlib's own: fewer turns for the same bytes. */
const PIECE = 1 << 18;

/** The bytes as they inflate, whatever they come to. */
function inflating({ entry, data }: Part): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (entry.compressionMethod === STORED) return [data];
  const inflate = createInflateRaw({ chunkSize: PIECE });
  inflate.end(data);
  return inflate;
}

async function directoryOf(zip: ZipFile, bytes: Uint8Array): Promise<Map<string, Part>> {
  if (zip.entryCount > LIMITS.parts) throw tooManyParts(zip.entryCount);
  const all: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    refuseEntry(entry);
    all.push(entry);
  }
  const places = await placesOf(zip, all);
  if (all.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > LIMITS.allParts) throw allPartsTooLarge();
  const parts = all.filter(({ fileName }) => !fileName.endsWith("/"));
  const names = new Set(parts.map(({ fileName }) => fileName.toLowerCase()));
  if (names.size < parts.length) throw damaged(undefined, "two parts of one name");
  return new Map(
    parts.map((entry) => {
      const from = places.get(entry) ?? 0;
      return [entry.fileName, { entry, data: bytes.subarray(from, from + entry.compressedSize) }];
    }),
  );
}

/** Opens a zip. Refuses by its directory alone; nothing is inflated yet. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  let directory: Map<string, Part>;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    directory = await directoryOf(await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false }), bytes);
  } catch (cause) {
    throw cause instanceof OfficeRefusal ? cause : damaged(undefined, cause);
  }
  /** Bytes each part came to so far, so that reading one twice is not counted twice. */
  const counted = new Map<string, number>();
  let total = 0;

  const count = (entry: Entry, size: number): void => {
    const { fileName: name, compressedSize } = entry;
    if (size > LIMITS.part) throw partTooLarge(name);
    if (size > LIMITS.ratioFrom && size > compressedSize * LIMITS.ratio) {
      throw new OfficeRefusal("ratio", `${name} 压缩得过分（超过 ${LIMITS.ratio} 倍），像是压缩炸弹`);
    }
    const before = counted.get(name) ?? 0;
    if (size <= before) return;
    counted.set(name, size);
    total += size - before;
    if (total > LIMITS.allParts) throw allPartsTooLarge();
  };

  async function* inflated(part: Part): AsyncGenerator<Uint8Array> {
    const { entry } = part;
    let size = 0;
    let sum = 0;
    try {
      for await (const chunk of inflating(part)) {
        size += chunk.length;
        count(entry, size);
        if (size > entry.uncompressedSize) break;
        sum = crc32(chunk, sum);
        yield chunk;
      }
      if (size !== entry.uncompressedSize) throw new Error("the size is another than the directory tells");
      if (sum !== entry.crc32) throw new Error("CRC-32 does not match");
    } catch (cause) {
      throw cause instanceof OfficeRefusal ? cause : damaged(entry.fileName, cause);
    }
  }

  return {
    names: [...directory.keys()],
    inflate: (name) => {
      const part = directory.get(name);
      return part === undefined ? undefined : inflated(part);
    },
  };
}
