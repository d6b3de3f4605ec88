package dev.watchfloor.connectors.syslog;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.Arrival;
import dev.watchfloor.connectors.feeds.ArrivalParser;
import dev.watchfloor.connectors.feeds.EcsParser;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import java.util.Optional;

/** Maps syslog messages to events. Immutable and thread-safe. */
final class SyslogParser implements ArrivalParser {
    static final String NO_ZONE =
            "The time in the message has no zone. Set \"zone\" to the one that the senders' clocks"
                    + " keep, or let them send RFC 5424.";

    private final Content content;
    private final ApplianceEvents appliances;
    private final PlainEvents words;
    private final EcsParser ecs;

    SyslogParser(Content content, Layer layer, Zoned zoned) {
        this.content = content;
        this.appliances = new ApplianceEvents(layer, zoned);
        this.words = new PlainEvents(layer, zoned);
        this.ecs = new EcsParser(layer);
    }

    @Override
    public ParsedRecord parse(Arrival arrival, String id) {
        SyslogMessage message = SyslogReader.read(arrival.text(), arrival.time());
        if (message.text().isBlank()) {
            return ParsedRecord.skipped();
        }
        return switch (content.of(message)) {
            case Content.Kind.Appliance appliance -> appliance(appliance, message, arrival, id);
            case Content.Kind.Lines lines -> lines.parser().parse(message.text(), id);
            case Content.Kind.Ecs named -> ecs.parse(message.text(), id);
            case Content.Kind.Words plain -> words.event(message, arrival, id);
        };
    }

    private ParsedRecord appliance(
            Content.Kind.Appliance appliance, SyslogMessage message, Arrival arrival, String id) {
        boolean isCef = appliance.format() == ApplianceRecord.Format.CEF;
        Optional<ApplianceRecord> record = isCef ? CefReader.read(message.text()) : LeefReader.read(message.text());
        return record.isPresent()
                ? appliances.event(record.get(), message, arrival, id)
                : ParsedRecord.rejected(
                        "The message has no whole header of " + appliance.format() + ".",
                        Secrets.outOf(message.text()));
    }
}
