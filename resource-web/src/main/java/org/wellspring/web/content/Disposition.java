package org.wellspring.web.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * How a browser shall treat a file: show it when it is of a kind that cannot do harm, else save it, under its own name in any
 * script (RFC 6266, RFC 8187).
 */
final class Disposition {

    /** What a browser may show by itself. PDF is not among them: it is shown in a viewer of ours. */
    private static final Set<String> SHOWN = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "video/mp4",
            "video/webm",
            "audio/mpeg",
            "text/plain");

    private Disposition() {}

    static String of(String path, String mediaType) {
        return isShown(mediaType) ? named("inline", path) : saved(path);
    }

    /** Whatever it is. */
    static String saved(String path) {
        return named("attachment", path);
    }

    private static String named(String disposition, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String plain = name.replaceAll("[^\\x20-\\x7E]|[\"\\\\%;]", "_");
        return disposition + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    static boolean isShown(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        return SHOWN.contains(
                semicolon < 0 ? mediaType : mediaType.substring(0, semicolon).strip());
    }

    /** Percent-encoded UTF-8; what a form encoding writes differently from RFC 8187 is put right. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
