package dev.watchfloor.views.gallery;

import javafx.application.Application;

/** Starts the gallery from the class path, where JavaFX refuses a main class that is an application itself. */
public final class GalleryMain {
    private GalleryMain() {}

    /** @param arguments the folder for the pictures, and optionally how the names of those wanted begin */
    public static void main(String[] arguments) {
        Application.launch(Gallery.class, arguments);
    }
}
