package dev.watchfloor.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.NetworkList;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.IPAddress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Denylists as files. */
class DenylistExportsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder;

    private final List<String> audited = new ArrayList<>();
    private final DenylistExports exports = new DenylistExports(
            (action, subject, target, outcome, detail, change) -> audited.add(action + " " + outcome + " " + detail),
            Clock.fixed(NOON, ZoneOffset.UTC),
            permission -> {});
    private final List<DenylistRow> rows = List.of(
            new DenylistRow(
                    network("203.0.113.0/24"),
                    Set.of("inner", "edge"),
                    Set.of("shop"),
                    new DenylistRow.Lease(
                            "ana@desk", "=HYPERLINK(\"http://x\"), \u001b[31m", NOON, NOON.plusSeconds(3_600))),
            new DenylistRow(network("2001:db8::/48"), Set.of("edge"), Set.of(), null),
            new DenylistRow(
                    network("198.51.100.7"), Set.of("edge"), Set.of(), new DenylistRow.Lease("b", "r", NOON, null)));

    @Test
    void csvHasOursAndForeignAndRunsNothingInASpreadsheet() throws Exception {
        assertThat(written(DenylistFormat.CSV).split("\r\n"))
                .containsExactly(
                        "network,refused_at,missing_at,owner,reason,since,until",
                        "203.0.113.0/24,\"edge; inner\",shop,ana@desk,"
                                + "\"'=HYPERLINK(\"\"http://x\"\"), \\u001b[31m\",2026-11-24T12:00:00Z,2026-11-24T13:00:00Z",
                        "2001:db8::/48,edge,,,,,",
                        "198.51.100.7,edge,,b,r,2026-11-24T12:00:00Z,");
        assertThat(audited).containsExactly("denylist.export DONE Exported 3 networks as csv.");
    }

    @Test
    void textHasNetworksAlone() throws Exception {
        assertThat(written(DenylistFormat.TEXT))
                .isEqualTo(
                        "# 3 networks refused, 2026-11-24 12:00:00 UTC\n203.0.113.0/24\n2001:db8::/48\n198.51.100.7\n");
    }

    @Test
    void whatIsExportedCanBeImported() throws Exception {
        for (DenylistFormat format : DenylistFormat.values()) {
            NetworkList list =
                    NetworkList.read(new ByteArrayInputStream(written(format).getBytes(StandardCharsets.UTF_8)));

            assertThat(list.problems()).isEmpty();
            assertThat(list.networks())
                    .containsExactlyInAnyOrderElementsOf(
                            rows.stream().map(DenylistRow::network).toList());
        }
    }

    @Test
    void fileIsNotReplacedUnlessToldTo() throws Exception {
        Path file = Files.writeString(folder.resolve("list.csv"), "mine");

        assertThatThrownBy(() -> exports.toFile(rows, DenylistFormat.CSV, file, false))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("already a file");
        assertThat(file).hasContent("mine");
        assertThat(audited).isEmpty();

        exports.toFile(rows, DenylistFormat.CSV, file, true);

        assertThat(Files.readString(file)).startsWith("network,");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private String written(DenylistFormat format) throws Exception {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        exports.toStream(rows, format, stream, "standard output");
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static IPAddress network(String text) {
        try {
            return Addresses.network(text);
        } catch (InvalidAddressException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
