package dev.watchfloor.connectors.glewlwyd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.Acting;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.ArrayList;
import java.util.List;

/** The calls to one server as its administrator. Thread-safe. */
final class GlewlwydApi {
    /** What acting needs; servers may name their scope otherwise. */
    static final String ADMIN = "g_admin";
    /** Without a limit it gives 100 (2.7.5); any limit is granted, and there is no way to sort. */
    private static final int PAGE = 1_000;

    private static final int MOST_PAGES = 1_000;
    private static final int LONGEST_NAME = 300;

    private final AuthorizedClient client;
    private final SignIn signIn;

    GlewlwydApi(AuthorizedClient client, SignIn signIn) {
        this.client = client;
        this.signIn = signIn;
    }

    SignIn signIn() {
        return signIn;
    }

    /** The scope of administrators, as this server names it. */
    String adminScope() throws ConnectorException, InterruptedException {
        return signIn.config().adminScope();
    }

    /** Whether a name can be asked for at all: an empty one is another path, and so are dots. */
    static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME && !name.equals(".") && !name.equals("..");
    }

    ProductRequest request(String method, String... path) throws ConnectorException, InterruptedException {
        return signIn.config().request(method, path);
    }

    /** Of whatever status. */
    Answer ask(ProductRequest request) throws ConnectorException, InterruptedException {
        return client.ask(ADMIN, request);
    }

    /**
     * All rows of a list, whose elements may shift between pages.
     *
     * <p>Empty also when what is asked for is gone. An account that is gone is answered with 401, as one who is not
     * signed in; but by then we have signed in anew and were an administrator. 404 is a plugin that the server is set
     * not to serve.
     */
    List<JsonNode> rows(ProductRequest request) throws ConnectorException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        JsonNode before = MissingNode.getInstance();
        for (int page = 0; page < MOST_PAGES; page++) {
            Answer answer =
                    ask(request.query("limit", Integer.toString(PAGE)).query("offset", Integer.toString(page * PAGE)));
            if (answer.status() == 401 || answer.status() == 404) {
                return rows;
            }
            JsonNode read = answer.requireSuccess().json();
            if (read.size() >= PAGE && read.equals(before)) {
                throw endless("gives the same page of a list again");
            }
            read.forEach(rows::add);
            if (read.size() < PAGE) {
                return rows;
            }
            before = read;
        }
        throw endless("gives a list of more than " + MOST_PAGES * PAGE + " rows");
    }

    private static ConnectorException endless(String what) {
        return new ConnectorException(
                ConnectorException.Category.MALFORMED_DATA, "Glewlwyd " + what + ", which is not read.");
    }

    /** @param look where an effect can be seen */
    Acting acting(String look) {
        return new Acting(
                client,
                ADMIN,
                "Glewlwyd does not let \"" + signIn.user() + "\" do this. Check that the account has the scope of"
                        + " administrators and that the user's backend may be written.",
                look);
    }

    @Override
    public String toString() {
        return "GlewlwydApi[" + client + "]";
    }
}
