package dev.watchfloor.views.devices;

import dev.watchfloor.app.response.DeviceQueue.Row;
import dev.watchfloor.app.response.Devices.Known;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceTraits;
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
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the devices that are chosen. FX thread only. */
final class DeviceCommands {
    /** Letters of the acts that shut somebody out. */
    static final char BLOCK = 'b';

    static final char REVOKE = 'r';

    private static final Messages TEXT = Messages.of("devices");

    private final Kit kit;
    private final Responder responder;
    private final Supplier<List<Row>> chosen;
    private final Function<String, @Nullable DeviceTraits> traits;

    /**
     * @param chosen what is marked or selected
     * @param traits what blocking does at a provider
     */
    DeviceCommands(
            Kit kit, Responder responder, Supplier<List<Row>> chosen, Function<String, @Nullable DeviceTraits> traits) {
        this.kit = kit;
        this.responder = responder;
        this.chosen = chosen;
        this.traits = traits;
    }

    /** The acts that fit these, as verbs of the menu and as buttons. */
    List<Verb> verbs(List<Row> rows) {
        List<Verb> verbs = new ArrayList<>();
        List<Row> waiting = rows.stream().filter(DeviceWords::canApprove).toList();
        if (!waiting.isEmpty()) {
            String words = DeviceWords.button("approve", "approve.several", waiting);
            verbs.add(new Verb('p', Feather.CHECK_SQUARE, words, () -> responder.approveDevices(known(waiting))));
        }
        List<Row> open = rows.stream().filter(DeviceWords::canBlock).toList();
        if (!open.isEmpty()) {
            List<SessionRecord> ended = endedWith(open);
            String words = DeviceWords.block(open, ended.size());
            verbs.add(new Verb(BLOCK, Feather.X_SQUARE, words, () -> responder.blockDevices(known(open), ended)));
        }
        List<Row> blocked = rows.stream().filter(DeviceWords::canUnblock).toList();
        if (!blocked.isEmpty()) {
            String words = DeviceWords.button("unblock", "unblock.several", blocked);
            verbs.add(new Verb('u', Feather.UNLOCK, words, () -> responder.unblockDevices(known(blocked))));
        }
        List<SessionRecord> sessions = DeviceWords.open(rows);
        if (!sessions.isEmpty()) {
            String words = TEXT.format("revoke", sessions.size());
            verbs.add(new Verb(REVOKE, Feather.LOG_OUT, words, () -> responder.revokeSessions(sessions)));
        }
        if (rows.size() == 1) {
            account(rows.getFirst().known())
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

    /** Where no product refuses a blocked device, ending its sessions is all that a block can do. */
    private List<SessionRecord> endedWith(List<Row> rows) {
        return DeviceWords.open(rows.stream()
                .filter(row -> {
                    DeviceTraits there = traits.apply(row.known().provider());
                    return there != null && !there.enforced() && !there.endsSessions();
                })
                .toList());
    }

    private static List<Known> known(List<Row> rows) {
        return rows.stream().map(Row::known).toList();
    }

    private static Optional<Account> account(Known known) {
        Device device = known.device();
        return device.userId() == null || device.userName() == null
                ? Optional.empty()
                : Optional.of(new Account(known.provider(), device.userId(), device.userName()));
    }

    void menu() {
        List<Row> rows = chosen.get();
        if (rows.isEmpty()) {
            kit.navigator().announce(TEXT.get("none-chosen"));
            return;
        }
        List<Verb> verbs = verbs(rows);
        if (verbs.isEmpty()) {
            kit.navigator().announce(TEXT.get("none-fits"));
            return;
        }
        String title = rows.size() == 1
                ? rows.getFirst().known().device().name()
                : TEXT.format("details.several", rows.size());
        VerbMenu.open(kit.modals(), title, verbs);
    }
}
