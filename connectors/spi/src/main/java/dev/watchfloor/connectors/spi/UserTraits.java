package dev.watchfloor.connectors.spi;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator must know before disabling or enabling an account here.
 *
 * @param accessTokenLife how long tokens already handed out go on working at services that check them offline; null when
 *     the provider does not say
 * @param notes plain sentences, such as what enabling undoes besides
 */
public record UserTraits(@Nullable Duration accessTokenLife, List<String> notes) {
    public UserTraits {
        notes = List.copyOf(notes);
    }
}
