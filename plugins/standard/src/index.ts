/** The activities of the house, in the order of the report. */
import type { Activity } from "@taizhang/core";
import { animeContest } from "@taizhang/plugin-anime-contest";
import { publicityMonth } from "@taizhang/plugin-publicity-month";
import { sportsMeet } from "@taizhang/plugin-sports-meet";
import { trainingCourse } from "@taizhang/plugin-training-course";

/** Every activity plugin there is; activities of one category stand as they do here. */
export const standard: readonly Activity[] = [publicityMonth, sportsMeet, animeContest, trainingCourse];
