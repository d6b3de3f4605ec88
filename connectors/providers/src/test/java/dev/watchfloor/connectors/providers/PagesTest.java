package dev.watchfloor.connectors.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.http.oauth.Credentials;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final Pages TOKENS = Pages.byToken("items", "next", "page");

    @Test
    void aListThatLeadsBackToAPageIsLeft() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (JsonServer server = new JsonServer(Clock.systemUTC(), call -> {
                    asked.incrementAndGet();
                    return page(call.query("page").equals("b") ? "a" : "b");
                });
                ProductClient client = client(server)) {
            ConnectorException failure = catchThrowableOfType(
                    ConnectorException.class,
                    () -> TOKENS.all(new AuthorizedClient(client, new Nobody()), "", ProductRequest.get("list")));

            assertThat(failure.category()).isEqualTo(Category.MALFORMED_DATA);
            assertThat(failure.sentence()).contains("the same page");
            assertThat(asked).hasValue(3);
        }
    }

    @Test
    void pagesAreReadToTheLast() throws Exception {
        try (JsonServer server = new JsonServer(Clock.systemUTC(), PagesTest::counted);
                ProductClient client = client(server)) {
            assertThat(TOKENS.all(new AuthorizedClient(client, new Nobody()), "", ProductRequest.get("list")))
                    .hasSize(4);
        }
    }

    private static Reply counted(Call call) {
        int page = call.query("page").isEmpty() ? 0 : Integer.parseInt(call.query("page"));
        return page(page == 3 ? "" : Integer.toString(page + 1));
    }

    private static Reply page(String next) {
        ObjectNode page = Json.object();
        page.putArray("items").add("one");
        if (!next.isEmpty()) {
            page.put("next", next);
        }
        return Reply.of(200, page);
    }

    private static ProductClient client(JsonServer server) throws ConnectorException {
        return new ProductClient(ProductOptions.of("The product", server.url(), Clock.systemUTC()));
    }

    /** Needs no right. */
    private record Nobody() implements Credentials {
        @Override
        public UnaryOperator<ProductRequest> forScope(String scope) {
            return UnaryOperator.identity();
        }

        @Override
        public boolean refused(String scope, UnaryOperator<ProductRequest> used) {
            return false;
        }
    }
}
