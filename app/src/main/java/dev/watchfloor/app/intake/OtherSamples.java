package dev.watchfloor.app.intake;

import dev.watchfloor.app.intake.MappedRecord.Value;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a connector without events would bring: indicators, or sessions. Names are those of the Elastic Common Schema where
 * it has one. Stateless.
 */
final class OtherSamples {
    /** Of a session's id: enough to know it again, too little to use it. */
    private static final int SHOWN_OF_ID = 8;

    private OtherSamples() {}

    static RecordSample of(IndicatorFeed feed) throws ConnectorException, InterruptedException {
        IndicatorPage page = feed.fetch(Cursor.START);
        List<Indicator> indicators = page.parts().stream()
                .flatMap(part -> part.indicators().stream())
                .toList();
        List<IndicatorPage.LeftOut> leftOut =
                page.parts().stream().flatMap(part -> part.leftOut().stream()).toList();
        List<RejectedRecord> rejected = leftOut.stream()
                .map(IndicatorPage.LeftOut::record)
                .limit(RecordSample.MOST)
                .toList();
        return new RecordSample.Read(
                indicators.size(),
                indicators.stream()
                        .limit(RecordSample.MOST)
                        .map(OtherSamples::indicator)
                        .toList(),
                leftOut.stream().mapToInt(IndicatorPage.LeftOut::number).sum(),
                rejected,
                page.more());
    }

    static RecordSample of(SessionControl control) throws ConnectorException, InterruptedException {
        List<Session> sessions = control.list();
        return new RecordSample.Read(
                sessions.size(),
                sessions.stream()
                        .limit(RecordSample.MOST)
                        .map(OtherSamples::session)
                        .toList(),
                0,
                List.of(),
                false);
    }

    private static MappedRecord indicator(Indicator indicator) {
        List<Value> values = new ArrayList<>();
        values.add(
                new Value("threat.indicator.type", word(indicator.observable().kind())));
        values.add(new Value("threat.indicator.name", indicator.observable().value()));
        values.add(new Value(
                "threat.indicator.confidence",
                indicator.confidence() == Indicator.UNKNOWN ? "unknown" : Integer.toString(indicator.confidence())));
        if (indicator.validFrom() != null) {
            values.add(new Value("valid from", indicator.validFrom().toString()));
        }
        if (indicator.validUntil() != null) {
            values.add(new Value("valid until", indicator.validUntil().toString()));
        }
        values.add(new Value("threat.indicator.marking.tlp", word(indicator.tlp())));
        if (!indicator.labels().isEmpty()) {
            values.add(new Value("tags", String.join(", ", indicator.labels())));
        }
        if (!indicator.description().isEmpty()) {
            values.add(new Value("threat.indicator.description", indicator.description()));
        }
        return new MappedRecord(values, "");
    }

    private static MappedRecord session(Session session) {
        List<Value> values = new ArrayList<>();
        values.add(new Value(
                "session",
                shortened(session.ref().id()) + ", " + word(session.ref().kind())));
        values.add(new Value("user.name", session.userName()));
        values.add(new Value("user.id", session.userId()));
        if (session.address() != null) {
            values.add(new Value("source.ip", Addresses.canonical(session.address())));
        }
        values.add(new Value("started", session.started().toString()));
        values.add(new Value("last access", session.lastAccess().toString()));
        if (!session.clients().isEmpty()) {
            values.add(new Value("clients", String.join(", ", session.clients())));
        }
        if (session.device() != null) {
            values.add(new Value("device", session.device()));
        }
        return new MappedRecord(values, "");
    }

    private static String shortened(String id) {
        return id.length() <= SHOWN_OF_ID ? "…" : id.substring(0, SHOWN_OF_ID) + "…";
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
