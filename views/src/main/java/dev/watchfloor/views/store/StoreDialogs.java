package dev.watchfloor.views.store;

import dev.watchfloor.app.Console;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Pins;

/** Opens the store's dialog, and says how a deletion ended whose dialog was closed. FX thread only. */
public final class StoreDialogs {
    private final Console console;
    private final Kit kit;
    private final RetentionModel retention;
    private final Pins pins = new Pins();
    private boolean isOpen;

    public StoreDialogs(Console console, Kit kit) {
        this.console = console;
        this.kit = kit;
        retention = new RetentionModel(console.retention(), kit.bridge());
        pins.listen(retention.stateProperty(), this::announce);
    }

    /** Looks at the store, then shows what was found; does nothing while it shows. */
    public void open() {
        if (isOpen) {
            return;
        }
        isOpen = true;
        var unused = kit.bridge()
                .load(
                        () -> Look.at(console),
                        look -> new StoreDialog(console, kit, retention, look, this::closed).open(),
                        sentence -> {
                            isOpen = false;
                            kit.navigator().announce(sentence);
                        });
    }

    /** Lets go of the window. */
    public void close() {
        pins.close();
    }

    private void closed() {
        isOpen = false;
        retention.forget();
    }

    private void announce(RetentionModel.State state) {
        if (isOpen) {
            return;
        }
        switch (state) {
            case RetentionModel.State.Done done -> {
                kit.navigator().announce(StoreWords.done(done, kit.times()));
                retention.forget();
            }
            case RetentionModel.State.Refused refused -> {
                kit.navigator().announce(refused.sentence());
                retention.forget();
            }
            case RetentionModel.State.Waiting waiting -> {}
            case RetentionModel.State.Ready ready -> {}
            case RetentionModel.State.Running running -> {}
        }
    }
}
