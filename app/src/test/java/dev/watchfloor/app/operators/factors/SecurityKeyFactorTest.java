package dev.watchfloor.app.operators.factors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.operators.factors.KeyCheck.Accepted;
import dev.watchfloor.app.operators.factors.KeyCheck.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SecurityKeyFactorTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final PluggedKey PLUGGED = new PluggedKey("software", "Software key");
    private static final char[] PIN = SoftwareKey.PIN.toCharArray();

    private final SoftwareKey device = new SoftwareKey();
    private final SecurityKeyFactor factor = new SecurityKeyFactor();

    @Test
    void registeredKeySignsIn() throws Exception {
        RegisteredKey key = registered();
        assertThat(key.name()).isEqualTo("blue key");
        assertThat(key.registered()).isEqualTo(NOW);

        RegisteredKey once = signIn(key);
        RegisteredKey twice = signIn(once);
        assertThat(once.signCount()).isGreaterThan(key.signCount());
        assertThat(twice.signCount()).isGreaterThan(once.signCount());
        assertThat(twice.credentialId()).isEqualTo(key.credentialId());
        assertThat(twice.publicKey()).isEqualTo(key.publicKey());
    }

    @Test
    void answerToAnotherQuestionIsRefused() throws Exception {
        RegisteredKey key = registered();
        KeyAnswer old = device.sign(PLUGGED, factor.askToSign(key), PIN);
        assertThat(factor.verify(key, factor.askToSign(key), old)).isEqualTo(new Refused("BadChallengeException"));

        KeyRequest.Make first = askToMake();
        KeyAnswer made = device.make(PLUGGED, first, PIN);
        assertThat(factor.register(askToMake(), made, "blue key", NOW)).isEqualTo(new Refused("BadChallengeException"));
    }

    @Test
    void answerForAnotherOriginIsRefused() throws Exception {
        RegisteredKey key = registered();
        device.change(data -> data.replace("https://watchfloor.local", "https://watchfloor.example"));
        assertThat(answered(key)).isEqualTo(new Refused("BadOriginException"));
        assertThat(made()).isEqualTo(new Refused("BadOriginException"));
    }

    @Test
    void answerForAnotherRelyingPartyIsRefused() throws Exception {
        device.answerFor("watchfloor.example");
        assertThat(made()).isEqualTo(new Refused("BadRpIdException"));
    }

    @Test
    void oneKindOfAnswerIsNotTheOther() throws Exception {
        RegisteredKey key = registered();
        device.change(data -> data.replace("webauthn.get", "webauthn.create"));
        assertThat(answered(key)).isInstanceOf(Refused.class);
    }

    @Test
    void changedSignatureIsRefused() throws Exception {
        RegisteredKey key = registered();
        KeyRequest.Sign request = factor.askToSign(key);
        KeyAnswer answer = device.sign(PLUGGED, request, PIN);
        for (int at = 0; at < answer.signature().length; at++) {
            byte[] changed = answer.signature().clone();
            changed[at] ^= 1;
            assertThat(factor.verify(
                            key, request, new KeyAnswer(answer.clientData(), answer.authenticatorData(), changed)))
                    .as("byte %d", at)
                    .isInstanceOf(Refused.class);
        }
        assertThat(factor.verify(
                        key, request, new KeyAnswer(answer.clientData(), answer.authenticatorData(), new byte[0])))
                .isInstanceOf(Refused.class);
        assertThat(factor.verify(key, request, answer)).isInstanceOf(Accepted.class);
    }

    @Test
    void everyChangedByteOfWhatWasSignedIsRefused() throws Exception {
        RegisteredKey key = registered();
        KeyRequest.Sign request = factor.askToSign(key);
        KeyAnswer answer = device.sign(PLUGGED, request, PIN);
        for (int at = 0; at < answer.authenticatorData().length; at++) {
            byte[] changed = answer.authenticatorData().clone();
            changed[at] ^= 1;
            assertThat(factor.verify(key, request, new KeyAnswer(answer.clientData(), changed, answer.signature())))
                    .as("byte %d", at)
                    .isInstanceOf(Refused.class);
        }
        byte[] spaced = (new String(answer.clientData(), UTF_8) + " ").getBytes(UTF_8);
        assertThat(factor.verify(key, request, new KeyAnswer(spaced, answer.authenticatorData(), answer.signature())))
                .isEqualTo(new Refused("BadSignatureException"));
    }

    @Test
    void counterThatGoesBackIsRefused() throws Exception {
        RegisteredKey key = registered();
        RegisteredKey ahead = key.withSignCount(1_000);
        assertThat(answered(ahead)).isEqualTo(new Refused(SecurityKeyFactor.COUNT_WENT_BACK));

        KeyRequest.Sign request = factor.askToSign(key);
        KeyAnswer answer = device.sign(PLUGGED, request, PIN);
        RegisteredKey counted = ((Accepted) factor.verify(key, request, answer)).key();
        assertThat(factor.verify(counted, request, answer))
                .as("the same count again")
                .isEqualTo(new Refused(SecurityKeyFactor.COUNT_WENT_BACK));
    }

    @Test
    void keyThatDidNotCheckItsHolderIsRefused() throws Exception {
        RegisteredKey key = registered();
        device.stopVerifying();
        assertThat(answered(key)).isEqualTo(new Refused("UserNotVerifiedException"));
        assertThat(made()).isEqualTo(new Refused("UserNotVerifiedException"));
    }

    @Test
    void anotherKeysAnswerIsRefused() throws Exception {
        RegisteredKey key = registered();
        RegisteredKey other = registered();
        KeyRequest.Sign request = factor.askToSign(other);
        KeyAnswer answer = device.sign(PLUGGED, request, PIN);
        RegisteredKey mixed = new RegisteredKey(
                other.credentialId(), key.publicKey(), other.signCount(), other.name(), other.registered());
        assertThat(factor.verify(mixed, request, answer)).isEqualTo(new Refused("BadSignatureException"));
        assertThat(factor.verify(key, request, answer)).isInstanceOf(Refused.class);
    }

    @Test
    void rubbishIsRefused() throws Exception {
        RegisteredKey key = registered();
        byte[] rubbish = "rubbish".getBytes(UTF_8);
        KeyAnswer[] answers = {
            new KeyAnswer(rubbish, rubbish, rubbish), new KeyAnswer(new byte[0], new byte[0], new byte[0])
        };
        for (KeyAnswer answer : answers) {
            assertThat(factor.verify(key, factor.askToSign(key), answer)).isInstanceOf(Refused.class);
            assertThat(factor.register(askToMake(), answer, "x", NOW)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void questionsDiffer() throws Exception {
        RegisteredKey key = registered();
        assertThat(factor.askToSign(key).challenge())
                .hasSize(32)
                .isNotEqualTo(factor.askToSign(key).challenge());
        assertThat(key.toString()).isEqualTo("RegisteredKey[blue key, registered 2026-11-24T10:00:00Z]");
    }

    private RegisteredKey registered() throws Exception {
        return ((Accepted) made()).key();
    }

    private KeyCheck made() throws Exception {
        KeyRequest.Make request = askToMake();
        return factor.register(request, device.make(PLUGGED, request, PIN), "blue key", NOW);
    }

    private RegisteredKey signIn(RegisteredKey key) throws Exception {
        return ((Accepted) answered(key)).key();
    }

    private KeyCheck answered(RegisteredKey key) throws Exception {
        KeyRequest.Sign request = factor.askToSign(key);
        return factor.verify(key, request, device.sign(PLUGGED, request, PIN));
    }

    private KeyRequest.Make askToMake() {
        return factor.askToMake("7".getBytes(UTF_8), "ana");
    }
}
