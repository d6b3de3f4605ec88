package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The platform's place for an application's data. */
final class ProfilesTest {
    private static final Path HOME = Path.of("/home/ana");

    @Test
    void linuxFollowsTheBaseDirectorySpecification() {
        assertThat(Profiles.home("Linux", Map.of(), HOME)).isEqualTo(Path.of("/home/ana/.local/share/watchfloor"));
        assertThat(Profiles.home("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME))
                .isEqualTo(Path.of("/data/watchfloor"));
        assertThat(Profiles.home("Linux", Map.of("XDG_DATA_HOME", "relative"), HOME))
                .as("a relative value is ignored")
                .isEqualTo(Path.of("/home/ana/.local/share/watchfloor"));
    }

    @Test
    void otherSystemsHaveTheirOwnPlaces() {
        assertThat(Profiles.home("Mac OS X", Map.of(), HOME))
                .isEqualTo(Path.of("/home/ana/Library/Application Support/Watchfloor"));
        assertThat(Profiles.home("Windows 11", Map.of("LOCALAPPDATA", "/local"), HOME))
                .isEqualTo(Path.of("/local/Watchfloor"));
    }
}
