package dev.watchfloor.app.playbooks;

import dev.watchfloor.app.playbooks.Playbook.Kind;
import dev.watchfloor.app.playbooks.Playbook.Parameter;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.app.response.Devices;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.SessionPick;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a playbook and values into requests, as sessions, gateways and devices are now. Thread-safe; may block. */
public final class Unfolding {
    private final ResponseDesk desk;
    private final SessionBoard sessions;
    private final Devices devices;
    private final Clock clock;

    public Unfolding(ResponseDesk desk, SessionBoard sessions, Devices devices, Clock clock) {
        this.desk = desk;
        this.sessions = sessions;
        this.devices = devices;
        this.clock = clock;
    }

    List<ResponseRequest> of(Playbook playbook, Map<String, String> values, String reason)
            throws RefusedPlaybookException, InterruptedException {
        Map<String, IPAddress> networks = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (Parameter parameter : playbook.parameters()) {
            String value = values.getOrDefault(parameter.name(), "").strip();
            if (value.isEmpty()) {
                problems.add("The value of \"" + parameter.name() + "\" is missing.");
            } else if (parameter.kind() == Kind.NETWORK) {
                try {
                    networks.put(parameter.name(), Addresses.network(value));
                } catch (InvalidAddressException unfit) {
                    problems.add(parameter.name() + ": " + unfit.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedPlaybookException(problems);
        }
        List<ResponseRequest> requests = new ArrayList<>();
        for (PlaybookStep step : playbook.steps()) {
            requests.addAll(
                    switch (step) {
                        case PlaybookStep.BlockNetwork block -> block(block, given(networks, block), reason);
                        case PlaybookStep.LiftNetwork lift -> lift(given(networks, lift), reason);
                        case PlaybookStep.RevokeSessionsFrom from -> revoke(isFrom(given(networks, from)), reason);
                        case PlaybookStep.RevokeSessionsOf of -> revokeAll(given(values, of), reason);
                        case PlaybookStep.DisableUser of -> disable(given(values, of), reason);
                        case PlaybookStep.BlockDevicesOf of ->
                            blockDevices(Set.of(given(values, of).strip()), reason);
                        case PlaybookStep.BlockDevicesFrom from ->
                            blockDevices(
                                    open(isFrom(given(networks, from)))
                                            .map(session -> session.session().userName())
                                            .collect(Collectors.toSet()),
                                    reason);
                    });
        }
        return requests;
    }

    /** A step names only parameters that its playbook has, and each of them has a value by now. */
    private static <T> T given(Map<String, T> values, PlaybookStep step) {
        return Objects.requireNonNull(values.get(step.parameter()), step.parameter());
    }

    private List<ResponseRequest> block(PlaybookStep.BlockNetwork step, IPAddress network, String reason) {
        Set<String> targets = step.targets().isEmpty()
                ? desk.denylistTargets().stream().map(DenylistTarget::name).collect(Collectors.toSet())
                : Set.copyOf(step.targets());
        Instant until = step.length() == null ? null : clock.instant().plus(step.length());
        return targets.isEmpty() ? List.of() : List.of(new ResponseRequest.Block(network, until, targets, reason));
    }

    private List<ResponseRequest> lift(IPAddress network, String reason) {
        Set<String> targets = desk.denylist().stream()
                .filter(row -> row.network().equals(network))
                .map(DenylistRow::present)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return targets.isEmpty() ? List.of() : List.of(new ResponseRequest.Lift(network, targets, reason));
    }

    private List<ResponseRequest> revoke(Predicate<SessionRecord> wanted, String reason) {
        return open(wanted)
                .collect(Collectors.groupingBy(
                        SessionRecord::provider,
                        java.util.TreeMap::new,
                        Collectors.mapping(
                                session -> new SessionPick(
                                        session.session().ref(),
                                        session.session().userName()),
                                Collectors.toList())))
                .entrySet()
                .stream()
                .<ResponseRequest>map(
                        same -> new ResponseRequest.RevokeSessions(same.getKey(), same.getValue(), reason))
                .toList();
    }

    private List<ResponseRequest> revokeAll(String user, String reason) {
        return accounts(user)
                .<ResponseRequest>map(session -> new ResponseRequest.RevokeUserSessions(
                        session.provider(),
                        session.session().userId(),
                        session.session().userName(),
                        reason))
                .distinct()
                .toList();
    }

    private List<ResponseRequest> disable(String user, String reason) {
        return accounts(user)
                .<ResponseRequest>map(session -> new ResponseRequest.DisableUser(
                        session.provider(),
                        session.session().userId(),
                        session.session().userName(),
                        reason))
                .distinct()
                .toList();
    }

    private List<ResponseRequest> blockDevices(Set<String> users, String reason) throws InterruptedException {
        return devices.list().stream()
                .filter(device -> users.contains(device.device().userName()))
                .<ResponseRequest>map(device -> new ResponseRequest.BlockDevice(
                        device.provider(), device.device().id(), device.device().name(), reason))
                .toList();
    }

    private Stream<SessionRecord> accounts(String user) {
        return open(session -> session.session().userName().equalsIgnoreCase(user.strip()));
    }

    private Stream<SessionRecord> open(Predicate<SessionRecord> wanted) {
        return sessions.open().stream().filter(wanted);
    }

    private static Predicate<SessionRecord> isFrom(IPAddress network) {
        return session -> {
            IPAddress address = session.session().address();
            return address != null && address.getIPVersion() == network.getIPVersion() && network.contains(address);
        };
    }
}
