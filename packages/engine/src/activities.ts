/** The activities this house knows, as a service. */
import type { Catalogue } from "@taizhang/core";
import { Context } from "effect";

export class Activities extends Context.Service<Activities, Catalogue>()("@taizhang/engine/Activities") {}
