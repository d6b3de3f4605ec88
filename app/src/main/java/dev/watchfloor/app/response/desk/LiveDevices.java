package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.Devices;
import dev.watchfloor.app.response.FailureSentences;
import dev.watchfloor.app.work.Fanout;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.spi.DeviceTraits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks the connected products for their devices. */
public final class LiveDevices implements Devices {
    private static final int WIDTH = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LiveConnectors connectors;

    public LiveDevices(LiveConnectors connectors) {
        this.connectors = connectors;
    }

    /** What one register said. */
    private record Answer(List<Device> devices, @Nullable DeviceTraits traits, String problem) {
        static Answer none(String problem) {
            return new Answer(List.of(), null, problem);
        }
    }

    @Override
    public Look look() throws InterruptedException {
        List<String> registers = connectors.all().stream()
                .filter(named -> named.connector().devices().isPresent())
                .map(LiveConnectors.Named::name)
                .toList();
        List<Known> devices = new ArrayList<>();
        Map<String, String> silent = new TreeMap<>();
        Map<String, DeviceTraits> traits = new TreeMap<>();
        new Fanout<Answer>(WIDTH, PATIENCE, this::ask, (name, cause) -> Answer.none("It did not answer in time."))
                .run(registers, (name, answer) -> {
                    answer.devices().forEach(device -> devices.add(new Known(name, device)));
                    if (answer.traits() != null) {
                        traits.put(name, answer.traits());
                    }
                    if (!answer.problem().isEmpty()) {
                        silent.put(name, answer.problem());
                    }
                });
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        devices.sort(Comparator.comparing(Known::provider)
                .thenComparing(known -> known.device().name())
                .thenComparing(known -> known.device().id()));
        return new Look(devices, silent, registers.size(), traits);
    }

    private Answer ask(String name) throws InterruptedException {
        Optional<DeviceControl> control =
                connectors.find(name).flatMap(named -> named.connector().devices());
        if (control.isEmpty()) {
            return Answer.none("");
        }
        try {
            return new Answer(control.get().list(), control.get().traits(), "");
        } catch (ConnectorException failed) {
            return Answer.none(FailureSentences.of(failed));
        }
    }
}
