package dev.watchfloor.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {
    @TempDir
    Path folder;

    @Test
    void aRunReplacesItsOwnSectionAndLeavesTheOthers() throws IOException {
        Document document = new Document(folder.resolve("benchmarks.md"));
        document.replace("Targets", "old figures");
        document.replace("Live", "one frame");

        document.replace("Targets", "new figures");

        assertThat(Files.readString(folder.resolve("benchmarks.md")))
                .startsWith("# Benchmarks\n")
                .contains("\n## Targets\n\nnew figures\n", "\n## Live\n\none frame\n")
                .doesNotContain("old figures");
    }
}
