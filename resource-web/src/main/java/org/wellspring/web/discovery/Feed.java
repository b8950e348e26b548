package org.wellspring.web.discovery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.wellspring.api.catalogue.ResourceSummary;

/** Writes results as an Atom feed (RFC 4287). */
final class Feed {

    private final StringBuilder xml = new StringBuilder(4096);
    private final String site;
    private final Locale reader;

    Feed(String site, Locale reader) {
        this.site = site;
        this.reader = reader;
    }

    String write(String title, String address, List<ResourceSummary> resources) {
        Instant updated = resources.stream()
                .map(ResourceSummary::listedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        xml.append(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(reader.toLanguageTag())
                .append("\">\n");
        element("id", site + address);
        element("title", title);
        element("updated", updated.toString());
        xml.append("<link rel=\"self\" href=\"").append(escaped(site + address)).append("\"/>\n");
        xml.append("<author><name>Wellspring</name></author>\n");
        resources.forEach(this::entry);
        return xml.append("</feed>\n").toString();
    }

    private void entry(ResourceSummary resource) {
        xml.append("<entry>\n");
        element("id", "urn:wellspring:resource:" + resource.id());
        element("title", resource.title().in(reader));
        element("updated", resource.listedAt().toString());
        xml.append("<link href=\"")
                .append(escaped(site + "/resources/" + resource.id()))
                .append("\"/>\n");
        resource.creators()
                .forEach(name ->
                        xml.append("<author><name>").append(escaped(name)).append("</name></author>\n"));
        element("summary", resource.summary().in(reader));
        xml.append("</entry>\n");
    }

    private void element(String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** Characters that XML 1.0 cannot hold are left out. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> letter == '\n' || letter == '\t' || letter >= 0x20)
                .filter(letter -> letter < 0xD800 || (letter > 0xDFFF && letter != 0xFFFE && letter != 0xFFFF))
                .forEach(letter -> {
                    switch (letter) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        default -> safe.appendCodePoint(letter);
                    }
                });
        return safe.toString();
    }
}
