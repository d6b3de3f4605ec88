package dev.watchfloor.views.response;

import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Segments;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What to refuse, how widely, why, how long and where. */
final class BlockForm implements RequestForm {
    private static final Messages TEXT = Messages.of("response");

    private final Kit kit;
    private final Supplier<List<DenylistTarget>> known;
    private final WantedField wanted;
    private final ReasonField reason = new ReasonField();
    private final Segments<Expiry> expiry =
            new Segments<>(TEXT.get("block.expiry"), List.of(Expiry.values()), Expiry::word, Expiry.DAY);
    private final Label until = Fields.small("");
    private final TargetChoice targets;
    private final Label targetsProblem = new Label(TEXT.get("targets.missing"));
    private final VBox page = new VBox(16);

    /**
     * @param suggestions what is likely meant; several are put into a list
     * @param known gateways as seen at the last look; never blocks
     */
    BlockForm(Kit kit, List<IPAddress> suggestions, Supplier<List<DenylistTarget>> known, Consumer<String> adopt) {
        this.kit = kit;
        this.known = known;
        this.wanted = new WantedField(kit.bridge(), suggestions);
        this.targets = new TargetChoice(adopt);
        targetsProblem.getStyleClass().addAll(Styles.ERROR, Styles.SMALL);
        Fields.showWhen(targetsProblem, false);
        targets.show(known.get(), BlockDraft.ready(known.get()));
        page.getChildren()
                .addAll(
                        wanted,
                        reason,
                        new VBox(6, Fields.label(TEXT.get("block.expiry"), expiry), expiry, until),
                        new VBox(6, Fields.label(TEXT.get("block.targets"), targets), targets, targetsProblem));
        if (known.get().isEmpty()) {
            targets.getChildren().setAll(Fields.small(TEXT.get("targets.none")));
        }
        wanted.setOnKept(reason.field()::requestFocus);
        expiry.setOnChosen(chosen -> showEnd());
        targets.setOnChange(() -> Fields.showWhen(targetsProblem, false));
        showEnd();
    }

    @Override
    public String title() {
        return TEXT.get("block.title");
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public Optional<Wish> read() {
        wanted.refresh(true);
        reason.check();
        BlockDraft draft = new BlockDraft(wanted.wanted(), reason.text(), expiry.value(), targets.chosen());
        Fields.showWhen(targetsProblem, !draft.targetsProblem().isEmpty());
        return draft.request(kit.clock().instant())
                .map(block -> new Wish.Doing(title(), List.of(block), targets.closed()));
    }

    @Override
    public void suggestReason(String words) {
        reason.suggest(words);
    }

    @Override
    public Node firstField() {
        return wanted.isEmpty() ? wanted.firstField() : reason.field();
    }

    /** Looks at the gateways again: one was taken over meanwhile. */
    void targetsChanged(String alsoChosen) {
        Set<String> chosen = targets.chosen();
        chosen.add(alsoChosen);
        targets.show(known.get(), chosen);
    }

    private void showEnd() {
        Instant ends = expiry.value().until(kit.clock().instant());
        until.setText(
                ends == null
                        ? TEXT.get("block.until-lifted")
                        : TEXT.format("block.until", kit.times().stamp(ends)));
    }
}
