package org.wellspring.web.catalogue.reading;

import java.time.Instant;
import java.util.List;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceMetadata.Creator;
import org.wellspring.web.shared.page.View;

/**
 * How to name a resource in one's own work: GB/T 7714-2015 in Chinese, APA 7 in English, GOST R 7.0.100-2018 in Russian.
 * The messages hold the order and the marks.
 */
public final class Citation {

    private static final int MOST_NAMES = 3;

    private Citation() {}

    public static String of(View view, Reading reading) {
        ResourceDetails details = reading.details();
        List<String> names = details.metadata().creators().stream()
                .map(Creator::name)
                .filter(name -> !name.isBlank())
                .toList();
        String title = view.in(details.metadata().title());
        Instant published = details.publishedAt();
        String year = Integer.toString(
                view.day(published == null ? details.changed() : published).getYear());
        String version = Integer.toString(details.version());
        String address = view.absolute(reading.address() + "/versions/" + version);
        if (names.isEmpty()) {
            return view.text("catalogue.cite.nameless", title, version, year, address);
        }
        String authors = view.list(names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES
                ? view.text("catalogue.cite.many", authors, title, version, year, address)
                : view.text("catalogue.cite.named", authors, title, version, year, address);
    }
}
