/** A zip whose directory was looked at before anything is inflated, and whose parts are counted while they are. */
import { crc32 } from "node:zlib";
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

/** Refuses entries that share bytes: the trick of bombs that no ratio of one entry shows. */
async function refuseOverlap(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    if (entry.relativeOffsetOfLocalHeader < end) {
      throw new OfficeRefusal("overlap", `${entry.fileName} 与别的文件重叠，这种压缩包不是 Word 或 Excel 写的`);
    }
    end = fileDataStart + entry.compressedSize;
  }
}

async function directoryOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.parts) throw tooManyParts(zip.entryCount);
  const all: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    refuseEntry(entry);
    all.push(entry);
  }
  await refuseOverlap(zip, all);
  if (all.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > LIMITS.allParts) throw allPartsTooLarge();
  const parts = all.filter(({ fileName }) => !fileName.endsWith("/"));
  const names = new Set(parts.map(({ fileName }) => fileName.toLowerCase()));
  if (names.size < parts.length) throw damaged(undefined, "two parts of one name");
  return new Map(parts.map((entry) => [entry.fileName, entry]));
}

/** Opens a zip. Refuses by its directory alone; nothing is inflated yet. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  let zip: ZipFile;
  let directory: Map<string, Entry>;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    directory = await directoryOf(zip);
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

  async function* inflated(entry: Entry): AsyncGenerator<Uint8Array> {
    let size = 0;
    let sum = 0;
    try {
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        size += (chunk as Buffer).length;
        count(entry, size);
        sum = crc32(chunk as Buffer, sum);
        yield chunk as Buffer;
      }
      if (sum !== entry.crc32) throw new Error("CRC-32 does not match");
    } catch (cause) {
      throw cause instanceof OfficeRefusal ? cause : damaged(entry.fileName, cause);
    }
  }

  return {
    names: [...directory.keys()],
    inflate: (name) => {
      const entry = directory.get(name);
      return entry === undefined ? undefined : inflated(entry);
    },
  };
}
