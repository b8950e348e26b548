package org.wellspring.core.operations;

import java.util.List;

/** The administrator's commands: {@code bin/admin COMMAND …}. */
public final class Admin {

    private Admin() {}

    /** Ends with 0, with 1 when the command found something wrong, or with 64 (EX_USAGE). */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> words) {
        if (words.equals(List.of("settings"))) {
            for (Settings.Setting setting : Settings.all()) {
                System.out.println(setting.name() + " (default: '" + setting.fallback() + "'): " + setting.meaning());
            }
            return 0;
        }
        System.err.println("usage: bin/admin settings");
        return 64;
    }
}
