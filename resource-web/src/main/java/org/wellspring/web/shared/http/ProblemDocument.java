package org.wellspring.web.shared.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Finding;
import org.wellspring.web.shared.text.Texts;

/**
 * A problem as it is told (RFC 9457).
 *
 * @param type a path on this server, {@code /problems/<code>}, stable for the life of the product
 * @param title what sort of problem it is, the same for all of its status
 * @param detail what happened, to what, and what to do next, in the reader's language
 * @param instance the address that was asked for
 * @param requestId under which the log knows this request
 * @param findings what is wrong field by field; null when the fields are not at fault
 * @param tombstone what is left of a withdrawn resource; null for everything else
 */
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        @Nullable List<Item> findings,
        @Nullable Object tombstone) {

    /** Where all types stand. */
    public static final String TYPES = "/problems/";

    /** @param pointer to the field, as a JSON pointer (RFC 6901) into the request's body */
    public record Item(String pointer, String type, String detail) {

        public static Item of(Finding finding, Texts texts) {
            return new Item(finding.pointer(), TYPES + finding.problem().code(), texts.of(finding));
        }
    }
}
