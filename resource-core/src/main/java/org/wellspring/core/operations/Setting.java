package org.wellspring.core.operations;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.operations.AddressRange;
import org.wellspring.api.shared.LocalizedText;

/**
 * One setting, as the README's table shows it, and how its value is read. A value that makes no sense is refused with one
 * sentence that names the setting.
 *
 * @param name of the environment variable, or else the system property
 * @param fallback what counts when it is not given; "" for none
 */
public record Setting(String name, String fallback, String meaning) {

    private static final Pattern IN_A_LANGUAGE = Pattern.compile("(zh|en|ru)=\\s*(.*\\S.*)");

    /** What was given, or else the fallback, without blanks around it. */
    String text(Function<String, Optional<String>> source) {
        return source.apply(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(fallback);
    }

    /** Empty when nothing is given and there is no fallback. */
    Optional<String> optional(Function<String, Optional<String>> source) {
        return Optional.of(text(source)).filter(text -> !text.isEmpty());
    }

    Path path(String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException wrong) {
            throw refusal(value, "must be a path", wrong);
        }
    }

    /** A file that can be read; empty when none is given. */
    Optional<Path> file(Function<String, Optional<String>> source) {
        Optional<Path> file = optional(source).map(this::path);
        file.ifPresent(path -> require(
                Files.isReadable(path) && !Files.isDirectory(path),
                path.toString(),
                "must name a file that can be read"));
        return file;
    }

    /** The content of such a file, read anew each time so that a secret never stays in memory. */
    String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw refusal(file.toString(), "must name a file that can be read", unreadable);
        }
    }

    /** A scheme, a host, perhaps a port, without a slash at its end; "" when none is given. */
    String address(Function<String, Optional<String>> source) {
        String rule = "must be http:// or https:// with a host and no path";
        String value = text(source);
        if (value.isEmpty()) {
            return value;
        }
        try {
            URI uri = URI.create(value.replaceAll("/+$", ""));
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean bare = uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && "".equals(uri.getRawPath());
            require(http && uri.getHost() != null && bare, value, rule);
            return uri.toString();
        } catch (IllegalArgumentException wrong) {
            throw refusal(value, rule, wrong);
        }
    }

    /** In the order given; none when nothing is. */
    List<AddressRange> ranges(Function<String, Optional<String>> source) {
        String value = text(source);
        List<AddressRange> ranges = new ArrayList<>();
        for (String part : value.isEmpty() ? new String[0] : value.split(",", -1)) {
            Optional<AddressRange> range = AddressRange.of(part.strip());
            require(
                    range.isPresent(),
                    value,
                    "must be IP addresses or ranges like 10.0.0.0/8, with commas between them");
            range.ifPresent(ranges::add);
        }
        return List.copyOf(ranges);
    }

    ZoneId zone(Function<String, Optional<String>> source) {
        String value = text(source);
        require(
                ZoneId.getAvailableZoneIds().contains(value),
                value,
                "must be a time zone of the IANA database, like Asia/Shanghai or Europe/Moscow");
        return ZoneId.of(value);
    }

    /** One name, which counts as Chinese, or names like {@code zh=…; en=…; ru=…}. */
    LocalizedText localized(Function<String, Optional<String>> source) {
        String value = text(source);
        if (value.indexOf('=') < 0) {
            return LocalizedText.of("zh", value);
        }
        LocalizedText text = LocalizedText.EMPTY;
        for (String part : value.split(";", -1)) {
            Matcher name = IN_A_LANGUAGE.matcher(part.strip());
            require(name.matches(), value, "must be one name, or names like zh=…; en=…; ru=…");
            text = text.with(name.group(1), name.group(2));
        }
        return text;
    }

    boolean onOrOff(Function<String, Optional<String>> source) {
        String value = text(source);
        require("on".equals(value) || "off".equals(value), value, "must be on or off");
        return "on".equals(value);
    }

    long positive(Function<String, Optional<String>> source) {
        String value = text(source);
        require(value.matches("[1-9][0-9]{0,17}"), value, "must be a whole number above 0");
        return Long.parseLong(value);
    }

    /** A whole number within these limits, which are among what is allowed. */
    long between(Function<String, Optional<String>> source, long least, long most) {
        long number = positive(source);
        require(number >= least && number <= most, text(source), "must be from " + least + " to " + most);
        return number;
    }

    void require(boolean right, String value, String rule) {
        if (!right) {
            throw refusal(value, rule, null);
        }
    }

    IllegalStateException refusal(String value, String rule, @Nullable Throwable cause) {
        return new IllegalStateException(name + " " + rule + ", but is '" + value + "'.", cause);
    }
}
