package org.wellspring.web.school.keeping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.text.Language;

/** Reads what fields hold that are more than text. */
final class Typed {

    private Typed() {}

    static LocalizedText localized(Form typed, String field) {
        LocalizedText text = LocalizedText.EMPTY;
        for (Language language : Language.values()) {
            text = text.with(language.code(), typed.value(field + "." + language.code()));
        }
        return text;
    }

    static Form localized(Form form, String field, LocalizedText text) {
        Form filled = form;
        for (Language language : Language.values()) {
            filled = filled.with(field + "." + language.code(), text.values().getOrDefault(language.code(), ""));
        }
        return filled;
    }

    /** Null when the field was left empty. */
    static @Nullable LocalDate day(Form typed, String field) {
        String text = typed.value(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw wrong(field, SharedProblem.BAD_PARAMETER, field);
        }
    }

    static LocalDate requiredDay(Form typed, String field) {
        LocalDate day = day(typed, field);
        if (day == null) {
            throw wrong(field, SharedProblem.REQUIRED);
        }
        return day;
    }

    /** Words divided by blanks, commas or lines. */
    static List<String> words(Form typed, String field) {
        return Arrays.stream(typed.value(field).split("[\\s,;，；、]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static <E extends Enum<E>> E oneOf(E[] values, String typed, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElse(otherwise);
    }

    static ProblemException wrong(String field, SharedProblem problem, Object... arguments) {
        return new ProblemException(
                SharedProblem.INVALID, List.of(Finding.at("/" + field.replace('.', '/'), problem, arguments)));
    }
}
