package dev.watchfloor.connectors.providers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a product gives a list in pages. Immutable.
 *
 * @param items what a page holds, an array; anything else is no page
 * @param next what leads on from a page
 */
public record Pages(Function<JsonNode, JsonNode> items, Next next) {
    /** A list that is longer is not cut in silence. Google gives 20 devices a page. */
    private static final int MOST_PAGES = 5_000;

    private static final int MOST_ITEMS = 250_000;

    /** Finds what leads on from {@code answer}; null after the last. */
    @FunctionalInterface
    public interface Next {
        @Nullable
        Further after(ProductRequest first, Answer answer, JsonNode page) throws ConnectorException;
    }

    /**
     * The way to a further page.
     *
     * @param mark the link or token that the product gave for it
     */
    public record Further(String mark, ProductRequest request) {
        /** Along a link. */
        public static Further along(URI link) {
            return new Further(link.toString(), ProductRequest.follow(link));
        }

        /** Marks may tell what a page is of. */
        @Override
        public String toString() {
            return "Further[" + request + "]";
        }
    }

    /** A field with the items and one with the link to the next page, as OData has it. */
    public static Pages byLink(String list, String link) {
        return new Pages(page -> page.path(list), (first, answer, page) -> {
            String next = JsonFields.text(page, link);
            return next == null ? null : follow(next);
        });
    }

    /** A field with the items, left out where there are none, and a token to ask for the next page with. */
    public static Pages byToken(String list, String token, String parameter) {
        return new Pages(
                page -> page.isObject() && !page.has(list) ? JsonNodeFactory.instance.arrayNode() : page.path(list),
                (first, answer, page) -> {
                    String next = JsonFields.text(page, token);
                    return next == null ? null : new Further(next, first.query(parameter, next));
                });
    }

    /**
     * The items of all pages, in their order.
     *
     * @throws ConnectorException MALFORMED_DATA for something that is no list, one that leads back to a page that was read,
     *     and one that is longer than is read
     */
    public List<JsonNode> all(AuthorizedClient client, String scope, ProductRequest first)
            throws ConnectorException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        Set<String> marks = new HashSet<>();
        ProductRequest request = first;
        for (int page = 0; page < MOST_PAGES && all.size() <= MOST_ITEMS && request != null; page++) {
            Answer answer = client.ask(scope, request).requireSuccess();
            JsonNode body = answer.json();
            JsonNode array = items.apply(body);
            if (!array.isArray()) {
                throw malformed(client.product() + " answered a question for a list with something else.");
            }
            array.forEach(all::add);
            Further further = next.after(first, answer, body);
            if (further != null && !marks.add(further.mark())) {
                throw malformed(client.product() + " gives the same page of a list again, so that the list has no end."
                        + " It is not read.");
            }
            request = further == null ? null : further.request();
        }
        if (request != null) {
            throw malformed(client.product() + " gives a list of more than " + MOST_ITEMS + " entries or " + MOST_PAGES
                    + " pages, which is not read.");
        }
        return all;
    }

    private static Further follow(String link) throws ConnectorException {
        try {
            return Further.along(URI.create(link));
        } catch (IllegalArgumentException notALink) {
            throw malformed("The link to the next page of a list is no URL.");
        }
    }

    private static ConnectorException malformed(String sentence) {
        return new ConnectorException(Category.MALFORMED_DATA, sentence);
    }
}
