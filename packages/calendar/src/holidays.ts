/** The holidays of China by year, as the notice of each year gives them. */

/** The holidays of one year, as its notice gives them. */
interface Holidays {
  /** Notice of the General Office of the State Council (国务院办公厅). */
  readonly source: string;
  /** Days off, first and last, as MM-DD. */
  readonly off: readonly (readonly [from: string, to: string])[];
  /** Saturdays and Sundays that are worked, as MM-DD. */
  readonly worked: readonly string[];
}

/** By year; a new year is one more entry, made from its notice, which appears in the autumn before. Data. */
export const HOLIDAYS: Readonly<Record<string, Holidays>> = {
  2022: {
    source: "国办发明电〔2021〕11号",
    off: [
      ["01-01", "01-03"],
      ["01-31", "02-06"],
      ["04-03", "04-05"],
      ["04-30", "05-04"],
      ["06-03", "06-05"],
      ["09-10", "09-12"],
      ["10-01", "10-07"],
    ],
    worked: ["01-29", "01-30", "04-02", "04-24", "05-07", "10-08", "10-09"],
  },
  2023: {
    source: "国办发明电〔2022〕16号",
    off: [
      ["01-01", "01-02"],
      ["01-21", "01-27"],
      ["04-05", "04-05"],
      ["04-29", "05-03"],
      ["06-22", "06-24"],
      ["09-29", "10-06"],
    ],
    worked: ["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"],
  },
  2024: {
    source: "国办发明电〔2023〕7号",
    off: [
      ["01-01", "01-01"],
      ["02-10", "02-17"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-10", "06-10"],
      ["09-15", "09-17"],
      ["10-01", "10-07"],
    ],
    worked: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"],
  },
  2025: {
    source: "国办发明电〔2024〕12号",
    off: [
      ["01-01", "01-01"],
      ["01-28", "02-04"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["05-31", "06-02"],
      ["10-01", "10-08"],
    ],
    worked: ["01-26", "02-08", "04-27", "09-28", "10-11"],
  },
  2026: {
    source: "国办发明电〔2025〕7号",
    off: [
      ["01-01", "01-03"],
      ["02-15", "02-23"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-19", "06-21"],
      ["09-25", "09-27"],
      ["10-01", "10-07"],
    ],
    worked: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
  },
};
