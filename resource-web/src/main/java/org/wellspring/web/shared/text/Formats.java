package org.wellspring.web.shared.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Dates, numbers and sizes as the readers of one language write them. Which day a moment falls on is not known here. */
public final class Formats {

    private static final Map<Language, Formats> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Formats(language));
        }
    }

    private final Language language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final NumberFormat whole;
    private final NumberFormat tenths;

    private Formats(Language language) {
        this.language = language;
        day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
        moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale());
        whole = NumberFormat.getIntegerInstance(language.locale());
        tenths = NumberFormat.getNumberInstance(language.locale());
        tenths.setMinimumFractionDigits(1);
        tenths.setMaximumFractionDigits(1);
    }

    public static Formats of(Language language) {
        return java.util.Objects.requireNonNull(ALL.get(language));
    }

    Language language() {
        return language;
    }

    public String date(LocalDate date) {
        return day.format(date);
    }

    /** Date and time to the minute. */
    public String moment(LocalDateTime time) {
        return moment.format(time);
    }

    public String number(long number) {
        return number >= 0 && number < 1000 ? Long.toString(number) : ((NumberFormat) whole.clone()).format(number);
    }

    /** With one digit behind the decimal mark. */
    public String decimal(double number) {
        return ((NumberFormat) tenths.clone()).format(number);
    }

    /** As exact as it is, without noughts at its end. */
    public String figure(BigDecimal number) {
        NumberFormat exact = (NumberFormat) tenths.clone();
        exact.setMinimumFractionDigits(0);
        exact.setMaximumFractionDigits(Math.max(0, number.scale()));
        return exact.format(number);
    }

    /** A size in bytes with SI prefixes, {@code 18.4 MB}; the unit's name comes from the texts. */
    public String bytes(long bytes, Function<String, String> unit) {
        String[] prefixes = {"b", "kb", "mb", "gb", "tb"};
        double size = bytes;
        int step = 0;
        while (size >= 999.5 && step < prefixes.length - 1) {
            size /= 1000;
            step++;
        }
        String figure = step < 2 || size >= 100 ? number(Math.round(size)) : decimal(size);
        return figure + "\u00a0" + unit.apply(prefixes[step]);
    }

    String any(Object value) {
        if (value instanceof Long || value instanceof Integer) {
            return number(((Number) value).longValue());
        }
        if (value instanceof Number number) {
            return decimal(number.doubleValue());
        }
        return value instanceof LocalDate date ? date(date) : value.toString();
    }
}
