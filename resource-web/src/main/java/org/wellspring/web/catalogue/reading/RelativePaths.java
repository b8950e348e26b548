package org.wellspring.web.catalogue.reading;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.wellspring.api.content.FileDetails;

/**
 * Where the addresses in a text of a resource lead: to other files of the same version, or out by http. What leads nowhere is
 * "".
 */
record RelativePaths(Reading reading, String from) {

    /** Only the resource's own pictures are shown: a picture elsewhere would tell that place who reads. */
    String picture(String destination) {
        FileDetails file = file(destination);
        return file == null ? "" : reading.address(file);
    }

    String link(String destination) {
        if (destination.matches("(?i)(https?|mailto):.*")) {
            return destination;
        }
        FileDetails file = file(destination);
        return file == null ? "" : FileAddress.look(file.path());
    }

    private @org.jspecify.annotations.Nullable FileDetails file(String destination) {
        String path = destination.replaceFirst("[?#].*$", "");
        if (path.isEmpty() || path.contains(":") || path.startsWith("/")) {
            return null;
        }
        String resolved = resolved(path);
        return reading.files().stream()
                .filter(file -> file.path().equals(resolved))
                .findFirst()
                .orElse(null);
    }

    /** A path that climbs out of the resource meets no file. */
    private String resolved(String path) {
        Deque<String> parts = new ArrayDeque<>();
        int folder = from.lastIndexOf('/');
        String whole = (folder < 0 ? "" : from.substring(0, folder + 1)) + decoded(path);
        for (String part : whole.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return "";
                }
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return path;
        }
    }
}
