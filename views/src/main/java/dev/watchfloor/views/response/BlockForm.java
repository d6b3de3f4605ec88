package dev.watchfloor.views.response;

import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.connectors.event.Addresses;
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
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What to refuse, how widely, why, how long and where. */
final class BlockForm implements RequestForm {
    private static final Messages TEXT = Messages.of("response");

    private final Kit kit;
    private final Supplier<List<DenylistTarget>> known;
    private final TextField network = new TextField();
    private final Label networkProblem = new Label();
    private final Segments<Boolean> breadth =
            new Segments<>(TEXT.get("block.breadth"), List.of(false, true), wide -> TEXT.get("block.only"), false);
    private final ReasonField reason = new ReasonField();
    private final Segments<Expiry> expiry =
            new Segments<>(TEXT.get("block.expiry"), List.of(Expiry.values()), BlockForm::word, Expiry.DAY);
    private final Label until = Fields.small("");
    private final TargetChoice targets;
    private final Label targetsProblem = new Label(TEXT.get("targets.missing"));
    private final VBox page = new VBox(16);

    /** @param known gateways as seen at the last look; never blocks */
    BlockForm(Kit kit, @Nullable IPAddress suggestion, Supplier<List<DenylistTarget>> known, Consumer<String> adopt) {
        this.kit = kit;
        this.known = known;
        this.targets = new TargetChoice(adopt);
        BlockDraft first = BlockDraft.of(suggestion, known.get());
        network.setText(first.text());
        network.setPromptText(TEXT.get("block.network.prompt"));
        network.setId("network");
        network.getStyleClass().add(Styles.MONO);
        networkProblem.getStyleClass().addAll(Styles.ERROR, Styles.SMALL);
        networkProblem.setId("network-problem");
        targetsProblem.getStyleClass().addAll(Styles.ERROR, Styles.SMALL);
        Fields.showWhen(targetsProblem, false);
        targets.show(known.get(), first.targets());
        layOut();
        network.textProperty().subscribe((before, now) -> refresh(!now.isBlank()));
        expiry.setOnChosen(chosen -> refresh(!network.getText().isBlank()));
        targets.setOnChange(() -> Fields.showWhen(targetsProblem, false));
        refresh(!network.getText().isBlank());
    }

    private void layOut() {
        page.getChildren()
                .addAll(
                        new VBox(6, Fields.label(TEXT.get("block.network"), network), network, networkProblem, breadth),
                        reason,
                        new VBox(6, Fields.label(TEXT.get("block.expiry"), expiry), expiry, until),
                        new VBox(6, Fields.label(TEXT.get("block.targets"), targets), targets, targetsProblem));
        if (known.get().isEmpty()) {
            targets.getChildren().setAll(Fields.small(TEXT.get("targets.none")));
        }
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
        refresh(true);
        reason.check();
        BlockDraft draft = draft();
        Fields.showWhen(targetsProblem, !draft.targetsProblem().isEmpty());
        return draft.request(kit.clock().instant()).map(block -> new Wish.Doing(title(), List.of(block)));
    }

    @Override
    public Node firstField() {
        return network.getText().isBlank() ? network : reason.field();
    }

    /** Looks at the gateways again: one was taken over meanwhile. */
    void targetsChanged(String alsoChosen) {
        Set<String> chosen = targets.chosen();
        chosen.add(alsoChosen);
        targets.show(known.get(), chosen);
    }

    private BlockDraft draft() {
        return new BlockDraft(network.getText(), breadth.value(), reason.text(), expiry.value(), targets.chosen());
    }

    private void refresh(boolean sayWhatIsWrong) {
        BlockDraft draft = draft();
        String problem = sayWhatIsWrong ? draft.networkProblem() : "";
        networkProblem.setText(problem);
        Fields.showWhen(networkProblem, !problem.isEmpty());
        Fields.showWhen(breadth, draft.around().isPresent());
        draft.around()
                .ifPresent(block -> breadth.rename(true, TEXT.format("block.around", Addresses.canonical(block))));
        Instant ends = draft.expiry().until(kit.clock().instant());
        until.setText(
                ends == null
                        ? TEXT.get("block.until-lifted")
                        : TEXT.format("block.until", kit.times().stamp(ends)));
    }

    private static String word(Expiry expiry) {
        return switch (expiry) {
            case HOUR -> TEXT.get("expiry.hour");
            case WORKING_DAY -> TEXT.get("expiry.working-day");
            case DAY -> TEXT.get("expiry.day");
            case WEEK -> TEXT.get("expiry.week");
            case UNTIL_LIFTED -> TEXT.get("expiry.until-lifted");
        };
    }
}
