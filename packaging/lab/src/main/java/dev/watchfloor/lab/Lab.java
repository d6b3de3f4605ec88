package dev.watchfloor.lab;

import dev.watchfloor.lab.servers.LabServers;
import dev.watchfloor.lab.story.Attack;
import dev.watchfloor.lab.story.Story;
import dev.watchfloor.lab.story.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The lab: its servers and its story. Thread-safe. */
public final class Lab implements AutoCloseable {
    private final LabServers servers;
    private final Story story;
    private final Clock clock;

    private Lab(LabServers servers, Story story, Clock clock) {
        this.servers = servers;
        this.story = story;
        this.clock = clock;
    }

    /** Starts the servers, writes their past and lets the story play. Takes a second or two. */
    public static Lab start(Path folder, Clock clock) throws IOException {
        LabServers servers = new LabServers(folder, clock);
        Story story = new Story(servers, clock);
        story.start();
        return new Lab(servers, story, clock);
    }

    /** How a console connects to the lab's servers. */
    public List<LabConnection> connections() {
        return servers.connections();
    }

    /** The attack that plays now or is about to. */
    public Attack attack() {
        return story.attack();
    }

    /** Asks the API gateway for {@code path} as a client at {@code address}; returns the status. For looking from outside. */
    public int askGateway(String address, String path) {
        return servers.visitGateway(clock.instant(), new Visit(address, "GET", path, "lab-probe", null))
                .status();
    }

    /** Asks the edge proxy likewise. */
    public int askEdge(String address, String path) {
        return servers.visitEdge(clock.instant(), new Visit(address, "GET", path, "lab-probe", null))
                .status();
    }

    /** Whether the identity provider still accepts a session's token. */
    public boolean isActive(String session) {
        return servers.isActive(session);
    }

    @Override
    public void close() throws IOException {
        story.close();
        servers.close();
    }
}
