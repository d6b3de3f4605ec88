package dev.watchfloor.app.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.NetworkList.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as they come from feeds, spreadsheets and strangers. */
class NetworkListTest {

    @Test
    void plainTextHasOneNetworkALineAndComments() {
        NetworkList list = read("""
                # seen tonight
                203.0.113.7
                  203.0.113.0/24   # whole office, they say
                2001:DB8:0::/48

                198.51.100.0/24 ; SBL123
                203.0.113.7
                """);

        assertThat(list.isWhole()).isTrue();
        assertThat(texts(list))
                .containsExactlyInAnyOrder("198.51.100.0/24", "203.0.113.0/24", "203.0.113.7", "2001:db8::/48");
        assertThat(list.repeated()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reason,Network,until\nbad,203.0.113.0/24,\n\"a, b\",198.51.100.7,x\n",
                "reason;IP\r\nx;203.0.113.0/24\r\n\"say \"\"no\"\"; now\";198.51.100.7\r\n",
                "x\taddress\nq\t203.0.113.0/24\nq\t\"198.51.100.7\"\n",
                "\uFEFFcidr\r203.0.113.0/24\r198.51.100.7",
                "203.0.113.0/24,\"a reason, with a comma\"\n198.51.100.7,\n",
                "\"203.0.113.0/24\" # quoted\n\"198.51.100.7\"\n",
                "203.0.113.0/24 # it's \"odd, really\n198.51.100.7;x\n"
            })
    void csvIsReadFromTheColumnThatSaysSoOrTheFirst(String text) {
        NetworkList list = read(text);

        assertThat(list.problems()).isEmpty();
        assertThat(texts(list)).containsExactlyInAnyOrder("198.51.100.7", "203.0.113.0/24");
    }

    @Test
    void linesThatCannotBeReadAreNamedAndTheListIsNotWhole() {
        NetworkList list = read("""
                203.0.113.0/24
                203.0.113.7/24
                localhost
                198.51.100.1-198.51.100.9
                "198.51.100.8
                "198.51.100.9" and more, x
                198.51.100.7
                """);

        assertThat(list.isWhole()).isFalse();
        assertThat(list.problems()).extracting(Problem::line).containsExactly(2, 3, 4, 5, 6);
        assertThat(list.problems().getFirst().sentence()).contains("Did you mean 203.0.113.0/24?");
        assertThat(list.problems()).extracting(Problem::sentence).allMatch(sentence -> sentence.matches(".*[.?]"));
    }

    @Test
    void rowThatIsTooShortForTheColumnIsAProblem() {
        assertThat(read("reason,ip\nx,203.0.113.7\nonly\n,\n").problems())
                .extracting(Problem::line)
                .containsExactly(3, 4);
    }

    @Test
    void headingThatNamesNoKnownColumnIsNotGuessedAt() {
        assertThat(read("indicator,type\n203.0.113.7,ip\n").problems())
                .singleElement()
                .extracting(Problem::line)
                .isEqualTo(1);
        assertThat(read("203.0.113.7\nnetwork\n").problems())
                .as("a heading further down")
                .extracting(Problem::line)
                .containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n", "network\n", "\uFEFF", "   "})
    void listWithoutANetworkIsNotWhole(String text) {
        assertThat(read(text).isWhole()).isFalse();
        assertThat(read(text).problems()).containsExactly(new Problem(0, "There is no address or network in it."));
    }

    @Test
    void whatIsNoUtf8IsSaid() {
        for (Charset other : List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
            assertThat(read("203.0.113.7 # é\n".getBytes(other)).problems())
                    .singleElement()
                    .extracting(Problem::sentence)
                    .asString()
                    .contains("not text in UTF-8");
        }
    }

    @Test
    void mappedAddressesAndSingleNetworksHaveOneSpelling() {
        NetworkList list = read("::ffff:203.0.113.7\n203.0.113.7/32\n2001:db8::1/128\n");

        assertThat(texts(list)).containsExactly("203.0.113.7", "2001:db8::1");
        assertThat(list.repeated()).isEqualTo(1);
    }

    @Test
    void fiftyThousandLinesAreReadFast() {
        StringBuilder text = new StringBuilder("network,reason\n");
        for (int number = 0; number < 50_000; number++) {
            text.append("100.")
                    .append(64 + (number >> 16))
                    .append('.')
                    .append(number >> 8 & 255)
                    .append('.')
                    .append(number & 255)
                    .append(",\"list, of the day\"\n");
        }
        long begun = System.nanoTime();

        NetworkList list = read(text.toString());

        assertThat(list.networks()).hasSize(50_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void tooManyTooLongAndTooMuchAreRefusedWithoutTakingTheMemory() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int number = 0; number <= NetworkList.MOST; number++) {
            many.append("100.").append(number >> 16).append('.').append(number >> 8 & 255);
            many.append('.').append(number & 255).append('\n');
        }
        assertThat(read(many.toString()).problems())
                .singleElement()
                .extracting(Problem::sentence)
                .asString()
                .contains("more than 100000");
        assertThat(read("203.0.113.7\n203.0.113.8 #" + "x".repeat(10_000)).problems())
                .singleElement()
                .extracting(Problem::line)
                .isEqualTo(2);
        NetworkList rubbish = read("x\n".repeat(2_000_000));
        assertThat(rubbish.problems()).hasSize(100);
        assertThat(rubbish.unread()).isEqualTo(2_000_000);
        long[] read = new long[1];
        NetworkList endless = NetworkList.read(new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return '\n';
            }
        });
        assertThat(endless.isWhole()).isFalse();
        assertThat(read[0]).isEqualTo(NetworkList.LARGEST + 1);
    }

    @Test
    void noTextMakesItThrow() {
        String characters = "2019.:/,;\t\"#'\n\r =-f\u0000\u202E🙂é";
        Random random = new Random(5);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            NetworkList list = read(text.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(list.isWhole()).isEqualTo(list.problems().isEmpty());
        }
    }

    private static List<String> texts(NetworkList list) {
        return list.networks().stream().map(Networks::text).toList();
    }

    private static NetworkList read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static NetworkList read(byte[] content) {
        try {
            return NetworkList.read(new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
