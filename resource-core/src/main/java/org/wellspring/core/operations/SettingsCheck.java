package org.wellspring.core.operations;

import java.nio.file.Files;

/** Says in one sentence what is wrong with the settings, before a server is started with them. */
public class SettingsCheck {

    private SettingsCheck() {}

    /** Ends with 0, or with 78 (EX_CONFIG) and the sentence on standard error. */
    public static void main(String[] arguments) {
        try {
            Settings settings = new Settings();
            if (Files.exists(settings.data()) && !Files.isWritable(settings.data())) {
                throw new IllegalStateException(
                        "WELLSPRING_DATA must be a folder that can be written, but is '" + settings.data() + "'.");
            }
        } catch (IllegalStateException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(78);
        }
    }
}
