package org.wellspring.web.discovery;

import java.util.List;

/**
 * One line of a facet.
 *
 * @param count how many results have it
 * @param children what it divides into, as far as that is shown
 */
public record FacetChoice(
        String facet, String code, String label, long count, boolean chosen, List<FacetChoice> children) {

    public FacetChoice {
        children = List.copyOf(children);
    }

    /** For a label and its field to belong together; also how a browser finds the field again after it was replaced. */
    public String id() {
        return "f-" + facet + "-" + Integer.toHexString(code.hashCode());
    }
}
