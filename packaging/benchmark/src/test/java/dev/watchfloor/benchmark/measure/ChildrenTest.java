package dev.watchfloor.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChildrenTest {

    @Test
    void measuredIsWhatTheConsoleIsStartedWith() throws Exception {
        String starter = Files.readString(Path.of("..", "watchfloor"));
        assertThat(Children.AS_THE_CONSOLE)
                .allSatisfy(option -> assertThat(starter).contains(option));
    }
}
