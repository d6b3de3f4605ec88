package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.launcher.CommandFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which accounts are meant. Providers are asked for ids, so names are looked up in what the console has seen. */
final class AccountOption {
    private static final TimeRange EVER =
            new TimeRange(Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("9999-01-01T00:00:00Z"));
    private static final int MOST_EVENTS = 2_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "Accounts, by name.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--provider", paramLabel = "NAME", description = "Connector of the provider. Left out: all.")
    private @Nullable String provider;

    @Option(
            names = "--user-id",
            paramLabel = "ID",
            description = "The provider's id of the account, for one that the console has not met; needs --provider.")
    private @Nullable String id;

    void check() {
        if (id != null && (provider == null || names.size() != 1)) {
            throw new ParameterException(spec.commandLine(), "--user-id needs --provider and exactly one name.");
        }
    }

    /** The accounts, by provider and name. @throws CommandFailure when a name is unknown or has several accounts */
    List<Account> find(Console console) throws CommandFailure, InterruptedException {
        Set<String> providers = console.connectors().list().stream()
                .filter(status -> status.capabilities().contains(Capability.USERS)
                        || status.capabilities().contains(Capability.SESSIONS))
                .map(ConnectorStatus::name)
                .filter(name -> provider == null || name.equals(provider))
                .collect(Collectors.toSet());
        if (providers.isEmpty()) {
            throw new CommandFailure(
                    provider == null
                            ? "No identity provider is connected. See: watchfloor connectors types"
                            : "There is no identity provider \"" + provider + "\". See: watchfloor connectors list");
        }
        if (id != null && provider != null) {
            return List.of(new Account(provider, id, names.getFirst()));
        }
        for (String each : providers) {
            console.sessions().refresh(each);
        }
        List<Account> accounts = new ArrayList<>();
        for (String name : names) {
            accounts.addAll(find(console, providers, name.strip()));
        }
        return accounts.stream().distinct().toList();
    }

    private static List<Account> find(Console console, Set<String> providers, String name) throws CommandFailure {
        Query named = new Query.Text(Field.USER, TextPattern.exactly(name));
        Set<Account> found = new LinkedHashSet<>();
        console.sessions().within(named, EVER).forEach(session -> found.add(Account.of(session)));
        console.events()
                .page(
                        named.and(Query.OneOf.only(Field.LAYER, Layer.IDENTITY)).and(new Query.Has(Field.USER_ID)),
                        EVER,
                        Order.NEWEST_FIRST,
                        MOST_EVENTS,
                        null)
                .forEach(stored -> found.add(new Account(
                        stored.connector(),
                        String.valueOf(stored.event().userId()),
                        String.valueOf(stored.event().user()))));
        List<Account> known = found.stream()
                .filter(account ->
                        providers.contains(account.provider()) && !account.id().isBlank())
                .sorted(Comparator.comparing(Account::provider).thenComparing(Account::id))
                .toList();
        if (known.isEmpty()) {
            throw new CommandFailure("The console has not met an account \"" + name
                    + "\". Name it with --provider and --user-id, as the provider's own console shows it.");
        }
        requireOneEach(name, known);
        return known;
    }

    /** A name that was given again to somebody else must not hit the wrong one. */
    private static void requireOneEach(String name, List<Account> known) throws CommandFailure {
        for (Account account : known) {
            List<String> ids = known.stream()
                    .filter(other -> other.provider().equals(account.provider()))
                    .map(Account::id)
                    .distinct()
                    .toList();
            if (ids.size() > 1) {
                throw new CommandFailure("\"" + name + "\" names several accounts at " + account.provider() + ": "
                        + String.join(", ", ids) + ". Choose one with --provider and --user-id.");
            }
        }
    }
}
