package dev.watchfloor.connectors.spi;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator must know before ending a session here.
 *
 * @param accessTokenLife how long tokens already handed out go on working at services that check them offline; null when
 *     the provider does not say
 * @param notes plain sentences, such as what stays listed afterwards
 */
public record SessionTraits(@Nullable Duration accessTokenLife, List<String> notes) {
    public SessionTraits {
        notes = List.copyOf(notes);
    }
}
