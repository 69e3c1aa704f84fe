/** The activities of the house, in the order of the report. */
import type { Activity } from "@taizhang/core";
import { animeContest } from "@taizhang/plugin-anime-contest";
import { appraisal } from "@taizhang/plugin-appraisal";
import { casework } from "@taizhang/plugin-casework";
import { foodFestival } from "@taizhang/plugin-food-festival";
import { media } from "@taizhang/plugin-media";
import { meeting } from "@taizhang/plugin-meeting";
import { modelUnit } from "@taizhang/plugin-model-unit";
import { publicOutreach } from "@taizhang/plugin-public-outreach";
import { publicityMonth } from "@taizhang/plugin-publicity-month";
import { recommendation } from "@taizhang/plugin-recommendation";
import { schoolSeries } from "@taizhang/plugin-school-series";
import { sportsMeet } from "@taizhang/plugin-sports-meet";
import { trainingCourse } from "@taizhang/plugin-training-course";
import { translation } from "@taizhang/plugin-translation";
import { windowDuty } from "@taizhang/plugin-window-duty";

/** Every activity plugin there is; activities of one category stand as they do here. */
export const standard: readonly Activity[] = [
  publicOutreach,
  publicityMonth,
  schoolSeries,
  foodFestival,
  sportsMeet,
  animeContest,
  modelUnit,
  recommendation,
  trainingCourse,
  casework,
  translation,
  media,
  windowDuty,
  meeting,
  appraisal,
];
