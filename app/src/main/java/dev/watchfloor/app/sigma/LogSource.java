package dev.watchfloor.app.sigma;

import org.jspecify.annotations.Nullable;

/**
 * What kind of log a rule is for, or an event comes from; null where that does not matter or is not known. Lower case.
 *
 * @param category such as {@code webserver}
 * @param product such as {@code okta}
 * @param service such as {@code signinlogs}
 */
public record LogSource(
        @Nullable String category,
        @Nullable String product,
        @Nullable String service) {
    /** Whether a rule for this is meant for events of that. */
    public boolean covers(LogSource event) {
        return covers(category, event.category) && covers(product, event.product) && covers(service, event.service);
    }

    private static boolean covers(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
    }
}
