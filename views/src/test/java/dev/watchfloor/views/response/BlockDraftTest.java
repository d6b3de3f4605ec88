package dev.watchfloor.views.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.views.fakes.FakeConsole;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockDraftTest {
    private static final Instant NOW = FakeConsole.NOON;

    @ParameterizedTest
    @CsvSource({
        "203.0.113.39, false, 203.0.113.39",
        "203.0.113.39, true, 203.0.113.0/24",
        "2001:db8:17:4::9, true, 2001:db8:17::/48",
        "203.0.113.0/28, true, 203.0.113.0/28",
        "::ffff:192.0.2.9, false, 192.0.2.9"
    })
    void blocksWhatIsWrittenOrTheNetworkAroundIt(String text, boolean wide, String expected) {
        assertThat(new Wanted.One(text, wide).networks())
                .extracting(Addresses::canonical)
                .containsExactly(expected);
    }

    @Test
    void offersTheNetworkThatWasProbablyMeant() {
        BlockDraft draft = draft("203.0.113.7/24", false, "why");

        assertThat(draft.wanted().problem()).contains("203.0.113.0/24");
        assertThat(draft.request(NOW)).isEmpty();
    }

    @Test
    void wantsAReasonAndATarget() {
        BlockDraft draft = new BlockDraft(new Wanted.One("203.0.113.39", false), " ", Expiry.DAY, Set.of());

        assertThat(draft.reasonProblem()).isNotEmpty();
        assertThat(draft.targetsProblem()).isNotEmpty();
        assertThat(draft.request(NOW)).isEmpty();
    }

    @Test
    void countsItsTimeFromTheRequestOn() {
        var request = draft("203.0.113.39", false, " why ").request(NOW).orElseThrow();

        assertThat(request.until()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(request.reason()).isEqualTo("why");
        assertThat(Expiry.UNTIL_LIFTED.until(NOW)).isNull();
    }

    @Test
    void choosesOnlyGatewaysThatTakeEntries() {
        FakeConsole console = FakeConsole.withStory();
        console.response().setAvailability("HAProxy DMZ", Availability.NEEDS_CONSENT, "");

        assertThat(BlockDraft.ready(console.response().denylistTargets())).containsExactly("APISIX edge");
    }

    private static BlockDraft draft(String text, boolean wide, String reason) {
        return new BlockDraft(new Wanted.One(text, wide), reason, Expiry.DAY, Set.of("APISIX edge"));
    }
}
