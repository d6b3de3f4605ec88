package dev.watchfloor.connectors.indicators;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One collection of a TAXII 2.1 server. Every path ends with a slash, as the specification wants it. Thread-safe. */
final class TaxiiApi implements Source {
    static final String PRODUCT = "TAXII";

    private static final String MEDIA_TYPE = "application/taxii+json;version=2.1";
    private static final String READ = "Read the collection";
    private static final int MOST_NAMED = 10;

    private final Clients clients;
    private final String collection;
    private final TaxiiFeed feed;

    TaxiiApi(Clients clients, String collection, SourceSettings settings) {
        this.clients = clients;
        this.collection = collection;
        feed = new TaxiiFeed(this, settings);
    }

    @Override
    public String product() {
        return PRODUCT;
    }

    @Override
    public String place() {
        return clients.base() + ", collection " + collection;
    }

    @Override
    public IndicatorFeed feed() {
        return feed;
    }

    @Override
    public Answer probe() throws ConnectorException, InterruptedException {
        Answer answer = clients.probe(taxii("collections", collection, ""));
        known(answer);
        return answer;
    }

    @Override
    public Duration probeEvery() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void prove() throws ConnectorException, InterruptedException {
        known(clients.send(taxii("collections", collection, "")));
    }

    @Override
    public List<SelfCheck> checks() throws InterruptedException {
        try {
            JsonNode known = known(clients.send(taxii("collections", collection, "")));
            return List.of(
                    known.path("can_read").asBoolean(true)
                            ? SelfCheck.passed(READ, "The credentials may read it.")
                            : SelfCheck.failed(READ, "The server says that the credentials may not read it."),
                    known.path("can_write").asBoolean(false)
                            ? SelfCheck.warning(
                                    "Hold no more rights than needed",
                                    "The credentials may also write to the collection. Ask for some that only read.")
                            : SelfCheck.passed("Hold no more rights than needed", "The credentials may only read."));
        } catch (ConnectorException failure) {
            return List.of(SelfCheck.failed(READ, failure.sentence()));
        }
    }

    ProductRequest objects() {
        return taxii("collections", collection, "objects", "");
    }

    Answer ask(ProductRequest request) throws ConnectorException, InterruptedException {
        return clients.ask(request);
    }

    @Override
    public void close() {
        clients.close();
    }

    private static JsonNode known(Answer answer) throws ConnectorException {
        JsonNode known = answer.json();
        if (known.path("id").asText("").isEmpty()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "What answers is not a collection of TAXII 2.1. Check the URL of the API root and the collection.");
        }
        return known;
    }

    @Override
    public String hint() throws InterruptedException {
        try {
            List<String> ids = new ArrayList<>();
            for (JsonNode each : clients.send(taxii("collections", "")).json().path("collections")) {
                if (ids.size() < MOST_NAMED) {
                    ids.add(each.path("title").asText("").replaceAll("\\p{Cntrl}", "?") + " ("
                            + each.path("id").asText("").replaceAll("[^0-9A-Za-z._-]", "?") + ")");
                }
            }
            return ids.isEmpty() ? "" : " Collections there: " + String.join(", ", ids) + ".";
        } catch (ConnectorException unknown) {
            return "";
        }
    }

    private static ProductRequest taxii(String... segments) {
        return ProductRequest.get(segments).header("Accept", MEDIA_TYPE);
    }

    @Override
    public String toString() {
        return "TaxiiApi[" + place() + "]";
    }
}
