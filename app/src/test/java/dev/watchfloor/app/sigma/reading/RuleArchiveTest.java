package dev.watchfloor.app.sigma.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleArchiveTest {
    private static final String RULE =
            "title: t\nlogsource: {category: webserver}\n" + "detection: {s: {a: b}, condition: s}\n";

    @TempDir
    Path folder;

    private final List<String> leftOut = new ArrayList<>();

    @Test
    void ruleFilesAreReadWithoutTheFolderThatAllAreIn() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("sigma-2026/rules/web/a.yml", bytes(RULE));
        entries.put("sigma-2026/README.md", bytes("not a rule"));
        entries.put("sigma-2026/rules/b.YAML", bytes("title: b\n"));
        assertThat(texts(entries))
                .containsOnly(Map.entry("rules/web/a.yml", RULE), Map.entry("rules/b.YAML", "title: b\n"));
        assertThat(leftOut).isEmpty();
        assertThat(RuleFiles.read(folder.resolve("rules.zip"), ValueLists.NONE).rules())
                .hasSize(1);
    }

    @Test
    void namesThatLeadElsewhereAreLeftOut() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("good.yml", bytes(RULE));
        for (String name : List.of("../up.yml", "/etc/root.yml", "a/../../b.yml", "C:/c.yml", "d\\e.yml")) {
            entries.put(name, bytes(RULE));
        }
        assertThat(texts(entries)).containsOnlyKeys("good.yml");
        assertThat(leftOut).hasSize(5).allMatch(line -> line.endsWith("Its name leads out of the archive."));
    }

    @Test
    void namesWithControlCharactersAreLeftOutAsSuch() throws Exception {
        assertThat(texts(Map.of("\u001b[31mesc.yml", bytes(RULE)))).isEmpty();
        assertThat(leftOut).containsExactly("\u001b[31mesc.yml Its name has control characters.");
    }

    @Test
    void whatUnpacksToMuchOrIsNoTextIsLeftOutAndTheRestIsRead() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("bomb.yml", new byte[3_000_000]);
        entries.put("good.yml", bytes(RULE));
        entries.put("latin.yml", "title: Stra\u00dfe".getBytes(StandardCharsets.ISO_8859_1));
        entries.put("long.yml", new byte[5_000_000]);
        assertThat(texts(entries)).containsOnlyKeys("good.yml");
        assertThat(leftOut)
                .containsExactlyInAnyOrder(
                        "bomb.yml It unpacks to more than 200 times its size.",
                        "latin.yml It is not text in UTF-8.",
                        "long.yml It is longer than 1,000,000 characters.");
    }

    @Test
    void anArchiveThatUnpacksToMoreThanIsTakenIsRefusedAsAWhole() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        byte[] most = new byte[4_000_000];
        for (int file = 0; file < 70; file++) {
            entries.put(file + ".yml", most);
        }
        assertThatThrownBy(() -> texts(entries)).hasMessage("its rules take more than 256 MiB unpacked");
    }

    @Test
    void whatIsNoArchiveIsToldAsSuch() throws Exception {
        Path file = Files.writeString(folder.resolve("no.zip"), "title: t\n");
        assertThatThrownBy(() -> RuleFiles.texts(file, (name, why) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("it is no zip archive that can be read");
    }

    private Map<String, String> texts(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        Path file = Files.write(folder.resolve("rules.zip"), packed.toByteArray());
        return RuleFiles.texts(file, (name, why) -> leftOut.add(name + " " + why));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
