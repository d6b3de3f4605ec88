package dev.watchfloor.views.kit;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the operator points at, as far as the screen knows it. The menu of acts is made from it, after a look at how things
 * stand now. Immutable.
 *
 * @param title names it
 * @param networks addresses and networks concerned
 * @param sessions sessions concerned, with their provider
 * @param accounts accounts concerned, as far as their provider is known
 * @param users names of accounts concerned, of which the provider is not known
 * @param reason how the reasons of acts begin, for the operator to change; empty for none
 */
public record Subject(
        String title,
        Set<IPAddress> networks,
        List<Named> sessions,
        Set<Account> accounts,
        Set<String> users,
        String reason) {
    public Subject {
        networks = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(networks));
        sessions = List.copyOf(sessions);
        accounts = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(accounts));
        users = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(users));
    }

    /** A session by its provider. */
    public record Named(String provider, SessionRef session) {}

    public static Builder of(String title) {
        return new Builder(title);
    }

    /** Collects what is concerned. Not thread-safe. */
    public static final class Builder {
        private final String title;
        private final Set<IPAddress> networks = new LinkedHashSet<>();
        private final List<Named> sessions = new ArrayList<>();
        private final Set<Account> accounts = new LinkedHashSet<>();
        private final Set<String> users = new LinkedHashSet<>();
        private String reason = "";

        private Builder(String title) {
            this.title = title;
        }

        public Builder network(IPAddress network) {
            networks.add(network);
            return this;
        }

        public Builder session(String provider, SessionRef session) {
            sessions.add(new Named(provider, session));
            return this;
        }

        /** A session with its account and address. */
        public Builder session(SessionRecord row) {
            session(row.provider(), row.session().ref());
            accounts.add(Account.of(row));
            IPAddress address = row.session().address();
            if (address != null) {
                networks.add(address);
            }
            return this;
        }

        public Builder account(Account account) {
            accounts.add(account);
            return this;
        }

        public Builder user(String name) {
            users.add(name);
            return this;
        }

        public Builder networks(Collection<IPAddress> several) {
            networks.addAll(several);
            return this;
        }

        /** How the reasons of acts begin. */
        public Builder reason(String words) {
            reason = words;
            return this;
        }

        public Subject build() {
            return new Subject(title, networks, sessions, accounts, users, reason);
        }
    }
}
