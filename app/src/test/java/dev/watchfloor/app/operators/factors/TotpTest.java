package dev.watchfloor.app.operators.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.watchfloor.app.operators.factors.Totp.Match;
import dev.watchfloor.app.operators.factors.TotpSecret.Algorithm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final TotpSecret secret = TotpSecret.make();

    /** The table of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, SHA1, 94287082", "59, SHA256, 46119246", "59, SHA512, 90693936",
        "1111111109, SHA1, 07081804", "1111111109, SHA256, 68084774", "1111111109, SHA512, 25091201",
        "1111111111, SHA1, 14050471", "1111111111, SHA256, 67062674", "1111111111, SHA512, 99943326",
        "1234567890, SHA1, 89005924", "1234567890, SHA256, 91819424", "1234567890, SHA512, 93441116",
        "2000000000, SHA1, 69279037", "2000000000, SHA256, 90698825", "2000000000, SHA512, 38618901",
        "20000000000, SHA1, 65353130", "20000000000, SHA256, 77737706", "20000000000, SHA512, 47863826"
    })
    void codesAreThoseOfTheStandard(long seconds, Algorithm algorithm, String code) {
        int length = algorithm == Algorithm.SHA1 ? 20 : algorithm == Algorithm.SHA256 ? 32 : 64;
        byte[] key = "1234567890".repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);

        assertThat(Totp.code(new TotpSecret(key, algorithm, 8, 30), Instant.ofEpochSecond(seconds)))
                .isEqualTo(code);
    }

    @Test
    void codeIsTakenOnceAndNoOlderOneAfterIt() {
        String code = Totp.code(secret, NOW);
        long step = NOW.getEpochSecond() / 30;

        assertThat(Totp.match(secret, code, NOW, -1)).isEqualTo(new Match.Right(step, Duration.ZERO));
        assertThat(Totp.match(secret, " " + code.substring(0, 3) + " " + code.substring(3), NOW, -1))
                .isEqualTo(new Match.Right(step, Duration.ZERO));
        assertThat(Totp.match(secret, code.substring(0, 3) + "\u00a0" + code.substring(3) + "\n", NOW, -1))
                .isEqualTo(new Match.Right(step, Duration.ZERO));
        assertThat(Totp.match(secret, code, NOW, step)).isEqualTo(new Match.Replayed());
        assertThat(Totp.match(secret, Totp.code(secret, NOW.minusSeconds(30)), NOW, step))
                .isEqualTo(new Match.Replayed());
    }

    @Test
    void oneStepEitherWayIsTakenAndNoMore() {
        long step = NOW.getEpochSecond() / 30;

        Instant late = NOW.plusSeconds(15);
        assertThat(Totp.match(secret, Totp.code(secret, NOW.minusSeconds(1)), late, -1))
                .isEqualTo(new Match.Right(step - 1, Duration.ofSeconds(-30)));
        assertThat(Totp.match(secret, Totp.code(secret, NOW.plusSeconds(30)), NOW, -1))
                .isEqualTo(new Match.Right(step + 1, Duration.ofSeconds(30)));
        for (int off : List.of(-90, -60, 60, 90)) {
            String code = Totp.code(secret, NOW.plusSeconds(off));
            assertThat(Totp.match(secret, code, NOW, -1)).isEqualTo(new Match.Wrong());
            assertThat(Totp.drift(secret, code, NOW)).hasValue(Duration.ofSeconds(off));
        }
    }

    @Test
    void theStepThatEndedWhileACodeWasTypedIsNoClockThatIsOff() {
        long step = NOW.getEpochSecond() / 30;
        for (int after : List.of(0, 5, 14)) {
            assertThat(Totp.match(secret, Totp.code(secret, NOW.minusSeconds(1)), NOW.plusSeconds(after), -1))
                    .isEqualTo(new Match.Right(step - 1, Duration.ZERO));
        }
    }

    @Test
    void anythingElseIsWrong() {
        for (String typed : List.of("", " ", "12345", "0000000", "abcdef", "１２３４５６", "9".repeat(100_000))) {
            assertThat(Totp.match(secret, typed, NOW, -1)).isEqualTo(new Match.Wrong());
        }
        assertThat(Totp.drift(secret, "hello", NOW)).isEmpty();
    }

    @Test
    void secretIsReadByAppsAndNeverPrinted() {
        assertThat(secret.uri("j tanaka@ops"))
                .startsWith("otpauth://totp/Watchfloor:j%20tanaka%40ops?secret=" + secret.base32())
                .endsWith("&issuer=Watchfloor&algorithm=SHA1&digits=6&period=30");
        assertThat(Base32.read(secret.base32())).hasValue(secret.bytes());
        assertThat(secret).hasToString("TotpSecret");
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpSecret(new byte[4], Algorithm.SHA1, 6, 30));
        secret.close();
        assertThat(secret.bytes()).containsOnly(0);
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsThatOfTheStandard(String text, String written) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(Base32.write(bytes)).isEqualTo(written);
        assertThat(Base32.read(written)).hasValue(bytes);
        assertThat(Base32.read("not base 32!")).isEmpty();
    }

    @Test
    void oneTimeCodesAreReadHoweverTheyAreTyped() {
        List<String> codes = OneTimeCodes.make(10);
        List<byte[]> hashes = codes.stream().map(OneTimeCodes::hash).toList();

        String typed = codes.get(3)
                .toLowerCase(java.util.Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o');
        assertThat(OneTimeCodes.without(hashes, typed)).hasSize(9);
        assertThat(OneTimeCodes.without(OneTimeCodes.without(hashes, typed), typed))
                .hasSize(9);
        assertThat(OneTimeCodes.without(hashes, OneTimeCodes.make(1).getFirst()))
                .isSameAs(hashes);
        assertThat(OneTimeCodes.looksLikeOne(typed)).isTrue();
        assertThat(OneTimeCodes.looksLikeOne("123456")).isFalse();
        assertThat(codes).doesNotHaveDuplicates();
    }
}
