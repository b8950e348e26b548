package org.wellspring.web.catalogue.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.wellspring.api.shared.Id;

/** Where a file of a version is downloaded. */
public final class FileAddress {

    private FileAddress() {}

    public static String of(Id resource, int version, String path) {
        return "/api/resources/" + resource + "/versions/" + version + "/files/"
                + Arrays.stream(path.split("/")).map(FileAddress::encoded).collect(Collectors.joining("/"));
    }

    /** The same page, looking at this file. */
    public static String look(String path) {
        return "?look=" + encoded(path) + "#look";
    }

    /** As a value in a query. */
    public static String query(String path) {
        return encoded(path);
    }

    /** One file in an archive. */
    static String entry(Id resource, int version, String path, String entry) {
        return of(resource, version, path).replaceFirst("/files/", "/entry/") + "?entry=" + encoded(entry);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
