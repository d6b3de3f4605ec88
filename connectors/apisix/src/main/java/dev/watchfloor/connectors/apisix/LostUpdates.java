package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.spi.DenylistChange;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Updates that were lost during one change, and the entries of others that went with them.
 *
 * <p>Who undoes what we just wrote has read the list before our write and written it after. What else our write held and
 * theirs does not was lost the same way, so it is put back; an entry that somebody takes out while ours stays was taken
 * out on purpose. Used by one thread.
 */
final class LostUpdates {
    private static final int MOST_NAMED = 3;

    private final Set<String> restored = new LinkedHashSet<>();
    private int times;

    /**
     * Our change was stored and is not there any more.
     *
     * @param before what we wrote
     * @param now what is there
     * @return entries of others to put back, as they were spelt
     */
    List<String> found(DenylistWriter.Send before, Optional<Holder> now, DenylistChange change) {
        times++;
        // A rule that is gone or another's was not overwritten but taken away.
        if (now.isEmpty() || !now.get().rule().equals(before.rule())) {
            return List.of();
        }
        Set<IPAddress> ours = new HashSet<>(BlacklistMerge.canonical(change.add()));
        ours.addAll(BlacklistMerge.canonical(change.remove()));
        Set<String> there = new HashSet<>();
        now.get().items().forEach(item -> there.add(item.text()));
        List<String> gone = new ArrayList<>();
        for (String text : before.items()) {
            boolean isOurs =
                    BlacklistItem.of(text).meaning().filter(ours::contains).isPresent();
            if (!isOurs && !there.contains(text)) {
                gone.add(text);
            }
        }
        restored.addAll(gone);
        return gone;
    }

    /** What happened, after a blank; empty when nothing did. */
    String sentence() {
        if (times == 0) {
            return "";
        }
        String again = " Another writer had overwritten the list meanwhile, so the change was made again";
        if (restored.isEmpty()) {
            return again + ".";
        }
        String named = String.join(", ", restored.stream().limit(MOST_NAMED).toList());
        return again + ", and " + restored.size()
                + (restored.size() == 1 ? " entry of others that was" : " entries of others that were")
                + " lost with it went back in: " + named + (restored.size() > MOST_NAMED ? " and more." : ".");
    }
}
