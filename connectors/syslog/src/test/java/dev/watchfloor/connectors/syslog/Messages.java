package dev.watchfloor.connectors.syslog;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.Arrival;
import dev.watchfloor.connectors.feeds.LineFormats;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Messages after the formats' descriptions; no appliance could be asked. */
final class Messages {
    static final Instant ARRIVAL = Instant.parse("2026-11-24T09:08:09Z");
    static final String CEF =
            "<134>1 2026-11-24T09:08:08Z fw-1 threat - - - CEF:0|Example\\|Corp|Gate\\\\Keeper|10.2|4711|"
                    + "SQL injection|8|rt=1795511287000 src=203.0.113.9 spt=51000 dst=198.51.100.80 dpt=443 act=blocked"
                    + " request=https://shop.example/a?id\\=1&token=hunter2 requestMethod=POST suser=j.tanaka"
                    + " requestClientApplication=Mozilla/5.0 (X11; rv\\=9) msg=a value = with blanks in=900 out=120"
                    + " cs1Label=Password cs1=hunter3 with blanks cs2Label=Policy cs2=strict";
    static final String LEEF =
            "<134>Nov 24 09:08:07 ids-1 LEEF:1.0|Example|Sensor|3|scan|src=203.0.113.9\tsrcPort=51000\t"
                    + "dst=198.51.100.4\tdstPort=22\tsev=7\tcat=Port scan\tusrName=root\t"
                    + "devTime=Nov 24 2026 10:08:07.500 GMT+0100";
    static final String SSH =
            "<38>Nov 24 09:08:07 web-1 sshd[812]: Failed password for invalid user a from 192.0.2.1 port 9"
                    + " from 203.0.113.9 port 51000 ssh2";
    static final List<String> ALL = List.of(
            CEF,
            LEEF,
            SSH,
            "<13>1 - - - - - [a@1 b=\"]\"] {\"@timestamp\":\"2026-11-24T09:08:07Z\",\"event\":{\"kind\":\"alert\"}}",
            "<134>Nov 24 09:08:07 ids-1 LEEF:2.0|Example|Sensor|3|scan|x5E|src=203.0.113.9^devTimeFormat=dd.MM.yyyy^sev=1");

    private Messages() {}

    static SyslogParser parser(String content, String zone) throws ConnectorException {
        return new SyslogParser(
                Content.of(content, LineFormats.installed()),
                Layer.PERIMETER,
                new Zoned(zone.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(zone))));
    }

    static Arrival arrival(String text) {
        return new Arrival(text, Addresses.parse("192.0.2.99").orElseThrow(), ARRIVAL, Arrival.Ending.WHOLE);
    }

    static ParsedRecord parsed(String text, String zone) throws ConnectorException {
        return parser("auto", zone).parse(arrival(text), "x");
    }

    static SecurityEvent event(String text) throws ConnectorException {
        return ((ParsedRecord.Understood) parsed(text, "Europe/Berlin"))
                .events()
                .getFirst();
    }
}
