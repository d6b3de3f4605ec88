package dev.watchfloor.app.rules.typed;

import dev.watchfloor.connectors.event.Kind;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An address that the console blocks is served all the same: by a gateway that has the block, or by one that never got it. */
final class BlockedButServed implements TypedRule {
    /** Targets take some time to put a block into force, and clocks differ. */
    private static final Preference GRACE = new Preference("grace", Preference.Unit.MINUTES, 2, 1, 120);

    @Override
    public String name() {
        return "blocked-but-served";
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(new Input.Events(Set.of(Kind.REQUEST)), new Input.Blocks());
    }

    @Override
    public List<Preference> preferences() {
        return List.of(GRACE);
    }

    @Override
    public long quietHours() {
        return 1;
    }

    @Override
    public boolean isOnAtFirst() {
        return true;
    }

    @Override
    public Result ask(Occasion occasion) {
        IPAddress source = occasion.event().source();
        if (source == null || !Inside.worked(occasion.event())) {
            return Result.NOTHING;
        }
        Optional<Denylist.Block> covering = occasion.denylist().covering(source, occasion.time());
        if (covering.isEmpty()) {
            return Result.NOTHING;
        }
        Denylist.Block block = covering.get();
        Instant inForce = block.since().plus(occasion.preferences().duration(GRACE));
        if (occasion.time().isBefore(inForce)) {
            return Result.NOTHING;
        }
        String connector = occasion.stored().connector();
        boolean hasIt = block.targets().contains(connector);
        return new Result.Found(
                List.of(connector, block.network()),
                connector + " served " + source.toCanonicalString() + " although " + block.network()
                        + " is blocked since " + block.since()
                        + (hasIt ? "; the block was put there" : "; the block was never put there"),
                Map.of("network", block.network(), "target", Boolean.toString(hasIt)));
    }
}
