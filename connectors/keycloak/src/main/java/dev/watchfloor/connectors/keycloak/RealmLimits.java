package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.spi.SessionLimits;
import dev.watchfloor.connectors.spi.SessionLimits.Limit;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When tokens and sessions of the realm end, from its settings. Without view-realm Keycloak answers 200 all the same, only
 * with fewer fields: what is missing is untold. Clients may set shorter limits of their own, which are not read, because
 * their secrets would come with them. Immutable.
 */
record RealmLimits(JsonNode realm) {

    @Nullable
    Duration accessTokenLife() {
        return seconds("accessTokenLifespan").orElse(null);
    }

    SessionLimits online() {
        return new SessionLimits(limit("ssoSessionIdleTimeout"), limit("ssoSessionMaxLifespan"));
    }

    /** Zero means the ordinary limit. */
    SessionLimits remembered() {
        return new SessionLimits(
                positive("ssoSessionIdleTimeoutRememberMe").orElseGet(() -> limit("ssoSessionIdleTimeout")),
                positive("ssoSessionMaxLifespanRememberMe").orElseGet(() -> limit("ssoSessionMaxLifespan")));
    }

    /** By default an offline session has no end but that of being left unused. */
    SessionLimits offline() {
        JsonNode limited = realm.path("offlineSessionMaxLifespanEnabled");
        Limit total = limited.isBoolean() && !limited.asBoolean() ? Limit.NONE : limit("offlineSessionMaxLifespan");
        return new SessionLimits(limit("offlineSessionIdleTimeout"), limited.isBoolean() ? total : Limit.UNTOLD);
    }

    private Limit limit(String field) {
        return positive(field).orElse(Limit.UNTOLD);
    }

    private Optional<Limit> positive(String field) {
        return seconds(field).filter(Duration::isPositive).map(Limit::of);
    }

    private Optional<Duration> seconds(String field) {
        long value = realm.path(field).asLong(-1);
        return value < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(value));
    }
}
