package dev.watchfloor.launcher.command;

import dev.watchfloor.app.audit.Anchor;
import dev.watchfloor.app.audit.AnchorLine;
import dev.watchfloor.app.audit.Stamp;
import dev.watchfloor.launcher.CommandFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What files say that were kept elsewhere: lines with anchors and time stamps, and whatever a syslog server put in front.
 *
 * @param anchors those with a stamp among them
 */
record NotedElsewhere(List<Anchor> anchors, List<Stamp> stamps) {
    private static final int LARGEST = 16 << 20;
    private static final String ANCHOR = "WATCHFLOOR-AUDIT-";
    private static final String STAMP = "WATCHFLOOR-STAMP-";

    /** @throws CommandFailure when one of them cannot be read */
    static NotedElsewhere read(List<Path> files) throws CommandFailure {
        NotedElsewhere noted = new NotedElsewhere(new ArrayList<>(), new ArrayList<>());
        for (Path file : files) {
            new String(AnswerFile.read(file, LARGEST), StandardCharsets.ISO_8859_1)
                    .lines()
                    .forEach(noted::take);
        }
        return noted;
    }

    private void take(String line) {
        int anchor = line.indexOf(ANCHOR);
        int stamp = line.indexOf(STAMP);
        if (anchor >= 0) {
            AnchorLine.read(line.substring(anchor)).ifPresent(anchors::add);
        }
        if (stamp >= 0) {
            Stamp.read(line.substring(stamp)).ifPresent(stamps::add);
        }
    }

    /** The stamps on the profile's own anchors: files may hold those of several. */
    List<Stamp> stamps(String profile) {
        return stamps.stream()
                .filter(each -> each.anchor().profile().equals(profile))
                .toList();
    }
}
