package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.PlaceAnswer;
import dev.watchfloor.connectors.spi.PlaceMark;
import dev.watchfloor.connectors.spi.PlaceQuestion;
import dev.watchfloor.connectors.spi.PlaceSearch;
import dev.watchfloor.connectors.spi.PlaceTotal;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks an index in place, newest documents first, page by page at one point in time. What the connector's own query leaves out
 * is left out here as well. Thread-safe.
 */
final class IndexSearch implements PlaceSearch {
    private static final int LARGEST_PAGE = 500;
    /** As far as servers count without effort; beyond, they say that there are more. */
    private static final int COUNTED = 10_000;

    private final SearchApi api;
    private final IndexSettings settings;
    private final Documents documents;

    IndexSearch(SearchApi api, IndexSettings settings, Documents documents) {
        this.api = api;
        this.settings = settings;
        this.documents = documents;
    }

    @Override
    public String place() {
        return "index " + settings.index()
                + settings.query().map(query -> ", only " + query).orElse("");
    }

    @Override
    public PlaceAnswer search(PlaceQuestion question, Optional<PlaceMark> after)
            throws ConnectorException, InterruptedException {
        Superset superset = new Superset(api.fieldTypes(settings.index(), FieldList.ALL), documents);
        List<Reach> reaches = question.conditions().stream().map(superset::of).toList();
        Set<Integer> unasked = new HashSet<>();
        for (int i = 0; i < reaches.size(); i++) {
            if (reaches.get(i).equals(Reach.EVERYTHING)) {
                unasked.add(i);
            }
        }
        Reach reach = Reach.all(reaches);
        if (reach.equals(Reach.NOTHING)) {
            return nothing(unasked);
        }
        String pit = after.isPresent() ? PlaceMarks.pit(after.get()) : api.open(settings.index());
        ObjectNode body = body(pit, question, reach);
        if (after.isPresent()) {
            body.put("track_total_hits", false).set("search_after", PlaceMarks.after(after.get()));
        }
        try {
            PlaceAnswer answer =
                    answer(api.searchInPart(body), pit, body.path("size").asInt(), unasked);
            if (answer.next().isEmpty()) {
                api.close(pit);
            }
            return answer;
        } catch (ConnectorException failure) {
            // A server that does not answer would not answer this either: there it ends by itself.
            if (failure.category() != Category.UNREACHABLE) {
                api.close(pit);
            }
            throw failure;
        }
    }

    @Override
    public void forget(PlaceMark mark) throws InterruptedException {
        try {
            api.close(PlaceMarks.pit(mark));
        } catch (ConnectorException left) {
            // No mark of ours: there is nothing to forget.
        }
    }

    @Override
    public String toString() {
        return "IndexSearch[" + api.base() + ", " + settings.index() + "]";
    }

    private PlaceAnswer answer(JsonNode answer, String asked, int size, Set<Integer> unasked) {
        List<SecurityEvent> events = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        Set<String> sources = new TreeSet<>();
        JsonNode hits = answer.path("hits").path("hits");
        for (JsonNode hit : hits) {
            sources.add(hit.path("_index").asText());
            switch (documents.parse(hit)) {
                case ParsedRecord.Understood understood -> events.addAll(understood.events());
                case ParsedRecord.Rejected refused -> rejected.add(refused.record());
                case ParsedRecord.Skipped skipped -> {}
            }
        }
        Optional<PlaceMark> next = hits.size() < size
                ? Optional.empty()
                : Optional.of(PlaceMarks.of(
                        answer.path("pit_id").asText(asked),
                        hits.path(hits.size() - 1).path("sort")));
        JsonNode total = answer.path("hits").path("total");
        return new PlaceAnswer(
                hits.size(),
                events,
                rejected,
                total.path("value").isIntegralNumber()
                        ? Optional.of(new PlaceTotal(
                                total.path("value").asLong(),
                                total.path("relation").asText().equals("eq")))
                        : Optional.empty(),
                unasked,
                List.copyOf(sources),
                Gaps.of(answer),
                next,
                Duration.ofMillis(Math.max(0, answer.path("took").asLong())));
    }

    private static PlaceAnswer nothing(Set<Integer> unasked) {
        return new PlaceAnswer(
                0,
                List.of(),
                List.of(),
                Optional.of(new PlaceTotal(0, true)),
                unasked,
                List.of(),
                List.of(),
                Optional.empty(),
                Duration.ZERO);
    }

    private ObjectNode body(String pit, PlaceQuestion question, Reach reach) {
        ObjectNode body = Json.object()
                .put("size", Math.min(question.limit(), LARGEST_PAGE))
                .put("track_total_hits", COUNTED)
                .put("timeout", SearchApi.PATIENCE);
        body.putObject("pit").put("id", pit).put("keep_alive", SearchApi.KEEP_PLACE);
        ArrayNode sort = body.putArray("sort");
        sort.addObject()
                .putObject(settings.timeField())
                .put("order", "desc")
                .put("unmapped_type", "date")
                .put("numeric_type", "date");
        sort.addObject().put("_shard_doc", "desc");
        ArrayNode filter = body.putObject("query").putObject("bool").putArray("filter");
        filter.add(FieldQueries.times(settings.timeField(), question.from(), question.to()));
        settings.query()
                .ifPresent(query -> filter.addObject()
                        .putObject("query_string")
                        .put("query", query)
                        .put("allow_leading_wildcard", false));
        if (reach instanceof Reach.Documents(var query)) {
            filter.add(query);
        }
        return body;
    }
}
