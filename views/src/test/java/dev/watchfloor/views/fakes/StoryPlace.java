package dev.watchfloor.views.fakes;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.PlaceAnswer;
import dev.watchfloor.connectors.spi.PlaceMark;
import dev.watchfloor.connectors.spi.PlaceQuestion;
import dev.watchfloor.connectors.spi.PlaceSearch;
import dev.watchfloor.connectors.spi.PlaceTotal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Alerts of Wazuh every two seconds before noon, which were never copied here; it is asked for times alone. */
public final class StoryPlace implements PlaceSearch {
    private static final int ALERTS = 900;

    /** Why something is missing, told with each page. */
    public volatile List<String> gaps = List.of();

    /** What is thrown instead of an answer. */
    public volatile @Nullable ConnectorException failure;

    /** Held until it is counted down. */
    public volatile CountDownLatch hold = new CountDownLatch(0);

    @Override
    public String place() {
        return "index wazuh-alerts-4.x-*";
    }

    @Override
    public PlaceAnswer search(PlaceQuestion question, Optional<PlaceMark> after)
            throws ConnectorException, InterruptedException {
        hold.await();
        ConnectorException fault = failure;
        if (fault != null) {
            throw fault;
        }
        int from = after.map(mark -> Integer.parseInt(mark.value())).orElse(0);
        List<SecurityEvent> fitting = alerts().stream()
                .filter(event ->
                        !event.time().isBefore(question.from()) && event.time().isBefore(question.to()))
                .toList();
        int to = Math.min(fitting.size(), from + question.limit());
        List<SecurityEvent> page = from < to ? fitting.subList(from, to) : List.of();
        return new PlaceAnswer(
                page.size(),
                page,
                List.of(),
                after.isPresent() ? Optional.empty() : Optional.of(new PlaceTotal(fitting.size(), true)),
                question.conditions().size() > 1 ? Set.of(1) : Set.of(),
                List.of("wazuh-alerts-4.x-2026.11.23"),
                gaps,
                to < fitting.size() ? Optional.of(new PlaceMark(Integer.toString(to))) : Optional.empty(),
                Duration.ofMillis(14));
    }

    @Override
    public void forget(PlaceMark mark) {}

    private static List<SecurityEvent> alerts() {
        List<SecurityEvent> alerts = new ArrayList<>();
        for (int i = 0; i < ALERTS; i++) {
            alerts.add(alert(i));
        }
        return alerts;
    }

    private static SecurityEvent alert(int number) {
        Instant time = FakeConsole.NOON.minusSeconds(2L * number + 1).minusMillis(number % 1_000);
        String source = "203.0.113." + (number % 40 + 1);
        String user = List.of("root", "admin", "svc-backup", "j.tanaka").get(number % 4);
        String host = "web-" + (number % 3 + 1);
        boolean isRule = number % 7 == 0;
        String words = isRule ? "sshd: brute force trying to get access to the system" : "sshd: authentication failed";
        return SecurityEvent.of("wazuh-alerts-4.x-2026.11.23/Gq" + number, time, Layer.DETECTION, Kind.SIGN_IN)
                .severity(isRule ? Severity.MEDIUM : Severity.LOW)
                .outcome(Outcome.FAILURE)
                .summary(words + " on " + host + " from " + source)
                .source(Addresses.parse(source).orElse(null))
                .sourcePort(40_000 + number)
                .user(user)
                .device(host)
                .ruleId(isRule ? "5712" : "5716")
                .ruleName(words)
                .technique("T1110")
                .raw("{\"timestamp\":\"" + time + "\",\"rule\":{\"level\":" + (isRule ? 10 : 5) + ",\"id\":\""
                        + (isRule ? "5712" : "5716") + "\",\"description\":\"" + words
                        + "\",\"groups\":[\"syslog\",\"sshd\",\"authentication_failed\"]},\"agent\":{\"id\":\"00"
                        + (number % 3 + 1) + "\",\"name\":\"" + host + "\"},\"data\":{\"srcip\":\"" + source
                        + "\",\"dstuser\":\"" + user + "\"},\"full_log\":\"Nov 23 sshd[" + (2_000 + number)
                        + "]: Failed password for " + user + " from " + source + "\"}")
                .build();
    }
}
