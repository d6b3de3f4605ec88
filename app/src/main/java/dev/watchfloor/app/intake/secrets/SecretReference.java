package dev.watchfloor.app.intake.secrets;

/**
 * Where a secret is, which is no secret itself. As it was written: whether there is one is told by {@link SecretReader},
 * and a profile may have been written on another system, whose paths look otherwise.
 */
public sealed interface SecretReference {

    /** In a file. @param path as it was written; must be absolute to be read */
    record InFile(String path) implements SecretReference {
        @Override
        public String place() {
            return path;
        }

        @Override
        public String words() {
            return "file " + path;
        }
    }

    /** In an environment variable of the console's own process. @param name of the variable */
    record InVariable(String name) implements SecretReference {
        @Override
        public String place() {
            return name;
        }

        @Override
        public String words() {
            return "environment variable " + name;
        }
    }

    /** The path or the name. */
    String place();

    /** For sentences: what it is and its place. */
    String words();
}
