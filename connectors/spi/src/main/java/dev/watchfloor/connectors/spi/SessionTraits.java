package dev.watchfloor.connectors.spi;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator must know before ending a session here, and when sessions that are left alone end.
 *
 * @param accessTokenLife how long tokens already handed out go on working at services that check them offline; null when
 *     the provider does not say
 * @param online limits of ordinary sessions
 * @param remembered limits of sessions with {@link Session#rememberMe()}
 * @param offline limits of {@link SessionRef.Kind#OFFLINE} sessions
 * @param offlineSurvives whether a user's offline sessions go on when an online one is revoked;
 *     {@link SessionControl#revokeAll} ends both in any case
 * @param notes plain sentences, such as what stays listed afterwards
 */
public record SessionTraits(
        @Nullable Duration accessTokenLife,
        SessionLimits online,
        SessionLimits remembered,
        SessionLimits offline,
        boolean offlineSurvives,
        List<String> notes) {
    public SessionTraits {
        notes = List.copyOf(notes);
    }

    /** Of a provider that has no offline sessions and does not tell its limits. */
    public SessionTraits(@Nullable Duration accessTokenLife, List<String> notes) {
        this(accessTokenLife, SessionLimits.UNTOLD, SessionLimits.UNTOLD, SessionLimits.UNTOLD, false, notes);
    }
}
