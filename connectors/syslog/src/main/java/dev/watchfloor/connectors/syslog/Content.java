package dev.watchfloor.connectors.syslog;

import dev.watchfloor.connectors.feeds.LineFormats;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What messages hold: always the same, or told from each. Of itself it tells CEF and LEEF by their marks, and JSON by the
 * program that sent it, where the console knows that product's lines. Immutable.
 */
final class Content {
    static final String AUTO = "auto";

    private static final List<String> OWN = List.of(AUTO, "cef", "leef", "ecs", "text");
    /** Programs whose lines are read by a connector of another name. */
    private static final Map<String, String> PROGRAMS = Map.of(
            "nginx", "accesslog",
            "caddy", "accesslog",
            "envoy", "accesslog",
            "traefik", "accesslog",
            "coraza", "modsecurity",
            "opencanaryd", "opencanary");

    /** What one message holds. */
    sealed interface Kind {
        /** CEF or LEEF. */
        record Appliance(ApplianceRecord.Format format) implements Kind {}

        /** Lines of another product. */
        record Lines(RecordParser parser) implements Kind {}

        /** JSON with ECS names. */
        record Ecs() implements Kind {}

        /** Anything else. */
        record Words() implements Kind {}
    }

    private static final Kind CEF = new Kind.Appliance(ApplianceRecord.Format.CEF);
    private static final Kind LEEF = new Kind.Appliance(ApplianceRecord.Format.LEEF);
    private static final Kind ECS = new Kind.Ecs();
    private static final Kind WORDS = new Kind.Words();

    private final String chosen;
    private final Map<String, Kind> byProgram = new HashMap<>();

    private Content(String chosen) {
        this.chosen = chosen;
    }

    /** @throws ConnectorException MISCONFIGURED when the format is not installed */
    static Content of(String chosen, LineFormats formats) throws ConnectorException {
        Content content = new Content(chosen);
        if (chosen.equals(AUTO)) {
            for (String name : formats.names()) {
                content.byProgram.put(name, new Kind.Lines(formats.parser(name)));
            }
            PROGRAMS.forEach((program, format) -> {
                Kind lines = content.byProgram.get(format);
                if (lines != null) {
                    content.byProgram.put(program, lines);
                }
            });
        } else if (!OWN.contains(chosen)) {
            content.byProgram.put(chosen, new Kind.Lines(formats.parser(chosen)));
        }
        return content;
    }

    /** The choices of the setting. */
    static List<String> choices(LineFormats formats) {
        List<String> choices = new ArrayList<>(OWN);
        choices.addAll(formats.names());
        return choices;
    }

    Kind of(SyslogMessage message) {
        return switch (chosen) {
            case AUTO -> told(message);
            case "cef" -> CEF;
            case "leef" -> LEEF;
            case "ecs" -> ECS;
            case "text" -> WORDS;
            default -> byProgram.getOrDefault(chosen, WORDS);
        };
    }

    private Kind told(SyslogMessage message) {
        String text = message.text();
        if (CefReader.isCef(text)) {
            return CEF;
        }
        if (LeefReader.isLeef(text)) {
            return LEEF;
        }
        if (!text.startsWith("{")) {
            return WORDS;
        }
        String program = message.program() == null ? "" : message.program().toLowerCase(Locale.ROOT);
        Kind known = byProgram.get(program);
        return known != null ? known : text.contains("\"@timestamp\"") ? ECS : WORDS;
    }
}
