package dev.watchfloor.app.operators.factors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.watchfloor.app.operators.factors.KeyCheck.Accepted;
import dev.watchfloor.app.operators.factors.KeyCheck.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyChallengeTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final PluggedKey PLUGGED = new PluggedKey("software", "Software key");

    private final SoftwareKey device = new SoftwareKey();
    private final HeldKey held = new HeldKey(device, SoftwareKey.PIN.toCharArray(), () -> {});

    @Test
    void asksAsMuchOfEverybodyInNoOrder() throws Exception {
        RegisteredKey key = registered(device);
        List<Integer> places = new ArrayList<>();
        for (int time = 0; time < 100; time++) {
            List<KeyRequest.Sign> questions = new KeyChallenge(List.of(key), NOW).questions();
            assertThat(questions).hasSize(8).doesNotHaveDuplicates();
            places.addAll(IntStream.range(0, questions.size())
                    .filter(at -> Arrays.equals(questions.get(at).credentialId(), key.credentialId()))
                    .boxed()
                    .toList());
        }
        assertThat(places).hasSize(100);
        assertThat(places.stream().distinct().count()).isGreaterThan(3);
        assertThat(new KeyChallenge(List.of(), NOW).questions()).hasSize(8);
    }

    @Test
    void isTakenOnceWhateverCameOfIt() throws Exception {
        RegisteredKey key = registered(device);
        KeyChallenge challenge = new KeyChallenge(List.of(key), NOW);
        HeldKey.Signed signed = held.sign(PLUGGED, challenge.questions());

        assertThat(challenge.check(signed, Map.of(), NOW)).isInstanceOf(Accepted.class);
        assertThat(challenge.check(signed, Map.of(), NOW)).isEqualTo(new Refused("answered before"));
    }

    @Test
    void countsForTwoMinutes() throws Exception {
        RegisteredKey key = registered(device);
        KeyChallenge challenge = new KeyChallenge(List.of(key), NOW);
        HeldKey.Signed signed = held.sign(PLUGGED, challenge.questions());

        assertThatExceptionOfType(SecurityKeyException.class)
                .isThrownBy(() -> challenge.check(signed, Map.of(), NOW.plusSeconds(120)));
    }

    @Test
    void answerToAMadeUpQuestionOrToAnotherKeysIsRefused() throws Exception {
        RegisteredKey key = registered(device);
        SoftwareKey other = new SoftwareKey();
        RegisteredKey others = registered(other);
        KeyChallenge challenge = new KeyChallenge(List.of(key), NOW);
        KeyAnswer foreign = other.sign(
                PLUGGED,
                new KeyRequest.Sign(challenge.questions().getFirst().challenge(), others.credentialId()),
                SoftwareKey.PIN.toCharArray());
        for (int at = 0; at < KeyChallenge.MOST_KEYS; at++) {
            KeyChallenge again = new KeyChallenge(List.of(key), NOW);
            assertThat(again.check(new HeldKey.Signed(at, foreign), Map.of(), NOW))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void newestCountThatIsKnownCounts() throws Exception {
        RegisteredKey key = registered(device);
        KeyChallenge challenge = new KeyChallenge(List.of(key), NOW);
        HeldKey.Signed signed = held.sign(PLUGGED, challenge.questions());

        assertThat(challenge.check(signed, Map.of(key.tag(), 1_000L), NOW))
                .isEqualTo(new Refused(SecurityKeyFactor.COUNT_WENT_BACK));
    }

    private static RegisteredKey registered(SoftwareKey device) throws Exception {
        SecurityKeyFactor factor = new SecurityKeyFactor();
        KeyRequest.Make make = factor.askToMake("7".getBytes(UTF_8), "ana");
        return ((Accepted)
                        factor.register(make, device.make(PLUGGED, make, SoftwareKey.PIN.toCharArray()), "blue", NOW))
                .key();
    }
}
