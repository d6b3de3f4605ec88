package dev.watchfloor.app.incidents;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Deeds and threads as JSON, for the profile's database alone: nothing from a network is read with it. What a later version
 * added is left out when an earlier one reads. Thread-safe.
 */
public final class IncidentJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            // All types are public records of exported packages, so that no package has to be opened.
            .disable(MapperFeature.CAN_OVERRIDE_ACCESS_MODIFIERS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A list that a later version added is empty in what an earlier one wrote.
            .withConfigOverride(
                    List.class, lists -> lists.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new AsText<>(Instant.class))
                    .addDeserializer(Instant.class, new ToInstant())
                    .addSerializer(IPAddress.class, new AsAddress())
                    .addDeserializer(IPAddress.class, new ToAddress()))
            .build();

    private IncidentJson() {}

    public static String write(Deed deed) {
        return text(deed, Deed.class);
    }

    public static String write(AttackThread thread) {
        return text(thread, AttackThread.class);
    }

    /** @throws IllegalStateException when it was not written by this class */
    public static Deed deed(String json) {
        return read(json, Deed.class);
    }

    /** @throws IllegalStateException when it was not written by this class */
    public static AttackThread thread(String json) {
        return read(json, AttackThread.class);
    }

    private static String text(Object value, Class<?> type) {
        try {
            return MAPPER.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of ours is not writable", impossible);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a kept " + type.getSimpleName() + " cannot be read", damaged);
        }
    }

    private static final class AsText<T> extends StdScalarSerializer<T> {
        AsText(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    private static final class AsAddress extends StdScalarSerializer<IPAddress> {
        AsAddress() {
            super(IPAddress.class, false);
        }

        @Override
        public void serialize(IPAddress value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Addresses.canonical(value));
        }
    }

    private static final class ToInstant extends StdScalarDeserializer<Instant> {
        ToInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Instant.parse(json.getText());
        }
    }

    private static final class ToAddress extends StdScalarDeserializer<IPAddress> {
        ToAddress() {
            super(IPAddress.class);
        }

        @Override
        public IPAddress deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return Addresses.network(json.getText());
            } catch (InvalidAddressException damaged) {
                throw new IOException(damaged);
            }
        }
    }
}
