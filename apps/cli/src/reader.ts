/** The program that reads one table for the command line, in a process of its own. */
import { serveTable } from "@taizhang/spreadsheet";

await serveTable();
