package dev.watchfloor.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "30d,PT720H",
        "36h,PT36H",
        " 1.5D ,PT36H",
        "0d,PT0S",
        "11.574074074d,PT1000000S",
        "1000000000000d,PT24000000H"
    })
    void agesAreReadAndWhatIsTooLongIsMerelyLong(String text, Duration age) {
        assertThat(Amounts.age(text)).contains(age);
    }

    @ParameterizedTest
    @CsvSource({
        "500MB,500000000",
        "1.5gb,1500000000",
        "2TB,2000000000000",
        "0GB,0",
        "0.067108864GB,67108864",
        "99999999999999999999TB,9223372036854775807"
    })
    void sizesAreReadAndWhatIsTooLargeIsMerelyLarge(String text, long bytes) {
        assertThat(Amounts.bytes(text)).contains(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "d",
                "abc",
                "-1d",
                "30",
                "1,5d",
                "1e3d",
                "+3d",
                "٣٠d",
                "３０d",
                "30 d",
                "0x1Fd",
                ".5d",
                "5.d",
                "9999999999999999999999999999999d",
                "30d30d",
                "30m"
            })
    void allElseIsNoAge(String text) {
        assertThat(Amounts.age(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GB", "abc", "-1GB", "20", "1,5GB", "1.5 GB", "1.000.000GB", "٢GB", "20GiB", "20kB", "NaNGB"
            })
    void allElseIsNoSize(String text) {
        assertThat(Amounts.bytes(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 kB",
        "1,1 kB",
        "95_001,96 kB",
        "999_000,999 kB",
        "1_000_000,1.0 MB",
        "18_412_345,18.4 MB",
        "1_000_000_000,1.00 GB",
        "1_840_000_000,1.84 GB",
        "9_223_372_036_854_775_807,'9,223,372,036.85 GB'"
    })
    void sizesAreSaidInTheUnitThatFits(String bytes, String words) {
        assertThat(Amounts.size(Long.parseLong(bytes.replace("_", "")))).isEqualTo(words);
    }

    @Test
    void whatIsReadAndSaidIsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Amounts.bytes("20gb")).contains(20_000_000_000L);
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Amounts.age("30D")).contains(Duration.ofDays(30));
            assertThat(Amounts.size(18_412_345)).isEqualTo("18.4 MB");
        } finally {
            Locale.setDefault(before);
        }
    }
}
