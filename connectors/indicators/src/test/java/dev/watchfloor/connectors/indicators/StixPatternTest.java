package dev.watchfloor.connectors.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.indicators.StixPattern.UnsupportedException;
import dev.watchfloor.connectors.spi.Observable;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StixPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[ipv4-addr:value = '192.0.2.1']| 192.0.2.1",
                "[ipv4-addr:value='192.0.2.1'OR ipv4-addr:value='192.0.2.2'] | 192.0.2.1 192.0.2.2",
                "[ipv4-addr:value ISSUBSET '198.51.100.0/24'] | 198.51.100.0/24",
                "[ipv6-addr:value = '2001:DB8::1'] | 2001:db8::1",
                "[domain-name:value = 'Evil.Example'] OR [url:value = 'http://evil.example/a'] | evil.example http://evil.example/a",
                "[domain-name:value IN ('a.example', 'b.example')] | a.example b.example",
                "[(file:hashes.MD5 = '44d88612fea8a8f36de82e1278abb02f' OR file:hashes.'SHA-1' = 'da39a3ee5e6b4b0d3255bfef95601890afd80709')] | 44d88612fea8a8f36de82e1278abb02f da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "[network-traffic:dst_ref.value = '192.0.2.9'] | 192.0.2.9",
                "[url:value = 'http://evil.example/it\\'s'] | http://evil.example/it's",
            })
    void oneThingOrOneOfSomeIsHonoured(String pattern, String values) throws Exception {
        assertThat(StixPattern.read(pattern))
                .extracting(Observable::value)
                .containsExactly(values.strip().split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ipv4-addr:value = '192.0.2.1' AND ipv4-addr:value = '192.0.2.2']",
                "[ipv4-addr:value = '192.0.2.1'] AND [ipv4-addr:value = '192.0.2.2']",
                "[ipv4-addr:value = '192.0.2.1'] FOLLOWEDBY [ipv4-addr:value = '192.0.2.2']",
                "[ipv4-addr:value = '192.0.2.1'] WITHIN 300 SECONDS",
                "[ipv4-addr:value != '192.0.2.1']",
                "[ipv4-addr:value NOT = '192.0.2.1']",
                "[domain-name:value LIKE '%.example']",
                "[domain-name:value MATCHES '.*']",
                "[process:name = 'evil']",
                "[windows-registry-key:values[*].name = 'x']",
                "[ipv4-addr:value = 'evil.example']",
                "[network-traffic:dst_port = 443]",
                "[ipv4-addr:value = '192.0.2.1'",
                "[ipv4-addr:value = '192.0.2.1",
                "ipv4-addr:value = '192.0.2.1'",
                "[]",
                "",
            })
    void anythingElseIsNotHalfHonoured(String pattern) {
        assertThatThrownBy(() -> StixPattern.read(pattern))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void noTextBreaksTheReader() {
        Random random = new Random(4711);
        String letters = "[]()',= \\'abORAND<>!:.*/0192\n\u0000";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(round % 2 == 0 ? "[ipv4-addr:value = '" : "");
            for (int n = random.nextInt(60); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                StixPattern.read(text.toString());
            } catch (UnsupportedException said) {
                assertThat(said.sentence()).hasSizeLessThan(200);
            }
        }
    }

    @Test
    void bombsAreRefusedSoon() {
        String deep = "[" + "(".repeat(50_000) + "ipv4-addr:value = '192.0.2.1'";
        for (String bomb : new String[] {deep, "[" + "a:b[".repeat(24_000), "'".repeat(99_999), "x".repeat(100_001)}) {
            assertThatThrownBy(() -> StixPattern.read(bomb)).isInstanceOf(UnsupportedException.class);
        }
    }
}
