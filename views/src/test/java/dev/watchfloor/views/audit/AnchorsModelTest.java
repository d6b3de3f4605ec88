package dev.watchfloor.views.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.audit.AnchorSettings;
import dev.watchfloor.app.audit.AnchorState;
import dev.watchfloor.views.fakes.AtOnce;
import dev.watchfloor.views.fakes.FakeConsole;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class AnchorsModelTest {
    private final Clock clock = Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC);
    private final FakeConsole console = FakeConsole.withStory(clock);
    private final AnchorsModel model =
            new AnchorsModel(console.auditProof(), console.workstations(), new AtOnce(), () -> {});

    @Test
    void placesAndWhatHindersThemAreTold() throws Exception {
        console.auditProof().change(AnchorSettings.checked("udp://127.0.0.1:514", "", ""), "why");
        console.auditProof().fail("syslog", "Nobody answers there. Look at it.");
        model.reload();

        assertThat(model.found().orElseThrow().places())
                .extracting(AnchorState::problem)
                .containsExactly("", "Nobody answers there. Look at it.");
    }

    @Test
    void notingSaysWhatWasNoted() {
        assertThat(model.newest()).isEmpty();
        model.note();

        assertThat(model.isNoting()).isFalse();
        assertThat(model.newest().orElseThrow().entry())
                .isEqualTo(console.audit().latest(1, Long.MAX_VALUE).getFirst().number());
    }

    @Test
    void ownKeyComesFirstAndStrangersHaveNoName() throws Exception {
        String other = Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
        console.auditProof().trust(other, "why");
        model.reload();

        assertThat(model.found().orElseThrow().trusted())
                .satisfiesExactly(
                        own -> {
                            assertThat(own.isOwn()).isTrue();
                            assertThat(own.name())
                                    .isEqualTo(console.auditProof().workstation());
                        },
                        stranger -> {
                            assertThat(stranger.key()).isEqualTo(other);
                            assertThat(stranger.name()).isEmpty();
                        });
    }
}
