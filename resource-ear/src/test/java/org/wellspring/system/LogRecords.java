package org.wellspring.system;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the logs of the servers, which write differently but agree on the words for what is bad. */
final class LogRecords {

    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

    /** A line that starts with a time, after brackets or not, starts a record. */
    private static final Pattern START =
            Pattern.compile("(?m)^(?=\\[?(?:#\\|)?(?:\\d{4}-\\d{2}-\\d{2}[T ])?\\d{2}:\\d{2}:\\d{2})");

    private static final Pattern LEVEL = Pattern.compile(
            "^\\[?(?:#\\|)?[-0-9:.,TZ+ ]+]?.{0,60}?\\b(SEVERE|ERROR|FATAL|WARNING|WARN|INFO|CONFIG|FINE|DEBUG)\\b");

    private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/@ -]+\\(");

    private LogRecords() {}

    /** Errors, and warnings with a stack trace, without those that match one of the known. */
    static List<String> complaints(String log, List<Pattern> known) {
        List<String> complaints = new ArrayList<>();
        for (String entry : START.split(COLOUR.matcher(log).replaceAll(""), -1)) {
            if (bad(entry)
                    && known.stream().noneMatch(each -> each.matcher(entry).find())) {
                complaints.add(entry);
            }
        }
        return complaints;
    }

    private static boolean bad(String entry) {
        Matcher level = LEVEL.matcher(entry);
        return switch (level.find() ? level.group(1) : "") {
            case "SEVERE", "ERROR", "FATAL" -> true;
            case "WARNING", "WARN", "" -> TRACE.matcher(entry).find();
            default -> false;
        };
    }
}
