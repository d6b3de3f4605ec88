package dev.watchfloor.app.store.blocks;

import dev.watchfloor.app.timeline.StoredEvent;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An address of each event, or none: a text whose chars are its 4 or 16 bytes. Reading is thread-safe. */
final class AddressColumn {
    private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

    private final TextColumn texts;
    private final @Nullable IPAddress[] made;

    private AddressColumn(TextColumn texts) {
        this.texts = texts;
        this.made = new IPAddress[texts.different()];
    }

    static void write(ByteWriter to, List<StoredEvent> events, Function<StoredEvent, @Nullable IPAddress> field) {
        TextColumn.write(to, events, event -> {
            IPAddress address = field.apply(event);
            return address == null ? null : new String(address.getBytes(), StandardCharsets.ISO_8859_1);
        });
    }

    static AddressColumn read(ByteReader from, int events) throws DamagedBlockException {
        TextColumn texts = TextColumn.read(from, events);
        for (int number = 0; number < texts.different(); number++) {
            int length = texts.length(number);
            if (length != 4 && length != 16) {
                throw new DamagedBlockException("an address of " + length + " bytes");
            }
        }
        return new AddressColumn(texts);
    }

    @Nullable
    IPAddress get(int row) {
        int number = texts.number(row);
        if (number < 0) {
            return null;
        }
        IPAddress address = made[number];
        if (address == null) {
            address = ADDRESSES.from(texts.text(number).getBytes(StandardCharsets.ISO_8859_1));
            made[number] = address;
        }
        return address;
    }
}
