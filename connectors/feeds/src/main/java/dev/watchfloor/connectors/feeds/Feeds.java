package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.PushFeed;
import java.util.List;

/** Several sources of one connector as one feed. Stateless. */
public final class Feeds {
    private Feeds() {}

    /**
     * Pull feeds become a pull feed with a joint cursor, push feeds a push feed that runs all of them. The ids of the
     * feeds must differ from each other, as those of all feeds here do.
     *
     * @param feeds at least one; all pull or all push, because a listener has no cursor to keep a file's place in
     */
    public static EventFeed joined(List<? extends EventFeed> feeds) {
        if (feeds.size() == 1) {
            return feeds.getFirst();
        }
        List<PullFeed> pull = feeds.stream()
                .filter(PullFeed.class::isInstance)
                .map(PullFeed.class::cast)
                .toList();
        List<PushFeed> push = feeds.stream()
                .filter(PushFeed.class::isInstance)
                .map(PushFeed.class::cast)
                .toList();
        if (feeds.isEmpty() || (!pull.isEmpty() && !push.isEmpty())) {
            throw new IllegalArgumentException("join feeds of one direction, at least one of them");
        }
        return pull.isEmpty() ? new JoinedPushFeed(push) : new JoinedPullFeed(pull);
    }
}
