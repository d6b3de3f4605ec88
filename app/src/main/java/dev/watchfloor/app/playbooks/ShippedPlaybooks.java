package dev.watchfloor.app.playbooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The playbooks that come with the program. */
final class ShippedPlaybooks {
    private static final List<String> NAMES = List.of("credential-stuffing", "scanner", "stolen-session");

    private ShippedPlaybooks() {}

    static List<Playbooks.Kept> all() {
        List<Playbooks.Kept> all = new ArrayList<>();
        for (String name : NAMES) {
            try (InputStream in = ShippedPlaybooks.class.getResourceAsStream(name + ".yaml")) {
                if (in == null) {
                    throw new IllegalStateException("missing resource " + name);
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                all.add(new Playbooks.Kept(PlaybookText.read(text, 1), text, true));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (RefusedPlaybookException wrong) {
                throw new IllegalStateException("the shipped playbook " + name + " is wrong", wrong);
            }
        }
        return all;
    }
}
