package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Session;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor sessions list}: sessions open now. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "Sessions open now at all identity providers, newest first.")
final class SessionListCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Option(names = "--user", paramLabel = "NAME", description = "Only sessions of this account.")
    private @Nullable String user;

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            Providers.refresh(console);
            List<SessionRecord> open = console.sessions().open().stream()
                    .filter(session ->
                            user == null || session.session().userName().equals(user))
                    .toList();
            if (output.isJson()) {
                ArrayNode list = Output.array();
                open.forEach(session -> list.add(json(session)));
                output.json(list);
            } else if (open.isEmpty()) {
                output.line("No open session.");
            } else {
                output.table(
                        List.of(
                                "SESSION",
                                "KIND",
                                "USER",
                                "ADDRESS",
                                "STARTED (UTC)",
                                "LAST USE (UTC)",
                                "CLIENTS",
                                "PROVIDER"),
                        open.stream().map(SessionListCommand::row).toList());
            }
        }
        return 0;
    }

    private static List<String> row(SessionRecord found) {
        Session session = found.session();
        return List.of(
                session.ref().id(),
                session.ref().kind().name().toLowerCase(Locale.ROOT),
                session.userName(),
                session.address() == null ? "unknown" : Addresses.canonical(session.address()),
                EventLines.time(session.started()),
                EventLines.time(session.lastAccess()),
                String.join(", ", session.clients()),
                found.provider());
    }

    private static ObjectNode json(SessionRecord found) {
        Session session = found.session();
        ObjectNode node = Output.object();
        node.put("id", session.ref().id());
        node.put("kind", session.ref().kind().name().toLowerCase(Locale.ROOT));
        node.put("user", session.userName());
        node.put("userId", session.userId());
        node.put("address", session.address() == null ? null : Addresses.canonical(session.address()));
        node.put("started", session.started().toString());
        node.put("lastAccess", session.lastAccess().toString());
        ArrayNode clients = node.putArray("clients");
        session.clients().forEach(clients::add);
        node.put("provider", found.provider());
        return node;
    }
}
