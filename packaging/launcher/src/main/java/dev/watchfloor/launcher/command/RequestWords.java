package dev.watchfloor.launcher.command;

import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Spans;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What a request asks for, told from the request alone: the other words of a plan's file may be anybody's. Stateless. */
final class RequestWords {
    private static final int MOST = 20;

    private RequestWords() {}

    /** Lines that are not yet safe to print. */
    static List<String> lines(ResponseRequest request) {
        List<String> lines = new ArrayList<>();
        switch (request) {
            case ResponseRequest.Block block -> {
                Instant until = block.until();
                lines.add("refuse " + (until == null ? "until lifted by hand" : "until " + Spans.exact(until))
                        + at(block));
                networks(block.networks(), lines);
            }
            case ResponseRequest.Lift lift -> {
                lines.add("refuse no more" + at(lift));
                networks(lift.networks(), lines);
            }
            case ResponseRequest.AdoptDenylist adoption -> lines.add("take over the denylist" + at(adoption));
            case ResponseRequest.RevokeSessions revocation -> {
                lines.add("end " + Spans.count(revocation.sessions().size(), "session") + at(revocation));
                some(
                        revocation.sessions().stream()
                                .map(pick -> pick.userName() + ", "
                                        + ActWords.word(pick.session().kind()) + " "
                                        + pick.session().id())
                                .toList(),
                        lines);
            }
            case ResponseRequest.RevokeUserSessions user ->
                lines.add("end all sessions of " + account(user.userName(), user.userId()) + at(user));
            case ResponseRequest.DisableUser user ->
                lines.add("disable " + account(user.userName(), user.userId()) + at(user));
            case ResponseRequest.EnableUser user ->
                lines.add("enable " + account(user.userName(), user.userId()) + at(user));
            case ResponseRequest.RequireEnrolment user ->
                lines.add("require a new second factor of " + account(user.userName(), user.userId()) + at(user));
            case ResponseRequest.ApproveDevice device ->
                lines.add("let in " + device(device.deviceName(), device.deviceId()) + at(device));
            case ResponseRequest.BlockDevice device ->
                lines.add("block " + device(device.deviceName(), device.deviceId()) + at(device));
            case ResponseRequest.UnblockDevice device ->
                lines.add("end the block of " + device(device.deviceName(), device.deviceId()) + at(device));
        }
        lines.add("reason: " + request.reason());
        return lines;
    }

    private static String at(ResponseRequest request) {
        return " at " + String.join(", ", new TreeSet<>(request.places()));
    }

    private static String account(String name, String id) {
        return "the account " + name + ", id " + id + ",";
    }

    private static String device(String name, String id) {
        return "the device " + name + ", id " + id + ",";
    }

    private static void networks(Collection<IPAddress> networks, List<String> lines) {
        some(networks.stream().limit(MOST + 1L).map(Networks::text).toList(), lines);
        if (networks.size() > MOST) {
            lines.set(lines.size() - 1, "  … and " + (networks.size() - MOST) + " more");
        }
    }

    private static void some(List<String> texts, List<String> lines) {
        texts.stream().limit(MOST).forEach(text -> lines.add("  " + text));
        if (texts.size() > MOST) {
            lines.add("  … and " + (texts.size() - MOST) + " more");
        }
    }
}
