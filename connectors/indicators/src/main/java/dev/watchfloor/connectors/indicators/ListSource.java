package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.Redaction;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Lists on web servers. Thread-safe, but for the feed. */
final class ListSource implements Source {
    private static final Duration PROBE_EVERY = Duration.ofMinutes(30);

    private final String product;
    private final List<WebList> lists;
    private final ListFeed feed;

    /** One list at one URL. */
    record WebList(String product, Clients clients, boolean isJa3, int confidence) implements ListFeed.Text {
        @Override
        public String id() {
            String place = shown();
            return place.length() <= Part.LONGEST_ID ? place : place.substring(place.length() - Part.LONGEST_ID);
        }

        @Override
        public Part read() throws ConnectorException, InterruptedException {
            ProductRequest request = ProductRequest.get().header("Accept", "*/*");
            return ListLines.read(id(), clients.send(request).text(), isJa3, confidence, product);
        }

        @Override
        public String toString() {
            return "WebList[" + shown() + "]";
        }

        private String shown() {
            return Redaction.url(clients.base().toString());
        }
    }

    /** @param lists at least one */
    ListSource(String product, List<WebList> lists, Duration poll, Clock clock) {
        this.product = product;
        this.lists = List.copyOf(lists);
        feed = new ListFeed(lists, poll, clock);
    }

    @Override
    public String product() {
        return product;
    }

    @Override
    public String place() {
        return lists.stream().map(WebList::shown).collect(Collectors.joining(", "));
    }

    @Override
    public IndicatorFeed feed() {
        return feed;
    }

    @Override
    public Answer probe() throws ConnectorException, InterruptedException {
        return lists.getFirst().clients().probe(ProductRequest.of("HEAD").header("Accept", "*/*"));
    }

    @Override
    public Duration probeEvery() {
        return PROBE_EVERY;
    }

    @Override
    public void prove() throws ConnectorException, InterruptedException {
        lists.getFirst().read();
    }

    @Override
    public List<SelfCheck> checks() throws InterruptedException {
        return List.of();
    }

    @Override
    public void close() {
        lists.forEach(list -> list.clients().close());
    }

    @Override
    public String toString() {
        return "ListSource[" + place() + "]";
    }
}
