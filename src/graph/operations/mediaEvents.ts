import {
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import type { MediaEvent as WatchedEvent } from "../../events/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { FREE } from "../cost/weights.js";
import type { GatewayContext } from "../GatewayContext.js";
import { ADMIN } from "../tags.js";
import { MediaEvent, toMediaEvent } from "../types/MediaEvent.js";
import { MediaEventFilter, toEventFilter } from "../types/MediaEventFilter.js";
import { watchOf } from "./watchOf.js";

@ArgsType()
class MediaEventsArgs {
  @Field(() => MediaEventFilter, {
    nullable: true,
    description: "Which events; all of them when absent.",
  })
  readonly filter?: MediaEventFilter | null;
}

@Resolver()
export class MediaEventsResolver {
  @Directive(ADMIN)
  @Cost(FREE)
  @RequiresScope("vod:admin")
  @Subscription(() => MediaEvent, {
    nullable: true,
    description:
      "What happens to the media of the whole account, from now on: for back offices. Each event was reported by the vendor and confirmed by a read. " +
      "It never ends by itself. Who reads slowly keeps the newest, and `missed` says how many are gone. The vendor drops a report that failed three times: what must not be missed of one video is told by `videoUpdated`.",
    subscribe: watchEvents,
  })
  mediaEvents(
    @Ctx() { logger }: GatewayContext,
    @Root() event: WatchedEvent,
    // eslint-disable-next-line @typescript-eslint/no-unused-vars -- `subscribe` takes them, and type-graphql reads here which there are
    @Args(() => MediaEventsArgs) _args: MediaEventsArgs,
  ): MediaEvent {
    return toMediaEvent(event, logger);
  }
}

function watchEvents({
  args: { filter },
  context,
}: {
  readonly args: MediaEventsArgs;
  readonly context: GatewayContext;
}): AsyncIterable<WatchedEvent> {
  const { signal } = context;
  return watchOf(context).watchEvents(toEventFilter(filter), { signal });
}
