package dev.watchfloor.views.gallery;

import dev.watchfloor.views.fakes.StoryRules;
import dev.watchfloor.views.rules.RulesScreen;
import javafx.util.Duration;

/** Rules, and what of their findings is not to disturb. */
final class RuleShots {
    private RuleShots() {}

    static void add(Room.Album album) {
        album.add("rules", room -> screen(room, "jj"));
        album.add("rules-suppressions", room -> screen(room, "2j"));
        album.add("rules-lists", room -> screen(room, "3j"));
        album.add("rules-editor", room -> {
            screen(room, "n");
            Gallery.after(
                    Duration.millis(500),
                    () -> room.write("rule-text", StoryRules.TEXT.replace("|contains:", "|includes:")));
        });
        album.add("rules-suppress", room -> {
            screen(room, "");
            room.filter("traversal");
            Gallery.after(Duration.millis(500), () -> room.screen().onCharacter("j"));
            Gallery.after(Duration.millis(700), () -> room.screen().onCharacter("s"));
        });
        album.add("rules-usual", room -> {
            screen(room, "");
            room.filter("hour");
            Gallery.after(Duration.millis(500), () -> room.screen().onCharacter("j"));
        });
        album.add("rules-usual-trial", room -> {
            screen(room, "");
            room.filter("hour");
            Gallery.after(Duration.millis(500), () -> room.screen().onCharacter("j"));
            Gallery.after(Duration.millis(700), () -> room.screen().onCharacter("t"));
        });
        album.add("rules-trial", room -> {
            screen(room, "");
            room.filter("traversal");
            Gallery.after(Duration.millis(500), () -> room.screen().onCharacter("j"));
            Gallery.after(Duration.millis(700), () -> room.screen().onCharacter("t"));
        });
    }

    private static void screen(Room room, String keys) {
        StoryRules.fill(room.console);
        RulesScreen screen = room.show(new RulesScreen(room.console, room.kit, room.responder));
        Gallery.after(
                Duration.millis(400), () -> keys.chars().forEach(key -> screen.onCharacter(Character.toString(key))));
    }
}
