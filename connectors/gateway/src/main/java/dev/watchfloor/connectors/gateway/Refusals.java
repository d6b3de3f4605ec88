package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.List;

/** What products say when they refuse. Stateless. */
public final class Refusals {
    private static final int LONGEST = 300;

    private Refusals() {}

    /**
     * The words at the first of these fields of the answer's JSON that has some, printable, bounded, without a full stop;
     * empty when there are none.
     */
    public static String words(Answer answer, String... fields) {
        try {
            for (String field : List.of(fields)) {
                String words = answer.json()
                        .path(field)
                        .asText("")
                        .replaceAll("\\p{Cntrl}", " ")
                        .strip();
                if (!words.isEmpty()) {
                    return (words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words)
                            .replaceFirst("\\.$", "");
                }
            }
        } catch (ConnectorException notJson) {
            // A page of something in between says nothing of the product's.
        }
        return "";
    }
}
