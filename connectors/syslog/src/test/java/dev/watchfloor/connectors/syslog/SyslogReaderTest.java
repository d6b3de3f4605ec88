package dev.watchfloor.connectors.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyslogReaderTest {
    private static final Instant ARRIVAL = Instant.parse("2026-11-24T09:08:09Z");
    private static final String CEF = "CEF:0|V|P|1|7|name|5|src=192.0.2.1";

    @Test
    void aModernHeaderIsTakenApart() {
        SyslogMessage message = read(
                "<165>1 2026-11-24T10:08:07.123456+01:00 fw-1 firewalld 812 ID47 [a@1 x=\"]\\\"[\"][b@1] \uFEFFthe text\n");

        assertThat(message.facility()).isEqualTo(20);
        assertThat(message.severity()).isEqualTo(5);
        assertThat(message.time()).isEqualTo(new HeaderTime.At(Instant.parse("2026-11-24T09:08:07.123456Z")));
        assertThat(message.host()).isEqualTo("fw-1");
        assertThat(message.program()).isEqualTo("firewalld");
        assertThat(message.process()).isEqualTo("812");
        assertThat(message.text()).isEqualTo("the text");
    }

    @Test
    void nilIsNothing() {
        SyslogMessage message = read("<13>1 - - - - - - text");

        assertThat(message.time()).isEqualTo(HeaderTime.NONE);
        assertThat(message.host()).isNull();
        assertThat(message.program()).isNull();
        assertThat(message.text()).isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<38>Nov 24 09:08:07 web-1 sshd[812]: the text ~ web-1 ~ sshd ~ 812 ~ the text",
                "<38>Nov  4 09:08:07 web-1 su: the text ~ web-1 ~ su ~ ~ the text",
                "<38>Nov 24 09:08:07 sshd[812]: the text ~ ~ sshd ~ 812 ~ the text",
                "<38>Nov 24 09:08:07 web-1 the text: more ~ web-1 ~ ~ ~ the text: more",
                "<38>*Nov 24 2026 09:08:07.123: %ASA-4-1: x ~ ~ %ASA-4-1 ~ ~ x",
                "<38>2026-11-24T09:08:07Z web-1 nginx: {\"a\":1} ~ web-1 ~ nginx ~ ~ {\"a\":1}",
                "<38>the text: more ~ ~ ~ ~ the text: more",
                "Nov 24 09:08:07 web-1 su: no priority ~ web-1 ~ su ~ ~ no priority",
                "<14>haproxy[12]: no time ~ ~ haproxy ~ 12 ~ no time",
                "su: nothing at all ~ ~ ~ ~ su: nothing at all",
                "<999>x ~ ~ ~ ~ <999>x",
                "<>x ~ ~ ~ ~ <>x",
            })
    void anOldHeaderIsTakenApartAsFarAsItGoes(String text, String host, String program, String process, String inside) {
        SyslogMessage message = read(text);

        assertThat(message.host()).isEqualTo(host);
        assertThat(message.program()).isEqualTo(program);
        assertThat(message.process()).isEqualTo(process);
        assertThat(message.text()).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CEF,
                "<134>" + CEF,
                "<134>Nov 24 09:08:07 " + CEF,
                "<134>Nov 24 09:08:07 fw-1 " + CEF,
                "<134>1 2026-11-24T09:08:07Z fw-1 app - - - " + CEF
            })
    void whatIsInsideIsFound(String text) {
        assertThat(read(text).text()).isEqualTo(CEF);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01T00:00:05Z, Dec 31 23:59:58, 2026-12-31T23:59:58",
        "2026-12-31T23:59:58Z, Jan  1 00:00:05, 2027-01-01T00:00:05",
        "2027-03-01T00:00:00Z, Feb 29 10:00:00, 2028-02-29T10:00:00",
        "2026-11-24T00:00:00Z, Nov 25 00:00:00, 2026-11-25T00:00:00",
        "2026-11-24T00:00:00Z, Nov 24 2019 00:00:00, 2019-11-24T00:00:00",
    })
    void theYearIsTheOneNearestToTheArrival(Instant arrival, String written, LocalDateTime time) {
        SyslogMessage message = SyslogReader.read("<13>" + written + " h a: b", arrival);

        assertThat(message.time()).isEqualTo(new HeaderTime.Local(time));
    }

    private static SyslogMessage read(String text) {
        return SyslogReader.read(text, ARRIVAL);
    }
}
