package dev.watchfloor.views.fakes;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Writes out single events of a {@link BusyDay}. Immutable. */
final class BusyDayEvents {
    /** More than are ever in one second. */
    private static final long PLACES = 100_000;

    private static final List<String> REFUSED = List.of(
            "Bot challenge failed", "WAF block · SQL injection", "Rate limit exceeded", "JWT signature invalid");
    private static final List<String> ALERTS = List.of(
            "ET SCAN Nmap service probe",
            "Beacon interval anomaly",
            "Large outbound transfer",
            "SSH brute force (honeypot)",
            "Credential stuffing pattern");
    private static final List<String> USERS = List.of("m.lindqvist", "k.novak", "d.silva", "e.haddad", "t.larsen");

    private final BusyDay day;

    BusyDayEvents(BusyDay day) {
        this.day = day;
    }

    /** Events of one second whose sort is wanted, oldest first. */
    List<StoredEvent> of(int second, IntPredicate wanted) {
        record Place(int sort, int index, int offset) {}
        List<Place> places = new ArrayList<>();
        for (int sort = 0; sort < BusyDay.SORTS.size(); sort++) {
            if (wanted.test(sort)) {
                for (int index = 0; index < day.within(sort, second); index++) {
                    places.add(new Place(sort, index, BusyDay.offset(sort, second, index)));
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::offset)
                .thenComparingInt(Place::sort)
                .thenComparingInt(Place::index));
        List<StoredEvent> events = new ArrayList<>(places.size());
        for (Place place : places) {
            long number = BusyDay.mixed(place.sort(), second, place.index());
            long position = second * PLACES + place.sort() * 3_000L + place.index();
            Instant time = day.start().plusSeconds(second).plusNanos(place.offset() * 1_000L);
            events.add(event(place.sort(), number >>> 1, position, time));
        }
        return events;
    }

    /** The second in which the event at a position is. */
    static int second(long position) {
        return (int) (position / PLACES);
    }

    /** An event that stands for all of its sort. */
    StoredEvent like(int sort) {
        return event(sort, sort, sort, day.start());
    }

    private static StoredEvent event(int sort, long number, long position, Instant time) {
        BusyDay.Sort of = BusyDay.SORTS.get(sort);
        String id = Long.toString(position);
        String address = "198.51." + (100 + number % 20) + "." + (1 + number / 20 % 250);
        SecurityEventBuilder event = switch (of.layer()) {
            case PERIMETER ->
                SecurityEvent.of(id, time, of.layer(), Kind.REQUEST)
                        .summary(of.blocked() ? pick(REFUSED, number) : "Request served")
                        .method("GET")
                        .path("/v1/orders")
                        .status(of.blocked() ? 403 : 200);
            case DETECTION -> SecurityEvent.of(id, time, of.layer(), Kind.ALERT).summary(pick(ALERTS, number));
            case IDENTITY ->
                SecurityEvent.of(id, time, of.layer(), Kind.SIGN_IN)
                        .user(pick(USERS, number))
                        .summary(of.blocked() ? "Sign-in refused" : "Session refreshed");
        };
        event.severity(of.severity())
                .outcome(of.blocked() ? Outcome.BLOCKED : Outcome.ALLOWED)
                .source(Addresses.parse(address).orElseThrow());
        String connector = switch (of.layer()) {
            case PERIMETER -> number % 3 == 0 ? StoryConnectors.HAPROXY : StoryConnectors.APISIX;
            case DETECTION -> StoryConnectors.SURICATA;
            case IDENTITY -> StoryConnectors.KEYCLOAK;
        };
        return new StoredEvent(position, time.plusMillis(140), connector, event.build());
    }

    private static String pick(List<String> texts, long number) {
        return texts.get((int) (number % texts.size()));
    }
}
