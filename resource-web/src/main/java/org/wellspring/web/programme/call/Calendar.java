package org.wellspring.web.programme.call;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Calls.Dates;
import org.wellspring.web.shared.text.Language;
import org.wellspring.web.shared.text.Messages;

/** The days of a call as all-day events (RFC 5545): CRLF, lines folded at 75 octets, texts escaped. */
final class Calendar {

    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder text = new StringBuilder();

    private final Language language;

    private Calendar(Language language) {
        this.language = language;
    }

    static String of(Call call, String tag) {
        Language language = Language.of(tag).orElse(Language.CHINESE);
        String name = call.description().name().in(language.locale());
        Dates dates = call.description().dates();
        Calendar calendar = new Calendar(language);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Wellspring//Calls//EN");
        calendar.event(call, "opens", dates.opensOn(), name);
        calendar.event(call, "closes", dates.closesOn(), name);
        calendar.event(call, "ballots", dates.ballotsUntil(), name);
        calendar.event(call, "decided", dates.decidedOn(), name);
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Call call, String what, @Nullable LocalDate day, String name) {
        if (day == null) {
            return;
        }
        line("BEGIN:VEVENT");
        line("UID:" + call.id() + "-" + what + "@wellspring");
        line("DTSTAMP:" + day.format(DAY) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + day.format(DAY));
        line("SUMMARY:" + escape(name + ": " + Messages.in(language).of("programme.call.day." + what)));
        line("END:VEVENT");
    }

    private static String escape(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A character is never cut in two. */
    private void line(String line) {
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
        }
        text.append("\r\n");
    }
}
