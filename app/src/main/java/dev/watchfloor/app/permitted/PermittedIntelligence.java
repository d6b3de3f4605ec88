package dev.watchfloor.app.permitted;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.intelligence.IndicatorFilter;
import dev.watchfloor.app.intelligence.IndicatorSource;
import dev.watchfloor.app.intelligence.Intelligence;
import dev.watchfloor.app.intelligence.IntelligenceState;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.app.intelligence.LookBack;
import dev.watchfloor.app.intelligence.MatchCount;
import dev.watchfloor.app.intelligence.UnfitIndicatorException;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.connectors.spi.Indicator;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Indicators are changed by those who sort incidents. Thread-safe as what it stands before. */
public final class PermittedIntelligence implements Intelligence {
    private final Intelligence real;
    private final Authority authority;

    public PermittedIntelligence(Intelligence real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public List<IndicatorSource> sources() {
        return real.sources();
    }

    @Override
    public List<KeptIndicator> page(IndicatorFilter filter, long before, int limit) {
        return real.page(filter, before, limit);
    }

    @Override
    public long count(IndicatorFilter filter) {
        return real.count(filter);
    }

    @Override
    public Optional<KeptIndicator> find(long id) {
        return real.find(id);
    }

    @Override
    public KeptIndicator add(Indicator indicator) throws UnfitIndicatorException {
        authority.require(Permission.TRIAGE);
        return real.add(indicator);
    }

    @Override
    public void withdraw(Collection<KeptIndicator> indicators) {
        authority.require(Permission.TRIAGE);
        real.withdraw(indicators);
    }

    @Override
    public void restore(Collection<KeptIndicator> indicators) {
        authority.require(Permission.TRIAGE);
        real.restore(indicators);
    }

    @Override
    public Map<String, MatchCount> matches() {
        return real.matches();
    }

    @Override
    public Query eventsOf(KeptIndicator indicator) {
        return real.eventsOf(indicator);
    }

    @Override
    public Query matchesOf(KeptIndicator indicator) {
        return real.matchesOf(indicator);
    }

    @Override
    public Pin lookBack(KeptIndicator indicator, Duration length, Consumer<LookBack> listener) {
        return real.lookBack(indicator, length, listener);
    }

    @Override
    public IntelligenceState state() {
        return real.state();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return real.subscribe(listener);
    }
}
