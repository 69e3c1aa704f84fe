/** What an Office file may ask of us at most: every limit of the house, in one place. */

const MIB = 1 << 20;

export const LIMITS = {
  /** Bytes of the file itself. */
  file: 20 * MIB,
  /** Parts in the archive. */
  parts: 200,
  /** Bytes of one part, and of all parts read, counted while inflating. */
  part: 64 * MIB,
  allParts: 200 * MIB,
  /** Inflated to compressed bytes of one part, after its first MiB. */
  ratio: 100,
  ratioFrom: MIB,
  /** Elements inside one another, and attributes of one element. */
  depth: 64,
  attributes: 64,
  /** Of a table: rows below its heading, columns, cells with something in them, characters in one cell. */
  rows: 50_000,
  columns: 256,
  cells: 1_000_000,
  cellLength: 32_767,
  /** Merged ranges, and the cells they cover. */
  merges: 2_000,
  mergedArea: 200_000,
} as const;

/** Bytes as a clerk reads them: 20 MB. */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / MIB)} MB`;
