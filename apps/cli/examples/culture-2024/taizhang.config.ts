/** The house of a county culture bureau: two activities of its own, none of the standard ones. */
import { defineHouse } from "@taizhang/core";
import { heritageSurvey } from "./heritage-survey.ts";
import { villageFilm } from "./village-film.ts";

export default defineHouse({ activities: [villageFilm, heritageSurvey] });
