package dev.watchfloor.views.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistRow.Lease;
import dev.watchfloor.app.response.ResponseRequest.Block;
import dev.watchfloor.views.fakes.FakeConsole;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeaseRequestsTest {
    private static final Instant NOW = FakeConsole.NOON;
    private static final Instant SOON = NOW.plus(Duration.ofMinutes(5));
    private static final Instant LATE = NOW.plus(Duration.ofDays(2));

    @Test
    void putsBackOnlyWhereAnEntryIsMissingOnTheTermsThatWereAgreedTo() {
        assertThat(LeaseRequests.putBack(List.of(
                        row("192.0.2.1", Set.of("A"), Set.of("B"), SOON, "scanner"),
                        row("192.0.2.2", Set.of("A"), Set.of("B"), SOON, "scanner"),
                        row("192.0.2.3", Set.of(), Set.of("A", "B"), null, "botnet"),
                        row("192.0.2.4", Set.of("A", "B"), Set.of(), SOON, "scanner"))))
                .containsExactly(
                        new Block(Set.of(network("192.0.2.1"), network("192.0.2.2")), SOON, Set.of("B"), "scanner"),
                        new Block(network("192.0.2.3"), null, Set.of("A", "B"), "botnet"));
    }

    @Test
    void leavesEntriesOfOthersAlone() {
        DenylistRow foreign = new DenylistRow(network("192.0.2.9"), Set.of("A"), Set.of(), null);

        assertThat(LeaseRequests.putBack(List.of(foreign))).isEmpty();
        assertThat(LeaseRequests.renew(List.of(foreign), LATE)).isEmpty();
    }

    @Test
    void renewsWhereverAnEntryIsOrShouldBeForTheSameReason() {
        assertThat(LeaseRequests.renew(
                        List.of(
                                row("192.0.2.1", Set.of("A"), Set.of("B"), SOON, "scanner"),
                                row("192.0.2.2", Set.of("A"), Set.of(), SOON, "botnet")),
                        LATE))
                .containsExactly(
                        new Block(network("192.0.2.1"), LATE, Set.of("A", "B"), "scanner"),
                        new Block(network("192.0.2.2"), LATE, Set.of("A"), "botnet"));
    }

    @Test
    void neverShortensABlock() {
        List<DenylistRow> rows = List.of(
                row("192.0.2.1", Set.of("A"), Set.of(), LATE, "scanner"),
                row("192.0.2.2", Set.of("A"), Set.of(), null, "botnet"));

        assertThat(LeaseRequests.renew(rows, SOON)).isEmpty();
        assertThat(LeaseRequests.renew(rows, null))
                .containsExactly(new Block(network("192.0.2.1"), null, Set.of("A"), "scanner"));
    }

    private static DenylistRow row(
            String network, Set<String> present, Set<String> missing, @Nullable Instant until, String reason) {
        return new DenylistRow(
                network(network), present, missing, new Lease("t.larsen", reason, NOW.minusSeconds(60), until));
    }

    private static IPAddress network(String text) {
        return new IPAddressString(text).getAddress();
    }
}
