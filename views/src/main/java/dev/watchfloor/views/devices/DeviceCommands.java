package dev.watchfloor.views.devices;

import dev.watchfloor.app.response.Devices.Known;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.views.kit.Account;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.Subject;
import dev.watchfloor.views.parts.Verb;
import dev.watchfloor.views.parts.VerbMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the devices that are chosen. FX thread only. */
final class DeviceCommands {
    /** Letter of the act that shuts somebody out. */
    static final char BLOCK = 'b';

    private static final Messages TEXT = Messages.of("devices");

    private final Kit kit;
    private final Responder responder;
    private final Supplier<List<Known>> chosen;

    /** @param chosen what is marked or selected */
    DeviceCommands(Kit kit, Responder responder, Supplier<List<Known>> chosen) {
        this.kit = kit;
        this.responder = responder;
        this.chosen = chosen;
    }

    /** The acts that fit these, as verbs of the menu and as buttons. */
    List<Verb> verbs(List<Known> devices) {
        List<Verb> verbs = new ArrayList<>();
        List<Known> waiting = devices.stream().filter(DeviceWords::canApprove).toList();
        if (!waiting.isEmpty()) {
            String words = DeviceWords.button("approve", "approve.several", waiting);
            verbs.add(new Verb('p', Feather.CHECK_SQUARE, words, () -> responder.approveDevices(waiting)));
        }
        List<Known> open = devices.stream().filter(DeviceWords::canBlock).toList();
        if (!open.isEmpty()) {
            String words = DeviceWords.button("block", "block.several", open);
            verbs.add(new Verb(BLOCK, Feather.X_SQUARE, words, () -> responder.blockDevices(open)));
        }
        List<Known> blocked = devices.stream().filter(DeviceWords::canUnblock).toList();
        if (!blocked.isEmpty()) {
            String words = DeviceWords.button("unblock", "unblock.several", blocked);
            verbs.add(new Verb('u', Feather.UNLOCK, words, () -> responder.unblockDevices(blocked)));
        }
        if (devices.size() == 1) {
            account(devices.getFirst())
                    .ifPresent(account -> verbs.add(new Verb(
                            'a',
                            Feather.USER,
                            TEXT.format("account", account.userName()),
                            () -> responder.menu(Subject.of(account.userName())
                                    .account(account)
                                    .build()))));
        }
        return verbs;
    }

    private static Optional<Account> account(Known known) {
        Device device = known.device();
        return device.userId() == null || device.userName() == null
                ? Optional.empty()
                : Optional.of(new Account(known.provider(), device.userId(), device.userName()));
    }

    void menu() {
        List<Known> devices = chosen.get();
        if (devices.isEmpty()) {
            kit.navigator().announce(TEXT.get("none-chosen"));
            return;
        }
        String title = devices.size() == 1
                ? devices.getFirst().device().name()
                : TEXT.format("details.several", devices.size());
        VerbMenu.open(kit.modals(), title, verbs(devices));
    }
}
